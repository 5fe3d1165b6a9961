// Stores beside some initiatives what they have together, in each dimension and over all: Σ idf. In which dimensions
// there is anything is a bit for each, so that two with the same ones are compared by one number.
// A relationship of its own stands for each claim that counts, so that no query has to look at how sure a claim is.
// Parameters:
//   ids: the initiatives; those that have their weights are left alone
//   unsure: the confidence that does not count
UNWIND $ids AS id
MATCH (i:Entity {id: id})
WHERE i.benchWeight IS NULL AND i.confidence <> $unsure AND i.status <> 'CANCELLED'
MATCH (i)-[has:ADDRESSES|HAS_THEME|USES|TARGETS|WORKS_IN]->(item:Entity)
WHERE has.confidence <> $unsure AND item.confidence <> $unsure
WITH i, type(has) AS verb, item
CREATE (i)-[:BENCH_HAS]->(item)
WITH i, collect({verb: verb, rarity: item.benchRarity}) AS all
WITH i, [verb IN ['ADDRESSES', 'HAS_THEME', 'USES', 'TARGETS', 'WORKS_IN'] |
  reduce(sum = 0.0, each IN all | sum + CASE WHEN each.verb = verb THEN each.rarity ELSE 0.0 END)] AS weights
SET i.benchWeights = weights,
  i.benchWeight = reduce(sum = 0.0, weight IN weights | sum + weight),
  i.benchDimensions = reduce(bits = 0, at IN range(0, 4) | bits * 2 + CASE WHEN weights[at] > 0 THEN 1 ELSE 0 END)
