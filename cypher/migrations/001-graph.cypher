// What every graph needs: ids that are unique, and the indexes that lists, search and history use.
CREATE CONSTRAINT migration_id IF NOT EXISTS FOR (migration:Migration) REQUIRE migration.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (graph:Graph) REQUIRE graph.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (identifier:Identifier) REQUIRE identifier.identifierKey IS UNIQUE;
CREATE INDEX entity_type_name IF NOT EXISTS FOR (entity:Entity) ON (entity.type, entity.sortName);
CREATE TEXT INDEX entity_search_text IF NOT EXISTS FOR (entity:Entity) ON (entity.searchText);
CREATE TEXT INDEX entity_search_detail IF NOT EXISTS FOR (entity:Entity) ON (entity.searchDetail);
CREATE INDEX change_version IF NOT EXISTS FOR (change:Change) ON (change.version);
MERGE (graph:Graph {id: 'graph'}) ON CREATE SET graph.version = 0, graph.key = randomUUID(), graph.unfinishedImports = [];
