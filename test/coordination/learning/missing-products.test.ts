import { describe, expect, test } from 'vitest';
import { missingProducts } from '../../../src/coordination/learning/missing-products.question.js';
import { codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, organisation, theme, worldOf, worldOn, type Part } from '../records.js';
import { toyProjection } from '../toy.js';

const done = (slug: string, values = {}) =>
  initiative(slug, { status: 'COMPLETED', period: '2023-03/2024-06', ...values });
const learning = entity('Learning', 'l', { kind: 'LESSON' });
const produces = (which: string, values = {}) => claim('PRODUCED', `initiative:${which}`, 'learning:l', values);
const base = [learning, theme('t'), organisation('a'), organisation('b')];
type Question = Parameters<typeof missingProducts.work>[1];
const of = (parts: readonly Part[], question: Question = {}) =>
  missingProducts.work(worldOf(...base, ...parts), question);
const found = (parts: readonly Part[], question: Question = {}) =>
  of(parts, question).items.map((each) => each.initiative);

test('Nothing is missing on the toy graph, where nothing is finished', () => {
  expect(missingProducts.work(toyProjection, {})).toMatchObject({ items: [], statusUnknown: [], completeness: null });
});

describe('A finished initiative', () => {
  test('that left nothing is missing its product, as a coordinator reads it', () => {
    const world = [
      done('i'),
      claim('HAS_THEME', 'initiative:i', 'theme:t'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i', { role: 'LEAD' }),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:i'),
    ];
    const [missing] = of(world).items;
    expect(missing).toMatchObject({
      initiative: 'initiative:i',
      toAsk: ['organisation:a'],
      untoldThemes: ['theme:t'],
      score: null,
      band: null,
      completeness: 1,
    });
    expect(inWords(missing?.reasons ?? [], 'da')).toEqual([
      '»I« sluttede i juni 2024, og der er hverken registreret læring eller praksis fra den.',
      'A havde ansvaret og kan fortælle, hvad der kom ud af den.',
      'Der er heller ikke registreret læring eller praksis fra andre om temaet T.',
    ]);
  });

  test('that left a learning or a practice is missing none', () => {
    const practice = entity('Practice', 'p', { kind: 'TOOL' });
    expect(found([done('i'), produces('i')])).toEqual([]);
    expect(found([done('i'), practice, claim('PRODUCED', 'initiative:i', 'practice:p')])).toEqual([]);
  });

  test('on themes that are only inferred says so of those', () => {
    const themes = [theme('u'), claim('HAS_THEME', 'initiative:i', 'theme:u', { confidence: 'INFERRED' })];
    const [missing] = of([done('i'), claim('HAS_THEME', 'initiative:i', 'theme:t'), ...themes]).items;
    expect(inWords(missing?.reasons ?? [], 'da').slice(-2)).toEqual([
      'Der er heller ikke registreret læring eller praksis fra andre om temaerne T og U.',
      'At »I« handlede om temaet U, er udledt.',
    ]);
    expect(inWords(missing?.reasons ?? [], 'en').at(-1)).toBe('That “I” was about the theme U is inferred.');
  });

  test('on a theme of which others have told is not the only one to tell', () => {
    const world = [
      done('i'),
      claim('HAS_THEME', 'initiative:i', 'theme:t'),
      claim('HAS_THEME', 'learning:l', 'theme:t'),
    ];
    expect(of(world).items).toMatchObject([{ untoldThemes: [] }]);
  });

  test('without participants or dates on record is less complete, and says so', () => {
    const [missing] = of([initiative('i', { status: 'COMPLETED', period: '/2018' })]).items;
    expect(missing).toMatchObject({ toAsk: [], completeness: 1 / 3 });
    expect(inWords(missing?.reasons ?? [], 'en')).toEqual([
      '“I” is finished, and neither a learning nor a practice from it is on record.',
      'Who took part is not on record.',
    ]);
  });

  test('known only to the year is said to have ended in that year', () => {
    const [missing] = of([done('i', { period: '2018' })]).items;
    expect(inWords(missing?.reasons ?? [], 'da')[0]).toContain('sluttede i 2018,');
  });

  test('whose end is not on record, or still to come, is not said to have ended then', () => {
    const first = (values: object) => inWords(of([done('i', values)]).items[0]?.reasons ?? [], 'da')[0];
    expect(first({ period: '2009/' })).toContain('»I«, sidst registreret i 2009, er afsluttet,');
    expect(first({ period: '2009/..' })).toContain('»I« er afsluttet,');
    expect(first({ period: '2024/2027' })).toContain('»I« er afsluttet,');
    expect(first({ period: '2024/2026' })).toContain('»I« sluttede i 2026,');
  });

  test('led by one that no longer exists sends to whoever came after it', () => {
    const world = [
      done('i'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i', { role: 'LEAD' }),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:i', { role: 'LEAD' }),
      claim('SUCCEEDS', 'organisation:b', 'organisation:a', { date: '2025' }),
    ];
    const told = (day: string) =>
      inWords(missingProducts.work(worldOn(day, ...base, ...world), {}).items[0]?.reasons ?? [], 'da').slice(1);
    expect(told('2024-08-15')).toEqual(['A og B havde ansvaret og kan fortælle, hvad der kom ud af den.']);
    expect(told('2026-08-15')).toEqual([
      'B havde ansvaret og kan fortælle, hvad der kom ud af den.',
      'A havde ansvaret, men findes ikke længere; spørg B, der afløste den.',
    ]);
  });

  test('says of whom it is only inferred that they answered for it', () => {
    const led = (slug: string, confidence: string) =>
      claim('PARTICIPATES_IN', `organisation:${slug}`, 'initiative:i', { role: 'LEAD', confidence });
    const [missing] = of([done('i'), led('a', 'CONFIRMED'), led('b', 'INFERRED')]).items;
    expect(inWords(missing?.reasons ?? [], 'da').slice(1, 3)).toEqual([
      'A havde ansvaret og kan fortælle, hvad der kom ud af den.',
      'B havde ansvaret (det er udledt) og kan fortælle, hvad der kom ud af den.',
    ]);
    expect(inWords(missing?.reasons ?? [], 'en')[2]).toBe('B led it (this is inferred) and can tell what came of it.');
  });

  test('names those that are in most first, where more than five took part', () => {
    const many = ['c', 'd', 'e', 'f', 'g', 'h'].map((slug) => organisation(slug));
    const joined = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((slug) =>
      claim('PARTICIPATES_IN', `organisation:${slug}`, 'initiative:i'),
    );
    const busy = [initiative('j'), claim('PARTICIPATES_IN', 'organisation:h', 'initiative:j')];
    const [missing] = of([...many, done('i'), ...joined, ...busy]).items;
    expect(inWords(missing?.reasons ?? [], 'en')[1]).toBe(
      'H, A, B, C, D and 3 others took part and can tell what came of it.',
    );
  });

  test('whose product is less sure than asked for is missing one, and says so', () => {
    const world = [done('i'), produces('i', { confidence: 'UNCONFIRMED' })];
    expect(of(world).items).toMatchObject([{ excludedCount: { confidence: 1 } }]);
    expect(inWords(of(world).items[0]?.reasons ?? [], 'en')[1]).toBe(
      'What is on record is less sure than was asked for and does not count.',
    );
    expect(found(world, { minConfidence: 'UNCONFIRMED' })).toEqual([]);
  });
});

describe('Whether an initiative is finished', () => {
  test('is decided by its period before its status, as everywhere: what goes on is not looked at', () => {
    const ended = ['RUNNING', 'UNKNOWN', 'COMPLETED'].map((status, at) => done(`i${at}`, { status }));
    expect(found(ended)).toEqual(['initiative:i0', 'initiative:i1', 'initiative:i2']);
    expect(found(ended, { asOf: '2024-05' })).toEqual([]);
    const going = ['RUNNING', 'UNKNOWN'].map((status, at) => done(`i${at}`, { status, period: '2023-03/2027' }));
    expect(of(going)).toMatchObject({ items: [], statusUnknown: [] });
    const [missing] = of([done('i', { status: 'RUNNING' })]).items;
    expect(inWords(missing?.reasons ?? [], 'da')[0]).toContain('»I« sluttede i juni 2024, og');
  });

  test('what is only planned or was cancelled left nothing to tell of', () => {
    expect(of(['PLANNED', 'CANCELLED'].map((status, at) => done(`i${at}`, { status })))).toMatchObject({
      items: [],
      statusUnknown: [],
    });
  });

  test('is not known where it is not known whether it goes on: named apart, not counted', () => {
    const open = { status: 'UNKNOWN', period: '2019/' };
    const answer = of([done('i', open), done('j', open), produces('j')]);
    expect(answer).toMatchObject({ items: [], statusUnknown: ['initiative:i'] });
    expect(answer.completeness).toBeLessThan(1);
  });

  test('by the end of a window hangs on its last day, whenever the window starts', () => {
    const world = [done('i'), done('j', { period: '2025' }), done('k', { period: '/2020' })];
    expect(found(world)).toEqual(['initiative:i', 'initiative:j', 'initiative:k']);
    expect(found(world, { window: { from: '2024-12', to: '2025-06' } })).toEqual(['initiative:i']);
    expect(found(world, { window: { from: '2026' } })).toHaveLength(3);
    expect(of(world, { asOf: '2024-07' })).toMatchObject({
      items: [{ initiative: 'initiative:i' }],
      asOf: '2024-07',
      metric: { parameters: { asOf: '2024-07', windowTo: null } },
      initiativesLeftOut: { period: 1, periodUnknown: 1 },
    });
    expect(found(world, { asOf: '2024-05' })).toEqual([]);
  });

  test('a product that came after the end of the window is not there yet', () => {
    const world = [done('i'), produces('i', { from: '2025-01', current: true })];
    expect(found(world)).toEqual([]);
    expect(found(world, { window: { to: '2024' } })).toEqual(['initiative:i']);
    expect(found(world, { window: { from: '2026', to: '2027' } })).toEqual([]);
  });
});

test.each([
  [{ asOf: '2024', window: { to: '2025' } }, 'BAD_PERIOD'],
  [{ window: { from: '2025', to: '2024' } }, 'BAD_PERIOD'],
  [{ asOf: '2024/2025' }, 'BAD_DATE'],
])('%j is refused with %s', (question, code) => {
  expect(codeOf(() => of([], question))).toBe(code);
});
