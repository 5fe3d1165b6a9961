// What was merged into each of these entities.
// Parameters:
//   ids: the entities
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   id: one into which something was merged
//   merged: all properties of what was merged into it, by id
UNWIND $ids AS id
MATCH (merged:Merged {mergedInto: id})
WHERE coalesce(merged.guard IN $given.sight, true)
WITH id, merged
ORDER BY merged.id
RETURN id, collect(properties(merged)) AS merged
