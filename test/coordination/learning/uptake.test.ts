import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uptake } from '../../../src/coordination/learning/uptake.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { onDay } from '../../../src/coordination/projection/projection.js';
import type { ClaimId } from '../../../src/graph/records/ids.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { oracleDay } from '../questions.js';
import { randomWorlds } from '../random-worlds.js';
import { claim, entity, organisation, theme, together, worldOf, type Part, type Records } from '../records.js';

type Question = Parameters<typeof uptake.work>[1];
const base: Part[] = [theme('t'), ...['a', 'b', 'c', 'd', 'e'].map((slug) => organisation(slug))];
const about = (kind: 'Learning' | 'Practice', slug: string, values = {}, sureness = {}): Records =>
  together([
    entity(kind, slug, { kind: kind === 'Learning' ? 'LESSON' : 'TOOL', ...values }),
    claim('HAS_THEME', `${kind.toLowerCase()}:${slug}`, 'theme:t', sureness),
  ]);
const receives = (who: string, values = {}, what = 'learning:l') =>
  claim('RECEIVED', `organisation:${who}`, what, values);
const applies = (who: string, level?: string, placeOfUse?: string, values = {}, what = 'learning:l') =>
  claim('APPLIED', `organisation:${who}`, what, {
    ...(level !== undefined && { level }),
    ...(placeOfUse !== undefined && { placeOfUse }),
    ...values,
  });
const of = (parts: readonly Part[], more: Partial<Question> = {}) =>
  uptake.work(worldOf(...base, about('Learning', 'l'), ...parts), { theme: 'theme:t', ...more });
const letters = (ids: readonly string[]): string => ids.map(upper).join('');

describe('Learning has changed practice', () => {
  const parts = [
    ...['a', 'b', 'c', 'd', 'e'].map((who) => receives(who)),
    applies('a', 'ADOPTED', 'ADVOCACY', { from: '2024-05', current: true }),
    applies('b', 'INSTITUTIONALISED'),
    applies('c', 'TRIED', 'PROGRAMME'),
    applies('d'),
  ];

  test('of those who have adopted it or come further: trying changes nothing, and no level on record is not known', () => {
    const answer = of(parts);
    expect(answer).toMatchObject({ score: 2 / 4, band: 'MEDIUM', products: ['learning:l'], unknown: [] });
    expect([answer.changed, answer.tried, answer.changeUnknown, answer.notYet].map(letters)).toEqual([
      'AB',
      'C',
      'D',
      'E',
    ]);
    expect(answer.placeUnknown).toEqual(['organisation:b']);
    expect(answer.places.map(({ place, organisations }) => [place, letters(organisations)])).toEqual([
      ['PROGRAMME', ''],
      ['ADVOCACY', 'A'],
      ['OWN_ORGANISATION', ''],
    ]);
    expect(answer.uses.map((use) => [upper(use.organisation), use.changes, use.level, use.since])).toEqual([
      ['B', true, 'INSTITUTIONALISED', null],
      ['A', true, 'ADOPTED', '2024-05'],
      ['C', false, 'TRIED', null],
      ['D', false, null, null],
    ]);
  });

  test('in a place: what is used elsewhere is no use, and where nobody says where that is not known', () => {
    const answer = of(parts, { purpose: 'ADVOCACY' });
    expect(answer).toMatchObject({ score: 1 / 3, places: [{ place: 'ADVOCACY' }], placeUnknown: [] });
    expect([answer.changed, answer.tried, answer.changeUnknown, answer.notYet].map(letters)).toEqual([
      'A',
      '',
      'BD',
      'CE',
    ]);
    expect(of(parts, { purpose: null })).toEqual(of(parts));
  });

  test('as a coordinator reads it', () => {
    expect(inWords(of(parts).reasons, 'da')).toEqual([
      'Læring om temaet T er nået frem til A, B, C, D og E.',
      'A har ændret praksis i fortalerarbejdet.',
      'B har ændret praksis; hvor, er ikke registreret.',
      'C har kun prøvet noget af det af.',
      'For D er det ikke registreret, om praksis er ændret.',
      'Det er ikke registreret, at E har anvendt noget af det.',
    ]);
    expect(inWords(of(parts, { purpose: 'ADVOCACY' }).reasons, 'en')).toEqual([
      'Learning on the theme T has reached A, B, C, D and E.',
      'A has changed practice in advocacy.',
      'Whether B and D have changed practice in advocacy is not on record.',
      'C and E are not on record as having applied any of it in advocacy.',
    ]);
  });

  test('over all of its learnings and practices: one that changed anything has changed', () => {
    const answer = of([
      about('Practice', 'p'),
      about('Practice', 'old', { evidence: 'RETIRED' }),
      applies('a', 'TRIED'),
      applies('a', 'PASSED_ON', 'PROGRAMME', {}, 'practice:p'),
      receives('b', {}, 'practice:old'),
    ]);
    expect(answer).toMatchObject({ score: 1, band: 'MEDIUM', tried: [], products: ['learning:l', 'practice:p'] });
    expect(inWords(answer.reasons, 'en')[0]).toBe('Learning and practice on the theme T have reached A.');
  });
});

describe('When it was is told', () => {
  test('what has ended in the past: it did change practice', () => {
    const answer = of([applies('a', 'ADOPTED', 'PROGRAMME', { from: '2019', to: '2021' })]);
    expect(answer).toMatchObject({ changed: ['organisation:a'], uses: [{ time: 'OVER', since: '2019' }] });
    expect(inWords(answer.reasons, 'da')[1]).toBe(
      'A ændrede praksis i programmer i det Globale Syd, men gør det ikke længere.',
    );
    expect(of([applies('a', 'ADOPTED', 'PROGRAMME', { from: '2019', to: '2021' })], { asOf: '2024' })).toMatchObject({
      score: null,
      unknown: ['learning:l'],
      excludedCount: { period: 1 },
    });
  });

  test('what is to come as planned, and it counts for nothing yet', () => {
    const answer = of([receives('a'), applies('a', 'ADOPTED', 'PROGRAMME', { from: '2027', current: true })]);
    expect(answer).toMatchObject({ score: 0, changed: [], notYet: ['organisation:a'], uses: [{ time: 'TO_COME' }] });
    expect(inWords(answer.reasons, 'da')[1]).toBe('A skal tage noget af det i brug.');
    expect(of([receives('a', { from: '2027', current: true })])).toMatchObject({ score: null, notYet: [] });
  });
});

describe('What shows it', () => {
  const answer = of([applies('a', 'ADOPTED', 'ADVOCACY'), applies('b', 'PASSED_ON'), applies('c', 'TRIED')]);
  const claimIn = (who: string) => `APPLIED organisation:${who} learning:l` as ClaimId;
  const values = new Map([
    [claimIn('a'), { proof: 'Står i strategien.' }],
    [claimIn('c'), { proof: 'Et forsøg.' }],
  ]);
  const told = uptake.states?.told(answer, values) ?? answer;

  test('is told as it is recorded, beside its use', () => {
    expect(uptake.states?.claims(answer)).toEqual(['b', 'a', 'c'].map(claimIn));
    expect(told.uses.map(({ organisation: who, proof }) => [upper(who), proof])).toEqual([
      ['B', null],
      ['A', 'Står i strategien.'],
      ['C', 'Et forsøg.'],
    ]);
  });

  test('is quoted of what changed, and what nothing shows is said', () => {
    expect(inWords(told.reasons, 'da').slice(-2)).toEqual([
      'Som dokumentation har A »Står i strategien«.',
      'For B er der ikke registreret dokumentation.',
    ]);
    expect(inWords(told.reasons, 'en').slice(-2)).toEqual([
      'As proof A has “Står i strategien”.',
      'For B no proof is on record.',
    ]);
  });
});

test('Nothing on the theme, nothing received and nothing sure enough are told apart', () => {
  const none = uptake.work(worldOf(...base), { theme: 'theme:t' });
  expect(none).toMatchObject({ score: null, band: null, completeness: null, products: [] });
  expect(inWords(none.reasons, 'da')).toEqual(['Der er ikke registreret læring eller praksis om temaet T.']);
  expect(inWords(of([]).reasons, 'en')).toEqual([
    'Whether anybody has received or applied learning on the theme T is not on record.',
  ]);
  expect(of([receives('a', { confidence: 'UNCONFIRMED' })])).toMatchObject({
    score: null,
    excludedCount: { confidence: 1 },
  });
  const inferred = uptake.work(
    worldOf(...base, about('Learning', 'l', {}, { confidence: 'INFERRED' }), receives('a', { confidence: 'INFERRED' })),
    { theme: 'theme:t' },
  );
  expect(inWords(inferred.reasons, 'da')).toEqual([
    'Læring om temaet T er nået frem til A; det er udledt.',
    'Det er ikke registreret, at A har anvendt noget af det.',
    'Forbindelsen til temaet er udledt.',
  ]);
});

describe('The laws of uptake', () => {
  const few = { numRuns: 60, seed: 2026 };
  const answersOf = (world: Records, purpose: 'ADVOCACY' | null) =>
    ['theme:t0', 'theme:t1'].map((each) =>
      uptake.work(onDay(projectionOf(world, 1), oracleDay), { theme: each, purpose }),
    );

  const reachedBy = ({ changed, tried, changeUnknown, notYet }: ReturnType<typeof of>): string[] => [
    ...changed,
    ...tried,
    ...changeUnknown,
    ...notYet,
  ];

  test('each organisation is in one list, and a change in one place is a change', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const [all, there] = [answersOf(world, null), answersOf(world, 'ADVOCACY')];
        for (const [at, answer] of all.entries()) {
          expect(new Set(reachedBy(answer)).size).toBe(reachedBy(answer).length);
          expect(
            there
              .slice(at, at + 1)
              .flatMap(reachedBy)
              .sort(),
          ).toEqual(reachedBy(answer).sort());
          expect(answer.changed).toEqual(expect.arrayContaining([...(there[at]?.changed ?? [])]));
          const places = [...answer.places.flatMap(({ organisations }) => organisations), ...answer.placeUnknown];
          expect([...new Set(places)].sort()).toEqual(answer.changed);
        }
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answersOf(turned, null)).toEqual(answersOf(world, null));
      }),
      { ...few, numRuns: 30 },
    );
  });
});

test.each([
  [{ theme: 'theme:none' }, 'UNKNOWN_ID'],
  [{ theme: 'organisation:a' }, 'WRONG_KIND'],
  [{ theme: 'theme:t', asOf: '2024', window: { from: '2024' } }, 'BAD_PERIOD'],
])('%j is refused with %s', (wrong, code) => {
  expect(codeOf(() => uptake.work(worldOf(...base), wrong))).toBe(code);
});
