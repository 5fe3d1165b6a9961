// What the initiatives are called that have no activity identifier of IATI, for a file whose activities may be among them.
// Scans: it reads all that have none, which no index knows.
// Unguarded: whoever imports at the command line may see everything.
// Columns:
//   id: an initiative
//   names: its names in Danish and English
MATCH (initiative:Initiative)
WHERE initiative.iatiIdentifier IS NULL
RETURN initiative.id AS id, [name IN [initiative.nameDa, initiative.nameEn] WHERE name IS NOT NULL] AS names
ORDER BY id
