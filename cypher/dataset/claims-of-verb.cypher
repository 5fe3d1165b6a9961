// All claims of one verb that their sources state of one kind of entity, by their ends and then by id; those that nobody
// sees, since what they join was merged, included.
// Scans: it reads all that was merged; each is what a person decided, so there are few.
// Unguarded: whoever imports or exports at the command line may see everything.
// Parameters:
//   kind: the kind of the entities that the claims are about
//   verb: the type of the claims
// Columns:
//   recordedAs: the id under which the source states the claim
//   properties: what the relationship carries
CALL () {
  MATCH (subject:Entity)
  USING INDEX subject:Entity(type, sortName)
  WHERE subject.type = $kind AND subject.sortName IS NOT NULL
  MATCH (subject)-[claim:$($verb)]->(:Entity)
  RETURN claim
  UNION ALL
  MATCH (merged:Merged)-[claim:$($verb)]-(:Entity|Merged)
  WITH DISTINCT claim
  WHERE startNode(claim).type = $kind
  RETURN claim
}
WITH claim, coalesce(claim.recordedAs, claim.id) AS recordedAs
WITH claim, recordedAs, split(recordedAs, ' ') AS named
RETURN recordedAs, properties(claim) AS properties
ORDER BY named[1], named[2], recordedAs
