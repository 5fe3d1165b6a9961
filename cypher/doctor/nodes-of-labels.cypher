// Some of the nodes that have certain labels and no others.
// Scans: it is asked for only where there is something wrong with them.
// Parameters:
//   labels: the labels; none for nodes without any
//   most: how many are told
// Columns:
//   id: its id, or what Neo4j calls it where it has none
MATCH (node)
WHERE size(labels(node)) = size($labels) AND all(label IN labels(node) WHERE label IN $labels)
RETURN coalesce(toString(node.id), elementId(node)) AS id
LIMIT toInteger($most)
