// Locks the graph for one writer at a time, so that writers queue instead of meeting in a deadlock, and then reads its
// version. It takes a write to lock: hence the time.
// Columns:
//   version: the version before this write
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.version = 0, graph.key = randomUUID()
SET graph.lockedAt = timestamp()
RETURN graph.version AS version
