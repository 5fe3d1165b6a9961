// The activity identifiers that several initiatives have, compared without case and spaces.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   id: an identifier, as one of them has it
//   initiatives: the ids of some that have it
MATCH (initiative:Initiative)
USING INDEX initiative:Initiative(iatiIdentifier)
WHERE initiative.iatiIdentifier IS NOT NULL
WITH replace(toLower(initiative.iatiIdentifier), ' ', '') AS folded, min(initiative.iatiIdentifier) AS id,
  count(initiative) AS times, min(initiative.id) AS first, max(initiative.id) AS last
WHERE times > 1
RETURN id, [first, last] AS initiatives
ORDER BY id
