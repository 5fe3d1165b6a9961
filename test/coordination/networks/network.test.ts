import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { network } from '../../../src/coordination/networks/network.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { randomWorlds } from '../random-worlds.js';
import { worldOf } from '../records.js';
import { organisationId, stated, toyProjection } from '../toy.js';
import { drawn } from './drawn.js';

describe('The organisation network of the toy graph', () => {
  const found = network.work(toyProjection, stated);

  test('has the measures of the contract', () => {
    const measures = found.nodes.map(({ organisation, betweenness, constraint, effectiveSize, articulationPoint }) => [
      upper(organisation),
      betweenness,
      constraint,
      effectiveSize,
      articulationPoint,
    ]);
    expect(measures).toEqual([
      ['A', 0, close(1.006944), 1, false],
      ['B', 4, close(0.611111), close(2.333333), true],
      ['C', 0, close(1.006944), 1, false],
      ['D', 3, 0.5, 2, true],
      ['E', 0, 1, 1, false],
      ['F', 0, null, null, false],
    ]);
    expect([found.density, found.componentCount]).toEqual([close(1 / 3), 2]);
  });

  test('has its ties, with what both ends take part in', () => {
    expect(found.ties.map(({ a, b, weight, bridge }) => `${upper(a)}-${upper(b)} ${weight} ${bridge}`)).toEqual([
      'A-B 1 false',
      'A-C 2 false',
      'B-C 1 false',
      'B-D 1 true',
      'D-E 1 true',
    ]);
    expect(found.ties[1]?.initiatives).toEqual(['initiative:p1', 'initiative:p2']);
  });

  test('falls into the communities A, B, C and D, E', () => {
    expect(found.nodes.map(({ community }) => community)).toEqual([1, 1, 1, 2, 2, 3]);
  });

  test('is told at a glance', () => {
    expect(inWords(found.reasons, 'da')).toEqual([
      'Seks organisationer med fem samarbejder; én er uden samarbejde med andre, og resten hænger sammen.',
      'B ligger på flest af de korteste veje mellem andre.',
    ]);
  });

  test('on a theme has only who takes part in efforts on it', () => {
    const part = network.work(toyProjection, { ...stated, filter: { themes: ['theme:safeguarding'] } });
    expect(part.nodes.map(({ organisation }) => upper(organisation))).toEqual(['D', 'E']);
    expect(part.ties.length).toBe(1);
  });

  test('of a network has only its members', () => {
    const part = network.work(toyProjection, { ...stated, filter: { networks: [organisationId('GF')] } });
    expect(part.nodes.map(({ organisation }) => upper(organisation))).toEqual(['A', 'B', 'C', 'F']);
  });
});

describe('A part of the network', () => {
  const world = worldOf(...drawn('ab', 'ab'));

  test('without organisations says so', () => {
    const empty = network.work(world, { filter: { themes: [] } });
    expect([empty.nodes, empty.ties, empty.completeness, empty.density]).toEqual([[], [], null, null]);
    expect(inWords(empty.reasons, 'en')).toEqual(['No organisations are on record in this part.']);
  });

  test('refuses what is no theme, no network, or not on record', () => {
    expect(codeOf(() => network.work(world, { filter: { themes: ['organisation:a'] } }))).toBe('WRONG_KIND');
    expect(codeOf(() => network.work(world, { filter: { themes: ['theme:none'] } }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => network.work(world, { filter: { networks: ['organisation:a'] } }))).toBe('WRONG_KIND');
  });

  test('has each tie once, and degrees that add up to twice the ties', () => {
    fc.assert(
      fc.property(randomWorlds, (records) => {
        const { nodes, ties } = network.work(projectionOf(records, 1), {});
        expect(nodes.reduce((sum, { degree }) => sum + degree, 0)).toBe(2 * ties.length);
        expect(new Set(ties.map(({ a, b }) => `${a} ${b}`)).size).toBe(ties.length);
        for (const { weight, initiatives } of ties) expect(initiatives.length).toBe(weight);
      }),
      { numRuns: 60 },
    );
  });
});
