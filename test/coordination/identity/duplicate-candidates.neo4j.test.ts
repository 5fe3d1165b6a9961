import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, loadOnly } from '../../world.js';
import { onDayOf } from '../../clock.js';

onDayOf('2026-08-15');
beforeAll(async () => loadOnly('seed/globalt-fokus'));

interface Found {
  readonly duplicateCandidates: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly one: { id: string };
      readonly other: { id: string };
      readonly band: string;
      readonly evidence: readonly { kind: string }[];
      readonly reasons: readonly { da: string; en: string }[];
    }[];
  };
}

const fields = '{ totalCount nodes { one { id } other { id } band score evidence { kind } reasons { da en } } }';
const found = async (question: string) =>
  (await answer<Found>(`{ duplicateCandidates(${question}) ${fields} }`)).duplicateCandidates;

describe('Duplicate candidates in the dataset Globalt Fokus', () => {
  test('the two organisations called CKU are none: an acronym never identifies', async () => {
    const { nodes } = await found('kind: ORGANISATION, of: "organisation:cku", minScore: 0');
    expect(nodes).toEqual([]);
  });

  test('no two organisations of it are likely to be the same; the nearest are parents and their youth wings, or share half a name', async () => {
    const { nodes } = await found('kind: ORGANISATION, first: 20');
    expect(nodes.map(({ one, other, band }) => [one.id, other.id, band])).toEqual([
      ['organisation:dansk-roede-kors', 'organisation:ungdommens-roede-kors', 'MEDIUM'],
      ['organisation:dansk-flygtningehjaelp', 'organisation:dfunk', 'MEDIUM'],
      ['organisation:ingenioerer-uden-graenser', 'organisation:seniorer-uden-graenser', 'MEDIUM'],
    ]);
    expect(nodes[0]?.reasons[0]).toEqual({
      da: 'DRK og URK har navne, der ligner hinanden: »Danish Red Cross« og »Danish Red Cross Youth« (0,67 af 1).',
      en: 'Danish Red Cross and Danish Red Cross Youth have names that are alike: “Danish Red Cross” and “Danish Red Cross Youth” (0.67 of 1).',
    });
  });

  test('yearly rounds of one effort are alike and not the same', async () => {
    const { nodes } = await found('kind: INITIATIVE, of: "initiative:tvaergaaende-2009", minScore: 0.1');
    expect(nodes).toMatchObject([
      {
        other: { id: 'initiative:tvaergaaende-2010' },
        band: 'LOW',
        evidence: [
          { kind: 'NAME' },
          { kind: 'DIFFERENT_SOURCES' },
          { kind: 'DIFFERENT_NUMBERS' },
          { kind: 'NO_COMMON_MONTH' },
        ],
      },
    ]);
  });

  test('a page of them starts where the last one ended', async () => {
    const question = 'kind: ORGANISATION, minScore: 0.01';
    const all = await found(`${question}, first: 3`);
    const { duplicateCandidates } = await answer<{ duplicateCandidates: { pageInfo: { endCursor: string } } }>(
      `{ duplicateCandidates(${question}, first: 1) { pageInfo { endCursor } } }`,
    );
    const rest = await found(`${question}, first: 2, after: "${duplicateCandidates.pageInfo.endCursor}"`);
    expect(rest.nodes).toEqual(all.nodes.slice(1));
  });

  test.each([
    ['kind: ORGANISATION, of: "organisation:nobody"', 'UNKNOWN_ID'],
    ['kind: INITIATIVE, of: "organisation:cku"', 'WRONG_KIND'],
    ['kind: ORGANISATION, minScore: 2', 'BAD_USER_INPUT'],
    ['kind: ORGANISATION, first: 101', 'PAGE_OUT_OF_RANGE'],
    ['kind: ORGANISATION, after: "x"', 'BAD_CURSOR'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ duplicateCandidates(${question}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
