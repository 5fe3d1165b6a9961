// The ids that several claims have. Those of one id have one subject, else their id is wrong, which shows in itself.
// Scans: it is to meet each of them; no more than the claims of one subject are kept at a time.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   id: an id that several claims have
//   claims: how many have it
MATCH (subject:Entity|Merged)
CALL (subject) {
  MATCH (subject)-[claim]->()
  WITH claim.id AS id, count(claim) AS claims
  WHERE claims > 1 AND id IS NOT NULL
  RETURN id, claims
}
RETURN id, claims
