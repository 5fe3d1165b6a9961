// Which of these ids are on record, with what a check needs to know of them.
// Unguarded: whoever imports or exports at the command line may see everything.
// Parameters:
//   ids: the ids
// Columns:
//   id: an id that is there
//   network: whether it is a network
//   sourceKind: the kind of a source, null for anything else
//   mergedInto: what it was merged into, null where it was not
//   mergedFrom: what was merged into it
//   guard: what stands between it and the public, or null
UNWIND $ids AS wanted
OPTIONAL MATCH (shown:Entity {id: wanted})
OPTIONAL MATCH (merged:Merged {id: wanted})
WITH coalesce(shown, merged) AS entity
WHERE entity IS NOT NULL
RETURN entity.id AS id, coalesce(entity.network, false) AS network,
  CASE WHEN entity:Source THEN entity.kind END AS sourceKind,
  entity.mergedInto AS mergedInto, coalesce(entity.mergedFrom, []) AS mergedFrom,
  entity.guard AS guard
