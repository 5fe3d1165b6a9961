// A page of the entities of one kind that a filter means.
// Sorted by a property and then by id. What a filter asks is a list of alternatives, in each of which every condition
// holds or, where `holds` is false, does not. The id of what was merged into another means that one.
// Parameters:
//   kind: the kind
//   anyOf: the alternatives, each a list of conditions (src/graph/reading/conditions.ts)
//   confidences: the levels that count, of entities and of claims
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   sortBy: the property to sort by
//   descending: whether it runs from the last to the first
//   page.after: show only what follows this place (key and id), or null
//   page.before: show only what comes before this place, or null
//   page.size: how many to show
//   page.fromEnd: whether to take the last ones rather than the first
// Columns:
//   total: how many there are in all
//   rows: the page; each row has key and entity, the latter with all its properties
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
MATCH (entity:Entity)
USING INDEX entity:Entity(type, sortName)
WHERE entity.type = $kind AND entity.sortName IS NOT NULL AND entity.confidence IN $confidences AND coalesce(entity.guard IN $given.sight, true)
  AND any(conditions IN $anyOf WHERE all(condition IN conditions WHERE condition.holds = coalesce(CASE condition.on
    WHEN 'property' THEN entity[condition.property] IN condition.values
    WHEN 'range' THEN entity[condition.property] IS NOT NULL
      AND coalesce(entity[condition.property] >= condition.range.min, true)
      AND coalesce(entity[condition.property] <= condition.range.max, true)
    WHEN 'ids' THEN entity.id IN condition.values
      OR any(merged IN coalesce(entity.mergedFrom, []) WHERE merged IN condition.values)
    WHEN 'text' THEN all(one IN condition.words
      WHERE entity.searchText CONTAINS one.word OR entity.searchSimilar CONTAINS one.plain)
    WHEN 'period' THEN entity[condition.firstDay] <= condition.to AND entity[condition.lastDay] >= condition.from
    WHEN 'relation' THEN EXISTS {
      MATCH (entity)-[claim]-(other:Entity)
      WHERE type(claim) = condition.verb AND any(id IN other.id + coalesce(other.mergedFrom, []) WHERE id IN condition.values)
        AND (startNode(claim) = entity) = condition.outgoing
        AND claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
        AND other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
    }
    WHEN 'behind' THEN EXISTS {
      MATCH (entity)<-[claim]-(organisation:Organisation)-[membership:MEMBER_OF]->(network:Network)
      WHERE type(claim) = condition.verb
        AND any(id IN network.id + coalesce(network.mergedFrom, []) WHERE id IN condition.values)
        AND claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
        AND membership.confidence IN $confidences AND coalesce(membership.guard IN $given.sight, true)
        AND organisation.confidence IN $confidences AND coalesce(organisation.guard IN $given.sight, true)
        AND network.confidence IN $confidences AND coalesce(network.guard IN $given.sight, true)
    }
    WHEN 'identifier' THEN EXISTS {
      MATCH (entity)-[claim:IDENTIFIED_BY]->(identifier:Identifier)
      WHERE identifier.identifierKey IN condition.values
        AND claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
        AND identifier.confidence IN $confidences AND coalesce(identifier.guard IN $given.sight, true)
    }
  END, false)))
WITH entity, toString(coalesce(entity[$sortBy], '')) AS key
ORDER BY CASE WHEN $descending THEN key END DESC, CASE WHEN $descending THEN entity.id END DESC, key, entity.id
WITH collect({key: key, entity: entity}) AS found
WITH found,
  [row IN found WHERE $page.after IS NULL OR (CASE WHEN $descending
    THEN row.key < $page.after[0] OR (row.key = $page.after[0] AND row.entity.id < $page.after[1])
    ELSE row.key > $page.after[0] OR (row.key = $page.after[0] AND row.entity.id > $page.after[1]) END)] AS following
WITH found, size(found) - size(following) AS skipped,
  [row IN following WHERE $page.before IS NULL OR (CASE WHEN $descending
    THEN row.key > $page.before[0] OR (row.key = $page.before[0] AND row.entity.id > $page.before[1])
    ELSE row.key < $page.before[0] OR (row.key = $page.before[0] AND row.entity.id < $page.before[1]) END)] AS between
WITH found, skipped, between,
  CASE WHEN $page.fromEnd THEN between[CASE WHEN size(between) > $page.size THEN size(between) - $page.size ELSE 0 END..]
    ELSE between[..$page.size] END AS page
RETURN size(found) AS total,
  [row IN page | {key: row.key, entity: properties(row.entity)}] AS rows,
  skipped + CASE WHEN $page.fromEnd THEN size(between) - size(page) ELSE 0 END > 0 AS hasBefore,
  size(found) - skipped - CASE WHEN $page.fromEnd THEN size(between) ELSE size(page) END > 0 AS hasAfter
