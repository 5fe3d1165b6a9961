// A page of the entities whose names or descriptions hold every word, the best match first.
// `searchText` holds every folded name between bars: |globalt fokus|gf|global focus|.
// Parameters:
//   phrase: what was looked for, folded
//   words: its words
//   longest: the longest of them, by which the index is asked
//   kinds: the kinds looked for
//   confidences: the levels that count
//   sight: the guards of records that the caller may see beside what is public, or null for all
//   after: show only what follows this place (key and id), or null
//   before: show only what comes before this place, or null
//   size: how many to show
//   fromEnd: whether to take the last ones rather than the first
// Columns:
//   total: how many were found in all
//   rows: the page; each row has key, match (0 exact name, 1 start of a name, 2 starts of words, 3 within names, 4 description) and entity
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
MATCH (entity:Entity)
WHERE (entity.searchText CONTAINS $longest OR entity.searchDetail CONTAINS $longest)
  AND entity.type IN $kinds AND entity.confidence IN $confidences AND coalesce(entity.guard IN $sight, true)
  AND all(word IN $words WHERE entity.searchText CONTAINS word OR entity.searchDetail CONTAINS word)
WITH entity, CASE
  WHEN entity.searchText CONTAINS '|' + $phrase + '|' THEN 0
  WHEN entity.searchText CONTAINS '|' + $phrase THEN 1
  WHEN all(word IN $words WHERE entity.searchText CONTAINS '|' + word OR entity.searchText CONTAINS ' ' + word) THEN 2
  WHEN all(word IN $words WHERE entity.searchText CONTAINS word) THEN 3
  ELSE 4 END AS match
WITH entity, match, toString(match) + entity.sortName AS key
ORDER BY key, entity.id
WITH collect({key: key, match: match, entity: entity}) AS found
WITH found,
  [row IN found WHERE ($after IS NULL OR row.key > $after[0] OR (row.key = $after[0] AND row.entity.id > $after[1]))
    AND ($before IS NULL OR row.key < $before[0] OR (row.key = $before[0] AND row.entity.id < $before[1]))] AS between,
  [row IN found WHERE row.key < $after[0] OR (row.key = $after[0] AND row.entity.id <= $after[1])] AS skipped
WITH found, between, skipped,
  CASE WHEN $fromEnd THEN between[CASE WHEN size(between) > $size THEN size(between) - $size ELSE 0 END..]
    ELSE between[..$size] END AS page
RETURN size(found) AS total,
  [row IN page | {key: row.key, match: row.match, entity: properties(row.entity)}] AS rows,
  size(skipped) + CASE WHEN $fromEnd THEN size(between) - size(page) ELSE 0 END > 0 AS hasBefore,
  size(found) - size(skipped) - CASE WHEN $fromEnd THEN size(between) ELSE size(page) END > 0 AS hasAfter
