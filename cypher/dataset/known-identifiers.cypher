// Which of these public identifiers the graph has, and under which ids.
// Unguarded: whoever imports or exports at the command line may see everything.
// Parameters:
//   keys: scheme and value of each, folded (src/graph/records/ids.ts)
// Columns:
//   key: a key that is there
//   id: the id of its entity
UNWIND $keys AS wanted
MATCH (identifier:Identifier {identifierKey: wanted})
USING INDEX identifier:Identifier(identifierKey)
RETURN identifier.identifierKey AS key, identifier.id AS id
