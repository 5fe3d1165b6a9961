// Which of certain values somebody has stated since a version just as they were on record already.
// Scans: it reads the sets that are on record since then.
// Unguarded: it belongs to a write of an editor.
// Parameters:
//   after: the version
//   values: each with its entity or claim and its name
// Columns:
//   value: one that was stated again
MATCH (set:ChangeSet)
USING INDEX set:ChangeSet(state)
WHERE set.state IN ['ACCEPTED'] AND set.acceptedOn >= $after
UNWIND [each IN set.confirmed WHERE each IN $values] AS value
RETURN DISTINCT value
