// All public identifiers with the organisations that have them, for a sheet that names organisations by number.
// Unguarded: whoever imports at the command line may see everything.
// Columns:
//   key: scheme and value, folded (src/graph/records/ids.ts)
//   identifier: the id of its entity
//   organisations: the ids of those that have it
MATCH (identifier:Identifier)
USING INDEX identifier:Identifier(identifierKey)
WHERE identifier.identifierKey IS NOT NULL
OPTIONAL MATCH (identifier)<-[:IDENTIFIED_BY]-(organisation:Entity)
RETURN identifier.identifierKey AS key, identifier.id AS identifier, collect(organisation.id) AS organisations
