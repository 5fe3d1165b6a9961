// The versions whose changes others have taken back, and those by which they did, where either came after a version.
// Scans: it reads the sets that were undone.
// Unguarded: it belongs to a write of an editor.
// Parameters:
//   after: the version
// Columns:
//   undone: a version whose changes were taken back; null where nothing changed by it
//   undoing: the version by which they were; null where nothing changed by it
MATCH (undone:ChangeSet)
USING INDEX undone:ChangeSet(state)
WHERE undone.state IN ['UNDONE']
OPTIONAL MATCH (undoing:ChangeSet {id: undone.undoneBy})
WITH undone.version AS undone, undoing.version AS undoing
WHERE undone > $after OR undoing > $after
RETURN undone, undoing
