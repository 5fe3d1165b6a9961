import { describe, expect, test } from 'vitest';
import { needGaps } from '../../src/coordination/gaps/need-gaps.question.js';
import { network } from '../../src/coordination/networks/network.question.js';
import { removalImpacts } from '../../src/coordination/networks/removal-impact.question.js';
import { overlaps } from '../../src/coordination/overlap/overlaps.question.js';
import { projectionOf } from '../../src/coordination/projection/building.js';
import { onDay, type Projection } from '../../src/coordination/projection/projection.js';
import { consortium } from '../../src/coordination/synergy/consortium.question.js';
import { synergies } from '../../src/coordination/synergy/synergies.question.js';
import { pairsInFull } from './networks/pairs-in-full.js';
import { datedOracleWorlds, oracleWorlds, type NamedWorld } from './oracle-worlds.js';
import { dated, oracleDay, undated, type AskedOfBoth } from './questions.js';

interface Asking {
  readonly projection: Projection;
  readonly question: AskedOfBoth['question'];
}

const askedOn = (worlds: readonly NamedWorld[], questions: readonly AskedOfBoth[]): Asking[] =>
  worlds.flatMap(([, world]) => {
    const projection = onDay(projectionOf(world, 1), oracleDay);
    return questions.map(({ question }) => ({ projection, question }));
  });

const gapsIn = ({ projection, question }: Asking) => needGaps.work(projection, question);
const removalsIn = ({ projection, question }: Asking) => removalImpacts.work(projection, question).items;
const consortiaIn = ({ projection, question }: Asking) =>
  needGaps
    .work(projection, question)
    .items.map(({ need }) => consortium.work(projection, { need, ...question }))
    .filter(({ requires }) => requires.length > 0);
const pairsIn = ({ projection, question }: Asking) =>
  overlaps.work(projection, { ...question, filter: { classes } }).items;
const networksIn = ({ projection, question }: Asking) => {
  const { entities } = projection;
  const { start, end } = entities.ofKind('Organisation');
  const ids = Array.from({ length: end - start }, (_, at) => entities.idOf(start + at));
  const networks = ids.filter((id) => /:(?:w\d|gf|n92|cisu)$/u.test(id));
  return pairsInFull(projection, networks, question);
};
const classes = ['CO_PRESENCE', 'SUCCESSION', 'JOINT_EFFORT', 'DUPLICATION_RISK', 'UNDATED'] as const;

/** An oracle that never meets a branch says nothing of it: what must occur on the worlds that oracles are asked on. */
describe.each([
  ['without dates', askedOn(oracleWorlds, undated)],
  ['with dates', askedOn(datedOracleWorlds, dated)],
])('The worlds of the oracles, asked %s', (name, asked) => {
  test('hold every type of gap, and needs that are covered', () => {
    const answers = asked.map(gapsIn);
    const types = answers.flatMap(({ items: gaps, unknown }) => [...gaps, ...unknown].map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(['UNKNOWN', 'ABSOLUTE', 'REACH', 'PARTIAL', 'LAPSED', 'FRAGILE']));
    expect(answers.flatMap(({ covered }) => covered)).not.toEqual([]);
    expect(answers.flatMap(({ selfServed }) => selfServed)).not.toEqual([]);
    expect(new Set(answers.flatMap(({ items }) => items.flatMap(({ aspects }) => aspects)))).toEqual(
      new Set(['FRAGILE', 'LAPSED']),
    );
  });

  test('hold every basis of priority', () => {
    expect(new Set(asked.map((each) => gapsIn(each).priorityBasis))).toEqual(new Set(['RATINGS', 'RANKING', 'DEMAND']));
  });

  test('hold pairs of every class', () => {
    // With a date no period is unknown: who has none is left out.
    const possible = classes.filter((each) => each !== 'UNDATED' || name === 'without dates');
    expect(new Set(asked.flatMap(pairsIn).map((pair) => pair.class))).toEqual(new Set(possible));
  });

  test('hold a need, a theme and a method that are lost, and organisations that are cut off', () => {
    const removals = asked.flatMap(removalsIn);
    for (const list of ['needsLost', 'themesLost', 'methodsLost', 'cutOff'] as const)
      expect([list, removals.some((removal) => removal[list].length > 0)]).toEqual([list, true]);
  });

  test('hold consortia that cover all, that cover a part, and that miss a rule', () => {
    const consortia = asked.flatMap(consortiaIn);
    expect(consortia.some(({ missing }) => missing.length > 0)).toBe(true);
    expect(consortia.some(({ coverage, members }) => coverage === 1 && members.length > 2)).toBe(true);
    for (const rule of ['MIN_ORGANISATIONS', 'MIXED_SIZES'])
      expect(
        consortia.flatMap(({ rules }) => rules.filter((each) => each.rule === rule)).map(({ met }) => met),
      ).toEqual(expect.arrayContaining([true, false]));
    expect(consortia.some(({ members }) => members.some(({ alternatives }) => alternatives.length > 0))).toBe(true);
  });

  test('hold networks with shared members, themes that are linked and links that are missing', () => {
    const pairs = asked.flatMap(networksIn);
    expect(pairs.some(({ sharedMembers }) => sharedMembers.length > 0)).toBe(true);
    expect(pairs.some(({ sharedThemes }) => sharedThemes.some(({ linkedBy }) => linkedBy.length > 0))).toBe(true);
    expect(pairs.some(({ missingLinks }) => missingLinks.length > 0)).toBe(true);
    const reaches = pairs.flatMap(({ carriers }) => carriers.map(({ toA, toB }) => `${toA} ${toB}`));
    expect(reaches).toContain('MEMBER MEMBER');
    expect(reaches.some((reach) => reach.includes('TIE'))).toBe(true);
  });

  test('hold ways between others, contacts of one another, bridges and isolates', () => {
    const nodes = asked.flatMap(({ projection, question }) => network.work(projection, question).nodes);
    expect(nodes.some(({ betweenness }) => betweenness > 0 && !Number.isInteger(betweenness))).toBe(true);
    expect(nodes.some(({ degree, effectiveSize }) => degree > 2 && (effectiveSize ?? 0) < degree)).toBe(true);
    expect(nodes.some(({ constraint }) => constraint === null)).toBe(true);
    const ties = asked.flatMap(({ projection, question }) => network.work(projection, question).ties);
    expect(new Set(ties.map(({ bridge }) => bridge))).toEqual(new Set([true, false]));
    expect(ties.some(({ weight }) => weight > 1)).toBe(true);
  });

  test('hold gifts in both directions, in one, and to who seeks nothing itself', () => {
    const mutuals = asked.flatMap(({ projection, question }) =>
      synergies
        .work(projection, { ...question, kinds: ['COMPLEMENTARITY'] })
        .items.flatMap((item) => (item.kind === 'COMPLEMENTARITY' ? [item.mutual] : [])),
    );
    expect(mutuals.some((mutual) => mutual !== null && mutual > 0)).toBe(true);
    expect(mutuals).toContain(0);
    expect(mutuals).toContain(null);
  });

  test('leave claims out, for want of confidence and, where a date is asked, of dates', () => {
    const counts = asked.map(({ projection, question }) => removalImpacts.work(projection, question).excludedCount);
    const consortia = asked.flatMap(consortiaIn).map(({ excludedCount }) => excludedCount);
    const reasons =
      name === 'with dates' ? (['confidence', 'period', 'validityUnknown'] as const) : (['confidence'] as const);
    for (const reason of reasons)
      expect([reason, [...counts, ...consortia].some((count) => count[reason] > 0)]).toEqual([reason, true]);
  });
});
