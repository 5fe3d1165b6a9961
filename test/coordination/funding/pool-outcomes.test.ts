import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolOutcomes } from '../../../src/coordination/funding/pool-outcomes.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, organisation, together, worldOf, type Part, type Records } from '../records.js';
import { fundedWorlds } from './funded-worlds.js';
import { readingOf } from './stated.js';

const base = together([
  entity('Pool', 'p'),
  ...['a', 'b', 'c'].map((slug) => organisation(slug)),
  entity('Learning', 'l', { kind: 'LESSON' }),
  entity('Practice', 'k', { kind: 'TOOL' }),
]);
const asked = { pool: 'pool:p', minConfidence: 'INFERRED' } as const;

async function of(...parts: Part[]) {
  const found = poolOutcomes.work(worldOf(base, ...parts), asked);
  return poolOutcomes.written(found, asked, readingOf(together([base, ...parts])));
}

/** A grant that is over. */
const grant = (slug: string, values = {}): Records =>
  together([
    initiative(slug, { status: 'COMPLETED', period: '2024', ...values }),
    claim('FUNDED_BY', `initiative:${slug}`, 'pool:p'),
  ]);
const left = (slug: string, product = 'learning:l', values = {}) =>
  claim('PRODUCED', `initiative:${slug}`, product, values);
const received = (who: string, product = 'learning:l', values = {}) =>
  claim('RECEIVED', `organisation:${who}`, product, values);
const applied = (who: string, values: Readonly<Record<string, string>>, product = 'learning:l') =>
  claim('APPLIED', `organisation:${who}`, product, values);

const proved = { level: 'ADOPTED', placeOfUse: 'ADVOCACY', proof: 'It stands in the plan.' };

describe('A grant has come as far as something on record shows', () => {
  test.each<readonly [string, readonly Part[], string]>([
    ['in use, with proof', [left('i'), applied('a', proved)], 'CHANGED'],
    ['a lasting practice, with proof', [left('i'), applied('a', { ...proved, level: 'INSTITUTIONALISED' })], 'CHANGED'],
    ['in use without proof', [left('i'), applied('a', { level: 'ADOPTED' })], 'USED'],
    ['tried, with proof', [left('i'), applied('a', { ...proved, level: 'TRIED' })], 'USED'],
    ['in use, nobody says how far', [left('i'), applied('a', { proof: 'So they say.' })], 'USED'],
    ['to be in use', [left('i'), received('a'), applied('a', { ...proved, from: '2027' })], 'RECEIVED'],
    ['received', [left('i'), received('a')], 'RECEIVED'],
    ['to be received', [left('i'), received('a', 'learning:l', { from: '2027' })], 'PRODUCED'],
    ['left', [left('i')], 'PRODUCED'],
    ['left by another', [left('j'), initiative('j'), applied('a', proved)], 'NOTHING_RECORDED'],
    ['unconfirmed', [left('i', 'learning:l', { confidence: 'UNCONFIRMED' })], 'NOTHING_RECORDED'],
  ])('%s', async (_, parts, stage) => {
    const { grants } = await of(grant('i'), ...parts);
    expect(grants.map((each) => each.stage)).toEqual([stage]);
  });

  test('what goes on or is to come and has left nothing has not come so far yet', async () => {
    const { grants, outside } = await of(
      grant('now', { status: 'RUNNING', period: '2026' }),
      grant('next', { status: 'PLANNED', period: '2027' }),
      grant('unknown', { status: 'UNKNOWN', period: '/2020' }),
      grant('stopped', { status: 'CANCELLED' }),
    );
    expect(grants.map(({ initiative: id, stage }) => [id, stage])).toEqual([
      ['initiative:unknown', 'NOTHING_RECORDED'],
      ['initiative:now', 'NOT_YET'],
      ['initiative:next', 'NOT_YET'],
    ]);
    expect(outside).toEqual(['initiative:stopped']);
  });

  test('the score is the share of those known to have reached somebody; what is not known is in none', async () => {
    const found = await of(
      grant('i'),
      left('i'),
      applied('a', proved),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
      applied('b', { level: 'TRIED' }),
      grant('j'),
      left('j', 'practice:k'),
      received('c', 'practice:k'),
      grant('m'),
    );
    expect(found).toMatchObject({
      score: 1 / 2,
      band: 'MEDIUM',
      completeness: 4 / 6,
      grants: [
        {
          initiative: 'initiative:i',
          products: ['learning:l'],
          uses: [
            {
              organisation: 'organisation:a',
              level: 'ADOPTED',
              placesOfUse: ['ADVOCACY'],
              proof: proved.proof,
              tookPart: true,
            },
            { organisation: 'organisation:b', level: 'TRIED', proof: null, tookPart: false },
          ],
        },
        { initiative: 'initiative:j', receivedBy: ['organisation:c'] },
        { initiative: 'initiative:m', products: [] },
      ],
    });
    expect(await of(grant('i'), left('i'))).toMatchObject({ score: null, band: null, completeness: 1 / 2 });
    expect(await of()).toMatchObject({ score: null, completeness: null, grants: [] });
  });
});

describe('In words', () => {
  test('what became practice where, and of each other how far it has come', async () => {
    const { reasons } = await of(
      grant('i'),
      left('i'),
      ...['a', 'b'].map((who) => applied(who, proved)),
      grant('j'),
      left('j', 'practice:k'),
      applied('c', { level: 'TRIED' }, 'practice:k'),
      ...['m', 'n'].map((slug) => grant(slug)),
      grant('o', { status: 'RUNNING', period: '2026' }),
    );
    expect(inWords(reasons, 'da').slice(1)).toEqual([
      'Det, »I« efterlod, er blevet praksis hos A og B, og det er dokumenteret: »L«.',
      'Det, »J« efterlod, er anvendt, men der er ikke registreret dokumentation for, at det er blevet praksis.',
      'Det er ikke registreret, at »M« og »N« har efterladt nogen læring eller praksis.',
      '»O« er ikke slut endnu og har ikke efterladt noget, der er registreret.',
    ]);
    expect(inWords(reasons, 'en')).toEqual([
      'P has given support to five initiatives: “O”, “I”, “J”, “M” and “N”.',
      'What “I” left has become practice at A and B, with proof: “L”.',
      'What “J” left has been applied, but no proof is on record that it has become practice.',
      '“M” and “N” are not on record as having left any learning or practice.',
      '“O” is not over yet and has left nothing that is on record.',
    ]);
  });

  test('what only reached somebody, what only was left, and what is inferred', async () => {
    const { reasons } = await of(
      grant('i'),
      left('i', 'learning:l', { confidence: 'INFERRED' }),
      received('a'),
      grant('j'),
      left('j', 'practice:k'),
    );
    expect(inWords(reasons, 'da').slice(1)).toEqual([
      'Det, »I« efterlod, er nået ud, men det er ikke registreret, at nogen har anvendt det.',
      'Om nogen har modtaget eller anvendt det, »J« efterlod, er ikke registreret.',
      'Hvad »I« efterlod, er udledt.',
    ]);
    expect(inWords(reasons, 'en').slice(1)).toEqual([
      'What “I” left has reached others, but nobody is on record as having applied it.',
      'Whether anybody has received or applied what “J” left is not on record.',
      'What “I” left is inferred.',
    ]);
    const inferred = await of(grant('i'), left('i'), applied('a', { ...proved, confidence: 'INFERRED' }));
    expect(inWords(inferred.reasons, 'en')[1]).toBe(
      'What “I” left has become practice at A, with proof: “L”; this is inferred.',
    );
  });

  test('beyond three, what became practice is told as the same', async () => {
    const { reasons } = await of(
      ...['i', 'j', 'm', 'n'].flatMap((slug) => [grant(slug), left(slug)]),
      applied('a', proved),
    );
    expect(inWords(reasons, 'da').at(-1)).toBe('Det samme gælder det, »N« efterlod.');
    expect(inWords(reasons, 'en').at(-1)).toBe('The same holds for what “N” left.');
  });
});

describe('The laws of what came of grants', () => {
  const few = { numRuns: 60, seed: 2026 };
  const answerOf = async (world: Records) =>
    poolOutcomes.written(poolOutcomes.work(projectionOf(world, 1), { pool: 'pool:p0' }), asked, readingOf(world));

  test('a grant that changed practice has a proof, and the share is one', async () => {
    await fc.assert(
      fc.asyncProperty(fundedWorlds, async (world) => {
        const { grants, score, completeness } = await answerOf(world);
        for (const { stage, uses, products } of grants) {
          expect(uses.some(({ proof }) => proof !== null)).toBe(stage === 'CHANGED');
          expect(products.length === 0).toBe(stage === 'NOTHING_RECORDED' || stage === 'NOT_YET');
        }
        for (const share of [score ?? 0, completeness ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(fundedWorlds, async (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(await answerOf(turned)).toEqual(await answerOf(world));
      }),
      few,
    );
  });
});

test.each([
  ['pool:none', 'UNKNOWN_ID'],
  ['', 'UNKNOWN_ID'],
  ['learning:l', 'WRONG_KIND'],
])('“%s” is refused with %s', (wrong, code) => {
  expect(codeOf(() => poolOutcomes.work(worldOf(base), { pool: wrong }))).toBe(code);
});
