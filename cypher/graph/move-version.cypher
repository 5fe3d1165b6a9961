// Moves the graph's version on by one. The graph is locked by then.
MATCH (graph:Graph {id: 'graph'})
SET graph.version = graph.version + 1
