// The initiatives that have these activity identifiers in IATI. Of several that state the same it leads to the surest one,
// of equal ones to the first by id.
// Parameters:
//   identifiers: the identifiers
//   confidences: the levels that count, from the least to the most sure
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   identifier: one that leads to an initiative
//   initiative: all properties of that one
UNWIND $identifiers AS identifier
MATCH (initiative:Initiative {iatiIdentifier: identifier})
WHERE initiative.confidence IN $confidences AND coalesce(initiative.guard IN $given.sight, true)
WITH identifier, initiative
ORDER BY [at IN range(0, size($confidences) - 1) WHERE $confidences[at] = initiative.confidence][0] DESC, initiative.id
RETURN identifier, collect(properties(initiative))[0] AS initiative
