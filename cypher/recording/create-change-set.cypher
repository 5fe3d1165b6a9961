// Keeps a set of changes.
// Parameters:
//   properties: what is kept of it
CREATE (set:ChangeSet)
SET set = $properties, set.at = datetime()
