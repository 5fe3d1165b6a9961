// How many nodes there are of each set of labels.
// Scans: it is to meet every node, whatever it is.
// Columns:
//   labels: the labels, in their order
//   nodes: how many nodes have these and no others
MATCH (node)
WITH labels(node) AS labels, count(node) AS nodes
UNWIND CASE WHEN labels = [] THEN [''] ELSE labels END AS label
WITH labels, nodes, label
ORDER BY label
WITH labels, nodes, collect(label) AS sorted
RETURN sorted AS labels, sum(nodes) AS nodes
ORDER BY labels
