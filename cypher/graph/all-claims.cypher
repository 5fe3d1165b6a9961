// All claims of one verb, with all that is recorded on them.
// Scans: it reads the whole graph into memory.
// Unguarded: the graph in memory has the guards too, and hides by them whatever a caller may not see.
// Parameters:
//   verb: the type of the claims
// Columns:
//   claim: all properties of a claim
MATCH (:Entity)-[claim:$($verb)]->(:Entity)
RETURN properties(claim) AS claim
