// Which sets of changes there are in certain states, the newest first.
// Scans: it reads the places of all those that are meant, which a list is cut from.
// Unguarded: those of others are read for editors alone, which `given.pseudonym` says.
// Parameters:
//   states: in which states
//   given.pseudonym: whose; null for everybody's
// Columns:
//   id: a set
//   at: when it was made
MATCH (set:ChangeSet)
USING INDEX set:ChangeSet(state)
WHERE set.state IN $states AND ($given.pseudonym IS NULL OR set.pseudonym = $given.pseudonym)
RETURN set.id AS id, toString(set.at) AS at
ORDER BY at DESC, id DESC
