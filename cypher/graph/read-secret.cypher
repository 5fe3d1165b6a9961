// What pseudonyms are made with.
// Columns:
//   secret: known to this graph alone; null before its first write
MATCH (graph:Graph {id: 'graph'})
RETURN graph.secret AS secret
