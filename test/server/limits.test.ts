import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { Database, findDatabase, type CypherQuery } from '../../src/database/index.js';
import { SamspilError } from '../../src/errors.js';
import { allowedByDefault, usualLimits, type Allowed, type Arrival } from '../../src/server/index.js';
import { readSettings } from '../../src/settings.js';
import { contextMaker } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { database } from '../world.js';
import {
  ask,
  closeServers,
  gate,
  littleSchema,
  serveAllowing,
  servePriced,
  serveSchema,
  type Fields,
} from './servers.js';
import { neo4jConnection } from '../connection.js';

afterAll(closeServers);

const page = { first: { type: GraphQLInt }, last: { type: GraphQLInt } };
const Person: GraphQLObjectType = new GraphQLObjectType({
  name: 'Organisation',
  fields: () => ({
    name: { type: GraphQLString },
    partners: { type: new GraphQLNonNull(People), args: page },
    analysis: {
      type: Person,
      args: { fails: { type: GraphQLBoolean } },
      resolve: (_root, { fails }: { fails?: boolean }) => {
        if (fails === true) throw new SamspilError('UNKNOWN_ID', 'There is none.');
        return person;
      },
    },
  }),
});
const People: GraphQLObjectType = new GraphQLObjectType({
  name: 'OrganisationConnection',
  fields: { nodes: { type: new GraphQLList(Person) }, best: { type: Person }, totalCount: { type: GraphQLInt } },
});
const Thing = new GraphQLUnionType({ name: 'Thing', types: [Person, People], resolveType: () => 'Organisation' });
const Json = new GraphQLScalarType({ name: 'Json' });
const person = { name: 'A', partners: { nodes: [], totalCount: 0 } };
const nobody = { nodes: [person], best: person, totalCount: 1 };
const fields: Fields = {
  organisations: { type: People, args: page, resolve: () => nobody },
  analysis: { type: People, args: page, resolve: () => nobody },
  few: { type: new GraphQLList(Person), resolve: () => [person, person] },
  dozen: {
    type: new GraphQLList(Person),
    resolve: async () => Array.from({ length: 12 }, () => ({ ...person, partners: { nodes: [person] } })),
  },
  thing: { type: Thing, resolve: () => person },
  json: { type: Json, resolve: () => ({ some: { more: [{}, {}] } }) },
};

const endless: CypherQuery<object, { count: number }> = {
  name: 'endless',
  text: 'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS count',
};

interface Terms {
  readonly allowed?: Partial<Omit<Allowed<object>, 'limits'>>;
  readonly limits?: Partial<Allowed<object>['limits']>;
  readonly more?: Fields;
}

const serve = async ({ allowed = {}, limits = {}, more = {} }: Terms = {}) =>
  serveAllowing(littleSchema({ ...fields, ...more }), {
    ...allowedByDefault,
    limits: { ...usualLimits, ...limits },
    weigh: ({ name }) =>
      name === 'analysis' ? { cost: 100, each: 10, heavy: true } : { cost: 0, each: 0, heavy: false },
    ...allowed,
  });

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
};
/** A field that is worked on until its request ends. */
const untilEnded = (onEnd: () => void): Fields[string] => ({
  type: GraphQLString,
  resolve: async (_root, _arguments, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        onEnd();
        reject(signal.reason);
      });
    }),
});
const codeOf = ({ answer }: Awaited<ReturnType<typeof ask>>) => answer.errors?.[0]?.extensions['code'];
const costOf = async (url: string, query: string, variables?: object) => {
  const { answer } = await ask(url, query, { ...(variables && { variables }) });
  expect(answer.errors).toBeUndefined();
  return answer.extensions?.['cost'];
};

describe('An answer tells what it cost', () => {
  it('one for each object that it could have led to, sizes of pages within each other multiplied', async () => {
    const { url } = await serve();
    const query = 'query ($n: Int) { organisations(first: $n) { nodes { partners(last: 3) { nodes { name } } } } }';
    // 1 connection, and for each of 10: itself, its connection and 3 of it.
    expect(await costOf(url, query, { n: 10 })).toMatchObject({ requested: 1 + 10 * (1 + 1 + 3 * 1), limit: 100_000 });
  });

  it('twenty entries where a page has no size, and one where only plain values are asked for', async () => {
    const { url } = await serve();
    expect(await costOf(url, '{ organisations { nodes { name } } }')).toMatchObject({ requested: 21 });
    expect(await costOf(url, '{ name }')).toMatchObject({ requested: 1, actual: 1 });
  });

  it('what an analysis weighs, and each entry that it works out for its page, whatever is shown of them', async () => {
    const { url } = await serve();
    const cost = async (first: number) => costOf(url, `{ analysis(first: ${first}) { totalCount } }`);
    expect(await cost(0)).toMatchObject({ requested: 1 + 100, actual: 1 + 100 });
    expect(await cost(7)).toMatchObject({ requested: 1 + 100 + 7 * 10, actual: 1 + 100 + 7 * 10 });
  });

  it('and as actual what it has: its objects and its analyses', async () => {
    const { url } = await serve();
    // The connection, one organisation, and a page of twenty that was worked out.
    expect(await costOf(url, '{ analysis { nodes { name } } }')).toMatchObject({ requested: 321, actual: 302 });
  });

  it('what stands beside the entries of a page once, however many they are', async () => {
    const { url } = await serve();
    const query = (first: number) => `{ organisations(first: ${first}) { nodes { name } best { name } } }`;
    expect(await costOf(url, query(100))).toMatchObject({ requested: 102, actual: 3 });
    expect(await costOf(url, query(1))).toMatchObject({ requested: 3 });
  });

  it('five entries of a list without pages, and where it turns out longer all that it has', async () => {
    const { url } = await serve();
    expect(await costOf(url, '{ few { name } }')).toMatchObject({ requested: 5, actual: 2 });
    const twelve = { requested: 12 * (1 + 1 + 3), actual: 12 * (1 + 1 + 1) };
    expect(await costOf(url, '{ dozen { partners(first: 3) { nodes { name } } } }')).toMatchObject(twelve);
  });

  it('all of a list before anything of its entries is done: they are not where it would be too much', async () => {
    const { url } = await serve({ limits: { cost: 50 } });
    const { answer } = await ask(url, '{ dozen { partners(first: 3) { nodes { name } } } }');
    expect(answer.errors?.[0]?.message).toMatch(/may cost 60, and at most 50 .*Query.dozen has 12 entries/u);
    expect(answer.extensions?.['cost']).toMatchObject({ requested: 25, actual: 1 });
  });

  it('nothing for what it tells of the schema, and for a value that is JSON', async () => {
    const { url } = await serve();
    const query = '{ json __schema { types { fields { type { name } } } } }';
    expect(await costOf(url, query)).toMatchObject({ requested: 1, actual: 1 });
  });

  it('the dearest of what it could turn out to be, and what is said twice once', async () => {
    const { url } = await serve();
    const query =
      '{ thing { ...Some ... on Organisation { partners(first: 9) { nodes { name } } } ...Some } } fragment Some on Organisation { partners(first: 9) { nodes { name } } }';
    expect(await costOf(url, query)).toMatchObject({ requested: 1 + 1 + 9 });
  });

  it('an analysis as often as it is made, also where it fails', async () => {
    const { url } = await serve();
    const query = '{ few { analysis { name } } failing: few { analysis(fails: true) { name } } }';
    const { answer } = await ask(url, query);
    expect(answer.extensions?.['cost']).toMatchObject({ requested: 10 * (1 + 1 + 100), actual: 400 + 2 + 2 + 2 });
  });
});

describe('A request that could cost too much', () => {
  it('is refused before anything of it is done, with what it could cost and what would be less', async () => {
    let asked = 0;
    const counted: Fields = { organisations: { type: People, args: page, resolve: () => (asked += 1) } };
    const { url } = await serve({ limits: { cost: 1_000 }, more: counted });
    const query = '{ organisations(first: 100) { nodes { partners(first: 100) { nodes { name } } } } }';
    const refused = await ask(url, query);
    expect([refused.status, codeOf(refused), asked]).toEqual([400, 'TOO_COSTLY', 0]);
    expect(refused.answer.errors?.[0]?.message).toMatch(/may cost 10201, and at most 1000 is answered/u);
  });

  it('is counted with every alias, and with what is said again once, as it is done once', async () => {
    const { url } = await serve({ limits: { cost: 100 } });
    const people = 'organisations { nodes { name } }';
    expect(codeOf(await ask(url, `{ a: ${people} b: ${people} c: ${people} d: ${people} e: ${people} }`))).toBe(
      'TOO_COSTLY',
    );
    expect(await costOf(url, `{ ${people} ${people} ${people} ${people} ${people} }`)).toMatchObject({ requested: 21 });
  });

  it('costs what is done where fragments within fragments stand for the same field millions of times', async () => {
    const { url } = await serve();
    const fragments = Array.from(
      { length: 25 },
      (_, n) => `fragment f${n} on Query { ...f${n + 1} ...g${n + 1} }
      fragment g${n} on Query { ...f${n + 1} ...g${n + 1} }`,
    );
    const people = 'organisations { nodes { name } }';
    const query = `{ ...f0 ...g0 } ${fragments.join('\n')} fragment f25 on Query { ${people} } fragment g25 on Query { ${people} }`;
    expect(await costOf(url, query)).toMatchObject({ requested: 21 });
  });

  it('cannot hide behind an argument without a value', async () => {
    const { url } = await serve({ limits: { cost: 10 } });
    const query = 'query ($n: Int) { twice(of: $n) organisations(first: 100) { nodes { name } } }';
    const refused = await ask(url, query, { variables: { n: null } });
    expect([refused.status, codeOf(refused)]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('A caller', () => {
  it('may ask so much in a minute, and is told when to go on; others may go on meanwhile', async () => {
    let payer = 'one';
    const { url } = await serve({ limits: { budget: 330 }, allowed: { payer: () => payer } });
    const query = '{ analysis { nodes { name } } }';
    expect((await ask(url, query)).status).toBe(200);
    const refused = await ask(url, query);
    expect([refused.status, codeOf(refused)]).toEqual([429, 'BUDGET_SPENT']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    payer = 'another';
    expect((await ask(url, query)).status).toBe(200);
  });

  it('that asks for too many files is told when to go on too', async () => {
    const open = async () => ({ mediaType: 'text/plain', name: 'a.txt', content: Readable.from(['a']) });
    const limits = { ...usualLimits, budget: 500 };
    const { url } = await serveAllowing(
      littleSchema(),
      { ...allowedByDefault, limits },
      { files: { at: '/export', open } },
    );
    const refused = await fetch(new URL('/export/a.txt', url));
    expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('BUDGET_SPENT')]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each([
    ['behind a proxy is the address that the proxy saw, whatever the caller puts before it', true, '192.0.2.7'],
    ['without one is where the request comes from, whatever it says', false, '127.0.0.1'],
  ])('%s', async (_what, trustProxy, address) => {
    const seen = new Set<string>();
    const payer = ({ address: from }: Arrival) => {
      seen.add(from);
      return from;
    };
    const { url } = await servePriced(littleSchema(), (told) => told, { ...allowedByDefault, trustProxy, payer });
    for (const told of ['192.0.2.7', '198.51.100.1, 192.0.2.7', '127.0.0.1, 10.0.0.1, 192.0.2.7'])
      await fetch(`${url}?query={name}`, { headers: { 'apollo-require-preflight': '1', 'x-forwarded-for': told } });
    expect([...seen]).toEqual([address]);
  });

  it('gets back what a request cost less than it might have', async () => {
    const { url } = await serve({ limits: { budget: 200 } });
    for (let time = 0; time < 20; time += 1)
      expect((await ask(url, '{ organisations(first: 100) { nodes { name } } }')).status).toBe(200);
  });
});

describe('A document is refused', () => {
  const deep = (levels: number) =>
    `{ organisations ${'{ nodes { partners '.repeat(levels)} { totalCount } ${'} }'.repeat(levels)} }`;
  it.each([
    ['too many words', `{ ${'name '.repeat(3_000)} }`, /more that 2000 tokens/u],
    ['too deep', deep(6), /more than 12 levels/u],
    [
      'too many aliases',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: name`).join(' ')} }`,
      /more than 30 aliases/u,
    ],
    [
      'aliases of __typename',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      /more than 30 aliases/u,
    ],
    ['too many directives', `{ name ${'@skip(if: false) '.repeat(21)} }`, /more than 20 directives/u],
    [
      'introspection in circles',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      /introspection depth/iu,
    ],
    [
      'fragments in circles',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      /Cannot spread fragment/u,
    ],
  ])('with %s', async (_what, query, message) => {
    const { url } = await serve();
    const { status, answer } = await ask(url, query);
    expect(status).toBe(400);
    expect(answer.errors?.map((error) => error.message).join(' ')).toMatch(message);
  });

  it('with no more than five of its mistakes', async () => {
    const { url } = await serve();
    const { answer } = await ask(url, `{ ${Array.from({ length: 300 }, (_, n) => `x${n}`).join(' ')} }`);
    // The fifth says that there are more.
    expect(answer.errors?.length).toBe(6);
  });
});

describe('A request', () => {
  it('may take as long as the settings let it, up to an hour', async () => {
    const { url } = await serve({ limits: { seconds: 3_600 } });
    expect((await ask(url, '{ name }')).answer.data).toEqual({ name: 'Samspil' });
  });

  it('whose variables lie in each other without end is refused before anything walks through them', async () => {
    const { url } = await serve();
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"{ name }","variables":{"deep":${deep}}}`,
    });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('BAD_USER_INPUT')]);
  });

  it('whose variables hold long lists is refused, however they are spread', async () => {
    const { url } = await serve();
    const variables = (lists: number) => ({
      more: Array.from({ length: lists }, () => ({ ids: Array.from({ length: 99 }, () => 'x') })),
    });
    expect((await ask(url, '{ name }', { variables: variables(50) })).status).toBe(200);
    const refused = await ask(url, '{ name }', { variables: variables(51) });
    expect([refused.status, codeOf(refused)]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('whose variables hold many objects is refused before one of them is read, but for the entities of a gateway', async () => {
    const { url } = await serve();
    const variables = (parts: number, part: object) => ({ or: Array.from({ length: parts }, () => part) });
    const period = { period: '2014~/2016~' };
    expect((await ask(url, '{ name }', { variables: variables(1_250, period) })).status).toBe(200);
    const refused = await ask(url, '{ name }', { variables: variables(1_251, period) });
    expect([refused.status, codeOf(refused)]).toEqual([400, 'BAD_USER_INPUT']);
    const entity = { __typename: 'Organisation', id: 'organisation:havhesten' };
    expect((await ask(url, '{ name }', { variables: variables(2_000, entity) })).status).toBe(200);
  });
});

const Fruit = new GraphQLEnumType({ name: 'Fruit', values: { APPLE: {}, PEAR: {} } });
const Basket: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'Basket',
  fields: () => ({
    weight: { type: GraphQLInt },
    fruits: { type: new GraphQLList(Fruit) },
    more: { type: new GraphQLList(Basket) },
  }),
});
const markets = new Map<boolean, ReturnType<typeof serve>>();
/** A server with inputs, which does or does not tell of names like those that are mistyped. */
const market = async (suggestions: boolean) => {
  const args = { fruit: { type: Fruit }, basket: { type: Basket } };
  const more: Fields = { chosen: { type: GraphQLString, args, resolve: () => 'one' } };
  const known = markets.get(suggestions) ?? serve({ allowed: { suggestions }, more });
  markets.set(suggestions, known);
  return known;
};

describe('A schema that is not for everybody', () => {
  const query = '{ __schema { queryType { name } } }';

  it('is told only to those who may know it', async () => {
    let mayKnow = false;
    const { url } = await serve({ allowed: { mayKnowSchema: () => mayKnow, suggestions: false } });
    const refused = await ask(url, query);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'INTROSPECTION_OFF']);
    expect(codeOf(await ask(url, '{ ...a } fragment a on Query { __type(name: "Query") { name } }'))).toBe(
      'INTROSPECTION_OFF',
    );
    mayKnow = true;
    expect((await ask(url, query)).answer.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it('is not given away to whoever mistypes a name', async () => {
    const open = await serve();
    const shut = await serve({ allowed: { mayKnowSchema: () => false, suggestions: false } });
    expect((await ask(open.url, '{ nam }')).answer.errors?.[0]?.message).toContain('name');
    expect((await ask(shut.url, '{ nam }')).answer.errors?.[0]?.message).not.toContain('name');
  });

  it.each([
    ['a field', '{ nam }', {}],
    ['an argument', '{ chosen(fruits: APPLE) }', {}],
    ['a value', '{ chosen(fruit: APLE) }', {}],
    ['a value of another type', '{ chosen(fruit: "APPLE") }', {}],
    ['a field of an input', '{ chosen(basket: { weigth: 1 }) }', {}],
    ['a value within an input', '{ chosen(basket: { fruits: [APLE] }) }', {}],
    ['a type', '{ ...on Quer { name } }', {}],
    ['a directive’s argument', '{ name @skip(iff: true) }', {}],
    ['the value of a variable', 'query ($fruit: Fruit) { chosen(fruit: $fruit) }', { fruit: 'APLE' }],
    ['the field of a variable', 'query ($basket: Basket) { chosen(basket: $basket) }', { basket: { weigth: 1 } }],
    [
      'a value deep in it',
      'query ($basket: Basket) { chosen(basket: $basket) }',
      { basket: { fruits: ['PEAR', 'APLE'] } },
    ],
    [
      'one within another',
      'query ($basket: Basket) { chosen(basket: $basket) }',
      { basket: { more: [{ fruit: [] }] } },
    ],
    ['two at once', 'query ($a: Fruit, $b: Basket) { chosen(fruit: $a, basket: $b) }', { a: 'PER', b: { weigth: 1 } }],
  ])('nor to whoever mistypes %s', async (_what, query, variables) => {
    const told = async (suggestions: boolean) =>
      JSON.stringify((await ask((await market(suggestions)).url, query, { variables })).answer.errors);
    expect(await told(true)).toContain('Did you mean');
    expect(await told(false)).not.toMatch(/Did you mean|weight|PEAR/u);
  });
});

describe('A server', () => {
  it('ends what takes longer than a request may, and says so, whatever is garbage-collected meanwhile', async () => {
    let ended = false;
    const more: Fields = { slow: untilEnded(() => (ended = true)) };
    const { url } = await serve({ limits: { seconds: 1 }, more });
    const asked = ask(url, '{ slow name }');
    const collecting = setInterval(collectGarbage, 100);
    const late = await asked.finally(() => clearInterval(collecting));
    expect([codeOf(late), late.answer.data, ended]).toEqual(['TIMEOUT', { slow: null, name: 'Samspil' }, true]);
  });

  it('says so too where Neo4j ends a query for its time, and where it is at work until the request ends', async () => {
    const hasty = new Database(neo4jConnection(), () => {}, 500);
    const countBy = (neo4j: Database): Fields[string] => ({
      type: GraphQLInt,
      resolve: async (_root, _arguments, { signal }) => (await neo4j.read(endless, {}, { signal }))[0]?.count,
    });
    const more: Fields = { hasty: countBy(hasty), late: countBy(database) };
    const { url } = await serve({ limits: { seconds: 5 }, more });
    const { answer } = await ask(url, '{ hasty late }');
    await hasty.close();
    const told = answer.errors?.map(({ path, message, extensions }) => [path?.[0], extensions['code'], message]);
    expect(told).toEqual([
      ['hasty', 'TIMEOUT', expect.stringContaining('ask for less')],
      ['late', 'TIMEOUT', expect.stringContaining('ask for less')],
    ]);
  });

  it('gives Neo4j as long for a query as a request may take', async () => {
    const settings = readSettings({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none', REQUEST_TIMEOUT: '300' });
    const found = await findDatabase(settings, { dataset: 'example', join: false }, () => {});
    expect(found.database.readTime).toBe(300_000);
    await found.close();
  });

  it('ends what is still worked on when the answer is sent', async () => {
    const ended = gate<void>();
    const more: Fields = {
      slow: untilEnded(ended.open),
      bad: {
        type: new GraphQLNonNull(GraphQLString),
        resolve: async () => Promise.reject(new Error('soon')),
      },
    };
    const { url } = await serve({ more });
    const answered = await ask(url, '{ slow bad }');
    expect([answered.answer.data, codeOf(answered)]).toEqual([null, 'INTERNAL']);
    await ended.opened;
  });

  it('refuses at once what it could not get round to, with when to ask again', async () => {
    const entered = gate<void>();
    const answered = gate<string>();
    const more: Fields = {
      slow: {
        type: GraphQLString,
        resolve: async () => {
          entered.open();
          return answered.opened;
        },
      },
    };
    const { url } = await serve({ limits: { atOnce: 1, waiting: 0 }, more });
    const first = ask(url, '{ slow }');
    await entered.opened;
    const refused = await ask(url, '{ name }');
    expect([refused.status, codeOf(refused), refused.headers.get('retry-after')]).toEqual([503, 'OVERLOADED', '5']);
    answered.open('done');
    expect((await first).answer.data).toEqual({ slow: 'done' });
    expect((await ask(url, '{ name }')).status).toBe(200);
  });

  it('lets what analyses wait for its like, and what does not for none of them', async () => {
    const entered: string[] = [];
    const answered = gate<typeof nobody>();
    const more: Fields = {
      analysis: {
        type: People,
        args: page,
        resolve: async (_root, { first }: { first?: number }) => {
          entered.push(String(first));
          return answered.opened;
        },
      },
    };
    // Of six at a time three may analyse: one is worked on, and two wait.
    const { url } = await serve({ limits: { atOnce: 6, waiting: 6 }, more });
    const analysing = [1, 2, 3].map(async (first) => ask(url, `{ analysis(first: ${first}) { totalCount } }`));
    await expect.poll(() => entered.length).toBe(1);
    expect((await ask(url, '{ name }')).answer.data).toEqual({ name: 'Samspil' });
    const refusal = async () => ask(url, '{ analysis(first: 4) { totalCount } }');
    await expect.poll(async () => codeOf(await refusal())).toBe('OVERLOADED');
    const refused = await refusal();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(entered.length).toBe(1);
    answered.open(nobody);
    const answers = await Promise.all(analysing);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await refusal()).status).toBe(200);
  });

  it('goes on with what is light between the entries of a heavy answer', async () => {
    const [begun, entries] = [gate<void>(), 200];
    let read = 0;
    const name = () => {
      const end = performance.now() + 1;
      while (performance.now() < end);
      begun.open();
      read += 1;
      return 'A';
    };
    const nodes = Array.from({ length: entries }, () => ({ name }));
    const { url } = await serve({ more: { analysis: { type: People, resolve: () => ({ nodes }) } } });
    const heavy = ask(url, '{ analysis { nodes { name } } }');
    await begun.opened;
    expect((await ask(url, '{ name }')).answer.data).toEqual({ name: 'Samspil' });
    expect(read).toBeLessThan(entries);
    const { answer } = await heavy;
    expect(answer.data).toEqual({ analysis: { nodes: nodes.map(() => ({ name: 'A' })) } });
  });

  it('lets files wait for their turn as questions do', async () => {
    const entered = gate<void>();
    const answered = gate<string>();
    const open = async () => {
      entered.open();
      return { mediaType: 'text/plain', name: 'all.txt', content: Readable.from([await answered.opened]) };
    };
    const limits = { ...usualLimits, atOnce: 1, waiting: 0 };
    const { url } = await serveAllowing(
      littleSchema(fields),
      { ...allowedByDefault, limits },
      { files: { at: '/export', open } },
    );
    const file = new URL('/export/all.txt', url);
    const first = fetch(file);
    await entered.opened;
    const [refused, question] = [await fetch(file), await ask(url, '{ name }')];
    expect([refused.status, refused.headers.get('retry-after'), codeOf(question)]).toEqual([503, '5', 'OVERLOADED']);
    answered.open('all of it');
    expect(await (await first).text()).toBe('all of it');
    expect((await fetch(file)).status).toBe(200);
  });

  it('shows browsers no page to ask in where that is off', async () => {
    const { url } = await serve({ allowed: { playground: false } });
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).not.toContain('text/html');
  });
});

describe('A dashboard', () => {
  it('may show twenty organisations with twenty initiatives and their themes, methods and participants', async () => {
    const { url } = await serveSchema(schema, contextMaker(database));
    const named = 'nodes { id name { da } }';
    const { status, answer } = await ask(
      url,
      `{ organisations(first: 20) { nodes { id name { da } initiatives(first: 20) { edges { role node { id name { da }
        themes { ${named} } methods { ${named} } participants { edges { role node { id name { da } } } } } } } } } }`,
    );
    expect([status, answer.errors]).toEqual([200, undefined]);
  });
});
