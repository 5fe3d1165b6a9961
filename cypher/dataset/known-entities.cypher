// Which of these ids the graph has, with what a check needs to know of them.
// Parameters:
//   ids: the ids
// Columns:
//   id: an id that is there
//   network: whether it is a network
//   sourceKind: the kind of a source, null for anything else
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})
USING INDEX entity:Entity(id)
RETURN entity.id AS id, coalesce(entity.network, false) AS network,
  CASE WHEN entity:Source THEN entity.kind END AS sourceKind
