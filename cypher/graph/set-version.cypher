// Moves the graph on to a version.
// Parameters:
//   version: the new version
// Columns:
//   version: the same
MATCH (graph:Graph {id: 'graph'})
SET graph.version = $version
RETURN graph.version AS version
