// A page of the claims of one verb that lead from each of these entities to others.
// A claim counts where it and both its ends are sure enough and, if a date is asked for, where it is known to hold
// then; a claim on an initiative that has no dates of its own has the initiative's period, between two that of its
// subject, else of its object. Sorted by the name of the other end, then the better claim first, then by the claim's id.
// What does not count is told by excluded-from-entities.
// Parameters:
//   ids: the entities
//   verb: the type of the claims
//   given.kinds: the kinds at the other end, or null for all
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   given.asOf: the first and last day of the date asked for, or null
//   timeless: whether a date bounds such a claim only through an initiative at one of its ends
//   page.after: show only what follows this place (key and claim id), or null
//   page.before: show only what comes before this place, or null
//   page.size: how many to show
//   page.fromEnd: whether to take the last ones rather than the first
//   given.claimNames: the properties to show of a claim, or null for all
//   given.nodeNames: the properties to show of the other end, or null for all
// Columns:
//   id: the entity
//   total: how many claims count
//   rows: the page; each row has what is shown of the claim and of the other end: lists, or maps where all is shown
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[claim:$($verb)]->(node:Entity)
WHERE ($given.kinds IS NULL OR node.type IN $given.kinds)
  AND claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
  AND node.confidence IN $confidences AND coalesce(node.guard IN $given.sight, true)
  AND entity.confidence IN $confidences AND coalesce(entity.guard IN $given.sight, true)
WITH id, entity, claim, node,
  CASE WHEN $given.asOf IS NOT NULL THEN [end IN [entity, node] WHERE end.type = 'Initiative' AND end.firstDay IS NOT NULL
    AND coalesce(end.periodConfidence, end.confidence) IN $confidences][0] END AS dated
WHERE $given.asOf IS NULL OR ($timeless AND entity.type <> 'Initiative' AND node.type <> 'Initiative')
  OR (coalesce(claim.firstDay, dated.firstDay) <= $given.asOf.last AND coalesce(claim.lastDay, dated.lastDay) >= $given.asOf.first)
WITH id, claim, node
ORDER BY node.sortName, coalesce(claim.precedence, ''), claim.id
WITH id, collect([claim, node]) AS found
WITH id, found, CASE WHEN $page.after IS NOT NULL OR $page.before IS NOT NULL
  THEN [row IN found | [row[1].sortName + '\u0001' + coalesce(row[0].precedence, ''), row[0].id]] END AS places
WITH id, found,
  CASE WHEN $page.after IS NULL THEN 0
    ELSE size([place IN places WHERE place[0] < $page.after[0] OR (place[0] = $page.after[0] AND place[1] <= $page.after[1])])
    END AS earliest,
  CASE WHEN $page.before IS NULL THEN size(found)
    ELSE size([place IN places WHERE place[0] < $page.before[0] OR (place[0] = $page.before[0] AND place[1] < $page.before[1])])
    END AS latest
WITH id, found, earliest, latest, CASE WHEN latest - earliest > $page.size THEN $page.size
  WHEN latest > earliest THEN latest - earliest ELSE 0 END AS shown
WITH id, found, shown, CASE WHEN $page.fromEnd AND latest > earliest THEN latest - shown ELSE earliest END AS start
RETURN id, size(found) AS total,
  [row IN found[start..start + shown] | [
    CASE WHEN $given.claimNames IS NULL THEN properties(row[0]) ELSE [name IN $given.claimNames | row[0][name]] END,
    CASE WHEN $given.nodeNames IS NULL THEN properties(row[1]) ELSE [name IN $given.nodeNames | row[1][name]] END
  ]] AS rows,
  start > 0 AS hasBefore, start + shown < size(found) AS hasAfter
