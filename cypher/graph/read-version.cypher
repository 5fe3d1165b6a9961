// The version of the graph.
// Columns:
//   version: moves on by one with each write that changes something
MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version
