// Replaces what is recorded on claims of one verb.
// Parameters:
//   verb: the type of the claims
//   rows: id, subject, object and properties of each
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
MATCH (subject)-[claim:$($verb)]->(object)
WHERE claim.id = row.id
SET claim = row.properties
