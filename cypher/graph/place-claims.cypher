// Adds claims of one verb, whether or not an end of theirs was merged.
// Scans: the product is of one subject and one object, each found by its unique id.
// Unguarded: it is a write.
// Parameters:
//   verb: the type of the claims
//   rows: subject, object and properties of each
// Columns:
//   placed: how many were added; fewer than the rows where an end is not there
UNWIND $rows AS row
OPTIONAL MATCH (shownSubject:Entity {id: row.subject})
OPTIONAL MATCH (mergedSubject:Merged {id: row.subject})
OPTIONAL MATCH (shownObject:Entity {id: row.object})
OPTIONAL MATCH (mergedObject:Merged {id: row.object})
WITH row, coalesce(shownSubject, mergedSubject) AS subject, coalesce(shownObject, mergedObject) AS object
WHERE subject IS NOT NULL AND object IS NOT NULL
CREATE (subject)-[claim:$($verb)]->(object)
SET claim = row.properties
RETURN count(claim) AS placed
