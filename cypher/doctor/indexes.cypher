// The indexes that the database has, and whether each can be used.
// Columns:
//   name: its name
//   state: ONLINE where it can be used
SHOW INDEXES YIELD name, state
RETURN name, state
