import { inMegabytes, loadInBulk, MEGABYTE, type Database, type ManagedNeo4j, type Report } from '../database/index.js';
import {
  BulkWrite,
  onceHere,
  oneWrite,
  readEmptyGraph,
  writeRecords,
  type Writing,
  type Written,
  type WrittenPart,
} from '../graph/writing/index.js';
import { rowsOf, inBatches, reported } from './in-batches.js';
import type { Dataset } from './dataset.js';

/** What is kept beside the records of a batch. */
export type Beside = (writing: Writing, written: Pick<Written, 'created' | 'updated'>) => void;

interface InBulk {
  readonly managed: ManagedNeo4j;
  readonly role: string;
  /** How many rows a batch has at least, but the last one. */
  readonly size: number;
  readonly beside: Beside;
}

/**
 * Loads a checked dataset into a graph in which nothing is recorded, by a database that is made anew and put in place once
 * it is whole: all of it or nothing. What is on record afterwards, and the log, is what batches would leave.
 * @returns null where something is recorded in the graph, or there is no room
 * @throws as `loadInBulk`; DATASET_INVALID where a file was changed since it was checked
 */
export async function importInBulk(
  database: Database,
  dataset: Dataset,
  report: Report,
  { managed, role, size, beside }: InBulk,
): Promise<Written | null> {
  const { name } = dataset.manifest;
  const graph = await readEmptyGraph(async (query, parameters) => database.read(query, parameters));
  if (!graph) return null;
  const lacking = roomLacking(dataset.bytes, managed.room.free);
  if (lacking !== null) {
    report(`Loading ${name}: ${lacking}`);
    return null;
  }
  return loadInBulk(
    database,
    managed,
    {
      write: async (files) => {
        const bulk = new BulkWrite(files, role);
        for await (const { batch } of inBatches(reported(dataset, report, ' written to files'), size))
          await bulk.add(batch);
        bulk.end(graph);
        return bulk;
      },
      mayReplace: async (tx) => {
        const { empty } = await oneWrite(tx, { role }, async ({ read }) => ({
          changed: false,
          empty: await readEmptyGraph(read),
        }));
        return empty?.key === graph.key;
      },
      complete: async (made, bulk) => {
        await keepBeside(made, bulk, role, beside);
        const { updated, version } = await merge(made, bulk, role, beside);
        return { created: rowsOf(dataset), updated, version, unchanged: 0, led: 0, cleared: [] };
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
