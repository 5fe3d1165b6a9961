// All that one write changed, in the order in which it did.
// Unguarded: it belongs to a write, or is told to those alone who may see all.
// Parameters:
//   version: the version that it led to
// Columns:
//   id: what was changed
//   action: what happened to it
//   before: what was recorded, as JSON; empty for nothing
//   after: what is recorded in its place, as JSON; empty for nothing
MATCH (change:Change {version: $version})
USING INDEX change:Change(version)
WITH change
ORDER BY change.part
WITH change.ids AS ids, change.actions AS actions, change.before AS before, change.after AS after
UNWIND [at IN range(0, size(ids) - 1) | [ids[at], actions[at], before[at], after[at]]] AS one
RETURN one[0] AS id, one[1] AS action, one[2] AS before, one[3] AS after
