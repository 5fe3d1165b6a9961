import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { prefixOf } from '../src/graph/records/ids.js';
import { kindNames, kinds } from '../src/graph/vocabulary/index.js';
import { neededOf, oneOfSeveral, written } from './sample-arguments.js';
import { schema } from './product-schema.js';
import { answer, loadOnly } from './world.js';

type Field = GraphQLField<unknown, unknown>;

beforeAll(async () => loadOnly('seed/example'));

/** What stands around a field of a type, and how a question leads there. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** A type of the answer and the shortest way to it. */
function waysFrom(root: GraphQLObjectType): Map<GraphQLObjectType, Around> {
  const ways = new Map<GraphQLObjectType, Around>([[root, { before: '{', after: '}' }]]);
  for (const [type, { before, after }] of ways) {
    for (const field of Object.values(type.getFields())) {
      const to = getNamedType(field.type);
      if (!isObjectType(to) || ways.has(to) || to.name === '_Service') continue;
      const needed = writtenArguments(field, '');
      ways.set(to, { before: `${before} ${field.name}${needed} {`, after: `} ${after}` });
    }
  }
  return ways;
}

const query = schema.getQueryType();
if (!query) throw new Error('The schema has no query');
const ways = waysFrom(query);

/** An entity is reached by an id of its kind. */
async function wayTo(type: GraphQLObjectType): Promise<Around | undefined> {
  const kind = kindNames.find((each) => each === type.name);
  if (!kind) return ways.get(type);
  const { list } = await answer<{ list: { nodes: { id: string }[] } }>(
    `{ list: ${kinds[kind].plural}(first: 1, minConfidence: UNCONFIRMED) { nodes { id } } }`,
  );
  const [node] = list.nodes;
  return { before: `{ ${prefixOf(kind)}(id: "${node?.id ?? ''}") {`, after: '} }' };
}

function writtenArguments(field: Field, more: string): string {
  const given = Object.entries(oneOfSeveral[field.name] ?? {}).map(([name, value]) => `${name}: ${value}`);
  const parts = [written(neededOf(field.args), field.name), ...given, more].filter((part) => part !== '');
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}

/** What is asked of a field: enough to tell one answer from another. */
function selection(field: Field): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  if (!isObjectType(type)) return '{ __typename }';
  const shown = Object.values(type.getFields()).filter(
    (each) => !isCompositeType(getNamedType(each.type)) && neededOf(each.args).length === 0,
  );
  const nodes = type.getFields()['nodes'] ? ' nodes { __typename }' : '';
  return `{ __typename ${shown.map(({ name }) => name).join(' ')}${nodes} }`;
}

const nullable = <Each extends { readonly type: unknown }>(inputs: readonly Each[]): Each[] =>
  inputs.filter(({ type }) => !isNonNullType(type));

/** Fields of an input object as null, those that it must have as samples. */
const allNull = (fields: readonly GraphQLInputField[]): string =>
  [written(neededOf(fields)), ...nullable(fields).map(({ name }) => `${name}: null`)]
    .filter((part) => part !== '')
    .join(', ');

const owners = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType =>
    isObjectType(type) &&
    !type.name.startsWith('_') &&
    type !== schema.getMutationType() &&
    // It is no question: server/live.test.ts subscribes with null.
    type !== schema.getSubscriptionType(),
);
/** For members alone, and of a change exactly one field is given; a sheet is tried in workbooks/sheets.neo4j.test.ts. */
const ofMembers: ReadonlySet<string> = new Set(['changeSets', 'preview', 'previewSheet']);
const asking = owners.flatMap((owner) =>
  Object.values(owner.getFields())
    .filter(({ name }) => !ofMembers.has(name))
    .filter(({ args }) => nullable(args).length > 0 || args.some(({ type }) => isInputObjectType(getNamedType(type))))
    .map((field) => ({ owner, field, name: `${owner.name}.${field.name}` })),
);

/** The field with nothing given beside what it needs, and with null for all that may be left out, also in input objects. */
function pairs(field: Field): [plain: string, withNull: string][] {
  const shown = selection(field);
  const plain = `${field.name}${writtenArguments(field, '')} ${shown}`;
  const given = oneOfSeveral[field.name] ?? {};
  const others = nullable(field.args).filter(({ name }) => !(name in given));
  const nulls = others.map(({ name }) => `${name}: null`).join(', ');
  const inputs = field.args.flatMap((argument): [string, string][] => {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type) || type.name === 'IdentifierInput') return [];
    const fields = Object.values(type.getFields());
    const needed = written(neededOf(fields));
    const of = (value: string) => {
      const rest = neededOf(field.args).filter(({ name }) => name !== argument.name);
      const parts = [written(rest), `${argument.name}: ${value}`].filter((part) => part !== '');
      return `${field.name}(${parts.join(', ')}) ${shown}`;
    };
    // A window must have one end at least, which its type cannot say.
    const one = type.name === 'Window' ? 'from: "2024"' : needed;
    const rest = allNull(type.name === 'Window' ? fields.filter(({ name }) => name !== 'from') : fields);
    const parts = [type.name === 'Window' ? one : '', rest].filter((part) => part !== '').join(', ');
    return [[of(`{ ${one} }`), of(`{ ${parts} }`)]];
  });
  return [
    ...(others.length > 0
      ? [[plain, `${field.name}${writtenArguments(field, nulls)} ${shown}`] as [string, string]]
      : []),
    ...inputs,
  ];
}

describe('An explicit null is what leaving it out is', () => {
  test.each(owners.map((owner) => owner.name).filter((name) => asking.some(({ owner }) => owner.name === name)))(
    'in %s',
    async (name) => {
      const fields = asking.filter(({ owner }) => owner.name === name);
      const [first] = fields;
      const way = first && (await wayTo(first.owner));
      expect(way, `a way to ${name}`).toBeDefined();
      const asked = fields.flatMap(({ field }) => pairs(field));
      for (let from = 0; from < asked.length; from += AT_ONCE)
        await expectTheSame(way, asked.slice(from, from + AT_ONCE));
    },
  );
});

/** How many fields are asked at once, each twice: the query has so many that Neo4j would not keep up with all of them. */
const AT_ONCE = 20;

async function expectTheSame(
  way: Around | undefined,
  asked: readonly [plain: string, withNull: string][],
): Promise<void> {
  const parts = asked.map(([plain, withNull], index) => `plain${index}: ${plain} null${index}: ${withNull}`);
  const data = JSON.stringify(await answer(`${way?.before ?? ''} ${parts.join('\n')} ${way?.after ?? ''}`));
  const innermost = foundIn(JSON.parse(data), 'plain0');
  expect(innermost).toBeDefined();
  asked.forEach(([, withNull], index) =>
    expect([withNull, innermost?.[`null${index}`]]).toEqual([withNull, innermost?.[`plain${index}`]]),
  );
}

/** The object in an answer that has a field of this name. */
function foundIn(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (name in value) return value as Readonly<Record<string, unknown>>;
  return Object.values(value)
    .map((each) => foundIn(each, name))
    .find((each) => each !== undefined);
}
