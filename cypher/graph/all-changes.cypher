// All that the change log says, change by change.
// Scans: it is to read the whole log.
// Columns:
//   version: the version that the write led to
//   part: the place of the entry within its write
//   place: the place of the change within its entry
//   id: what was changed
//   action: what happened to it
//   before: what was recorded, as JSON; empty for nothing
//   after: what is recorded in its place, as JSON; empty for nothing
MATCH (change:Change)
WITH change, change.ids AS ids, change.actions AS actions, change.before AS before, change.after AS after
UNWIND [at IN range(0, size(ids) - 1) | [at, ids[at], actions[at], before[at], after[at]]] AS one
RETURN change.version AS version, change.part AS part, one[0] AS place, one[1] AS id, coalesce(one[2], '') AS action,
  coalesce(one[3], '') AS before, coalesce(one[4], '') AS after
