import * as fc from 'fast-check';
import {
  buildSchema,
  execute,
  getIntrospectionQuery,
  getNamedType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isCompositeType,
  isListType,
  isObjectType,
  getNullableType,
  Kind,
  parse,
  responsePathAsArray,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLOutputType,
  type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { Chance } from '../../../bench/chance.js';
import { Questions } from '../../../bench/fuzz/questions.js';
import { Executor } from '../../../src/server/executor/executor.js';

const sdl = `
  interface Named { name: String must: String! }
  type Person implements Named {
    name: String must: String! friend: Named friends: [Named!]! rivals: [Named] tags: [String!] count(n: Int = 1): Int!
  }
  type Group implements Named { name: String must: String! size(of: Int): Int leader: Person! members: [Person!] }
  union Any = Person | Group
  type Query { person: Person group(id: ID!): Group! anyone: Named any: [Any] all: [Named!]! }`;

/** When what is asked for is there: right away, or some of it later. */
type Pace = 'at once' | 'in time';

/** Draws the same for the same place of an answer. */
const drawnAt = (seed: number, at: string): Chance =>
  new Chance(Buffer.from(at).reduce((sum, each) => (sum * 31 + each) | 0, seed));

/** What is found at a place: mostly a value, sometimes nothing or an error. */
function foundAt(seed: number, at: string, pace: Pace, value: () => unknown): unknown {
  const chance = drawnAt(seed, at);
  const found: unknown = chance.oneOf<() => unknown>([
    value,
    value,
    value,
    value,
    value,
    value,
    () => null,
    () => new Error(`No ${at}`),
  ])();
  const isLater = chance.happens(0.5);
  if (pace === 'at once' || !isLater) return found;
  return found instanceof Error ? Promise.reject(found) : Promise.resolve().then(() => found);
}

/** A schema in which the same is always found at the same place of an answer. */
function schemaWith(seed: number, pace: Pace): GraphQLSchema {
  const schema = buildSchema(sdl);
  const valueAt = (field: GraphQLField<unknown, unknown>, at: string): unknown => {
    const type = getNamedType(field.type);
    if (type.name === 'Int') return at.length;
    if (!isCompositeType(type)) return at;
    return { __typename: isObjectType(type) ? type.name : drawnAt(seed, `type of ${at}`).oneOf(['Person', 'Group']) };
  };
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        field.resolve = (_source, _given, _context, { path }) => {
          const at = responsePathAsArray(path).join('.');
          const entry = (place: number): unknown =>
            foundAt(seed, `${at}.${place}`, pace, () => valueAt(field, `${at}.${place}`));
          const isList = isListType(getNullableType(field.type));
          const found: unknown = foundAt(seed, at, pace, () => (isList ? [entry(0), entry(1)] : valueAt(field, at)));
          if (found instanceof Error && at.length % 2 === 0) throw found;
          return found;
        };
  return schema;
}

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('Nothing is asked');
  return operation;
}

async function own(schema: GraphQLSchema, { query, variables = {} }: Asked): Promise<ExecutionResult> {
  const document = parse(query);
  const operation = operationOf(document);
  const executor = new Executor(schema);
  const first = await executor.answer({ document, operation, variables, context: {} });
  const again = await executor.answer({ document, operation, variables, context: {} });
  expect(textOf(again.data)).toBe(textOf(first.data));
  return again;
}

const byGraphqlJs = async (schema: GraphQLSchema, { query, variables = {} }: Asked): Promise<ExecutionResult> =>
  execute({ schema, document: parse(query), variableValues: variables, contextValue: {} });

const textOf = (answer: unknown): string | undefined => JSON.stringify(answer);

/** Where an answer has null since something was wrong: which of several wrong ones is told hangs on which came first. */
function nulledIn({ data, errors = [] }: ExecutionResult): string[] {
  const nulled = errors.map(({ path = [] }) => {
    let value: unknown = data;
    let depth = 0;
    while (typeof value === 'object' && value !== null && depth < path.length) {
      value = Reflect.get(value, path[depth] ?? '');
      depth += 1;
    }
    return path.slice(0, depth).join('.');
  });
  return [...new Set(nulled)].sort();
}

const onRecord = { entities: ['person:a'], claims: ['a'], words: ['a'] };
const question = (seed: number) =>
  new Questions(buildSchema(sdl), new Chance(seed), onRecord).next({ given: 0.5, null: 0.1, broken: 0.1 });
/** A question, and what is found where. */
const drawn = fc.record({ asked: fc.integer().map(question), found: fc.integer() });

describe('An answer is that of graphql-js', () => {
  test('letter for letter, whatever is asked and whatever is missing or fails', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ asked, found }) => {
        const schema = schemaWith(found, 'at once');
        expect(textOf(await own(schema, asked))).toBe(textOf(await byGraphqlJs(schema, asked)));
      }),
      { numRuns: 200 },
    );
  });

  test('where some of it comes later too: what was missing is missing, and each failure is told', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ asked, found }) => {
        const answer = await own(schemaWith(found, 'in time'), asked);
        // It loses promises of its own where some of a list fails right away and some later.
        const other = await byGraphqlJs(schemaWith(found, 'at once'), asked);
        expect(textOf(answer.data)).toBe(textOf(other.data));
        expect(nulledIn(answer)).toEqual(nulledIn(other));
      }),
      { numRuns: 200 },
    );
  });

  const people = new GraphQLObjectType({
    name: 'Person',
    fields: {
      name: { type: GraphQLString, resolve: async () => 'A' },
      age: { type: GraphQLInt, args: { at: { type: GraphQLInt } } },
    },
  });
  /** Values that are there in all the ways in which a resolver may give them. */
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        person: { type: people, args: { id: { type: GraphQLInt } }, resolve: () => ({ age: ({ at = 1 }) => at }) },
        many: {
          type: new GraphQLList(people),
          resolve: () => new Set([{ age: 1 }, { age: async () => 2 }, { age: 'x' }]),
        },
        none: { type: new GraphQLList(people), resolve: () => 'no list' },
        odd: {
          type: people,
          resolve: () =>
            Object.defineProperty({}, 'age', {
              get: () => {
                throw new Error('odd');
              },
            }),
        },
      },
    }),
  });

  test('for objects that look whether they are of their type, at once or later', async () => {
    const looking = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: Object.fromEntries(
          [true, false, Promise.resolve(true), Promise.resolve(false), undefined].map((is, place) => {
            const isTypeOf: () => boolean = () => Boolean(is);
            const type = new GraphQLObjectType({
              name: `Type${place}`,
              isTypeOf: is instanceof Promise ? async () => is : isTypeOf,
              fields: { name: { type: GraphQLString } },
            });
            return [`a${place}`, { type, resolve: () => ({ name: 'A' }) }];
          }),
        ),
      }),
    });
    const asked = { query: '{ a0 { name } a1 { name } a2 { name } a3 { name } a4 { name } }' };
    const [answer, other] = [await own(looking, asked), await byGraphqlJs(looking, asked)];
    expect([textOf(answer.data), nulledIn(answer)]).toEqual([textOf(other.data), nulledIn(other)]);
  });

  test.each<[string, Asked]>([
    ['fields that are asked several times', { query: '{ person { age(at: 1) } ... { person { name age(at: 1) } } }' }],
    ['a name that objects have of their own', { query: '{ __proto__: person { constructor: name toJSON: name } }' }],
    ['a number out of range and a value that is none', { query: '{ many { age } person { age(at: 3000000000) } }' }],
    ['a text where a list belongs', { query: '{ none { name } }' }],
    ['a getter that throws', { query: '{ odd { name age } }' }],
    ['what is told of the schema', { query: getIntrospectionQuery() }],
    [
      'the names of types',
      { query: '{ __typename person { __typename } __type(name: "Person") { name fields { name } } }' },
    ],
    ['a variable of the wrong type', { query: 'query ($n: Int!) { person { age(at: $n) } }', variables: { n: 'x' } }],
    ['a variable that is missing', { query: 'query ($n: Int!) { person { age(at: $n) } }' }],
    ['a variable with a default', { query: 'query ($n: Int = 3) { person { age(at: $n) } }' }],
  ])('for %s', async (_what, asked) => {
    expect(textOf(await own(schema, asked))).toBe(textOf(await byGraphqlJs(schema, asked)));
  });

  test('for each way in which variables decide what is asked, one after the other', async () => {
    const query = `query ($a: Boolean!, $b: Boolean = false) {
      ... @include(if: $b) { __typename }
      person { ...Some @include(if: $a) ...Some @skip(if: $b) age @include(if: $b) }
      other: person { ...Some }
    } fragment Some on Person { name age @skip(if: $a) }`;
    const document = parse(query);
    const executor = new Executor(schema);
    const asked: Record<string, unknown>[] = [{ a: true }, { a: false }, { a: true, b: true }, { a: false, b: true }];
    for (const variables of [...asked, { a: true, b: null }, { a: true }]) {
      const answer = await executor.answer({ document, operation: operationOf(document), variables, context: {} });
      expect(textOf(answer)).toBe(textOf(await byGraphqlJs(schema, { query, variables })));
    }
  });
});

describe('A mutation is answered as by graphql-js', () => {
  /** Mutations that say when they begin and end; each is the name of what happens in it. */
  function changing(log: string[]): GraphQLSchema {
    const done = new GraphQLObjectType({
      name: 'Done',
      fields: {
        name: { type: new GraphQLNonNull(GraphQLString), resolve: async (name: string) => name },
        none: { type: new GraphQLNonNull(GraphQLString), resolve: async () => null },
      },
    });
    const change = (type: GraphQLOutputType) => ({
      type,
      args: { name: { type: GraphQLString } },
      resolve: async (_source: unknown, { name }: Record<string, unknown>) => {
        log.push(`begin ${String(name)}`);
        await Promise.resolve();
        if (name === 'refused') throw new Error('Refused');
        log.push(`end ${String(name)}`);
        return name;
      },
    });
    return new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Query', fields: { name: { type: GraphQLString } } }),
      mutation: new GraphQLObjectType({
        name: 'Mutation',
        fields: { may: change(done), must: change(new GraphQLNonNull(done)) },
      }),
    });
  }

  test.each([
    ['parts that are done one after the other', 'mutation { a: may(name: "a") { name } b: must(name: "b") { name } }'],
    ['a part that is refused', 'mutation { a: may(name: "refused") { name } b: may(name: "b") { name } }'],
    ['an answer that lacks what must be there', 'mutation { a: may(name: "a") { none } b: may(name: "b") { name } }'],
    ['a part that must not be refused', 'mutation { a: must(name: "refused") { name } b: may(name: "b") { name } }'],
    ['nothing', 'mutation ($no: Boolean = true) { a: may @skip(if: $no) { name } }'],
  ])('for %s', async (_what, query) => {
    const logs: [own: string[], other: string[]] = [[], []];
    const document = parse(query);
    const operation = operationOf(document);
    const asked = { document, operation, variables: {}, context: {} };
    const answer = await new Executor(changing(logs[0])).answer(asked);
    expect(textOf(answer)).toBe(textOf(await byGraphqlJs(changing(logs[1]), { query })));
    expect(logs[0]).toEqual(logs[1]);
  });
});

test('What Apollo puts around each resolver, once somebody has asked for a trace, costs others nothing', async () => {
  const schema = buildSchema('type Query { name: String }');
  const executor = new Executor(schema);
  const name = schema.getQueryType()?.getFields()['name'];
  if (name) name.resolve = () => 'traced';
  const document = parse('{ name }');
  const { data } = await executor.answer({ document, operation: operationOf(document), variables: {}, context: {} });
  expect(data).toEqual({ name: null });
});

test('What is kept of documents is bounded, whatever is asked, and what is asked again is kept once', async () => {
  const schema = buildSchema('type Query { name: String }');
  const executor = new Executor(schema, 1_000_000);
  const ask = async (document: DocumentNode) =>
    executor.answer({ document, operation: operationOf(document), variables: {}, context: {} });
  const manyFields = Array.from({ length: 500 }, (_, place) => `a${place}: name`).join(' ');
  for (const part of [manyFields, `# ${'a long word '.repeat(500)}\n`])
    for (let count = 0; count < 20; count += 1) {
      await ask(parse(`{ ${part} b${count}: name }`));
      expect(executor.kept).toBeLessThanOrEqual(1_000_000);
    }
  expect(executor.kept).toBeGreaterThan(500_000);
  const again = parse('{ name }');
  await ask(again);
  const { kept } = executor;
  await ask(again);
  expect(executor.kept).toBe(kept);
});
