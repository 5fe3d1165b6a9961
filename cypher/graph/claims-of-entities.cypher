// All claims on entities, whichever way they lead, by their ids: what is written of them stands in the log in this order.
// Unguarded: it belongs to a write.
// Parameters:
//   ids: the entities
// Columns:
//   verb: the type of the claim
//   subject: the id of what it is about
//   object: the id of what it leads to
//   claim: all its properties
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[claim]-(:Entity)
WITH DISTINCT claim
RETURN type(claim) AS verb, startNode(claim).id AS subject, endNode(claim).id AS object, properties(claim) AS claim
ORDER BY claim.id
