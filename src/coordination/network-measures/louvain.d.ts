/** The package declares a default export where it has `module.exports`, so its own types name a value that isn't there. */
declare module 'graphology-communities-louvain' {
  import type { AbstractGraph } from 'graphology-types';

  interface Louvain {
    detailed(
      graph: AbstractGraph,
      options: { readonly getEdgeWeight: null; readonly rng: () => number },
    ): { readonly communities: Readonly<Record<string, number>>; readonly modularity: number };
  }
  const louvain: Louvain;
  export default louvain;
}
