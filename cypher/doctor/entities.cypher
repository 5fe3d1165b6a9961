// Every entity as it is stored.
// Scans: it is to meet each of them.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   labels: its labels
//   entity: all its properties
MATCH (entity:Entity)
RETURN labels(entity) AS labels, properties(entity) AS entity
