// The version of the graph.
// Columns:
//   version: moves on by one with each write that changes something
//   key: tells this graph from another that took its place and counts anew
MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, graph.key AS key
