import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database, startManagedNeo4j, type ManagedNeo4j } from '../../src/database/index.js';
import { runningOn } from '../../src/database/neo4j-process.js';
import { importDataset } from '../../src/dataset/index.js';
import { readSettings } from '../../src/settings.js';
import { openService, type Service } from '../../src/start.js';
import { Door } from '../database/door.js';
import { folderOf, isHalfWay, largeWorld, newFolder } from '../dataset/folders.js';
import { ask, health, settingsOn } from './servers.js';
import { thread } from '../coordination/analysis/thread.js';

const PASSWORD = 'known-before';
const query = '{ needGaps(first: 1) { totalCount } }';
const missing = async (api: string) => (await health(api, 'ready')).body.missing?.map(({ what }) => what);

describe.sequential('A server whose Neo4j comes, goes and comes back', () => {
  let folder: string;
  let door: Door;
  let neo4j: ManagedNeo4j | undefined;
  let service: Service;
  const said: string[] = [];

  const connection = () => neo4j?.connection ?? { uri: '', user: '', password: '', database: '' };
  const startNeo4j = async () => {
    const { SAMSPIL_CACHE: cache } = readSettings(process.env);
    neo4j = await startManagedNeo4j({ folder, cache, heap: '768m', pageCache: '64m' }, () => {});
    return neo4j;
  };
  const untilReady = async () => {
    await expect.poll(async () => missing(service.address)).toEqual([]);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspil-health-'));
    door = await Door.atFreePort();
    // Neo4j takes the password that it finds; whoever asks has to know it before there is a Neo4j.
    await writeFile(join(folder, 'password'), PASSWORD, { mode: 0o600 });
    const settings = readSettings({
      PORT: '0',
      NEO4J_URI: door.uri,
      NEO4J_PASSWORD: PASSWORD,
      COST_BUDGET: '0',
    });
    service = await openService(settings, 'example', (step) => said.push(step), thread);
  });

  afterAll(async () => {
    await service.close();
    await door.close();
    await neo4j?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('listens before it: live, not ready, and what is asked gets 503 and when to ask again', async () => {
    expect((await health(service.address, 'live')).status).toBe(200);
    expect(await health(service.address, 'ready')).toMatchObject({ status: 503, retryAfter: '5' });
    expect(await missing(service.address)).toEqual(['DATABASE', 'SCHEMA']);
    const { status, answer } = await ask(service.address, query);
    expect([status, answer.errors?.[0]?.extensions['code']]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    expect((await fetch(new URL('/export/network.json', service.address))).status).toBe(503);
  });

  it('says in the log where it waits and when it tries again, with pauses that grow to a second', async () => {
    await expect
      .poll(() => said.at(-1))
      .toMatch(/127\.0\.0\.1:\d+ does not answer; trying again in 1 s \(.*ECONNREFUSED/u);
    expect(said[0]).toMatch(/trying again in 0\.25 s/u);
  });

  it('names no address to strangers', async () => {
    expect(JSON.stringify(await health(service.address, 'ready'))).not.toContain(String(door.port));
    expect(JSON.stringify((await ask(service.address, query)).answer)).not.toContain(String(door.port));
  });

  it('finds it, applies the migrations, loads the dataset and is ready, without a restart', async () => {
    await door.open((await startNeo4j()).connection);
    await expect(service.ready).resolves.toEqual([expect.stringMatching(/^Loaded {4}seed\/example/u)]);
    await untilReady();
    expect((await ask(service.address, query)).answer.errors).toBeUndefined();
  });

  it('loses nothing and answers nothing wrong where it is killed under fifty readers and an import, and needs no restart', async () => {
    const states = '{ themes { totalCount } }';
    const analysis = '{ overlaps(first: 1) { graphVersion } }';
    const told = async (question: string) => {
      const { answer } = await ask(service.address, question);
      return answer.errors ? String(answer.errors[0]?.extensions['code']) : JSON.stringify(answer.data);
    };
    const confirmed = [await told(states), await told(analysis)];
    const themes = Number(/\d+/u.exec(confirmed[0] ?? '')?.[0]);
    const heard = new Set<string>();
    const lastRight = new Map<number, number>();
    const over = new AbortController();
    const readers = Array.from({ length: 50 }, async (_, reader) => {
      while (!over.signal.aborted) {
        const answer = await told(reader % 5 === 0 ? analysis : states);
        heard.add(answer);
        if (confirmed.includes(answer)) lastRight.set(reader, Date.now());
      }
    });
    const writer = new Database({ ...connection(), uri: door.uri });
    const large = await folderOf(largeWorld);
    const kill = (step: string) => {
      if (isHalfWay(step)) process.kill(neo4j?.pid ?? 0, 'SIGKILL');
    };
    await expect(importDataset(writer, large, kill)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    await neo4j?.stop();
    await door.close();
    expect(await health(service.address, 'ready')).toMatchObject({ status: 503 });
    expect(await missing(service.address)).toEqual(['DATABASE']);
    await expect.poll(() => heard).toContain('DATABASE_UNAVAILABLE');
    await door.open((await startNeo4j()).connection);
    // It takes its time to plan its first queries: what counts is how long Samspil needs more than that.
    const direct = new Database(connection());
    expect(await direct.runStatement('MATCH (theme:Theme) RETURN count(theme) AS count')).toEqual([{ count: themes }]);
    const back = Date.now();
    await untilReady();
    expect(await told(states)).toBe(confirmed[0]);
    const areRightAgain = () => [...lastRight.values()].filter((at) => at > back).length;
    await expect.poll(areRightAgain).toBe(50);
    over.abort();
    await Promise.all(readers);
    const allowed = new Set([...confirmed, 'DATABASE_UNAVAILABLE', 'TIMEOUT', 'OVERLOADED']);
    expect([...heard].filter((answer) => !allowed.has(answer))).toEqual([]);
    expect(await importDataset(writer, large, () => {})).toMatchObject({ created: 25_000, updated: 0, version: 2 });
    expect(await told(analysis)).toBe('{"overlaps":{"graphVersion":2}}');
    await direct.close();
    await writer.close();
  });

  it('names the migrations that a database from an old backup lacks', async () => {
    const database = new Database(connection());
    const [last] = await database.runStatement('MATCH (m:Migration) RETURN m.id AS id ORDER BY id DESC LIMIT 1');
    await database.runStatement('MATCH (m:Migration {id: $id}) SET m.kept = m.id, m:Away REMOVE m:Migration', {
      ...last,
    });
    const { status, body } = await health(service.address, 'ready');
    expect([status, body.missing]).toEqual([
      503,
      [{ what: 'MIGRATIONS', why: `To be applied: ${String(last?.['id'])}.` }],
    ]);
    await database.runStatement('MATCH (m:Away) SET m:Migration REMOVE m:Away, m.kept');
    await database.close();
    expect(await missing(service.address)).toEqual([]);
  });
});

it('A Neo4j of Samspil’s own that is killed is started again, and the server goes on', async () => {
  const folder = await newFolder();
  const said: string[] = [];
  const service = await openService(settingsOn(folder), 'nothing', (step) => said.push(step), thread);
  await service.ready;
  const running = () => runningOn(join(folder, 'nothing'))?.pid;
  const killed = running();
  expect((await ask(service.address, query)).answer.data).toEqual({ needGaps: { totalCount: 0 } });
  process.kill(killed ?? 0, 'SIGKILL');
  await expect.poll(() => said.at(-1)).toBe('Neo4j answers again');
  expect(said.join('\n')).toContain('Neo4j ended by itself and is started again. It said last:');
  expect(running()).not.toBe(killed);
  expect(await missing(service.address)).toEqual([]);
  expect((await ask(service.address, query)).answer.data).toEqual({ needGaps: { totalCount: 0 } });
  await service.close();
  expect(running()).toBeUndefined();
});

it('A Neo4j of Samspil’s own that is frozen is told as one that does not answer, and the server goes on with it', async () => {
  const folder = await newFolder();
  const settings = { ...settingsOn(folder), REQUEST_TIMEOUT: 3 };
  const service = await openService(settings, 'nothing', () => {}, thread);
  await service.ready;
  const pid = runningOn(join(folder, 'nothing'))?.pid ?? 0;
  const { answer: before } = await ask(service.address, query);
  process.kill(pid, 'SIGSTOP');
  try {
    for (const question of [query, '{ themes { totalCount } }']) {
      const { status, headers, answer } = await ask(service.address, question);
      expect([status, answer.errors?.[0]?.extensions['code']]).toEqual([503, 'DATABASE_UNAVAILABLE']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(await missing(service.address)).toEqual(['DATABASE']);
    expect((await health(service.address, 'live')).status).toBe(200);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await expect.poll(async () => missing(service.address)).toEqual([]);
  expect((await ask(service.address, query)).answer).toEqual(before);
  expect(runningOn(join(folder, 'nothing'))?.pid).toBe(pid);
  await service.close();
});
