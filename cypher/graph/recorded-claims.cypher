// A page of claims as they are recorded, those that say the same of the same two ends side by side: the better one first,
// and the groups by their best one (surer, then newer), then by verb and ends.
// A claim counts where it and both its ends are sure enough.
// Scans: the product is of one subject and one object, each found by its unique id.
// Parameters:
//   subjects: entities of which all that they are the subject of is asked for
//   objects: entities of which all that they are the object of is asked for
//   between: subject and object of each pair of ends between which all is asked for
//   given.verbs: only claims of these types, or null for all
//   given.ids: only these claims of what is asked for, or null for all
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
//   page.after: show only what follows this place (key and claim id), or null
//   page.before: show only what comes before this place, or null
//   page.size: how many to show
//   page.fromEnd: whether to take the last ones rather than the first
// Columns:
//   version: the version of the graph
//   total: how many claims count
//   unsure: how many do not, for being less sure
//   unseen: how many claims of an entity that was asked for do not, since the caller may not see them
//   sourced: how many of those that count name a source
//   dated: how many of those that count say as of when
//   rows: the page; each row has key, verb, subject, object, claim and rivals: all that count of this verb between these ends
//   hasBefore: whether some come before the page
//   hasAfter: whether some follow it
CALL () {
  UNWIND $subjects AS id
  MATCH (:Entity {id: id})-[claim]->(:Entity)
  RETURN claim
  UNION
  UNWIND $objects AS id
  MATCH (:Entity {id: id})<-[claim]-(:Entity)
  RETURN claim
  UNION
  UNWIND $between AS ends
  MATCH (:Entity {id: ends.subject})-[claim]->(:Entity {id: ends.object})
  RETURN claim
}
WITH claim, type(claim) AS verb, startNode(claim) AS subject, endNode(claim) AS object
WHERE $given.verbs IS NULL OR verb IN $given.verbs
WITH claim, verb, subject, object, $given.ids IS NULL OR claim.id IN $given.ids AS wanted,
  claim.confidence IN $confidences AND subject.confidence IN $confidences AND object.confidence IN $confidences AS sure,
  all(guard IN [claim.guard, subject.guard, object.guard] WHERE coalesce(guard IN $given.sight, true)) AS seen
WITH verb, subject.id AS subject, object.id AS object,
  sum(CASE WHEN wanted AND seen AND NOT sure THEN 1 ELSE 0 END) AS unsure,
  // Of an entity, never of a claim or of two ends that the caller names: that would say whether it is there.
  sum(CASE WHEN $given.ids IS NULL AND size($between) = 0 AND NOT seen THEN 1 ELSE 0 END) AS unseen,
  min(CASE WHEN sure AND seen THEN coalesce(claim.precedence, '') END) AS best,
  collect(CASE WHEN sure AND seen THEN claim END) AS rivals
WITH sum(unsure) AS unsure, sum(unseen) AS unseen,
  collect(CASE WHEN size(rivals) > 0 THEN [verb, subject, object, best, rivals] END) AS groups
WITH unsure, unseen, COLLECT {
  UNWIND groups AS group
  UNWIND group[4] AS claim
  WITH group, claim
  WHERE $given.ids IS NULL OR claim.id IN $given.ids
  WITH group, claim, group[3] + '\u0001' + group[0] + ' ' + group[1] + ' ' + group[2] + '\u0001' + coalesce(claim.precedence, '') AS key
  ORDER BY key, claim.id
  RETURN [key, claim.id, claim, group]
} AS found
WITH unsure, unseen, found,
  CASE WHEN $page.after IS NULL THEN 0
    ELSE size([row IN found WHERE row[0] < $page.after[0] OR (row[0] = $page.after[0] AND row[1] <= $page.after[1])]) END AS earliest,
  CASE WHEN $page.before IS NULL THEN size(found)
    ELSE size([row IN found WHERE row[0] < $page.before[0] OR (row[0] = $page.before[0] AND row[1] < $page.before[1])]) END AS latest
WITH unsure, unseen, found, earliest, latest, COLLECT {
  UNWIND found AS row
  UNWIND coalesce(row[2].sources, []) AS name
  WITH DISTINCT name
  MATCH (source:Entity {id: name})
  WHERE NOT coalesce(source.guard IN $given.sight, true)
  RETURN source.id
} AS hidden
WITH unsure, unseen, found, hidden, earliest, latest, CASE WHEN latest - earliest > $page.size THEN $page.size
  WHEN latest > earliest THEN latest - earliest ELSE 0 END AS shown
WITH unsure, unseen, found, hidden, shown, CASE WHEN $page.fromEnd AND latest > earliest THEN latest - shown ELSE earliest END AS start
RETURN coalesce(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.version }[0], 0) AS version,
  size(found) AS total, unsure, unseen,
  size([row IN found WHERE any(source IN row[2].sources WHERE NOT source IN hidden)]) AS sourced,
  size([row IN found WHERE row[2].asOf IS NOT NULL]) AS dated,
  [row IN found[start..start + shown] | {key: row[0], verb: row[3][0], subject: row[3][1], object: row[3][2],
    claim: properties(row[2]), rivals: [rival IN row[3][4] | properties(rival)]}] AS rows,
  start > 0 AS hasBefore, start + shown < size(found) AS hasAfter
