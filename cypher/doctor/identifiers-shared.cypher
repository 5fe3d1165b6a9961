// The public identifiers that several organisations have.
// Scans: it reads all identifiers.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   id: an identifier
//   organisations: the ids of those that have it
MATCH (identifier:Identifier)
MATCH (identifier)<-[:IDENTIFIED_BY]-(organisation:Entity)
WITH identifier.id AS id, organisation.id AS organisation
ORDER BY organisation
WITH id, collect(DISTINCT organisation) AS organisations
WHERE size(organisations) > 1
RETURN id, organisations
ORDER BY id
