import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Database } from '../../src/database/index.js';
import { graphMoved, graphState, type GraphState } from '../../src/graph/reading/index.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { neo4jConnection } from '../connection.js';
import { theme } from '../coordination/records.js';
import { emptyGraph } from '../world.js';

describe('Whoever waits for the graph to move', () => {
  let database: Database;
  const write = async (slug: string, to = database) =>
    to.write(async (tx) => writeRecords(tx, { entities: [theme(slug)], claims: [] }, 'test'));
  const moved = async (known: GraphState) => graphMoved(database, known, new AbortController().signal);

  beforeEach(async () => {
    await emptyGraph();
    database = new Database(neo4jConnection());
    // No second passes by itself.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await database.close();
  });

  it('is told at once of what this process writes after a quiet second', async () => {
    const known = await graphState(database);
    const told = moved(known);
    await write('one');
    expect((await told).version).toBe(known.version + 1);
  });

  it('is told once a second of what is written again and again', async () => {
    const known = await graphState(database);
    const told = moved(known);
    await write('one');
    const first = await told;
    const next = moved(first);
    await write('two');
    const second = await next;
    let third: number | undefined;
    const last = moved(second).then(({ version }) => (third = version));
    await write('three');
    await write('four');
    expect([await graphState(database), third]).toMatchObject([{ version: known.version + 4 }, undefined]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await last).toBe(known.version + 4);
  });

  it('is told within a second of what another process writes', async () => {
    const known = await graphState(database);
    const told = moved(known);
    const elsewhere = new Database(neo4jConnection());
    await write('one', elsewhere);
    await elsewhere.close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await told).version).toBe(known.version + 1);
  });
});
