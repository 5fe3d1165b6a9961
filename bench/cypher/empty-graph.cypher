// Empties the graph but for what migrations have made. It commits in batches.
MATCH (n)
WHERE NOT n:Migration AND NOT n:Graph
CALL (n) {
  DETACH DELETE n
} IN TRANSACTIONS OF 5000 ROWS
