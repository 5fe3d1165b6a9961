// The entities that these ids lead to: that of what was merged leads to what it was merged into.
// Parameters:
//   ids: their ids
// Columns:
//   id: the id asked for
//   entity: all its properties
UNWIND $ids AS wanted
OPTIONAL MATCH (merged:Merged {id: wanted})
MATCH (entity:Entity {id: coalesce(merged.mergedInto, wanted)})
RETURN wanted AS id, properties(entity) AS entity
