// What a projection keeps of the claims of one verb.
// Scans: it reads the whole graph, once for each version of it.
// Unguarded: a projection reads the guards too, and hides by them whatever a caller may not see.
// Parameters:
//   verb: the type of the claims
//   names: the properties
// Columns:
//   subject: the id of the entity that the claim is about
//   object: the id of the entity that it leads to
//   id: the claim's id
//   key: tells it from others between the same ends; null where nothing does
//   values: its properties, in the order of their names; null where nothing is recorded
MATCH (subject:Entity)-[claim:$($verb)]->(object:Entity)
RETURN subject.id AS subject, object.id AS object, claim.id AS id, claim.key AS key, [name IN $names | claim[name]] AS values
