// Where the sources are, for a file that names documents by their addresses.
// Scans: it reads all that have an address, which no index knows.
// Unguarded: whoever imports at the command line may see everything.
// Columns:
//   id: a source
//   address: where it is
MATCH (source:Source)
WHERE source.address IS NOT NULL
RETURN source.id AS id, source.address AS address
ORDER BY id DESC
