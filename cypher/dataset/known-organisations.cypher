// All organisations, with the names by which a new one may turn out to be one of them; those that were merged included.
// Scans: it reads all that was merged; each is what a person decided, so there are few.
// Unguarded: whoever imports or exports at the command line may see everything.
// Columns:
//   id: its id
//   names: all its names, folded, between bars
CALL () {
  MATCH (entity:Entity)
  USING INDEX entity:Entity(type, sortName)
  WHERE entity.type = 'Organisation' AND entity.sortName IS NOT NULL
  RETURN entity
  UNION ALL
  MATCH (entity:Merged)
  RETURN entity
}
RETURN entity.id AS id, coalesce(entity.searchText, '') AS names
ORDER BY id
