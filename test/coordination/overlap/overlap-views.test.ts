import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coherence } from '../../../src/coordination/overlap/coherence.question.js';
import { overlap } from '../../../src/coordination/overlap/overlap.question.js';
import { overlapMatrix } from '../../../src/coordination/overlap/overlap-matrix.question.js';
import { overlapTrend } from '../../../src/coordination/overlap/overlap-trend.question.js';
import { overlaps } from '../../../src/coordination/overlap/overlaps.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, initiative, need, network, organisation, theme, together, worldOf, type Part } from '../records.js';
import { randomWorlds } from '../random-worlds.js';
import { stated, toyProjection } from '../toy.js';

const area = (slug: string) => initiative(slug, { kind: 'WORK_AREA' });
const inArea = (slug: string, of: string) => claim('PART_OF', `initiative:${slug}`, `initiative:${of}`);
const about = (slug: string, what: string) => claim('HAS_THEME', `initiative:${slug}`, `theme:${what}`);
const takesPart = (who: string, which: string) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${which}`);

/** Two areas that share water, one that stands apart, one of which nothing is known. */
const areas: Part[] = [
  theme('water'),
  theme('youth'),
  theme('law'),
  organisation('o'),
  ...['a', 'b', 'apart', 'silent'].map(area),
  ...['i', 'j', 'k'].map((slug) => initiative(slug)),
  inArea('i', 'a'),
  inArea('j', 'b'),
  inArea('k', 'apart'),
  about('i', 'water'),
  about('j', 'water'),
  about('j', 'law'),
  about('k', 'youth'),
  takesPart('o', 'i'),
  takesPart('o', 'k'),
];

describe('The matrix of work areas', () => {
  const matrix = overlapMatrix.work(worldOf(...areas), { by: 'WORK_AREA' });

  test('has a row and a column for each of which something is recorded, the others apart', () => {
    expect(matrix.columns.map(({ entity }) => entity)).toEqual(['initiative:a', 'initiative:apart', 'initiative:b']);
    expect(matrix.items.map(({ group }) => group.entity)).toEqual(matrix.columns.map(({ entity }) => entity));
    expect(matrix.unknown).toEqual([{ entity: 'initiative:silent', kind: null, initiatives: 1 }]);
  });

  test('has a cell as overlap defines it of two work areas', () => {
    const cell = matrix.items[0]?.cells[2];
    const same = overlap.work(worldOf(...areas), { a: 'initiative:a', b: 'initiative:b' });
    expect(cell).toMatchObject({
      score: close(same.score ?? -1),
      jaccard: same.jaccard,
      shared: ['theme:water'],
      sharedInitiatives: [],
      classes: [{ class: 'DUPLICATION_RISK', count: 1 }, { count: 0 }, { count: 0 }, { count: 0 }],
    });
    expect(inWords(cell?.reasons ?? [], 'da')).toEqual([
      '»A« og »B« har temaet WATER til fælles: ét af i alt to emner.',
    ]);
  });

  test('says 0 where nothing is shared and null where a group meets itself', () => {
    expect(matrix.items[0]?.cells[0]).toBeNull();
    expect(matrix.items[0]?.cells[1]).toMatchObject({ score: 0, band: null, sharedParticipants: ['organisation:o'] });
    expect(inWords(matrix.items[0]?.cells[1]?.reasons ?? [], 'en')).toEqual([
      '“A” and “APART” have nothing in common in what is recorded about both.',
      'O is on both sides.',
    ]);
  });

  test('has null where nothing of the same kind is recorded of two', () => {
    const parts = [area('a'), area('b'), theme('t'), need('n'), about('a', 't')];
    const world = worldOf(...parts, claim('ADDRESSES', 'initiative:b', 'need:n'));
    const { items: rows } = overlapMatrix.work(world, { by: 'WORK_AREA' });
    expect(rows[0]?.cells[1]).toMatchObject({ score: null, jaccard: null });
  });
});

describe('Other matrices', () => {
  test('of kinds call them by their words', () => {
    const { items: rows } = overlapMatrix.work(toyProjection, { by: 'KIND', ...stated });
    expect(rows.map(({ group }) => [group.kind, group.initiatives])).toEqual([
      ['POOL_INITIATIVE', 2],
      ['CROSS_CUTTING_EFFORT', 2],
    ]);
    expect(rows[0]?.cells[1]).toMatchObject({
      shared: ['method:oh', 'method:toc', 'need:n1', 'need:n2', 'theme:climate'],
      classes: [{ count: 1 }, { count: 1 }, { count: 0 }, { count: 0 }],
    });
    expect(inWords(rows[0]?.cells[1]?.reasons ?? [], 'da')[0]).toMatch(
      /^»puljeinitiativ« og »tværgående indsats« har /u,
    );
  });

  test('of themes name the initiatives that have both', () => {
    const { columns, items: rows, unknown } = overlapMatrix.work(toyProjection, { by: 'THEME', ...stated });
    const at = columns.findIndex(({ entity }) => entity === 'theme:gender');
    const climate = rows.find(({ group }) => group.entity === 'theme:climate');
    expect(climate?.cells[at]?.sharedInitiatives).toEqual(['initiative:p1']);
    expect(unknown.map(({ entity }) => entity)).toEqual(['theme:digital']);
  });

  test('of networks are those of their members', () => {
    const { columns } = overlapMatrix.work(toyProjection, { by: 'NETWORK', ...stated });
    expect(columns).toEqual([
      { entity: 'organisation:cisu', kind: null, initiatives: 1 },
      { entity: 'organisation:gf', kind: null, initiatives: 3 },
      { entity: 'organisation:n92', kind: null, initiatives: 2 },
    ]);
  });

  test('of networks leave out those that no longer exist, unless they did at the date asked for', () => {
    const members = ['n', 'm', 'z'].flatMap((of) => [
      network(of),
      initiative(`i${of}`, { period: '2010/2027' }),
      about(`i${of}`, 'water'),
      organisation(`o${of}`),
      takesPart(`o${of}`, `i${of}`),
      claim('MEMBER_OF', `organisation:o${of}`, `organisation:${of}`, { from: '2010', current: true }),
    ]);
    const gone = claim('SUCCEEDS', 'organisation:m', 'organisation:n', { kind: 'MERGED', date: '2014' });
    const world = worldOf(theme('water'), ...members, gone);
    const networksIn = (question: object) =>
      overlapMatrix.work(world, { by: 'NETWORK', ...question }).columns.map(({ entity }) => entity);
    expect(networksIn({})).toEqual(['organisation:m', 'organisation:z']);
    expect(networksIn({ asOf: '2012' })).toEqual(['organisation:m', 'organisation:n', 'organisation:z']);
    expect(coherence.work(world, { by: 'NETWORK' }).items.map(({ group }) => group.entity)).toEqual([
      'organisation:m',
      'organisation:z',
    ]);
  });

  test('of nothing are empty', () => {
    expect(overlapMatrix.work(worldOf(), { by: 'KIND' })).toMatchObject({
      items: [],
      columns: [],
      unknown: [],
      completeness: null,
    });
    expect(overlapMatrix.work(worldOf(network('n')), { by: 'NETWORK' })).toMatchObject({
      items: [],
      unknown: [{ entity: 'organisation:n', initiatives: 0 }],
    });
  });
});

describe('The pairs behind a cell', () => {
  const pairsBetween = (between: { by: 'WORK_AREA' | 'THEME' | 'NETWORK' | 'KIND'; a: string; b: string }) =>
    overlaps.work(worldOf(...areas, network('w')), { filter: { between } });

  test('have one initiative in each of its groups', () => {
    const found = pairsBetween({ by: 'WORK_AREA', a: 'initiative:b', b: 'initiative:a' });
    expect(found.items.map(({ a, b }) => [a, b])).toEqual([['initiative:i', 'initiative:j']]);
    expect(pairsBetween({ by: 'WORK_AREA', a: 'initiative:a', b: 'initiative:apart' }).totalCount).toBe(0);
    expect(pairsBetween({ by: 'THEME', a: 'theme:water', b: 'theme:law' }).totalCount).toBe(1);
  });

  test.each([
    [{ by: 'WORK_AREA', a: 'initiative:a', b: 'initiative:a' }, 'BAD_USER_INPUT'],
    [{ by: 'KIND', a: 'COURSE', b: 'COURSE' }, 'BAD_USER_INPUT'],
    [{ by: 'KIND', a: 'COURSE', b: 'MEETING' }, 'BAD_USER_INPUT'],
    [{ by: 'KIND', a: 'COURSE', b: 'theme:water' }, 'BAD_USER_INPUT'],
    [{ by: 'THEME', a: 'theme:water', b: 'theme:nowhere' }, 'UNKNOWN_ID'],
    [{ by: 'THEME', a: 'theme:water', b: '' }, 'UNKNOWN_ID'],
    [{ by: 'THEME', a: 'theme:water', b: 'initiative:a' }, 'WRONG_KIND'],
    [{ by: 'WORK_AREA', a: 'initiative:a', b: 'initiative:i' }, 'WRONG_KIND'],
    [{ by: 'WORK_AREA', a: 'initiative:a', b: 'theme:water' }, 'WRONG_KIND'],
    [{ by: 'NETWORK', a: 'organisation:w', b: 'organisation:o' }, 'WRONG_KIND'],
  ] as const)('of %o are refused with %s', (between, code) => {
    expect(codeOf(() => pairsBetween(between))).toBe(code);
  });
});

describe('Coherence', () => {
  test('lets nobody carry knowledge that no longer exists', () => {
    const followed = claim('SUCCEEDS', 'organisation:p', 'organisation:o', { kind: 'MERGED', date: '2014' });
    const { items: groups } = coherence.work(worldOf(...areas, organisation('p'), followed), { by: 'WORK_AREA' });
    expect(groups.flatMap(({ commonParticipants }) => commonParticipants)).toEqual([]);
    expect(inWords(groups[0]?.reasons ?? [], 'da')).toEqual([
      '»APART« har intet til fælles med »A« og »B« i det, der er registreret.',
    ]);
  });

  const { items: groups, unknown } = coherence.work(worldOf(...areas), { by: 'WORK_AREA' });

  test('puts first what shares nothing with the others, and what is not known apart', () => {
    expect(groups.map(({ group, score, sharesNothing }) => [group.entity, score, sharesNothing])).toEqual([
      ['initiative:apart', 1, true],
      ['initiative:a', expect.any(Number), false],
      ['initiative:b', expect.any(Number), false],
    ]);
    expect(unknown.map(({ entity }) => entity)).toEqual(['initiative:silent']);
  });

  test('says what with, and who could carry knowledge across', () => {
    expect(inWords(groups[0]?.reasons ?? [], 'da')).toEqual([
      '»APART« har intet til fælles med »A« og »B« i det, der er registreret.',
      'O er med både her og et andet sted og kan bære viden på tværs.',
    ]);
    expect(inWords(groups[1]?.reasons ?? [], 'en')[0]).toBe(
      '“A” lies closest to “B”: they have the theme WATER in common.',
    );
  });

  test('tells what is shared as inferred where nobody says that both have it', () => {
    const unsure = areas.map((each) =>
      'verb' in each && each.id === about('j', 'water').id
        ? { ...each, values: { ...each.values, confidence: 'INFERRED' } }
        : each,
    );
    const both = [...unsure, about('i', 'law')];
    const told = (parts: readonly Part[]) => {
      const near = coherence
        .work(worldOf(...parts), { by: 'WORK_AREA' })
        .items.find(({ sharesNothing }) => !sharesNothing);
      const cell = overlapMatrix.work(worldOf(...parts), { by: 'WORK_AREA' }).items[0]?.cells[2];
      return [near, cell].map((each) => inWords(each?.reasons ?? [], 'da')[0]);
    };
    expect(told(unsure)).toEqual([
      '»A« ligger tættest på »B«: de har temaet WATER til fælles; det er udledt.',
      '»A« og »B« har temaet WATER til fælles: ét af i alt to emner; det er udledt.',
    ]);
    expect(told(both)).toEqual([
      '»A« ligger tættest på »B«: de har temaerne LAW og WATER til fælles; en del af det er udledt.',
      '»A« og »B« har temaerne LAW og WATER til fælles: alt, hvad der kan sammenlignes; en del af det er udledt.',
    ]);
  });

  test('of a single group has nothing to be compared with', () => {
    const alone = coherence.work(worldOf(theme('t'), area('a'), about('a', 't')), { by: 'WORK_AREA' });
    expect(alone.items).toMatchObject([{ score: null, sharesNothing: false, sharesWith: [] }]);
  });
});

describe('The trend', () => {
  const inYear = (slug: string, period: string, what = 'water') => [initiative(slug, { period }), about(slug, what)];
  const world = worldOf(
    theme('water'),
    theme('law'),
    ...inYear('a', '2023'),
    ...inYear('b', '2023', 'law'),
    ...inYear('c', '2024/2025'),
    ...inYear('d', '2024/2025'),
    ...inYear('e', '2024', 'law'),
    ...inYear('u', '../2024'),
  );

  test('counts the pairs of each year, and sets them against the pairs that could be', () => {
    const { years, direction, score } = overlapTrend.work(world, { from: '2022', to: '2025' });
    expect(
      years.map(({ year, initiatives, pairs, share, periodUnknown }) => [
        year,
        initiatives,
        pairs,
        share,
        periodUnknown,
      ]),
    ).toEqual([
      ['2022', 0, 0, null, 1],
      ['2023', 2, 0, 0, 1],
      ['2024', 3, 1, close(1 / 3), 1],
      ['2025', 2, 1, 1, 1],
    ]);
    expect([direction, score]).toEqual(['GROWING', 1]);
  });

  test('is put into words with what is not known', () => {
    const { reasons } = overlapTrend.work(world, { from: '2023', to: '2025' });
    expect(inWords(reasons, 'da')).toEqual([
      'Overlappet vokser: i 2023 havde 0 % af de mulige par noget til fælles, i 2025 100 %.',
      'I 2025 er det 1 par blandt 2 indsatser.',
      '1 indsats uden kendt periode er ikke med i noget år.',
    ]);
  });

  test('is unknown where fewer than two years can be compared', () => {
    expect(overlapTrend.work(world, { from: '2022', to: '2023' })).toMatchObject({ direction: 'UNKNOWN', score: 0 });
    expect(overlapTrend.work(worldOf(), { from: '2022', to: '2023' })).toMatchObject({
      direction: 'UNKNOWN',
      score: null,
      completeness: null,
    });
  });

  test.each([
    [{ from: '2025', to: '2024' }, 'BAD_PERIOD'],
    [{ from: '1900', to: '2020' }, 'BAD_USER_INPUT'],
    [{ from: '2020/..', to: '2024' }, 'BAD_DATE'],
    [{ from: 'then', to: '2024' }, 'BAD_DATE'],
  ])('from %o is refused with %s', (question, code) => {
    expect(codeOf(() => overlapTrend.work(world, question))).toBe(code);
  });
});

const years = ['2023', '2024', '2023/2024', '2024-06/2025'];
const slugs = ['i0', 'i1', 'i2', 'i3', 'i4'];
const worlds = fc
  .array(
    fc.record({
      themes: fc.subarray(['t0', 't1', 't2']),
      organisations: fc.subarray(['o0', 'o1']),
      period: fc.constantFrom(...years),
      kind: fc.constantFrom('PROJECT', 'COURSE', 'STUDY'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) =>
    projectionOf(
      together([
        ...['t0', 't1', 't2'].map(theme),
        ...['o0', 'o1'].map((slug) => organisation(slug)),
        ...all.flatMap(({ themes, organisations, period, kind }, at): Part[] => [
          initiative(slugs[at] ?? '', { period, kind }),
          ...themes.map((each) => about(slugs[at] ?? '', each)),
          ...organisations.map((each) => takesPart(each, slugs[at] ?? '')),
        ]),
      ]),
      1,
    ),
  );
/** Worlds of networks, themes and several kinds of initiative, two of them work areas. */
const groupedWorlds = randomWorlds.map(({ entities, claims }) => {
  const kindOf = new Map([...['i0', 'i1'].map((slug) => [slug, 'WORK_AREA'] as const), ['i4', 'COURSE']]);
  const made = entities.map((each) => {
    const kind = each.kind === 'Initiative' && kindOf.get(each.id.slice('initiative:'.length));
    return kind ? { ...each, values: { ...each.values, kind } } : each;
  });
  const parts = [inArea('i2', 'i0'), inArea('i3', 'i1'), inArea('i4', 'i0')];
  return projectionOf({ entities: made, claims: [...claims, ...parts] }, 1);
});
const few = { numRuns: 80, seed: 2026 };

describe('Whatever is on record,', () => {
  test('a year of the trend counts the pairs that overlaps finds in it, class by class', () => {
    fc.assert(
      fc.property(worlds, (projection) => {
        for (const { year, pairs, classes, meanScore } of overlapTrend.work(projection, { from: '2023', to: '2025' })
          .years) {
          const found = overlaps.work(projection, { window: { from: year, to: year } });
          expect(pairs).toBe(found.totalCount);
          for (const each of classes) {
            expect(each.count).toBe(found.items.filter((item) => item.class === each.class).length);
          }
          const scores = found.items.map(({ score }) => score ?? 0);
          const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
          expect(meanScore).toEqual(pairs === 0 ? null : close(mean));
        }
      }),
      few,
    );
  });

  test('a matrix is the same from either side, and of kinds its classes are those of overlaps across kinds', () => {
    fc.assert(
      fc.property(worlds, (projection) => {
        const { items: rows } = overlapMatrix.work(projection, { by: 'KIND' });
        let pairs = 0;
        for (const [row, { cells }] of rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            const mirrored = rows[column]?.cells[row];
            expect(cell?.score ?? null).toEqual(mirrored?.score == null ? null : close(mirrored.score));
            expect(cell?.shared).toEqual(mirrored?.shared);
            if (row < column) pairs += cell?.classes.reduce((sum, { count }) => sum + count, 0) ?? 0;
          }
        }
        expect(pairs).toBe(overlaps.work(projection, { filter: { acrossKinds: true } }).totalCount);
      }),
      few,
    );
  });

  test('a cell of a matrix counts the pairs that overlaps finds between its groups, class by class', () => {
    const asked = [{}, { asOf: '2024-06' }, { window: { from: '2025' } }, { minConfidence: 'CONFIRMED' }] as const;
    const by = fc.constantFrom('KIND', 'THEME', 'NETWORK', 'WORK_AREA');
    const dimensions = fc.constantFrom(undefined, ['THEME'], []);
    fc.assert(
      fc.property(groupedWorlds, by, dimensions, fc.constantFrom(...asked), (...drawn) => {
        const [projection, grouped, looked, question] = drawn;
        const matrix = overlapMatrix.work(projection, { by: grouped, dimensions: looked, ...question });
        const nameOf = ({ entity, kind }: (typeof matrix.columns)[number]) => entity ?? kind ?? '';
        for (const { group, cells } of matrix.items) {
          for (const [column, cell] of cells.entries()) {
            const other = matrix.columns[column];
            if (!cell || !other) continue;
            const between = { by: grouped, a: nameOf(group), b: nameOf(other) };
            const found = overlaps.work(projection, { filter: { between, dimensions: looked }, ...question });
            expect(found.totalCount).toBe(cell.classes.reduce((sum, { count }) => sum + count, 0));
            for (const each of cell.classes) {
              expect(each.count).toBe(found.items.filter((item) => item.class === each.class).length);
            }
          }
        }
      }),
      few,
    );
  });

  test('a group that shares nothing has a 0 or null in each cell of the matrix', () => {
    fc.assert(
      fc.property(worlds, (projection) => {
        const { items: rows } = overlapMatrix.work(projection, { by: 'KIND' });
        for (const { group, sharesNothing } of coherence.work(projection, { by: 'KIND' }).items) {
          const row = rows.find((each) => each.group.kind === group.kind);
          const scores = row?.cells.flatMap((cell) => (cell?.score == null ? [] : [cell.score])) ?? [];
          expect(sharesNothing).toBe(scores.length > 0 && scores.every((score) => score === 0));
        }
      }),
      few,
    );
  });
});
