import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import {
  cypherFolder,
  managedOptions,
  migrate,
  withNeo4j,
  type CypherQuery,
  type Database,
  type Report,
} from '#samspil/database/index.js';
import type { EntityRecord } from '#samspil/graph/records/records.js';
import { writeRecords } from '#samspil/graph/writing/write.js';
import { readSettings } from '#samspil/settings.js';
import { inMilliseconds, type Figure } from './figures.js';
import { fill } from './graph.js';
import { generatedEntities } from './generate.js';
import { peerQuery } from './peer-query.js';
import { times, type Times } from './timing.js';

/** Writes of one change each. */
const SINGLES = 5_000;
const HISTORIES = 50;

interface LogEntry {
  readonly ids: readonly string[];
  readonly actions: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const logEntries = peerQuery<object, LogEntry>('log-entries');
const copyLogEntry = peerQuery<{ properties: object }, never>('copy-log-entry');

/**
 * What the change log costs: how much Neo4j's files grow by each change of an import and of a write of its own, beside
 * what they would by the same packed (deflate), which nothing could search any more; and how long the history of one
 * entity takes. Neo4j is stopped whenever its files are looked at: it has written everything to them then.
 */
export async function measureChangeLog(
  { size, seed }: { readonly size: number; readonly seed: number },
  report: Report,
): Promise<Figure[]> {
  const options = managedOptions(readSettings(process.env), `bench-log-${size}`);
  const { folder } = options;
  await rm(folder, { recursive: true, force: true });
  const running = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> =>
    withNeo4j(options, report, work);
  /** By how many bytes the files grow. */
  const growth = async (work: (database: Database) => Promise<unknown>): Promise<number> => {
    const before = await bytesIn(folder);
    await running(work);
    return (await bytesIn(folder)) - before;
  };
  await running(async (database) => migrate(database));
  const ofImport = await growth(async (database) => fill(database, size, seed, report));
  const entries = await running(async (database) => database.read(logEntries, {}));
  const changes = entries.reduce((sum, { ids }) => sum + ids.length, 0);
  report(`Keeping ${changes} changes once more, as they are and packed`);
  const plain = await growth(async (database) => copy(database, entries));
  const packed = await growth(async (database) => copy(database, entries.map(packedEntry)));
  report(`Writing ${SINGLES} changes one by one`);
  const single = await growth(async (database) => writeSingles(database, size, seed));
  const singles = (await running(async (database) => database.read(logEntries, {}))).slice(entries.length);
  const singlesPlain = await growth(async (database) => copy(database, singles));
  const singlesPacked = await growth(async (database) => copy(database, singles.map(packedEntry)));
  const history = await running(async (database) => historyTimes(database));
  const each = (bytes: number, count: number) => ({ value: bytes / count, unit: 'B' as const });
  return [
    { what: 'all that an imported change takes', size, samspil: each(ofImport, changes) },
    {
      what: 'of it the log',
      size,
      samspil: each(plain, changes),
      peer: { name: 'packed', amount: each(packed, changes) },
    },
    { what: 'all that a change takes that is written by itself', size, samspil: each(single, SINGLES) },
    {
      what: 'of it the log',
      size,
      samspil: each(singlesPlain, SINGLES),
      peer: { name: 'packed', amount: each(singlesPacked, SINGLES) },
    },
    { what: `the history of one, of ${changes + SINGLES} changes`, size, samspil: inMilliseconds(history) },
  ];
}

async function copy(database: Database, entries: readonly object[]): Promise<void> {
  for (const properties of entries) await database.write(async (tx) => tx.run(copyLogEntry, { properties }));
}

const packedEntry = ({ ids, actions, before, after }: LogEntry): object => ({
  packed: new Int8Array(deflateSync(JSON.stringify([ids, actions, before, after]))),
});

/** Each changes the note of an initiative. */
async function writeSingles(database: Database, size: number, seed: number): Promise<void> {
  const initiatives = [...generatedEntities(size, seed)].filter(({ kind }) => kind === 'Initiative');
  for (let at = 0; at < SINGLES; at += 1) {
    const record = initiatives[at % initiatives.length];
    if (!record) throw new Error('The generated graph has no initiatives');
    const changed: EntityRecord = { ...record, values: { ...record.values, note: `Told at the ${at}th meeting` } };
    await database.write(async (tx) => writeRecords(tx, { entities: [changed], claims: [] }, 'benchmark'));
  }
}

async function historyTimes(database: Database): Promise<Times> {
  const name = 'recording/history';
  const query: CypherQuery<{ ids: readonly string[]; zone: string }, object> = {
    name,
    text: await readFile(join(cypherFolder, `${name}.cypher`), 'utf8'),
  };
  const ask = async (at: number) => database.read(query, { ids: [`initiative:${at + 1}`], zone: 'Europe/Copenhagen' });
  await times(HISTORIES, ask);
  return times(HISTORIES, ask);
}

/** What the files of the database take, without the log of transactions. */
async function bytesIn(folder: string): Promise<number> {
  const store = join(folder, 'data', 'databases', 'neo4j');
  const files = (await readdir(store, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
