// The entities that these ids lead to: that of what was merged leads to what it was merged into.
// Parameters:
//   ids: their ids
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   id: the id asked for
//   entity: all its properties
UNWIND $ids AS wanted
OPTIONAL MATCH (merged:Merged {id: wanted})
WHERE coalesce(merged.guard IN $given.sight, true)
MATCH (entity:Entity {id: coalesce(merged.mergedInto, wanted)})
WHERE coalesce(entity.guard IN $given.sight, true)
RETURN wanted AS id, properties(entity) AS entity
