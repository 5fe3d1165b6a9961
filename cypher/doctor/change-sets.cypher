// Every set of changes, without what it asks for, with what it is to agree with.
// Scans: it is to meet each of them.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   set: what is kept of one
//   asked: for how many changes it asks
//   logged: whether the change log has its version
//   undoing: state and undone set of the one that it says undid it; null where that is not there
//   undone: state and undoing set of the one that it says it undid; null where that is not there
MATCH (set:ChangeSet)
OPTIONAL MATCH (undoing:ChangeSet {id: set.undoneBy})
OPTIONAL MATCH (undone:ChangeSet {id: set.undoes})
RETURN set {.*, changes: null, at: null, confirmed: null} AS set, size(coalesce(set.changes, [])) AS asked,
  EXISTS { MATCH (change:Change {version: set.version}) } AS logged,
  undoing {.state, .undoes} AS undoing, undone {.state, .undoneBy} AS undone
