import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  Database,
  openDatabase,
  startManagedNeo4j,
  type Connection,
  type ManagedNeo4j,
} from '../../src/database/index.js';
import { findJars } from '../../src/database/jars.js';
import { runningOn } from '../../src/database/neo4j-process.js';
import { readSettings } from '../../src/settings.js';
import { otherProcess, sourceOf, type OtherProcess } from './other-process.js';

const cache = readSettings(process.env).SAMSPIL_CACHE;
const nothing = () => {};

let folder: string;
const options = () => ({ folder, cache, heap: '512m', pageCache: '64m' });
const start = async () => startManagedNeo4j(options(), nothing);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-test-'));
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

interface Owner {
  readonly samspil: OtherProcess;
  readonly neo4j: Pick<ManagedNeo4j, 'connection' | 'pid'>;
}

/** Another Samspil that owns the folder. */
async function startElsewhere(): Promise<Owner> {
  const samspil = otherProcess(`
    const { startManagedNeo4j } = await use(${JSON.stringify(sourceOf('index'))});
    const { connection, pid } = await startManagedNeo4j(${JSON.stringify(options())}, () => {});
    say({ connection, pid });
    await heard();
  `);
  return { samspil, neo4j: JSON.parse(await samspil.nextLine()) as Owner['neo4j'] };
}

async function query(connection: Connection, statement: string): Promise<Record<string, unknown>[]> {
  const database = new Database(connection);
  try {
    return await database.runStatement(statement);
  } finally {
    await database.close();
  }
}

const addNote = async (connection: Connection, id: string) => query(connection, `CREATE (:Note {id: '${id}'})`);
const notes = async (connection: Connection) =>
  (await query(connection, 'MATCH (note:Note) RETURN note.id AS id ORDER BY id')).map(({ id }) => id);

describe.sequential('the life of a data folder', () => {
  let owner: Owner;
  let server: ManagedNeo4j;

  beforeAll(async () => {
    owner = await startElsewhere();
  });

  afterAll(async () => {
    await owner.samspil.end('SIGKILL');
    await server.stop();
  });

  test('its Neo4j listens on this machine only and lets nobody in without the password', async () => {
    expect(owner.neo4j.connection.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/u);
    const stranger = new Database({ ...owner.neo4j.connection, password: 'neo4j' });
    await expect(stranger.verify()).rejects.toMatchObject({ code: 'DATABASE_REFUSED' });
    await stranger.close();
  });

  test('only the owner can read the password', async () => {
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
  });

  test('a second start names the process that runs there, and the folder', async () => {
    const message = expect.stringMatching(new RegExp(`${folder}.*${owner.samspil.pid}`, 'u'));
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_IN_USE', message });
  });

  test('a command joins the Samspil that runs there, and leaves its Neo4j running', async () => {
    await addNote(owner.neo4j.connection, 'first');
    const settings = readSettings({ SAMSPIL_DATA: dirname(folder) });
    const opened = await openDatabase(settings, { dataset: basename(folder), join: true }, nothing);
    const rows = await opened.database.runStatement('MATCH (note:Note) RETURN count(note) AS count');
    await opened.close();
    expect(rows).toEqual([{ count: 1 }]);
    expect(runningOn(folder)).toMatchObject({ pid: owner.neo4j.pid });
  });

  test('a start after SIGKILL takes over the Neo4j that was left, with its data', async () => {
    await owner.samspil.end('SIGKILL');
    server = await start();
    expect(server.pid).toBe(owner.neo4j.pid);
    expect(await notes(server.connection)).toEqual(['first']);
  });

  test('stopping leaves no process, and the next start finds the data again', async () => {
    await addNote(server.connection, 'second');
    await server.stop();
    expect(runningOn(folder)).toBeNull();
    owner = await startElsewhere();
    expect(owner.neo4j.pid).not.toBe(server.pid);
    expect(await notes(owner.neo4j.connection)).toEqual(['first', 'second']);
  });

  test('Ctrl-C ends Neo4j in order, and a start right after it waits for that', async () => {
    await addNote(owner.neo4j.connection, 'third');
    expect(await owner.samspil.end('SIGINT', 'group')).toBe(130);
    const told: string[] = [];
    server = await startManagedNeo4j(options(), (step) => told.push(step));
    expect(told).toContain('Starting Neo4j');
    expect(server.pid).not.toBe(owner.neo4j.pid);
    expect(await notes(server.connection)).toEqual(['first', 'second', 'third']);
    expect(await readFile(join(folder, 'logs', 'neo4j.log'), 'utf8')).toMatch(/Stopped\.\n(?!.*Stopped)/su);
  });

  test('a password that Neo4j refuses is named with its file, and nothing is left running', async () => {
    await server.stop();
    await writeFile(join(folder, 'password'), 'another one');
    await expect(start()).rejects.toMatchObject({
      code: 'DATABASE_START_FAILED',
      message: expect.stringContaining(join(folder, 'password')),
    });
    expect(runningOn(folder)).toBeNull();
  });
});

describe('what a start needs', () => {
  let elsewhere: string;

  beforeAll(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'samspil-needs-'));
  });
  afterEach(() => void vi.unstubAllEnvs());
  afterAll(async () => rm(elsewhere, { recursive: true, force: true }));

  const threeWays = {
    code: 'DATABASE_MISSING',
    message: expect.stringMatching(/Java 17.*Maven.*docker compose up.*NEO4J_URI/su),
  };

  test('without Java it names the three ways out', async () => {
    vi.stubEnv('JAVA_HOME', elsewhere);
    await expect(startManagedNeo4j({ ...options(), folder: elsewhere }, nothing)).rejects.toMatchObject(threeWays);
  });

  test('so it does without Maven, and keeps no half of the jars', async () => {
    vi.stubEnv('PATH', elsewhere);
    const empty = join(elsewhere, 'cache');
    await expect(findJars(empty, nothing)).rejects.toMatchObject(threeWays);
    expect(await readdir(empty)).toEqual([]);
  });

  test('a Neo4j that ends while starting is reported with what it said last', async () => {
    await expect(startManagedNeo4j({ ...options(), folder: elsewhere, heap: '1m' }, nothing)).rejects.toMatchObject({
      code: 'DATABASE_START_FAILED',
      message: expect.stringMatching(/ended while starting.*Too small maximum heap/su),
    });
    expect(runningOn(elsewhere)).toBeNull();
  });
});
