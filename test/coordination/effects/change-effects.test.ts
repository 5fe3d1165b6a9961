import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeEffects } from '../../../src/coordination/effects/change-effects.analysis.js';
import type { ChangeEffect } from '../../../src/coordination/effects/effect.js';
import { needGaps } from '../../../src/coordination/gaps/need-gaps.question.js';
import { network } from '../../../src/coordination/networks/network.question.js';
import { overlap } from '../../../src/coordination/overlap/overlap.question.js';
import type { ProposedPatch } from '../../../src/coordination/projection/moving.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { synergies } from '../../../src/coordination/synergy/synergies.question.js';
import type { Sight } from '../../../src/graph/records/guard.js';
import type { EntityId } from '../../../src/graph/records/ids.js';
import { inWords } from '../expecting.js';
import { randomWorlds } from '../random-worlds.js';
import {
  claim,
  initiative,
  method,
  need,
  organisation,
  theme,
  together,
  worldOf,
  worldOn,
  type Part,
  type Records,
} from '../records.js';
import { toyRecords } from '../toy.js';

/** What would become of some records where others are on record. */
function patchOf(before: Records, { entities, claims }: Records, gone: readonly string[]): ProposedPatch {
  const changed = [...claims, ...before.claims.filter(({ id }) => gone.includes(id))];
  const replaced = new Set<string>([...gone, ...claims.map(({ id }) => id)]);
  const now = [...before.claims.filter(({ id }) => !replaced.has(id)), ...claims];
  const ends = new Map(
    changed.map(({ verb, subject, object }) => [`${verb} ${subject} ${object}`, { verb, subject, object }]),
  );
  return {
    entities,
    removed: before.entities.map(({ id }) => id).filter((id) => gone.includes(id)),
    beside: new Map(),
    sources: [],
    between: [...ends.values()].map((each) => ({
      ...each,
      claims: now.filter(
        ({ verb, subject, object }) => verb === each.verb && subject === each.subject && object === each.object,
      ),
    })),
  };
}

const effectsOf = (
  before: Records,
  parts: readonly Part[],
  gone: readonly string[] = [],
  sight: Sight = null,
  day = '2026-08-15',
): readonly ChangeEffect[] =>
  changeEffects.work(worldOn(day, before), { patch: patchOf(before, together(parts), gone), sight });

const words = (effects: readonly ChangeEffect[], language: 'da' | 'en' = 'en'): string[] =>
  inWords(
    effects.map(({ reason }) => reason),
    language,
  );

/** An initiative for need n4 of the toy, which C, D, E and F ask for and nobody works on. */
const newInitiative = initiative('x9', { nameDa: 'Digital hverdag', nameEn: 'Digital every day' });
const addressing = claim('ADDRESSES', 'initiative:x9', 'need:n4');
const joining = (...letters: string[]): Part[] =>
  letters.map((letter) => claim('PARTICIPATES_IN', `organisation:${letter}`, 'initiative:x9'));

describe('What changes would do to needs', () => {
  test('is told by what the need would no longer be, and what it would be instead', () => {
    const all = effectsOf(toyRecords, [newInitiative, addressing, ...joining('c', 'd', 'e', 'f')]);
    expect(all[0]).toMatchObject({ what: 'GAP_CLOSED', ids: ['need:n4'] });
    expect(words(all)[0]).toBe(
      'The need “N4” would no longer be without any initiative, but be met as far as is on record.',
    );
    expect(words(all, 'da')[0]).toBe(
      'Behovet »N4« ville ikke længere stå uden indsats, men være mødt, så vidt det er registreret.',
    );
    const some = effectsOf(toyRecords, [newInitiative, addressing, ...joining('c', 'd')]);
    expect(some[0]).toMatchObject({ what: 'GAP_CHANGED', ids: ['need:n4'] });
    expect(words(some)[0]).toBe(
      'The need “N4” would no longer be without any initiative, but have initiatives in which only some of those who ask for it are on record.',
    );
    expect(words(effectsOf(toyRecords, [newInitiative, addressing]))[0]).toBe(
      'The need “N4” would no longer be without any initiative, but have initiatives in which nobody is on record.',
    );
  });

  test('says where it is inferred, and is nothing where nobody has confirmed it', () => {
    const inferred = claim('ADDRESSES', 'initiative:x9', 'need:n4', { confidence: 'INFERRED' });
    expect(words(effectsOf(toyRecords, [newInitiative, inferred]))[0]).toBe(
      'The need “N4” would no longer be without any initiative, but have initiatives in which nobody is on record; some of it is inferred.',
    );
    const unsure = claim('ADDRESSES', 'initiative:x9', 'need:n4', { confidence: 'UNCONFIRMED' });
    expect(effectsOf(toyRecords, [newInitiative, unsure])).toEqual([]);
  });

  test('names what is new by the name that it is given', () => {
    const effects = effectsOf(toyRecords, [
      need('n9', { nameDa: 'Holde fast i frivillige', nameEn: 'Keep volunteers' }),
      claim('STATES', 'organisation:a', 'need:n9'),
    ]);
    expect(effects).toMatchObject([{ what: 'GAP_OPENED', ids: ['need:n9'], reason: { entities: [] } }]);
    expect(words(effects)).toEqual(['The new need “Keep volunteers” would be without any initiative.']);
    expect(words(effects, 'da')).toEqual(['Det nye behov »Holde fast i frivillige« ville stå uden indsats.']);
  });

  test('is told of what would be withdrawn too, but not of that itself', () => {
    const gone = toyRecords.claims.filter(({ object, subject }) =>
      [object, subject].includes('initiative:x2' as EntityId),
    );
    const effects = effectsOf(toyRecords, [], ['initiative:x2', ...gone.map(({ id }) => id)]);
    expect(words(effects)).toEqual([
      'The need “N3” would no longer have initiatives in which only some of those who ask for it are on record, but be without any initiative.',
      'E would no longer have ties to others on record.',
      'E would no longer be able to offer A the method MEAL, which it seeks; this is inferred.',
    ]);
  });

  test('is what needGaps says once they are on record, whatever the changes', () => {
    fc.assert(
      fc.property(randomChanges, ({ before, parts, withdrawn }) => {
        const told = effectsOf(before, parts, withdrawn).filter(({ what }) => what.startsWith('GAP_'));
        expect(new Map(told.map(({ what, ids: [id] }) => [id, what]))).toEqual(
          differenceOf(gapsOf(before), gapsOf(after(before, parts, withdrawn))),
        );
      }),
      { numRuns: 60, seed: 2026 },
    );
  });
});

/** Changes of a random world: some of its records as another has them, and some of its claims withdrawn. */
const randomChanges = fc
  .tuple(randomWorlds, randomWorlds, fc.array(fc.nat(), { maxLength: 4 }))
  .map(([before, other, gone]) => ({
    before,
    parts: [
      ...other.entities.slice(0, 9),
      ...['ADDRESSES', 'STATES', 'PARTICIPATES_IN', 'HAS_THEME', 'SEEKS'].flatMap((verb) =>
        other.claims.filter((each) => each.verb === verb).slice(0, 3),
      ),
    ],
    withdrawn: gone.flatMap((at) => before.claims[at % before.claims.length]?.id ?? []),
  }));

function after(before: Records, parts: readonly Part[], gone: readonly string[]): Records {
  const { entities, claims } = together(parts);
  const replaced = new Set<string>([...gone, ...[...entities, ...claims].map(({ id }) => id)]);
  const isLeft = ({ id }: { readonly id: string }): boolean => !replaced.has(id);
  return {
    entities: [...before.entities.filter(isLeft), ...entities],
    claims: [...before.claims.filter(isLeft), ...claims],
  };
}

/** The type of each gap, UNKNOWN included; of those that are none `NONE`. */
function gapsOf(records: Records): ReadonlyMap<string, string> {
  const { items, unknown, covered, selfServed } = needGaps.work(worldOf(records), {});
  return new Map([
    ...[...items, ...unknown].map(({ need: id, type }) => [id, type] as const),
    ...[...covered, ...selfServed].map((id) => [id, 'NONE'] as const),
  ]);
}

function differenceOf(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const isGap = (type: string | undefined): boolean => type !== undefined && type !== 'UNKNOWN' && type !== 'NONE';
  const changed = [...new Set([...before.keys(), ...now.keys()])].flatMap((id): [string, string][] => {
    const [was, is] = [before.get(id), now.get(id)];
    if (was === is) return [];
    if (isGap(is) && !isGap(was)) return [[id, 'GAP_OPENED']];
    if (isGap(was) && (is === undefined || is === 'NONE')) return [[id, 'GAP_CLOSED']];
    return was === undefined || is === undefined ? [] : [[id, 'GAP_CHANGED']];
  });
  return new Map(changed);
}

/** On which much of a random world goes on. */
const DAY = '2024-07-15';

/** What would be so, where the others would no longer. */
const appears: ReadonlySet<string> = new Set(['DUPLICATION_RISK', 'JOINT_EFFORT', 'TIED', 'MEETING']);

/** Whether the analyses say of a world what an effect tells of. */
function saidOf(what: ChangeEffect['what'], world: Projection, [a = '', b = '']: readonly string[]): boolean {
  switch (what) {
    case 'DUPLICATION_RISK':
    case 'JOINT_EFFORT':
      return isKnown(world, a, b) && overlap.work(world, { a, b }).class === what;
    case 'OVERLAP_GONE':
      return ['DUPLICATION_RISK', 'JOINT_EFFORT'].includes(overlap.work(world, { a, b }).class ?? '');
    case 'TIED':
    case 'ISOLATED':
      return network.work(world, {}).ties.some((tie) => tie.a === a || tie.b === a);
    case 'MEETING':
    case 'MEETING_GONE':
      return synergies
        .work(world, { kinds: ['COMPLEMENTARITY'], when: 'NOW' })
        .items.some((each) => 'a' in each && each.a === a && each.b === b);
    default:
      throw new Error(`${what} is about a need`);
  }
}

const isKnown = ({ entities }: Projection, ...ids: string[]): boolean => ids.every((id) => entities.indexOf(id) >= 0);

describe('What changes would do to initiatives and organisations', () => {
  const before = together([
    ...['a', 'b', 'c'].map((slug) => organisation(slug)),
    ...['t1', 't2', 't3'].map((slug) => theme(slug)),
    initiative('one'),
    ...['t1', 't2', 't3'].map((slug) => claim('HAS_THEME', 'initiative:one', `theme:${slug}`)),
    claim('PARTICIPATES_IN', 'organisation:a', 'initiative:one'),
    claim('PARTICIPATES_IN', 'organisation:b', 'initiative:one'),
  ]);
  const two = [
    initiative('two', { nameDa: 'Nye veje', nameEn: 'New ways' }),
    ...['t1', 't2'].map((slug) => claim('HAS_THEME', 'initiative:two', `theme:${slug}`)),
    claim('PARTICIPATES_IN', 'organisation:c', 'initiative:two'),
  ];

  test('tells of two that would do the same at the same time, and of what joins them', () => {
    const risk = effectsOf(before, two);
    expect(risk).toMatchObject([{ what: 'DUPLICATION_RISK', ids: ['initiative:one', 'initiative:two'] }]);
    expect(words(risk)).toEqual([
      '“ONE” and “New ways” would have the themes T1 and T2 in common in the same months, with nothing on record that joins them.',
    ]);
    expect(words(risk, 'da')).toEqual([
      '»ONE« og »Nye veje« ville have temaerne T1 og T2 til fælles i de samme måneder, uden at noget registreret forbinder dem.',
    ]);
    const joined = effectsOf(after(before, two, []), [claim('PARTICIPATES_IN', 'organisation:c', 'initiative:one')]);
    expect(words(joined)).toEqual([
      '“ONE” and “TWO” would be joined; they have the themes T1 and T2 in common.',
      'C would have ties to others on record; today there are none.',
    ]);
    const gone = ['t1', 't2'].map((slug) => `HAS_THEME initiative:two theme:${slug}`);
    expect(words(effectsOf(after(before, two, []), [], gone))).toEqual([
      '“ONE” and “TWO” would no longer have the themes T1 and T2 in common at the same time.',
    ]);
  });

  test('is what overlap, network and synergies say once they are on record, and do not say before', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomChanges, ({ before: was, parts, withdrawn }) => {
        const [then, now] = [worldOn(DAY, was), worldOn(DAY, after(was, parts, withdrawn))];
        for (const { what, ids } of effectsOf(was, parts, withdrawn, null, DAY)) {
          if (what.startsWith('GAP_')) continue;
          seen.add(what);
          expect([what, saidOf(what, then, ids)]).toEqual([what, !appears.has(what)]);
          expect([what, saidOf(what, now, ids)]).toEqual([what, appears.has(what)]);
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
    expect([...seen].toSorted()).toEqual([
      'DUPLICATION_RISK',
      'ISOLATED',
      'JOINT_EFFORT',
      'MEETING',
      'MEETING_GONE',
      'OVERLAP_GONE',
      'TIED',
    ]);
  });

  test('tells of no pair that has little in common', () => {
    const slight = [
      initiative('two'),
      ...['t4', 't5', 't6'].map((slug) => theme(slug)),
      ...['t1', 't4', 't5', 't6'].map((slug) => claim('HAS_THEME', 'initiative:two', `theme:${slug}`)),
    ];
    expect(overlap.work(worldOf(after(before, slight, [])), { a: 'initiative:one', b: 'initiative:two' }).band).toBe(
      'LOW',
    );
    expect(effectsOf(before, slight)).toEqual([]);
  });

  test('tells of those who could give each other what they seek, and where that is only inferred', () => {
    const market = together([
      before,
      ...['m1', 'm2', 'm3'].map((slug) => method(slug)),
      claim('OFFERS', 'organisation:a', 'method:m1'),
      claim('SEEKS', 'organisation:a', 'method:m2'),
      claim('USES', 'initiative:one', 'method:m3'),
    ]);
    const meeting = effectsOf(market, [
      organisation('d', { nameDa: 'Nye Brønde', nameEn: 'New Wells' }),
      claim('SEEKS', 'organisation:d', 'method:m1'),
      claim('OFFERS', 'organisation:d', 'method:m2'),
    ]);
    expect(meeting).toMatchObject([{ what: 'MEETING', ids: ['organisation:a', 'organisation:d'] }]);
    expect(words(meeting)).toEqual([
      'A would be able to offer New Wells the method M1, which it seeks, and New Wells would be able to offer A the method M2, which it seeks.',
    ]);
    expect(words(meeting, 'da')).toEqual([
      'A ville kunne tilbyde Nye Brønde metoden M1, som den søger, og Nye Brønde ville kunne tilbyde A metoden M2, som den søger.',
    ]);
    const inferred = effectsOf(market, [claim('SEEKS', 'organisation:c', 'method:m3')]);
    expect(words(inferred)).toEqual([
      'A would be able to offer C the method M3, which it seeks; this is inferred.',
      'B would be able to offer C the method M3, which it seeks; this is inferred.',
    ]);
  });

  test('is told to nobody of what they would not see', () => {
    const hidden = [initiative('two', { visibility: 'INTERNAL' }), ...two.slice(1)];
    expect(effectsOf(before, hidden, [], ['PUBLIC'])).toEqual([]);
    expect(effectsOf(before, hidden, [], null)).toHaveLength(1);
  });

  test('leaves out what would hang on what is gone, and they cannot see', () => {
    const twice = [claim('PARTICIPATES_IN', 'organisation:b', 'initiative:one', { visibility: 'INTERNAL' }, 'again')];
    const gone = ['organisation:b', 'PARTICIPATES_IN organisation:b initiative:one'];
    const effects = effectsOf(together([before, ...twice]), [], gone, ['PUBLIC']);
    expect(words(effects)).toEqual(['A would no longer have ties to others on record.']);
  });

  test('is told of at most twenty, the weightiest sort first', () => {
    const needs = Array.from({ length: 25 }, (_, at) => `n${String(at).padStart(2, '0')}`);
    const many = effectsOf(before, [
      ...needs.map((slug) => need(slug)),
      ...needs.map((slug) => claim('STATES', 'organisation:a', `need:${slug}`)),
      ...two,
    ]);
    expect(many).toHaveLength(20);
    expect(new Set(many.map(({ what }) => what))).toEqual(new Set(['GAP_OPENED']));
  });
});
