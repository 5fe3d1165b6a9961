import { describe, expect, test } from 'vitest';
import { needTrail } from '../../../src/coordination/gaps/need-trail.js';
import { codeOf, inWords, upper } from '../expecting.js';
import { claim, entity, initiative, need, organisation, worldOf } from '../records.js';
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

const told = (trail: ReturnType<typeof needTrail>) =>
  trail.steps.map(({ stage, entity, from, to }) => [stage, entity && upper(entity), from, to]);

describe('The trail of a need', () => {
  test('tells in the order of time what happened to it', () => {
    const trail = needTrail(worldOf(...wholeWay), 'need:n');
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
    const trail = needTrail(worldOf(...people, raised('a', '2023')), 'need:n');
    expect(trail).toMatchObject({ reached: 'RAISED', stoppedAt: 'PRIORITISED', score: 0.2 });
    expect(inWords(trail.reasons, 'en').at(-1)).toBe('It stopped before it was prioritised.');
  });

  test('stops after it was prioritised where nobody works on it', () => {
    const world = worldOf(...people, raised('a', '2023'), claim('PRIORITISES', 'assessment:2023', 'need:n'));
    const trail = needTrail(world, 'need:n');
    expect(trail).toMatchObject({ reached: 'PRIORITISED', stoppedAt: 'ADDRESSED', score: 0.4 });
    expect(inWords(trail.reasons, 'da').at(-1)).toBe('Det standsede efter prioriteringen: intet blev sat i gang.');
  });

  test('stops at the learning where nobody has put it into practice', () => {
    const trail = needTrail(worldOf(...wholeWay.slice(0, -1)), 'need:n');
    expect(trail).toMatchObject({ reached: 'LEARNED', stoppedAt: 'APPLIED', score: 0.8 });
  });

  test('names an initiative that was cancelled, and does not count it', () => {
    const world = worldOf(
      ...people,
      raised('a', '2023'),
      initiative('i', { status: 'CANCELLED' }),
      claim('ADDRESSES', 'initiative:i', 'need:n'),
    );
    const trail = needTrail(world, 'need:n');
    expect(trail.steps.find(({ stage }) => stage === 'ADDRESSED')).toMatchObject({ leftOut: 'CANCELLED' });
    expect(trail).toMatchObject({ reached: 'RAISED', stoppedAt: 'PRIORITISED', score: 0.2 });
    expect(inWords(trail.reasons, 'da')).toContain('»I« er aflyst og tæller ikke med.');
  });

  test('says that it was worked on without having been prioritised, on the toy graph', () => {
    const trail = needTrail(toyProjection, 'need:n1', stated);
    expect(trail).toMatchObject({ reached: 'RAISED', stoppedAt: 'PRIORITISED' });
    expect(inWords(trail.reasons, 'en').at(-1)).toBe(
      'It has been worked on, though that it was prioritised is not on record.',
    );
  });

  test('of a need that nobody has stated begins nowhere', () => {
    const trail = needTrail(worldOf(need('n')), 'need:n');
    expect(trail).toMatchObject({ steps: [], reached: null, stoppedAt: 'RAISED', score: 0, band: null });
    expect(inWords(trail.reasons, 'en')[0]).toBe('Nobody is on record as having stated “N”.');
  });

  test('leaves out what is less sure than asked for, and counts it', () => {
    const doubtful = claim('STATES', 'organisation:a', 'need:n', { confidence: 'UNCONFIRMED' });
    const world = worldOf(...people, doubtful);
    expect(needTrail(world, 'need:n')).toMatchObject({ reached: null, excludedCount: { confidence: 1 } });
    const asked = needTrail(world, 'need:n', { minConfidence: 'UNCONFIRMED' });
    expect(asked.reached).toBe('RAISED');
    expect(inWords(asked.reasons, 'en').at(-1)).toContain('unconfirmed');
  });

  test('refuses what is no need', () => {
    expect(codeOf(() => needTrail(toyProjection, 'need:nowhere'))).toBe('UNKNOWN_ID');
    expect(codeOf(() => needTrail(toyProjection, 'organisation:a'))).toBe('WRONG_KIND');
  });
});
