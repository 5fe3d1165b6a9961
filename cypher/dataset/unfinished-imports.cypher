// The imports that were cut off between two batches.
// Columns:
//   name: the name of the dataset
MATCH (graph:Graph {id: 'graph'})
UNWIND coalesce(graph.unfinishedImports, []) AS name
RETURN name
