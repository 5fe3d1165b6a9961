// Takes away claims of one verb, whether or not an end of theirs was merged.
// Scans: the product is of one subject and one object, each found by its unique id.
// Unguarded: it is a write.
// Parameters:
//   verb: the type of the claims
//   rows: id, subject and object of each
// Columns:
//   taken: how many were found and taken away
UNWIND $rows AS row
OPTIONAL MATCH (shownSubject:Entity {id: row.subject})
OPTIONAL MATCH (mergedSubject:Merged {id: row.subject})
OPTIONAL MATCH (shownObject:Entity {id: row.object})
OPTIONAL MATCH (mergedObject:Merged {id: row.object})
WITH row, coalesce(shownSubject, mergedSubject) AS subject, coalesce(shownObject, mergedObject) AS object
MATCH (subject)-[claim:$($verb)]->(object)
WHERE claim.id = row.id
DELETE claim
RETURN count(*) AS taken
