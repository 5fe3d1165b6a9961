// The claims that nobody sees, since they would lead from something to itself: between what was merged and what it was
// merged into, or between two that were merged into the same.
// Scans: it reads all that was merged; each is what a person decided, so there are few.
// Unguarded: it belongs to a write, and to what loads a projection.
// Columns:
//   verb: the type of the claim
//   subject: the id of what it is about
//   object: the id of what it leads to
//   claim: all its properties
MATCH (merged:Merged)-[claim]-(:Entity|Merged)
WITH DISTINCT claim
RETURN type(claim) AS verb, startNode(claim).id AS subject, endNode(claim).id AS object, properties(claim) AS claim
ORDER BY claim.id
