// All entities with all their properties.
// Columns:
//   entity: the properties
MATCH (entity:Entity)
RETURN properties(entity) AS entity
