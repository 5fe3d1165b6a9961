// All that one write changed, in the order in which it did.
// Unguarded: it belongs to a write, or is told to those alone who may see all.
// Parameters:
//   version: the version that it led to
// Columns:
//   id, action, before, after: of each change, what was recorded being JSON, empty for nothing
MATCH (change:Change {version: $version})
USING INDEX change:Change(version)
WITH change
ORDER BY change.part
WITH change.ids AS ids, change.actions AS actions, change.before AS before, change.after AS after
UNWIND range(0, size(ids) - 1) AS at
RETURN ids[at] AS id, actions[at] AS action, before[at] AS before, after[at] AS after
