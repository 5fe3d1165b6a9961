import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { moved, type ClaimsBetween, type Patch } from '../../../src/coordination/projection/moving.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import type { ClaimRecord, EntityRecord, Values } from '../../../src/graph/records.js';
import { verbNames } from '../../../src/graph/vocabulary/index.js';
import { claim, entity, initiative, organisation } from '../records.js';

/** What is on record, by id. */
interface World {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly claims: ReadonlyMap<string, ClaimRecord>;
}

interface Write {
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
  /** Ids of entities and claims. */
  readonly removed: readonly string[];
}

const empty: World = { entities: new Map(), claims: new Map() };

/** The world after a write: claims on what is not there are left out. */
function written({ entities, claims }: World, { entities: added, claims: stated, removed }: Write): World {
  const all = new Map([...entities, ...added.map((record) => [record.id, record] as const)]);
  for (const id of removed) all.delete(id);
  const left = new Map([...claims, ...stated.map((record) => [record.id, record] as const)]);
  for (const [id, { subject, object, values }] of left) {
    const assessment = values['assessment'];
    const stands = all.has(subject) && all.has(object) && (typeof assessment !== 'string' || all.has(assessment));
    if (removed.includes(id) || !stands) left.delete(id);
  }
  return { entities: all, claims: left };
}

const fresh = ({ entities, claims }: World, version: number): Projection =>
  projectionOf({ entities: [...entities.values()], claims: [...claims.values()] }, version);

/** What the graph would say has become of everything that a write has changed. */
function patchOf(before: World, after: World, version: number): Patch {
  const changed = [...new Set([...before.claims.keys(), ...after.claims.keys()])]
    .filter((id) => before.claims.get(id) !== after.claims.get(id))
    .flatMap((id) => after.claims.get(id) ?? before.claims.get(id) ?? []);
  const between = new Map<string, ClaimsBetween>();
  for (const { verb, subject, object } of changed) {
    const claims = [...after.claims.values()].filter(
      (each) => each.verb === verb && each.subject === subject && each.object === object,
    );
    between.set(`${verb} ${subject} ${object}`, { verb, subject, object, claims });
  }
  return {
    version,
    entities: [...after.entities.values()].filter(({ id }) => after.entities.get(id) !== before.entities.get(id)),
    removed: [...before.entities.values()].filter(({ id }) => !after.entities.has(id)).map(({ id }) => id),
    between: [...between.values()],
  };
}

/** All that a projection says, in the order in which it says it. */
function said(projection: Projection) {
  const { version, entities } = projection;
  const indexes = Array.from({ length: entities.count }, (_, index) => index);
  return {
    version,
    entities: indexes.map((index) => {
      const kind = entities.kindAt(index);
      return [
        entities.idOf(index),
        kind,
        entities.confidence[index],
        entities.indexOf(entities.idOf(index)) === index,
        entities.codeOf(kind, 'status', index),
        entities.codeOf(kind, 'network', index),
        entities.boundsOf(kind, 'period', index),
      ];
    }),
    claims: verbNames.flatMap((verb) => {
      const table = projection.claims(verb);
      const row = (at: number) => [
        table.idOf(at, entities),
        table.isLive(at),
        table.confidenceOf(at),
        table.validityOf(at),
        table.codeOf('role', at),
        table.numberOf('weight', at),
        table.numberOf('importance', at),
      ];
      return indexes.map((index) => [
        [...table.from(index)].map(row),
        [...table.to(index)].map((at) => table.idOf(at, entities)),
      ]);
    }),
  };
}

const slugs = fc.constantFrom('a', 'b', 'c', 'd');
const confidence = fc.constantFrom('UNCONFIRMED', 'REPORTED', 'CONFIRMED');
const date = fc.constantFrom('2019', '2020-05', '2024-01-31');
const valued = <Shape extends Values>(shape: { [Name in keyof Shape]: fc.Arbitrary<Shape[Name]> }) =>
  fc.record(shape, { requiredKeys: [] }).map((values) => ({ ...values }) as Values);

const entities = fc.oneof(
  fc.tuple(slugs, valued({ confidence, network: fc.boolean() })).map(([slug, values]) => organisation(slug, values)),
  fc
    .tuple(slugs, valued({ confidence, status: fc.constantFrom('RUNNING', 'CANCELLED'), period: date }))
    .map(([slug, values]) => initiative(slug, values)),
  slugs.map((slug) => entity('Need', slug)),
  slugs.map((slug) => entity('Assessment', slug, { period: '2025' })),
);

const claims = fc.oneof(
  fc
    .tuple(slugs, slugs, valued({ confidence, role: fc.constantFrom('LEAD', 'FUNDER'), from: date }))
    .map(([one, other, values]) => claim('PARTICIPATES_IN', `organisation:${one}`, `initiative:${other}`, values)),
  fc
    .tuple(slugs, slugs, fc.option(slugs), valued({ confidence, asOf: date, importance: fc.constantFrom(1, 5) }))
    .map(([one, other, assessment, values]) =>
      claim('RATES', `organisation:${one}`, `need:${other}`, {
        ...values,
        ...(assessment !== null && { assessment: `assessment:${assessment}` }),
      }),
    ),
  fc
    .tuple(slugs, slugs, fc.constantFrom('x', 'y'), valued({ confidence, asOf: date, to: date }))
    .map(([one, other, key, values]) => claim('ADDRESSES', `initiative:${one}`, `need:${other}`, values, key)),
);

const writes = fc.record({
  entities: fc.array(entities, { maxLength: 5 }),
  claims: fc.array(claims, { maxLength: 12 }),
  removed: fc.array(
    fc.oneof(
      entities.map(({ id }) => id as string),
      claims.map(({ id }) => id as string),
    ),
    { maxLength: 4 },
  ),
});

describe('A projection that is moved on', () => {
  test('equals one that is built anew, after any writes', () => {
    fc.assert(
      fc.property(fc.array(writes, { minLength: 2, maxLength: 8 }), (sequence) => {
        let world = empty;
        let projection = fresh(world, 0);
        for (const [at, write] of sequence.entries()) {
          const next = written(world, write);
          projection = moved(projection, patchOf(world, next, at + 1));
          world = next;
          expect(said(projection)).toEqual(said(fresh(world, at + 1)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('equals one that is built anew after more changes than it carries on top', () => {
    const many = (importance: number, count: number) =>
      Array.from({ length: count }, (_, at) =>
        claim('RATES', `organisation:o${at % 30}`, `need:n${Math.floor(at / 30)}`, { importance }),
      );
    const entities = Array.from({ length: 60 }, (_, at) => [organisation(`o${at}`), entity('Need', `n${at}`)]).flat();
    let world = written(empty, { entities, claims: many(1, 1_500), removed: [] });
    let projection = fresh(world, 1);
    for (const [at, count] of [1_200, 10, 1_300].entries()) {
      const next = written(world, {
        entities: [],
        claims: many(at + 2, count),
        removed: [many(1, count)[3]?.id ?? ''],
      });
      projection = moved(projection, patchOf(world, next, at + 2));
      world = next;
      expect(said(projection)).toEqual(said(fresh(world, at + 2)));
    }
  });

  test('leaves the one that others still read as it was', () => {
    fc.assert(
      fc.property(writes, writes, (first, second) => {
        const world = written(empty, first);
        const projection = fresh(world, 1);
        const before = said(projection);
        moved(projection, patchOf(world, written(world, second), 2));
        expect(said(projection)).toEqual(before);
      }),
    );
  });
});
