// The ten best overlaps of one initiative, with nothing worked out beforehand: the peer of `overlaps` as plain Cypher.
// How rare an item is follows from how many initiatives have it, so every claim on an item has to be read once.
// Parameters:
//   id: the initiative
//   unsure: the confidence that does not count
// Columns:
//   id: the other initiative
//   score: Σ idf of what both have / Σ idf of what either has, over the dimensions in which both have something
MATCH (i:Initiative)-[has:ADDRESSES|HAS_THEME|USES|TARGETS|WORKS_IN]->(item:Entity)
WHERE has.confidence <> $unsure AND i.confidence <> $unsure AND item.confidence <> $unsure AND i.status <> 'CANCELLED'
WITH item, type(has) AS dimension, collect(i) AS having
WITH collect({item: item, dimension: dimension, having: having}) AS items
UNWIND items AS each
UNWIND each.having AS i
WITH items, count(DISTINCT i) AS n
MATCH (a:Entity {id: $id})
UNWIND items AS each
WITH a, each.dimension AS dimension, each.having AS having, log(1 + n / toFloat(size(each.having))) AS idf
WITH a, dimension, having, idf, a IN having AS ofA
UNWIND having AS b
WITH a, b, dimension, sum(idf) AS ofB, sum(CASE WHEN ofA THEN idf ELSE 0.0 END) AS shared
WITH a, collect({b: b, dimension: dimension, ofB: ofB, shared: shared}) AS sums
WITH a, sums, [each IN sums WHERE each.b = a] AS own
UNWIND own AS mine
UNWIND sums AS theirs
WITH a, mine, theirs
WHERE theirs.dimension = mine.dimension AND theirs.b <> a
WITH theirs.b AS b, sum(theirs.shared) AS shared, sum(mine.ofB + theirs.ofB) AS together
WHERE shared > 0
RETURN b.id AS id, shared / (together - shared) AS score
ORDER BY round(score * 1e12) DESC, id
LIMIT 10
