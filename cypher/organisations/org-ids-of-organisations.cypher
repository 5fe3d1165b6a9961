// The public identifier by which other systems know each of these organisations.
// One counts where the identifier, its claim and the organisation are sure enough. The best comes first: one that is not
// known to have ended, then that of the better claim. Left out is one that leads to another organisation, since two may
// state the same.
// Parameters:
//   ids: the organisations
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   today: the day on which an identifier has ended or not
// Columns:
//   id: an organisation that has one
//   orgId: its register and its value, with a hyphen between them
UNWIND $ids AS id
MATCH (organisation:Entity {id: id})-[claim:IDENTIFIED_BY]->(identifier:Identifier)
WHERE claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
  AND identifier.confidence IN $confidences AND coalesce(identifier.guard IN $given.sight, true)
  AND organisation.confidence IN $confidences AND coalesce(organisation.guard IN $given.sight, true)
  AND claim.id = COLLECT {
    MATCH (identifier)<-[rival:IDENTIFIED_BY]-(other:Entity)
    WHERE rival.confidence IN $confidences AND coalesce(rival.guard IN $given.sight, true)
      AND other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
    RETURN rival.id ORDER BY coalesce(rival.lastDay < $today, false), coalesce(rival.precedence, ''), rival.id LIMIT 1
  }[0]
WITH id, claim, identifier
ORDER BY coalesce(claim.lastDay < $today, false), coalesce(claim.precedence, ''), claim.id
RETURN id, collect(identifier.scheme + '-' + identifier.value)[0] AS orgId
