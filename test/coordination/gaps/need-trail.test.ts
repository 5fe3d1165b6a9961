import { describe, expect, test } from 'vitest';
import { needTrail } from '../../../src/coordination/gaps/need-trail.question.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { claim, entity, initiative, need, organisation, worldOf, worldOn, type Part } from '../records.js';
import { stated, toyProjection } from '../toy.js';

const round = (year: string) => entity('Assessment', year, { period: `${year}-09/${year}-11` });
const raised = (letter: string, year: string) =>
  claim('STATES', `organisation:${letter}`, 'need:n', { assessment: `assessment:${year}` });
const people = [organisation('a'), organisation('b'), need('n'), round('2023'), round('2025')];

/** Raised, prioritised, addressed, learned and applied, and raised again after the work had ended. */
const wholeWay = [
  ...people,
  initiative('i', { status: 'COMPLETED', period: '2024-01/2024-12' }),
  entity('Learning', 'l', { kind: 'LESSON', published: '2025-02' }),
  raised('a', '2023'),
  raised('b', '2025'),
  claim('PRIORITISES', 'assessment:2023', 'need:n', { rank: 2 }),
  claim('ADDRESSES', 'initiative:i', 'need:n'),
  claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
  claim('PRODUCED', 'initiative:i', 'learning:l'),
  claim('APPLIED', 'organisation:b', 'learning:l', { from: '2025-06', current: true }),
];

const told = (trail: ReturnType<typeof needTrail.work>) =>
  trail.steps.map(({ stage, entity, from, to }) => [stage, entity && upper(entity), from, to]);

describe('The trail of a need', () => {
  test('tells in the order of time what happened to it', () => {
    const trail = needTrail.work(worldOf(...wholeWay), { need: 'need:n' });
    expect(told(trail)).toEqual([
      ['RAISED', '2023', '2023-09', '2023-11'],
      ['PRIORITISED', '2023', '2023-09', '2023-11'],
      ['ADDRESSED', 'I', '2024-01', '2024-12'],
      ['LEARNED', 'L', '2025-02', '2025-02'],
      ['APPLIED', 'L', '2025-06', null],
      ['RAISED', '2025', '2025-09', '2025-11'],
    ]);
    expect(trail).toMatchObject({ reached: 'APPLIED', stoppedAt: null, score: 1, band: 'HIGH', completeness: 1 });
    expect(inWords(trail.reasons, 'da').at(-1)).toBe('Det kom igen hos én i »2025«, efter at »I« var slut.');
  });

  test('stops after it was raised where nobody prioritised it', () => {
    const trail = needTrail.work(worldOf(...people, raised('a', '2023')), { need: 'need:n' });
    expect(trail).toMatchObject({ reached: 'RAISED', stoppedAt: 'PRIORITISED', score: 0.2 });
    expect(inWords(trail.reasons, 'en').at(-1)).toBe('It stopped before it was prioritised.');
  });

  test('stops after it was prioritised where nobody works on it', () => {
    const world = worldOf(...people, raised('a', '2023'), claim('PRIORITISES', 'assessment:2023', 'need:n'));
    const trail = needTrail.work(world, { need: 'need:n' });
    expect(trail).toMatchObject({ reached: 'PRIORITISED', stoppedAt: 'ADDRESSED', score: 0.4 });
    expect(inWords(trail.reasons, 'da').at(-1)).toBe(
      'Det standsede efter prioriteringen: det er ikke registreret, at noget blev sat i gang.',
    );
  });

  test('stops at the learning where nobody has put it into practice', () => {
    const trail = needTrail.work(worldOf(...wholeWay.slice(0, -1)), { need: 'need:n' });
    expect(trail).toMatchObject({ reached: 'LEARNED', stoppedAt: 'APPLIED', score: 0.8 });
  });

  test('names an initiative that was cancelled, and does not count it', () => {
    const world = worldOf(
      ...people,
      raised('a', '2023'),
      initiative('i', { status: 'CANCELLED' }),
      claim('ADDRESSES', 'initiative:i', 'need:n'),
    );
    const trail = needTrail.work(world, { need: 'need:n' });
    expect(trail.steps.find(({ stage }) => stage === 'ADDRESSED')).toMatchObject({ leftOut: 'CANCELLED' });
    expect(trail).toMatchObject({ reached: 'RAISED', stoppedAt: 'PRIORITISED', score: 0.2 });
    expect(inWords(trail.reasons, 'da')).toContain('»I« er aflyst og tæller ikke med.');
  });

  test('says that it was worked on without having been prioritised, on the toy graph', () => {
    const trail = needTrail.work(toyProjection, { need: 'need:n1', ...stated });
    expect(trail).toMatchObject({ reached: 'RAISED', stoppedAt: 'PRIORITISED' });
    expect(inWords(trail.reasons, 'en').at(-1)).toBe(
      'It is being worked on, though that it was prioritised is not on record.',
    );
  });

  describe('is told in its tense', () => {
    const asked = [...people, raised('a', '2023'), claim('PRIORITISES', 'assessment:2023', 'need:n')];
    const addresses = (which: string, values = {}) => claim('ADDRESSES', `initiative:${which}`, 'need:n', values);
    const work = [...asked, initiative('i', { period: '2026-03/2026-09' }), addresses('i')];
    const since = (day: string, parts: readonly Part[], language: 'da' | 'en' = 'da') =>
      inWords(needTrail.work(worldOn(day, ...parts), { need: 'need:n' }).reasons, language).slice(2);

    test.each([
      [
        '2026-01-15',
        ['»I« kommer til at arbejde med det.', 'Så langt er det nået: arbejdet er på vej.'],
        ['“I” will work on it.', 'So far it has come: the work is to come.'],
      ],
      [
        '2026-08-15',
        [
          '»I« arbejder med det.',
          'Der er endnu ikke registreret nogen læring eller praksis fra arbejdet.',
          'Så langt er det nået: arbejdet er i gang.',
        ],
        [
          '“I” works on it.',
          'No learning or practice from the work is on record so far.',
          'So far it has come: the work goes on.',
        ],
      ],
      [
        '2027-01-15',
        [
          '»I« arbejdede med det.',
          'Der er ikke registreret nogen læring eller praksis fra det arbejde.',
          'Det standsede ved arbejdet: hvad der blev lært, er ikke registreret.',
        ],
        [
          '“I” worked on it.',
          'No learning or practice from that work is on record.',
          'It stopped at the work: what was learned is not on record.',
        ],
      ],
    ])('on %s', (day, da, en) => {
      expect(since(day, work)).toEqual(da);
      expect(since(day, work, 'en')).toEqual(en);
    });

    test('and says no more than is known where it is not on record whether work goes on', () => {
      const world = [...asked, initiative('i', { status: 'UNKNOWN', period: '2018/' }), addresses('i')];
      expect(since('2026-08-15', world)).toEqual([
        '»I« arbejder eller har arbejdet med det.',
        'Der er ikke registreret nogen læring eller praksis fra det arbejde.',
        'Længere end til arbejdet kan det ikke følges.',
      ]);
    });

    test('with what goes on first', () => {
      const world = [...work, initiative('j', { period: '2024' }), addresses('j')];
      expect(since('2026-08-15', world)[0]).toBe('»I« arbejder med det, og »J« arbejdede med det.');
    });

    test('with those named that go on, where they are many, and the others counted', () => {
      const many = ['j', 'k', 'l', 'm', 'o'].map((slug) => initiative(slug, { period: '2024' }));
      const study = initiative('z', { kind: 'STUDY', period: '2023' });
      const world = [...work, ...many, study, ...[...many, study].map(({ id }) => claim('ADDRESSES', id, 'need:n'))];
      expect(since('2026-08-15', world)[0]).toBe('»I« arbejder med det, og seks andre handlede om det.');
      const alike = [...work, ...many, ...many.map(({ id }) => claim('ADDRESSES', id, 'need:n'))];
      expect(since('2026-08-15', alike, 'en')[0]).toBe('“I” works on it, and five others worked on it.');
    });

    test('of a strategy or a study, which do not work, that they are about it', () => {
      const strategy = initiative('s', { kind: 'STRATEGY', status: 'COMPLETED', period: '2022/2025' });
      expect(since('2026-08-15', [...asked, strategy, addresses('s')])[0]).toBe('»S« handlede om det.');
      const study = initiative('t', { kind: 'STUDY', period: '2026-01/2026-12' });
      expect(since('2026-08-15', [...asked, study, addresses('t')], 'en')[0]).toBe('“T” is about it.');
    });

    test('and does not end where something is still planned', () => {
      const planned = [...asked, initiative('p', { status: 'PLANNED', period: '2027' }), addresses('p')];
      expect(since('2026-08-15', planned)).toEqual([
        'Ingen indsats, der tæller med, har arbejdet med det.',
        '»P« er kun planlagt og tæller ikke med.',
        'Efter prioriteringen er intet gået i gang endnu.',
      ]);
    });

    test('and as inferred where it is only inferred that the work is about it', () => {
      const inferred = addresses('i', { confidence: 'INFERRED' });
      const world = [...asked, initiative('i', { period: '2026-03/2026-09' }), inferred];
      expect(since('2026-08-15', world)[1]).toBe('Forbindelsen til behovet er udledt.');
      const both = [...world, initiative('j', { period: '2026' }), addresses('j')];
      expect(since('2026-08-15', both, 'en')[1]).toBe('For “I” the link to the need is inferred.');
    });

    test('so that what will be put into practice is not told as done', () => {
      const world = [
        ...work,
        entity('Learning', 'l', { kind: 'LESSON' }),
        claim('PRODUCED', 'initiative:i', 'learning:l'),
        claim('APPLIED', 'organisation:b', 'learning:l', { from: '2027-01', to: '2027-06' }),
      ];
      expect(since('2026-08-15', world)).toContain('B skal omsætte »L« til praksis.');
      expect(since('2027-08-15', world)).toContain('B har omsat »L« til praksis.');
    });
  });

  test('without a round in which it was raised is not said to have stopped', () => {
    const world = worldOf(...people, claim('STATES', 'organisation:a', 'need:n', { asOf: '2021' }));
    expect(inWords(needTrail.work(world, { need: 'need:n' }).reasons, 'da')).toEqual([
      'A meldte behovet »N« ind i 2021.',
      'Det er ikke registreret, at nogen behovsafklaring har prioriteret det.',
      'Der er ikke registreret nogen indsats, der har arbejdet med det.',
    ]);
  });

  test('of a need that nobody has stated begins nowhere', () => {
    const trail = needTrail.work(worldOf(need('n')), { need: 'need:n' });
    expect(trail).toMatchObject({ steps: [], reached: null, stoppedAt: 'RAISED', score: 0, band: null });
    expect(inWords(trail.reasons, 'en')[0]).toBe('Nobody is on record as having stated “N”.');
  });

  test('leaves out what is less sure than asked for, and counts it', () => {
    const doubtful = claim('STATES', 'organisation:a', 'need:n', { confidence: 'UNCONFIRMED' });
    const world = worldOf(...people, doubtful);
    expect(needTrail.work(world, { need: 'need:n' })).toMatchObject({
      reached: null,
      excludedCount: { confidence: 1 },
    });
    const asked = needTrail.work(world, { need: 'need:n', minConfidence: 'UNCONFIRMED' });
    expect(asked.reached).toBe('RAISED');
    expect(inWords(asked.reasons, 'en').at(-1)).toContain('unconfirmed');
  });

  test('refuses what is no need', () => {
    expect(codeOf(() => needTrail.work(toyProjection, { need: 'need:nowhere' }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => needTrail.work(toyProjection, { need: 'organisation:a' }))).toBe('WRONG_KIND');
  });
});
