// Takes an entity that was merged into another out of sight: whatever reads entities no longer meets it.
// Unguarded: it is a write.
// Parameters:
//   id: the entity
//   properties: what is recorded of it, with what it was merged into
MATCH (entity:Entity {id: $id})
USING INDEX entity:Entity(id)
REMOVE entity:Entity, entity:Organisation, entity:Network
SET entity:Merged, entity = $properties
