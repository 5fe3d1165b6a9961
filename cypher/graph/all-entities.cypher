// All entities of one kind, with all that is recorded of them.
// Unguarded: the graph in memory has the guards too, and hides by them whatever a caller may not see.
// Parameters:
//   kind: the kind
// Columns:
//   entity: all properties of an entity
MATCH (entity:Entity)
USING INDEX entity:Entity(type, sortName)
WHERE entity.type = $kind AND entity.sortName IS NOT NULL
RETURN properties(entity) AS entity
