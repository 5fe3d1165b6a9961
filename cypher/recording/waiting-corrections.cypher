// How many corrections that readers proposed wait for an editor.
// Columns:
//   waiting: how many
MATCH (set:ChangeSet)
USING INDEX set:ChangeSet(state)
WHERE set.state = 'PROPOSED' AND set.role = 'READER'
RETURN count(set) AS waiting
