// How many claims of one verb that lead to each of these entities from others do not count, by the first reason that applies.
// What counts is told by claims-to-entities.
// Parameters:
//   ids: the entities
//   verb: the type of the claims
//   given.kinds: the kinds at the other end, or null for all
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   given.asOf: the first and last day of the date asked for, or null
//   timeless: whether a date bounds such a claim only through an initiative at one of its ends
// Columns:
//   id: the entity
//   excluded: how many claims are left out for each reason
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[claim:$($verb)]-(node:Entity)
WHERE $given.kinds IS NULL OR node.type IN $given.kinds
WITH id, entity, claim, node,
  claim.confidence IN $confidences AND node.confidence IN $confidences AND entity.confidence IN $confidences AS sure,
  all(guard IN [claim.guard, node.guard, entity.guard] WHERE coalesce(guard IN $given.sight, true)) AS seen,
  CASE WHEN $given.asOf IS NOT NULL THEN [end IN [node, entity] WHERE end.type = 'Initiative' AND end.firstDay IS NOT NULL
    AND coalesce(end.periodConfidence, end.confidence) IN $confidences][0] END AS dated
WITH id, sure, seen,
  $given.asOf IS NULL OR ($timeless AND entity.type <> 'Initiative' AND node.type <> 'Initiative') AS always,
  coalesce(claim.firstDay, dated.firstDay) AS firstDay, coalesce(claim.lastDay, dated.lastDay) AS lastDay
WITH id, CASE
  WHEN NOT seen THEN 'visibility'
  WHEN NOT sure THEN 'confidence'
  WHEN always THEN 'counts'
  WHEN firstDay IS NULL THEN 'validityUnknown'
  WHEN firstDay <= $given.asOf.last AND lastDay >= $given.asOf.first THEN 'counts'
  ELSE 'period' END AS verdict
RETURN id, {
  visibility: sum(CASE WHEN verdict = 'visibility' THEN 1 ELSE 0 END),
  confidence: sum(CASE WHEN verdict = 'confidence' THEN 1 ELSE 0 END),
  period: sum(CASE WHEN verdict = 'period' THEN 1 ELSE 0 END),
  validityUnknown: sum(CASE WHEN verdict = 'validityUnknown' THEN 1 ELSE 0 END)
} AS excluded
