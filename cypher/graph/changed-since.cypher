// The entities and claims that changed after one version of the graph, up to another.
// Parameters:
//   after: the version that is known
//   upTo: the last version asked for
//   most: how many entries of the change log are read at most
// Columns:
//   version: the version that a write led to
//   ids: the ids in one entry of the log
MATCH (change:Change)
WHERE change.version > $after AND change.version <= $upTo
RETURN change.version AS version, change.ids AS ids
LIMIT toInteger($most)
