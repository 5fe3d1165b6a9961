import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { kindNames, kinds } from '#samspil/graph/vocabulary/index.js';
import { postBody } from '../asking.js';
import type { Chance } from '../chance.js';
import type { Asked, OnRecord } from './lists.js';

/** A sentence in both languages, with what it rests on. */
export interface Told {
  readonly da: string;
  readonly en: string;
  readonly claims: readonly string[];
  readonly entities: readonly { readonly id: string }[];
}

/** A row of a list as it was answered, all its fields. */
export interface Row {
  readonly asked: Asked;
  readonly value: Fields;
  readonly sentences: readonly Told[];
}

export type Fields = Readonly<Record<string, unknown>>;

const PAGE = 50;
/** How deep the fields of a row go. */
const LEVELS = 5;
/** What says how an answer was computed, and not what it is. */
const beside = new Set(['metric', 'excludedCount', 'initiativesLeftOut', 'graphVersion', 'completeness', 'exports']);

/** Asks a service, and takes the answer, which must be without an error. @throws with what was answered */
export async function ask<Data>(address: string, query: string): Promise<Data> {
  const response = await postBody(address, JSON.stringify({ query }));
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`${query}\n${text.slice(0, 2_000)}`);
  return data;
}

/** What may be asked about. */
export async function whatIsOnRecord(address: string): Promise<OnRecord> {
  const all = async (list: string): Promise<string[]> => {
    const found: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const from: string = after === '' ? '' : `, after: "${after}"`;
      const page: Connection = (
        await ask<{ list: Connection }>(
          address,
          `{ list: ${list}(first: 100${from}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )
      ).list;
      found.push(...page.nodes.map(({ id }) => String(id)));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    return found;
  };
  const lists: [string, string][] = [
    ['Network', 'networks'],
    ...kindNames.map((kind): [string, string] => [kind, kinds[kind].plural]),
  ];
  const found = await Promise.all(lists.map(async ([kind, list]) => [kind, await all(list)]));
  return Object.fromEntries(found);
}

interface Connection {
  readonly nodes: readonly Fields[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Up to so many rows, drawn by chance, of what these questions list. */
export async function drawRows(
  address: string,
  schema: GraphQLSchema,
  questions: readonly Asked[],
  count: number,
  chance: Chance,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const asked of questions) {
    const field = schema.getQueryType()?.getFields()[asked.field];
    if (!field) throw new Error(`The query has no ${asked.field}`);
    const type = getNamedType(field.type);
    const values = isConnection(type)
      ? await drawNodes(address, schema, asked, nodeType(type), Math.ceil(count / questions.length), chance)
      : [(await ask<{ row: Fields }>(address, `{ row: ${called(asked)} ${selection(schema, type, LEVELS)} }`)).row];
    rows.push(...values.map((value) => ({ asked, value, sentences: sentencesIn(value) })));
  }
  return rows;
}

/** Walks a list from page to page, and asks for all fields only where a row was drawn. */
async function drawNodes(
  address: string,
  schema: GraphQLSchema,
  asked: Asked,
  type: GraphQLNamedType,
  count: number,
  chance: Chance,
): Promise<Fields[]> {
  const { list } = await ask<{ list: { totalCount: number } }>(address, `{ list: ${called(asked)} { totalCount } }`);
  const drawn = new Set(
    list.totalCount <= count
      ? Array.from({ length: list.totalCount }, (_none, at) => at)
      : chance.several(count, (each) => each.between(0, list.totalCount - 1)),
  );
  const rows: Fields[] = [];
  let after = '';
  for (let start = 0; start < list.totalCount; start += PAGE) {
    const places = Array.from({ length: PAGE }, (_none, at) => start + at).filter((place) => drawn.has(place));
    const nodes = places.length > 0 ? `nodes ${selection(schema, type, LEVELS)}` : '';
    const question = called(asked, `first: ${PAGE}${after}`);
    const page = await ask<{ list: Connection }>(
      address,
      `{ list: ${question} { ${nodes} pageInfo { hasNextPage endCursor } } }`,
    );
    rows.push(
      ...places.flatMap((place): Fields[] => {
        const node = page.list.nodes[place - start];
        return node ? [node] : [];
      }),
    );
    after = `, after: "${page.list.pageInfo.endCursor}"`;
  }
  return rows;
}

function called({ field, args }: Asked, more = ''): string {
  const all = [args, more].filter((each) => each !== '').join(', ');
  return all === '' ? field : `${field}(${all})`;
}

const isConnection = (type: GraphQLNamedType): boolean => isObjectType(type) && type.name.endsWith('Connection');

function nodeType(connection: GraphQLNamedType): GraphQLNamedType {
  if (!isObjectType(connection)) throw new Error(`${connection.name} is no connection`);
  return getNamedType(connection.getFields()['nodes']?.type ?? connection);
}

/** All fields of a type that need no argument; of an entity its id, of a sentence what it says and rests on. */
function selection(schema: GraphQLSchema, type: GraphQLNamedType, levels: number): string {
  if (type.name === 'Reason') return '{ da en claims entities { id } }';
  if (isInterfaceType(type) && type.getFields()['id']) return '{ id }';
  if (isAbstractType(type)) {
    const each = schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${selection(schema, one, levels)}`);
    return `{ ${each.join(' ')} }`;
  }
  if (!isObjectType(type)) return '{ __typename }';
  if (type.getInterfaces().some(({ name }) => name === 'Node' || name === 'Claim')) return '{ id }';
  if (isConnection(type)) return `{ totalCount nodes ${selection(schema, nodeType(type), levels - 1)} }`;
  const fields = Object.values(type.getFields()).flatMap((field) => selected(schema, field, levels));
  return `{ ${fields.length > 0 ? fields.join(' ') : '__typename'} }`;
}

function selected(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, levels: number): string[] {
  const needsArgument = field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  if (beside.has(field.name) || needsArgument) return [];
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  return levels > 0 ? [`${field.name} ${selection(schema, type, levels - 1)}`] : [];
}

/** Every sentence in an answer, however deep it stands. */
function sentencesIn(value: unknown): Told[] {
  if (Array.isArray(value)) return value.flatMap(sentencesIn);
  if (typeof value !== 'object' || value === null) return [];
  if (isTold(value)) return [value];
  return Object.values(value).flatMap(sentencesIn);
}

const isTold = (value: object): value is Told => 'da' in value && 'en' in value && 'claims' in value;
