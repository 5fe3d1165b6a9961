// How large the graph is.
// Scans: Neo4j keeps both numbers, and reads nothing.
// Unguarded: only whether the graph fits into memory hangs on it.
// Columns:
//   entities: how many entities there are
//   claims: how many claims
CALL () {
  MATCH (entity:Entity)
  RETURN count(entity) AS entities
}
CALL () {
  MATCH ()-[claim]->()
  RETURN count(claim) AS claims
}
RETURN entities, claims
