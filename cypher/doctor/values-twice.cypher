// Values that nodes of one label share although each should have its own.
// Scans: it is asked for only where the constraint that forbids it is not there.
// Parameters:
//   label: the label
//   property: the property
//   most: how many are told
// Columns:
//   value: a value that several have
//   nodes: how many have it
MATCH (node:$($label))
WITH toString(node[$property]) AS value, count(node) AS nodes
WHERE value IS NOT NULL AND nodes > 1
RETURN value, nodes
LIMIT toInteger($most)
