// Moves the graph's version on by one. The graph is locked by then.
// Columns:
//   version: the new version
MATCH (graph:Graph {id: 'graph'})
SET graph.version = graph.version + 1
RETURN graph.version AS version
