// A page of the claims of one verb that lead from each of these entities to others.
// A claim counts where it and both its ends are sure enough and, if a date is asked for, where it is known to hold
// then; a claim on an initiative that has no dates of its own has the initiative's period, between two that of its
// subject, else of its object. Sorted by the name of the other end, then the better claim first.
// Parameters:
//   ids: the entities
//   verb: the type of the claims
//   kinds: the kinds at the other end
//   confidences: the levels that count
//   asOf: the first and last day of the date asked for, or null
//   timeless: whether a date bounds such a claim only through an initiative at one of its ends
//   after: show only what follows this place (key and claim id), or null
//   before: show only what comes before this place, or null
//   size: how many to show
//   fromEnd: whether to take the last ones rather than the first
// Columns:
//   id: the entity
//   total: how many claims count
//   excluded: how many do not, by the first reason that applies
//   rows: the page; each row has key, claim and node, the latter two with all their properties
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})-[claim:$($verb)]->(node:Entity)
WHERE node.type IN $kinds
WITH entity, claim, node,
  [end IN [entity, node] WHERE end.type = 'Initiative' AND end.firstDay IS NOT NULL
    AND coalesce(end.periodConfidence, end.confidence) IN $confidences][0] AS dated,
  $timeless AND entity.type <> 'Initiative' AND node.type <> 'Initiative' AS timeless
WITH entity, claim, node, timeless,
  coalesce(claim.firstDay, dated.firstDay) AS firstDay, coalesce(claim.lastDay, dated.lastDay) AS lastDay
WITH entity, claim, node, CASE
  WHEN NOT (claim.confidence IN $confidences AND entity.confidence IN $confidences AND node.confidence IN $confidences)
    THEN 'confidence'
  WHEN $asOf IS NULL OR timeless THEN 'counts'
  WHEN firstDay IS NULL THEN 'validityUnknown'
  WHEN firstDay <= $asOf.last AND lastDay >= $asOf.first THEN 'counts'
  ELSE 'period' END AS verdict
WITH entity, claim, node, verdict, node.sortName + '\u0001' + coalesce(claim.precedence, '') AS key
ORDER BY key, claim.id
WITH entity, collect(CASE WHEN verdict = 'counts' THEN {key: key, claim: claim, node: node} END) AS found,
  sum(CASE WHEN verdict = 'confidence' THEN 1 ELSE 0 END) AS confidence,
  sum(CASE WHEN verdict = 'period' THEN 1 ELSE 0 END) AS period,
  sum(CASE WHEN verdict = 'validityUnknown' THEN 1 ELSE 0 END) AS validityUnknown
WITH entity, found, {visibility: 0, confidence: confidence, period: period, validityUnknown: validityUnknown} AS excluded,
  [row IN found WHERE ($after IS NULL OR row.key > $after[0] OR (row.key = $after[0] AND row.claim.id > $after[1]))
    AND ($before IS NULL OR row.key < $before[0] OR (row.key = $before[0] AND row.claim.id < $before[1]))] AS between,
  [row IN found WHERE row.key < $after[0] OR (row.key = $after[0] AND row.claim.id <= $after[1])] AS skipped
WITH entity, found, excluded, between, skipped,
  CASE WHEN $fromEnd THEN between[CASE WHEN size(between) > $size THEN size(between) - $size ELSE 0 END..]
    ELSE between[..$size] END AS page
RETURN entity.id AS id, size(found) AS total, excluded,
  [row IN page | {key: row.key, claim: properties(row.claim), node: properties(row.node)}] AS rows,
  size(skipped) + CASE WHEN $fromEnd THEN size(between) - size(page) ELSE 0 END > 0 AS hasBefore,
  size(found) - size(skipped) - CASE WHEN $fromEnd THEN size(between) ELSE size(page) END > 0 AS hasAfter
