// Replaces what is recorded of what was merged.
// Unguarded: it is a write.
// Parameters:
//   rows: id and properties of each
UNWIND $rows AS row
MATCH (entity:Merged {id: row.id})
SET entity = row.properties
