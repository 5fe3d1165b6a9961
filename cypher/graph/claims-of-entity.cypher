// All claims on an entity, whichever way they lead, by their ids: what is written of them stands in the log in this order.
// Unguarded: it belongs to a write.
// Parameters:
//   id: the entity
// Columns:
//   verb: the type of the claim
//   subject: the id of what it is about
//   object: the id of what it leads to
//   claim: all its properties
MATCH (entity:Entity {id: $id})-[claim]-(:Entity)
RETURN DISTINCT type(claim) AS verb, startNode(claim).id AS subject, endNode(claim).id AS object, properties(claim) AS claim
ORDER BY claim.id
