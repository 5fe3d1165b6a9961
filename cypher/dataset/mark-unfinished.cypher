// Marks an import as unfinished, with what is in of it.
// Parameters:
//   name: the name of the dataset
//   created: how many rows it has created so far
//   updated: how many it has updated
MERGE (import:UnfinishedImport {name: $name})
SET import.created = toInteger($created), import.updated = toInteger($updated)
