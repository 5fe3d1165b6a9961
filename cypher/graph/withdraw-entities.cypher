// Takes entities off the record. Their ids stay, so that they are never used again; what was recorded is in the change log.
// Unguarded: it is a write.
// Parameters:
//   rows: id, the labels that it has, and properties, what is kept of it
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
USING INDEX entity:Entity(id)
REMOVE entity:$(row.labels)
SET entity:Withdrawn, entity = row.properties
