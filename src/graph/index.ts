export { claimValues, sourcesOfClaim, type ClaimValues } from './claim-values.js';
export { ClaimArguments, relationResolver } from './relation-resolver.js';
export {
  claimResolvers,
  ClaimSourcesResolver,
  claimTypes,
  ClaimObject,
  RecordedClaimResolver,
  VerbEnum,
} from './claim.js';
export { atLeast } from './confidence.js';
export { ConnectionArguments, PageInfoObject } from './connection.js';
export type { Context } from './context.js';
export { changesOf, entriesOf } from './change-history.js';
export { today } from './dates.js';
export { derivedResolver, Entity, entityType, Node, typeOf } from './entity.js';
export { entityConnectionType, ExcludedCountObject, relationConnectionType } from './entity-connection.js';
export type { EntityNode, StoredEntity } from './entity-node.js';
export { entityNode } from './entity-node.js';
export type { Filter } from './filter.js';
export { identifierKey, isEntityId, type EntityId } from './ids.js';
export { lookupsById, type KeyLookup, type KeyLookups } from './key-lookup.js';
export { listArgumentsType, listEntities, listResolver, type ListArguments, type ListEdge } from './list.js';
export { Loaders } from './loading.js';
export { byIdResolver, NodeResolver } from './node.resolver.js';
export { merge, unmerge } from './merging.js';
export { readMerged, type Merged } from './merged.js';
export { Edits, type Editing } from './editing.js';
export type { Reader } from './one-write.js';
export { pseudonymIn } from './pseudonym.js';
export { personalDataIn } from './personal-data.js';
export { connectionOf, cursorOf, ListName, readPage, type Connection, type Page, type PageArguments } from './page.js';
export { keyLoader } from './key-loader.js';
export { loadClaim, recordedClaimOf, recordedClaims, type ClaimsAsked, type RecordedClaim } from './recorded-claims.js';
export { relationOf } from './relations.js';
export { sightOf, type Sight } from './guard.js';
export { editor, mayAs, reader, rightsOf, type Role } from './roles.js';
export { BilingualText, CurrencyScalar, EdtfScalar, enumOf } from './scalars.js';
export { EntityKind, SearchResolver } from './search.resolver.js';
export { SourceListResolver } from './source.js';
export { conditionsOf } from './filter-size.js';
export { graphState, graphVersion } from './version.js';
export { ViewerResolver } from './viewer.resolver.js';
export { WhoMay } from './who-may.js';
