// Takes the mark from an import that is now whole, or given up.
// Parameters:
//   name: the name of the dataset
MATCH (import:UnfinishedImport {name: $name})
DELETE import
