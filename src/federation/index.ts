export { byKeys, type ReferenceResolver, type Representation } from './references.js';
export { subgraph, subgraphSdl, type SubgraphParts } from './subgraph.js';
