// What the change log says was changed since a day, without what was recorded: some entries, the newest first.
// Parameters:
//   since: the day
//   after: only entries of later versions than this one
//   zone: where days begin, as a name of the time zone database
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   hidden: the ids of the sources that the caller may not see, as JSON
//   before: only entries before this one (version and part)
//   most: how many entries
// Columns:
//   version: the version that the write led to
//   part: the place of the entry within its write
//   day: when it was written
//   role: in which role
//   networks: by somebody of which networks
//   pseudonym: stands for whoever it was, or null
//   ids: the entities and claims, in the order in which they were changed
//   actions: what happened to each
//   sure: whether each is sure enough as it is recorded now, or was before it was removed, and was never guarded from the caller
//   opened: whether each is as sure, and was guarded from the caller before this and is no longer
//   closed: whether each is as sure, and is guarded from the caller since this
//   rests: whether each is a correction of what rests or rested on one of the hidden sources
MATCH (change:Change)
WHERE change.version > $after AND change.at >= datetime({date: date($since), timezone: $zone})
  AND (change.version < $before[0] OR (change.version = $before[0] AND change.part < $before[1]))
WITH change
ORDER BY change.version DESC, change.part DESC
LIMIT toInteger($most)
WITH change, change.ids AS ids, change.before AS before, change.after AS after,
  [level IN $confidences | '"confidence":"' + level + '"'] AS levels,
  [guard IN $given.sight | '"visibleTo":"' + guard + '"'] AS seen
WITH change, ids, before, after,
  [at IN range(0, size(ids) - 1) |
    any(level IN levels WHERE (CASE after[at] WHEN '' THEN before[at] ELSE after[at] END) CONTAINS level)] AS confident,
  [at IN range(0, size(ids) - 1) | [record IN [before[at], after[at]] | $given.sight IS NULL
    OR NOT record CONTAINS '"visibility":"' OR record CONTAINS '"visibility":"PUBLIC"'
    OR (record CONTAINS '"visibility":"NETWORK"' AND any(network IN seen WHERE record CONTAINS network))]] AS open
RETURN change.version AS version, change.part AS part, toString(date(datetime({datetime: change.at, timezone: $zone}))) AS day, change.role AS role,
  coalesce(change.networks, []) AS networks, change.pseudonym AS pseudonym, ids, change.actions AS actions,
  [at IN range(0, size(ids) - 1) | confident[at] AND open[at][0] AND open[at][1]] AS sure,
  [at IN range(0, size(ids) - 1) | confident[at] AND NOT open[at][0] AND open[at][1] AND after[at] <> ''] AS opened,
  [at IN range(0, size(ids) - 1) | confident[at] AND open[at][0] AND NOT open[at][1] AND before[at] <> ''] AS closed,
  [at IN range(0, size(ids) - 1) | size($hidden) > 0 AND before[at] <> '' AND after[at] <> ''
    AND any(record IN [before[at], after[at]]
      WHERE any(source IN split(split(split(record, '"sources":[')[1], ']')[0], ',') WHERE source IN $hidden))] AS rests
