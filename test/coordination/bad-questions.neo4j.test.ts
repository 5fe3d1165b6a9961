import {
  getNamedType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { schema } from '../product-schema.js';
import { neededOf, oneOfSeveral, sample, takesList } from '../sample-arguments.js';
import { answer, ask, loadOnly } from '../world.js';

beforeAll(async () => loadOnly('seed/example'));

/** No question but `path` and `claims`, which may begin and end anywhere, is about a trend. */
const anotherKind = 'trend:ki-i-hverdagen';

interface Question {
  readonly field: GraphQLField<unknown, unknown>;
  /** The question with these arguments beside, or in place of, those that it needs. */
  readonly asked: (more?: Readonly<Record<string, string>>) => string;
}

/** Whether an argument names entities; `ids` are those of claims. */
const idType = ({ name, type }: GraphQLArgument): boolean => getNamedType(type).name === 'ID' && name !== 'ids';

/** Every field of the query that answers with what it rests on. */
const questions: Question[] = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || type.getFields()['metric'] === undefined) return [];
  const needed = neededOf(field.args);
  const asked: Question['asked'] = (more = {}) => {
    const values = {
      ...Object.fromEntries(needed.map((each) => [each.name, sample(each)])),
      ...oneOfSeveral[field.name],
      ...more,
    };
    const list = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
    return `${field.name}${list.length > 0 ? `(${list.join(', ')})` : ''} { metric { id } }`;
  };
  return [{ field, asked }];
});

const taking = (name: string): Question[] =>
  questions.filter(({ field }) => field.args.some((each) => each.name === name));

/** What a question ends with: the code of an error, INTERNAL for one that is not in the catalogue. */
async function outcome(question: string): Promise<string> {
  const { errors } = await ask(`{ ${question} }`);
  const cause = errors?.[0]?.originalError;
  if (!errors) return 'answered';
  return cause instanceof SamspilError ? cause.code : `INTERNAL: ${errors.join('\n')}`;
}

const rows = (list: readonly string[], code: string) => list.map((question) => [question, code] as const);
const ofIds = (value: (argument: GraphQLArgument) => string): string[] =>
  questions.flatMap(({ field, asked }) =>
    field.args.filter(idType).map((argument) => {
      const text = JSON.stringify(value(argument));
      return asked({ [argument.name]: takesList(argument) ? `[${text}, ${text}]` : text });
    }),
  );

test('Each question is answered as it stands', async () => {
  expect(questions.map(({ field }) => field.name)).toEqual(
    expect.arrayContaining(['overlaps', 'needGaps', 'synergies', 'consortium', 'removalImpact', 'screenApplication']),
  );
  for (const { asked } of questions) expect([asked(), await outcome(asked())]).toEqual([asked(), 'answered']);
});

describe('Every question refuses', () => {
  test.each([
    ...rows(
      ofIds(({ name }) => `${name}:nowhere`),
      'UNKNOWN_ID',
    ),
    ...rows(
      ofIds(() => ''),
      'UNKNOWN_ID',
    ),
  ])('an id that is not on record: %s', async (question, code) => {
    expect(await outcome(question)).toBe(code);
  });

  test.each(
    rows(
      ofIds(() => anotherKind).filter((each) => !/^(?:path|claims)\(/u.test(each)),
      'WRONG_KIND',
    ),
  )('an id of another kind: %s', async (question, code) => {
    expect(await outcome(question)).toBe(code);
  });

  test.each(
    taking('window').flatMap(({ asked }) => [
      [asked({ window: '{ from: "2026", to: "2025" }' }), 'BAD_PERIOD'],
      [asked({ window: '{}' }), 'BAD_PERIOD'],
      [asked({ window: '{ from: "2025" }', asOf: '"2025"' }), 'BAD_PERIOD'],
      [asked({ window: '{ from: "2024/2025" }' }), 'BAD_DATE'],
      [asked({ window: '{ from: "i fjor" }' }), 'BAD_DATE'],
      [asked({ asOf: '"2024/2025"' }), 'BAD_DATE'],
      [asked({ asOf: '"2025-13"' }), 'BAD_DATE'],
      [asked({ asOf: '""' }), 'BAD_DATE'],
    ]),
  )('a date or a period that is none: %s', async (question, code) => {
    expect(await outcome(question)).toBe(code);
  });
});

test.each([
  ['networkOverlap(networks: []) { totalCount }', 'BAD_USER_INPUT'],
  ['brokers(networks: []) { totalCount }', 'BAD_USER_INPUT'],
  ['network(filter: { themes: [] }) { reasons { da } }', 'answered'],
  ['node(id: "assessment:nowhere") { id }', 'answered'],
  ['overlaps(filter: { initiative: "initiative:nowhere" }) { totalCount }', 'UNKNOWN_ID'],
  ['overlaps(filter: { themes: ["theme:nowhere"] }) { totalCount }', 'UNKNOWN_ID'],
  ['overlaps(filter: { networks: ["organisation:solsortene"] }) { totalCount }', 'WRONG_KIND'],
  ['network(filter: { networks: ["organisation:nowhere"] }) { density }', 'UNKNOWN_ID'],
  ['screenApplication(draft: { title: { da: "Udkast" }, lead: "organisation:nowhere" }) { score }', 'UNKNOWN_ID'],
  ['screenApplication(draft: { title: { da: "Udkast" }, round: "theme:klima" }) { score }', 'WRONG_KIND'],
  ['screenApplication(draft: { title: {} }) { score }', 'BAD_USER_INPUT'],
  ['consortium(need: "need:klageveje", minOrganisations: 0) { score }', 'BAD_USER_INPUT'],
  ['consortium(need: "need:klageveje", minOrganisations: 51) { score }', 'BAD_USER_INPUT'],
  ['path(from: "organisation:solsortene", to: "organisation:solsortene") { score }', 'BAD_USER_INPUT'],
  [
    'overlap(a: "initiative:arbejdsgruppen-raaderum", b: "initiative:arbejdsgruppen-raaderum") { score }',
    'BAD_USER_INPUT',
  ],
  ['practices { nodes { whomToAsk(window: { from: "2025", to: "2024" }) { totalCount } } }', 'BAD_PERIOD'],
  ['node(id: "organisation:klimakredsen") { ... on Network { members(asOf: "2024-99") { totalCount } } }', 'BAD_DATE'],
])('%s ends with %s', async (question, code) => {
  expect(await outcome(question)).toBe(code);
});

describe('An empty selection limits nothing', () => {
  const empty = questions.flatMap(({ field, asked }) =>
    field.args
      .filter((argument) => takesList(argument) && getNamedType(argument.type).name !== 'ID')
      .map(({ name }) => [asked({ [name]: '[]' }), asked()] as const),
  );
  const inFilter = taking('filter').flatMap(({ field, asked }) =>
    field.args.flatMap(({ type }) => {
      const input = getNamedType(type);
      if (!isInputObjectType(input) || input.name !== 'OverlapFilter') return [];
      const lists = Object.values(input.getFields()).filter((each) => isListType(each.type));
      return lists.map(({ name }) => [asked({ filter: `{ ${name}: [] }` }), asked()] as const);
    }),
  );

  test.each([...empty, ...inFilter])('%s', async (question, whole) => {
    const basis = 'completeness excludedCount { confidence } ';
    const told = (text: string) => text.replace('metric { id }', `${basis}${listText(text)}`);
    expect(await answer(`{ ${told(question)} }`)).toEqual(await answer(`{ ${told(whole)} }`));
  });
});

/** Lists tell how much is in them. */
const listText = (question: string): string => (/^(?:overlapTrend)/u.test(question) ? 'score' : 'totalCount');
