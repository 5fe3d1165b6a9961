// When certain writes were made.
// Parameters:
//   versions: the versions that they led to
// Columns:
//   version: the version that the write led to
//   at: when, in UTC
UNWIND $versions AS version
MATCH (change:Change {version: version, part: 0})
USING INDEX change:Change(version)
RETURN version, toString(datetime({datetime: change.at, timezone: 'Z'})) AS at
