import { describe, expect, test } from 'vitest';
import { needGaps, type NeedGap } from '../../../src/coordination/gaps/need-gaps.question.js';
import { removalImpact } from '../../../src/coordination/networks/removal-impact.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, entity, initiative, need, organisation, worldOf, type Part } from '../records.js';
import { stated, toyOn, toyProjection } from '../toy.js';

const letters = (ids: readonly string[]): string => ids.map(upper).join('');

describe('Need gaps of the toy graph', () => {
  const answer = needGaps.work(toyProjection, stated);
  const gap = (slug: string): NeedGap | undefined => answer.items.find((each) => each.need === `need:${slug}`);

  test('by how much they matter and how little they are met', () => {
    expect(answer.items.map((each) => [upper(each.need), each.score])).toEqual([
      ['N4', close(1)],
      ['N1', close(0.109312)],
      ['N2', close(0.08637)],
      ['N3', close(0.048583)],
    ]);
    expect(answer).toMatchObject({
      unknown: [],
      covered: [],
      priorityBasis: 'RATINGS',
      priorityAssessment: 'assessment:toy',
    });
  });

  test('of some types or of one need alone stand as they do among all, and all types are counted', () => {
    const of = (question: Parameters<typeof needGaps.work>[1]) =>
      needGaps.work(toyProjection, { ...stated, ...question });
    expect(of({ types: ['ABSOLUTE'] })).toMatchObject({ totalCount: 1, counts: answer.counts, items: [gap('n4')] });
    expect(of({ types: [] }).items).toEqual([]);
    expect(of({ need: 'need:n2' })).toMatchObject({ totalCount: 1, items: [{ score: gap('n2')?.score }] });
    expect(answer.counts.reduce((sum, { count }) => sum + count, 0)).toBe(answer.totalCount);
    expect(codeOf(() => of({ need: 'theme:climate' }))).toBe('WRONG_KIND');
  });

  test.each([
    ['n1', 0.75, 'E', 'C', 6.75],
    ['n2', 0.666667, 'F', 'BD', 4],
    ['n3', 0.5, 'B', 'D', 1.5],
    ['n4', 0, 'CDEF', '', 15.4375],
  ])(
    '%s: coverage, who is missing, who takes part without asking, discrepancy',
    (slug, coverage, missing, others, discrepancy) => {
      const found = gap(slug);
      expect(found).toMatchObject({ coverage: close(coverage), priorityValue: close(discrepancy) });
      expect([letters(found?.notServed ?? []), letters(found?.overReach ?? [])]).toEqual([missing, others]);
    },
  );

  test('n4 is absolute, the others partial, and n3 hangs on one lead', () => {
    expect(['n1', 'n2', 'n3', 'n4'].map((slug) => gap(slug)?.type)).toEqual([
      'PARTIAL',
      'PARTIAL',
      'PARTIAL',
      'ABSOLUTE',
    ]);
    expect(['n1', 'n2', 'n3', 'n4'].map((slug) => gap(slug)?.aspects)).toEqual([[], [], ['FRAGILE'], []]);
  });

  test('n3 as a coordinator reads it', () => {
    expect(inWords(gap('n3')?.reasons ?? [], 'da')).toEqual([
      'B og E meldte behovet »N3« ind i 2026.',
      '»X2« arbejder med det; én af de to er med, men ikke B.',
      'Kun D leder »X2«; E er også med.',
      'I »TOY« gav fire organisationer det i gennemsnit 3 af 5 for vigtighed og 2,5 af 5 for egen formåen.',
      'D er med, uden at behovet er registreret hos den.',
    ]);
    expect(gap('n3')?.reasons[1]?.claims).toEqual([
      'ADDRESSES initiative:x2 need:n3',
      'PARTICIPATES_IN organisation:e initiative:x2',
    ]);
    expect(gap('n3')?.reasons[0]?.claims).toEqual([
      'STATES organisation:b need:n3 assessment:toy',
      'STATES organisation:e need:n3 assessment:toy',
    ]);
  });
});

const organisations = ['a', 'b', 'c'].map((slug) => organisation(slug));
const asks = (who: string, what = 'n', values = {}) => claim('STATES', `organisation:${who}`, `need:${what}`, values);
const works = (which: string, what = 'n', values = {}) =>
  claim('ADDRESSES', `initiative:${which}`, `need:${what}`, values);
const joins = (who: string, which: string, role = 'PARTNER') =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${which}`, { role });
const base = [...organisations, need('n')];

const gapOf = (parts: readonly Part[], question: Parameters<typeof needGaps.work>[1] = {}): NeedGap | undefined =>
  needGaps.work(worldOf(...base, ...parts), question).items[0];

describe('Need gaps of the toy graph as time goes on', () => {
  const standing = (day: Parameters<typeof toyOn>[0]): string[] =>
    needGaps
      .work(toyOn(day), stated)
      .items.map(({ need: of, type, aspects }) => [upper(of), type, ...aspects].join(' '));

  test.each<readonly [Parameters<typeof toyOn>[0], string[]]>([
    ['2026-08-15', ['N4 ABSOLUTE', 'N1 PARTIAL', 'N2 PARTIAL', 'N3 PARTIAL FRAGILE']],
    ['2026-10-15', ['N4 ABSOLUTE', 'N1 PARTIAL FRAGILE', 'N2 PARTIAL', 'N3 PARTIAL FRAGILE']],
    ['2028-01-01', ['N4 ABSOLUTE', 'N1 PARTIAL LAPSED', 'N2 PARTIAL LAPSED', 'N3 PARTIAL LAPSED']],
  ])('on %s', (day, expected) => {
    expect(standing(day)).toEqual(expected);
    expect(needGaps.work(toyOn(day), stated).selfServed).toEqual([]);
  });

  test('n1 hangs on B once P1 has ended', () => {
    const n1 = needGaps.work(toyOn('2026-10-15'), stated).items.find(({ need: of }) => of === 'need:n1');
    expect(inWords(n1?.reasons ?? [], 'en').slice(1, 4)).toEqual([
      '“X1” works on it, and “P1” worked on it; three of the four take or took part, but not E.',
      'Only B leads “X1”; D takes part, too.',
      'It has been so since “P1” ended.',
    ]);
  });
});

describe('The reasons of a gap', () => {
  const told = (parts: readonly Part[]): string[] => inWords(gapOf(parts)?.reasons ?? [], 'en');

  test('do not say that nobody who asks takes part where it is not recorded who does', () => {
    const partly = told([
      initiative('i'),
      initiative('j'),
      asks('a'),
      asks('b'),
      works('i'),
      works('j'),
      joins('a', 'i'),
    ]);
    expect(partly.slice(2, 4)).toEqual([
      'Who takes part in “J” is not recorded.',
      'All that anybody is on record in rests on A.',
    ]);
  });

  test('are none where others are in what nobody leads: who is in it answers for it, as in `removalImpact`', () => {
    const world = [
      initiative('i'),
      initiative('j'),
      asks('a'),
      works('i'),
      works('j'),
      joins('a', 'i', 'LEAD'),
      joins('b', 'j'),
      joins('c', 'j'),
    ];
    expect(needGaps.work(worldOf(...base, ...world), {})).toMatchObject({ items: [], covered: ['need:n'] });
    expect(removalImpact.work(worldOf(...base, ...world), { organisation: 'organisation:a' }).needsLost).toEqual([]);
  });

  test('tell the ratings that the priority comes from where they name no assessment', () => {
    const rated = claim('RATES', 'organisation:a', 'need:n', { importance: 5, ability: 1 });
    expect(told([asks('a'), rated]).at(-1)).toBe(
      'Outside any round one organisation gave it 5 of 5 for importance and 1 of 5 for its own ability.',
    );
  });

  test('do not say that needs are not rated where all are, with no discrepancy', () => {
    const rated = claim('RATES', 'organisation:a', 'need:n', { importance: 3, ability: 3 });
    expect(told([asks('a'), rated]).at(-1)).toBe(
      'Its priority follows only from how many it is on record for: all needs are rated or ranked at nothing.',
    );
  });
});

describe('The type of a gap', () => {
  test('REACH: initiatives, but nobody who asks is in them', () => {
    expect(gapOf([initiative('i'), asks('a'), works('i'), joins('b', 'i')])).toMatchObject({
      type: 'REACH',
      coverage: 0,
      aspects: ['FRAGILE'],
    });
  });

  test('FRAGILE: everybody is served, by one lead between all initiatives', () => {
    const world = [
      initiative('i'),
      initiative('j'),
      asks('a'),
      asks('b'),
      works('i'),
      works('j'),
      joins('a', 'i', 'LEAD'),
      joins('a', 'j', 'LEAD'),
      joins('b', 'j'),
    ];
    expect(gapOf(world)).toMatchObject({ type: 'FRAGILE', coverage: 1, score: 0, band: null, aspects: [] });
    expect(inWords(gapOf(world)?.reasons ?? [], 'en').slice(1, 3)).toEqual([
      '“I” and “J” work on it, and both take part.',
      'Only A leads “I” and “J”; B takes part, too.',
    ]);
  });

  test('FRAGILE: one leads what goes on, since what others led has ended', () => {
    const world = [
      initiative('i'),
      initiative('ended', { period: '2025' }),
      ...['a', 'b'].map((slug) => asks(slug)),
      works('i'),
      works('ended'),
      joins('a', 'i', 'LEAD'),
      joins('b', 'ended', 'LEAD'),
    ];
    expect(gapOf(world)?.type).toBe('FRAGILE');
    expect(inWords(gapOf(world)?.reasons ?? [], 'en').slice(1, 4)).toEqual([
      '“I” works on it, and “ENDED” worked on it; both take or took part.',
      'Only A leads “I”: if it withdraws, nobody is left to carry on.',
      'It has been so since “ENDED” ended.',
    ]);
  });

  test('FRAGILE and REACH: of what may be over nothing is told as if it went on', () => {
    const open = initiative('i', { status: 'UNKNOWN', period: '2019/' });
    const told = (...parts: Part[]) => {
      const reasons = gapOf([open, asks('a'), works('i'), ...parts])?.reasons ?? [];
      return [inWords(reasons, 'da').slice(1, 3), inWords(reasons, 'en').slice(1, 3)];
    };
    expect(told(joins('b', 'i', 'LEAD'))).toEqual([
      [
        '»I« arbejder eller har arbejdet med det, men A er ikke registreret som deltager.',
        'Kun B leder eller ledte »I«: trækker den sig, er der ingen til at føre det videre.',
      ],
      [
        '“I” works or has worked on it, but A is not on record as taking part.',
        'Only B leads or led “I”: if it withdraws, nobody is left to carry on.',
      ],
    ]);
    expect(told(joins('b', 'i', 'LEAD'), joins('a', 'i')).map((each) => each[1])).toEqual([
      'Kun B leder eller ledte »I«; A er eller var også med.',
      'Only B leads or led “I”; A takes or took part, too.',
    ]);
  });

  test('LAPSED: everybody was served, and all of it is over', () => {
    const world = [initiative('i', { status: 'COMPLETED' }), asks('a'), works('i'), joins('a', 'i')];
    expect(gapOf(world)).toMatchObject({ type: 'LAPSED', coverage: 1, score: 0, aspects: [] });
    expect(inWords(gapOf(world)?.reasons ?? [], 'en').slice(1, 3)).toEqual([
      '“I” worked on it, and A took part.',
      'That is over, and nothing else is on record as going on or to come.',
    ]);
  });

  test('none where the only one that asks, on whatever occasion, alone answers for what goes on', () => {
    const world = [
      initiative('i'),
      entity('Assessment', 'r', { period: '2026' }),
      asks('a', 'n', { assessment: 'assessment:r' }),
      works('i'),
      joins('a', 'i', 'LEAD'),
      joins('b', 'i'),
    ];
    expect(needGaps.work(worldOf(...base, ...world), {})).toMatchObject({
      items: [],
      covered: [],
      selfServed: ['need:n'],
    });
    const question = { assessment: 'assessment:r' };
    expect(needGaps.work(worldOf(...base, ...world, asks('b')), question)).toMatchObject({
      items: [{ type: 'FRAGILE' }],
    });
  });

  test('covered by two leads it is no gap, and named as covered', () => {
    const world = worldOf(
      ...base,
      initiative('i'),
      asks('a'),
      works('i'),
      joins('a', 'i', 'LEAD'),
      joins('b', 'i', 'LEAD'),
    );
    expect(needGaps.work(world, {})).toMatchObject({ items: [], unknown: [], covered: ['need:n'] });
  });

  test('a need that nobody is on record as asking for is UNKNOWN, apart from the gaps', () => {
    const world = worldOf(...base, initiative('i'), works('i'), joins('a', 'i'));
    expect(needGaps.work(world, {})).toMatchObject({
      items: [],
      unknown: [{ need: 'need:n', type: 'UNKNOWN', coverage: null, score: null, band: null }],
    });
  });

  test.each([
    ['PLANNED', 'PLANNED'],
    ['CANCELLED', 'CANCELLED'],
  ])('an initiative that is %s makes it no less absolute, and is named', (status, why) => {
    const gap = gapOf([initiative('i', { status }), asks('a'), works('i'), joins('a', 'i')]);
    expect(gap).toMatchObject({ type: 'ABSOLUTE', coverage: 0, outside: [{ initiative: 'initiative:i', why }] });
    expect(gap?.reasons.flatMap(({ entities }) => entities)).toContain('initiative:i');
  });

  test('projected gaps count what is planned', () => {
    expect(
      gapOf([initiative('i', { status: 'PLANNED', period: '2027' }), asks('a'), works('i'), joins('b', 'i')], {
        projected: true,
      })?.type,
    ).toBe('REACH');
  });

  test('a claim less sure than asked for counts nowhere, and is named', () => {
    const gap = gapOf([initiative('i'), asks('a'), works('i', 'n', { confidence: 'UNCONFIRMED' }), joins('a', 'i')]);
    expect(gap).toMatchObject({ type: 'ABSOLUTE', outside: [{ why: 'CONFIDENCE' }], excludedCount: { confidence: 1 } });
  });

  test('an initiative outside the window counts nowhere, whoever asked whenever', () => {
    const world = [
      initiative('i', { period: '2020' }),
      asks('a', 'n', { from: '2010', to: '2011' }),
      works('i'),
      joins('a', 'i'),
    ];
    expect(gapOf(world)?.type).toBe('LAPSED');
    expect(gapOf(world, { window: { from: '2024' } })).toMatchObject({
      type: 'ABSOLUTE',
      askers: ['organisation:a'],
      outside: [{ why: 'PERIOD' }],
      initiativesLeftOut: { period: 1 },
    });
  });

  test('an unknown status counts, lowers the completeness, and is said', () => {
    const world = (status: string) => [
      initiative('i', { status, period: '2026-01/' }),
      asks('a'),
      asks('b'),
      works('i'),
      joins('a', 'i'),
    ];
    const [known, unknown] = [gapOf(world('COMPLETED')), gapOf(world('UNKNOWN'))];
    expect(unknown).toMatchObject({ type: 'PARTIAL', aspects: ['FRAGILE'] });
    expect(unknown?.completeness).toBeLessThan(known?.completeness ?? 0);
    expect(inWords(unknown?.reasons ?? [], 'en')).toContain(
      'Whether “I” is under way or over is not on record; it is counted.',
    );
  });

  test('an application that addresses the need is no initiative', () => {
    const application = entity('Application', 'p', { decision: 'REJECTED' });
    expect(gapOf([application, asks('a'), claim('ADDRESSES', 'application:p', 'need:n')])).toMatchObject({
      type: 'ABSOLUTE',
      initiatives: [],
      outside: [],
    });
  });

  test('a funder serves nobody', () => {
    expect(gapOf([initiative('i'), asks('a'), works('i'), joins('a', 'i', 'FUNDER'), joins('b', 'i')])?.type).toBe(
      'REACH',
    );
  });

  test('is not known where nobody is on record in any initiative, and such needs come by priority', () => {
    const world = worldOf(
      ...base,
      need('m'),
      initiative('i'),
      works('i'),
      works('i', 'm'),
      asks('a'),
      asks('a', 'm'),
      asks('b', 'm'),
      need('unasked'),
    );
    const { items: gaps, unknown } = needGaps.work(world, {});
    expect(gaps).toEqual([]);
    expect(
      unknown.map(({ need: of, type, coverage, score, priority }) => [of, type, coverage, score, priority]),
    ).toEqual([
      ['need:m', 'UNKNOWN', null, null, 1],
      ['need:n', 'UNKNOWN', null, null, 0.5],
      ['need:unasked', 'UNKNOWN', null, null, null],
    ]);
    expect(inWords(unknown[0]?.reasons ?? [], 'en').slice(1, 3)).toEqual([
      '“I” works on it.',
      'Who takes part in “I” is not recorded, so whether the need is met is not known.',
    ]);
  });

  test('rests on too little for a band HIGH below three who ask', () => {
    expect(gapOf([asks('a'), asks('b')])).toMatchObject({ score: 1, band: 'MEDIUM' });
    expect(gapOf([asks('a'), asks('b'), asks('c')])).toMatchObject({ score: 1, band: 'HIGH' });
  });
});

describe('The priority of a need', () => {
  const rounds = [entity('Assessment', '2024', { period: '2024' }), entity('Assessment', '2025', { period: '2025' })];
  const two = [...organisations, ...rounds, need('n'), need('m'), asks('a', 'n'), asks('a', 'm'), asks('b', 'm')];
  const says = (who: string, what: string, year: string, values: object) =>
    claim('RATES', `organisation:${who}`, `need:${what}`, { assessment: `assessment:${year}`, ...values });
  const priorities = (parts: readonly Part[], question: Parameters<typeof needGaps.work>[1] = {}) => {
    const answer = needGaps.work(worldOf(...two, ...parts), question);
    return {
      basis: answer.priorityBasis,
      ...Object.fromEntries(answer.items.map((gap) => [upper(gap.need), gap.priority])),
    };
  };
  const rated = { importance: 5, ability: 1 };

  test('follows from demand where nothing is rated or ranked', () => {
    expect(priorities([])).toEqual({ basis: 'DEMAND', M: 1, N: 0.5 });
  });

  test('has one basis: ratings serve only where every need with askers has one', () => {
    expect(priorities([says('a', 'n', '2025', rated)]).basis).toBe('DEMAND');
    expect(priorities([says('a', 'n', '2025', rated), says('a', 'm', '2025', { importance: 4, ability: 3 })])).toEqual({
      basis: 'RATINGS',
      N: 1,
      M: 0.2,
    });
  });

  test('ratings serve only where one is above zero', () => {
    const content = { importance: 3, ability: 4 };
    expect(priorities([says('a', 'n', '2025', content), says('a', 'm', '2025', content)]).basis).toBe('DEMAND');
  });

  test('only a rating with both values counts', () => {
    expect(priorities([says('a', 'n', '2025', rated), says('a', 'm', '2025', { importance: 5 })]).basis).toBe('DEMAND');
  });

  test('comes from the newest assessment, or from the one asked for', () => {
    const older = [says('a', 'n', '2024', rated), says('a', 'm', '2024', rated)];
    expect(priorities(older).basis).toBe('DEMAND');
    const answer = needGaps.work(
      worldOf(
        ...two,
        ...older,
        asks('c', 'n', { assessment: 'assessment:2024' }),
        asks('c', 'm', { assessment: 'assessment:2024' }),
      ),
      { assessment: 'assessment:2024' },
    );
    expect(answer).toMatchObject({ priorityBasis: 'RATINGS', priorityAssessment: 'assessment:2024' });
    expect(answer.items.map(({ askers }) => askers)).toEqual([['organisation:c'], ['organisation:c']]);
  });

  test('rankings give Borda points, and equal ranks share their mean', () => {
    const ranked = [
      says('a', 'n', '2025', { rank: 1 }),
      says('a', 'm', '2025', { rank: 2 }),
      says('b', 'n', '2025', { rank: 1 }),
      says('b', 'm', '2025', { rank: 1 }),
    ];
    const answer = needGaps.work(worldOf(...two, ...ranked), {});
    expect(answer.priorityBasis).toBe('RANKING');
    expect(Object.fromEntries(answer.items.map((gap) => [upper(gap.need), gap.priorityValue]))).toEqual({
      N: 1.5,
      M: 0.5,
    });
  });

  test('of two ratings by one respondent the surer one holds', () => {
    const doubted = claim(
      'RATES',
      'organisation:a',
      'need:n',
      { assessment: 'assessment:2025', importance: 1, ability: 1, confidence: 'INFERRED' },
      'again',
    );
    expect(
      priorities([doubted, says('a', 'n', '2025', rated), says('a', 'm', '2025', { importance: 4, ability: 3 })]),
    ).toMatchObject({ N: 1, M: 0.2 });
  });

  test('an id that is no assessment is refused', () => {
    expect(codeOf(() => needGaps.work(toyProjection, { assessment: 'need:n1' }))).toBe('WRONG_KIND');
    expect(codeOf(() => needGaps.work(toyProjection, { assessment: 'assessment:none' }))).toBe('UNKNOWN_ID');
  });
});
