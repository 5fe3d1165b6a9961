// Takes an entity off the record. Its id stays, so that it is never used again; what was recorded is in the change log.
// Unguarded: it is a write.
// Parameters:
//   id: the entity
//   labels: the labels that it has
//   properties: what is kept of it
MATCH (entity:Entity {id: $id})
USING INDEX entity:Entity(id)
REMOVE entity:$($labels)
SET entity:Withdrawn, entity = $properties
