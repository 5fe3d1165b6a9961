// The entities with these ids.
// Unguarded: it belongs to a write.
// Parameters:
//   ids: their ids
// Columns:
//   id: the id asked for
//   entity: all its properties
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})
USING INDEX entity:Entity(id)
RETURN entity.id AS id, properties(entity) AS entity
