// A page of the entities in whose names each word stands with at most one letter wrong, the shortest names first.
// Parameters:
//   question: the words as the full-text index is asked
//   kinds: the kinds looked for
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   given.kindsCounted: whether the kind of each one found is shown
//   page.after: show only what follows this place (key and id), or null
//   page.before: show only what comes before this place, or null
//   page.size: how many to show
//   page.fromEnd: whether to take the last ones rather than the first
// Columns:
//   total: how many were found in all
//   rows: the page; each row has key, match (6) and entity
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
//   kinds: the kind of each one found, where it is shown
CALL db.index.fulltext.queryNodes('entity_similar_words', $question) YIELD node AS entity
WHERE entity.type IN $kinds AND entity.confidence IN $confidences AND coalesce(entity.guard IN $given.sight, true)
WITH entity, 6 AS match
WITH entity, match, toString(match) + right('00' + toString(size(entity.sortName)), 3) + entity.sortName AS key
ORDER BY key, entity.id
WITH collect({key: key, match: match, entity: entity}) AS found
WITH found,
  [row IN found WHERE ($page.after IS NULL OR row.key > $page.after[0] OR (row.key = $page.after[0] AND row.entity.id > $page.after[1]))
    AND ($page.before IS NULL OR row.key < $page.before[0] OR (row.key = $page.before[0] AND row.entity.id < $page.before[1]))] AS between,
  [row IN found WHERE row.key < $page.after[0] OR (row.key = $page.after[0] AND row.entity.id <= $page.after[1])] AS skipped
WITH found, between, skipped,
  CASE WHEN $page.fromEnd THEN between[CASE WHEN size(between) > $page.size THEN size(between) - $page.size ELSE 0 END..]
    ELSE between[..$page.size] END AS page
RETURN size(found) AS total,
  [row IN page | {key: row.key, match: row.match, entity: properties(row.entity)}] AS rows,
  size(skipped) + CASE WHEN $page.fromEnd THEN size(between) - size(page) ELSE 0 END > 0 AS hasBefore,
  size(found) - size(skipped) - CASE WHEN $page.fromEnd THEN size(between) ELSE size(page) END > 0 AS hasAfter,
  CASE WHEN $given.kindsCounted THEN [row IN found | row.entity.type] ELSE [] END AS kinds
