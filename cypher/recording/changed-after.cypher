// What was changed of certain entities and claims after a version of the graph, the oldest first.
// Parameters:
//   ids: of what
//   after: the version
// Columns:
//   id: what was changed
//   before: what was recorded, as JSON; empty for nothing
MATCH (change:Change)
WHERE change.version > $after AND any(id IN change.ids WHERE id IN $ids)
WITH change.version AS version, change.part AS part, change.ids AS changed, change.before AS before
UNWIND range(0, size(changed) - 1) AS at
WITH version, part, at, changed[at] AS id, before[at] AS before
WHERE id IN $ids
RETURN id, before
ORDER BY version, part, at
