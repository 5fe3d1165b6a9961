// How many versions of the graph after one are in the change log.
// Parameters:
//   after: the version
// Columns:
//   count: how many
MATCH (change:Change)
WHERE change.version > $after
RETURN count(DISTINCT change.version) AS count
