// All claims, with all that is recorded on them, at most twenty in a row: a row for each takes twice as long. Asked for one
// verb at a time, where the type is a parameter, Neo4j looks at all relationships each time.
// Scans: it reads the whole graph into memory.
// Unguarded: the graph in memory has the guards too, and hides by them whatever a caller may not see.
// Columns:
//   claims: all properties of each claim
MATCH (subject:Entity)
WITH [(subject)-[claim]->(:Entity) | claim] AS claims
UNWIND range(0, size(claims) - 1, 20) AS start
RETURN [claim IN claims[start..start + 20] | properties(claim)] AS claims
