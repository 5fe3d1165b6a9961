// Marks an import as unfinished.
// Parameters:
//   name: the name of the dataset
MERGE (graph:Graph {id: 'graph'})
SET graph.unfinishedImports = [name IN coalesce(graph.unfinishedImports, []) WHERE name <> $name] + $name
