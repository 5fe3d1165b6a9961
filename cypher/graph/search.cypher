// A page of the entities whose names or descriptions hold every word, the best match first.
// `searchText` holds every folded name between bars: |globalt fokus|gf|global focus|. `searchSimilar` holds the same with
// æ as a, ø as o, å as a, also run together, then what starts with each word: |rode kors|rodekors|/rodekors/kors/.
// Parameters:
//   phrase: what was looked for, folded
//   words: its words
//   longest: the longest of them, by which the index is asked
//   similarPhrase: the phrase with æ as a, ø as o, å as a
//   similarWords: its words; none where they are too short to tell anything
//   similarLongest: the longest of them
//   joined: the same run together
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
//   rows: the page; each row has key, match (0 exact name, 1 start of a name, 2 starts of words, 3 within names, 4 a similar name, 5 similar words within names, 7 description) and entity
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
//   kinds: the kind of each one found, where it is shown
MATCH (entity:Entity)
WHERE (entity.searchText CONTAINS $longest OR entity.searchDetail CONTAINS $longest
    OR entity.searchSimilar CONTAINS $similarLongest OR entity.searchSimilar CONTAINS '/' + $joined)
  AND entity.type IN $kinds AND entity.confidence IN $confidences AND coalesce(entity.guard IN $given.sight, true)
WITH entity, size($similarWords) > 0 AND all(word IN $similarWords WHERE entity.searchSimilar CONTAINS word) AS isSimilar
WITH entity, CASE
  WHEN entity.searchText CONTAINS '|' + $phrase + '|' THEN 0
  WHEN entity.searchText CONTAINS '|' + $phrase THEN 1
  WHEN all(word IN $words WHERE entity.searchText CONTAINS '|' + word OR entity.searchText CONTAINS ' ' + word) THEN 2
  WHEN all(word IN $words WHERE entity.searchText CONTAINS word) THEN 3
  WHEN isSimilar AND entity.searchSimilar CONTAINS '|' + $similarPhrase + '|' THEN 4
  WHEN entity.searchSimilar CONTAINS '|' + $joined + '|' THEN 4
  WHEN isSimilar OR entity.searchSimilar CONTAINS '/' + $joined THEN 5
  WHEN all(word IN $words WHERE entity.searchText CONTAINS word OR entity.searchDetail CONTAINS word) THEN 7
  END AS match
WHERE match IS NOT NULL
WITH entity, match,
  toString(match) + CASE WHEN match IN [5, 6] THEN right('00' + toString(size(entity.sortName)), 3) ELSE '' END + entity.sortName AS key
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
