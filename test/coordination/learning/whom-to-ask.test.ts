import { describe, expect, test } from 'vitest';
import { whomToAsk } from '../../../src/coordination/learning/whom-to-ask.question.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, organisation, worldOf, type Part } from '../records.js';

const base = [
  entity('Practice', 'p', { kind: 'TOOL', evidence: 'VALIDATED' }),
  initiative('i', { status: 'COMPLETED' }),
  ...['a', 'b', 'c'].map((slug) => organisation(slug)),
];
const publishes = (who: string, values = {}) => claim('PUBLISHED', `organisation:${who}`, 'practice:p', values);
const joins = (who: string, role?: string) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, 'initiative:i', role === undefined ? {} : { role });
const produced = claim('PRODUCED', 'initiative:i', 'practice:p');
const applies = (who: string, values = {}) => claim('APPLIED', `organisation:${who}`, 'practice:p', values);
const of = (parts: readonly Part[], question = {}) =>
  whomToAsk.work(worldOf(...base, ...parts), { id: 'practice:p', ...question });

describe('Whom to ask about a practice', () => {
  test('those who published it, stood for what it comes from, or use it; most grounds first, then by id', () => {
    const world = [
      publishes('b'),
      produced,
      joins('b', 'LEAD'),
      joins('a'),
      applies('c', { level: 'ADOPTED', placeOfUse: 'ADVOCACY' }),
      applies('a', { level: 'TRIED' }),
    ];
    expect(of(world).items).toMatchObject([
      { organisation: 'organisation:b', score: close(2 / 3), published: true, led: ['initiative:i'], level: null },
      { organisation: 'organisation:a', score: close(1 / 3), published: false, led: [], level: 'TRIED' },
      { organisation: 'organisation:c', level: 'ADOPTED', placesOfUse: ['ADVOCACY'] },
    ]);
    expect(of(world).completeness).toBe(1);
  });

  test('and why, as a colleague would say it', () => {
    const [contact] = of([publishes('b'), produced, joins('b', 'LEAD'), applies('b', { level: 'PASSED_ON' })]).items;
    expect(contact).toMatchObject({ score: 1, band: 'HIGH' });
    expect(inWords(contact?.reasons ?? [], 'da')).toEqual([
      '»P« har vist sig at virke mere end ét sted.',
      'B har udgivet den.',
      'B stod for »I«, som den kommer fra.',
      'B har givet den videre.',
    ]);
    expect(contact?.reasons[2]?.claims).toEqual([
      'PARTICIPATES_IN organisation:b initiative:i',
      'PRODUCED initiative:i practice:p',
    ]);
  });

  test('nobody where nothing is recorded, which is not complete', () => {
    expect(of([])).toMatchObject({ items: [], completeness: 1 / 4 });
  });

  test('all who took part where no lead is on record, but never a funder', () => {
    const world = [produced, joins('a'), joins('b', 'HOST'), joins('c', 'FUNDER')];
    expect(of(world).items.map(({ organisation: who }) => who)).toEqual(['organisation:a', 'organisation:b']);
  });

  test('not on an unconfirmed claim, which is counted, nor at another date', () => {
    expect(of([publishes('a', { confidence: 'UNCONFIRMED' })])).toMatchObject({
      items: [],
      excludedCount: { confidence: 1 },
    });
    expect(of([publishes('a', { from: '2026' })], { asOf: '2025' })).toMatchObject({
      items: [],
      excludedCount: { period: 1 },
    });
  });

  test('and that it is not known how well it works', () => {
    const practice = entity('Practice', 'q', { kind: 'TOOL' });
    const world = worldOf(...base, practice, claim('PUBLISHED', 'organisation:a', 'practice:q'));
    const [contact] = whomToAsk.work(world, { id: 'practice:q' }).items;
    expect(inWords(contact?.reasons ?? [], 'en')[0]).toBe('Whether “Q” has been shown to work is not on record.');
  });

  test('and who came after an organisation that no longer exists', () => {
    const world = [
      publishes('a'),
      claim('SUCCEEDS', 'organisation:b', 'organisation:a', { kind: 'MERGED', date: '2014' }),
    ];
    expect(inWords(of(world).items[0]?.reasons ?? [], 'da').slice(1)).toEqual([
      'A har udgivet den.',
      'A findes ikke længere; spørg B, der afløste den.',
    ]);
    expect(inWords(of(world).items[0]?.reasons ?? [], 'en').at(-1)).toBe(
      'A does not exist any more; ask B, which came after it.',
    );
  });

  test('only of a practice', () => {
    expect(codeOf(() => whomToAsk.work(worldOf(...base), { id: 'practice:none' }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => whomToAsk.work(worldOf(...base), { id: 'organisation:a' }))).toBe('WRONG_KIND');
  });
});
