// All pairs of initiatives whose overlap scores at least so much, on weights stored beforehand (see `store-weights`).
// Parameters:
//   least: the score
// Columns:
//   a: an initiative
//   b: another one with a larger id
//   score: Σ idf of what both have / Σ idf of what either has, over the dimensions in which both have something
MATCH (a:Initiative)
WHERE a.benchWeight IS NOT NULL
CALL (a) {
  MATCH (a)-[:BENCH_HAS]->(item)<-[:BENCH_HAS]-(b)
  WHERE b.id > a.id
  WITH a, b, sum(item.benchRarity) AS shared
  WITH b, shared, CASE b.benchDimensions
    WHEN a.benchDimensions THEN a.benchWeight + b.benchWeight
    ELSE reduce(sum = 0.0, at IN range(0, 4) | sum + CASE
      WHEN a.benchWeights[at] > 0 AND b.benchWeights[at] > 0 THEN a.benchWeights[at] + b.benchWeights[at] ELSE 0.0 END)
    END AS together
  WITH b, shared / (together - shared) AS score
  WHERE score >= $least
  RETURN b, score
}
RETURN a.id AS a, b.id AS b, score
