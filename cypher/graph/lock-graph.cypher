// Locks the graph for one writer at a time, so that writers queue instead of meeting in a deadlock, and then reads its
// version. It takes a write to lock: hence the time. It sets one property alone and merges nothing: whoever waits within
// either holds what the writer before it needs to move the version on.
// Columns:
//   version: the version before this write
//   secret: what pseudonyms and keys are kept under, known to this graph alone
//   withdrawn: how many entities were taken off the record
MATCH (graph:Graph {id: 'graph'})
SET graph.lockedAt = timestamp()
RETURN graph.version AS version, graph.secret AS secret, COUNT { (:Withdrawn) } AS withdrawn
