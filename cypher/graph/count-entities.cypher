// How many entities of each kind there are.
// Scans: it counts all of them, once at start.
// Unguarded: it is told to whoever starts Samspil, in numbers.
// Columns:
//   kind: the kind
//   count: how many
MATCH (entity:Entity)
RETURN entity.type AS kind, count(entity) AS count
ORDER BY count DESC, kind
