// The entries of the change log by version, without what was recorded.
// Scans: it is to meet each of them.
// Columns:
//   version: the version that the write led to
//   part: the place of the entry within its write
//   whole: whether it has all that an entry has, as many of each
MATCH (change:Change)
USING INDEX change:Change(version)
WHERE change.version IS NOT NULL
RETURN change.version AS version, change.part AS part,
  coalesce(change.part IS NOT NULL AND change.at IS NOT NULL AND change.role IS NOT NULL
    AND size(change.actions) = size(change.ids) AND size(change.before) = size(change.ids)
    AND size(change.after) = size(change.ids), false) AS whole
ORDER BY version
