// Creates claims of one verb as any import with the driver would. The hints keep Neo4j from planning without the index
// while the graph is empty.
// Parameters:
//   verb: the type of the claims
//   rows: subject, object and properties of each
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
USING INDEX subject:Entity(id)
MATCH (object:Entity {id: row.object})
USING INDEX object:Entity(id)
CREATE (subject)-[claim:$($verb)]->(object)
SET claim = row.properties
