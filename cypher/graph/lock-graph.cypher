// Locks the graph for one writer at a time and tells its version, so that writers queue instead of meeting in a deadlock.
// Columns:
//   version: the version before this write
//   empty: whether there is no entity yet
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.version = 0
SET graph.lockedAt = timestamp()
RETURN graph.version AS version, NOT EXISTS { MATCH (entity:Entity) WHERE entity.id IS NOT NULL } AS empty
