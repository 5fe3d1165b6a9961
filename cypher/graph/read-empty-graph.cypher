// The graph, where nobody has recorded anything in it: neither entities nor claims, a set of changes, a request.
// Scans: what is not the graph itself is the first thing that is found, and ends it.
// Columns:
//   key: tells this graph from another that took its place and counts anew
//   secret: what pseudonyms and keys are kept under, known to this graph alone
MATCH (graph:Graph {id: 'graph'})
WHERE graph.version = 0
  AND NOT EXISTS { MATCH (other) WHERE NOT other:Graph AND NOT other:Migration AND NOT other:MigrationLock }
RETURN graph.key AS key, graph.secret AS secret
