// What was changed of certain entities and claims, the newest first, with who wrote it and why. The entries are sorted, not
// the changes: for each of those Neo4j would count the lines of its whole entry, and find no memory for some thousands.
// Scans: it looks through the whole change log, which has an entry for up to a thousand changes; nothing is indexed by what
// it is about.
// Unguarded: what the caller may not see of it is taken out by whoever reads it.
// Parameters:
//   ids: of what
//   zone: where days begin, as a name of the time zone database
// Columns:
//   id: what was changed
//   version: the version that the write led to
//   day: when it was written
//   role: in which role
//   networks: by somebody of which networks
//   pseudonym: stands for whoever it was, or null
//   reason: why, or null where nobody had to say so
//   set: the set of changes that the write was made by; null for others
//   written: the ids of all that the write changed, up to a hundred; null where they are more
//   before: what was recorded, as JSON; empty for nothing
//   after: what is recorded in its place, as JSON; empty for nothing
MATCH (change:Change)
WHERE change.version > 0 AND any(id IN change.ids WHERE id IN $ids)
WITH change
ORDER BY change.version DESC, change.part DESC
WITH change, change.ids AS changed, change.before AS before, change.after AS after
OPTIONAL MATCH (set:ChangeSet {version: change.version})
WITH change, set, CASE WHEN size(changed) <= 100 THEN changed END AS written,
  [at IN range(size(changed) - 1, 0, -1) WHERE changed[at] IN $ids | [changed[at], before[at], after[at]]] AS wanted
UNWIND wanted AS one
RETURN one[0] AS id, change.version AS version,
  toString(date(datetime({datetime: change.at, timezone: $zone}))) AS day,
  change.role AS role, coalesce(change.networks, []) AS networks, change.pseudonym AS pseudonym,
  change.reason AS reason, set.id AS set, written, one[1] AS before, one[2] AS after
