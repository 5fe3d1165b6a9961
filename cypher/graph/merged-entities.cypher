// All that was merged into another, by id.
// Scans: it reads all of them; each is what a person decided, so there are few.
// Unguarded: it belongs to a write, and to what loads a projection, which hides by the guard.
// Columns:
//   id: its id
//   entity: all its properties
MATCH (merged:Merged)
RETURN merged.id AS id, properties(merged) AS entity
ORDER BY merged.id
