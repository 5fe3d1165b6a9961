// A page of initiatives, by id, with all of each that a file of IATI can say of it.
// A claim counts where it and its other end are sure enough; a hidden one does not count, nor does a hidden source.
// Parameters:
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   given.organisation: only those in which this organisation takes part or for which it pays, or null for all
//   given.pool: only those that are funded by this pool, or null for all
//   after: show only what follows this id
//   size: how many to show
// Columns:
//   initiative: all properties of an initiative
//   participants: who takes part in it and who pays; each has role, asOf, id, kind, nameDa and nameEn
//   themes: the codes of each of its themes: dac and sdg
//   places: where it is carried out; each has kind and code
//   whole: the identifiers of the activities that it is part of
//   sources: what it rests on; each has id, address and publisher
MATCH (initiative:Entity)
WHERE initiative.id > $after AND initiative.id < 'initiative;' AND initiative.confidence IN $confidences
  AND coalesce(initiative.guard IN $given.sight, true)
  AND ($given.organisation IS NULL OR EXISTS {
    MATCH (initiative)<-[claim:PARTICIPATES_IN]-(other:Entity {id: $given.organisation})
    WHERE claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
      AND other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
  })
  AND ($given.pool IS NULL OR EXISTS {
    MATCH (initiative)-[claim:FUNDED_BY]->(other:Entity {id: $given.pool})
    WHERE claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
      AND other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
  })
WITH initiative
ORDER BY initiative.id
LIMIT toInteger($size)
RETURN properties(initiative) AS initiative,
  COLLECT {
    MATCH (initiative)<-[claim:PARTICIPATES_IN]-(other:Entity)
    WHERE claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
      AND other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
    RETURN {role: claim.role, asOf: claim.asOf, id: other.id, kind: other.kind, nameDa: other.nameDa, nameEn: other.nameEn}
  } AS participants,
  COLLECT {
    MATCH (initiative)-[claim:HAS_THEME]->(other:Entity)
    WHERE claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
      AND other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
    RETURN {dac: other.dacCodes, sdg: other.sdgGoals}
  } AS themes,
  COLLECT {
    MATCH (initiative)-[claim:WORKS_IN]->(other:Entity)
    WHERE claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
      AND other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
    RETURN {kind: other.kind, code: other.code}
  } AS places,
  COLLECT {
    MATCH (initiative)-[claim:PART_OF]->(other:Entity)
    WHERE claim.confidence IN $confidences AND coalesce(claim.guard IN $given.sight, true)
      AND other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
      AND other.iatiIdentifier IS NOT NULL
    RETURN other.iatiIdentifier ORDER BY other.iatiIdentifier
  } AS whole,
  COLLECT {
    UNWIND coalesce(initiative.sources, []) AS id
    MATCH (other:Entity {id: id})
    WHERE other.confidence IN $confidences AND coalesce(other.guard IN $given.sight, true)
    RETURN {id: other.id, address: other.address, publisher: other.publisher}
  } AS sources
ORDER BY initiative.id
