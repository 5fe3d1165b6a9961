import type { Database } from '#samspil/database/index.js';
import type { ClaimRecord, EntityRecord } from '#samspil/graph/records/records.js';
import { generatedClaims, generatedEntities } from './generate.js';
import { peerQuery } from './peer-query.js';
import type { Taking } from './timing.js';

const ROWS_IN_BATCH = 10_000;

export const createEntities = peerQuery<{ labels: readonly string[]; rows: readonly object[] }, object>(
  'plain-entities',
);
const createClaims = peerQuery<{ verb: string; rows: readonly object[] }, object>('plain-claims');

/** Writes the generated graph with UNWIND alone, a transaction for each batch; making the rows is not timed. */
export async function importPlainly(database: Database, size: number, seed: number, taking: Taking): Promise<void> {
  for (const [kind, records] of batches(generatedEntities(size, seed), (record) => record.kind)) {
    const rows = records.map(({ id, values }: EntityRecord) => ({ ...values, id }));
    await taking.time(async () =>
      database.write(async (tx) => tx.run(createEntities, { labels: ['Entity', kind], rows })),
    );
  }
  for (const [verb, records] of batches(generatedClaims(size, seed), (record) => record.verb)) {
    const rows = records.map(({ id, subject, object, key, values }: ClaimRecord) => ({
      subject,
      object,
      properties: { ...values, id, ...(key !== undefined && { key }) },
    }));
    await taking.time(async () => database.write(async (tx) => tx.run(createClaims, { verb, rows })));
  }
}

/** Records of one group at a time, as many as one query takes. */
function* batches<Record, Group>(
  records: Iterable<Record>,
  groupOf: (record: Record) => Group,
): Generator<[Group, Record[]]> {
  const waiting = new Map<Group, Record[]>();
  for (const record of records) {
    const group = groupOf(record);
    const batch = waiting.get(group) ?? [];
    batch.push(record);
    waiting.set(group, batch);
    if (batch.length < ROWS_IN_BATCH) continue;
    yield [group, batch];
    waiting.delete(group);
  }
  yield* waiting;
}
