// What was withdrawn, as it is stored.
// Scans: it is to meet each of them.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   withdrawn: all its properties
MATCH (withdrawn:Withdrawn)
RETURN properties(withdrawn) AS withdrawn
