import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/coordination/screening/draft.js';
import type { RuleCheck } from '../../../src/coordination/screening/rule-checks.js';
import type { Values } from '../../../src/graph/records/records.js';
import { inWords } from '../expecting.js';
import { claim, entity, organisation, type Part } from '../records.js';
import { screenedIn } from './drafts.js';

const sized = (slug: string, size?: string) => organisation(slug, size === undefined ? {} : { size });
const world = [
  sized('big', 'LARGE'),
  sized('middle', 'MEDIUM'),
  sized('small', 'SMALL'),
  sized('unknown'),
  entity('Pool', 'pool'),
  entity('Round', 'round', { period: '2026-09-01/2026-10-01' }),
  claim('PART_OF', 'round:round', 'pool:pool'),
];
const rule = (slug: string, values: Values, link: Values = {}, of = 'pool:pool'): Part[] => [
  entity('Rule', slug, values),
  claim('HAS_RULE', of, `rule:${slug}`, { from: '2020', current: true, asOf: '2026', ...link }),
];
const applicants = (...slugs: string[]) => ({
  lead: `organisation:${slugs[0] ?? ''}`,
  partners: slugs.slice(1).map((slug) => `organisation:${slug}`),
});
const title = { da: 'Udkast' };
const checksOf = (parts: readonly Part[], draft: Partial<Draft>) =>
  screenedIn([...world, ...parts], { title, round: 'round:round', ...draft }).rules;
const one = (parts: readonly Part[], draft: Partial<Draft>, kind: RuleCheck['kind']) => {
  const found = checksOf(parts, draft).find((check) => check.kind === kind);
  return { verdict: found?.verdict, da: inWords(found?.reasons ?? [], 'da'), en: inWords(found?.reasons ?? [], 'en') };
};

describe('The number of organisations', () => {
  const three = rule('three', { kind: 'ORGANISATIONS', min: 3 });

  test('is met by lead and partners together, each counted once', () => {
    const draft = { ...applicants('big', 'small', 'middle', 'big') };
    expect(one(three, draft, 'ORGANISATIONS')).toEqual({
      verdict: 'PASS',
      da: ['Der skal mindst tre organisationer søge; her er tre.'],
      en: ['At least three organisations must apply; here are three.'],
    });
  });

  test('is not met by two, and it is said how many are missing', () => {
    expect(one(three, applicants('big', 'small'), 'ORGANISATIONS')).toMatchObject({
      verdict: 'FAIL',
      da: ['Der skal mindst tre organisationer søge; her er to, så der mangler én.'],
    });
  });

  test('is unknown where nobody is named', () => {
    expect(one(three, {}, 'ORGANISATIONS').verdict).toBe('UNKNOWN');
  });

  test('is neither met nor missed where it hangs on somebody less sure than asked for', () => {
    const parts = [...three, organisation('hearsay', { confidence: 'UNCONFIRMED' })];
    expect(one(parts, applicants('big', 'small', 'hearsay'), 'ORGANISATIONS')).toEqual({
      verdict: 'UNKNOWN',
      da: [
        'Der skal mindst tre organisationer søge; det afhænger af HEARSAY, der er mindre sikkert registreret, end der er spurgt efter.',
      ],
      en: ['At least three organisations must apply; it depends on HEARSAY, on record less surely than was asked for.'],
    });
    expect(one(parts, applicants('big', 'hearsay'), 'ORGANISATIONS')).toMatchObject({
      verdict: 'FAIL',
      en: ['At least three organisations must apply; here are two, so one is missing.'],
    });
    expect(one(parts, applicants('hearsay'), 'ORGANISATIONS').en).toEqual([
      'At least three organisations must apply; here is one, so two are missing.',
    ]);
    expect(one(parts, applicants('big', 'small', 'middle', 'hearsay'), 'ORGANISATIONS').verdict).toBe('PASS');
    const mixed = rule('mixed', { kind: 'MIXED_SIZES' });
    expect(one([...mixed, ...parts], applicants('big', 'hearsay'), 'MIXED_SIZES').verdict).toBe('UNKNOWN');
  });

  test('may have a largest one too', () => {
    const few = rule('few', { kind: 'ORGANISATIONS', min: 1, max: 2 });
    expect(one(few, applicants('big', 'small', 'middle'), 'ORGANISATIONS')).toMatchObject({
      verdict: 'FAIL',
      en: ['From one to two organisations must apply; here are three.'],
    });
  });
});

describe('Mixed sizes', () => {
  const mixed = rule('mixed', { kind: 'MIXED_SIZES' });

  test.each([
    [['big', 'small'], 'PASS'],
    [['big', 'middle'], 'FAIL'],
    [['middle', 'small'], 'FAIL'],
    [['big', 'unknown'], 'UNKNOWN'],
    [['big', 'small', 'unknown'], 'PASS'],
  ])('of %s: %s', (slugs, verdict) => {
    expect(one(mixed, applicants(...slugs), 'MIXED_SIZES').verdict).toBe(verdict);
  });

  test('say which is missing, and suggest somebody who has it', () => {
    const offers = [entity('Method', 'm', { category: 'LEARNING' }), claim('OFFERS', 'organisation:small', 'method:m')];
    const draft = { ...applicants('big', 'middle'), methods: ['method:m'] };
    expect(one([...mixed, ...offers], draft, 'MIXED_SIZES').da).toEqual([
      'Både en stor og en lille organisation skal være med; der mangler en lille.',
    ]);
    const { partners } = screenedIn([...world, ...mixed, ...offers], { title, round: 'round:round', ...draft });
    expect(partners).toMatchObject([{ organisation: 'organisation:small', fillsSize: 'SMALL', score: 1 }]);
  });

  test('that are preferred are said to be no demand, and do not fail the whole', () => {
    const preferred = rule('mixed', { kind: 'MIXED_SIZES', strength: 'PREFERRED' });
    const screening = screenedIn([...world, ...preferred], {
      title,
      round: 'round:round',
      submitted: '2026-09-10',
      ...applicants('middle'),
    });
    expect(screening.verdict).toBe('PASS');
    expect(inWords(screening.rules[1]?.reasons ?? [], 'da')).toContain('Det er et ønske og ikke et krav.');
  });
});

describe('The amount', () => {
  const limits = rule('limits', { kind: 'AMOUNT', min: 30_000, max: 400_000, currency: 'DKK' });

  test.each([
    [29_999, 'DKK', 'FAIL'],
    [30_000, 'DKK', 'PASS'],
    [400_000, 'DKK', 'PASS'],
    [400_001, 'DKK', 'FAIL'],
    [100_000, 'EUR', 'UNKNOWN'],
    [100_000, undefined, 'UNKNOWN'],
    [undefined, 'DKK', 'UNKNOWN'],
  ])('%s %s: %s', (amount, currency, verdict) => {
    expect(one(limits, { amount, currency }, 'AMOUNT').verdict).toBe(verdict);
  });

  test('reads as one writes it', () => {
    expect(one(limits, { amount: 450_000, currency: 'DKK' }, 'AMOUNT')).toMatchObject({
      da: ['Beløbet skal være fra 30.000 DKK til 400.000 DKK; der søges om 450.000 DKK.'],
      en: ['The amount must be from 30,000 DKK to 400,000 DKK; 450,000 DKK is applied for.'],
    });
  });

  test('of a pool with several lines must fit one of them', () => {
    const lines = [
      ...rule('small-line', { kind: 'AMOUNT', max: 50_000, currency: 'DKK', line: 'small' }),
      ...rule('large-line', { kind: 'AMOUNT', min: 100_000, max: 400_000, currency: 'DKK', line: 'large' }),
    ];
    expect(one(lines, { amount: 20_000, currency: 'DKK' }, 'AMOUNT')).toMatchObject({
      verdict: 'PASS',
      da: [
        'Beløbet skal passe til en af linjerne »LARGE-LINE« og »SMALL-LINE«; der søges om 20.000 DKK, og det passer til »SMALL-LINE«.',
      ],
    });
    expect(one(lines, { amount: 75_000, currency: 'DKK' }, 'AMOUNT').verdict).toBe('FAIL');
    expect(checksOf(lines, {}).filter(({ kind }) => kind === 'AMOUNT')).toHaveLength(1);
  });
});

describe('The duration', () => {
  const months = rule('months', { kind: 'MONTHS', max: 12 });

  test.each([
    ['2027-01/2027-12', 'PASS'],
    ['2027-01/2028-01', 'FAIL'],
    ['2027-01/..', 'FAIL'],
    [undefined, 'UNKNOWN'],
  ])('%s: %s', (period, verdict) => {
    expect(one(months, { period }, 'MONTHS').verdict).toBe(verdict);
  });
});

describe('A round', () => {
  test.each([
    ['2026-09-15', 'PASS'],
    ['2026-10-02', 'FAIL'],
    ['2026-10', 'UNKNOWN'],
    [undefined, 'UNKNOWN'],
  ])('is open on %s: %s', (submitted, verdict) => {
    expect(one([], { submitted }, 'OPEN').verdict).toBe(verdict);
  });

  test('has the rules that held for its pool while it was open, and no others', () => {
    const rules = [
      ...rule('before', { kind: 'ORGANISATIONS', min: 3 }, { from: '2014', to: '2019' }),
      ...rule('now', { kind: 'AMOUNT', max: 400_000, currency: 'DKK' }),
      ...rule('later', { kind: 'MONTHS', max: 12 }, { from: '2027' }),
    ];
    const then = [entity('Round', 'then', { period: '2018-10' }), claim('PART_OF', 'round:then', 'pool:pool')];
    expect(checksOf(rules, {}).map(({ kind }) => kind)).toEqual(['OPEN', 'AMOUNT']);
    expect(checksOf([...rules, ...then], { round: 'round:then' }).map(({ kind }) => kind)).toEqual([
      'OPEN',
      'ORGANISATIONS',
    ]);
  });

  test('may have a rule of its own', () => {
    const own = rule('own', { kind: 'MONTHS', max: 6 }, {}, 'round:round');
    expect(one(own, { period: '2027' }, 'MONTHS').verdict).toBe('FAIL');
  });

  test('states in its own record what no rule does', () => {
    const parts = [
      entity('Round', 'old', { minOrganisations: 3, mixedSizes: true, maxAmount: 5, currency: 'DKK' }),
      claim('PART_OF', 'round:old', 'pool:pool'),
    ];
    const checks = checksOf(parts, { round: 'round:old', ...applicants('big'), amount: 6, currency: 'DKK' });
    expect(checks.map(({ kind, verdict, rules }) => [kind, verdict, rules])).toEqual([
      ['ORGANISATIONS', 'FAIL', ['round:old']],
      ['MIXED_SIZES', 'FAIL', ['round:old']],
      ['AMOUNT', 'FAIL', ['round:old']],
    ]);
  });

  test('of which no date is known does not tell which rules of the pool hold', () => {
    const parts = [entity('Round', 'undated'), claim('PART_OF', 'round:undated', 'pool:pool')];
    const found = one(
      [...rule('r', { kind: 'ORGANISATIONS', min: 9 }), ...parts],
      { round: 'round:undated' },
      'ORGANISATIONS',
    );
    expect(found).toMatchObject({
      verdict: 'UNKNOWN',
      da: ['Det vides ikke, om »R« gælder: det er ikke registreret, hvornår der kan søges.'],
      en: ['Whether “R” holds is not known: when applications are taken is not on record.'],
    });
  });

  test('whose rule begins in the year of the round says that it hangs on that', () => {
    const found = one(rule('r', { kind: 'MONTHS', max: 3 }, { from: '2026' }), { period: '2027' }, 'MONTHS');
    expect(found.da[1]).toBe('Om reglen gælder, afhænger af datoer, der kun er kendt på måneden eller året.');
  });
});

describe('A pool in the place of a round', () => {
  const rules = rule('then', { kind: 'AMOUNT', max: 10, currency: 'DKK' }, { from: '2021', to: '2023' });

  test('has the rules that hold on the day of the application', () => {
    const draft = { round: 'pool:pool', amount: 11, currency: 'DKK' };
    expect(one(rules, { ...draft, submitted: '2022-05' }, 'AMOUNT').verdict).toBe('FAIL');
    expect(checksOf(rules, { ...draft, submitted: '2024' })).toEqual([]);
  });

  test('whose rules are all of another time is told from one without rules, with who says so', () => {
    const about = (parts: readonly Part[]) =>
      screenedIn([...world, ...parts], { title, round: 'pool:pool', submitted: '2024' }).reasons.slice(0, 1);
    expect(inWords(about(rules), 'da')).toEqual([
      'Ingen af de regler, der er registreret for POOL, gælder på ansøgningens tid.',
    ]);
    expect(inWords(about(rules), 'en')).toEqual([
      'None of the rules of POOL on record holds at the time of the application.',
    ]);
    expect(about(rules)[0]?.claims).toEqual(['HAS_RULE pool:pool rule:then']);
    expect(inWords(about([]), 'da')).toEqual(['Der er ikke registreret regler for POOL.']);
  });

  test('says that the day is missing where it is, and when the rule holds where that is not known', () => {
    expect(one(rules, { round: 'pool:pool' }, 'AMOUNT')).toEqual({
      verdict: 'UNKNOWN',
      da: ['Det vides ikke, om »THEN« gælder: udkastet siger ikke, hvornår det indsendes.'],
      en: ['Whether “THEN” holds is not known: the draft does not say when it is handed in.'],
    });
    const undated = [
      entity('Rule', 'undated', { kind: 'MONTHS', max: 3 }),
      claim('HAS_RULE', 'pool:pool', 'rule:undated'),
    ];
    expect(one(undated, { round: 'pool:pool', submitted: '2022' }, 'MONTHS').da).toEqual([
      'Det vides ikke, om »UNDATED« gælder: det er ikke registreret, hvornår reglen gælder.',
    ]);
  });
});

describe('The rules as a whole', () => {
  const three = rule('three', { kind: 'ORGANISATIONS', min: 1 });
  const complete = { ...applicants('big'), submitted: '2026-09-10' };

  test('pass, fail, or stay open where one is left to people', () => {
    const judged = rule('practice', { kind: 'JUDGEMENT' });
    const verdict = (parts: readonly Part[], draft: Partial<Draft>) =>
      screenedIn([...world, ...parts], { title, round: 'round:round', ...draft }).verdict;
    expect(verdict(three, complete)).toBe('PASS');
    expect(verdict([...three, ...judged], complete)).toBe('UNKNOWN');
    expect(verdict([...three, ...judged], { ...complete, submitted: '2027' })).toBe('FAIL');
  });

  test('are counted by verdict, and none that nobody has', () => {
    const judged = rule('practice', { kind: 'JUDGEMENT' });
    const told = (draft: Partial<Draft>) =>
      inWords(screenedIn([...world, ...three, ...judged], { title, round: 'round:round', ...draft }).reasons, 'da')[0];
    expect(told(complete)).toBe('Af tre regler for ROUND er to opfyldt og én ikke afklaret.');
    expect(told({})).toBe('Af tre regler for ROUND er tre ikke afklaret.');
  });

  test('are unknown without a round', () => {
    const screening = screenedIn([...world, ...three], { title });
    expect(screening).toMatchObject({ verdict: 'UNKNOWN', rules: [], round: null });
    expect(inWords(screening.reasons, 'da')[0]).toBe(
      'Udkastet nævner ingen ansøgningsrunde, så der er ingen regler at holde det op mod.',
    );
  });

  test('that are less sure than asked for do not count', () => {
    const hearsay = rule('hearsay', { kind: 'MONTHS', max: 1 }, { confidence: 'UNCONFIRMED' });
    expect(checksOf(hearsay, { period: '2027' }).map(({ kind }) => kind)).toEqual(['OPEN']);
    const all = screenedIn([...world, ...hearsay], { title, round: 'round:round' }, { minConfidence: 'UNCONFIRMED' });
    expect(all.rules.map(({ kind }) => kind)).toEqual(['OPEN', 'MONTHS']);
  });
});

describe('Lines of a pool of which one is not known to hold or in another currency', () => {
  const low = rule('low', { kind: 'AMOUNT', max: 100, currency: 'DKK' });
  const asked = { amount: 500, currency: 'DKK' };
  const undatedLine = (slug: string, max: number): Part[] => [
    entity('Rule', slug, { kind: 'AMOUNT', max, currency: 'DKK' }),
    claim('HAS_RULE', 'pool:pool', `rule:${slug}`),
  ];

  test('leave open whether an amount fits that fits none of the others', () => {
    const undated = undatedLine('high', 1000);
    expect(one([...low, ...undated], asked, 'AMOUNT').verdict).toBe('UNKNOWN');
    expect(one([...low, ...rule('high', { kind: 'AMOUNT', max: 1000 })], asked, 'AMOUNT').verdict).toBe('UNKNOWN');
  });

  test('leave nothing open where they would not fit either', () => {
    const undated = undatedLine('lower', 50);
    expect(one([...low, ...undated], asked, 'AMOUNT').verdict).toBe('FAIL');
    expect(
      one([...low, ...rule('high', { kind: 'AMOUNT', max: 1000, currency: 'DKK' })], asked, 'AMOUNT').verdict,
    ).toBe('PASS');
  });
});
