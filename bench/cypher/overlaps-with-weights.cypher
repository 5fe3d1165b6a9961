// The ten best overlaps of one initiative with everything stored beforehand that can be: the peer of `overlaps` as the
// fastest Cypher that we found. `store-rarity` and `store-weights` have to run again after every change.
// Parameters:
//   id: the initiative
// Columns:
//   id: the other initiative
//   score: Σ idf of what both have / Σ idf of what either has, over the dimensions in which both have something
MATCH (a:Entity {id: $id})-[:BENCH_HAS]->(item)<-[:BENCH_HAS]-(b)
WITH a.benchDimensions AS dimensions, a.benchWeight AS weight, a.benchWeights AS weights, b, sum(item.benchRarity) AS shared
WITH b, shared, CASE b.benchDimensions
  WHEN dimensions THEN weight + b.benchWeight
  ELSE reduce(sum = 0.0, at IN range(0, 4) | sum + CASE
    WHEN weights[at] > 0 AND b.benchWeights[at] > 0 THEN weights[at] + b.benchWeights[at] ELSE 0.0 END)
  END AS together
WITH b, shared / (together - shared) AS score
ORDER BY round(score * 1e12) DESC, b.id
LIMIT 10
RETURN b.id AS id, score
