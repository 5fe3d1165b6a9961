import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOverlap } from '../../../src/coordination/networks/network-overlap.question.js';
import { structuralGaps } from '../../../src/coordination/structural-gaps/structural-gaps.question.js';
import { render } from '../../../src/coordination/answer/sentence.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { synergies } from '../../../src/coordination/synergy/synergies.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { times } from '../../../src/coordination/facts/time.js';
import type { Values } from '../../../src/graph/records/records.js';
import { claim, initiative, need, network, organisation, theme, together, worldOf, type Part } from '../records.js';
import { organisationId, stated, toyOn, toyProjection, toyRecords } from '../toy.js';
import { networkWorlds } from '../networks/network-worlds.js';

const either = ['THEME', 'NEED'] as const;
type Asked = Parameters<typeof structuralGaps.work>[1];

const sides = (gap: ReturnType<typeof structuralGaps.work>['items'][number]): string[] =>
  [gap.a, gap.b].map((side) => (side.network ? upper(side.network) : side.organisations.map(upper).join('')));

describe('In the toy graph', () => {
  const wider = worldOf(toyRecords, organisation('g'), claim('MEMBER_OF', 'organisation:g', 'organisation:cisu'));

  test('CISU has one member, and one alone is not bridged', () => {
    expect(structuralGaps.work(toyProjection, { between: 'NETWORKS', sharing: either, ...stated }).totalCount).toBe(0);
  });

  test('networks without a tie share no theme: with another member CISU shares needs only with GF', () => {
    expect(structuralGaps.work(wider, { between: 'NETWORKS', ...stated }).totalCount).toBe(0);
    const [gap, ...others] = structuralGaps.work(wider, { between: 'NETWORKS', sharing: either, ...stated }).items;
    expect(others).toEqual([]);
    expect(gap && sides(gap)).toEqual(['CISU', 'GF']);
    expect(gap?.sharedNeeds.map(({ topic }) => topic)).toEqual(['need:n1', 'need:n3', 'need:n4']);
    expect(gap?.sharedNeeds[1]).toEqual({
      topic: 'need:n3',
      initiativesOfA: ['initiative:x2'],
      initiativesOfB: [],
      organisationsOfA: ['organisation:e'],
      organisationsOfB: ['organisation:b'],
      claims: [
        'ADDRESSES initiative:x2 need:n3',
        'STATES organisation:b need:n3 assessment:toy',
        'STATES organisation:e need:n3 assessment:toy',
      ],
    });
  });

  test('its score is the rarity of what both share over that of what either has', () => {
    // Four initiatives have an item. GF: climate, gender, civic, digital and all needs; CISU: safeguarding, n1, n3, n4.
    const idf = (having: number) => Math.log(1 + 4 / Math.max(1, having));
    const [n1, n2, n3, n4] = [idf(2), idf(2), idf(1), idf(0)] as const;
    const themes = idf(2) + idf(2) + idf(1) + idf(0) + idf(1);
    const [gap] = structuralGaps.work(wider, { between: 'NETWORKS', sharing: ['NEED'], ...stated }).items;
    expect(gap).toMatchObject({ score: close((n1 + n3 + n4) / (n1 + n2 + n3 + n4 + themes)), band: 'MEDIUM' });
  });

  test.each(['2026-08-15', '2026-10-15', '2028-01-01'] as const)(
    'on %s there is none, and no link is missing',
    (day) => {
      for (const between of ['NETWORKS', 'COMMUNITIES'] as const)
        expect(structuralGaps.work(toyOn(day), { between, sharing: either, ...stated }).counts).toEqual([]);
      const networks = ['gf', 'n92', 'cisu'].map((slug) => `organisation:${slug}`);
      expect(
        networkOverlap.work(toyOn(day), { networks, ...stated }).items.flatMap(({ missingLinks }) => missingLinks),
      ).toEqual([]);
    },
  );

  test('the communities ABC and DE are tied, and F alone is none', () => {
    expect(structuralGaps.work(toyProjection, { between: 'COMMUNITIES', sharing: either, ...stated }).totalCount).toBe(
      0,
    );
  });

  test('without the tie of B and D there is a gap between them, which a tie closes again', () => {
    const apart = {
      ...toyRecords,
      claims: toyRecords.claims.filter(({ id }) => !id.startsWith('PARTICIPATES_IN organisation:b initiative:x1')),
    };
    const gapsOf = (...more: Part[]) =>
      structuralGaps.work(worldOf(apart, ...more), { between: 'COMMUNITIES', ...stated }).items;
    const [gap, ...others] = gapsOf();
    expect(others).toEqual([]);
    expect(gap && sides(gap)).toEqual(['ABC', 'DE']);
    expect(gap).toMatchObject({ a: { suggested: true }, sharedThemes: [{ topic: 'theme:climate' }] });
    expect(render(gap?.a.label.da ?? [], 'da', upper)).toBe('A, C og B om CLIMATE og GENDER');
    expect(render(gap?.b.label.en ?? [], 'en', upper)).toBe('D and E on SAFEGUARDING, CIVIC and CLIMATE');
    expect(gapsOf(claim('COORDINATES_WITH', organisationId('C'), organisationId('E')))).toEqual([]);
  });
});

const member = (who: string, of: string) => claim('MEMBER_OF', `organisation:${who}`, `organisation:${of}`);
const about = (who: string) => claim('HAS_THEME', `organisation:${who}`, 'theme:t');
const takesPart = (who: string, which: string) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${which}`);
const two = [
  network('n'),
  network('m'),
  ...['a', 'b', 'c'].map((slug) => organisation(slug)),
  theme('t'),
  need('d'),
  initiative('i'),
  initiative('j'),
  member('a', 'n'),
  member('b', 'm'),
  ...['k', 'l'].map((slug) => organisation(slug)),
  member('k', 'n'),
  member('l', 'm'),
];
const gaps = (parts: readonly Part[], question: Partial<Asked> = {}) =>
  structuralGaps.work(worldOf(...two, ...parts), { between: 'NETWORKS', ...question });

describe('Two networks that share a theme and have no tie', () => {
  const onTheme = [takesPart('a', 'i'), claim('HAS_THEME', 'initiative:i', 'theme:t'), about('b')];

  test('are told with what is behind it and who could begin', () => {
    const [gap] = gaps(onTheme).items;
    expect(gap).toMatchObject({
      score: 1,
      band: 'MEDIUM',
      a: { network: 'organisation:m', suggested: false },
      carriers: [],
      // Of n, m, a, b, k and l: three inputs each, of which two themes and one initiative are recorded.
      completeness: close(3 / 18),
    });
    expect(inWords(gap?.reasons ?? [], 'da')).toEqual([
      'M og N har temaet T til fælles, men intet samarbejde på tværs er registreret.',
      'Det viser sig hos B på den ene side og i »I« på den anden.',
      'Ingen er registreret med forbindelse til begge; B og A har mest til fælles og kunne begynde.',
    ]);
  });

  test('name two initiatives on each side, and say what is inferred', () => {
    const many = ['i1', 'i2', 'i3', 'i4'].flatMap((slug) => [
      initiative(slug),
      takesPart('a', slug),
      claim('HAS_THEME', `initiative:${slug}`, 'theme:t', { confidence: 'INFERRED' }),
    ]);
    const [gap] = gaps([...many, about('b')]).items;
    expect(inWords(gap?.reasons ?? [], 'da').slice(0, 2)).toEqual([
      'M og N har temaet T til fælles (det er udledt), men intet samarbejde på tværs er registreret.',
      'Det viser sig hos B på den ene side og i »I1«, »I2« og 2 andre på den anden.',
    ]);
    expect(inWords(gap?.reasons ?? [], 'en')[0]).toBe(
      'M and N have the theme T in common (this is inferred), but no joint work between them is on record.',
    );
  });

  test('are counted by time, and come with what goes on first', () => {
    const [past, future] = [{ period: '2020' }, { status: 'PLANNED', period: '2028' }];
    const apart = (slug: string, values: Values) => [
      ...[`${slug}1`, `${slug}2`].flatMap((each) => [organisation(each), member(each, slug)]),
      network(slug),
      initiative(slug, values),
      takesPart(`${slug}1`, slug),
      claim('HAS_THEME', `initiative:${slug}`, 'theme:t'),
    ];
    const parts = [...apart('p', past), ...apart('q', past), ...apart('f', future)];
    const found = gaps(parts);
    expect(found.items.map((gap) => [...sides(gap), gap.time])).toEqual([
      ['F', 'P', 'TO_COME'],
      ['F', 'Q', 'TO_COME'],
      ['P', 'Q', 'OVER'],
    ]);
    expect(found.counts).toEqual([
      { time: 'TO_COME', count: 2 },
      { time: 'OVER', count: 1 },
    ]);
    expect(inWords(found.items[2]?.reasons ?? [], 'en')).toEqual([
      'P and Q had the theme T in common in work that is over; no joint work between them is on record.',
      'It showed in “P” on the one side and in “Q” on the other.',
    ]);
    const now = gaps(parts, { when: 'NOW' });
    expect([now.totalCount, now.counts]).toEqual([2, found.counts]);
  });

  test('are none where one no longer exists, unless that is asked for', () => {
    const succeeded = claim('SUCCEEDS', 'organisation:m', 'organisation:n', { kind: 'MERGED', date: '2014-05-27' });
    expect(gaps([...onTheme, succeeded]).totalCount).toBe(0);
    expect(gaps([...onTheme, succeeded], { when: 'EVER' }).totalCount).toBe(1);
    const split = claim('SUCCEEDS', 'organisation:m', 'organisation:n', { kind: 'SPLIT', date: '2014' });
    expect(gaps([...onTheme, split]).totalCount).toBe(1);
  });

  test('may have somebody who works with both and could carry it', () => {
    const [gap] = gaps([
      ...onTheme,
      claim('COORDINATES_WITH', 'organisation:c', 'organisation:a'),
      takesPart('c', 'j'),
      takesPart('b', 'j'),
    ]).items;
    expect(gap?.carriers).toMatchObject([{ organisation: 'organisation:c', toA: 'TIE', toB: 'TIE' }]);
    expect(inWords(gap?.reasons ?? [], 'en')[2]).toBe(
      'C works or has worked with somebody on either side and can bring them together.',
    );
  });

  test('may have a member in common, who is no tie', () => {
    const [gap] = gaps([...onTheme, member('c', 'n'), member('c', 'm')]).items;
    expect(gap?.carriers).toMatchObject([{ organisation: 'organisation:c', toA: 'MEMBER', toB: 'MEMBER' }]);
    expect(inWords(gap?.reasons ?? [], 'da')[2]).toBe('C er medlem af begge og kan bringe dem sammen.');
  });

  test('are no gap where only an initiative that was cancelled has the theme', () => {
    const cancelled = [initiative('k', { status: 'CANCELLED' }), takesPart('a', 'k')];
    const found = gaps([...cancelled, claim('HAS_THEME', 'initiative:k', 'theme:t'), about('b')]);
    expect(found).toMatchObject({ totalCount: 0, initiativesLeftOut: { cancelled: 1 } });
  });

  test('are listed by theme and by network', () => {
    expect(gaps(onTheme, { theme: 'theme:t' }).totalCount).toBe(1);
    expect(gaps([...onTheme, theme('u')], { theme: 'theme:u' }).totalCount).toBe(0);
    expect(gaps(onTheme, { network: 'organisation:n' }).totalCount).toBe(1);
    expect(gaps([...onTheme, network('o')], { network: 'organisation:o' }).totalCount).toBe(0);
  });

  test('a network of whom no member, or nothing that could be shared, is on record is unknown', () => {
    const found = gaps([about('a'), network('o'), network('p'), organisation('x'), member('x', 'p')]);
    expect(found).toMatchObject({ totalCount: 0, unknown: ['m', 'o', 'p'].map((slug) => `organisation:${slug}`) });
    expect(gaps([], { between: 'COMMUNITIES' })).toMatchObject({ totalCount: 0, unknown: [], completeness: null });
  });

  test('at a date only what is known to hold then counts', () => {
    const dated = claim('MEMBER_OF', 'organisation:c', 'organisation:m', { from: '2020', to: '2021' });
    const themes = [claim('HAS_THEME', 'organisation:c', 'theme:t'), about('a'), dated];
    expect(gaps(themes, { asOf: '2024' })).toMatchObject({
      totalCount: 0,
      excludedCount: { period: 1, validityUnknown: 4 },
    });
  });
});

test.each([
  [{ between: 'NETWORKS', theme: 'theme:none' }, 'UNKNOWN_ID'],
  [{ between: 'NETWORKS', theme: 'need:d' }, 'WRONG_KIND'],
  [{ between: 'COMMUNITIES', network: 'organisation:a' }, 'WRONG_KIND'],
  [{ between: 'NETWORKS', asOf: '2026', window: { from: '2026' } }, 'BAD_PERIOD'],
  [{ between: 'NETWORKS', asOf: '2026/..' }, 'BAD_DATE'],
] as const)('%o is refused with %s', (question, code) => {
  expect(codeOf(() => structuralGaps.work(worldOf(...two), question))).toBe(code);
});

const few = { numRuns: 60, seed: 2026 };
const questions = fc.constantFrom<Asked>(
  { between: 'NETWORKS' },
  { between: 'NETWORKS', sharing: either },
  { between: 'COMMUNITIES', sharing: either },
  { between: 'NETWORKS', minConfidence: 'UNCONFIRMED' },
);

describe('Whatever is on record,', () => {
  test('scores and completeness lie between 0 and 1; what goes on is first, then what shares most, or the highest score', () => {
    fc.assert(
      fc.property(networkWorlds, questions, (world, question) => {
        const { items } = structuralGaps.work(projectionOf(world, 1), question);
        const places = items.map(({ time, sharedThemes, sharedNeeds }) => [
          times.indexOf(time),
          -sharedThemes.length - sharedNeeds.length,
        ]);
        expect(places).toEqual(
          places.toSorted(([time = 0, count = 0], [other = 0, more = 0]) => time - other || count - more),
        );
        const byScore = structuralGaps.work(projectionOf(world, 1), { ...question, orderBy: 'SCORE' });
        const scores = byScore.items.map(({ score }) => score ?? 0);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        for (const { score, completeness } of items) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
          expect(completeness).toBeLessThanOrEqual(1);
        }
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(networkWorlds, questions, (world, question) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(structuralGaps.work(projectionOf(turned, 1), question)).toEqual(
          structuralGaps.work(projectionOf(world, 1), question),
        );
      }),
      few,
    );
  });

  test('a tie between any two of both sides closes the gap between networks', () => {
    fc.assert(
      fc.property(networkWorlds, fc.nat(), fc.nat(), (world, one, other) => {
        const question = { between: 'NETWORKS', sharing: either } as const;
        const before = structuralGaps.work(projectionOf(world, 1), question);
        for (const { a, b } of before.items) {
          const [x, y] = [
            a.organisations[one % a.organisations.length],
            b.organisations[other % b.organisations.length],
          ];
          if (x === undefined || y === undefined || x === y) continue;
          const tied = together([world, claim('COORDINATES_WITH', x, y, {}, 'more')]);
          const after = structuralGaps.work(projectionOf(tied, 1), question).items;
          expect(after.some((gap) => gap.a.network === a.network && gap.b.network === b.network)).toBe(false);
        }
      }),
      few,
    );
  });

  test('what networks are called makes no difference', () => {
    const turned = (id: string): string =>
      id.replace(/^organisation:n(\d)$/u, (_, at) => `organisation:n${3 - Number(at)}`);
    fc.assert(
      fc.property(networkWorlds, (world) => {
        const renamed = together([
          { entities: world.entities, claims: [] },
          ...world.claims.map(({ verb, subject, object, values }) =>
            claim(verb, turned(subject), turned(object), values),
          ),
        ]);
        const found = (records: typeof world, name: (id: string) => string) =>
          structuralGaps
            .work(projectionOf(records, 1), { between: 'NETWORKS', sharing: either })
            .items.map(
              ({ a, b, score }) =>
                `${[a, b]
                  .map((side) => name(side.network ?? ''))
                  .sort()
                  .join(' ')} ${score?.toFixed(9)}`,
            )
            .sort();
        expect(found(renamed, turned)).toEqual(found(world, (id) => id));
      }),
      few,
    );
  });

  test('the gaps between networks are the bridges between them', () => {
    fc.assert(
      fc.property(networkWorlds, (world) => {
        const projection = projectionOf(world, 1);
        const gap = structuralGaps.work(projection, { between: 'NETWORKS', sharing: either }).items;
        const bridges = synergies
          .work(projection, { kinds: ['BRIDGING'] })
          .items.filter((each) => each.kind === 'BRIDGING' && each.joins === 'NETWORKS');
        expect(gap.map(({ a, b }) => `${a.network} ${b.network}`).sort()).toEqual(
          bridges.map((each) => (each.kind === 'BRIDGING' ? `${each.a.network} ${each.b.network}` : '')).sort(),
        );
      }),
      few,
    );
  });
});
