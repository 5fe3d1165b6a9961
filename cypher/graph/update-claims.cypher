// Replaces what is recorded on claims of one verb.
// Scans: the product is of one subject and one object, each found by its unique id.
// Unguarded: it is a write.
// Parameters:
//   verb: the type of the claims
//   rows: id, subject, object and properties of each
// Columns:
//   written: how many were found and replaced
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
USING INDEX subject:Entity(id)
MATCH (object:Entity {id: row.object})
USING INDEX object:Entity(id)
MATCH (subject)-[claim:$($verb)]->(object)
WHERE claim.id = row.id
SET claim = row.properties
RETURN count(claim) AS written
