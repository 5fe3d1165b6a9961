// Pages of the claims along several relations, a page for each entity that one is followed from: what the fields of one level
// of a request ask for.
// A claim counts where it and both its ends are sure enough and, if a date is asked for, where it is known to hold
// then; a claim on an initiative that has no dates of its own has the initiative's period, between two that of its
// subject, else of its object. Sorted by the name of the other end, then the better claim first, then by the claim's id.
// What does not count is told by excluded-along-relations.
// Each relation is asked for its ids (the entities), verb (the type of the claims), outgoing (whether they lead from these
// entities, or to them), kinds (those at the other end, or null for all), confidences (the levels that count), asOf (the first
// and last day of the date asked for, or null), timeless (whether a date bounds such a claim only through an initiative at one
// of its ends), page (after and before: show only what follows or comes before this place, key and claim id, or null; size: how
// many to show; fromEnd: whether to take the last ones rather than the first), and claimNames and nodeNames (the properties to
// show of a claim and of the other end, or null for all).
// Parameters:
//   asked: the relations
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   number: the place of the relation among those asked for
//   id: the entity
//   total: how many claims count
//   rows: the page; each row has what is shown of the claim and of the other end: lists, or maps where all is shown
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
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
WHERE (asked.kinds IS NULL OR node.type IN asked.kinds)
  AND claim.confidence IN asked.confidences AND coalesce(claim.guard IN $given.sight, true)
  AND node.confidence IN asked.confidences AND coalesce(node.guard IN $given.sight, true)
  AND entity.confidence IN asked.confidences AND coalesce(entity.guard IN $given.sight, true)
WITH number, asked, id, entity, claim, node,
  CASE WHEN asked.asOf IS NOT NULL THEN [end IN [startNode(claim), endNode(claim)] WHERE end.type = 'Initiative' AND end.firstDay IS NOT NULL
    AND coalesce(end.periodConfidence, end.confidence) IN asked.confidences][0] END AS dated
WHERE asked.asOf IS NULL OR (asked.timeless AND entity.type <> 'Initiative' AND node.type <> 'Initiative')
  OR (coalesce(claim.firstDay, dated.firstDay) <= asked.asOf.last AND coalesce(claim.lastDay, dated.lastDay) >= asked.asOf.first)
WITH number, id, claim, node
ORDER BY node.sortName, coalesce(claim.precedence, ''), claim.id
WITH number, id, collect([claim, node]) AS found
WITH number, $asked[number] AS asked, id, found
WITH number, asked, id, found, CASE WHEN asked.page.after IS NOT NULL OR asked.page.before IS NOT NULL
  THEN [row IN found | [row[1].sortName + '\u0001' + coalesce(row[0].precedence, ''), row[0].id]] END AS places
WITH number, asked, id, found,
  CASE WHEN asked.page.after IS NULL THEN 0
    ELSE size([place IN places WHERE place[0] < asked.page.after[0] OR (place[0] = asked.page.after[0] AND place[1] <= asked.page.after[1])])
    END AS earliest,
  CASE WHEN asked.page.before IS NULL THEN size(found)
    ELSE size([place IN places WHERE place[0] < asked.page.before[0] OR (place[0] = asked.page.before[0] AND place[1] < asked.page.before[1])])
    END AS latest
WITH number, asked, id, found, earliest, latest, CASE WHEN latest - earliest > asked.page.size THEN asked.page.size
  WHEN latest > earliest THEN latest - earliest ELSE 0 END AS shown
WITH number, asked, id, found, shown, CASE WHEN asked.page.fromEnd AND latest > earliest THEN latest - shown ELSE earliest END AS start
RETURN number, id, size(found) AS total,
  [row IN found[start..start + shown] | [
    CASE WHEN asked.claimNames IS NULL THEN properties(row[0]) ELSE [name IN asked.claimNames | row[0][name]] END,
    CASE WHEN asked.nodeNames IS NULL THEN properties(row[1]) ELSE [name IN asked.nodeNames | row[1][name]] END
  ]] AS rows,
  start > 0 AS hasBefore, start + shown < size(found) AS hasAfter
