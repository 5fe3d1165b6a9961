import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { experiences } from '../../../src/coordination/methods/experiences.question.js';
import { onDay } from '../../../src/coordination/projection/projection.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { oracleDay } from '../questions.js';
import { randomWorlds } from '../random-worlds.js';
import {
  claim,
  entity,
  initiative,
  method,
  organisation,
  together,
  worldOf,
  type Part,
  type Records,
} from '../records.js';

const base = [method('m'), ...['a', 'b', 'c'].map((slug) => organisation(slug))];
const of = (...parts: Part[]) => experiences.work(worldOf(...base, ...parts), { method: 'method:m' });

/** An initiative that uses the method, with those who take part in it. */
const uses = (slug: string, who: string, values = {}): Records =>
  together([
    initiative(slug, { period: '2015', status: 'COMPLETED', ...values }),
    claim('USES', `initiative:${slug}`, 'method:m'),
    ...who.split('').map((each) => claim('PARTICIPATES_IN', `organisation:${each}`, `initiative:${slug}`)),
  ]);

/** What an initiative found out. */
const found = (slug: string, kind: string, from: string, values = {}, sureness = {}): Records =>
  together([
    entity('Learning', slug, { kind, ...values }),
    claim('PRODUCED', `initiative:${from}`, `learning:${slug}`, sureness),
  ]);
const checked = { validation: 'VALIDATED' };
const raw = { validation: 'RAW' };
const on = (verb: 'SYNTHESISES' | 'CONTRADICTS', one: string, other: string, values = {}) =>
  claim(verb, `learning:${one}`, `learning:${other}`, values);
const applies = (who: string, what: string, values = {}) => claim('APPLIED', `organisation:${who}`, what, values);

const slugsOf = (told: readonly { readonly learning: string }[]): string =>
  told.map((each) => upper(each.learning)).join(' ');

describe('Of a method is told', () => {
  const answer = of(
    uses('i', 'ab'),
    uses('j', 'c', { status: 'RUNNING', period: '2026-01/2026-12' }),
    uses('k', 'c'),
    found('worked', 'LESSON', 'i', raw),
    found('works', 'LESSON', 'j', checked),
    found('hard', 'CHALLENGE', 'i'),
    found('all', 'SYNTHESIS', 'i', checked),
    on('CONTRADICTS', 'works', 'hard'),
    on('SYNTHESISES', 'all', 'worked'),
    claim('RECEIVED', 'organisation:b', 'learning:works'),
    applies('c', 'learning:works', { level: 'ADOPTED', placeOfUse: 'ADVOCACY' }),
  );

  test('who has tried it, what worked and what stood in the way, what was checked first', () => {
    expect(answer).toMatchObject({
      initiatives: ['initiative:i', 'initiative:j', 'initiative:k'],
      participants: ['organisation:a', 'organisation:b', 'organisation:c'],
      untold: ['initiative:k'],
    });
    expect([answer.lessons, answer.challenges, answer.syntheses].map(slugsOf)).toEqual(['WORKS WORKED', 'HARD', 'ALL']);
    expect(answer.lessons.map(({ validation }) => validation)).toEqual(['VALIDATED', 'RAW']);
    expect(answer.challenges).toMatchObject([
      { validation: null, initiatives: ['initiative:i'], claims: ['PRODUCED initiative:i learning:hard'] },
    ]);
  });

  test('whom each learning has reached, and who has applied it and where', () => {
    expect(answer.lessons[0]).toMatchObject({
      receivedBy: ['organisation:b'],
      appliedBy: [{ organisation: 'organisation:c', level: 'ADOPTED', placesOfUse: ['ADVOCACY'] }],
    });
  });

  test('what says otherwise, and both stand', () => {
    expect(answer.contradictions).toEqual([
      {
        learning: 'learning:works',
        contradicts: 'learning:hard',
        claims: ['CONTRADICTS learning:works learning:hard'],
      },
    ]);
  });

  test('how much of what was tried has been told, never how well it works', () => {
    expect(answer).toMatchObject({ score: 2 / 3, band: 'HIGH', completeness: 9 / 10 });
    expect(of(uses('i', 'a'), found('worked', 'LESSON', 'i', raw))).toMatchObject({ score: 1, band: 'MEDIUM' });
    expect(of(uses('i', 'a'))).toMatchObject({ score: 0, band: null, untold: ['initiative:i'] });
    expect(of()).toMatchObject({ score: null, band: null, completeness: null, lessons: [] });
  });

  test('as a coordinator reads it', () => {
    expect(inWords(answer.reasons, 'da')).toEqual([
      '»J« bruger metoden M, og »I« og »K« brugte den.',
      'C er med.',
      'A og B var med.',
      'Det, der virkede, og som er efterprøvet: »WORKS«.',
      'Det, der virkede, men ikke er efterprøvet: »WORKED«.',
      'Det, der stod i vejen; om det er efterprøvet, er ikke registreret: »HARD«.',
      '»WORKS« siger noget andet end »HARD«, så læs begge.',
      'Der er samlet op i »ALL«.',
      'Fra »K« er der ikke registreret læring.',
      'C har anvendt noget af det, der blev lært.',
    ]);
    expect(inWords(answer.reasons, 'en')).toEqual([
      '“J” uses the method M, and “I” and “K” used it.',
      'C takes part.',
      'A and B took part.',
      'What worked and was checked: “WORKS”.',
      'What worked but was not checked: “WORKED”.',
      'What stood in the way; whether it was checked is not on record: “HARD”.',
      '“WORKS” says otherwise than “HARD”, so read both.',
      'It is drawn together in “ALL”.',
      'No learning from “K” is on record.',
      'C has applied some of what was learned.',
    ]);
  });
});

describe('An experience', () => {
  test('is of what was carried out: not planned, cancelled or to come', () => {
    const answer = of(
      uses('plan', 'a', { status: 'PLANNED' }),
      uses('stopped', 'a', { status: 'CANCELLED' }),
      uses('next', 'a', { status: 'UNKNOWN', period: '2027' }),
      found('worked', 'LESSON', 'stopped'),
    );
    expect(answer).toMatchObject({ initiatives: [], lessons: [], initiativesLeftOut: { planned: 2, cancelled: 1 } });
    expect(inWords(answer.reasons, 'da')[0]).toBe('Ingen indsats, der tæller med, bruger metoden M.');
    expect(inWords(of().reasons, 'en')).toEqual(['No initiative is on record as using the method M.']);
  });

  test('that disagrees with one from elsewhere is told all the same', () => {
    const other = [initiative('other'), found('said', 'LESSON', 'other')];
    const answer = of(
      uses('i', 'a'),
      found('hard', 'CHALLENGE', 'i', raw),
      ...other,
      on('CONTRADICTS', 'said', 'hard'),
    );
    expect(answer.contradictions).toMatchObject([{ learning: 'learning:said', contradicts: 'learning:hard' }]);
    expect(slugsOf([...answer.lessons, ...answer.challenges])).toBe('HARD');
  });

  test('may be drawn together elsewhere, and that needs no tie of its own', () => {
    const answer = of(
      uses('i', 'a'),
      found('worked', 'LESSON', 'i', raw),
      entity('Learning', 'all', { kind: 'SYNTHESIS' }),
      on('SYNTHESISES', 'all', 'worked'),
    );
    expect(answer.syntheses).toMatchObject([
      { learning: 'learning:all', initiatives: [], claims: ['SYNTHESISES learning:all learning:worked'] },
    ]);
  });

  test('that is inferred or unconfirmed is told as that, or left out', () => {
    const parts = (confidence: string) => of(uses('i', 'a'), found('worked', 'LESSON', 'i', raw, { confidence }));
    expect(inWords(parts('INFERRED').reasons, 'da')).toContain(
      'Det, der virkede, men ikke er efterprøvet: »WORKED«; det er udledt.',
    );
    expect(parts('UNCONFIRMED')).toMatchObject({ lessons: [], excludedCount: { confidence: 1 } });
    const joined = of(
      uses('i', 'a'),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:i', { confidence: 'INFERRED' }),
    );
    expect(inWords(joined.reasons, 'da')).toContain('For B er deltagelsen udledt.');
  });
});

test('Material on the method is told with who has come how far with it; what is retired is not', () => {
  const practice = (slug: string, evidence: string): Records =>
    together([
      entity('Practice', slug, { kind: 'TOOL', evidence }),
      claim('USES', `practice:${slug}`, 'method:m', { confidence: slug === 'q' ? 'INFERRED' : 'CONFIRMED' }),
    ]);
  const answer = of(
    uses('i', 'a'),
    practice('p', 'PROMISING'),
    practice('q', 'OBSERVED'),
    practice('old', 'RETIRED'),
    applies('b', 'practice:p', { level: 'TRIED', placeOfUse: 'PROGRAMME' }),
  );
  expect(answer.material).toMatchObject([
    { practice: 'practice:p', appliedBy: [{ organisation: 'organisation:b', level: 'TRIED' }] },
    { practice: 'practice:q', appliedBy: [] },
  ]);
  expect(inWords(answer.reasons, 'da').slice(2)).toEqual([
    'Der er ikke registreret læring fra indsatsen.',
    '»P« bygger på metoden.',
    'B har prøvet den af i programmer i det Globale Syd.',
    '»Q« bygger på metoden; det er udledt.',
  ]);
});

describe('The laws of experiences', () => {
  const answersOf = (world: Records) =>
    ['method:m0', 'method:m1', 'method:m2'].map((each) =>
      experiences.work(onDay(projectionOf(world, 1), oracleDay), { method: each }),
    );

  test('each initiative with the method has left a learning or is untold, and shares are shares', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        for (const answer of answersOf(world)) {
          const told = [...answer.lessons, ...answer.challenges, ...answer.syntheses];
          const tellers = new Set(told.flatMap((each) => each.initiatives));
          expect([...tellers, ...answer.untold].sort()).toEqual(answer.initiatives);
          expect(answer.score).toBe(answer.initiatives.length === 0 ? null : tellers.size / answer.initiatives.length);
          for (const share of [answer.score ?? 0, answer.completeness ?? 0])
            expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answersOf(turned)).toEqual(answersOf(world));
      }),
      { numRuns: 30, seed: 2026 },
    );
  });
});

test.each([
  ['method:none', 'UNKNOWN_ID'],
  ['organisation:a', 'WRONG_KIND'],
])('“%s” is refused with %s', (wrong, code) => {
  expect(codeOf(() => experiences.work(worldOf(...base), { method: wrong }))).toBe(code);
});
