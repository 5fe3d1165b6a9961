// How many entries of the change log do not say of which version they are.
// Scans: it is to meet each of them.
// Columns:
//   entries: how many
MATCH (change:Change)
WHERE change.version IS NULL
RETURN count(change) AS entries
