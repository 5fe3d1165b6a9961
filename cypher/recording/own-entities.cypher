// Which of these entities members of certain networks are behind: the networks, their members on record, and what those
// take part in, run, apply for, state or publish.
// Parameters:
//   ids: the entities
//   networks: the networks
//   verbs: of claims that tell who is behind something
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   id: an entity that is their own
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})
USING INDEX entity:Entity(id)
WHERE coalesce(entity.guard IN $given.sight, true) AND (entity.id IN $networks
  OR EXISTS {
    MATCH (entity)-[membership:MEMBER_OF]->(network:Entity)
    WHERE network.id IN $networks AND membership.confidence <> 'UNCONFIRMED'
      AND coalesce(membership.guard IN $given.sight, true) AND coalesce(network.guard IN $given.sight, true)
  }
  OR EXISTS {
    MATCH (entity)<-[behind]-(organisation:Organisation)
    WHERE type(behind) IN $verbs AND behind.confidence <> 'UNCONFIRMED'
      AND coalesce(behind.guard IN $given.sight, true) AND coalesce(organisation.guard IN $given.sight, true)
      AND (organisation.id IN $networks OR EXISTS {
        MATCH (organisation)-[membership:MEMBER_OF]->(network:Entity)
        WHERE network.id IN $networks AND membership.confidence <> 'UNCONFIRMED'
          AND coalesce(membership.guard IN $given.sight, true) AND coalesce(network.guard IN $given.sight, true)
      })
  })
RETURN entity.id AS id
