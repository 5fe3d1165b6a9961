// The identifier with this key.
// Parameters:
//   key: scheme and value in lower case, with a colon between them
// Columns:
//   identifier: all its properties
MATCH (identifier:Identifier {identifierKey: $key})
RETURN properties(identifier) AS identifier
