import { Agent } from 'node:http';
import { setTimeout as pass } from 'node:timers/promises';
import type { Report } from '#samspil/database/index.js';
import { Chance } from './chance.js';
import { startServer } from './dashboard.js';
import { ofPeer, withRatio, type Figure } from './figures.js';
import { sizesFor } from './generate.js';
import { settingsOn, type OpenGraph } from './graph.js';
import type { Counted, ListShown, ListsAsked } from './lists-query.js';
import { post } from './load.js';
import { UNSURE } from './stored-weights.js';
import { alternating } from './timing.js';

const KIND = 'NATIONAL_NGO';
const GOAL = 5;
const QUESTIONS = 40;
/** So many lists stand on one page. */
const ON_A_PAGE = 8;
/** How long the graph may take to be read into memory, in milliseconds. */
const PATIENCE = 600_000;

const listOf = (at: number): string => `list${at}: initiatives(first: 20, filter: { some: {
    themes: { node: { ids: [$theme${at}] } }, participants: { role: [LEAD], node: { kind: [${KIND}] } }
  } }) {
    totalCount
    nodes { id name { da } }
    facets {
      methods { values { value count } }
      status { values { value count } }
      participants { values { value count } }
    }
  }`;

/** A document of so many lists, each of another theme. */
function documentOf(count: number): string {
  const places = Array.from({ length: count }, (_, at) => at);
  return `query Lists(${places.map((at) => `$theme${at}: ID!`).join(', ')}) { ${places.map(listOf).join('\n')} }`;
}

interface List {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly name: { readonly da: string } }[];
  readonly facets: Readonly<Record<'methods' | 'status' | 'participants', { readonly values: readonly Counted[] }>>;
}

type Sides = Readonly<Record<'samspil' | 'peer', (themes: readonly string[]) => Promise<string>>>;

/**
 * A list of twenty with three facets and two filters on relations, each time of another theme, and eight such lists on one
 * page: asked of the service over HTTP, which keeps no answers, beside an HTTP server that sends one Cypher query for each
 * list to the same database.
 * @throws where the two answer differently
 */
export async function measureLists(
  { connection }: OpenGraph,
  { size, seed, seconds }: { readonly size: number; readonly seed: number; readonly seconds: number },
  report: Report,
): Promise<Figure[]> {
  const environment = settingsOn(connection);
  const keepingNone = { ANSWER_CACHE: '0m', GRAPH_MEMORY: '4g', COST_BUDGET: '0' };
  const samspil = await startServer('../main.js', { ...environment, ...keepingNone });
  const peer = await startServer('lists-peer.js', environment);
  const agent = new Agent({ keepAlive: true });
  const sides: Sides = {
    samspil: async (themes) =>
      post(agent, samspil.url, JSON.stringify({ query: documentOf(themes.length), variables: variablesOf(themes) })),
    peer: async (themes) => post(agent, peer.url, JSON.stringify(askedOfPeer(themes))),
  };
  try {
    report('Waiting until the graph is in memory');
    await untilInMemory(async () => sides.samspil(['theme:1']));
    const figures: Figure[] = [];
    for (const lists of [1, ON_A_PAGE]) {
      const questions = questionsOf(lists, size, seed);
      report(`Comparing the answers, ${lists} at once`);
      for (const themes of questions) await compare(themes, sides);
      report(`Asking in turn, ${lists} at once`);
      const times = await alternating({ sides, questions, seconds, inARow: 2 });
      const figure: Figure = {
        what: `${lists === 1 ? 'a list' : `${lists} lists in one document, each`} of 20 with three facets and two filters on relations`,
        size,
        samspil: ofPeer(times.samspil),
        peer: { name: lists === 1 ? 'one Cypher query' : `${lists} Cypher queries`, amount: ofPeer(times.peer) },
      };
      figures.push(withRatio(figure, GOAL));
    }
    return figures;
  } finally {
    agent.destroy();
    await samspil.stop();
    await peer.stop();
  }
}

function questionsOf(lists: number, size: number, seed: number): readonly (readonly string[])[] {
  const chance = new Chance(seed);
  const { Theme: themes } = sizesFor(size);
  return Array.from({ length: QUESTIONS }, () =>
    chance.several(lists, (each) => each.between(1, themes)).map((number) => `theme:${number}`),
  );
}

const variablesOf = (themes: readonly string[]): object =>
  Object.fromEntries(themes.map((theme, at) => [`theme${at}`, theme]));

const askedOfPeer = (themes: readonly string[]): ListsAsked => ({
  lists: themes.map((theme) => ({ theme, kind: KIND, unsure: UNSURE })),
});

/** Before that facets are refused. */
async function untilInMemory(ask: () => Promise<unknown>): Promise<void> {
  for (const end = performance.now() + PATIENCE; ; await pass(500)) {
    try {
      await ask();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

async function compare(themes: readonly string[], { samspil, peer }: Sides): Promise<void> {
  const [one, other] = await Promise.all([samspil(themes), peer(themes)]);
  const { data: lists } = JSON.parse(one) as { data: Readonly<Record<string, List>> };
  const { data: rows } = JSON.parse(other) as { data: readonly ListShown[] };
  if (JSON.stringify(Object.values(lists).map(shownBySamspil)) !== JSON.stringify(rows.map(inOrder)))
    throw new Error(`Samspil and Cypher answer differently for ${themes.join(', ')}`);
}

const shownBySamspil = ({ totalCount, nodes, facets: { methods, status, participants } }: List): ListShown => ({
  total: totalCount,
  nodes: nodes.map(({ id, name }) => ({ id, name: name.da })),
  methods: plain(methods.values),
  status: plain(status.values),
  participants: plain(participants.values),
});

const plain = (values: readonly Counted[]): Counted[] => values.map(({ value, count }) => ({ value, count }));

/** With its properties in the order of ours. */
const inOrder = ({ total, nodes, methods, status, participants }: ListShown): ListShown => ({
  total,
  nodes: nodes.map(({ id, name }) => ({ id, name })),
  methods: plain(methods),
  status: plain(status),
  participants: plain(participants),
});
