// Adds claims of one verb.
// Scans: the product is of one subject and one object, each found by its unique id.
// Parameters:
//   verb: the type of the claims
//   rows: subject, object and properties of each
// Columns:
//   written: how many were added; fewer than the rows where an end is not there
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (subject)-[claim:$($verb)]->(object)
SET claim = row.properties
RETURN count(claim) AS written
