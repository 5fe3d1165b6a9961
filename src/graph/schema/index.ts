/* Makes GraphQL of the vocabulary: types, relations, lists, filters and search. */

export {
  ClaimObject,
  claimResolvers,
  ClaimSourcesResolver,
  claimTypes,
  ownNameOf,
  RecordedClaimResolver,
  VerbEnum,
} from './claim.js';
export { ConnectionArguments, connectionType, PageInfoObject } from './connection.js';
export { resolveDirectly } from './direct.js';
export { derivedResolver, Entity, entityType, monthsRecorded, Node, typeOf } from './entity.js';
export { entityConnectionType, ExcludedCountObject, relationConnectionType } from './entity-connection.js';
export { facetResolvers, FacetValueResolver } from './facets.js';
export type { Filter } from './filter.js';
export { conditionsOf, conditionsOfEdges, leadsOn } from './filter-size.js';
export { type ListArguments, listArgumentsType, type ListEdge, listEntities, listResolver } from './list.js';
export { countsIn } from './order.js';
export { byIdResolver, NodeResolver } from './node.resolver.js';
export { ClaimArguments, relationResolver } from './relation-resolver.js';
export { BilingualText, CurrencyScalar, EdtfScalar, enumOf, graphqlTypeOf, isList, termsNamed } from './scalars.js';
export { EntityKind, SearchFacetsResolver, SearchResolver } from './search.resolver.js';
export { shownName, ShownNameResolver } from './shown-name.js';
export { SourceListResolver } from './source.js';
export { RoleEnum, ViewerObject, ViewerResolver } from './viewer.resolver.js';
export { WhoMay } from './who-may.js';
