// The ids of what was merged or withdrawn that something else has too: constraints hold within one label each.
// Scans: it reads all that was merged or withdrawn.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   id: such an id
CALL () {
  MATCH (withdrawn:Withdrawn)
  MATCH (entity:Entity {id: withdrawn.id})
  RETURN withdrawn.id AS id
  UNION
  MATCH (withdrawn:Withdrawn)
  MATCH (merged:Merged {id: withdrawn.id})
  RETURN withdrawn.id AS id
  UNION
  MATCH (merged:Merged)
  MATCH (entity:Entity {id: merged.id})
  RETURN merged.id AS id
}
RETURN id
ORDER BY id
