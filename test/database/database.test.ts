import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { Database, type CypherQuery } from '../../src/database/index.js';

const sent: string[] = [];
const database = new Database(inject('connection'), (name) => sent.push(name));

const query = <Parameters, Row>(name: string, text: string): CypherQuery<Parameters, Row> => ({ name, text });
const addNote = query<{ id: string }, never>('add-note', 'CREATE (:Note {id: $id})');
const notes = query<object, { id: string }>('notes', 'MATCH (note:Note) RETURN note.id AS id ORDER BY id');
const numbers = query<{ upTo: number }, { number: number }>(
  'numbers',
  'UNWIND range(1, toInteger($upTo)) AS number RETURN number',
);
const endless = query<object, { count: number }>(
  'endless',
  'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS count',
);

const removeNotes = () => database.runStatement('MATCH (note:Note) DELETE note');

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
  await database.write((tx) => tx.run(addNote, { id: 'whole' }));
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
  await expect.poll(() => runningQueries(endless)).toBe(1);
  waiting.abort();
  expect(await answer).toBeInstanceOf(Error);
  await expect.poll(() => runningQueries(endless)).toBe(0);
});

test('an address where nothing answers is named', async () => {
  const uri = `bolt://127.0.0.1:${await closedPort()}`;
  await expect(verified({ uri })).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringContaining(uri),
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
  const other = new Database({ ...inject('connection'), ...difference });
  try {
    await other.verify();
  } finally {
    await other.close();
  }
}

/** One that was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
