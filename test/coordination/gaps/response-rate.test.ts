import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { responseRate } from '../../../src/coordination/gaps/response-rate.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords } from '../expecting.js';
import { datedWorlds } from '../random-worlds.js';
import { claim, entity, need, network, organisation, together, worldOf, type Part, type Records } from '../records.js';

const base = together([
  entity('Assessment', 'now', { period: '2025-09/2025-11' }),
  entity('Assessment', 'before', { period: '2024' }),
  organisation('a', { size: 'LARGE' }),
  ...['b', 'c'].map((slug) => organisation(slug, { size: 'SMALL' })),
  organisation('d'),
  network('n'),
  network('m'),
  need('x'),
  need('y'),
]);
const says = (verb: 'STATES' | 'RATES', who: string, what: string, assessment = 'now', values = {}) =>
  claim(verb, `organisation:${who}`, `need:${what}`, { assessment: `assessment:${assessment}`, ...values });
const isMember = (who: string, of: string, values = {}) =>
  claim('MEMBER_OF', `organisation:${who}`, `organisation:${of}`, { from: '2020', current: true, ...values });

const asking =
  (asked: { readonly network?: string } = {}) =>
  (...parts: Part[]) =>
    responseRate.work(worldOf(base, ...parts), { assessment: 'assessment:now', ...asked });
const of = asking();
const ofN = asking({ network: 'organisation:n' });

describe('Who answered', () => {
  test('is who states or rates a need in the assessment', () => {
    const found = of(
      says('STATES', 'a', 'x'),
      says('RATES', 'b', 'x'),
      says('RATES', 'b', 'y'),
      says('STATES', 'c', 'x', 'before'),
    );
    expect(found).toMatchObject({
      answered: ['organisation:a', 'organisation:b'],
      needs: [
        { need: 'need:x', statedBy: ['organisation:a'], ratedBy: ['organisation:b'] },
        { need: 'need:y', statedBy: [], ratedBy: ['organisation:b'] },
      ],
      sizes: [
        { size: 'LARGE', answered: ['organisation:a'], notOnRecord: [] },
        { size: 'SMALL', answered: ['organisation:b'], notOnRecord: [] },
      ],
      notOnRecord: null,
      score: null,
      inNoNetwork: ['organisation:a', 'organisation:b'],
      completeness: 1 / 2,
    });
  });

  test('of a network they are a share of its members of the time', () => {
    const found = ofN(
      says('STATES', 'a', 'x'),
      says('STATES', 'd', 'x'),
      isMember('a', 'n'),
      isMember('b', 'n'),
      isMember('c', 'n', { to: '2024', current: false }),
      claim('MEMBER_OF', 'organisation:d', 'organisation:n'),
    );
    expect(found).toMatchObject({
      score: 1 / 2,
      band: 'MEDIUM',
      answered: ['organisation:a', 'organisation:d'],
      notOnRecord: ['organisation:b'],
      inNoNetwork: ['organisation:d'],
      sizes: [
        { size: 'LARGE', answered: ['organisation:a'], notOnRecord: [] },
        { size: 'SMALL', answered: [], notOnRecord: ['organisation:b'] },
        { size: null, answered: ['organisation:d'], notOnRecord: [] },
      ],
      networks: [{ network: 'organisation:n', members: 2, answered: ['organisation:a'], rate: 1 / 2 }],
      excludedCount: { period: 1, validityUnknown: 1 },
    });
  });

  test('a membership counts that was seen at the time, a network not that was gone', () => {
    const parts = [says('STATES', 'a', 'x'), isMember('a', 'm'), isMember('b', 'm', { to: '2025-09', current: false })];
    const gone = claim('SUCCEEDS', 'organisation:n', 'organisation:m', { kind: 'MERGED', date: '2025-01-01' });
    expect(of(...parts).networks).toMatchObject([{ network: 'organisation:m', members: 2 }]);
    expect(of(...parts, gone).networks).toEqual([]);
    expect(asking({ network: 'organisation:m' })(...parts, gone)).toMatchObject({ score: null, notOnRecord: [] });
  });

  test('nothing, or only what is not confirmed, is no answer', () => {
    expect(of()).toMatchObject({ answered: [], needs: [], sizes: [], networks: [], completeness: null });
    const unsure = ofN(says('STATES', 'a', 'x', 'now', { confidence: 'UNCONFIRMED' }), isMember('a', 'n'));
    expect(unsure).toMatchObject({ answered: [], score: 0, band: null, excludedCount: { confidence: 1 } });
  });
});

describe('In words', () => {
  const answers = [
    ...['a', 'b', 'd'].map((who) => says('STATES', who, 'x')),
    says('STATES', 'a', 'y'),
    ...['x', 'y'].map((what) => says('RATES', 'b', what)),
  ];
  const members = ['a', 'b', 'c'].map((who) => isMember(who, 'n'));

  test('who answered, what, how large they are, and of how many members', () => {
    expect(inWords(ofN(...answers, ...members).reasons, 'da')).toEqual([
      'I »NOW« er der registreret svar fra tre organisationer: A, B og D.',
      'De meldte to behov ind og vurderede eller rangordnede to; oftest, af tre, blev »X« meldt ind.',
      'Svarene er fra én stor og én lille organisation; for én er størrelsen ikke registreret.',
      'Af de tre medlemmer af N, der er registreret for den tid, har to svaret.',
      'Fra C er der ikke registreret noget svar; om den blev spurgt, er heller ikke registreret.',
    ]);
    expect(inWords(ofN(...answers, ...members).reasons, 'en')).toEqual([
      'In “NOW” answers from three organisations are on record: A, B and D.',
      'They stated two needs and rated or ranked two; most often, by three, they stated “X”.',
      'The answers are from one large and one small organisation; of one the size is not on record.',
      'Of the three members of N on record for that time, two answered.',
      'From C no answer is on record; nor is whether it was asked.',
    ]);
  });

  test.each<readonly [string, readonly Part[], readonly string[]]>([
    [
      'nobody',
      [],
      ['Nobody is on record as having answered in “NOW”.', 'Who was a member of N at the time is not on record.'],
    ],
    [
      'one that is the only member',
      [says('RATES', 'a', 'x'), isMember('a', 'n')],
      [
        'In “NOW” answers from one organisation are on record: A.',
        'It rated or ranked one need.',
        'The answers are from one large organisation.',
        'The only member of N on record for that time answered.',
      ],
    ],
    [
      'none of the members',
      [isMember('a', 'n'), isMember('b', 'n')],
      [
        'Nobody is on record as having answered in “NOW”.',
        'Of the two members of N on record for that time, none answered.',
        'From A and B no answer is on record; nor is whether they were asked.',
      ],
    ],
    [
      'the only member not',
      [isMember('a', 'n')],
      [
        'Nobody is on record as having answered in “NOW”.',
        'From A no answer is on record; nor is whether it was asked.',
      ],
    ],
    [
      'what is inferred',
      [says('STATES', 'd', 'x', 'now', { confidence: 'INFERRED' }), isMember('d', 'n')],
      [
        'In “NOW” answers from one organisation are on record: D; this is inferred.',
        'It stated one need.',
        'The only member of N on record for that time answered.',
      ],
    ],
  ])('%s', (_, parts, expected) => {
    expect(inWords(ofN(...parts).reasons, 'en')).toEqual(expected);
  });

  test('where no network is asked about, those of most answers are told, and that all answered', () => {
    const { reasons } = of(...answers, ...['a', 'b'].map((who) => isMember(who, 'n')), isMember('a', 'm'));
    expect(inWords(reasons, 'da').slice(3)).toEqual([
      'Af de to medlemmer af N, der er registreret for den tid, har alle svaret.',
      'Det eneste medlem af M, der er registreret for den tid, har svaret.',
    ]);
  });
});

describe('The laws of responses', () => {
  const few = { numRuns: 60, seed: 2026 };
  const answerOf = (world: Records, asked = {}) =>
    responseRate.work(projectionOf(world, 1), { assessment: 'assessment:2024', ...asked });

  test('of the members of a network each is on record as answering, or is not', () => {
    fc.assert(
      fc.property(datedWorlds, (world) => {
        for (const { network: id, members, answered, rate } of answerOf(world).networks) {
          const { notOnRecord, score } = answerOf(world, { network: id });
          expect(answered.length + (notOnRecord?.length ?? 0)).toBe(members);
          expect(score).toBe(rate);
          for (const each of notOnRecord ?? []) expect(answered).not.toContain(each);
        }
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(datedWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned)).toEqual(answerOf(world));
      }),
      few,
    );
  });
});

test.each([
  [{ assessment: 'assessment:none' }, 'UNKNOWN_ID'],
  [{ assessment: 'need:x' }, 'WRONG_KIND'],
  [{ assessment: 'assessment:now', network: 'organisation:a' }, 'WRONG_KIND'],
  [{ assessment: 'assessment:now', network: 'organisation:none' }, 'UNKNOWN_ID'],
  [{ assessment: 'assessment:now', network: null }, 'no error'],
])('%o ends with %s', (asked, code) => {
  expect(codeOf(() => responseRate.work(worldOf(base), asked))).toBe(code);
});
