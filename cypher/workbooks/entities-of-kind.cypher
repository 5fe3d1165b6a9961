// All entities of one kind with what they are called, for a sheet that names them; what was merged is found by the one that it was merged into.
// Unguarded: whoever imports at the command line may see everything.
// Parameters:
//   kind: the kind
// Columns:
//   entity: all properties of an entity
MATCH (entity:Entity)
USING INDEX entity:Entity(type, sortName)
WHERE entity.type = $kind AND entity.sortName IS NOT NULL
RETURN properties(entity) AS entity
ORDER BY entity.id
