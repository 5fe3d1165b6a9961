// The claims of one verb with these ids. A claim is found through its ends: a relationship has no index over all types.
// Scans: the product is of one subject and one object, each found by its unique id.
// Parameters:
//   verb: the type of the claims
//   claims: id, subject and object of each
// Columns:
//   id: the id of a claim that is there
//   claim: all its properties
UNWIND $claims AS wanted
MATCH (subject:Entity {id: wanted.subject})
MATCH (object:Entity {id: wanted.object})
MATCH (subject)-[claim:$($verb)]->(object)
WHERE claim.id = wanted.id
RETURN claim.id AS id, properties(claim) AS claim
