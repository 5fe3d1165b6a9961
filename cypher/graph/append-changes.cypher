// Adds entries to the change log. Each holds up to 1,000 changes of one write as parallel lists.
// Parameters:
//   entries: version, role, ids, actions, before and after of each
UNWIND $entries AS entry
CREATE (change:Change)
SET change = entry, change.at = datetime()
