// Which of these organisations somebody is a member of.
// Unguarded: whoever imports or exports at the command line may see everything.
// Parameters:
//   ids: the ids of organisations
// Columns:
//   id: one that has a member
UNWIND $ids AS wanted
MATCH (network:Entity {id: wanted})
USING INDEX network:Entity(id)
WHERE EXISTS { (network)<-[:MEMBER_OF]-(:Entity) }
RETURN network.id AS id
