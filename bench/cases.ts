import type { Report } from '#samspil/database/index.js';
import { measureAlone } from './alone.js';
import { measureDashboard } from './dashboard.js';
import { dashboardTable } from './dashboard-table.js';
import { figureTable, type Figure } from './figures.js';
import { openGraph, type OpenGraph } from './graph.js';
import { judgedGrowth } from './growth.js';
import { measureOverlaps } from './overlaps.js';

export interface Options {
  /** How many initiatives the generated graph has; several graphs one after the other. */
  readonly size: readonly number[];
  readonly seed: number;
  /** How long sides are asked in turn. */
  readonly seconds: number;
}

/** What came of a case: as a table to read, and to be kept. */
export interface Outcome {
  readonly table: readonly string[];
  readonly figures: readonly object[];
}

export interface Case {
  readonly about: string;
  /** How many initiatives are measured where nothing is said: what fits a laptop. */
  readonly size: readonly number[];
  readonly measure: (options: Options, report: Report) => Promise<Outcome>;
}

type OneSize = Omit<Options, 'size'> & { readonly size: number };

/** The cases, by the name of their command, in the order in which all of them are measured. */
export const cases: Readonly<Record<string, Case>> = {
  dashboard: {
    about: '(a) a nested dashboard query against @neo4j/graphql',
    size: [10_000],
    measure: async (options, report) => {
      const rows = await onGraphs(options, report, (graph, one) => measureDashboard(graph, one, report));
      return { table: dashboardTable(rows), figures: rows };
    },
  },
  overlaps: {
    about: '(b) the ten best overlaps of one initiative against the best Cypher, with and without stored weights',
    size: [10_000],
    measure: async (options, report) =>
      shown(await onGraphs(options, report, (graph, one) => measureOverlaps(graph, one, report))),
  },
  growth: {
    about: '(b) how the time for the ten best overlaps grows with the graph, without Neo4j',
    size: [10_000, 100_000],
    measure: async (options) => shown(judgedGrowth(await eachAlone('growth', options))),
  },
  building: {
    about: '(e) building the projection, its memory and moving it on, without Neo4j',
    size: [10_000, 100_000],
    measure: async (options) => shown(await eachAlone('building', options)),
  },
};

const shown = (figures: readonly Figure[]): Outcome => ({ table: figureTable(figures), figures });

/** Measures on the generated graph of each size in Neo4j. */
async function onGraphs<Row>(
  options: Options,
  report: Report,
  measure: (graph: OpenGraph, options: OneSize) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of options.size) {
    const graph = await openGraph(size, options.seed, report);
    try {
      rows.push(...(await measure(graph, { ...options, size })));
    } finally {
      await graph.close();
    }
  }
  return rows;
}

async function eachAlone(name: 'growth' | 'building', { size: sizes, seed }: Options): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await measureAlone(name, size, seed)));
  return figures;
}
