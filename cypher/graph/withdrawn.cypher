// Which of these ids were withdrawn.
// Unguarded: it belongs to a write; an id that was withdrawn is shown to nobody.
// Parameters:
//   ids: the ids
// Columns:
//   id: an id that was withdrawn
WITH COUNT { (:Withdrawn) } AS all
WHERE all > 0
UNWIND $ids AS wanted
MATCH (withdrawn:Withdrawn {id: wanted})
RETURN withdrawn.id AS id
