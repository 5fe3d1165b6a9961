/** Composes the two as `compose.mjs` does, with another tool: `npx mesh-compose -o supergraph.graphql`. */
import { defineConfig, loadGraphQLHTTPSubgraph } from '@graphql-mesh/compose-cli';

const subgraph = (name, endpoint, source) => ({
  sourceHandler: loadGraphQLHTTPSubgraph(name, { endpoint, source, federation: true }),
});

export const composeConfig = defineConfig({
  // The keys are in the schemas. Mesh would guess others: `overlap(a:, b:)` is no way to find an overlap by its end a.
  ignoreSemanticConventions: true,
  subgraphs: [
    subgraph('samspil', process.env.SAMSPIL_URL ?? 'http://localhost:4000/graphql', './samspil.graphql'),
    subgraph('partner', process.env.PARTNER_URL ?? 'http://localhost:4001/', './schema.graphql'),
  ],
});
