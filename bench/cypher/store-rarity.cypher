// Stores beside each item how much it tells: idf = ln(1 + N / df), over the claims that count.
// Parameters:
//   unsure: the confidence that does not count
MATCH (i:Initiative)-[has:ADDRESSES|HAS_THEME|USES|TARGETS|WORKS_IN]->(item:Entity)
WHERE has.confidence <> $unsure AND i.confidence <> $unsure AND item.confidence <> $unsure AND i.status <> 'CANCELLED'
WITH item, collect(DISTINCT i) AS having
WITH collect({item: item, having: having}) AS items
UNWIND items AS each
UNWIND each.having AS i
WITH items, count(DISTINCT i) AS n
UNWIND items AS each
WITH each.item AS item, log(1 + n / toFloat(size(each.having))) AS idf
SET item.benchRarity = idf
