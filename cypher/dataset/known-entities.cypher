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
CALL () {
  UNWIND $ids AS wanted
  MATCH (entity:Entity {id: wanted})
  RETURN entity
  UNION ALL
  WITH COUNT { (:Merged) } AS all
  WHERE all > 0
  UNWIND $ids AS wanted
  MATCH (entity:Merged {id: wanted})
  RETURN entity
}
RETURN entity.id AS id, coalesce(entity.network, false) AS network,
  CASE WHEN entity:Source THEN entity.kind END AS sourceKind,
  entity.mergedInto AS mergedInto, coalesce(entity.mergedFrom, []) AS mergedFrom,
  entity.guard AS guard
