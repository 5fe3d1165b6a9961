import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, loadOnly, sentQueries } from '../../world.js';
import { onDayOf } from '../../clock.js';

interface Claims {
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: readonly Readonly<Record<string, unknown>>[];
    readonly [name: string]: unknown;
  };
}

const claims = async (question: string, fields: string) =>
  answer<Claims>(`{ claims(${question}) { totalCount ${fields} } }`);

const myretuen = 'MEMBER_OF organisation:myretuen organisation:klimakredsen';
const [secretariat, website] = [`${myretuen} sekretariat-2026`, `${myretuen} hjemmeside-2024`];

onDayOf('2026-08-15');
beforeAll(async () => loadOnly('seed/example'));

describe('How do we know this?', () => {
  test('two sources that disagree stand side by side, the better one first, each with who says so', async () => {
    const { claims: found } = await claims(
      'subject: "organisation:myretuen", object: "organisation:klimakredsen"',
      `graphVersion excludedCount { confidence } completeness metric { name version }
       nodes { id verb label { da en } subject { id } object { id } confidence asOf from to current sources { id }
         ranksFirst conflictsWith conflicts { da claims } }`,
    );
    expect(found).toMatchObject({
      totalCount: 2,
      completeness: 1,
      excludedCount: { confidence: 0 },
      metric: { name: 'conflicting-claims', version: 1 },
    });
    expect(found.nodes).toMatchObject([
      {
        id: secretariat,
        verb: 'MEMBER_OF',
        label: { da: 'er medlem af', en: 'is a member of' },
        subject: { id: 'organisation:myretuen' },
        object: { id: 'organisation:klimakredsen' },
        confidence: 'CONFIRMED',
        asOf: '2026-02',
        to: '2024-12',
        current: null,
        sources: [{ id: 'source:klimakredsen-2026' }],
        ranksFirst: true,
        conflictsWith: [website],
        conflicts: [{ claims: [secretariat, website] }],
      },
      { id: website, confidence: 'REPORTED', current: true, ranksFirst: false, conflictsWith: [secretariat] },
    ]);
  });

  test('between two it makes no difference which is given as the subject', async () => {
    const one = await claims('subject: "organisation:myretuen", object: "organisation:klimakredsen"', 'nodes { id }');
    const other = await claims('subject: "organisation:klimakredsen", object: "organisation:myretuen"', 'nodes { id }');
    expect(other).toEqual(one);
  });

  test('with one end alone it matters: what is said of it, and what is said with it', async () => {
    const { claims: outgoing } = await claims(
      'subject: "organisation:klimakredsen", first: 100',
      'nodes { id subject { id } }',
    );
    const { claims: incoming } = await claims(
      'object: "organisation:klimakredsen", first: 100',
      'nodes { id object { id } }',
    );
    expect(outgoing.nodes.every(({ subject }) => JSON.stringify(subject).includes('klimakredsen'))).toBe(true);
    expect(incoming.nodes.map(({ id }) => id)).toContain(website);
    expect(incoming.nodes.length).toBe(incoming.totalCount);
  });

  test('values of a verb have a type, and a disagreement on one is told', async () => {
    const { claims: found } = await claims(
      'subject: "organisation:klokkeblomst-ungdom", object: "theme:digital-sikkerhed", verbs: [SEEKS]',
      'nodes { ... on WeightClaim { weight } asOf conflicts { en } }',
    );
    expect(found.nodes).toMatchObject([
      { weight: 2, asOf: '2026-08' },
      { weight: 4, asOf: '2025-11', conflicts: [{ en: expect.stringContaining('the weight (4 against 2)') }] },
    ]);
  });

  test('a rating leads to its assessment, and two rounds do not disagree', async () => {
    const { claims: found } = await claims(
      'subject: "organisation:blaa-anemone", object: "need:klageveje", verbs: [RATES]',
      'nodes { ... on RatesClaim { rank assessment { id } } conflictsWith }',
    );
    expect(found.nodes).toEqual([
      { rank: 7, assessment: { id: 'assessment:2025' }, conflictsWith: [] },
      { rank: 6, assessment: { id: 'assessment:2024' }, conflictsWith: [] },
      { rank: 6, assessment: { id: 'assessment:2023' }, conflictsWith: [] },
    ]);
  });

  test('what is less sure than asked for is left out and counted', async () => {
    const hidden = 'subject: "organisation:kludetaeppet", object: "organisation:partnerhuset"';
    const { claims: sure } = await claims(hidden, 'excludedCount { confidence } nodes { id }');
    expect(sure).toMatchObject({ totalCount: 0, excludedCount: { confidence: 1 }, nodes: [] });
    const { claims: all } = await claims(`${hidden}, minConfidence: UNCONFIRMED`, 'nodes { confidence }');
    expect(all.nodes).toEqual([{ confidence: 'UNCONFIRMED' }]);
  });

  test('pages come one after the other, forwards and backwards', async () => {
    const all = await claims('object: "organisation:eksempelnettet", first: 100', 'nodes { id }');
    const ids = all.claims.nodes.map(({ id }) => String(id));
    interface Page extends Claims {
      readonly claims: Claims['claims'] & {
        readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      };
    }
    const paged: string[] = [];
    for (let after = '', more = true; more;) {
      const { claims: page } = await answer<Page>(
        `{ claims(object: "organisation:eksempelnettet", first: 4${after}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
      );
      paged.push(...page.nodes.map(({ id }) => String(id)));
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(ids);
    const last = await claims('object: "organisation:eksempelnettet", last: 3', 'nodes { id }');
    expect(last.claims.nodes.map(({ id }) => id)).toEqual(ids.slice(-3));
  });
});

describe('From a reason to its claims', () => {
  test('every claim that a reason rests on is found by its id, all of them at once', async () => {
    const { path } = await answer<{ path: { reasons: { claims: string[] }[] } }>(
      '{ path(from: "organisation:myretuen", to: "organisation:blaa-anemone") { reasons { claims } } }',
    );
    const cited = [...new Set(path.reasons.flatMap(({ claims: ids }) => ids))];
    expect(cited.length).toBeGreaterThan(0);
    sentQueries.length = 0;
    const { claims: found } = await claims(`ids: ${JSON.stringify(cited)}`, 'nodes { id }');
    expect(found.nodes.map(({ id }) => String(id)).sort()).toEqual([...cited].sort());
    expect(sentQueries.filter((name) => name === 'graph/recorded-claims').length).toBe(1);
  });

  test('one claim by its id, however sure it is; null where there is none', async () => {
    const { unsure, none } = await answer<Record<string, unknown>>(`{
      unsure: claim(id: "MEMBER_OF organisation:kludetaeppet organisation:partnerhuset") { __typename id confidence }
      none: claim(id: "MEMBER_OF organisation:kludetaeppet organisation:nobody") { id } }`);
    expect(unsure).toMatchObject({ __typename: 'PlainClaim', confidence: 'UNCONFIRMED' });
    expect(none).toBeNull();
  });
});

test.each([
  ['claims { totalCount }', 'BAD_USER_INPUT'],
  ['claims(subject: "organisation:nobody") { totalCount }', 'UNKNOWN_ID'],
  ['claims(object: "nobody") { totalCount }', 'UNKNOWN_ID'],
  ['claims(ids: ["organisation:myretuen"]) { totalCount }', 'BAD_USER_INPUT'],
  ['claims(ids: ["LIKES organisation:a organisation:b"]) { totalCount }', 'BAD_USER_INPUT'],
  [`claims(ids: ${JSON.stringify(Array.from({ length: 101 }, () => website))}) { totalCount }`, 'PAGE_OUT_OF_RANGE'],
  ['claims(subject: "organisation:myretuen", first: 101) { totalCount }', 'PAGE_OUT_OF_RANGE'],
  ['claims(subject: "organisation:myretuen", after: "x") { totalCount }', 'BAD_CURSOR'],
  ['claim(id: "x") { id }', 'BAD_USER_INPUT'],
])('%s is refused with %s', async (question, code) => {
  const { errors } = await ask(`{ ${question} }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code });
});
