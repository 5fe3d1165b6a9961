// A page of the claims of one verb that lead to each of these entities from others.
// A claim counts where it and both its ends are sure enough and, if a date is asked for, where it is known to hold
// then; a claim on an initiative that has no dates of its own has the initiative's period. Sorted by the name of the
// other end, then the better claim first.
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
//   rows: the page; each row has key, claim and node, the latter two with all their properties
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})<-[claim:$($verb)]-(node:Entity)
WHERE node.type IN $kinds AND claim.confidence IN $confidences
  AND entity.confidence IN $confidences AND node.confidence IN $confidences
WITH entity, claim, node,
  [end IN [entity, node] WHERE end.type = 'Initiative'][0] AS initiative
WITH entity, claim, node, initiative,
  initiative IS NOT NULL AND coalesce(initiative.periodConfidence, initiative.confidence) IN $confidences AS dated
WHERE $asOf IS NULL
  OR ($timeless AND initiative IS NULL)
  OR (coalesce(claim.firstDay, CASE WHEN dated THEN initiative.firstDay END) <= $asOf.last
    AND coalesce(claim.lastDay, CASE WHEN dated THEN initiative.lastDay END) >= $asOf.first)
WITH entity, claim, node, node.sortName + '\u0001' + coalesce(claim.precedence, '') AS key
ORDER BY key, claim.id
WITH entity, collect({key: key, claim: claim, node: node}) AS found
WITH entity, found,
  [row IN found WHERE ($after IS NULL OR row.key > $after[0] OR (row.key = $after[0] AND row.claim.id > $after[1]))
    AND ($before IS NULL OR row.key < $before[0] OR (row.key = $before[0] AND row.claim.id < $before[1]))] AS between,
  [row IN found WHERE row.key < $after[0] OR (row.key = $after[0] AND row.claim.id <= $after[1])] AS skipped
WITH entity, found, between, skipped,
  CASE WHEN $fromEnd THEN between[CASE WHEN size(between) > $size THEN size(between) - $size ELSE 0 END..]
    ELSE between[..$size] END AS page
RETURN entity.id AS id, size(found) AS total,
  [row IN page | {key: row.key, claim: properties(row.claim), node: properties(row.node)}] AS rows,
  size(skipped) + CASE WHEN $fromEnd THEN size(between) - size(page) ELSE 0 END > 0 AS hasBefore,
  size(found) - size(skipped) - CASE WHEN $fromEnd THEN size(between) ELSE size(page) END > 0 AS hasAfter
