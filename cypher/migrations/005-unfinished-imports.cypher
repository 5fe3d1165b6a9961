// An import that was cut off says how much of it is in.
CREATE CONSTRAINT unfinished_import_name IF NOT EXISTS FOR (import:UnfinishedImport) REQUIRE import.name IS UNIQUE;
MATCH (graph:Graph {id: 'graph'})
UNWIND coalesce(graph.unfinishedImports, []) AS name
MERGE (:UnfinishedImport {name: name});
MATCH (graph:Graph {id: 'graph'}) REMOVE graph.unfinishedImports;
