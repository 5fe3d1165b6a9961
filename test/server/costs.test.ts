import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { listQuestions, questions } from '../../src/coordination/analysis/register.js';
import { weighedAnswers } from '../../src/coordination/api/weight.types.js';
import { readExamples } from '../../src/server/playground/examples.js';
import { readSettings } from '../../src/settings.js';
import { contextMaker, whatMayBeAsked } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { database, loadOnly } from '../world.js';
import { ask, closeServers, servePriced } from './servers.js';

afterAll(closeServers);

/** Values for arguments that have to be given, by their names and types. */
const given: Readonly<Record<string, string>> = {
  'a: ID!': '"initiative:x"',
  'b: ID!': '"initiative:y"',
  'id: ID!': '"organisation:dke"',
  'ids: [ID!]!': '["organisation:dke", "organisation:cku", "theme:demokrati", "organisation:x"]',
  'date: EDTF!': '"1990"',
  'text: String!': '"skole"',
};

/** A question for everything behind a field, so many levels deep; null where it needs to be told what is not known here. */
function questionFor(field: GraphQLField<unknown, unknown>, levels: number): string | null {
  const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const values = needed.map(({ name, type }) => [name, given[`${name}: ${String(type)}`]]);
  if (values.some(([, value]) => value === undefined)) return null;
  const paged = field.args.some(({ name }) => name === 'first') ? [['first', '3']] : [];
  const all = [...values, ...paged].map(([name, value]) => `${name}: ${value}`);
  const type = getNamedType(field.type);
  const behind = isCompositeType(type) ? selectionOf(type, levels) : '';
  return behind === null ? null : `${field.name}${all.length > 0 ? `(${all.join(', ')})` : ''}${behind}`;
}

function selectionOf(type: GraphQLCompositeType, levels: number): string | null {
  if (levels === 0) return ' { __typename }';
  // Each kind names other things by the same words: of what is several kinds no more is asked than its type.
  if (!isObjectType(type)) return ' { __typename }';
  const fields = Object.values(type.getFields()).map((field) => questionFor(field, levels - 1));
  return ` { __typename ${fields.filter((field) => field !== null).join(' ')} }`;
}

const generated = Object.values(schema.getQueryType()?.getFields() ?? {})
  .filter(({ name }) => !name.startsWith('_'))
  .map((field) => ({ name: field.name, question: questionFor(field, 2) }))
  .flatMap(({ name, question }) => (question === null ? [] : [{ name, query: `{ ${question} }` }]));

test('Each answer that is said to weigh something beside declarations is one of the schema, and of no declaration', () => {
  const declared = [
    ...questions.map(({ answer }) => answer.name),
    ...listQuestions.map(({ list }) => `${list.name ?? list.of.name}Connection`),
  ];
  for (const name of weighedAnswers) {
    expect([name, isObjectType(schema.getType(name))]).toEqual([name, true]);
    expect(declared).not.toContain(name);
  }
});

describe.each(['seed/globalt-fokus', 'seed/example'])('On %s nothing costs more than it was asked for', (dataset) => {
  let url = '';
  beforeAll(async () => {
    await loadOnly(dataset);
    const allowed = await whatMayBeAsked(readSettings({}));
    ({ url } = await servePriced(schema, contextMaker(database), allowed));
  });

  const costOf = async (query: string) => {
    const { answer } = await ask(url, query);
    return answer.extensions?.['cost'] as { requested: number; actual: number } | undefined;
  };

  it.each(readExamples())('“$title.en”', async ({ query }) => {
    const cost = await costOf(query);
    expect(cost?.actual).toBeLessThanOrEqual(cost?.requested ?? 0);
    expect(cost?.requested).toBeLessThanOrEqual(20_000);
  });

  it.each(dataset === 'seed/example' ? generated : [])('everything behind $name', async ({ query }) => {
    const cost = await costOf(query);
    expect(cost?.actual).toBeLessThanOrEqual(cost?.requested ?? 0);
  });

  it.each([
    ['needGaps(first: 0) { totalCount }', 300],
    ['needGaps(first: 10) { totalCount }', 350],
    ['goalCoverage(first: 10) { totalCount }', 350],
    ['missingProducts(first: 100) { totalCount }', 1_900],
    ['network { density }', 1_200],
    ['practices(first: 1) { nodes { whomToAsk(first: 10) { totalCount } } }', 152],
    ['overlaps(first: 100) { totalCount }', 1_600],
    ['synergies(first: 100) { totalCount }', 3_700],
    ['changesSince(date: "2020", first: 100) { totalCount }', 4_800],
  ])('%s costs what it takes beside its one object', async (question, weight) => {
    expect((await costOf(`{ ${question} }`))?.requested).toBe(1 + weight);
  });

  it('a filter costs by its conditions, multiplied out as Neo4j is asked them', async () => {
    const conditions = async (filter: string) => {
      const cost = await costOf(`{ initiatives(first: 0, filter: ${filter}) { totalCount } }`);
      return ((cost?.requested ?? 0) - 1) / 100;
    };
    const either = '{ or: [{ text: "a" }, { text: "b" }] }';
    expect(await conditions('{}')).toBe(0);
    expect(await conditions('{ text: "a", ids: [], and: null }')).toBe(2);
    expect(await conditions(`{ and: [${either}, ${either}] }`)).toBe(8);
    expect(await conditions(`{ not: { and: [${either}, ${either}] } }`)).toBe(4);
  });
});
