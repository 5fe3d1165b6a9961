// The organisations to which these public identifiers lead, in whichever register each is.
// Where several state the same identifier it leads to one of them: one for whom it is not known to have ended, then that
// of the better claim.
// Parameters:
//   wanted: each with `orgId`, what was asked for, and `keys`, the ways to read it as register and value
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   today: the day on which an identifier has ended or not
// Columns:
//   orgId: what was asked for, where it leads to an organisation
//   organisation: all properties of that one
UNWIND $wanted AS wanted
UNWIND wanted.keys AS key
MATCH (identifier:Identifier {identifierKey: key})<-[claim:IDENTIFIED_BY]-(organisation:Entity)
WHERE claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
  AND identifier.confidence IN $confidences AND coalesce(identifier.guard IN $given.sight, true)
  AND organisation.confidence IN $confidences AND coalesce(organisation.guard IN $given.sight, true)
WITH wanted.orgId AS orgId, claim, organisation
ORDER BY coalesce(claim.lastDay < $today, false), coalesce(claim.precedence, ''), claim.id
RETURN orgId, collect(properties(organisation))[0] AS organisation
