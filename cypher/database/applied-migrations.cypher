// The migrations that this database has been through.
// Scans: there are a handful of them, and all are wanted.
// Columns:
//   id: the id of a migration
//   checksum: of its text when it was applied
MATCH (migration:Migration)
RETURN migration.id AS id, migration.checksum AS checksum
