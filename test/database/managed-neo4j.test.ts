import { execa } from 'execa';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database, startManagedNeo4j, type ManagedNeo4j } from '../../src/database/index.js';
import { isRunning, recordOf } from '../../src/database/lock.js';
import { readSettings } from '../../src/settings.js';

let folder: string;
let server: ManagedNeo4j;
const start = () =>
  startManagedNeo4j(
    { folder, cache: readSettings(process.env).SAMSPIL_CACHE, heap: '512m', pageCache: '64m' },
    () => {},
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-managed-'));
  server = await start();
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('it listens on this machine only and lets nobody in without the password', async () => {
  expect(server.connection.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/u);
  const stranger = new Database({ ...server.connection, password: 'neo4j' });
  await expect(stranger.verify()).rejects.toMatchObject({ code: 'DATABASE_REFUSED' });
  await stranger.close();
});

test('only the owner can read the password', async () => {
  expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
});

test('a second start on the same folder says who runs there', async () => {
  await expect(start()).rejects.toMatchObject({
    code: 'DATABASE_IN_USE',
    message: expect.stringContaining(String(process.pid)),
  });
});

test('a start after a crash takes over the Neo4j that was left, with its data', async () => {
  const database = new Database(server.connection);
  await database.runStatement("MERGE (:Left {id: 'behind'})");
  await database.close();
  // What a crash leaves: Neo4j runs, and the lock names a process that has ended.
  const ended = execa('true');
  await ended;
  await writeFile(join(folder, 'samspil.lock'), JSON.stringify({ pid: ended.pid, started: 'long ago' }));
  const { pid: former } = server;
  server = await start();
  expect(server.pid).toBe(former);
  const again = new Database(server.connection);
  expect(await again.runStatement('MATCH (n:Left) RETURN n.id AS id')).toEqual([{ id: 'behind' }]);
  await again.close();
});

test('stopping leaves no process, and the next start finds its data again', async () => {
  const record = await recordOf(server.pid);
  await server.stop();
  expect(await isRunning(record)).toBe(false);
  await expect(readFile(join(folder, 'samspil.lock'))).rejects.toThrow('ENOENT');
  server = await start();
  const database = new Database(server.connection);
  expect(await database.runStatement('MATCH (n:Left) RETURN n.id AS id')).toEqual([{ id: 'behind' }]);
  await database.close();
});

test('without Java it names the three ways out', async () => {
  const before = process.env['JAVA_HOME'];
  process.env['JAVA_HOME'] = folder;
  const empty = await mkdtemp(join(tmpdir(), 'samspil-managed-'));
  try {
    const options = { folder: empty, cache: readSettings(process.env).SAMSPIL_CACHE, heap: '512m', pageCache: '64m' };
    const error = await startManagedNeo4j(options, () => {}).catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: 'DATABASE_MISSING',
      message: expect.stringMatching(/Java 17.*Maven.*docker compose up.*NEO4J_URI/su),
    });
  } finally {
    if (before === undefined) delete process.env['JAVA_HOME'];
    else process.env['JAVA_HOME'] = before;
    await rm(empty, { recursive: true, force: true });
  }
});
