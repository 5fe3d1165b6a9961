import { once, setMaxListeners } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database, type CypherQuery } from '../../src/database/index.js';
import { gate } from '../server/servers.js';
import { Door, freePort } from './door.js';
import { neo4jConnection } from '../connection.js';

const sent: string[] = [];
const database = new Database(neo4jConnection(), (name) => sent.push(name));

const query = <Parameters, Row>(name: string, text: string): CypherQuery<Parameters, Row> => ({ name, text });
const addNote = query<{ id: string }, never>('add-note', 'CREATE (:Note {id: $id})');
const notes = query<object, { id: string }>('notes', 'MATCH (note:Note) RETURN note.id AS id ORDER BY id');
const numbers = query<{ upTo: number }, { number: number }>(
  'numbers',
  'UNWIND range(1, toInteger($upTo)) AS number RETURN number',
);
const mergeNote = query<{ id: string }, never>(
  'merge-note',
  'MERGE (note:Note {id: $id}) SET note.times = coalesce(note.times, 0) + 1',
);
const byNothing = query<object, never>('by-nothing', 'RETURN 1 / 0');
const timesMerged = query<{ id: string }, { times: number }>(
  'times-merged',
  'MATCH (note:Note {id: $id}) RETURN note.times AS times',
);
const endless = query<object, { count: number }>(
  'endless',
  'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS count',
);

const removeNotes = async () => database.runStatement('MATCH (note:Note) DELETE note');

beforeAll(removeNotes);
beforeEach(() => void (sent.length = 0));
afterAll(async () => {
  await removeNotes();
  await database.close();
});

test('a write happens whole or not at all', async () => {
  const failing = database.write(async (tx) => {
    await tx.run(addNote, { id: 'half' });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await database.read(notes, {})).toEqual([]);
  await database.write(async (tx) => tx.run(addNote, { id: 'whole' }));
  expect(await database.read(notes, {})).toEqual([{ id: 'whole' }]);
});

test('a reader changes nothing', async () => {
  await expect(database.read(addNote, { id: 'read' })).rejects.toThrow(/read access mode/iu);
});

test('every query that is sent is counted under its name', async () => {
  await database.read(notes, {});
  await database.write(async (tx) => {
    await tx.run(addNote, { id: 'one' });
    await tx.run(addNote, { id: 'two' });
  });
  for await (const _ of database.stream(numbers, { upTo: 10 }));
  expect(sent).toEqual(['notes', 'add-note', 'add-note', 'numbers']);
});

test('a stream gives every row, in order', async () => {
  let expected = 0;
  for await (const { number } of database.stream(numbers, { upTo: 10_000 })) expect(number).toBe((expected += 1));
  expect(expected).toBe(10_000);
});

test('a stream that one leaves early ends in Neo4j too', async () => {
  for await (const { number } of database.stream(numbers, { upTo: 1_000_000_000 })) if (number === 3) break;
  expect(await runningQueries(numbers)).toBe(0);
});

test('a query for which nobody waits any more ends in Neo4j too', async () => {
  const waiting = new AbortController();
  const answer = database.read(endless, {}, { signal: waiting.signal }).catch((error: unknown) => error);
  await expect.poll(async () => runningQueries(endless)).toBe(1);
  waiting.abort();
  expect(await answer).toBeInstanceOf(Error);
  await expect.poll(async () => runningQueries(endless)).toBe(0);
});

test('what Neo4j has not planned yet is asked by one, and by all who wait once that one has the answer or is cut off', async () => {
  const fresh = new Database(neo4jConnection());
  const asked = Array.from({ length: 3 }, () => new AbortController());
  const answers = asked.map(async ({ signal }) => fresh.read(endless, {}, { signal }).catch(() => 'cut off'));
  for (const first of asked) {
    await expect.poll(async () => runningQueries(endless)).toBe(1);
    await fresh.read(notes, {});
    // The one before may still be about to end.
    await expect.poll(async () => runningQueries(endless)).toBe(1);
    first.abort();
  }
  expect(await Promise.all(answers)).toEqual(['cut off', 'cut off', 'cut off']);
  expect(await Promise.all([1, 2, 3].map(async (upTo) => fresh.read(numbers, { upTo })))).toEqual([
    [{ number: 1 }],
    [{ number: 1 }, { number: 2 }],
    [{ number: 1 }, { number: 2 }, { number: 3 }],
  ]);
  await fresh.close();
});

test.skipIf(process.env['NEO4J_TEST_URI'] !== undefined)(
  'Neo4j plans a query once, however many ids are asked for and however long they are',
  async () => {
    const rowsExpected = async (ids: readonly string[]) => {
      const { plan } = await database.explain('UNWIND $ids AS id RETURN id', { ids });
      return plan === false ? null : plan.arguments['EstimatedRows'];
    };
    const expected = await rowsExpected(['one']);
    expect(expected).toBeGreaterThan(0);
    expect(await rowsExpected(Array.from({ length: 5_000 }, () => 'x'.repeat(200)))).toBe(expected);
  },
);

test('the wait for a database that is away ends too, where nobody waits any more', async () => {
  const away = new Database({ ...neo4jConnection(), uri: `bolt://127.0.0.1:${await freePort()}` });
  const ended = new Error('Nobody waits');
  const waiting = new AbortController();
  const answer = away.read(notes, {}, { signal: waiting.signal });
  setTimeout(() => waiting.abort(ended), 300);
  await expect(answer).rejects.toBe(ended);
  await expect(away.read(notes, {}, { signal: waiting.signal })).rejects.toBe(ended);
  await away.close();
});

test('where every connection waits, one more is told soon that too much is asked, and all goes on afterwards', async () => {
  await database.write(async (tx) => tx.run(mergeNote, { id: 'wanted' }));
  const crowd = new Database(neo4jConnection());
  const waiting = new AbortController();
  setMaxListeners(0, waiting.signal);
  const locked = gate<void>();
  const held = database.write(
    async (tx) => {
      await tx.run(mergeNote, { id: 'wanted' });
      locked.open();
      return once(waiting.signal, 'abort');
    },
    { signal: waiting.signal },
  );
  await locked.opened;
  const write = async () => crowd.write(async (tx) => tx.run(mergeNote, { id: 'wanted' }), { signal: waiting.signal });
  const writes = Array.from({ length: 100 }, write);
  try {
    await expect.poll(async () => runningQueries(mergeNote)).toBe(100);
    await expect(crowd.read(notes, {})).rejects.toMatchObject({ code: 'OVERLOADED', status: 503 });
  } finally {
    waiting.abort();
    await Promise.allSettled([held, ...writes]);
  }
  await expect.poll(async () => runningQueries(mergeNote)).toBe(0);
  expect(await crowd.read(timesMerged, { id: 'wanted' })).toEqual([{ times: 1 }]);
  await crowd.close();
});

test('a write for which nobody waits any more ends in Neo4j too, and changes nothing', async () => {
  const waiting = new AbortController();
  const write = database.write(async (tx) => tx.run(addNote, { id: 'late' }).then(async () => tx.run(endless, {})), {
    signal: waiting.signal,
  });
  const outcome = write.catch((error: unknown) => error);
  await expect.poll(async () => runningQueries(endless)).toBe(1);
  waiting.abort();
  expect(await outcome).toBe(waiting.signal.reason);
  await expect.poll(async () => runningQueries(endless)).toBe(0);
  expect((await database.read(notes, {})).map(({ id }) => id)).not.toContain('late');
});

test('Neo4j shows of each transaction which query it began with and for whom it is', async () => {
  const waiting = new AbortController();
  const metadata = { request: '7' };
  const about = { signal: waiting.signal, metadata };
  const asked = [database.read(endless, {}, about), database.write(async (tx) => tx.run(endless, {}), about)];
  await expect.poll(async () => runningQueries(endless)).toBe(2);
  const shown = await database.runStatement(
    'SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery = $text RETURN metaData',
    { text: endless.text },
  );
  expect(shown).toEqual(expect.arrayContaining([{ metaData: { query: 'endless', request: '7' } }]));
  expect(shown).toEqual(expect.arrayContaining([{ metaData: { request: '7' } }]));
  waiting.abort();
  await Promise.allSettled(asked);
});

describe('A database behind a network that fails', () => {
  let door: Door;
  let behind: Database;

  beforeAll(async () => {
    door = await Door.to(neo4jConnection());
    behind = new Database({ ...neo4jConnection(), uri: door.uri });
    await behind.verify();
  });
  afterAll(async () => {
    await behind.close();
    await door.close();
  });

  test('ends what nobody waits for any more though not a word comes back, and answers when it does', async () => {
    door.silence();
    const waiting = new AbortController();
    const answer = behind.read(notes, {}, { signal: waiting.signal });
    const ended = new Error('Nobody waits');
    setTimeout(() => waiting.abort(ended), 300);
    await expect(answer).rejects.toBe(ended);
    door.speak();
    await expect(behind.read(numbers, { upTo: 1 })).resolves.toHaveLength(1);
  });

  test('is asked in one message by whoever reads, with no transaction to commit', async () => {
    const before = door.commits;
    await expect(behind.read(numbers, { upTo: 1 })).resolves.toHaveLength(1);
    expect(door.commits).toBe(before);
  });

  test('is asked again by whoever reads where the connection was lost', async () => {
    door.silence();
    const answer = behind.read(numbers, { upTo: 1 });
    await door.close();
    await door.open(neo4jConnection());
    await expect(answer).resolves.toHaveLength(1);
  });

  test('tries a write again of which it does not know whether it was made', async () => {
    door.onNextCommit('lose it');
    await behind.write(async (tx) => tx.run(mergeNote, { id: 'again' }));
    expect(await database.read(timesMerged, { id: 'again' })).toEqual([{ times: 2 }]);
  });

  test('does not say that nothing was changed where it cannot know', async () => {
    door.onNextCommit('lose it and close');
    const write = behind.write(async (tx) => tx.run(mergeNote, { id: 'unsure' }));
    await expect(write).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      message: expect.stringMatching(/not known whether/u),
    });
    expect(await database.read(timesMerged, { id: 'unsure' })).toEqual([{ times: 1 }]);
    await door.open(neo4jConnection());
  });

  test('nor where Neo4j refuses the attempt after the one of which it does not know', async () => {
    door.onNextCommit('lose it');
    let attempts = 0;
    const write = behind.write(async (tx) => {
      attempts += 1;
      return attempts === 1 ? tx.run(mergeNote, { id: 'refused' }) : tx.run(byNothing, {});
    });
    await expect(write).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect([attempts, await database.read(timesMerged, { id: 'refused' })]).toEqual([2, [{ times: 1 }]]);
  });

  test('nor where nobody waits any more for the word that it was made', async () => {
    const waiting = new AbortController();
    door.onNextCommit('keep it until it may speak');
    const write = behind.write(async (tx) => tx.run(mergeNote, { id: 'late' }), { signal: waiting.signal });
    const outcome = write.catch((error: unknown) => error);
    await expect.poll(async () => database.read(timesMerged, { id: 'late' })).toEqual([{ times: 1 }]);
    waiting.abort();
    expect(await outcome).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    door.speak();
  });
});

test('an address where nothing answers is named to whoever runs Samspil, and not in the message that clients get', async () => {
  const uri = `bolt://127.0.0.1:${await freePort()}`;
  await expect(verified({ uri })).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    where: uri,
    message: expect.not.stringContaining(uri),
    cause: expect.objectContaining({ code: 'ServiceUnavailable' }),
  });
});

test('a wrong password is told from a database that is away', async () => {
  await expect(verified({ password: 'wrong' })).rejects.toMatchObject({
    code: 'DATABASE_REFUSED',
    message: expect.stringContaining('NEO4J_PASSWORD'),
  });
});

test('a database that the server does not have is named', async () => {
  await expect(verified({ database: 'nowhere' })).rejects.toMatchObject({
    code: 'DATABASE_REFUSED',
    message: expect.stringMatching(/NEO4J_DATABASE.*nowhere/su),
  });
});

async function runningQueries({ text }: { readonly text: string }): Promise<number> {
  const statement = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN count(*) AS count';
  const [row] = await database.runStatement(statement, { text });
  return Number(row?.['count']);
}

async function verified(difference: { uri?: string; password?: string; database?: string }): Promise<void> {
  const other = new Database({ ...neo4jConnection(), ...difference });
  try {
    await other.verify();
  } finally {
    await other.close();
  }
}
