// The claims of one verb with these ids. A claim is found through its ends: a relationship has no index over all types.
// Scans: the product is of one subject and one object, each found by its unique id.
// The hints hold Neo4j to the index even where it plans on an empty graph, as it does during a first import.
// Unguarded: it belongs to a write, or is asked for claims of which an answer tells that is made for the caller.
// Parameters:
//   verb: the type of the claims
//   claims: id, subject and object of each
// Columns:
//   id: the id of a claim that is there
//   claim: all its properties
UNWIND $claims AS wanted
MATCH (subject:Entity {id: wanted.subject})
USING INDEX subject:Entity(id)
MATCH (object:Entity {id: wanted.object})
USING INDEX object:Entity(id)
MATCH (subject)-[claim:$($verb)]->(object)
WHERE claim.id = wanted.id
RETURN claim.id AS id, properties(claim) AS claim
