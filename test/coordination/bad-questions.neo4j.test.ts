import type { GraphQLArgument } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadOnly } from '../world.js';
import { takesList } from '../sample-arguments.js';
import { idType, outcome, questions, taking } from './every-question.js';

beforeAll(async () => loadOnly('seed/example'));

/** No question but `path` and `claims`, which may begin and end anywhere, is about an identifier. */
const anotherKind = 'identifier:xx-example-1001';

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
