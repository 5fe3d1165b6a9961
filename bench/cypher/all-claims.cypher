// All claims with all their properties.
// Columns:
//   verb: the type of the claim
//   subject: the id of the entity that it is about
//   object: the id of the entity that it leads to
//   claim: the properties
MATCH (subject:Entity)-[claim]->(object:Entity)
RETURN type(claim) AS verb, subject.id AS subject, object.id AS object, properties(claim) AS claim
