// How everything that is recorded of certain entities is known.
// A claim counts where it and both its ends are sure enough.
// Parameters:
//   ids: the entities
//   confidences: the levels that count
//   given.sight: the guards of records that the caller may see beside what is public, or null for all
// Columns:
//   version: the version of the graph
//   id: an entity that is on record
//   confidence: how sure its own record is
//   properties: the names of what its own record holds
//   claims: of each claim that counts its id, type, whether it leads away from the entity, the confidence of itself and of the other end, as of when it is, and whether it names a source that the caller may see
//   unsure: how many claims do not count, for being less sure
//   unseen: how many do not, since the caller may not see them
//   sources: each source that one of them or the entity's own record names, with its publisher or null
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
USING INDEX entity:Entity(id)
WHERE coalesce(entity.guard IN $given.sight, true)
WITH entity, COLLECT {
  MATCH (entity)-[claim]-(other:Entity)
  RETURN [claim.confidence IN $confidences AND other.confidence IN $confidences AND entity.confidence IN $confidences,
    claim, startNode(claim) = entity, other.confidence,
    coalesce(claim.guard IN $given.sight, true) AND coalesce(other.guard IN $given.sight, true)]
} AS found
WITH entity, [row IN found WHERE row[4]] AS seen, size([row IN found WHERE NOT row[4]]) AS unseen
WITH entity, unseen, [row IN seen WHERE row[0]] AS sure, size([row IN seen WHERE NOT row[0]]) AS unsure
WITH entity, sure, unsure, unseen,
  reduce(ids = coalesce(entity.sources, []), row IN sure | ids + coalesce(row[1].sources, [])) AS named
WITH entity, sure, unsure, unseen, COLLECT {
  UNWIND named AS name
  WITH DISTINCT name
  MATCH (source:Entity {id: name})
  RETURN [source.id, source.publisher, coalesce(source.guard IN $given.sight, true)]
} AS named
WITH entity, sure, unsure, unseen, [source IN named WHERE source[2] | [source[0], source[1]]] AS sources,
  [source IN named WHERE NOT source[2] | source[0]] AS hidden
RETURN coalesce(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.version }[0], 0) AS version,
  entity.id AS id, entity.confidence AS confidence, keys(entity) AS properties,
  [row IN sure | [row[1].id, type(row[1]), row[2], row[1].confidence, row[3], row[1].asOf,
    any(source IN coalesce(row[1].sources, []) WHERE NOT source IN hidden)]] AS claims,
  unsure, unseen, sources
