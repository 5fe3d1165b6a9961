// Adds entities.
// Unguarded: it is a write.
// Parameters:
//   rows: labels and properties of each
UNWIND $rows AS row
CREATE (entity:$(row.labels))
SET entity = row.properties
