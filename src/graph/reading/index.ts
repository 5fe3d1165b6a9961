/* Reads entities, claims and pages of them from Neo4j, as far as whoever asks may see them. */

export { amountSums, type AmountSum, hasAmounts } from './amounts.js';
export {
  type ClaimAlong,
  claimsAlong,
  type ClaimsCounted,
  type ClaimsQuestion,
  excludedAlong,
} from './claims-along.js';
export type { ClaimNode } from './claim-node.js';
export { claimsById, claimValues, type ClaimValues, sourcesOfClaim } from './claim-values.js';
export {
  alternatives,
  type AnyOf,
  type ClaimCondition,
  type EdgesAsked,
  isForCypher,
  MOST_CONDITIONS,
  type Question,
  type Range,
  tooComplex,
  type ValueCondition,
} from './conditions.js';
export type { Context } from './context.js';
export { entitiesMeant } from './entities-meant.js';
export { type Counting, countingFor, counts } from './counting.js';
export { edgesMeant, endsAlong } from './filter-tests.js';
export { entityNode, type EntityNode, entityNodeOf, type StoredEntity } from './entity-node.js';
export { keyLoader } from './key-loader.js';
export { lastChanges, type LastChanges } from './last-changes.js';
export { type Countable, countedBy, type Facet, type FacetCounts, frequencies } from './facets.js';
export { type KeyLookup, type KeyLookups, lookupsById } from './key-lookup.js';
export { Loaders, type Read, type Reading } from './loading.js';
export {
  compare,
  type Connection,
  connectionOf,
  cursorOf,
  DEFAULT_PAGE,
  LARGEST_PAGE,
  ListName,
  type Page,
  type PageArguments,
  type PageInfo,
  PageOfEdges,
  readPage,
  type Slice,
  sliceOf,
  type Position,
} from './page.js';
export {
  type ClaimsAsked,
  loadClaim,
  type RecordedClaim,
  recordedClaimAt,
  recordedClaimOf,
  recordedClaims,
} from './recorded-claims.js';
export { fieldsShown, namesOfClaim, shownBy, type StoredNames } from './selection.js';
export {
  positionOf,
  positionsCompared,
  type Sorted,
  type SortedBy,
  sortedByKeys,
  sortedByKeysInSteps,
  sortKeysOf,
} from './sorting.js';
export { entitiesById, mergedEntities } from './stored-entities.js';
export { changedIds } from './changed-since.js';
export { type ClaimAt, type EntityAt, precedenceOf, sortNameOf, storedOf } from './entity-at.js';
export { GraphInMemory } from './graph-in-memory.js';
export { graphInMemory, graphMemory, type GraphMemory, limitGraph } from './held-graph.js';
export { graphMoved } from './moves.js';
export { graphState, type GraphState, graphVersion, isSameState, lastGraphState, renewGraph } from './version.js';
export { inTurns } from './turns.js';
