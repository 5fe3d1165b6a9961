// How every claim on record is known, those counted together that are known alike.
// Scans: all claims on record are counted.
// A claim is as sure as the least sure of itself and its two ends.
// Parameters:
//   levels: all levels of confidence, from the least to the most sure
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   seen: whether the caller may see them
//   weakest: how sure they are; null of those that the caller may not see
//   asOf: as of when they are, or null
//   sources: the ids of the sources that they name
//   count: how many they are
//   id: the last of their ids, the same however they are counted together
MATCH (subject:Entity)-[claim]->(object:Entity)
WITH claim, subject, object,
  coalesce(claim.guard IN $given.sight, true) AND coalesce(subject.guard IN $given.sight, true)
    AND coalesce(object.guard IN $given.sight, true) AS seen
WITH seen,
  CASE WHEN seen THEN head([level IN $levels WHERE level IN [claim.confidence, subject.confidence, object.confidence]]) END
    AS weakest,
  CASE WHEN seen THEN claim.asOf END AS asOf,
  CASE WHEN seen THEN coalesce(claim.sources, []) ELSE [] END AS sources,
  claim.id AS id
RETURN seen, weakest, asOf, sources, count(*) AS count, max(id) AS id
