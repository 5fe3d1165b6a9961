// All claims of one verb, by their ends and then by id.
// Parameters:
//   verb: the type of the claims
// Columns:
//   subject: the id of the entity that the claim is about
//   object: the id of the entity that it leads to
//   properties: what the relationship carries
MATCH (subject:Entity)-[claim:$($verb)]->(object:Entity)
RETURN subject.id AS subject, object.id AS object, properties(claim) AS properties
ORDER BY subject, object, claim.id
