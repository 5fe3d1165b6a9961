// The versions after one whose changes others have taken back, and those by which they did.
// Scans: it reads the sets that were undone.
// Unguarded: it belongs to a write of an editor.
// Parameters:
//   after: the version
// Columns:
//   version: a version that counts as if it had never been
MATCH (undone:ChangeSet)
USING INDEX undone:ChangeSet(state)
WHERE undone.state IN ['UNDONE']
OPTIONAL MATCH (undoing:ChangeSet {id: undone.undoneBy})
UNWIND [undone.version, undoing.version] AS version
WITH version
WHERE version > $after
RETURN version
