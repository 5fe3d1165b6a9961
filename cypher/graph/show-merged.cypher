// Makes what was merged an entity again.
// Unguarded: it is a write.
// Parameters:
//   id: what was merged
//   labels: the labels of the entity
//   properties: what is recorded of it
MATCH (entity:Merged {id: $id})
REMOVE entity:Merged
SET entity:$($labels), entity = $properties
