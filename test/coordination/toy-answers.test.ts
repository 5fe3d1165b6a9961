import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, loadOnly } from '../world.js';

beforeAll(() => loadOnly('test/datasets/toy'));

/** The tests of the toy graph round to six decimals; the API does not round. */
const close = (value: number) => expect.closeTo(value, 6);

interface OverlapAnswer {
  readonly overlap: Record<string, unknown>;
}

const overlapOf = (a: string, b: string) =>
  answer<OverlapAnswer>(`{ overlap(a: "initiative:${a}", b: "initiative:${b}", minConfidence: REPORTED) {
    class score band jaccard containment { share inner { id } } months { count ofShorter first last }
    dimensions { dimension shared { entity { id } rarity claims } onlyA { entity { id } } onlyB { entity { id } } }
    tie { participants { id } coordinated }
    complementary { giver { id } seeker { id } item { id } stated }
    reasons { da en claims entities { id } } suggestedAction { da en }
    metric { id version parameters } asOf graphVersion completeness excludedCount { confidence period validityUnknown visibility } } }`).then(
    ({ overlap }) => overlap,
  );

describe('Overlap on the toy graph, over GraphQL', () => {
  test.each([
    ['p1', 'x1', 3 / 7, 0.75, 0.401877, 'JOINT_EFFORT'],
    ['x1', 'p2', 2 / 7, 0.666667, 0.267918, 'DUPLICATION_RISK'],
    ['p1', 'p2', 1 / 6, 0.333333, expect.any(Number), 'JOINT_EFFORT'],
    ['p1', 'x2', 0, 0, 0, null],
    ['x1', 'x2', 0, 0, 0, 'CO_PRESENCE'],
  ])('%s and %s', async (a, b, jaccard, share, score, overlapClass) => {
    expect(await overlapOf(a, b)).toMatchObject({
      jaccard: close(jaccard),
      containment: { share: close(share) },
      score: typeof score === 'number' ? close(score) : score,
      class: overlapClass,
    });
  });

  test('P1 and X1 have three of nine months in common, X1 and P2 six', async () => {
    expect(await overlapOf('p1', 'x1')).toMatchObject({ months: { count: 3, ofShorter: close(1 / 3) } });
    expect(await overlapOf('x1', 'p2')).toMatchObject({ months: { count: 6, first: '2026-07', last: '2026-12' } });
  });

  test('X1 and P2 are a risk of duplication that is explained in full', async () => {
    const overlap = await overlapOf('x1', 'p2');
    expect(overlap).toMatchObject({
      band: 'LOW',
      tie: null,
      dimensions: expect.arrayContaining([
        expect.objectContaining({ dimension: 'NEED', shared: [expect.objectContaining({ entity: { id: 'need:n2' } })] }),
        expect.objectContaining({ dimension: 'METHOD', shared: [expect.objectContaining({ entity: { id: 'method:oh' } })] }),
      ]),
      complementary: expect.arrayContaining([
        { giver: { id: 'organisation:b' }, seeker: { id: 'organisation:c' }, item: { id: 'method:oh' }, stated: true },
      ]),
      metric: { id: 'overlap', version: 1 },
      asOf: null,
      graphVersion: 1,
      completeness: expect.any(Number),
    });
    expect(overlap['reasons']).not.toEqual([]);
    expect(overlap['suggestedAction']).toMatchObject({ da: expect.stringContaining('B'), en: expect.stringContaining('C') });
  });

  test('pairs come with the highest score first, each class where it is asked for', async () => {
    const { overlaps } = await answer<{ overlaps: { nodes: unknown; totalCount: number } }>(
      '{ overlaps(minConfidence: REPORTED) { totalCount nodes { a { id } b { id } class score } } }',
    );
    expect(overlaps).toMatchObject({
      totalCount: 3,
      nodes: [
        { a: { id: 'initiative:p1' }, b: { id: 'initiative:x1' }, class: 'JOINT_EFFORT', score: close(0.401877) },
        { a: { id: 'initiative:p2' }, b: { id: 'initiative:x1' }, class: 'DUPLICATION_RISK', score: close(0.267918) },
        { a: { id: 'initiative:p1' }, b: { id: 'initiative:p2' }, class: 'JOINT_EFFORT' },
      ],
    });
    const risks = await answer(
      '{ overlaps(filter: { classes: [DUPLICATION_RISK], acrossKinds: true }) { nodes { a { id } b { id } } } }',
    );
    expect(risks).toEqual({ overlaps: { nodes: [{ a: { id: 'initiative:p2' }, b: { id: 'initiative:x1' } }] } });
  });

  test('a page of pairs is a part of the whole list', async () => {
    const page = (rest: string) =>
      answer<{ overlaps: { nodes: unknown[]; pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean } } }>(
        `{ overlaps(${rest}) { nodes { a { id } b { id } } pageInfo { endCursor startCursor hasNextPage } } }`,
      ).then(({ overlaps }) => overlaps);
    const whole = await page('first: 100');
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    const last = await page('last: 1');
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
    expect(last.nodes).toEqual(whole.nodes.slice(-1));
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

describe('Questions that cannot be answered', () => {
  test.each([
    ['overlap(a: "initiative:p1", b: "initiative:nothing") { score }', 'UNKNOWN_ID'],
    ['overlap(a: "initiative:p1", b: "need:n1") { score }', 'WRONG_KIND'],
    ['overlap(a: "initiative:p1", b: "initiative:p1") { score }', 'BAD_USER_INPUT'],
    ['overlaps(window: { from: "2026-05", to: "2026-01" }) { totalCount }', 'BAD_PERIOD'],
    ['overlaps(asOf: "2026", window: { from: "2026" }) { totalCount }', 'BAD_PERIOD'],
    ['overlaps(after: "x") { totalCount }', 'BAD_CURSOR'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ ${question} }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
