import { execute, parse, validate } from 'graphql';
import { setTimeout as pass } from 'node:timers/promises';
import type { Database, Report } from '#samspil/database/index.js';
import { graphInMemory, limitGraph } from '#samspil/graph/reading/index.js';
import { reader } from '#samspil/graph/records/index.js';
import { createSchema } from '#samspil/schema.js';
import { contextMaker } from '#samspil/start.js';
import { Chance } from './chance.js';
import { inMilliseconds, ofPeer, withRatio, type Figure } from './figures.js';
import { sizesFor } from './generate.js';
import type { OpenGraph } from './graph.js';
import { peerQuery } from './peer-query.js';
import { UNSURE } from './stored-weights.js';
import { alternating } from './timing.js';

const KIND = 'NATIONAL_NGO';
const GOAL = 5;
const THEMES = 40;
/** Enough for 100,000 initiatives. */
const MEMORY = 4_000_000_000;

const query = parse(`query List($theme: ID!) {
  initiatives(first: 20, filter: { some: {
    themes: { node: { ids: [$theme] } }, participants: { role: [LEAD], node: { kind: [${KIND}] } }
  } }) {
    totalCount
    nodes { id name { da } }
    facets {
      methods { values { value count } }
      status { values { value count } }
      participants { values { value count } }
    }
  }
}`);

const inCypher = peerQuery<{ theme: string; kind: string; unsure: string }, ListShown>('list-with-facets');

interface Counted {
  readonly value: string;
  readonly count: number;
}

/** What both sides tell. */
interface ListShown {
  readonly total: number;
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly methods: readonly Counted[];
  readonly status: readonly Counted[];
  readonly participants: readonly Counted[];
}

interface Answer {
  readonly initiatives: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly name: { readonly da: string } }[];
    readonly facets: Readonly<Record<'methods' | 'status' | 'participants', { readonly values: readonly Counted[] }>>;
  };
}

/**
 * A list of twenty with three facets and two filters on relations, each time of another theme: executed as GraphQL in the
 * process, beside one Cypher query for the same.
 * @throws where the two answer differently
 */
export async function measureLists(
  { database }: OpenGraph,
  { size, seed, seconds }: { readonly size: number; readonly seed: number; readonly seconds: number },
  report: Report,
): Promise<Figure[]> {
  limitGraph(database, MEMORY);
  report('Reading the graph into memory');
  while (!(await graphInMemory(database))) await pass(100);
  const asGraphQl = asker(database);
  const sides = {
    samspil: async (theme: string) => asGraphQl(theme),
    peer: async (theme: string) => database.read(inCypher, { theme, kind: KIND, unsure: UNSURE }),
  };
  report('Comparing the answers');
  const chance = new Chance(seed);
  const themes = chance.several(Math.min(THEMES, sizesFor(size).Theme), (each) =>
    each.between(1, sizesFor(size).Theme),
  );
  const questions = themes.map((number) => `theme:${number}`);
  for (const theme of questions) await compare(theme, sides);
  report('Asking in turn');
  const { samspil, peer } = await alternating({ sides, questions, seconds, inARow: 2 });
  const figure: Figure = {
    what: 'a list of 20 with three facets and two filters on relations',
    size,
    samspil: inMilliseconds(samspil),
    peer: { name: 'one Cypher query', amount: ofPeer(peer) },
  };
  return [withRatio(figure, GOAL)];
}

function asker(database: Database): (theme: string) => Promise<Answer> {
  const schema = createSchema();
  const [fault] = validate(schema, query);
  if (fault) throw fault;
  const contextOf = contextMaker(database, async () => reader);
  return async (theme) => {
    const contextValue = await contextOf({ signal: new AbortController().signal, authorization: [], address: '' });
    const { data, errors } = await execute({ schema, document: query, contextValue, variableValues: { theme } });
    if (errors?.[0]) throw errors[0];
    return data as unknown as Answer;
  };
}

interface Sides {
  readonly samspil: (theme: string) => Promise<Answer>;
  readonly peer: (theme: string) => Promise<readonly ListShown[]>;
}

async function compare(theme: string, { samspil, peer }: Sides): Promise<void> {
  const [{ initiatives: list }, [other]] = await Promise.all([samspil(theme), peer(theme)]);
  const { methods, status, participants } = list.facets;
  const ours: ListShown = {
    total: list.totalCount,
    nodes: list.nodes.map(({ id, name }) => ({ id, name: name.da })),
    methods: plain(methods.values),
    status: plain(status.values),
    participants: plain(participants.values),
  };
  if (JSON.stringify(ours) !== JSON.stringify(other && inOrder(other)))
    throw new Error(`Samspil and Cypher answer differently for ${theme}`);
}

const plain = (values: readonly Counted[]): Counted[] => values.map(({ value, count }) => ({ value, count }));

/** With its properties in the order of ours. */
const inOrder = ({ total, nodes, methods, status, participants }: ListShown): ListShown => ({
  total,
  nodes: nodes.map(({ id, name }) => ({ id, name })),
  methods: plain(methods),
  status: plain(status),
  participants: plain(participants),
});
