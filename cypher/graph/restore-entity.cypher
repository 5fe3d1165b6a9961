// Puts an entity back on record that was withdrawn.
// Unguarded: it is a write.
// Parameters:
//   id: the entity
//   labels: the labels that it has again
//   properties: what is recorded of it
// Columns:
//   restored: 1 where it was withdrawn
MATCH (entity:Withdrawn {id: $id})
REMOVE entity:Withdrawn
SET entity:$($labels), entity = $properties
RETURN count(entity) AS restored
