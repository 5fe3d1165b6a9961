import { describe, expect, test } from 'vitest';
import { overlap, overlapOfTwo } from '../../../src/coordination/overlap/overlap.question.js';
import { overlaps } from '../../../src/coordination/overlap/overlaps.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, initiative, method, need, network, organisation, theme, worldOf } from '../records.js';
import { initiativeId, organisationId, stated, toyProjection } from '../toy.js';

const toy = (a: string, b: string) =>
  overlap.work(toyProjection, { a: initiativeId(a), b: initiativeId(b), ...stated });

describe('The overlap of the toy graph', () => {
  test.each([
    ['P1', 'X1', 3 / 7, 0.75, 'JOINT_EFFORT'],
    ['X1', 'P2', 2 / 7, 0.666667, 'DUPLICATION_RISK'],
    ['P1', 'P2', 1 / 6, 0.333333, 'JOINT_EFFORT'],
    ['P1', 'X2', 0, 0, null],
    ['X1', 'X2', 0, 0, 'CO_PRESENCE'],
  ])('%s and %s: Jaccard, containment, class', (a, b, jaccard, contained, overlapClass) => {
    expect(toy(a, b)).toMatchObject({
      jaccard: close(jaccard),
      containment: { share: close(contained) },
      class: overlapClass,
    });
  });

  test('scores weigh rare items more', () => {
    expect(toy('P1', 'X1').score).toEqual(close(0.401877));
    expect(toy('X1', 'P2').score).toEqual(close(0.267918));
  });

  test('common months', () => {
    expect(toy('P1', 'X1').months).toEqual({
      count: 3,
      commonMonthsAtMost: null,
      ofShorter: close(1 / 3),
      first: '2026-07',
      last: '2026-09',
    });
    expect(toy('X1', 'P2').months).toMatchObject({ count: 6, first: '2026-07', last: '2026-12' });
  });

  test('X1 and P2 in full, as a coordinator reads it', () => {
    const answer = toy('X1', 'P2');
    expect(answer).toMatchObject({ class: 'DUPLICATION_RISK', band: 'LOW', tie: null, completeness: close(8 / 12) });
    const shared = answer.dimensions.flatMap((dimension) => dimension.shared.map((item) => item.entity));
    expect(shared).toEqual(['need:n2', 'method:oh']);
    expect(answer.complementary[0]).toMatchObject({
      giver: 'organisation:b',
      seeker: 'organisation:c',
      item: 'method:oh',
      stated: true,
    });
    expect(inWords(answer.reasons, 'da')).toEqual([
      '»X1« og »P2« har behovet »N2« og metoden OH til fælles: to af i alt syv emner.',
      'De løber samtidig i seks måneder: juli til december 2026.',
      'Ingen organisation deltager i begge, og der er ikke registreret nogen koordinering mellem dem.',
      'B tilbyder OH, som C søger.',
      'C tilbyder TOC, som B søger.',
    ]);
    expect(inWords(answer.reasons, 'en')).toEqual([
      '“X1” and “P2” have the need “N2” and the method OH in common: two of seven topics in all.',
      'They run at the same time for six months: July to December 2026.',
      'No organisation takes part in both, and no coordination between them is recorded.',
      'B offers OH, which C seeks.',
      'C offers TOC, which B seeks.',
    ]);
    const actions = answer.suggestedAction ? [answer.suggestedAction] : [];
    expect(inWords(actions, 'da')).toEqual(['Inviter B og C til en fælles session om metoden OH.']);
    expect(inWords(actions, 'en')).toEqual(['Invite B and C to one session on the method OH.']);
  });

  test('a reason names the claims and the entities that it rests on', () => {
    const [shares] = toy('X1', 'P2').reasons;
    expect(shares?.entities).toEqual(['initiative:x1', 'initiative:p2', 'need:n2', 'method:oh']);
    expect(shares?.claims).toEqual([
      'ADDRESSES initiative:p2 need:n2',
      'ADDRESSES initiative:x1 need:n2',
      'USES initiative:p2 method:oh',
      'USES initiative:x1 method:oh',
    ]);
  });

  test('what it rests on is said', () => {
    expect(toy('P1', 'X1')).toMatchObject({
      metric: {
        name: 'overlap',
        version: 2,
        parameters: { today: '2026-08-15', minConfidence: 'REPORTED', includeBroader: false, initiatives: 4 },
      },
      asOf: null,
      graphVersion: 1,
      excludedCount: { visibility: 0, confidence: 0, period: 0, validityUnknown: 0 },
    });
  });

  test('the list has the pairs that share something, best first', () => {
    const list = overlaps.work(toyProjection, stated);
    expect(list.totalCount).toBe(3);
    expect(list.items.map(({ a, b }) => `${upper(a)}-${upper(b)}`)).toEqual(['P2-X1', 'P1-X1', 'P1-P2']);
  });

  test('two networks are compared by the initiatives of their members', () => {
    const answer = overlap.work(toyProjection, { a: organisationId('GF'), b: organisationId('N92'), ...stated });
    const themes = answer.dimensions.find(({ dimension }) => dimension === 'THEME');
    expect(themes?.shared.map((item) => item.entity).sort()).toEqual(['theme:civic', 'theme:climate']);
    expect(themes?.onlyA.map((item) => item.entity)).toEqual(['theme:gender']);
    expect(themes?.onlyB.map((item) => item.entity)).toEqual(['theme:safeguarding']);
    expect(answer.tie?.participants).toEqual(['organisation:b', 'organisation:d']);
  });
});

const shared = [theme('climate'), method('toc'), need('n')];
const inClimate = (slug: string) => claim('HAS_THEME', `initiative:${slug}`, 'theme:climate');

describe('An item', () => {
  test('counts only in a dimension that is recorded on both sides', () => {
    const world = worldOf(
      ...shared,
      initiative('a'),
      initiative('b'),
      inClimate('a'),
      inClimate('b'),
      claim('USES', 'initiative:a', 'method:toc'),
    );
    const answer = overlap.work(world, { a: 'initiative:a', b: 'initiative:b' });
    expect(answer).toMatchObject({ score: 1, jaccard: 1, completeness: close(5 / 12) });
    expect(answer.dimensions.find(({ dimension }) => dimension === 'METHOD')).toMatchObject({
      jaccard: null,
      containment: null,
      onlyA: [{ entity: 'method:toc' }],
    });
  });

  test('where no dimension is recorded on both sides there is no score', () => {
    const world = worldOf(
      ...shared,
      initiative('a'),
      initiative('b'),
      inClimate('a'),
      claim('USES', 'initiative:b', 'method:toc'),
    );
    expect(overlap.work(world, { a: 'initiative:a', b: 'initiative:b' })).toMatchObject({
      score: null,
      band: null,
      jaccard: null,
      containment: null,
      class: null,
    });
  });

  test('is limited by the dimensions asked for before anything is computed', () => {
    const answer = overlapOfTwo(toyProjection, {
      a: 'initiative:p1',
      b: 'initiative:x1',
      ...stated,
      dimensions: ['METHOD'],
    });
    // N = 4 initiatives with a method, two of them with each of toc and oh.
    expect(answer.score).toEqual(close(1 / 2));
    expect(answer.dimensions.map(({ dimension }) => dimension)).toEqual(['METHOD']);
  });

  test('brings the themes above it only where that is asked for', () => {
    const world = worldOf(
      theme('environment'),
      theme('climate'),
      theme('water'),
      initiative('a'),
      initiative('b'),
      claim('BROADER', 'theme:climate', 'theme:environment'),
      claim('BROADER', 'theme:water', 'theme:environment'),
      inClimate('a'),
      claim('HAS_THEME', 'initiative:b', 'theme:water'),
    );
    expect(overlap.work(world, { a: 'initiative:a', b: 'initiative:b' }).score).toBe(0);
    const broader = overlap.work(world, { a: 'initiative:a', b: 'initiative:b', includeBroader: true });
    expect(broader.jaccard).toEqual(close(1 / 3));
    expect(overlaps.work(world, {}).totalCount).toBe(0);
    expect(overlaps.work(world, { includeBroader: true }).items[0]?.score).toEqual(broader.score);
  });

  test('of an initiative that was cancelled counts nowhere', () => {
    const world = worldOf(
      ...shared,
      initiative('a'),
      initiative('b'),
      initiative('c', { status: 'CANCELLED' }),
      inClimate('a'),
      inClimate('b'),
      inClimate('c'),
    );
    const list = overlaps.work(world, {});
    expect(list).toMatchObject({
      totalCount: 1,
      initiativesLeftOut: { cancelled: 1 },
      metric: { parameters: { initiatives: 2 } },
    });
    expect(overlap.work(world, { a: 'initiative:a', b: 'initiative:c' })).toMatchObject({
      class: null,
      score: null,
      initiativesLeftOut: { cancelled: 1 },
    });
  });
});

describe('How sure a claim is', () => {
  const unsure = claim('HAS_THEME', 'initiative:b', 'theme:climate', { confidence: 'UNCONFIRMED' });
  const world = worldOf(...shared, initiative('a'), initiative('b'), inClimate('a'), unsure);

  test('an unconfirmed one supports nothing, and is counted', () => {
    expect(overlap.work(world, { a: 'initiative:a', b: 'initiative:b' })).toMatchObject({
      score: null,
      excludedCount: { confidence: 1 },
    });
    expect(overlaps.work(world, {})).toMatchObject({ totalCount: 0, excludedCount: { confidence: 1 } });
  });

  test('asked for by name it counts, and the answer says so', () => {
    const answer = overlap.work(world, { a: 'initiative:a', b: 'initiative:b', minConfidence: 'UNCONFIRMED' });
    expect(answer.score).toBe(1);
    expect(inWords(answer.reasons, 'da')).toContain('Svaret hviler også på ubekræftede oplysninger om »B«.');
  });

  test('a claim is as sure as its weakest end', () => {
    const hearsay = worldOf(
      ...shared,
      initiative('a'),
      initiative('b', { confidence: 'INFERRED' }),
      inClimate('a'),
      inClimate('b'),
    );
    expect(overlap.work(hearsay, { a: 'initiative:a', b: 'initiative:b', minConfidence: 'REPORTED' }).class).toBeNull();
    expect(overlaps.work(hearsay, { minConfidence: 'REPORTED' })).toMatchObject({
      totalCount: 0,
      initiativesLeftOut: { confidence: 1 },
    });
  });

  test('a period less sure than asked for is unknown', () => {
    const assumed = worldOf(
      ...shared,
      initiative('a'),
      initiative('b', { periodConfidence: 'INFERRED' }),
      inClimate('a'),
      inClimate('b'),
    );
    expect(overlap.work(assumed, { a: 'initiative:a', b: 'initiative:b' }).class).toBe('DUPLICATION_RISK');
    expect(overlap.work(assumed, { a: 'initiative:a', b: 'initiative:b', minConfidence: 'REPORTED' })).toMatchObject({
      class: 'UNDATED',
      months: { count: null, ofShorter: null },
    });
  });
});

describe('A tie', () => {
  const two = [...shared, organisation('x'), initiative('a'), initiative('b'), inClimate('a'), inClimate('b')];

  test('is a common participant, whatever its role but funder', () => {
    const joined = (role: string) =>
      worldOf(
        ...two,
        claim('PARTICIPATES_IN', 'organisation:x', 'initiative:a', { role }),
        claim('PARTICIPATES_IN', 'organisation:x', 'initiative:b'),
      );
    expect(overlap.work(joined('HOST'), { a: 'initiative:a', b: 'initiative:b' }).class).toBe('JOINT_EFFORT');
    expect(overlap.work(joined('FUNDER'), { a: 'initiative:a', b: 'initiative:b' }).class).toBe('DUPLICATION_RISK');
  });

  test('is coordination, whichever states it', () => {
    const world = worldOf(...two, claim('COORDINATES_WITH', 'initiative:b', 'initiative:a'));
    expect(overlap.work(world, { a: 'initiative:a', b: 'initiative:b' })).toMatchObject({
      class: 'JOINT_EFFORT',
      tie: { coordinated: true, participants: [] },
    });
    expect(overlaps.work(world, {}).items[0]?.class).toBe('JOINT_EFFORT');
  });

  test('without a shared item it is listed only where asked for', () => {
    const world = worldOf(
      theme('t1'),
      theme('t2'),
      organisation('x'),
      initiative('a'),
      initiative('b'),
      claim('HAS_THEME', 'initiative:a', 'theme:t1'),
      claim('HAS_THEME', 'initiative:b', 'theme:t2'),
      claim('PARTICIPATES_IN', 'organisation:x', 'initiative:a'),
      claim('PARTICIPATES_IN', 'organisation:x', 'initiative:b'),
    );
    expect(overlaps.work(world, {}).totalCount).toBe(0);
    expect(overlaps.work(world, { filter: { classes: ['CO_PRESENCE'] } }).items[0]).toMatchObject({
      class: 'CO_PRESENCE',
      score: 0,
    });
  });

  test('who takes part is not known: the answer does not say that nobody is in both', () => {
    const answer = overlap.work(worldOf(...two), { a: 'initiative:a', b: 'initiative:b' });
    expect(inWords(answer.reasons, 'en')).toContain('Who takes part in “A” and “B” is not recorded.');
  });
});

describe('The period of an initiative', () => {
  const pair = (a: object, b: object) =>
    overlap.work(
      worldOf(...shared, initiative('a', { ...a }), initiative('b', { ...b }), inClimate('a'), inClimate('b')),
      { a: 'initiative:a', b: 'initiative:b' },
    );

  test('two that share no month follow each other', () => {
    expect(pair({ period: '2024' }, { period: '2025' })).toMatchObject({
      class: 'SUCCESSION',
      months: { count: 0, ofShorter: 0 },
    });
  });

  test('two that are both under way without an end share months that cannot be counted', () => {
    expect(pair({ period: '2024/..' }, { period: '2025/..' })).toMatchObject({
      class: 'DUPLICATION_RISK',
      months: { count: null, ofShorter: null, first: '2025-01', last: null },
    });
  });

  test('an open end is open only where the initiative is known to be running', () => {
    expect(pair({ period: '2024-03/..', status: 'UNKNOWN' }, { period: '2025' })).toMatchObject({
      class: 'UNDATED',
      months: { count: null },
    });
    expect(pair({ period: '2024-03/..' }, { period: '2025' })).toMatchObject({
      class: 'DUPLICATION_RISK',
      months: { count: 12 },
    });
  });

  test('without a start it is unknown', () => {
    expect(pair({ period: '/2024' }, { period: '2024' }).class).toBe('UNDATED');
  });

  test('months in common that hang on a date known only to the year are said to', () => {
    const answer = pair({ period: '2024' }, { period: '2024-11/2025-02' });
    expect(answer.months.count).toBe(2);
    expect(inWords(answer.reasons, 'en')).toContain(
      'The dates are known only to the year, so it is not certain that they ran at the same time.',
    );
  });
});

describe('A date or a window', () => {
  const early = initiative('early', { period: '2024-01/2024-06', status: 'COMPLETED' });
  const late = initiative('late', { period: '2025-01/2025-12' });
  const also = initiative('also', { period: '2025-06/2026-06' });
  const undated = entityWithoutPeriod('undated');
  const all = [early, late, also, undated];
  const world = worldOf(...shared, ...all, ...all.map(({ id }) => claim('HAS_THEME', id, 'theme:climate')));
  const pairs = (question: Parameters<typeof overlaps.work>[1]) =>
    overlaps.work(world, question).items.map(({ a, b }) => `${upper(a)}-${upper(b)}`);

  function entityWithoutPeriod(slug: string) {
    const { id, kind, values } = initiative(slug);
    return { id, kind, values: Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'period')) };
  }

  test('none asked: everything on record counts', () => {
    expect(pairs({})).toHaveLength(6);
  });

  test('a window wants both to touch it, and leaves out what has no known period', () => {
    expect(pairs({ window: { from: '2025', to: '2025' } })).toEqual(['ALSO-LATE']);
    expect(overlaps.work(world, { window: { from: '2025', to: '2025' } }).initiativesLeftOut).toMatchObject({
      period: 1,
      periodUnknown: 1,
    });
  });

  test('with a date both contain it, but an earlier one may come before one that does', () => {
    expect(pairs({ asOf: '2025-07-15' })).toEqual(['ALSO-LATE', 'ALSO-EARLY', 'EARLY-LATE']);
    expect(overlaps.work(world, { asOf: '2025-07-15' }).items.map((each) => each.class)).toEqual([
      'DUPLICATION_RISK',
      'SUCCESSION',
      'SUCCESSION',
    ]);
    expect(pairs({ asOf: '2025-07-15', filter: { classes: ['DUPLICATION_RISK'] } })).toEqual(['ALSO-LATE']);
  });

  test('an answer that hangs on a partial date says so', () => {
    const hanging = overlap.work(world, { a: 'initiative:late', b: 'initiative:also', asOf: '2025-06-15' });
    expect(inWords(hanging.reasons, 'da')).toContain(
      'Svaret afhænger af datoer, der kun er kendt på måneden eller året: »ALSO«.',
    );
  });

  test('a claim with dates of its own follows them, others follow the initiative', () => {
    const dated = worldOf(
      ...shared,
      late,
      also,
      inClimate('late'),
      claim('HAS_THEME', 'initiative:also', 'theme:climate', { from: '2026-01', to: '2026-03' }),
    );
    expect(overlaps.work(dated, {}).totalCount).toBe(1);
    expect(overlaps.work(dated, { asOf: '2025-07-15' })).toMatchObject({ totalCount: 0, excludedCount: { period: 1 } });
  });

  test('an offer without dates is left out, and counted, once a date is asked for', () => {
    const question = { ...stated, asOf: '2026-08-15' };
    const answer = overlap.work(toyProjection, { a: 'initiative:x1', b: 'initiative:p2', ...question });
    expect(answer.complementary).toEqual([]);
    expect(answer.excludedCount.validityUnknown).toBeGreaterThan(0);
  });

  test('rarity is the same whatever date is asked for', () => {
    const now = overlap.work(toyProjection, { a: 'initiative:x1', b: 'initiative:p2', ...stated, asOf: '2026-08-15' });
    expect(now.score).toEqual(close(0.267918));
    expect(now.asOf).toBe('2026-08-15');
  });

  test('both at once, or a window that ends before it starts, is refused', () => {
    expect(codeOf(() => overlaps.work(world, { asOf: '2025', window: { from: '2025' } }))).toBe('BAD_PERIOD');
    expect(codeOf(() => overlaps.work(world, { window: { from: '2026', to: '2025' } }))).toBe('BAD_PERIOD');
    expect(codeOf(() => overlaps.work(world, { window: {} }))).toBe('BAD_PERIOD');
    expect(codeOf(() => overlaps.work(world, { asOf: '2025/2026' }))).toBe('BAD_DATE');
  });
});

describe('Filters', () => {
  const list = (filter: object) =>
    overlaps.work(toyProjection, { ...stated, filter }).items.map(({ a, b }) => `${upper(a)}-${upper(b)}`);

  test.each([
    [{ kinds: ['POOL_INITIATIVE'] }, ['P1-P2']],
    [{ acrossKinds: true }, ['P2-X1', 'P1-X1']],
    [{ classes: ['DUPLICATION_RISK'] }, ['P2-X1']],
    [{ initiative: 'initiative:x1', kinds: ['POOL_INITIATIVE'] }, ['P2-X1', 'P1-X1']],
    [{ themes: ['theme:climate'] }, ['P1-X1']],
    [{ networks: ['organisation:n92'] }, []],
    [{ networks: ['organisation:gf', 'organisation:n92'], classes: ['CO_PRESENCE'] }, ['X1-X2']],
    [{ statuses: ['COMPLETED'] }, []],
    [{ dimensions: ['NEED'] }, ['P2-X1', 'P1-X1']],
    [{ kinds: [] }, []],
    [{ dimensions: [] }, []],
    [{ initiative: 'initiative:x1', networks: [] }, []],
  ])('%j', (filter, pairs) => {
    expect(list(filter)).toEqual(pairs);
  });

  test('an id that is unknown or of another kind is refused', () => {
    expect(codeOf(() => list({ initiative: 'initiative:none' }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => list({ initiative: 'need:n1' }))).toBe('WRONG_KIND');
    expect(codeOf(() => list({ themes: ['method:toc'] }))).toBe('WRONG_KIND');
    expect(codeOf(() => list({ networks: ['organisation:a'] }))).toBe('WRONG_KIND');
    expect(codeOf(() => overlap.work(toyProjection, { a: 'organisation:a', b: 'organisation:gf' }))).toBe('WRONG_KIND');
    expect(codeOf(() => overlap.work(toyProjection, { a: 'initiative:p1', b: 'organisation:gf' }))).toBe('WRONG_KIND');
    expect(codeOf(() => overlap.work(toyProjection, { a: 'initiative:p1', b: 'initiative:p1' }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('a page shows some and counts all', () => {
    const page = overlaps.work(toyProjection, stated, { offset: 1, limit: 1 });
    expect(page.totalCount).toBe(3);
    expect(page.items.map(({ a }) => a)).toEqual(['initiative:p1']);
  });
});

describe('A work area', () => {
  test('is itself and what is part of it, at any depth', () => {
    const world = worldOf(
      ...shared,
      theme('water'),
      initiative('area', { kind: 'WORK_AREA' }),
      initiative('other', { kind: 'WORK_AREA' }),
      initiative('part'),
      initiative('deep'),
      initiative('lone'),
      claim('PART_OF', 'initiative:part', 'initiative:area'),
      claim('PART_OF', 'initiative:deep', 'initiative:part'),
      claim('PART_OF', 'initiative:lone', 'initiative:other'),
      claim('HAS_THEME', 'initiative:deep', 'theme:water'),
      inClimate('part'),
      claim('HAS_THEME', 'initiative:lone', 'theme:water'),
    );
    expect(overlap.work(world, { a: 'initiative:area', b: 'initiative:other' })).toMatchObject({
      jaccard: 1 / 2,
      class: 'DUPLICATION_RISK',
      containment: { share: 1, inner: 'initiative:other' },
    });
  });
});

test('Networks of the same members are compared without a tie being made up', () => {
  const world = worldOf(
    network('n1'),
    network('n2'),
    organisation('x'),
    organisation('y'),
    theme('climate'),
    initiative('a'),
    initiative('b'),
    inClimate('a'),
    inClimate('b'),
    claim('MEMBER_OF', 'organisation:x', 'organisation:n1'),
    claim('MEMBER_OF', 'organisation:y', 'organisation:n2'),
    claim('PARTICIPATES_IN', 'organisation:x', 'initiative:a'),
    claim('PARTICIPATES_IN', 'organisation:y', 'initiative:b'),
  );
  expect(overlap.work(world, { a: 'organisation:n1', b: 'organisation:n2' })).toMatchObject({
    class: 'DUPLICATION_RISK',
    tie: null,
    score: 1,
  });
});
