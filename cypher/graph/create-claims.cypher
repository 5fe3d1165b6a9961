// Adds claims of one verb.
// Parameters:
//   verb: the type of the claims
//   rows: subject, object and properties of each
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (subject)-[claim:$($verb)]->(object)
SET claim = row.properties
