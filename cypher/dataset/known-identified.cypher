// Which organisations have these public identifiers.
// Unguarded: whoever imports or exports at the command line may see everything.
// Parameters:
//   identifiers: the ids of identifiers
// Columns:
//   id: an organisation
//   identifier: the id of an identifier that it has
UNWIND $identifiers AS wanted
MATCH (identifier:Entity {id: wanted})
USING INDEX identifier:Entity(id)
MATCH (identifier)<-[:IDENTIFIED_BY]-(organisation:Entity)
RETURN organisation.id AS id, identifier.id AS identifier
ORDER BY identifier, id
