// All entities of one kind, by id, those that were merged included.
// Scans: it reads all that was merged; each is what a person decided, so there are few.
// Unguarded: whoever imports or exports at the command line may see everything.
// Parameters:
//   kind: the kind
// Columns:
//   properties: what the node carries
CALL () {
  MATCH (entity:Entity)
  USING INDEX entity:Entity(type, sortName)
  WHERE entity.type = $kind AND entity.sortName IS NOT NULL
  RETURN entity
  UNION ALL
  MATCH (entity:Merged)
  WHERE entity.type = $kind
  RETURN entity
}
RETURN properties(entity) AS properties
ORDER BY entity.id
