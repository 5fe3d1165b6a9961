// Makes the graph another one than any that had its versions before.
MATCH (graph:Graph {id: 'graph'})
SET graph.key = randomUUID()
