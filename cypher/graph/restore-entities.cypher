// Puts entities back on record that were withdrawn.
// Unguarded: it is a write.
// Parameters:
//   rows: id, the labels that it has again, and properties, what is recorded of it
// Columns:
//   id: one that was withdrawn
UNWIND $rows AS row
MATCH (entity:Withdrawn {id: row.id})
REMOVE entity:Withdrawn
SET entity:$(row.labels), entity = row.properties
RETURN entity.id AS id
