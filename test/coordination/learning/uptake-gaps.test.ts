import { describe, expect, test } from 'vitest';
import { uptakeGaps } from '../../../src/coordination/learning/uptake-gaps.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, entity, network, organisation, theme, worldOf, type Part } from '../records.js';
import { stated, toyProjection } from '../toy.js';

const letters = (ids: readonly string[]): string => ids.map(upper).join('');

describe('Uptake on the toy graph', () => {
  const answer = uptakeGaps.work(toyProjection, stated);
  const gap = (slug: string) => answer.items.find((each) => each.product === `learning:${slug}`);

  test('half of those whom L1 reached have applied it, nobody L2, all together two of seven', () => {
    expect(answer.items.map(({ product, uptake, score, band }) => [upper(product), uptake, score, band])).toEqual([
      ['L2', 0, 1, 'HIGH'],
      ['L1', close(0.5), close(0.5), 'MEDIUM'],
    ]);
    expect(answer).toMatchObject({
      uptake: close(2 / 7),
      pairsApplied: 2,
      pairsReached: 7,
      unknown: [],
      putIntoPractice: [],
    });
  });

  test('B and C have L1 still before them, A and D have managed it', () => {
    expect(letters(gap('l1')?.receivedBy ?? [])).toBe('ABCD');
    expect(letters(gap('l1')?.notYet ?? [])).toBe('BC');
    expect(gap('l1')?.appliedBy).toEqual([
      { organisation: 'organisation:a', level: null, placesOfUse: [], claims: ['APPLIED organisation:a learning:l1'] },
      { organisation: 'organisation:d', level: null, placesOfUse: [], claims: ['APPLIED organisation:d learning:l1'] },
    ]);
  });

  test('L1 as a coordinator reads it', () => {
    expect(inWords(gap('l1')?.reasons ?? [], 'da')).toEqual([
      'A, B, C og D har modtaget »L1«.',
      'A og D har anvendt den.',
      'Det er ikke registreret, at B og C har anvendt den.',
      'Spørg A og D, hvordan det lykkedes.',
    ]);
    expect(inWords(gap('l2')?.reasons ?? [], 'en')).toEqual([
      'A, C and F have received “L2”.',
      'None of them is on record as having applied it.',
    ]);
    expect(gap('l1')?.reasons[2]?.claims).toEqual([
      'RECEIVED organisation:b learning:l1',
      'RECEIVED organisation:c learning:l1',
    ]);
  });

  test('that nobody says how far they have come makes it less complete', () => {
    expect(gap('l1')?.completeness).toBe(1 / 5);
    expect(gap('l2')?.completeness).toBe(1);
    expect(answer.completeness).toBe(2 / 6);
  });
});

const learning = entity('Learning', 'l', { kind: 'LESSON' });
const practice = entity('Practice', 'p', { kind: 'TOOL', evidence: 'PROMISING' });
const base = [...['a', 'b', 'c'].map((slug) => organisation(slug)), learning];
const receives = (who: string, values = {}, what = 'learning:l') =>
  claim('RECEIVED', `organisation:${who}`, what, values);
const applies = (who: string, values = {}, key?: string) =>
  claim('APPLIED', `organisation:${who}`, 'learning:l', values, key);
type Question = Parameters<typeof uptakeGaps.work>[1];
const of = (parts: readonly Part[], question: Question = {}) => uptakeGaps.work(worldOf(...base, ...parts), question);

describe('A learning', () => {
  test('of which nothing is recorded is unknown, not unused', () => {
    expect(of([])).toMatchObject({
      items: [],
      unknown: [{ product: 'learning:l', uptake: null, score: null, band: null, completeness: 0 }],
      uptake: null,
      putIntoPractice: [],
    });
    expect(inWords(of([]).unknown[0]?.reasons ?? [], 'da')).toEqual([
      'Det er ikke registreret, om nogen har modtaget eller anvendt »L«.',
    ]);
  });

  test('that everybody whom it reached has applied is no gap, and named', () => {
    expect(of([receives('a'), applies('a')])).toMatchObject({ items: [], putIntoPractice: ['learning:l'], uptake: 1 });
  });

  test('can be applied by who is not on record as having received it', () => {
    expect(of([receives('a'), applies('b')]).items[0]).toMatchObject({
      uptake: 0.5,
      receivedBy: ['organisation:a'],
      notYet: ['organisation:a'],
      appliedBy: [{ organisation: 'organisation:b' }],
    });
  });

  test('is applied at any level, and those who have come furthest are asked first', () => {
    const world = [
      applies('a', { level: 'TRIED', placeOfUse: 'ADVOCACY' }),
      applies('b', { level: 'PASSED_ON', placeOfUse: 'PROGRAMME' }),
      receives('c', { level: 'ADOPTED' }),
    ];
    const [gap] = of(world).items;
    expect(gap?.uptake).toBe(2 / 3);
    expect(gap?.appliedBy.map(({ organisation, level }) => [upper(organisation), level])).toEqual([
      ['B', 'PASSED_ON'],
      ['A', 'TRIED'],
    ]);
    expect(inWords(gap?.reasons ?? [], 'da')).toEqual([
      'C har modtaget »L«.',
      'B har givet den videre i programmer i det Globale Syd.',
      'A har prøvet den af i fortalerarbejdet.',
      'Det er ikke registreret, at C har anvendt den.',
      'Spørg B, hvordan det lykkedes.',
    ]);
  });

  test('used by one organisation in two places is one use, at the level that the surer claim says', () => {
    const world = [
      receives('b'),
      applies('a', { level: 'ADOPTED', placeOfUse: 'PROGRAMME', confidence: 'REPORTED' }, 'programme'),
      applies('a', { level: 'TRIED', placeOfUse: 'ADVOCACY' }, 'advocacy'),
    ];
    expect(of(world).items[0]).toMatchObject({
      uptake: 0.5,
      completeness: 1,
      appliedBy: [{ level: 'TRIED', placesOfUse: ['PROGRAMME', 'ADVOCACY'] }],
    });
    expect(inWords(of(world).items[0]?.reasons ?? [], 'en')[1]).toBe(
      'A has tried it out in programmes in the Global South and in advocacy.',
    );
  });
});

describe('Uptake is told in its tense and as sure as it is', () => {
  const told = (parts: readonly Part[], language: 'da' | 'en' = 'da', question: Question = {}) =>
    inWords(of(parts, question).items[0]?.reasons ?? [], language);

  test('what goes on or has no date as done, what is over with when it was, what is to come as that', () => {
    const world = [
      receives('a', { from: '2023' }),
      receives('b', { from: '2027' }),
      receives('c', { from: '2025' }),
      applies('a', { level: 'ADOPTED', placeOfUse: 'ADVOCACY', from: '2023', to: '2024' }),
      applies('c', { level: 'TRIED', from: '2027', to: '2027' }),
    ];
    expect(told(world)).toEqual([
      'C og A har modtaget »L«.',
      'B skal modtage »L«.',
      'A havde den i brug i fortalerarbejdet fra 2023 til 2024.',
      'C skal prøve den af.',
    ]);
    expect(told(world, 'en')).toEqual([
      'C and A have received “L”.',
      'B will receive “L”.',
      'A had it in use in advocacy from 2023 to 2024.',
      'C will try it out.',
    ]);
  });

  test('at a date that is asked for by that date', () => {
    const world = [receives('a', { from: '2020', current: true }), receives('b', { from: '2020', current: true })];
    const used = applies('a', { level: 'INSTITUTIONALISED', from: '2022', to: '2024' });
    expect(told([...world, used], 'en', { asOf: '2023-05' })).toContain('A has made it a lasting practice.');
    expect(told([...world, used], 'en')).toContain('A had it as a lasting practice from 2022 to 2024.');
  });

  test('what is inferred as inferred', () => {
    const world = [
      receives('a', { confidence: 'INFERRED' }),
      receives('b'),
      applies('c', { level: 'PASSED_ON', confidence: 'INFERRED' }),
    ];
    expect(told(world).slice(0, 3)).toEqual([
      'Det er udledt, at A har modtaget »L«.',
      'B har modtaget »L«.',
      'Det er udledt, at C har givet den videre.',
    ]);
  });

  test('without asking who no longer exists', () => {
    const gone = [applies('a'), receives('b'), claim('SUCCEEDS', 'organisation:c', 'organisation:a', { date: '2020' })];
    expect(told(gone).some((sentence) => sentence.startsWith('Spørg'))).toBe(false);
    expect(told([...gone, applies('c')]).at(-1)).toBe('Spørg C, hvordan det lykkedes.');
  });

  test('with those who received it last first, where there are more than five', () => {
    const seven = Array.from({ length: 7 }, (_, at) => [
      organisation(`x${at}`),
      receives(`x${at}`, { from: `202${at}` }),
    ]);
    expect(told(seven.flat())[0]).toBe('X6, X5, X4, X3, X2 og 2 andre har modtaget »L«.');
  });

  test('with no band HIGH where it reached less than three', () => {
    expect(of([receives('a'), receives('b')]).items[0]).toMatchObject({ score: 1, band: 'MEDIUM' });
    expect(of([receives('a'), receives('b'), receives('c')]).items[0]).toMatchObject({ score: 1, band: 'HIGH' });
  });
});

describe('What a question about uptake leaves out', () => {
  test('an unconfirmed claim, which is counted; asked for by name it counts and the answer says so', () => {
    const world = [receives('a'), applies('a', { confidence: 'UNCONFIRMED' })];
    expect(of(world).items[0]).toMatchObject({ uptake: 0, excludedCount: { confidence: 1 } });
    const asked = of([...world, receives('b')], { minConfidence: 'UNCONFIRMED' });
    expect(asked.items[0]?.uptake).toBe(0.5);
    expect(inWords(asked.items[0]?.reasons ?? [], 'da').at(-1)).toBe(
      'Svaret hviler også på ubekræftede oplysninger om A.',
    );
  });

  test('what is not known to hold at the date asked for', () => {
    const world = [receives('a', { from: '2024', current: true }), applies('a', { from: '2026' }), receives('b')];
    expect(of(world, { asOf: '2025-06' }).items[0]).toMatchObject({
      uptake: 0,
      receivedBy: ['organisation:a'],
      asOf: '2025-06',
      excludedCount: { period: 1, validityUnknown: 1 },
    });
    expect(of(world, { asOf: '2026-03' })).toMatchObject({ items: [], putIntoPractice: ['learning:l'] });
  });

  test('retired practices: nobody should take them up', () => {
    const retired = entity('Practice', 'old', { kind: 'TOOL', evidence: 'RETIRED' });
    const world = [practice, retired, receives('a', {}, 'practice:p'), receives('a', {}, 'practice:old')];
    expect(of(world).items.map(({ product }) => product)).toEqual(['practice:p']);
  });

  test('the kinds, themes and networks that nobody asked for', () => {
    const world = [
      practice,
      theme('t'),
      network('net'),
      receives('a', {}, 'practice:p'),
      receives('a'),
      applies('b'),
      claim('HAS_THEME', 'learning:l', 'theme:t'),
      claim('MEMBER_OF', 'organisation:b', 'organisation:net'),
    ];
    expect(of(world, { kinds: ['PRACTICE'] }).items.map(({ product }) => product)).toEqual(['practice:p']);
    expect(of(world, { theme: 'theme:t' }).items.map(({ product }) => product)).toEqual(['learning:l']);
    expect(of(world, { network: 'organisation:net' })).toMatchObject({
      items: [],
      unknown: [{ product: 'practice:p' }],
      putIntoPractice: ['learning:l'],
      pairsReached: 1,
    });
  });

  test.each([
    [{ theme: 'theme:none' }, 'UNKNOWN_ID'],
    [{ theme: 'learning:l' }, 'WRONG_KIND'],
    [{ network: 'organisation:a' }, 'WRONG_KIND'],
    [{ window: { from: '2026', to: '2025' } }, 'BAD_PERIOD'],
    [{ asOf: '2026', window: { from: '2025' } }, 'BAD_PERIOD'],
  ])('%j is refused with %s', (question, code) => {
    expect(codeOf(() => of([], question))).toBe(code);
  });
});
