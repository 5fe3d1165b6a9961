import { connectedComponents } from 'graphology-components';
import { describe, expect, test } from 'vitest';
import { Belonging, externalInternal } from '../../../src/coordination/network-measures/belonging.js';
import { brokerageOf } from '../../../src/coordination/network-measures/brokerage.js';
import {
  betweennessOf,
  densityOf,
  libraryGraph,
  normalisedBetweenness,
} from '../../../src/coordination/network-measures/centrality.js';
import { communitiesOf } from '../../../src/coordination/network-measures/communities.js';
import { Cuts } from '../../../src/coordination/network-measures/cuts.js';
import { newPairsOf } from '../../../src/coordination/network-measures/new-pairs.js';
import type { OrganisationNetwork } from '../../../src/coordination/network-measures/organisation-network.js';
import { constraintOf, effectiveSizeOf } from '../../../src/coordination/network-measures/structural-holes.js';
import { close, upper } from '../expecting.js';
import { claim, initiative, network, organisation, worldOf, type Part } from '../records.js';
import { stated, toyProjection } from '../toy.js';
import { drawn, graphOf, joins, letters as lettersOf, member, seen } from '../networks/drawn.js';

const { view, graph } = seen(toyProjection, stated);
const letters = [...graph.nodes].map((node) => upper(view.idOf(node)));
const letter = (position: number): string => letters[position] ?? '';
const byLetter = <Value>(of: (position: number) => Value): Record<string, Value> =>
  Object.fromEntries(letters.map((each, position) => [each, of(position)]));

describe('The organisation network of the toy graph', () => {
  test('its nodes are the organisations that are no networks, its ties the common initiatives', () => {
    expect(letters.join('')).toBe('ABCDEF');
    expect([...graph.ties()].map(({ a, b, commonInitiatives }) => [letter(a) + letter(b), commonInitiatives])).toEqual([
      ['AB', 1],
      ['AC', 2],
      ['BC', 1],
      ['BD', 1],
      ['DE', 1],
    ]);
    expect(densityOf(graph)).toEqual(close(1 / 3));
  });

  test('collaboration weighs small initiatives for more', () => {
    expect([...graph.ties()].map(({ collaboration }) => collaboration)).toEqual([0.5, 1.5, 0.5, 1, 1].map(close));
  });

  test('B and D hold it together, and so do the ties B-D and D-E', () => {
    const cuts = new Cuts(graph);
    expect(letters.filter((_, position) => cuts.isArticulationPoint(position))).toEqual(['B', 'D']);
    expect(cuts.bridges.map(([a, b]) => letter(a) + letter(b))).toEqual(['BD', 'DE']);
    expect(byLetter((position) => cuts.cutOff(position).map(letter).join(''))).toEqual({
      A: '',
      B: 'DE',
      C: '',
      D: 'E',
      E: '',
      F: '',
    });
    expect([cuts.componentCount, cuts.sizeOf(0), cuts.sizeOf(1)]).toEqual([2, 5, 1]);
  });

  test('betweenness, constraint and effective size', () => {
    const betweenness = betweennessOf(graph);
    expect(byLetter((position) => betweenness[position])).toEqual({ A: 0, B: 4, C: 0, D: 3, E: 0, F: 0 });
    expect(normalisedBetweenness(4, graph.order)).toEqual(close(0.4));
    expect(byLetter((position) => constraintOf(graph, position))).toEqual({
      A: close(1.006944),
      B: close(0.611111),
      C: close(1.006944),
      D: close(0.5),
      E: close(1),
      F: null,
    });
    expect(byLetter((position) => effectiveSizeOf(graph, position))).toEqual({
      A: close(1),
      B: close(2.333333),
      C: close(1),
      D: close(2),
      E: close(1),
      F: null,
    });
  });

  test('three communities, with modularity 0.22', () => {
    const { of, count, modularity } = communitiesOf(graph);
    expect(letters.map((each, position) => each + of[position]).join(' ')).toBe('A0 B0 C0 D1 E1 F2');
    expect([count, modularity]).toEqual([3, close(0.22)]);
  });

  test('its communities and betweenness are found once for all graphs in which the same are tied', () => {
    const other = graphOf(...drawn('abcdef', 'abc', 'ac', 'bd', 'de'));
    expect(communitiesOf(other)).toBe(communitiesOf(graph));
    expect(betweennessOf(other)).toBe(betweennessOf(graph));
    const further = graphOf(...drawn('abcdef', 'abc', 'ac', 'bd', 'de', 'ef'));
    expect(betweennessOf(further)).not.toEqual(betweennessOf(graph));
  });

  test('new pairs by Adamic-Adar', () => {
    expect(newPairsOf(view, graph).pairs.map(({ a, b, adamicAdar }) => [letter(a) + letter(b), adamicAdar])).toEqual([
      ['BE', close(1.442695)],
      ['AD', close(0.910239)],
      ['CD', close(0.910239)],
    ]);
  });

  test('E-I index and brokerage by network', () => {
    const belonging = new Belonging(view, graph);
    expect(externalInternal(graph, belonging)).toEqual({ index: close(-0.2), external: 2, internal: 3, unplaced: 0 });
    const none = { coordinator: 0, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0, unplaced: 0 };
    expect(byLetter((position) => brokerageOf(graph, belonging, position))).toEqual({
      A: none,
      B: { ...none, gatekeeper: 2, representative: 2 },
      C: none,
      D: { ...none, liaison: 2 },
      E: none,
      F: none,
    });
  });
});

describe('Who stands in the network', () => {
  test('a network does only where it takes part in an initiative itself', () => {
    const parts = [network('n'), organisation('a'), initiative('i'), joins('a', 'i')];
    expect(graphOf(...parts, member('a', 'n')).order).toBe(1);
    expect(graphOf(...parts, joins('n', 'i')).order).toBe(2);
  });

  test('a funder is in nothing, and one role among several is enough', () => {
    const parts = [organisation('a'), organisation('b'), initiative('i'), joins('a', 'i', { role: 'LEAD' })];
    expect(graphOf(...parts, joins('b', 'i', { role: 'FUNDER' })).size).toBe(0);
    expect(
      graphOf(
        ...parts,
        joins('b', 'i', { role: 'FUNDER' }),
        claim('PARTICIPATES_IN', 'organisation:b', 'initiative:i', { role: 'HOST' }, 'too'),
      ).size,
    ).toBe(1);
  });

  test('two claims of one participation are one participation', () => {
    const parts = [...drawn('ab', 'ab'), claim('PARTICIPATES_IN', 'organisation:a', 'initiative:ab', {}, 'again')];
    expect([...graphOf(...parts).ties()]).toEqual([{ a: 0, b: 1, commonInitiatives: 1, collaboration: 1 }]);
  });

  test('what is less sure than asked for is no node and no tie', () => {
    const parts = [
      organisation('a'),
      organisation('b', { confidence: 'UNCONFIRMED' }),
      initiative('i'),
      joins('a', 'i'),
    ];
    const world = worldOf(...parts, joins('b', 'i'));
    expect(seen(world).graph.order).toBe(1);
    expect(seen(world, { minConfidence: 'UNCONFIRMED' }).graph.size).toBe(1);
  });

  test('nobody at all is a network too', () => {
    const empty = graphOf();
    expect([empty.order, empty.size, densityOf(empty)]).toEqual([0, 0, null]);
    expect(communitiesOf(empty)).toEqual({ of: new Uint32Array(), count: 0, modularity: null });
    expect(new Cuts(empty).componentCount).toBe(0);
    expect([...betweennessOf(empty)]).toEqual([]);
  });

  test('communities are those of the best modularity of ten seeds: a chain of six falls into its halves', () => {
    const { of, modularity } = communitiesOf(graphOf(...drawn('abcdef', 'af', 'fb', 'be', 'ec', 'cd')));
    expect([[...of], modularity]).toEqual([[0, 0, 1, 1, 1, 0], close(0.3)]);
  });

  test('without ties everybody is a community alone, and modularity is not known', () => {
    expect(communitiesOf(graphOf(...drawn('abc')))).toMatchObject({ count: 3, modularity: null });
  });
});

describe('Where a network falls apart', () => {
  const cutOff = (graph: OrganisationNetwork, who: string, slug: string): string =>
    new Cuts(graph)
      .cutOff(who.indexOf(slug))
      .map((position) => who[position])
      .join('');

  test('of equal parts the one with the smallest id stays, wherever the pass began', () => {
    const line = graphOf(...drawn('abcde', 'ab', 'bc', 'cd', 'de'));
    expect(cutOff(line, 'abcde', 'c')).toBe('de');
    const star = graphOf(...drawn('abcd', 'ab', 'ac', 'ad'));
    expect(cutOff(star, 'abcd', 'a')).toBe('cd');
    expect(cutOff(graphOf(...drawn('abcd', 'ad', 'bd', 'cd')), 'abcd', 'd')).toBe('bc');
  });

  test('the largest part stays, also where it hangs below', () => {
    expect(cutOff(graphOf(...drawn('abcde', 'ab', 'bc', 'cd', 'de')), 'abcde', 'b')).toBe('a');
  });

  test('a ring has neither articulation points nor bridges', () => {
    const ring = new Cuts(graphOf(...drawn('abcd', 'ab', 'bc', 'cd', 'ad')));
    expect([0, 1, 2, 3].some((node) => ring.isArticulationPoint(node))).toBe(false);
    expect(ring.bridges).toEqual([]);
  });

  test('components are those that the graph library finds', () => {
    const parts = graphOf(...drawn('abcdef', 'ac', 'ce', 'bd'));
    const cuts = new Cuts(parts);
    expect(connectedComponents(libraryGraph(parts)).length).toBe(cuts.componentCount);
    expect([...cuts.components]).toEqual([0, 1, 0, 1, 0, 2]);
  });
});

describe('Brokerage', () => {
  const path = [...drawn('abc', 'ab', 'bc'), network('m'), network('n')];
  const rolesOfB = (...memberships: Part[]) => {
    const { view, graph } = seen(worldOf(...path, ...memberships));
    const { unplaced, ...roles } = brokerageOf(graph, new Belonging(view, graph), 1);
    return { unplaced, roles: Object.entries(roles).filter(([, count]) => count > 0) };
  };

  test.each([
    ['all in one network', 'nnn', [['coordinator', 2]]],
    ['the ends in one, the middle in another', 'nmn', [['consultant', 2]]],
    [
      'two of one network, one of another',
      'nnm',
      [
        ['gatekeeper', 1],
        ['representative', 1],
      ],
    ],
  ])('%s', (_, networks, roles) => {
    expect(rolesOfB(...lettersOf('abc').map((who, at) => member(who, networks[at] ?? '')))).toEqual({
      unplaced: 0,
      roles,
    });
  });

  test('a member of both networks joins them', () => {
    expect(rolesOfB(member('a', 'n'), member('b', 'n'), member('b', 'm'), member('c', 'm')).roles).toEqual([
      ['liaison', 2],
    ]);
  });

  test('a path with somebody in no network on record is left out and counted', () => {
    expect(rolesOfB(member('a', 'n'), member('b', 'n'))).toEqual({ unplaced: 2, roles: [] });
  });
});

test('A pair that coordinates is not new', () => {
  const parts = drawn('abc', 'ab', 'bc');
  const pairs = (...more: Part[]) => {
    const { view, graph } = seen(worldOf(...parts, ...more));
    return newPairsOf(view, graph).totalCount;
  };
  expect(pairs()).toBe(1);
  expect(pairs(claim('COORDINATES_WITH', 'organisation:c', 'organisation:a'))).toBe(0);
});
