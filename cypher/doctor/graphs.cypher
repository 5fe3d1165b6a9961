// What keeps the version of the graph: one node.
// Scans: it is to find a second one too.
// Columns:
//   id: its id
//   version: the version of the graph
//   key: tells this graph from another that took its place
//   secret: what pseudonyms are made with
MATCH (graph:Graph)
RETURN graph.id AS id, graph.version AS version, graph.key AS key, graph.secret AS secret
ORDER BY id
