// All claims of one verb that lead from one kind of entity, by their ends and then by id.
// Parameters:
//   kind: the kind of the entities that the claims are about
//   verb: the type of the claims
// Columns:
//   subject: the id of the entity that the claim is about
//   object: the id of the entity that it leads to
//   properties: what the relationship carries
MATCH (subject:Entity)
USING INDEX subject:Entity(type, sortName)
WHERE subject.type = $kind AND subject.sortName IS NOT NULL
MATCH (subject)-[claim:$($verb)]->(object:Entity)
RETURN subject.id AS subject, object.id AS object, properties(claim) AS properties
ORDER BY subject, object, claim.id
