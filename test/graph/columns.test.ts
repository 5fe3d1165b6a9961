import { expect, test } from 'vitest';
import { Chance } from '../../bench/chance.js';
import { countedBy } from '../../src/graph/reading/facets.js';
import { storedOf, type EntityAt } from '../../src/graph/reading/entity-at.js';
import { GraphDraft, type GraphInMemory } from '../../src/graph/reading/graph-in-memory.js';
import { countingFor, entitiesMeant, inTurns, type Range } from '../../src/graph/reading/index.js';
import {
  claimId,
  storedClaim,
  storedEntity,
  type EntityId,
  type Sight,
  type Values,
} from '../../src/graph/records/index.js';
import { atLeast, relationOf, type Confidence, type Kind, type Relation } from '../../src/graph/vocabulary/index.js';

/** More than lie in one chunk, and so many claims on the first theme that they are in no column. */
const [ORGANISATIONS, THEMES] = [700, 30];
const confidences: readonly [Confidence, ...Confidence[]] = ['CONFIRMED', 'REPORTED', 'INFERRED', 'UNCONFIRMED'];
const guards: readonly [Values, ...Values[]] = [{}, {}, { visibility: 'RESTRICTED' }];

const someValues = (chance: Chance): Values => ({
  ...chance.among(guards),
  confidence: chance.among(confidences),
});

function setEntity(draft: GraphDraft, kind: Kind, id: EntityId, chance: Chance): void {
  const values = {
    nameDa: `${id} ${chance.between(1, 9)}`,
    kind: chance.among(['FUND', 'COMPANY']),
    ...someValues(chance),
  };
  draft.setEntity(id, JSON.parse(JSON.stringify(storedEntity({ id, kind, values }))));
}

function claimBetween(organisation: number, theme: number) {
  const [subject, object] = [`organisation:${organisation}`, `theme:${theme}`] as [EntityId, EntityId];
  return { id: claimId('HAS_THEME', subject, object, undefined), verb: 'HAS_THEME' as const, subject, object };
}

async function world(chance: Chance): Promise<GraphInMemory> {
  const draft = new GraphDraft();
  for (let number = 0; number < THEMES; number += 1) setEntity(draft, 'Theme', `theme:${number}` as EntityId, chance);
  for (let number = 0; number < ORGANISATIONS; number += 1) {
    setEntity(draft, 'Organisation', `organisation:${number}` as EntityId, chance);
    const themes = chance.several(chance.between(0, 4), (each) =>
      each.happens(0.3) ? 0 : each.between(0, THEMES - 1),
    );
    for (const theme of themes) draft.addClaim(claimIn(claimBetween(number, theme), chance));
  }
  return inTurns(draft.finish({ version: 1, key: 'a' }, new Map()));
}

const claimIn = (claim: ReturnType<typeof claimBetween>, chance: Chance) => ({
  ...JSON.parse(JSON.stringify(storedClaim({ ...claim, values: someValues(chance) }))),
  id: claim.id,
});

async function changed(graph: GraphInMemory, chance: Chance): Promise<GraphInMemory> {
  const draft = new GraphDraft(graph);
  const number = chance.between(0, ORGANISATIONS - 1);
  setEntity(draft, 'Organisation', `organisation:${number}` as EntityId, chance);
  const claim = claimBetween(number, chance.between(0, 2));
  draft.removeClaim(claim.id);
  if (chance.happens(0.7)) draft.addClaim(claimIn(claim, chance));
  const { version, key } = graph.state;
  return inTurns(draft.finish({ version: version + 1, key }, new Map()));
}

/** What a reader finds who looks at each claim. */
class Reader {
  constructor(
    private readonly graph: GraphInMemory,
    private readonly sure: readonly Confidence[],
    private readonly sight: Sight,
  ) {}

  counts({ guard, confidence }: Readonly<Record<string, unknown>>): boolean {
    return this.sure.some((each) => each === confidence) && (guard === undefined || this.sight === null);
  }

  ends(entity: EntityAt, { verb, direction }: Relation): Set<EntityAt> {
    const isOut = direction === 'outgoing';
    const claims = (isOut ? entity.from : entity.to)[verb] ?? [];
    const counting = claims.filter(({ values }) => this.counts(values));
    const ends = counting.flatMap((claim) => this.graph.at(isOut ? claim.object : claim.subject) ?? []);
    return new Set(ends.filter((end) => this.counts(storedOf(end))));
  }

  meant(relation: Relation, { min, max }: Range, isMeant: (end: EntityAt) => boolean): EntityAt[] {
    return [...this.graph.ofKind(relation.owner)].filter((entity) => {
      const count = [...this.ends(entity, relation)].filter(isMeant).length;
      return this.counts(storedOf(entity)) && count >= (min ?? 0) && count <= (max ?? count);
    });
  }

  frequencies(entities: readonly EntityAt[], relation: Relation): { value: string; count: number }[] {
    const counted = new Map<string, number>();
    for (const entity of entities)
      for (const { node } of this.ends(entity, relation)) counted.set(node.id, (counted.get(node.id) ?? 0) + 1);
    return [...counted]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
}

test('Filters and facets along a relation are what a reader finds at each claim, whatever was changed before', async () => {
  const chance = new Chance(11);
  let graph = await world(chance);
  const relations = [relationOf('Organisation', 'themes'), relationOf('Theme', 'organisations')] as const;
  for (let round = 0; round < 60; round += 1) {
    if (round % 2 === 1) graph = await changed(graph, chance);
    const relation = chance.among(relations);
    const [sure, sight] = [atLeast(chance.among(confidences)), chance.among<Sight>([null, ['PUBLIC']])];
    const min = chance.among([null, 0, 1, 1, 2, 40]);
    const range = { min, max: chance.happens(0.3) ? (min ?? 0) + chance.between(0, 2) : null };
    const [end] = relation.kinds;
    if (!end) throw new Error('A relation leads to something');
    const ids = new Set(
      chance.several(3, (each) => each.between(0, 5)).map((number) => `${end.toLowerCase()}:${number}`),
    );
    const isNamed = chance.happens(0.5);
    const node = isNamed
      ? ([{ on: 'ids', values: [...ids], holds: true }] as const)
      : ([{ on: 'property', property: 'confidence', values: ['REPORTED'], holds: true }] as const);
    const counting = countingFor(sure, sight);
    const edges = { relation, asOf: null, claim: [], node: [node] };
    const anyOf = [[{ on: 'edges', edges, count: range, holds: true }]] as const;
    const reader = new Reader(graph, sure, sight);
    const meant = await entitiesMeant(graph, relation.owner, anyOf, counting);
    const expected = reader.meant(relation, range, (other) =>
      isNamed ? ids.has(other.node.id) : storedOf(other)['confidence'] === 'REPORTED',
    );
    expect(meant.map((each) => each.node.id)).toEqual(expected.map((each) => each.node.id));
    const outgoing = relation.direction === 'outgoing';
    const facet = { by: 'relation', verb: relation.verb, outgoing, only: relation.only } as const;
    const { values, distinct, without } = await countedBy(
      facet,
      { graph, entities: meant, counting, thisYear: 2026 },
      5,
    );
    const frequencies = reader.frequencies(meant, relation);
    expect(values).toEqual(frequencies.slice(0, 5));
    expect(distinct).toBe(frequencies.length);
    expect(without).toBe(meant.filter((each) => reader.ends(each, relation).size === 0).length);
  }
});
