import type { Report } from '#samspil/database/index.js';
import { measureAlone, type Alone } from './alone.js';
import { measureAnalyses } from './analyses.js';
import { measureBulk } from './bulk.js';
import { measureChangeLog } from './change-log.js';
import { measureDashboard } from './dashboard.js';
import { dashboardTable } from './dashboard-table.js';
import { measureEventLoop } from './event-loop.js';
import { eventLoopTable } from './event-loop-table.js';
import { figureTable, type Figure } from './figures.js';
import { openGraph, type OpenGraph } from './graph.js';
import { judgedGrowth } from './growth.js';
import { measureImport } from './imports.js';
import { measureLists } from './lists.js';
import { measureProcesses, processesTable } from './processes.js';
import { measureReading } from './reading.js';
import { measureOverlaps } from './overlaps.js';
import { measurePairsInCypher } from './pairs.js';
import { measureStart } from './start.js';
import { measureWrites } from './writes.js';
import { measureWeights, weightTable } from './weights.js';

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

/** With more, Cypher takes minutes for all pairs. */
const PEERED = 1_000;

type OneSize = Omit<Options, 'size'> & { readonly size: number };

/** The cases, by the name of their command, in the order in which all of them are measured. */
export const cases: Readonly<Record<string, Case>> = {
  dashboard: {
    about: '(a) a nested dashboard query against @neo4j/graphql',
    size: [10_000],
    measure: async (options, report) => {
      const rows = await onGraphs(options, report, async (graph, one) => measureDashboard(graph, one, report));
      return { table: dashboardTable(rows), figures: rows };
    },
  },
  lists: {
    about: 'a list of 20 with three facets and two filters on relations against one Cypher query for the same',
    size: [10_000],
    measure: async (options, report) =>
      shown(await onGraphs(options, report, async (graph, one) => measureLists(graph, one, report))),
  },
  overlaps: {
    about: '(b) the ten best overlaps of one initiative against the best Cypher, with and without stored weights',
    size: [10_000],
    measure: async (options, report) =>
      shown(await onGraphs(options, report, async (graph, one) => measureOverlaps(graph, one, report))),
  },
  growth: {
    about: '(b) how the time for the ten best overlaps grows with the graph, without Neo4j',
    size: [10_000, 100_000],
    measure: async (options) => shown(judgedGrowth(await eachAlone('growth', options))),
  },
  pairs: {
    about: `(c) all pairs above a score, up to ${PEERED} initiatives against Cypher, and the best of all`,
    size: [1_000, 10_000],
    measure: async (options, report) => {
      const peered = { ...options, size: options.size.filter((size) => size <= PEERED) };
      const figures = await onGraphs(peered, report, async (graph, one) => measurePairsInCypher(graph, one, report));
      return shown([...figures, ...(await eachAlone('pairs', options))]);
    },
  },
  analyses: {
    about: '(d) needGaps, synergies, networkOverlap and removalImpacts, after a change and again',
    size: [10_000],
    measure: async (options, report) =>
      shown(await onGraphs(options, report, async (graph, one) => measureAnalyses(graph, one, report))),
  },
  networks: {
    about: 'questions over 1,000 networks of 50,000 organisations, without Neo4j',
    size: [100_000],
    measure: async (options) => shown(await eachAlone('networks', options)),
  },
  projection: {
    about: '(e) building the projection, its memory and moving it on, without Neo4j',
    size: [10_000, 100_000],
    measure: async (options) => shown(await eachAlone('building', options)),
  },
  reading: {
    about: '(e) reading the projection from Neo4j, and following a change that is written there',
    size: [10_000],
    measure: async (options, report) =>
      shown(
        await onGraphs(options, report, async (graph, { size, seed }) => measureReading(graph, size, seed, report)),
      ),
  },
  'event-loop': {
    about: 'for how long the server is kept from answering others while all pairs are analysed',
    size: [10_000],
    measure: async (options, report) => {
      const rows = await onGraphs(options, report, async (graph) => measureEventLoop(graph, report));
      return { table: eventLoopTable(rows), figures: rows };
    },
  },
  weights: {
    about: 'what each question takes of the machine, beside what it costs',
    size: [1_000],
    measure: async (options, report) => {
      const rows = await onGraphs(options, report, async (graph) => measureWeights(graph, report));
      return { table: weightTable(rows), figures: rows };
    },
  },
  start: {
    about: 'a server that starts: what it reads, what that takes of memory, and how it answers dashboards then',
    size: [10_000],
    measure: async (options, report) =>
      shown(await onGraphs(options, report, async (graph, one) => measureStart(graph, one, report))),
  },
  processes: {
    about: 'one, two and three Samspils on one Neo4j, asked for dashboards at the same time',
    size: [10_000],
    measure: async (options, report) => {
      const rows = await onGraphs(options, report, async (graph, one) => measureProcesses(graph, one, report));
      return { table: processesTable(rows), figures: rows };
    },
  },
  import: {
    about: '(f) importing a dataset, all checks on, against a plain UNWIND with the driver',
    size: [10_000],
    measure: async (options, report) => {
      const figures: Figure[] = [];
      for (const size of options.size) figures.push(...(await measureImport({ ...options, size }, report)));
      return shown(figures);
    },
  },
  bulk: {
    about:
      '(f) importing a dataset into an empty graph in bulk, phase by phase, against batches up to 100,000 initiatives',
    size: [20_000],
    measure: async (options, report) => {
      const figures: Figure[] = [];
      for (const size of options.size) figures.push(...(await measureBulk({ ...options, size }, report)));
      return shown(figures);
    },
  },
  writes: {
    about: '(g) recording single changes, all checks on, against plain Cypher',
    size: [1_000],
    measure: async (options, report) => {
      const figures: Figure[] = [];
      for (const size of options.size) figures.push(...(await measureWrites({ ...options, size }, report)));
      return shown(figures);
    },
  },
  'change-log': {
    about: 'what the change log takes on the disk, as it is and packed, and what the history of one takes',
    size: [1_000],
    measure: async (options, report) => {
      const figures: Figure[] = [];
      for (const size of options.size) figures.push(...(await measureChangeLog({ ...options, size }, report)));
      return shown(figures);
    },
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

async function eachAlone(name: Alone, { size: sizes, seed }: Options): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await measureAlone(name, size, seed)));
  return figures;
}
