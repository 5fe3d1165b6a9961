// What a projection keeps of all claims, by the entity that they are about, at most twenty in a row: a row for each claim
// takes twice as long. Asked for one verb at a time, where the type is a parameter, Neo4j looks at all relationships each time.
// Scans: it reads the whole graph, once for each version of it.
// Unguarded: a projection reads the guards too, and hides by them whatever a caller may not see.
// Parameters:
//   names: the properties, by the type of a claim
// Columns:
//   subject: the id of an entity that claims are about
//   claims: type, id of the other end, own id, key (null where none is needed) and properties of each, in the order of names
MATCH (subject:Entity)
WITH subject, [(subject)-[claim]->(:Entity) | claim] AS claims
UNWIND range(0, size(claims) - 1, 20) AS start
RETURN subject.id AS subject, [claim IN claims[start..start + 20] |
  [type(claim), endNode(claim).id, claim.id, claim.key, [name IN $names[type(claim)] | claim[name]]]
] AS claims
