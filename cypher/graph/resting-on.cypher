// What names an entity otherwise than by an end of a claim: what rests on it as its source, is for it alone, was said in
// it, or was merged into it.
// Scans: it reads what is recorded of everything, since nothing is indexed by its sources. That is asked for only where an
// entity is withdrawn.
// Unguarded: it belongs to a write.
// Parameters:
//   id: the entity
//   most: how many are told at most
// Columns:
//   id: an entity or a claim
CALL () {
  MATCH (entity:Entity)
  WHERE entity.id <> $id AND ($id IN entity.sources OR entity.visibleTo = $id)
  RETURN entity.id AS id
  LIMIT toInteger($most)
  UNION
  MATCH (merged:Merged {mergedInto: $id})
  RETURN merged.id AS id
  LIMIT toInteger($most)
  UNION
  MATCH (:Entity)-[claim]->(:Entity)
  WHERE $id IN claim.sources OR claim.visibleTo = $id OR claim.assessment = $id
  RETURN claim.id AS id
  LIMIT toInteger($most)
}
RETURN id
ORDER BY id
LIMIT toInteger($most)
