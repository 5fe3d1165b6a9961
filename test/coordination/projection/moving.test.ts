import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { seenWith } from '../../../src/coordination/projection/hiding.js';
import { moved, type ClaimsBetween, type Patch } from '../../../src/coordination/projection/moving.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { guardOf, type Sight } from '../../../src/graph/records/guard.js';
import type { ClaimRecord, EntityRecord } from '../../../src/graph/records/records.js';
import { claim, entity, organisation } from '../records.js';
import { said, writes, type Write } from './worlds.js';

/** What is on record, by id. */
interface World {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly claims: ReadonlyMap<string, ClaimRecord>;
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
  const isSource = ({ kind }: EntityRecord): boolean => kind === 'Source';
  const written = [...after.entities.values()].filter(({ id }) => after.entities.get(id) !== before.entities.get(id));
  const removed = [...before.entities.values()].filter(({ id }) => !after.entities.has(id));
  return {
    version,
    entities: written.filter((record) => !isSource(record)),
    removed: removed.filter((record) => !isSource(record)).map(({ id }) => id),
    between: [...between.values()],
    merged: new Map(),
    beside: new Map([...written, ...removed].filter(isSource).map(({ id }) => [id, after.entities.get(id)])),
    sources: [...after.entities.values()].filter(isSource),
  };
}

describe('A projection as somebody sees it', () => {
  const sights: Sight[] = [['PUBLIC'], ['PUBLIC', 'organisation:a'], null];

  test('is that of a graph in which nothing else is on record, and tells what was left out', () => {
    fc.assert(
      fc.property(fc.array(writes, { minLength: 1, maxLength: 6 }), fc.constantFrom(...sights), (sequence, sight) => {
        let world = empty;
        let projection = fresh(world, 0);
        for (const write of sequence) {
          const next = written(world, write);
          projection = moved(projection, patchOf(world, next, 1));
          world = next;
        }
        const mayBeSeen = ({ values }: EntityRecord | ClaimRecord) => {
          const guard = guardOf(values);
          return guard === undefined || sight === null || sight.includes(guard);
        };
        const hidden = [...world.entities.values(), ...world.claims.values()].filter((record) => !mayBeSeen(record));
        const left = written(world, { entities: [], claims: [], removed: hidden.map(({ id }) => id) });
        const seen = seenWith(projection, sight);
        expect({ ...said(seen), guards: [] }).toEqual({ ...said(fresh(left, projection.version)), guards: [] });
        expect(seen.hidden.claims).toBe(world.claims.size - left.claims.size);
      }),
      { numRuns: 150 },
    );
  });
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
      { numRuns: 100 },
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

  test('equals one that is built anew after more new entities and removed ones than it keeps a record of', () => {
    const place = (at: number) => entity('Place', `p${at}`);
    const located = (at: number) => claim('WORKS_IN', 'organisation:o', `place:p${at}`);
    const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
    let world = written(empty, {
      entities: [organisation('o'), ...numbers(0, 500).map(place)],
      claims: [],
      removed: [],
    });
    let projection = fresh(world, 1);
    for (const [at, [from, to]] of (
      [
        [500, 1_400],
        [1_400, 1_500],
        [1_500, 2_600],
      ] as const
    ).entries()) {
      const next = written(world, {
        entities: numbers(from, to).map(place),
        claims: numbers(from - 10, to).map(located),
        removed: [`place:p${at}`, `place:p${from - 5}`],
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
