// The constraints that the database holds.
// Columns:
//   name: its name
SHOW CONSTRAINTS YIELD name
RETURN name
