// All entities of one kind, by id.
// Parameters:
//   kind: the kind
// Columns:
//   properties: what the node carries
MATCH (entity:Entity)
USING INDEX entity:Entity(type, sortName)
WHERE entity.type = $kind AND entity.sortName IS NOT NULL
RETURN properties(entity) AS properties
ORDER BY entity.id
