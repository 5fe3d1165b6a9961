// How much is not on record of initiatives and organisations, and which sources there are.
// Scans: all initiatives, organisations and sources are counted.
// Parameters:
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   later: dates of claims that do not count, being later than was asked for
// Columns:
//   version: the version of the graph
//   initiatives: how many initiatives are sure enough
//   periodUnknown: of how many of them no period with a start is
//   organisations: how many organisations are sure enough
//   withoutInitiative: how many of them no claim that counts has in an initiative
//   sources: each source that the caller may see, with its publisher or null
RETURN coalesce(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.version }[0], 0) AS version,
  COUNT {
    MATCH (initiative:Entity:Initiative)
    WHERE initiative.confidence IN $confidences AND coalesce(initiative.guard IN $given.sight, true)
  } AS initiatives,
  COUNT {
    MATCH (initiative:Entity:Initiative)
    WHERE initiative.confidence IN $confidences AND coalesce(initiative.guard IN $given.sight, true)
      AND (initiative.firstDay IS NULL
        OR NOT coalesce(initiative.periodConfidence, initiative.confidence) IN $confidences)
  } AS periodUnknown,
  COUNT {
    MATCH (organisation:Entity:Organisation)
    WHERE organisation.confidence IN $confidences AND coalesce(organisation.guard IN $given.sight, true)
  } AS organisations,
  COUNT {
    MATCH (organisation:Entity:Organisation)
    WHERE organisation.confidence IN $confidences AND coalesce(organisation.guard IN $given.sight, true)
      AND NOT EXISTS {
        MATCH (organisation)-[claim:PARTICIPATES_IN]->(initiative:Entity)
        WHERE claim.confidence IN $confidences AND initiative.confidence IN $confidences
          AND coalesce(claim.guard IN $given.sight, true) AND coalesce(initiative.guard IN $given.sight, true)
          AND NOT coalesce(claim.asOf IN $later, false)
      }
  } AS withoutInitiative,
  COLLECT {
    MATCH (source:Entity:Source)
    WHERE coalesce(source.guard IN $given.sight, true)
    RETURN [source.id, source.publisher]
  } AS sources
