// So that names are found however their Danish letters are typed, run together, or with one letter wrong (src/graph/records/search-text.ts).
MATCH (entity:Entity)
WHERE entity.searchText IS NOT NULL AND entity.searchSimilar IS NULL
CALL (entity) {
  WITH entity.searchText AS names,
    split(split(replace(replace(toLower(coalesce(entity.website, '')), 'https://', ''), 'http://', '') + '/', '/')[0], ':')[0] AS site
  WITH names + CASE WHEN site = '' THEN '' ELSE replace(replace(CASE WHEN site STARTS WITH 'www.' THEN substring(site, 4) ELSE site END, '.', ' '), '-', ' ') + '|' END AS names
  WITH replace(replace(replace(names, 'ae', 'a'), 'oe', 'o'), 'aa', 'a') AS names
  WITH [name IN split(names, '|') WHERE name <> ''] AS each
  WITH each, reduce(whole = '|', name IN each | whole + name + '|' + CASE WHEN name CONTAINS ' ' THEN replace(name, ' ', '') + '|' ELSE '' END) AS names
  WITH names, reduce(joined = '/', name IN each | joined + reduce(rest = '', start IN range(0, size(split(name, ' ')) - 1) |
    rest + left(reduce(word = '', part IN split(name, ' ')[start..] | word + part), 40) + '/')) AS joined
  SET entity.searchSimilar = left(names + joined, 8000)
} IN TRANSACTIONS OF 5000 ROWS;
CREATE TEXT INDEX entity_search_similar IF NOT EXISTS FOR (entity:Entity) ON (entity.searchSimilar);
CREATE FULLTEXT INDEX entity_similar_words IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.searchSimilar] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
