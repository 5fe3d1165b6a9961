// What must be known of organisations before one is merged into another.
// Unguarded: it belongs to a write, which looks at the guard.
// Parameters:
//   ids: their ids
// Columns:
//   id: one that is on record
//   network: whether it is a network
//   guard: what stands between it and the public, or null
//   hasMembers: whether somebody is a member of it
//   identifiers: scheme and value of each of its public identifiers
UNWIND $ids AS wanted
MATCH (organisation:Entity {id: wanted})
USING INDEX organisation:Entity(id)
RETURN organisation.id AS id, coalesce(organisation.network, false) AS network,
  organisation.guard AS guard,
  EXISTS { (organisation)<-[:MEMBER_OF]-(:Entity) } AS hasMembers,
  [(organisation)-[:IDENTIFIED_BY]->(identifier:Identifier) | [identifier.scheme, identifier.value]] AS identifiers
