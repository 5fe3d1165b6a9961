import { inMegabytes, loadInBulk, MEGABYTE, type Database, type ManagedNeo4j, type Report } from '../database/index.js';
import {
  BulkWrite,
  onceHere,
  oneWrite,
  readEmptyGraph,
  writeRecords,
  type Reader,
  type RecordStream,
  type Writing,
  type Written,
  type WrittenPart,
} from '../graph/writing/index.js';
import type { OpenDataset } from './dataset.js';
import type { Double } from './doubles.js';
import { inBatches } from './in-batches.js';
import { knownGraph } from './known-graph.js';

/** What is kept beside the records of a batch. */
export type Beside = (writing: Writing, written: Pick<Written, 'created' | 'updated'>) => void;

interface InBulk {
  readonly managed: ManagedNeo4j;
  readonly role: string;
  /** How many rows a batch has at least, but the last one. */
  readonly size: number;
  readonly beside: Beside;
}

/** What an import in bulk did, and what it found. */
interface InBulkWritten extends Written {
  readonly doubles: readonly Double[];
}

/**
 * Loads a dataset into a graph in which nothing is recorded, by a database that is made anew and put in place once it is
 * whole: all of it or nothing, so that it is written as files while it is checked. What is on record afterwards, and the
 * log, is what batches would leave.
 * @returns null where something is recorded in the graph, or there is no room
 * @throws as `loadInBulk`; DATASET_INVALID
 */
export async function importInBulk(
  database: Database,
  { name, bytes, checked }: Pick<OpenDataset, 'bytes' | 'checked'> & { readonly name: string },
  report: Report,
  { managed, role, size, beside }: InBulk,
): Promise<InBulkWritten | null> {
  const read: Reader = async (query, parameters) => database.read(query, parameters);
  const graph = await readEmptyGraph(read);
  if (!graph) return null;
  const lacking = roomLacking(bytes, managed.room.free);
  if (lacking !== null) {
    report(`Loading ${name}: ${lacking}`);
    return null;
  }
  report(`Loading ${name} in bulk: it is checked, and written to files`);
  return loadInBulk(
    database,
    managed,
    {
      write: async (files) => {
        const bulk = new BulkWrite(files, role);
        let doubles: readonly Double[] = [];
        const records = async function* (): RecordStream {
          ({ doubles } = yield* checked(knownGraph(read), report));
        };
        for await (const { batch } of inBatches(records(), size)) await bulk.add(batch);
        bulk.end(graph);
        return { bulk, doubles };
      },
      mayReplace: async (tx) => {
        const { empty } = await oneWrite(tx, { role }, async ({ read }) => ({
          changed: false,
          empty: await readEmptyGraph(read),
        }));
        return empty?.key === graph.key;
      },
      complete: async (made, { bulk, doubles }) => {
        await keepBeside(made, bulk, role, beside);
        const { updated, version } = await merge(made, bulk, role, beside);
        const created = bulk.batches.reduce((sum, batch) => sum + batch.created, 0);
        return { created, updated, version, unchanged: 0, led: 0, cleared: [], doubles };
      },
    },
    (step) => report(`Loading ${name}: ${step}`),
  );
}

/**
 * What the disk needs while a database is made, for each byte of the dataset: the files that Neo4j imports, 4.6 where the
 * texts are as short as they can be, and the database, 8.6. Beside that it has two logs of transactions.
 */
const [ROOM_FOR_EACH_BYTE, ROOM_BESIDE] = [14, 600 * MEGABYTE];

/** Why a dataset cannot go in bulk; null where there is room. */
export function roomLacking(bytes: number, free: number): string | null {
  const needed = ROOM_FOR_EACH_BYTE * bytes + ROOM_BESIDE;
  return needed <= free
    ? null
    : `it goes in batches, since in bulk it would take up to ${inMegabytes(needed)} and the disk has ${inMegabytes(free)} left`;
}

async function keepBeside(made: Database, bulk: BulkWrite, role: string, beside: Beside): Promise<void> {
  await made.write(async (tx) => {
    await bulk.mend(tx);
    return oneWrite(tx, { role }, async (writing) => {
      for (const { version, created } of bulk.batches) beside({ ...writing, version }, { created, updated: 0 });
      return { changed: false };
    });
  });
}

/** Merges what the dataset says is merged, as a write of its own: that moves claims which are there by now. */
const merge = async (made: Database, { mergers }: BulkWrite, role: string, beside: Beside): Promise<WrittenPart> =>
  made.write(async (tx) =>
    writeRecords(tx, { entities: [], claims: [] }, role, { waiting: mergers, once: onceHere(), beside }),
  );
