import { beforeAll, describe, expect, test } from 'vitest';
import { onDayOf } from '../../clock.js';
import { answer, ask, loadOnly } from '../../world.js';

onDayOf('2026-08-15');

beforeAll(async () => loadOnly('seed/example'));

describe('Support from several pools', () => {
  test('Kludetæppet has it for the same need in the same months', async () => {
    const { duplicateFunding } = await answer<Record<string, unknown>>(`{ duplicateFunding { totalCount completeness
      unknown { id } nodes { organisation { id } initiatives { id } shared { id } months { count first last } score
        grants { initiative { id } supporter { id } amount currency claims } commonFunders { id }
        reasons { da en claims } suggestedAction { da en } metric { name version parameters } } } }`);
    expect(duplicateFunding).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          organisation: { id: 'organisation:kludetaeppet' },
          initiatives: [{ id: 'initiative:faelles-om-magten' }, { id: 'initiative:naboer-i-syd' }],
          shared: expect.arrayContaining([{ id: 'need:lokalt-ledet-partnerskab' }]),
          months: { count: 11, first: '2026-02', last: '2026-12' },
          grants: [
            { supporter: { id: 'pool:eksempelpuljen' }, amount: 340_000, currency: 'DKK' },
            { supporter: { id: 'pool:partnerpuljen' }, amount: 480_000, currency: 'DKK' },
          ],
          commonFunders: [{ id: 'organisation:ministeriet-for-eksempler' }],
        },
      ],
    });
  });

  test.each([
    ['duplicateFunding(organisation: "organisation:nobody") { totalCount }', 'UNKNOWN_ID'],
    ['duplicateFunding(organisation: "pool:eksempelpuljen") { totalCount }', 'WRONG_KIND'],
    ['duplicateFunding(window: { from: "2026", to: "2025" }) { totalCount }', 'BAD_PERIOD'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ ${question} }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});

describe('What a running effort learns from first', () => {
  test('Resultater i fællesskab reads what Målt med hjertet learned', async () => {
    const { overlaps } = await answer<{ overlaps: { nodes: { toRead: unknown; reasons: { da: string }[] }[] } }>(
      '{ overlaps(filter: { initiative: "initiative:resultater-i-faellesskab", classes: [SUCCESSION] }) { nodes { a { id } b { id } toRead { id } reasons { da } suggestedAction { da } } } }',
    );
    expect(overlaps.nodes[0]).toMatchObject({
      a: { id: 'initiative:maalt-med-hjertet' },
      toRead: [{ id: 'learning:fortaellinger-baerer-tal' }, { id: 'learning:hoest-tager-lang-tid' }],
    });
    const reasons = overlaps.nodes[0]?.reasons.map(({ da }) => da);
    expect(reasons).toContain(
      '»Målt med hjertet« efterlod »Fortællinger gør tallene forståelige« og »En høst tager længere tid, end man tror«: læs dem først.',
    );
    expect(reasons).toContain(
      '»En kort høst kan gøres på to dage« siger noget andet end »En høst tager længere tid, end man tror«.',
    );
  });
});

describe('The four work areas', () => {
  const group = 'entity { id } kind initiatives';

  test('stand against each other in a matrix, each cell with what is behind it', async () => {
    const { overlapMatrix } = await answer<{
      overlapMatrix: {
        columns: { entity: { id: string } }[];
        nodes: { cells: ({ score: number; shared: { id: string }[] } | null)[] }[];
        totalCount: number;
      };
    }>(`{ overlapMatrix(by: WORK_AREA) { totalCount completeness columns { ${group} } unknown { ${group} }
      nodes { group { ${group} } cells { score band jaccard shared { id } sharedInitiatives { id } sharedParticipants { id }
        classes { class count } reasons { da en } } } } }`);
    expect(overlapMatrix.totalCount).toBe(4);
    const unge = overlapMatrix.columns.findIndex(({ entity }) => entity.id === 'initiative:arbejdsomraade-unge');
    const scores = overlapMatrix.nodes[unge]?.cells.map((cell) => cell?.score ?? null);
    expect(scores).toEqual([0, 0, 0, null]);
  });

  test('are coherent but for the one on young people, which shares nothing with the other three', async () => {
    const { coherence } = await answer<{ coherence: { nodes: Record<string, unknown>[] } }>(
      `{ coherence(by: WORK_AREA) { totalCount unknown { ${group} } nodes { group { ${group} } sharesNothing score sharesWith { ${group} }
        shared { id } commonParticipants { id } reasons { da en } } } }`,
    );
    expect(coherence.nodes.filter(({ sharesNothing }) => sharesNothing)).toMatchObject([
      { group: { entity: { id: 'initiative:arbejdsomraade-unge' } }, score: 1 },
    ]);
    expect(coherence.nodes).toHaveLength(4);
  });

  test.each(['THEME', 'NETWORK', 'KIND'])('may be set aside for a matrix of each %s', async (by) => {
    const { overlapMatrix } = await answer<{ overlapMatrix: { nodes: { cells: unknown[] }[]; columns: unknown[] } }>(
      `{ overlapMatrix(by: ${by}, first: 3) { columns { ${group} } nodes { cells { score reasons { da } } } } }`,
    );
    expect(overlapMatrix.nodes).toHaveLength(3);
    for (const { cells } of overlapMatrix.nodes) expect(cells).toHaveLength(overlapMatrix.columns.length);
  });
});

test('A cell of a matrix opens into the pairs that it counts', async () => {
  const { overlapMatrix } = await answer<{
    overlapMatrix: { nodes: { cells: ({ classes: { count: number }[] } | null)[] }[]; columns: { kind: string }[] };
  }>('{ overlapMatrix(by: KIND, first: 1) { columns { kind } nodes { cells { classes { count } } } } }');
  const [row, column] = overlapMatrix.columns;
  const cell = overlapMatrix.nodes[0]?.cells[1];
  const { overlaps } = await answer<{ overlaps: { totalCount: number; nodes: { a: object; b: object }[] } }>(
    `{ overlaps(filter: { between: { by: KIND, a: "${row?.kind}", b: "${column?.kind}" } }) {
      totalCount nodes { a { ... on Initiative { kind } } b { ... on Initiative { kind } } } } }`,
  );
  expect(overlaps.totalCount).toBe(cell?.classes.reduce((sum, { count }) => sum + count, 0));
  expect(overlaps.totalCount).toBeGreaterThan(0);
  for (const { a, b } of overlaps.nodes) expect([a, b]).toEqual(expect.arrayContaining([row, column]));
});

test('Overlap is told year by year, with the initiative of which no year is known', async () => {
  const { overlapTrend } = await answer<{ overlapTrend: { years: { year: string; periodUnknown: number }[] } }>(
    `{ overlapTrend(from: "2023", to: "2026") { direction score band completeness reasons { da en }
      years { year initiatives pairs classes { class count } meanScore share periodUnknown completeness } } }`,
  );
  expect(overlapTrend.years.map(({ year }) => year)).toEqual(['2023', '2024', '2025', '2026']);
  expect(overlapTrend.years.at(-1)).toMatchObject({ periodUnknown: 1 });
  expect(overlapTrend).toMatchObject({ direction: expect.stringMatching(/GROWING|SHRINKING|STEADY/u) });
});

test.each([
  ['overlapTrend(from: "2026", to: "2023") { score }', 'BAD_PERIOD'],
  ['overlapTrend(from: "1900", to: "2023") { score }', 'BAD_USER_INPUT'],
  ['overlapMatrix(by: KIND, asOf: "2024", window: { from: "2024" }) { totalCount }', 'BAD_PERIOD'],
  ['overlaps(filter: { between: { by: KIND, a: "COURSE", b: "MEETING" } }) { totalCount }', 'BAD_USER_INPUT'],
  ['coherence(by: KIND, first: 1000) { totalCount }', 'PAGE_OUT_OF_RANGE'],
])('%s is refused with %s', async (question, code) => {
  const { errors } = await ask(`{ ${question} }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code });
});
