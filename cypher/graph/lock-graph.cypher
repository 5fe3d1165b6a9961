// Locks the graph for one writer at a time, so that writers queue instead of meeting in a deadlock, and then reads its
// version. It takes a write to lock: hence the time.
// Columns:
//   version: the version before this write
//   secret: what pseudonyms and keys are kept under, known to this graph alone
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.version = 0, graph.key = randomUUID()
SET graph.lockedAt = timestamp(), graph.secret = coalesce(graph.secret, randomUUID() + randomUUID())
RETURN graph.version AS version, graph.secret AS secret
