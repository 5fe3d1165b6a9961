// Records that a migration has been applied.
// Parameters:
//   id: its id
//   checksum: of its text
MERGE (migration:Migration {id: $id})
ON CREATE SET migration.checksum = $checksum, migration.appliedAt = datetime()
