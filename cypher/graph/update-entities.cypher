// Replaces what is recorded of entities.
// Unguarded: it is a write.
// Parameters:
//   rows: id, network and properties of each
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
USING INDEX entity:Entity(id)
SET entity = row.properties
REMOVE entity:Network
WITH entity, row
WHERE row.network
SET entity:Network
