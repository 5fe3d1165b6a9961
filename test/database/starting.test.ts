import { cp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginManagedNeo4j, Database, startManagedNeo4j } from '../../src/database/index.js';
import { runningOn } from '../../src/database/neo4j-process.js';
import { cpuTimeOf } from '../../src/database/process-record.js';
import { readSettings } from '../../src/settings.js';
import { openService } from '../../src/start.js';
import { thread } from '../coordination/analysis/thread.js';
import { newFolder } from '../dataset/folders.js';
import { ask, health, settingsOn } from '../server/servers.js';

const { SAMSPIL_CACHE: cache } = readSettings(process.env);
const optionsOn = (folder: string) => ({ folder, cache, heap: '512m', pageCache: '64m' });
const quiet = () => {};
const PATIENCE = 12_000;
/** Most of what one is patient with, in all several times as much. */
const NAP = PATIENCE / 2;

/** The process of a Neo4j that starts on a folder. */
async function processOn(folder: string): Promise<number> {
  await expect.poll(() => runningOn(folder)).not.toBeNull();
  return runningOn(folder)?.pid ?? 0;
}

describe('A Neo4j that takes its time to start', () => {
  test('is waited for while it shows signs of life, which whoever waits is told, and is never ended', async () => {
    const folder = await newFolder();
    const told: string[] = [];
    const neo4j = await beginManagedNeo4j(optionsOn(folder), (step) => told.push(step), PATIENCE);
    const pid = await processOn(folder);
    for (let nap = 0; nap < 4; nap += 1) {
      process.kill(pid, 'SIGSTOP');
      await delay(NAP);
      process.kill(pid, 'SIGCONT');
      const before = cpuTimeOf(pid);
      await expect.poll(() => cpuTimeOf(pid) - before).toBeGreaterThan(500);
    }
    await neo4j.started;
    expect(neo4j.pid).toBe(pid);
    expect(told).toContainEqual(expect.stringMatching(/^Neo4j has been starting for \d+ s and is at work/u));
    await neo4j.stop();
  });

  test('is ended where it shows none, with a code', async () => {
    const folder = await newFolder();
    const neo4j = await beginManagedNeo4j(optionsOn(folder), quiet, 2_000);
    const pid = await processOn(folder);
    process.kill(pid, 'SIGSTOP');
    await expect(neo4j.started).rejects.toMatchObject({
      code: 'DATABASE_START_FAILED',
      message: expect.stringMatching(/^Neo4j has shown no sign of life for 2 s\./u),
    });
    expect(runningOn(folder)).toBeNull();
    await neo4j.stop();
  });

  test('keeps nobody from asking how the server is', async () => {
    const folder = await newFolder();
    const service = await openService(settingsOn(folder), 'nothing', quiet, thread);
    expect((await health(service.address, 'live')).status).toBe(200);
    const { status, body } = await health(service.address, 'ready');
    expect([status, body.missing]).toEqual([
      503,
      [
        { what: 'DATABASE', why: expect.stringMatching(/^Neo4j is starting\./u) },
        { what: 'SCHEMA', why: expect.any(String) },
      ],
    ]);
    const { answer } = await ask(service.address, '{ themes { totalCount } }');
    expect(answer.errors?.[0]?.extensions['code']).toBe('DATABASE_UNAVAILABLE');
    await service.ready;
    expect((await health(service.address, 'ready')).status).toBe(200);
    await service.close();
  });
});

describe('Files that are damaged', () => {
  const healthy = { folder: '' };
  beforeAll(async () => {
    healthy.folder = join('/tmp', `samspil-healthy-${process.pid}`);
    const neo4j = await startManagedNeo4j(optionsOn(healthy.folder), quiet);
    const database = new Database(neo4j.connection);
    await database.runStatement('UNWIND range(1, 100) AS id CREATE (:Note {id: id})');
    await database.close();
    await neo4j.stop();
  });
  afterAll(async () => rm(healthy.folder, { recursive: true, force: true }));

  const overwrite = async (path: string) => {
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(64, 'Z'), 0, 64, 0);
    await file.close();
  };

  test.each([
    ['the store', 'data/databases/neo4j/neostore'],
    ['the log of transactions', 'data/transactions/neo4j/neostore.transaction.db.0'],
    ['the system database', 'data/databases/system/neostore'],
  ])('are named at once, with what to do: %s', async (_what, file) => {
    const folder = await newFolder();
    await cp(healthy.folder, folder, { recursive: true });
    await overwrite(join(folder, file));
    await expect(startManagedNeo4j(optionsOn(folder), quiet)).rejects.toMatchObject({
      code: 'DATABASE_DAMAGED',
      message: expect.stringMatching(new RegExp(`${folder}/data: .*samspil restore.*docs/backup\\.md`, 'u')),
    });
    expect(runningOn(folder)).toBeNull();
  });
});

test('A Neo4j that runs on the files and is on no record is not taken for damage', async () => {
  const folder = await newFolder();
  const neo4j = await startManagedNeo4j(optionsOn(folder), quiet);
  const { pid = 0 } = neo4j;
  const records = (await readdir(folder)).filter((name) => name.startsWith('samspil.lock') || name === 'neo4j.json');
  await Promise.all(records.map(async (name) => writeFile(join(folder, name), '{"pid":')));
  await expect(startManagedNeo4j(optionsOn(folder), quiet)).rejects.toMatchObject({
    code: 'DATABASE_IN_USE',
    message: expect.stringContaining(join(folder, 'data')),
  });
  expect(() => process.kill(pid, 0)).not.toThrow();
  await neo4j.stop();
});
