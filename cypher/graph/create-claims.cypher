// Adds claims of one verb.
// Scans: the product is of one subject and one object, each found by its unique id.
// The hints hold Neo4j to the index even where it plans on an empty graph, as it does during a first import.
// Unguarded: it is a write.
// Parameters:
//   verb: the type of the claims
//   rows: subject, object and properties of each
// Columns:
//   written: how many were added; fewer than the rows where an end is not there
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
USING INDEX subject:Entity(id)
MATCH (object:Entity {id: row.object})
USING INDEX object:Entity(id)
CREATE (subject)-[claim:$($verb)]->(object)
SET claim = row.properties
RETURN count(claim) AS written
