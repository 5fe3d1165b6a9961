import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Analyst, employ } from '#samspil/coordination/index.js';
import { Database, type Report } from '#samspil/database/index.js';
import { cpuTimeOf } from '#samspil/database/process-record.js';
import { createSchema } from '#samspil/schema.js';
import { createServer } from '#samspil/server/index.js';
import { readSettings } from '#samspil/settings.js';
import { contextMaker, whatMayBeAsked } from '#samspil/start.js';
import type { OpenGraph } from './graph.js';
import { post } from './load.js';
import { table } from './table.js';

/** What a question took of the machine each time that it was asked, in milliseconds, and what it was weighed as. */
export interface WeightRow {
  readonly question: string;
  /** The thread that answers everybody, the reading of the answer by who asks included. */
  readonly main: number;
  /** The thread that analyses, and those that help. */
  readonly threads: number;
  readonly neo4j: number;
  readonly took: number;
  readonly actual: number;
  readonly requested: number;
}

/** How often each question is asked: before it counts, and so that it does. */
const [WARM, COUNTED] = [2, 6];

const draft =
  'draft: { title: { da: "Klima" }, lead: "organisation:11", themes: ["theme:1", "theme:2"], methods: ["method:1"] }';

/** What questions of a generated graph are about, where that isn't one of the kind that an argument names. */
const given: Readonly<Record<string, string>> = {
  gapMatrix: 'rows: THEMES, columns: PLACE',
  briefing: 'theme: "theme:1"',
  duplicateCandidates: 'kind: INITIATIVE',
  path: 'from: "organisation:11", to: "organisation:90"',
  networkOverlap: 'networks: ["organisation:1", "organisation:2", "organisation:3", "organisation:4"]',
  structuralGaps: 'between: COMMUNITIES',
  removalImpact: 'organisation: "organisation:11"',
  overlapMatrix: 'by: WORK_AREA',
  coherence: 'by: WORK_AREA',
  overlap: 'a: "initiative:1", b: "initiative:2"',
  overlapTrend: 'from: "2014", to: "2026"',
  changesSince: 'date: "2020"',
  claims: 'subject: "organisation:11"',
  screenApplication: draft,
  draftOverlaps: draft,
};

/** What nobody analyses, to compare with. */
const plain: Readonly<Record<string, (number: number) => string>> = {
  'node(id)': () => 'node(id: "organisation:11") { id }',
  '100 organisations': () => 'organisations(first: 100) { nodes { id name { da } } }',
  '20 organisations, 20 initiatives of each with their themes': () =>
    'organisations(first: 20) { nodes { id initiatives(first: 20) { nodes { id name { da } themes { nodes { id } } } } } }',
  '100 organisations, how fresh each is': () => 'organisations(first: 100) { nodes { freshness { graphVersion } } }',
  '20 practices, whom to ask of each': (n) =>
    `practices(first: 20) { nodes { whomToAsk(first: 5, window: { from: "${2000 + n}" }) { nodes { __typename } } } }`,
  'priorities of each assessment': () =>
    'assessments(first: 20) { nodes { priorities(first: 100) { nodes { __typename } } } }',
  'initiatives, only how many': () => 'initiatives(first: 0) { totalCount }',
  'with 1 condition (kind)': () => 'initiatives(first: 0, filter: { kind: [PROJECT] }) { totalCount }',
  'with 1 condition (text)': (n) => `initiatives(first: 0, filter: { text: "a${n}" }) { totalCount }`,
  'with 1 condition (themes)': (n) => `initiatives(first: 0, filter: { themes: ["theme:${1 + n}"] }) { totalCount }`,
  'with 1 condition (period)': (n) => `initiatives(first: 0, filter: { period: "${2010 + n}" }) { totalCount }`,
  'with 20 conditions (text)': (n) =>
    `initiatives(first: 0, filter: { or: [${Array.from({ length: 20 }, (_, at) => `{ text: "b${n}c${at}" }`).join(' ')}] }) { totalCount }`,
  'with 20 conditions (themes)': (n) =>
    `initiatives(first: 0, filter: { or: [${Array.from({ length: 20 }, (_, at) => `{ themes: ["theme:${1 + n + at}"] }`).join(' ')}] }) { totalCount }`,
};

/** How much of the entries of an answer is asked for: nothing, that there are any, all that can be said of them. */
const shapes = [
  { what: 'no entry', first: 0, levels: 0 },
  { what: '100 entries', first: 100, levels: 0 },
  { what: '100 entries in full', first: 100, levels: 3 },
] as const;

/** The questions that weigh something, each in several shapes, and what nobody analyses beside them. */
function questions(schema: GraphQLSchema): Map<string, (number: number) => string> {
  const all = new Map(Object.entries(plain));
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const type = getNamedType(field.type);
    if (!restsOnBasis(type)) continue;
    const isList = field.args.some(({ name }) => name === 'first');
    for (const { what, first, levels } of shapes) {
      if (!isList && levels === 0 && first > 0) continue;
      const selection =
        levels > 0
          ? everything(schema, type.name, levels)
          : isList && first > 0
            ? '{ nodes { __typename } }'
            : '{ graphVersion }';
      all.set(
        `${field.name}, ${isList ? what : levels > 0 ? 'in full' : 'only that'}`,
        (number) => `${field.name}${argumentsOf(field, first, number)} ${selection}`,
      );
    }
  }
  return all;
}

const restsOnBasis = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Basis');

/** Asks about another period each time, so that nothing is remembered. */
function argumentsOf({ name: field, args }: GraphQLField<unknown, unknown>, first: number, number: number): string {
  const has = (argument: string) => args.some(({ name }) => name === argument);
  const all = [
    given[field] ?? firstOfItsKind(args),
    has('first') ? `first: ${first}` : '',
    has('window') ? `window: { from: "${2000 + number}" }` : '',
  ].filter((each) => each !== '');
  return all.length === 0 ? '' : `(${all.join(', ')})`;
}

/** “need: "need:1"”, and a year where a date is wanted. */
const firstOfItsKind = (args: readonly GraphQLArgument[]): string =>
  args
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
    .map(({ name, type }) => {
      const of = getNamedType(type).name;
      return `${name}: ${of === 'EDTF' ? '"2020"' : of === 'Int' ? '2020' : `"${name === 'product' ? 'practice' : name}:1"`}`;
    })
    .join(', ');

/** What a reader may not ask. */
const forEditors: ReadonlySet<string> = new Set(['pseudonym']);

/** All that can be asked of a type without arguments, so many levels deep. */
function everything(schema: GraphQLSchema, name: string, levels: number): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) return name === 'Entity' ? '{ id name { da } }' : '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    if (!isCompositeType(of)) return forEditors.has(field.name) ? [] : [field.name];
    const isToBeTold = field.args.length > 0 || field.name === 'edges';
    return levels === 0 || isToBeTold ? [] : [`${field.name} ${everything(schema, of.name, levels - 1)}`];
  });
  return `{ ${fields.join(' ') || '__typename'} }`;
}

/** What each question takes of the machine, in this process with its threads and in Neo4j, beside what it weighs. */
export async function measureWeights({ connection, processId }: OpenGraph, report: Report): Promise<WeightRow[]> {
  const database = new Database(connection);
  const analyst = new Analyst(database);
  employ(database, analyst);
  const schema = createSchema();
  const settings = readSettings({ COST_LIMIT: '10000000', COST_BUDGET: '0' });
  const server = await createServer({
    schema,
    context: contextMaker(database),
    allowed: await whatMayBeAsked(settings),
    log: { write: () => {} },
  });
  const agent = new Agent({ keepAlive: true });
  try {
    await analyst.prepare();
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const rows: WeightRow[] = [];
    for (const [question, ask] of questions(schema)) {
      let number = 0;
      const askOnce = async () => post(agent, url, JSON.stringify({ query: `{ ${ask((number += 1))} }` }));
      const row = { question, ...(await taken(askOnce, processId)) };
      report(`${question}: ${workOf(row).toFixed(0)} ms`);
      rows.push(row);
    }
    return rows;
  } finally {
    agent.destroy();
    await server.close();
    await analyst.close();
    await database.close();
  }
}

/** What one question takes on the mean. */
async function taken(ask: () => Promise<string>, neo4j: number | undefined): Promise<Omit<WeightRow, 'question'>> {
  let text = '';
  for (let time = 0; time < WARM; time += 1) text = await ask();
  const before = used(neo4j);
  for (let time = 0; time < COUNTED; time += 1) text = await ask();
  const after = used(neo4j);
  const each = (of: keyof typeof before) => (after[of] - before[of]) / COUNTED;
  const { extensions } = JSON.parse(text) as { extensions: { cost: { actual: number; requested: number } } };
  const { actual, requested } = extensions.cost;
  const main = each('main');
  return { main, threads: each('process') - main, neo4j: each('neo4j'), took: each('clock'), actual, requested };
}

/** What has been used of processors by now, and of the clock, in milliseconds. */
function used(neo4j: number | undefined) {
  const { user, system } = process.cpuUsage();
  const main = Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  return {
    main,
    process: (user + system) / 1_000,
    neo4j: neo4j === undefined ? 0 : cpuTimeOf(neo4j),
    clock: performance.now(),
  };
}

/** What all processors did together. */
const workOf = ({ main, threads, neo4j }: WeightRow): number => main + threads + neo4j;

export const weightTable = (rows: readonly WeightRow[]): string[] =>
  table([
    ['question', 'server ms', 'threads ms', 'Neo4j ms', 'work ms', 'took ms', 'requested', 'actual', 'µs a point'],
    ...rows.map((row) => {
      const { question, main, threads, neo4j, took, requested, actual } = row;
      const work = workOf(row);
      const figures = [main, threads, neo4j, work, took].map((each) => each.toFixed(1));
      return [question, ...figures, String(requested), String(actual), ((work / actual) * 1_000).toFixed(0)];
    }),
  ]);
