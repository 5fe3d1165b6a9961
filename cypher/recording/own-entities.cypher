// Which of these entities members of certain networks are behind: the networks, their members on record, and what those
// take part in, run, apply for, state or publish.
// Unguarded: whoever asks is told which of the ids that it gave are its own; that it may see them is looked at before.
// Parameters:
//   ids: the entities
//   networks: the networks
//   verbs: of claims that tell who is behind something
// Columns:
//   id: an entity that is their own
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})
USING INDEX entity:Entity(id)
WHERE entity.id IN $networks
  OR EXISTS {
    MATCH (entity)-[membership:MEMBER_OF]->(network:Entity)
    WHERE network.id IN $networks AND membership.confidence <> 'UNCONFIRMED'
  }
  OR EXISTS {
    MATCH (entity)<-[behind]-(organisation:Organisation)
    WHERE type(behind) IN $verbs AND behind.confidence <> 'UNCONFIRMED'
      AND (organisation.id IN $networks OR EXISTS {
        MATCH (organisation)-[membership:MEMBER_OF]->(network:Entity)
        WHERE network.id IN $networks AND membership.confidence <> 'UNCONFIRMED'
      })
  }
RETURN entity.id AS id
