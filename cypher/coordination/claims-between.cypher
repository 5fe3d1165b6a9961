// What a projection keeps of the claims of one verb between certain ends.
// Scans: the product is of one subject and one object, each found by its unique id.
// Unguarded: a projection reads the guards too, and hides by them whatever a caller may not see.
// Parameters:
//   verb: the type of the claims
//   between: subject and object of each pair of ends
//   names: the properties
// Columns:
//   subject: the id of the entity that the claim is about
//   object: the id of the entity that it leads to
//   id: the claim's id
//   key: tells it from others between the same ends; null where nothing does
//   values: its properties, in the order of their names; null where nothing is recorded
UNWIND $between AS ends
MATCH (subject:Entity {id: ends.subject})-[claim:$($verb)]->(object:Entity {id: ends.object})
RETURN subject.id AS subject, object.id AS object, claim.id AS id, claim.key AS key, [name IN $names | claim[name]] AS values
