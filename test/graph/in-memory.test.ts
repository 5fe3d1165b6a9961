import {
  graphql,
  type GraphQLError,
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import { setMaxListeners } from 'node:events';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Chance } from '../../bench/chance.js';
import { dashboard } from '../../bench/dashboard.js';
import { listsOf, Questions } from '../../bench/fuzz/questions.js';
import type { Manner, OnRecord } from '../../bench/fuzz/values.js';
import { graphMemory, limitGraph, Loaders } from '../../src/graph/reading/index.js';
import {
  editor,
  kindOf,
  reader,
  recordedOfEntity,
  sightOf,
  type Caller,
  type EntityId,
  type Stored,
  type Values,
} from '../../src/graph/records/index.js';
import { kindNames, relationsOf, type Kind } from '../../src/graph/vocabulary/index.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { contextMaker } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { claim, theme } from '../coordination/records.js';
import { answer, database, emptyGraph, loadOnly, sentQueries } from '../world.js';

/** `QUESTIONS=20000 SEED=8 npx vitest run test/graph/in-memory.test.ts` asks as many as you like, and others with each seed. */
const QUESTIONS = Number(process.env['QUESTIONS'] ?? 120);
const SEED = Number(process.env['SEED'] ?? 7);

/** After how many of them something changes. */
const CHANGED_EACH = 10;

const manners: readonly [Manner, ...Manner[]] = [
  { given: 0.3, null: 0, broken: 0 },
  { given: 0.5, null: 0.2, broken: 0 },
  { given: 0.4, null: 0.1, broken: 0.05 },
];

const NETWORK = 'organisation:klimakredsen';
const callers: readonly [Caller, ...Caller[]] = [reader, editor, { role: 'MEMBER', networks: [NETWORK] }];

/** Which of several faults comes first is a matter of time: where one takes what is around it with it, only that is told. */
function toldOf({ message, path = [] }: GraphQLError, data: unknown): string {
  let value = data;
  for (const [at, step] of path.entries()) {
    if (value === null) return `${String(path.slice(0, at))} fails`;
    value = typeof value === 'object' ? Reflect.get(value, step) : undefined;
  }
  return `${String(path)} ${message}`;
}

/** @param fromNeo4j whether Neo4j answers, as it does where the graph does not fit into memory */
async function answered(
  query: string,
  variables: object,
  caller: Caller,
  fromNeo4j: boolean,
): Promise<{ answer: { data: unknown; told: string[] }; isRefused: boolean }> {
  const signal = new AbortController().signal;
  setMaxListeners(0, signal);
  const context = await contextMaker(database, async () => caller)({ signal, authorization: [], address: '' });
  const loaders = fromNeo4j ? new Loaders(database, sightOf(caller), signal, async () => null) : context.loaders;
  const { data, errors = [] } = await graphql({
    schema,
    source: query,
    variableValues: { ...variables },
    contextValue: { ...context, loaders },
  });
  const told = errors.map((error) => toldOf(error, data));
  const isRefused = errors.some(({ message }) => message.includes('worked out in memory'));
  return { answer: { data, told: told.sort() }, isRefused };
}

async function onRecord(): Promise<OnRecord> {
  const entities = await database.runStatement('MATCH (e:Entity) RETURN e.id AS id, e.nameDa AS name ORDER BY id');
  const claims = await database.runStatement(
    'MATCH ()-[c]->() WHERE c.id IS NOT NULL RETURN c.id AS id ORDER BY id LIMIT 500',
  );
  return {
    entities: entities.map(({ id }) => String(id)),
    claims: claims.map(({ id }) => String(id)),
    words: entities
      .flatMap(({ name }) => (typeof name === 'string' ? name.split(' ') : []))
      .filter((word) => word.length > 2),
  };
}

/** Gives an entity another name and other readers, and leads it to a theme. */
async function changeSomething(chance: Chance, ids: readonly string[]): Promise<void> {
  const id = chance.among([ids[0] ?? '', ...ids]) as EntityId;
  const [row] = await database.runStatement(`MATCH (e:Entity {id: '${id}'}) RETURN properties(e) AS stored`);
  const kind = kindOf(id);
  const values = recordedOfEntity(kind, row?.['stored'] as Stored);
  const name = chance.among(['Æblehaven', 'Aabenraa', 'zebra', '42']);
  const guard = chance.among<Values>([
    { visibility: 'PUBLIC' },
    { visibility: 'RESTRICTED' },
    { visibility: 'NETWORK', visibleTo: NETWORK },
  ]);
  const themes = ids.filter((each) => each.startsWith('theme:'));
  const leads = kind === 'Organisation' && themes.length > 0 && chance.happens(0.5);
  const records = {
    entities: [{ id, kind, values: { ...values, nameDa: name, ...(leads ? {} : guard) } }],
    claims: leads ? [claim('HAS_THEME', id, chance.among([themes[0] ?? '', ...themes]), { ...guard })] : [],
  };
  await database.write(async (tx) => writeRecords(tx, records, 'redaktion'));
}

/** What is read of entities, claims and their relations: no analyses. */
const reading = new Set(['node', 'nodes', ...listsOf(schema).map(({ name }) => name)]);

const inputsOf = (name: string): readonly GraphQLInputField[] => {
  const type = schema.getType(name);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
};
const argumentsOf = (kind: Kind, field: string): readonly GraphQLArgument[] => {
  const type = schema.getType(kind);
  return isObjectType(type) ? (type.getFields()[field]?.args ?? []) : [];
};

/** What Neo4j refuses to answer: what is asked along relations, and of relations beside which claims count. */
const onlyInMemory = new Set<GraphQLArgument | GraphQLInputField>(
  kindNames.flatMap((kind) => {
    const fields = relationsOf(kind).map(({ field }) => field);
    return [
      ...inputsOf(`${kind}Filter`).filter(({ name }) => name === 'some' || name === 'none'),
      ...inputsOf(`${kind}Order`).filter(({ name }) => fields.includes(name)),
      ...fields
        .flatMap((field) => argumentsOf(kind, field))
        .filter(({ name }) => name === 'filter' || name === 'orderBy'),
    ];
  }),
);

describe.each(['seed/example', 'test/datasets/toy'])('The graph in memory of %s', (folder) => {
  beforeAll(async () => loadOnly(folder));

  test('answers whatever is asked as Neo4j does, whoever asks and whatever changes', async () => {
    const chance = new Chance(SEED);
    const record = await onRecord();
    const questions = new Questions(
      schema,
      chance,
      record,
      ({ name }, level) => (level === 1 ? reading.has(name) : name !== 'facets' && name !== 'sums'),
      (input) => !onlyInMemory.has(input),
    );
    let whole = 0;
    for (let count = 0; count < QUESTIONS; count += 1) {
      if (count % CHANGED_EACH === 0) await changeSomething(chance, record.entities);
      const { query, variables } = questions.next(chance.among(manners));
      const caller = chance.among(callers);
      const { answer: inMemory } = await answered(query, variables, caller, false);
      const { answer: fromNeo4j, isRefused } = await answered(query, variables, caller, true);
      // A list that is sorted by several things one after the other.
      if (isRefused) continue;
      expect(inMemory, `${query} ${JSON.stringify(variables)}`).toEqual(fromNeo4j);
      if (inMemory.told.length === 0) whole += 1;
    }
    expect(whole).toBeGreaterThan(QUESTIONS / 3);
  });
});

describe('The graph in memory', () => {
  const themes = async (): Promise<string[]> =>
    answer<{ themes: { nodes: { id: string }[] } }>('{ themes(first: 100) { nodes { id } } }').then(
      ({ themes: { nodes } }) => nodes.map(({ id }) => id),
    );
  const record = async (name: string): Promise<unknown> =>
    database.write(async (tx) => writeRecords(tx, { entities: [theme(name)], claims: [] }, 'redaktion'));

  beforeEach(async () => {
    await loadOnly('test/datasets/toy');
    await themes();
  });

  test('follows what is written, with one Cypher query for each that only reads', async () => {
    await record('nyt');
    expect(await themes()).toContain('theme:nyt');
    sentQueries.length = 0;
    await themes();
    expect(sentQueries).toEqual(['graph/read-version']);
  });

  test('is read anew where the change log lacks a part of what happened since', async () => {
    await record('et');
    await database.runStatement('MATCH (change:Change) WITH change ORDER BY change.version DESC LIMIT 1 DELETE change');
    await record('to');
    expect(await themes()).toEqual(expect.arrayContaining(['theme:et', 'theme:to']));
  });

  test('is another one where another graph took its place', async () => {
    await loadOnly('seed/example');
    expect(await themes()).toContain('theme:lokalt-lederskab');
  });

  test('is left to Neo4j where it takes more memory than it may, and tells how much it would take', async () => {
    const { limit } = graphMemory(database);
    await emptyGraph();
    limitGraph(database, 1_000);
    try {
      await loadOnly('test/datasets/toy');
      sentQueries.length = 0;
      expect(await themes()).not.toEqual([]);
      expect(sentQueries).toContain('graph/entities-page');
      expect(graphMemory(database)).toMatchObject({ version: undefined, limit: 1_000 });
      expect(graphMemory(database).wanted).toBeGreaterThan(1_000);
    } finally {
      limitGraph(database, limit);
    }
  });

  test('costs a dashboard one query for each of its levels, and the version, where it takes more than it may', async () => {
    const { limit } = graphMemory(database);
    const ids = ['organisation:a', 'organisation:b', 'organisation:c'];
    await emptyGraph();
    limitGraph(database, 1_000);
    try {
      await loadOnly('test/datasets/toy');
      // How much it would take is asked once in each state.
      await themes();
      sentQueries.length = 0;
      const read = await answer(dashboard, { ids });
      expect(sentQueries).toEqual([
        'graph/read-version',
        'graph/entities-page',
        // Their initiatives, then the themes, methods and participants of these.
        'graph/claims-along-relations',
        'graph/claims-along-relations',
      ]);
      limitGraph(database, limit);
      expect(await answer(dashboard, { ids })).toEqual(read);
    } finally {
      limitGraph(database, limit);
    }
  });
});
