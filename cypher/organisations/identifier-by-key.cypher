// The identifier with this key.
// Parameters:
//   key: scheme and value in lower case, with a colon between them
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   identifier: all its properties
MATCH (identifier:Identifier {identifierKey: $key})
WHERE coalesce(identifier.guard IN $given.sight, true)
RETURN properties(identifier) AS identifier
