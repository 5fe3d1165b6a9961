// Which of these activity identifiers initiatives have, compared without case and spaces.
// Scans: it reads the initiatives that have one, since the index knows them in the spelling of their sources.
// Unguarded: whoever imports or exports at the command line may see everything.
// Parameters:
//   keys: the identifiers, folded (src/graph/records/ids.ts)
// Columns:
//   key: a key that is there
//   id: the initiative that has it
MATCH (initiative:Initiative)
WHERE initiative.iatiIdentifier IS NOT NULL
WITH initiative, replace(toLower(initiative.iatiIdentifier), ' ', '') AS key
WHERE 'iati:' + key IN $keys
RETURN 'iati:' + key AS key, initiative.id AS id
