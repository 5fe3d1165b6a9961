// What names entities otherwise than by an end of a claim: what rests on one as its source, is for it alone, was said in
// it, or was merged into it.
// Scans: it reads what is recorded of everything, since nothing is indexed by its sources. That is asked for only where an
// entity is withdrawn.
// Unguarded: it belongs to a write.
// Parameters:
//   ids: the entities
//   gone: the ids of entities and claims that go with them, which do not count
//   most: how many are told at most
// Columns:
//   id: an entity or a claim
//   on: those of the entities that it names
CALL () {
  MATCH (entity:Entity)
  WITH entity.id AS id, [each IN coalesce(entity.sources, []) + [entity.visibleTo] WHERE each IN $ids AND each <> entity.id] AS on
  WHERE size(on) > 0 AND NOT id IN $gone
  RETURN id, on
  LIMIT toInteger($most)
  UNION
  MATCH (merged:Merged)
  WHERE merged.mergedInto IN $ids AND NOT merged.id IN $gone
  RETURN merged.id AS id, [merged.mergedInto] AS on
  LIMIT toInteger($most)
  UNION
  MATCH (:Entity)-[claim]->(:Entity)
  WITH claim.id AS id, [each IN coalesce(claim.sources, []) + [claim.visibleTo, claim.assessment] WHERE each IN $ids] AS on
  WHERE size(on) > 0 AND NOT id IN $gone
  RETURN id, on
  LIMIT toInteger($most)
}
RETURN id, on
ORDER BY id
LIMIT toInteger($most)
