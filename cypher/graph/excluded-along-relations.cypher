// How many claims along several relations do not count, by the first reason that applies, for each entity that one is followed
// from. What counts is told by claims-along-relations.
// Each relation is asked for its ids (the entities), verb (the type of the claims), outgoing (whether they lead from these
// entities, or to them), kinds (those at the other end, or null for all), confidences (the levels that count), asOf (the first
// and last day of the date asked for, or null), timeless (whether a date bounds such a claim only through an initiative at one
// of its ends).
// Parameters:
//   asked: the relations
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   number: the place of the relation among those asked for
//   id: the entity
//   excluded: how many claims are left out for each reason
UNWIND range(0, size($asked) - 1) AS number
WITH number, $asked[number] AS asked
UNWIND asked.ids AS id
MATCH (entity:Entity {id: id})
CALL (asked, entity) {
  WITH * WHERE asked.outgoing
  MATCH (entity)-[claim:$(asked.verb)]->(node:Entity)
  RETURN claim, node
  UNION ALL
  WITH * WHERE NOT asked.outgoing
  MATCH (entity)<-[claim:$(asked.verb)]-(node:Entity)
  RETURN claim, node
}
WITH number, asked, id, entity, claim, node
WHERE asked.kinds IS NULL OR node.type IN asked.kinds
WITH number, asked, id, entity, claim, node,
  claim.confidence IN asked.confidences AND node.confidence IN asked.confidences AND entity.confidence IN asked.confidences AS sure,
  all(guard IN [claim.guard, node.guard, entity.guard] WHERE coalesce(guard IN $given.sight, true)) AS seen,
  CASE WHEN asked.asOf IS NOT NULL THEN [end IN [startNode(claim), endNode(claim)] WHERE end.type = 'Initiative' AND end.firstDay IS NOT NULL
    AND coalesce(end.periodConfidence, end.confidence) IN asked.confidences][0] END AS dated
WITH number, asked, id, sure, seen,
  asked.asOf IS NULL OR (asked.timeless AND entity.type <> 'Initiative' AND node.type <> 'Initiative') AS always,
  coalesce(claim.firstDay, dated.firstDay) AS firstDay, coalesce(claim.lastDay, dated.lastDay) AS lastDay
WITH number, id, CASE
  WHEN NOT seen THEN 'visibility'
  WHEN NOT sure THEN 'confidence'
  WHEN always THEN 'counts'
  WHEN firstDay IS NULL THEN 'validityUnknown'
  WHEN firstDay <= asked.asOf.last AND lastDay >= asked.asOf.first THEN 'counts'
  ELSE 'period' END AS verdict
RETURN number, id, {
  visibility: sum(CASE WHEN verdict = 'visibility' THEN 1 ELSE 0 END),
  confidence: sum(CASE WHEN verdict = 'confidence' THEN 1 ELSE 0 END),
  period: sum(CASE WHEN verdict = 'period' THEN 1 ELSE 0 END),
  validityUnknown: sum(CASE WHEN verdict = 'validityUnknown' THEN 1 ELSE 0 END)
} AS excluded
