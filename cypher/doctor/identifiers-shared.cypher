// The public identifiers that several organisations have.
// Scans: it reads all identifiers; no more than those who have one are kept at a time.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   id: an identifier
//   organisations: the ids of those that have it
MATCH (identifier:Identifier)
CALL (identifier) {
  MATCH (identifier)<-[:IDENTIFIED_BY]-(organisation:Entity)
  WITH organisation.id AS organisation
  ORDER BY organisation
  WITH collect(DISTINCT organisation) AS organisations
  WHERE size(organisations) > 1
  RETURN organisations
}
RETURN identifier.id AS id, organisations
ORDER BY id
