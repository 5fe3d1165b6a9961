import type { Report } from '#samspil/database/index.js';
import { ProjectionBuilder, projectedKinds } from '#samspil/coordination/projection/building.js';
import type { Projection } from '#samspil/coordination/projection/projection.js';
import type { ClaimRecord, EntityRecord } from '#samspil/graph/records/records.js';
import { generatedClaims, generatedEntities, type Size } from './generate.js';

/** What differs from the graph as it is generated: records that take the place of the one with their id, or are new. */
export interface Changes {
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
}

const nothing: Changes = { entities: [], claims: [] };
const CLAIMS_BETWEEN_REPORTS = 1_000_000;

/** The projection of a generated graph, without Neo4j: its records come one at a time and are never all in memory. */
export function generatedProjection(
  size: Size,
  seed: number,
  report: Report,
  { version = 1, changes = nothing }: { readonly version?: number; readonly changes?: Changes } = {},
): Projection {
  const builder = new ProjectionBuilder();
  for (const entity of withChanges(projectedEntities(size, seed), changes.entities)) builder.addEntity(entity);
  let count = 0;
  for (const claim of withChanges(generatedClaims(size, seed), changes.claims)) {
    builder.addClaim(claim);
    count += 1;
    if (count % CLAIMS_BETWEEN_REPORTS === 0) report(`Building: ${count} claims`);
  }
  return builder.build(version);
}

/** The generated entities that have a place in a projection, as those that are read from Neo4j for it. */
export function* projectedEntities(size: Size, seed: number): Generator<EntityRecord> {
  for (const entity of generatedEntities(size, seed)) if (projectedKinds.includes(entity.kind)) yield entity;
}

/** Records with some of them changed and others added at the end. */
function* withChanges<Record extends { readonly id: string }>(
  records: Iterable<Record>,
  changed: readonly Record[],
): Generator<Record> {
  const left = new Map(changed.map((record) => [record.id, record]));
  for (const record of records) {
    const other = left.get(record.id);
    yield other ?? record;
    if (other) left.delete(record.id);
  }
  yield* left.values();
}
