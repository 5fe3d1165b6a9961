import { beforeAll, describe, expect, test } from 'vitest';
import { onDayOf } from '../clock.js';
import { answer, ask, loadOnly } from '../world.js';

onDayOf('2026-08-15');

beforeAll(async () => loadOnly('test/datasets/toy'));

/** The tests of the toy graph round to six decimals; the API does not round. */
const close = (value: number) => expect.closeTo(value, 6);

interface OverlapAnswer {
  readonly overlap: Record<string, unknown>;
}

const overlapOf = async (a: string, b: string) =>
  answer<OverlapAnswer>(`{ overlap(a: "initiative:${a}", b: "initiative:${b}", minConfidence: REPORTED) {
    class score band jaccard containment { share inner { id } } months { count ofShorter first last }
    dimensions { dimension shared { entity { id } rarity claims } onlyA { entity { id } } onlyB { entity { id } } }
    tie { participants { id } coordinated }
    complementary { giver { id } seeker { id } item { id } stated }
    reasons { da en claims entities { id } } suggestedAction { da en }
    metric { name version parameters } asOf graphVersion completeness excludedCount { confidence period validityUnknown visibility } } }`).then(
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
        expect.objectContaining({
          dimension: 'NEED',
          shared: [expect.objectContaining({ entity: { id: 'need:n2' } })],
        }),
        expect.objectContaining({
          dimension: 'METHOD',
          shared: [expect.objectContaining({ entity: { id: 'method:oh' } })],
        }),
      ]),
      complementary: expect.arrayContaining([
        { giver: { id: 'organisation:b' }, seeker: { id: 'organisation:c' }, item: { id: 'method:oh' }, stated: true },
      ]),
      metric: { name: 'overlap', version: 2, parameters: expect.objectContaining({ today: '2026-08-15' }) },
      asOf: null,
      graphVersion: 1,
      completeness: expect.any(Number),
    });
    expect(overlap['reasons']).not.toEqual([]);
    expect(overlap['suggestedAction']).toMatchObject({
      da: expect.stringContaining('B'),
      en: expect.stringContaining('C'),
    });
  });

  test('pairs come by relevance or by score, each class where it is asked for, and all are counted', async () => {
    const { overlaps: relevant } = await answer<{ overlaps: unknown }>(
      `{ overlaps(minConfidence: REPORTED, when: NOW) { totalCount counts { class time count }
        nodes { a { id } b { id } time relevance months { commonMonthsAtMost } weakTies { member { id } network { id } } } } }`,
    );
    expect(relevant).toMatchObject({
      totalCount: 3,
      counts: [
        { class: 'DUPLICATION_RISK', time: 'NOW', count: 1 },
        { class: 'JOINT_EFFORT', time: 'NOW', count: 2 },
        { class: 'CO_PRESENCE', time: 'NOW', count: 1 },
      ],
      nodes: [
        {
          a: { id: 'initiative:p2' },
          b: { id: 'initiative:x1' },
          time: 'NOW',
          relevance: close(0.126792),
          weakTies: [],
        },
        { a: { id: 'initiative:p1' }, b: { id: 'initiative:x1' }, relevance: close(0.210282) },
        { a: { id: 'initiative:p1' }, b: { id: 'initiative:p2' }, relevance: close(0.064815) },
      ],
    });
    const { overlaps } = await answer<{ overlaps: { nodes: unknown; totalCount: number } }>(
      '{ overlaps(minConfidence: REPORTED, orderBy: SCORE) { totalCount nodes { a { id } b { id } class score } } }',
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
    const page = async (rest: string) =>
      answer<{
        overlaps: { nodes: unknown[]; pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean } };
      }>(`{ overlaps(${rest}) { nodes { a { id } b { id } } pageInfo { endCursor startCursor hasNextPage } } }`).then(
        ({ overlaps }) => overlaps,
      );
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

describe('Need gaps on the toy graph, over GraphQL', () => {
  test('each need has its score, type, coverage and those who are not served', async () => {
    const { needGaps } = await answer<{
      needGaps: Record<string, unknown>;
    }>(`{ needGaps(minConfidence: REPORTED) { totalCount priorityBasis
      unknown { need { id } } covered { id } priorityAssessment { id }
      nodes { need { id } type aspects score coverage priorityValue notServed { id } overReach { id } reasons { da en } } } }`);
    expect(needGaps).toMatchObject({
      totalCount: 4,
      priorityBasis: 'RATINGS',
      priorityAssessment: { id: 'assessment:toy' },
      unknown: [],
      covered: [],
      nodes: [
        {
          need: { id: 'need:n4' },
          type: 'ABSOLUTE',
          aspects: [],
          score: close(1),
          coverage: 0,
          priorityValue: close(15.4375),
        },
        {
          need: { id: 'need:n1' },
          type: 'PARTIAL',
          score: close(0.109312),
          coverage: close(0.75),
          priorityValue: close(6.75),
          notServed: [{ id: 'organisation:e' }],
          overReach: [{ id: 'organisation:c' }],
        },
        {
          need: { id: 'need:n2' },
          type: 'PARTIAL',
          score: close(0.08637),
          coverage: close(2 / 3),
          priorityValue: close(4),
          notServed: [{ id: 'organisation:f' }],
          overReach: [{ id: 'organisation:b' }, { id: 'organisation:d' }],
        },
        {
          need: { id: 'need:n3' },
          type: 'PARTIAL',
          aspects: ['FRAGILE'],
          score: close(0.048583),
          coverage: close(0.5),
          priorityValue: close(1.5),
          notServed: [{ id: 'organisation:b' }],
          overReach: [{ id: 'organisation:d' }],
        },
      ],
    });
  });

  test('outside the window no initiative counts and every gap is absolute', async () => {
    const { needGaps } = await answer<{ needGaps: { nodes: { type: string }[] } }>(
      '{ needGaps(window: { from: "2030", to: "2031" }) { nodes { type outside { why initiative { id } } } } }',
    );
    expect(new Set(needGaps.nodes.map(({ type }) => type))).toEqual(new Set(['ABSOLUTE']));
  });
});

describe('Synergies on the toy graph, over GraphQL', () => {
  interface Complementarities {
    readonly synergies: {
      readonly nodes: readonly { readonly a: { readonly id: string }; readonly b: { readonly id: string } }[];
    };
  }
  const complementarities = async (rest = '') =>
    answer<Complementarities>(`{ synergies(first: 100, kinds: [COMPLEMENTARITY], minConfidence: REPORTED${rest}) { nodes { ... on Complementarity {
      a { id } b { id } mutual giveAToB giveBToA tied reasons { da en } complementary { giver { id } item { id } } } } } }`).then(
      ({ synergies }) => synergies.nodes,
    );
  const between = (nodes: Complementarities['synergies']['nodes'], a: string, b: string) =>
    nodes.find((node) => node.a.id === `organisation:${a}` && node.b.id === `organisation:${b}`);

  test('what one could give the other is weighed by what is sought', async () => {
    const nodes = await complementarities();
    expect(between(nodes, 'b', 'e')).toMatchObject({ giveAToB: close(2 / 3) });
    expect(between(nodes, 'b', 'f')).toMatchObject({ giveAToB: close(0.6) });
    expect(between(nodes, 'a', 'd')).toMatchObject({
      giveAToB: close(1 / 3),
      giveBToA: close(0.4),
      mutual: close(0.363636),
      tied: false,
    });
    expect(between(nodes, 'a', 'b')).toMatchObject({ mutual: close(1), tied: true });
    expect(between(nodes, 'b', 'c')).toMatchObject({ mutual: close(1) });
    expect(between(nodes, 'd', 'e')).toMatchObject({ mutual: close(0.8) });
  });

  test('the best new tie is A and D', async () => {
    expect((await complementarities(', onlyNewTies: true'))[0]).toMatchObject({
      a: { id: 'organisation:a' },
      b: { id: 'organisation:d' },
    });
  });

  test('a risk of duplication is a chance to pool', async () => {
    const { synergies } = await answer<{ synergies: unknown }>(
      '{ synergies(kinds: [POOLING], minConfidence: REPORTED) { totalCount counts { kind time count } nodes { kind time score ... on Pooling { a { id } b { id } overlap { class } } } } }',
    );
    expect(synergies).toMatchObject({
      totalCount: 1,
      counts: [{ kind: 'POOLING', time: 'NOW', count: 1 }],
      nodes: [
        {
          kind: 'POOLING',
          time: 'NOW',
          score: close(0.267918),
          a: { id: 'initiative:p2' },
          b: { id: 'initiative:x1' },
          overlap: { class: 'DUPLICATION_RISK' },
        },
      ],
    });
  });

  test('all three kinds come in one list, each in its own order', async () => {
    const { synergies } = await answer<{ synergies: { nodes: { kind: string; reasons: unknown[] }[] } }>(
      '{ synergies(first: 100) { nodes { kind reasons { da en claims entities { id } } ... on Bridging { joins a { network { id } organisations { id } } suggestedTie { id } } } } }',
    );
    const kinds = synergies.nodes.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(
      ['POOLING', 'COMPLEMENTARITY', 'BRIDGING'].filter((kind) => kinds.includes(kind)),
    );
    for (const { reasons } of synergies.nodes) expect(reasons).not.toEqual([]);
  });
});

describe('Overlap of networks on the toy graph, over GraphQL', () => {
  test('three networks are compared pair by pair', async () => {
    const { networkOverlap } = await answer<{
      networkOverlap: { totalCount: number; nodes: Record<string, unknown>[] };
    }>(
      `{ networkOverlap(networks: ["organisation:gf", "organisation:n92", "organisation:cisu"]) { totalCount
        nodes { a { id } b { id } membersOfA membersOfB jaccard sharedMembers { id } missingLinks { id }
          sharedThemes { nodes { theme { id } linkedBy { id } } }
          carriers(first: 1) { totalCount nodes { organisation { id } toA toB } } reasons { da en } } } }`,
    );
    expect(networkOverlap.totalCount).toBe(3);
    const gfAndN92 = networkOverlap.nodes.find(
      ({ a, b }) => JSON.stringify([a, b]).includes('gf') && JSON.stringify([a, b]).includes('n92'),
    );
    expect(gfAndN92).toMatchObject({ membersOfA: 4, membersOfB: 1, jaccard: 0, sharedMembers: [] });
    // X1 has climate and civic, with B of GF and D of N92 in it.
    expect(gfAndN92?.['sharedThemes']).toEqual({
      nodes: [
        { theme: { id: 'theme:civic' }, linkedBy: [{ id: 'initiative:x1' }] },
        { theme: { id: 'theme:climate' }, linkedBy: [{ id: 'initiative:x1' }] },
      ],
    });
    expect(gfAndN92?.['carriers']).toEqual({
      totalCount: 2,
      nodes: [{ organisation: { id: 'organisation:b' }, toA: 'MEMBER', toB: 'TIE' }],
    });
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
    ['needGaps(assessment: "assessment:1999") { totalCount }', 'UNKNOWN_ID'],
    ['needGaps(assessment: "need:n1") { totalCount }', 'WRONG_KIND'],
    ['needGaps(first: 1000) { totalCount }', 'PAGE_OUT_OF_RANGE'],
    ['synergies(organisation: "organisation:nobody") { totalCount }', 'UNKNOWN_ID'],
    ['synergies(network: "organisation:a") { totalCount }', 'WRONG_KIND'],
    ['networkOverlap(networks: ["organisation:gf"]) { totalCount }', 'BAD_USER_INPUT'],
    ['networkOverlap(networks: ["organisation:gf", "organisation:a"]) { totalCount }', 'WRONG_KIND'],
    ['networkOverlap(networks: ["organisation:gf", "organisation:n92"], asOf: "2026/..") { totalCount }', 'BAD_DATE'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ ${question} }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
