// The imports that were cut off between two batches.
// Scans: there is one at most.
// Columns:
//   name: the name of the dataset
//   created: how many rows it has created
//   updated: how many it has updated
MATCH (import:UnfinishedImport)
RETURN import.name AS name, coalesce(import.created, 0) AS created, coalesce(import.updated, 0) AS updated
ORDER BY name
