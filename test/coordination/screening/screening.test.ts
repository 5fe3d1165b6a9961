import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../src/coordination/overlap/overlaps.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { Draft } from '../../../src/coordination/screening/draft.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import {
  claim,
  entity,
  initiative,
  method,
  network,
  need,
  organisation,
  theme,
  together,
  type Part,
} from '../records.js';
import { stated, toyProjection } from '../toy.js';
import { screened, screenedIn } from './drafts.js';

const title = { da: 'Udkast', en: 'Draft' };
const toy = (draft: Partial<Draft>) => screened(toyProjection, { title, ...draft }, stated);

/** P2 of the toy graph as somebody would have applied for it. */
const likeP2: Partial<Draft> = {
  lead: 'organisation:c',
  partners: ['organisation:a'],
  themes: ['theme:gender'],
  methods: ['method:oh'],
  needs: ['need:n2'],
  period: '2026-01/2026-12',
};

test('A draft is weakly tied to an initiative in which a network takes part that an applicant is a member of', () => {
  const world = [
    organisation('x'),
    network('n'),
    theme('t'),
    initiative('i', { period: '2026-01/2026-12' }),
    claim('MEMBER_OF', 'organisation:x', 'organisation:n', { from: '2020', current: true }),
    claim('PARTICIPATES_IN', 'organisation:n', 'initiative:i'),
    claim('HAS_THEME', 'initiative:i', 'theme:t'),
  ];
  const draft = { title, lead: 'organisation:x', themes: ['theme:t'], period: '2026-03/2026-12' };
  const [found] = screenedIn(world, draft).overlaps().items;
  expect(found).toMatchObject({
    class: 'DUPLICATION_RISK',
    tie: null,
    weakTies: [{ member: 'organisation:x', network: 'organisation:n' }],
  });
  expect(inWords(found?.reasons ?? [], 'da').filter((da) => da.includes('svagt forbundet'))).toHaveLength(1);
  expect(found?.time).toBe('NOW');
});

describe('A draft on the toy graph', () => {
  const screening = toy(likeP2);
  const found = screening.overlaps().items;

  test('overlaps as the initiative does that it is equal to, and that one in full', () => {
    expect(found.map((each) => [upper(each.initiative), each.class, each.score])).toEqual([
      ['P2', 'JOINT_EFFORT', close(1)],
      ['X1', 'DUPLICATION_RISK', close(0.267918)],
      ['P1', 'JOINT_EFFORT', expect.any(Number)],
    ]);
    expect(screening).toMatchObject({ score: close(0.267918), band: 'LOW' });
    expect(screening.overlapCounts).toEqual([
      { class: 'DUPLICATION_RISK', count: 1 },
      { class: 'JOINT_EFFORT', count: 2 },
      { class: 'SUCCESSION', count: 0 },
      { class: 'UNDATED', count: 0 },
    ]);
  });

  test('is called by its title in the sentences, which read as those of two initiatives', () => {
    expect(inWords(found[1]?.reasons ?? [], 'da')).toEqual([
      '»Udkast« og »X1« har behovet »N2« og metoden OH til fælles: to af i alt syv emner.',
      'De løber samtidig i seks måneder: juli til december 2026.',
      'Ingen organisation deltager i begge, og der er ikke registreret nogen koordinering mellem dem.',
      'B tilbyder OH, som C søger.',
      'C tilbyder TOC, som B søger.',
    ]);
    expect(inWords(found[1]?.suggestedAction ? [found[1].suggestedAction] : [], 'en')).toEqual([
      'Invite C and B to one session on the method OH.',
    ]);
  });

  test('serves the need that it names, and says who of those that ask applies', () => {
    expect(screening.needs).toMatchObject([
      {
        need: 'need:n2',
        named: true,
        gap: 'PARTIAL',
        coverage: close(2 / 3),
        askersApplying: ['organisation:a', 'organisation:c'],
        newlyServed: [],
      },
      { need: 'need:n4', named: false, gap: 'ABSOLUTE' },
    ]);
    expect(inWords(screening.needs[1]?.reasons ?? [], 'da')[0]).toBe(
      '»Udkast« nævner ikke »N4«, men arbejder med OH, som hører til behovet.',
    );
  });

  test('is told who offers the method that nobody who applies does', () => {
    expect(screening.partners.map(({ organisation, brings, score }) => [upper(organisation), brings, score])).toEqual([
      ['B', ['method:oh'], 1],
      ['F', [], 0],
    ]);
    expect(inWords(screening.partners[0]?.reasons ?? [], 'da')).toEqual([
      'B tilbyder OH, som udkastet kræver, og som ingen af dem, der søger, tilbyder.',
      'B tilbyder OH, som C søger.',
      'C tilbyder TOC, som B søger.',
      'B arbejder eller har arbejdet sammen med A og C.',
    ]);
    expect(inWords(screening.partners[1]?.reasons ?? [], 'en')[0]).toBe(
      'F has asked for “N2” itself and is not part of it.',
    );
  });

  test('is set against the graph and no part of it: N and df are those of the graph', () => {
    expect(screening.metric.parameters).toMatchObject({ initiatives: 4 });
    expect(found[0]?.metric.parameters).toMatchObject({ initiatives: 4 });
  });

  test('that has what no initiative has counts it as if one had', () => {
    // Rarity with N = 4: gender ln 3, oh ln 3, n2 ln 3 (two have each), digital as if one had it: ln 5.
    const [best] = toy({ ...likeP2, themes: ['theme:gender', 'theme:digital'] }).overlaps().items;
    expect(best).toMatchObject({
      initiative: 'initiative:p2',
      score: close((3 * Math.log(3)) / (3 * Math.log(3) + Math.log(5))),
    });
  });
});

describe('A draft that tells little', () => {
  test('with a title alone has nothing to be compared by, and says what is missing', () => {
    const screening = toy({});
    expect(screening).toMatchObject({
      score: null,
      band: null,
      verdict: 'UNKNOWN',
      rules: [],
      completeness: 0,
      needs: [],
      partners: [],
    });
    expect(screening.overlaps().items).toEqual([]);
    expect(inWords(screening.reasons, 'da')).toEqual([
      'Udkastet nævner ingen ansøgningsrunde, så der er ingen regler at holde det op mod.',
      '»Udkast« siger ikke, hvad det handler om, så det kan ikke sammenlignes med noget.',
      'Udkastet siger ikke noget om ansøgere, behov, temaer, metoder, målgrupper, steder, periode, ansøgningsrunde, indsendelse og beløb: det, der afhænger af det, er ukendt.',
    ]);
  });

  test('beside an initiative of unknown period has no known risk, which is not the same as none', () => {
    const world = [
      theme('t'),
      entity('Initiative', 'i', { kind: 'STUDY', status: 'UNKNOWN' }),
      claim('HAS_THEME', 'initiative:i', 'theme:t'),
    ];
    const screening = screenedIn(world, { title, themes: ['theme:t'], period: '2027' });
    expect(screening).toMatchObject({ score: null, band: null });
    expect(inWords(screening.reasons, 'en')[1]).toBe(
      '“Draft” shares something with “I”; whether in the same months is not known.',
    );
  });

  test('about when it takes place is UNDATED, never a risk, and its score is not known', () => {
    const { period: _, ...undated } = likeP2;
    const screening = toy(undated);
    expect(screening.score).toBeNull();
    expect(screening.overlaps(['UNDATED']).items.map(({ initiative }) => upper(initiative))).toEqual(['X1']);
    expect(inWords(screening.overlaps(['UNDATED']).items[0]?.reasons ?? [], 'da')).toContain(
      'Det vides ikke, hvornår »Udkast« skal finde sted.',
    );
  });

  test('about who applies has no tie to anything', () => {
    const found = toy({ themes: ['theme:gender'], period: '2026' }).overlaps().items;
    expect(found.map((each) => each.class)).toEqual(['DUPLICATION_RISK', 'DUPLICATION_RISK']);
    expect(inWords(found[0]?.reasons ?? [], 'en')).toContain('Who takes part in “Draft” is not recorded.');
  });

  test('has its Danish title in English sentences where it has no other', () => {
    const { reasons } = screened(toyProjection, { title: { da: 'Kun dansk' } });
    expect(inWords(reasons, 'en')[1]).toContain('“Kun dansk”');
  });
});

describe('A draft that cannot be read', () => {
  test.each<[string, Partial<Draft>, string]>([
    ['has no title', { title: {} }, 'BAD_USER_INPUT'],
    ['has an empty title', { title: { da: ' ' } }, 'BAD_USER_INPUT'],
    ['is led by nobody on record', { lead: 'organisation:nobody' }, 'UNKNOWN_ID'],
    ['is led by a need', { lead: 'need:n1' }, 'WRONG_KIND'],
    ['has a partner that is an initiative', { partners: ['initiative:p1'] }, 'WRONG_KIND'],
    ['has a theme that is a method', { themes: ['method:oh'] }, 'WRONG_KIND'],
    ['has an unknown method', { methods: ['method:none'] }, 'UNKNOWN_ID'],
    ['is for a round that is an organisation', { round: 'organisation:a' }, 'WRONG_KIND'],
    ['ends before it starts', { period: '2027/2026' }, 'BAD_PERIOD'],
    ['has no start', { period: '../2027' }, 'BAD_PERIOD'],
    ['has a period that is no date', { period: 'soon' }, 'BAD_DATE'],
    ['asks for less than nothing', { amount: -1 }, 'BAD_USER_INPUT'],
    ['asks for no number', { amount: Number.NaN }, 'BAD_USER_INPUT'],
  ])('since it %s is refused', (_, draft, code) => {
    expect(codeOf(() => toy(draft))).toBe(code);
  });
});

describe('What went before', () => {
  const topic = [theme('water'), method('wells'), need('n'), claim('REQUIRES', 'need:n', 'method:wells')];
  const draft: Draft = { title, lead: 'organisation:a', themes: ['theme:water'], needs: ['need:n'] };
  const base = [...topic, organisation('a'), organisation('b')];

  test('is every application on the same, rejected ones as well', () => {
    const parts = [
      entity('Application', 'no', { decision: 'REJECTED', decided: '2018-12' }),
      entity('Application', 'yes', { decision: 'ELIGIBLE' }),
      entity('Application', 'other', { decision: 'ELIGIBLE' }),
      initiative('made'),
      entity('Pool', 'pool'),
      claim('ADDRESSES', 'application:no', 'need:n'),
      claim('HAS_THEME', 'application:no', 'theme:water'),
      claim('HAS_THEME', 'application:yes', 'theme:water'),
      claim('APPLIES', 'organisation:a', 'application:no'),
      claim('SUBMITTED_TO', 'application:no', 'pool:pool'),
      claim('PROPOSES', 'application:yes', 'initiative:made'),
    ];
    const { earlierApplications } = screenedIn([...base, ...parts], draft);
    expect(earlierApplications).toMatchObject([
      {
        application: 'application:no',
        decision: 'REJECTED',
        score: 1,
        sameApplicants: ['organisation:a'],
        completeness: close(5 / 6),
      },
      { application: 'application:yes', decision: 'ELIGIBLE', score: 1, initiatives: ['initiative:made'] },
    ]);
    expect(inWords(earlierApplications[0]?.reasons ?? [], 'da')).toEqual([
      '»NO« handlede også om behovet »N« og temaet WATER.',
      'Den fik afslag i december 2018 (POOL): også et afslag viser, at nogen har brug for det.',
      'A var også med dengang.',
    ]);
  });

  test('is read first: what is about the same, or came out of what is, but nothing that is no longer recommended', () => {
    const parts = [
      initiative('i'),
      claim('HAS_THEME', 'initiative:i', 'theme:water'),
      entity('Learning', 'l', { kind: 'LESSON', validation: 'VALIDATED' }),
      entity('Learning', 'against', { kind: 'LESSON' }),
      entity('Practice', 'p', { kind: 'GUIDE' }),
      entity('Practice', 'old', { kind: 'GUIDE', evidence: 'RETIRED' }),
      claim('PRODUCED', 'initiative:i', 'learning:l'),
      claim('CONTRADICTS', 'learning:against', 'learning:l'),
      claim('HAS_THEME', 'practice:p', 'theme:water'),
      claim('HAS_THEME', 'practice:old', 'theme:water'),
      claim('PUBLISHED', 'organisation:b', 'practice:p'),
    ];
    const { reading } = screenedIn([...base, ...parts], draft);
    expect(reading.map(({ product, producedBy, publishedBy }) => [product, producedBy, publishedBy])).toEqual([
      ['learning:l', ['initiative:i'], []],
      ['practice:p', [], ['organisation:b']],
    ]);
    expect(inWords(reading[0]?.reasons ?? [], 'da')).toEqual([
      '»L« har at gøre med temaet WATER, som udkastet også arbejder med.',
      'Det kom ud af »I«.',
      'Det er efterprøvet af andre end dem, der fandt på det.',
      '»AGAINST« siger noget andet end »L«: læs begge.',
    ]);
  });

  test('is support that somebody who applies already has', () => {
    const parts = [
      initiative('i'),
      entity('Pool', 'pool'),
      claim('HAS_THEME', 'initiative:i', 'theme:water'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
      claim('FUNDED_BY', 'initiative:i', 'pool:pool'),
    ];
    const [found] = screenedIn([...base, ...parts], { ...draft, period: '2026' }).overlaps().items;
    expect(found?.fundedBy).toEqual(['pool:pool']);
    expect(inWords(found?.reasons ?? [], 'da')).toContain(
      '»I« har allerede støtte fra POOL: se efter, om det er det samme, der søges til.',
    );
  });
});

describe('Partners', () => {
  const base = [
    organisation('a'),
    method('m'),
    theme('t'),
    need('n'),
    claim('REQUIRES', 'need:n', 'method:m'),
    claim('REQUIRES', 'need:n', 'theme:t'),
  ];
  const draft: Draft = { title, lead: 'organisation:a', needs: ['need:n'] };
  const partners = (...parts: Part[]) => screenedIn([...base, ...parts], draft).partners;

  test('bring what nobody who applies offers, those who state it before those of whom it is inferred', () => {
    const found = partners(
      organisation('b'),
      organisation('c'),
      initiative('i'),
      claim('OFFERS', 'organisation:a', 'theme:t'),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:i'),
      claim('USES', 'initiative:i', 'method:m'),
      claim('OFFERS', 'organisation:c', 'method:m'),
    );
    expect(found.map(({ organisation, brings, score }) => [organisation, brings, score])).toEqual([
      ['organisation:c', ['method:m'], 0.5],
      ['organisation:b', ['method:m'], 0.5],
    ]);
  });

  test('are no networks and nobody whose place another has taken', () => {
    expect(
      partners(
        network('n'),
        organisation('former'),
        organisation('new'),
        claim('OFFERS', 'organisation:n', 'method:m'),
        claim('OFFERS', 'organisation:former', 'method:m'),
        claim('SUCCEEDS', 'organisation:new', 'organisation:former', { kind: 'MERGED' }),
      ),
    ).toEqual([]);
  });

  test('who only ask for the need come last; where nothing is known to be required their score is null', () => {
    const asks = [organisation('b'), claim('STATES', 'organisation:b', 'need:n')];
    expect(partners(...asks)).toMatchObject([{ organisation: 'organisation:b', score: 0, asksFor: ['need:n'] }]);
    const nothingRequired = [organisation('a'), need('n'), ...asks];
    expect(screenedIn(nothingRequired, draft).partners).toMatchObject([{ score: null, band: null }]);
  });
});

const slugs = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const some = (of: readonly string[]) => fc.subarray([...of]);
const periods = ['2024', '2025-01/2025-06', '2025-06/2026', '2027'];

/** An initiative as a test states it: what it is about, who is in it, when. */
const described = fc.record({
  themes: some(slugs('t', 3)),
  methods: some(slugs('m', 2)),
  needs: some(slugs('n', 3)),
  partners: some(slugs('o', 3)),
  period: fc.option(fc.constantFrom(...periods), { nil: null }),
  status: fc.constantFrom('RUNNING', 'PLANNED', 'COMPLETED', 'UNKNOWN'),
});
type Described = typeof described extends fc.Arbitrary<infer Value> ? Value : never;

const entities = [
  ...slugs('t', 3).map(theme),
  ...slugs('m', 2).map(method),
  ...slugs('n', 3).map((slug) => need(slug)),
  ...slugs('o', 3).map((slug) => organisation(slug)),
];
const stored = (all: readonly Described[]) =>
  together([
    ...entities,
    ...all.flatMap((each, at): Part[] => [
      entity('Initiative', `i${at}`, {
        kind: 'PROJECT',
        status: each.status,
        ...(each.period !== null && { period: each.period }),
      }),
      ...each.themes.map((slug) => claim('HAS_THEME', `initiative:i${at}`, `theme:${slug}`)),
      ...each.methods.map((slug) => claim('USES', `initiative:i${at}`, `method:${slug}`)),
      ...each.needs.map((slug) => claim('ADDRESSES', `initiative:i${at}`, `need:${slug}`)),
      ...each.partners.map((slug) => claim('PARTICIPATES_IN', `organisation:${slug}`, `initiative:i${at}`)),
    ]),
  ]);
const asDraft = (each: Described): Draft => ({
  title,
  themes: each.themes.map((slug) => `theme:${slug}`),
  methods: each.methods.map((slug) => `method:${slug}`),
  needs: each.needs.map((slug) => `need:${slug}`),
  partners: each.partners.map((slug) => `organisation:${slug}`),
  period: each.period,
});

describe('Whatever is on record,', () => {
  test('a draft equal to an initiative on record overlaps the others exactly as that one does', () => {
    fc.assert(
      fc.property(fc.array(described, { minLength: 1, maxLength: 6 }), (all) => {
        const [first] = all;
        if (!first) return;
        const projection = projectionOf(stored(all), 1);
        const screening = screened(projection, asDraft(first));
        const ofDraft = screening
          .overlaps()
          .items.filter(({ initiative: other }) => other !== 'initiative:i0')
          .map((each) => [
            each.initiative,
            each.class,
            close(each.score ?? -1),
            each.jaccard,
            each.months,
            each.tie?.participants,
          ]);
        const ofStored = overlaps
          .work(projection, { filter: { initiative: 'initiative:i0' }, orderBy: 'SCORE' })
          .items.map((each) => [
            each.a === 'initiative:i0' ? each.b : each.a,
            each.class,
            each.score,
            each.jaccard,
            each.months,
            each.tie?.participants,
          ]);
        expect(ofStored).toEqual(ofDraft);
      }),
      { numRuns: 150, seed: 2026 },
    );
  });

  test('the pages of its overlaps together are the whole list, and the classes add up to it', () => {
    fc.assert(
      fc.property(fc.array(described, { minLength: 1, maxLength: 6 }), described, (all, each) => {
        const screening = screened(projectionOf(stored(all), 1), asDraft(each));
        const whole = screening.overlaps().items.map(({ initiative: other }) => other);
        const pages = [0, 2, 4].flatMap((offset) =>
          screening.overlaps(undefined, { offset, limit: 2 }).items.map(({ initiative: other }) => other),
        );
        expect(pages).toEqual(whole);
        expect(screening.overlapCounts.reduce((sum, { count }) => sum + count, 0)).toBe(whole.length);
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test('every score lies between 0 and 1, and every list has the highest first', () => {
    fc.assert(
      fc.property(fc.array(described, { minLength: 1, maxLength: 6 }), described, (all, each) => {
        const screening = screened(projectionOf(stored(all), 1), asDraft(each));
        for (const list of [screening.overlaps().items, screening.reading, screening.partners]) {
          const scores = list.map(({ score }) => score ?? 0);
          expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
          expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });
});
