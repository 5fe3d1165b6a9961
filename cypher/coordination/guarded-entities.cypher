// The entities of one kind that not everybody may see.
// Unguarded: it is the guards that are asked for.
// Parameters:
//   kind: the kind
// Columns:
//   id: the id of an entity
//   guard: what stands between it and the public
MATCH (entity:Entity)
USING INDEX entity:Entity(type, sortName)
WHERE entity.type = $kind AND entity.sortName IS NOT NULL AND entity.guard IS NOT NULL
RETURN entity.id AS id, entity.guard AS guard
