// Takes the mark from an import that is now whole.
// Parameters:
//   name: the name of the dataset
MATCH (graph:Graph {id: 'graph'})
WHERE $name IN graph.unfinishedImports
SET graph.unfinishedImports = [name IN graph.unfinishedImports WHERE name <> $name]
