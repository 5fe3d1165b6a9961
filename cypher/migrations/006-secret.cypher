// Under which pseudonyms are made, before anybody writes.
MATCH (graph:Graph {id: 'graph'}) SET graph.secret = coalesce(graph.secret, randomUUID() + randomUUID());
