// What a projection keeps of the entities of one kind.
// Unguarded: a projection reads the guards too, and hides by them whatever a caller may not see.
// Parameters:
//   kind: the kind
//   names: the properties
// Columns:
//   id: the id of an entity
//   values: its properties, in the order of their names; null where nothing is recorded
MATCH (entity:Entity)
USING INDEX entity:Entity(type, sortName)
WHERE entity.type = $kind AND entity.sortName IS NOT NULL
RETURN entity.id AS id, [name IN $names | entity[name]] AS values
