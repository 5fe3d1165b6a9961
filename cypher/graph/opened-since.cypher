// The entities that were guarded from the caller at some time since a day, before they were recorded as they are now.
// Parameters:
//   since: the day
//   after: only what changed in later versions than this one
//   zone: where that day begins, as a name of the time zone database
//   sight: the guards of records that the caller may see beside what is public
// Columns:
//   id: an entity
//   version: the last version before which it was guarded
MATCH (change:Change)
WHERE change.version > $after AND change.at >= datetime({date: date($since), timezone: $zone})
WITH change, [guard IN $sight | '"visibleTo":"' + guard + '"'] AS seen
UNWIND [at IN range(0, size(change.ids) - 1) WHERE change.before[at] CONTAINS '"visibility":"'
  AND NOT change.before[at] CONTAINS '"visibility":"PUBLIC"' AND NOT change.ids[at] CONTAINS ' '
  AND NOT (change.before[at] CONTAINS '"visibility":"NETWORK"'
    AND any(network IN seen WHERE change.before[at] CONTAINS network)) | change.ids[at]] AS id
RETURN id, max(change.version) AS version
