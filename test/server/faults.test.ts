import { GraphQLInt } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CypherQuery, Transaction } from '../../src/database/index.js';
import { readSettings } from '../../src/settings.js';
import { openService, type Service } from '../../src/start.js';
import { Door } from '../database/door.js';
import { otherProcess, sourceOf } from '../database/other-process.js';
import { database, loadOnly } from '../world.js';
import { ask, closeServers, gate, serve, type Fields } from './servers.js';
import { thread } from '../coordination/analysis/thread.js';
import { neo4jConnection } from '../connection.js';

const lockGraph: CypherQuery<object, object> = {
  name: 'hold-the-graph',
  text: "MATCH (graph:Graph {id: 'graph'}) SET graph.held = true",
};
const endless: CypherQuery<object, { count: number }> = {
  name: 'endless',
  text: 'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS count',
};
const merge = `mutation { mergeOrganisations(
  kept: "organisation:broendgraverne", duplicate: "organisation:broendgraverne-danmark", reason: "The same people"
) { graphVersion } }`;
const analysis = '{ overlaps(first: 1) { graphVersion } }';
const codeOf = ({ answer }: Awaited<ReturnType<typeof ask>>) => answer.errors?.[0]?.extensions['code'];

/** The names of the queries that Samspil has under way in Neo4j; those of a change have none. */
const underWay = async (): Promise<unknown[]> => {
  const rows = await database.runStatement(
    'SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.of IS NULL AND NOT currentQuery STARTS WITH "SHOW" RETURN coalesce(metaData.query, "") AS name',
  );
  return rows.map(({ name }) => name);
};

/** Seconds that a request may take: more than any does here, and so few that one waits for the end of them. */
const [MANY, FEW] = [240, 4];
/** Before Neo4j or REQUEST_TIMEOUT would end it anyway. */
const soon = { timeout: (MANY * 1_000) / 2 };

let door: Door;
let settings: ReturnType<typeof readSettings>;

beforeAll(async () => {
  await loadOnly('seed/example');
  door = await Door.to(neo4jConnection());
  settings = readSettings({
    PORT: '0',
    NEO4J_URI: door.uri,
    NEO4J_PASSWORD: neo4jConnection().password,
    REQUEST_TIMEOUT: String(MANY),
    COST_BUDGET: '0',
  });
});
afterAll(async () => {
  await closeServers();
  await door.close();
});

describe.sequential('Samspil', () => {
  let service: Service;
  /** The same in a hurry. */
  let hasty: Service;

  beforeAll(async () => {
    service = await openService(settings, 'example', () => {}, thread);
    await service.ready;
    hasty = await openService({ ...settings, REQUEST_TIMEOUT: FEW }, 'example', () => {}, thread);
    await hasty.ready;
  });
  afterEach(() => door.speak());
  afterAll(async () => Promise.all([service.close(), hasty.close()]));

  /** Asks, and hangs up when something of it is under way in Neo4j. */
  const hangUp = async (url: string, query: string) => {
    const client = new AbortController();
    const asked = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: client.signal,
    });
    await expect.poll(underWay, { interval: 20 }).not.toEqual([]);
    client.abort();
    await expect(asked).rejects.toThrow('aborted');
  };

  /** Holds the graph as a running import does, so that whoever writes waits, while something else is done. */
  const whileHeld = async (work: () => Promise<void>) => {
    const locked = gate<void>();
    const done = gate<void>();
    const hold = async (tx: Transaction) => {
      await tx.run(lockGraph, {});
      locked.open();
      await done.opened;
    };
    const holding = database.write(hold, { metadata: { of: 'this test' } });
    await locked.opened;
    try {
      await work();
    } finally {
      done.open();
      await holding;
    }
  };

  it('leaves nothing in Neo4j of a question whose client hangs up', async () => {
    const fields: Fields = {
      endless: {
        type: GraphQLInt,
        resolve: async (_root, _arguments, { signal }) =>
          database.read(endless, {}, { signal }).then(([row]) => row?.count),
      },
    };
    const { url } = await serve(fields);
    await hangUp(url, '{ endless }');
    await expect.poll(underWay, soon).toEqual([]);
  });

  it('nor of a change that waits for its turn', async () => {
    await whileHeld(async () => {
      await hangUp(service.address, merge);
      await expect.poll(underWay, soon).toEqual([]);
    });
  });

  it('nor of a change whose time is up, which is told so and changes nothing', async () => {
    await whileHeld(async () => {
      const late = await ask(hasty.address, merge);
      expect([late.status, codeOf(late), late.headers.get('retry-after')]).toEqual([504, 'TIMEOUT', '5']);
      await expect.poll(underWay, soon).toEqual([]);
    });
  });

  it('says of a change that was being confirmed when the time was up that nobody knows, and tells it when asked again', async () => {
    const withKey = merge.replace('reason:', 'idempotencyKey: "once", reason:');
    door.onNextCommit('keep it until it may speak');
    const late = await ask(hasty.address, withKey);
    expect([late.status, codeOf(late), late.headers.get('retry-after')]).toEqual([503, 'OUTCOME_UNKNOWN', '5']);
    door.speak();
    const again = await ask(service.address, withKey);
    expect(again.answer.data).toEqual({ mergeOrganisations: { graphVersion: 2 } });
    await ask(
      service.address,
      'mutation { unmergeOrganisations(duplicate: "organisation:broendgraverne-danmark", reason: "x") { claims } }',
    );
  });

  it('leaves nothing in Neo4j of an analysis either, whose thread goes on with the next one', async () => {
    await database.runStatement("MATCH (graph:Graph {id: 'graph'}) SET graph.key = randomUUID()");
    await hangUp(service.address, analysis);
    await expect.poll(underWay, soon).toEqual([]);
    expect((await ask(service.address, analysis)).answer.errors).toBeUndefined();
  });

  it('shows whoever merged two organisations that in the very next question, in analyses too', async () => {
    const { answer } = await ask(service.address, merge);
    const merged = answer.data?.['mergeOrganisations'];
    const next = '{ node(id: "organisation:broendgraverne-danmark") { id } overlaps(first: 1) { graphVersion } }';
    expect((await ask(service.address, next)).answer.data).toEqual({
      node: { id: 'organisation:broendgraverne' },
      overlaps: merged,
    });
  });

  it('refuses what cannot be answered while Neo4j is silent, each soon and with a code, and recovers by itself', async () => {
    const askMuch = async (list: string) => {
      const began = performance.now();
      const asked = Array.from({ length: 400 }, async (_, n) => {
        const { status, headers, answer } = await ask(hasty.address, `{ ${list}(first: ${n % 100}) { totalCount } }`);
        return `${status} ${String(answer.errors?.[0]?.extensions['code'])}, again in ${headers.get('retry-after')} s`;
      });
      return { outcomes: new Set(await Promise.all(asked)), time: performance.now() - began };
    };
    const usual = await askMuch('methods');
    door.silence();
    const file = await fetch(new URL('/export/network.json', hasty.address));
    expect([file.status, file.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await file.text()).toContain('DATABASE_UNAVAILABLE');
    const silent = askMuch('themes');
    expect((await fetch(new URL('/health/ready', hasty.address))).status).toBe(503);
    const { outcomes, time } = await silent;
    expect(outcomes).toEqual(new Set(['503 OVERLOADED, again in 5 s', '503 DATABASE_UNAVAILABLE, again in 5 s']));
    // Its turn and its answer may take 4 s each, beside what so many take on this machine anyway.
    expect(time).toBeLessThan(3 * (usual.time + FEW * 1_000));
    door.speak();
    for (const question of ['{ themes { totalCount } }', analysis])
      await expect.poll(async () => (await ask(hasty.address, question)).status).toBe(200);
    await expect.poll(underWay).toEqual([]);
  });
});

it('A Samspil that is told to end, twice, answers what is under way, takes nothing new and ends in order', async () => {
  const own = { ...settings, ANSWER_CACHE: 1_048_576 };
  const samspil = otherProcess(`
    const { start } = await use(${JSON.stringify(sourceOf('../start'))});
    await start(${JSON.stringify(own)}, 'example', '0.0.0', new URL(${JSON.stringify(thread.href)}));
  `);
  try {
    let line = '';
    while (!line.startsWith('API ')) line = await samspil.nextLine();
    const url = line.replace(/^API\s+/u, '');
    // Lists are read from memory; searching is Neo4j's.
    const search = async (first: number) => ask(url, `{ search(text: "klima", first: ${first}) { totalCount } }`);
    await search(20);
    // A new connection and a query are eight answers of Neo4j, so a question takes 2 s.
    door.slow(250);
    const asked = Array.from({ length: 20 }, async (_, n) => search(n));
    const searches = async () => (await underWay()).filter((name) => name === 'graph/search').length;
    await expect.poll(searches).toBe(20);
    const told = Date.now();
    process.kill(samspil.pid, 'SIGTERM');
    const ended = samspil.end('SIGTERM');
    const reached = async () =>
      fetch(url).then(
        () => true,
        () => false,
      );
    await expect.poll(reached).toBe(false);
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await ended).toBe(0);
    expect(Date.now() - told).toBeLessThan(soon.timeout);
  } finally {
    door.slow(0);
    await samspil.end('SIGKILL');
  }
});
