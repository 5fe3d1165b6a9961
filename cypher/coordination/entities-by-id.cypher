// What a projection keeps of certain entities.
// Unguarded: a projection reads the guards too, and hides by them whatever a caller may not see.
// Parameters:
//   ids: their ids
//   names: the properties
// Columns:
//   id: the id of an entity that is on record
//   values: its properties, in the order of their names; null where nothing is recorded
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, [name IN $names | entity[name]] AS values
