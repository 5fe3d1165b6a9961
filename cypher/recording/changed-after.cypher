// What was changed of certain entities and claims after a version of the graph, the oldest first.
// Parameters:
//   ids: of what
//   after: the version
// Columns:
//   version: the version that the write led to
//   id: what was changed
//   before: what was recorded, as JSON; empty for nothing
//   after: what is recorded in its place, as JSON; empty for nothing
MATCH (change:Change)
WHERE change.version > $after AND any(id IN change.ids WHERE id IN $ids)
WITH change
ORDER BY change.version, change.part
WITH change.version AS version, change.ids AS changed, change.before AS before, change.after AS after
WITH version,
  [at IN range(0, size(changed) - 1) WHERE changed[at] IN $ids | [changed[at], before[at], after[at]]] AS wanted
UNWIND wanted AS one
RETURN version, one[0] AS id, one[1] AS before, one[2] AS after
