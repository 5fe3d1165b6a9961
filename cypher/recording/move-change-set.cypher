// Keeps what has become of a set of changes.
// Parameters:
//   id: the set
//   properties: what is new of it; null takes a property away
//   decision: who decided what and why, as JSON
MATCH (set:ChangeSet {id: $id})
SET set += $properties, set.decisions = coalesce(set.decisions, []) + $decision
