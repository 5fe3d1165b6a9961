// The grants of pools: what has money from one, who asked for it, who gives it and where.
// What proposed an initiative is the application that was made to the very pool or in a round of it.
// Scans: it reads all grants of the graph where no pool is named.
// Parameters:
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   given.pools: the pools that are meant, or null for all
//   confidences: the levels that count
// Columns:
//   initiative: what is funded, with all its properties
//   pool: the pool, with all its properties
//   funding: the claim, with all its properties
//   application: what asked for it, with all its properties; null where none is on record
//   recipients: ids and properties of those who carry it out, who leads it first
//   applicants: ids and properties of those behind the application
//   funders: ids and properties of those who put money into the pool
//   managers: ids and properties of those who run the pool
//   places: the places where it is carried out
MATCH (initiative:Initiative)-[funding:FUNDED_BY]->(pool:Pool)
WHERE ($given.pools IS NULL OR pool.id IN $given.pools)
  AND initiative.confidence IN $confidences AND coalesce(initiative.guard IN $given.sight, true)
  AND funding.confidence IN $confidences AND coalesce(funding.guard IN $given.sight, true)
  AND pool.confidence IN $confidences AND coalesce(pool.guard IN $given.sight, true)
WITH initiative, funding, pool
ORDER BY pool.id, initiative.id, funding.id
WITH initiative, funding, pool, COLLECT {
  MATCH (application:Application)-[proposal:PROPOSES]->(initiative)
  WHERE application.confidence IN $confidences AND coalesce(application.guard IN $given.sight, true)
    AND proposal.confidence IN $confidences AND coalesce(proposal.guard IN $given.sight, true)
    AND (EXISTS {
      MATCH (application)-[submission:SUBMITTED_TO]->(pool)
      WHERE submission.confidence IN $confidences AND coalesce(submission.guard IN $given.sight, true)
    } OR EXISTS {
      MATCH (application)-[submission:SUBMITTED_TO]->(round:Round)-[part:PART_OF]->(pool)
      WHERE submission.confidence IN $confidences AND coalesce(submission.guard IN $given.sight, true)
        AND round.confidence IN $confidences AND coalesce(round.guard IN $given.sight, true)
        AND part.confidence IN $confidences AND coalesce(part.guard IN $given.sight, true)
    })
  RETURN application ORDER BY application.id LIMIT 1
}[0] AS application
RETURN properties(initiative) AS initiative, properties(pool) AS pool, properties(funding) AS funding,
  properties(application) AS application,
  COLLECT {
    MATCH (recipient:Organisation)-[participation:PARTICIPATES_IN]->(initiative)
    WHERE recipient.confidence IN $confidences AND coalesce(recipient.guard IN $given.sight, true)
      AND participation.confidence IN $confidences AND coalesce(participation.guard IN $given.sight, true)
      AND coalesce(participation.role, 'PARTNER') <> 'FUNDER'
    RETURN properties(recipient) ORDER BY coalesce(participation.role, 'PARTNER') <> 'LEAD', recipient.id
  } AS recipients,
  COLLECT {
    MATCH (applicant:Organisation)-[applying:APPLIES]->(application)
    WHERE applicant.confidence IN $confidences AND coalesce(applicant.guard IN $given.sight, true)
      AND applying.confidence IN $confidences AND coalesce(applying.guard IN $given.sight, true)
    RETURN properties(applicant) ORDER BY applicant.id
  } AS applicants,
  COLLECT {
    MATCH (funder:Organisation)-[funds:FUNDS]->(pool)
    WHERE funder.confidence IN $confidences AND coalesce(funder.guard IN $given.sight, true)
      AND funds.confidence IN $confidences AND coalesce(funds.guard IN $given.sight, true)
    RETURN properties(funder) ORDER BY funder.id
  } AS funders,
  COLLECT {
    MATCH (manager:Organisation)-[manages:MANAGES]->(pool)
    WHERE manager.confidence IN $confidences AND coalesce(manager.guard IN $given.sight, true)
      AND manages.confidence IN $confidences AND coalesce(manages.guard IN $given.sight, true)
    RETURN properties(manager) ORDER BY manager.id
  } AS managers,
  COLLECT {
    MATCH (initiative)-[working:WORKS_IN]->(place:Place)
    WHERE working.confidence IN $confidences AND coalesce(working.guard IN $given.sight, true)
      AND place.confidence IN $confidences AND coalesce(place.guard IN $given.sight, true)
    RETURN properties(place) ORDER BY place.id
  } AS places
