// Creates entities as any import with the driver would.
// Parameters:
//   labels: of all of them
//   rows: the properties of each
UNWIND $rows AS row
CREATE (entity:$($labels))
SET entity = row
