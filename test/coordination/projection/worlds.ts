import * as fc from 'fast-check';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import type { ClaimRecord, EntityRecord, Values } from '../../../src/graph/records/records.js';
import { verbNames } from '../../../src/graph/vocabulary/index.js';
import { lastSeen } from '../../../src/coordination/projection/sightings.js';
import { claim, entity, initiative, organisation } from '../records.js';

export interface Write {
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
  /** Ids of entities and claims. */
  readonly removed: readonly string[];
}

/** All that a projection says, in the order in which it says it. */
export function said(projection: Projection) {
  const { version, entities, merged } = projection;
  const indexes = Array.from({ length: entities.count }, (_, index) => index);
  return {
    version,
    merged: [...merged].map(([id, into]) => `${id} ${into}`).sort(),
    guards: [...projection.guards].map(([id, guard]) => `${id} ${guard}`).sort(),
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
        lastSeen(projection.sightings, entities.idOf(index)),
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
/** Who may see it: most is public. */
const visibility = fc.constantFrom('PUBLIC', 'PUBLIC', 'NETWORK', 'RESTRICTED');
const visibleTo = fc.constantFrom('organisation:a', 'organisation:b');
const valued = <Shape extends Values>(shape: { [Name in keyof Shape]: fc.Arbitrary<Shape[Name]> }) =>
  fc.record(shape, { requiredKeys: [] }).map((values) => ({ ...values }) as Values);

const entities = fc.oneof(
  fc
    .tuple(slugs, valued({ confidence, visibility, visibleTo, network: fc.boolean() }))
    .map(([slug, values]) => organisation(slug, values)),
  fc
    .tuple(slugs, valued({ confidence, status: fc.constantFrom('RUNNING', 'CANCELLED'), period: date }))
    .map(([slug, values]) => initiative(slug, values)),
  // What is on record as going on, until when its sources were seen.
  fc
    .subarray(['source:a', 'source:b'], { minLength: 1 })
    .map((sources) => initiative('d', { status: 'UNKNOWN', period: '2020/..', sources })),
  fc
    .tuple(fc.constantFrom('a', 'b'), valued({ visibility, visibleTo, published: date, retrieved: date }))
    .map(([slug, values]) => entity('Source', slug, { kind: 'PAGE', ...values })),
  slugs.map((slug) => entity('Need', slug)),
  slugs.map((slug) => entity('Assessment', slug, { period: '2025' })),
);

const claims = fc.oneof(
  fc
    .tuple(
      slugs,
      slugs,
      valued({ confidence, visibility, visibleTo, role: fc.constantFrom('LEAD', 'FUNDER'), from: date }),
    )
    .map(([one, other, values]) => claim('PARTICIPATES_IN', `organisation:${one}`, `initiative:${other}`, values)),
  fc
    .tuple(
      slugs,
      slugs,
      fc.option(slugs),
      valued({ confidence, visibility, visibleTo, asOf: date, importance: fc.constantFrom(1, 5) }),
    )
    .map(([one, other, assessment, values]) =>
      claim('RATES', `organisation:${one}`, `need:${other}`, {
        ...values,
        ...(assessment !== null && { assessment: `assessment:${assessment}` }),
      }),
    ),
  fc
    .tuple(slugs, slugs, fc.constantFrom('x', 'y'), valued({ confidence, visibility, visibleTo, asOf: date, to: date }))
    .map(([one, other, key, values]) => claim('ADDRESSES', `initiative:${one}`, `need:${other}`, values, key)),
);

/** Small writes that often meet what others have written. */
export const writes: fc.Arbitrary<Write> = fc.record({
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
