import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database, type CypherQuery } from '../../src/database/index.js';
import { ScriptedCluster } from './scripted-cluster.js';

const words: CypherQuery<object, { word: string }> = { name: 'test/words', text: 'READ' };
const addWord: CypherQuery<{ word: string }, never> = { name: 'test/add-word', text: 'WRITE' };

let cluster: ScriptedCluster;
let database: Database;

beforeEach(async () => {
  cluster = await ScriptedCluster.start();
  database = new Database({ uri: `neo4j://${cluster.address(0)}`, user: 'neo4j', password: 'x', database: 'neo4j' });
});

afterEach(async () => {
  await database.close();
  cluster.close();
});

const write = async (word: string): Promise<void> =>
  database.write(async (tx) => void (await tx.run(addWord, { word })));
const read = async (): Promise<string[]> => (await database.read(words, {})).map(({ word }) => word);

/** Writes a word unless it is there, as a write that is known again does. */
const writeOnce = async (word: string): Promise<void> =>
  database.write(async (tx) => {
    const known = await tx.read(words, {});
    if (!known.some((each) => each.word === word)) await tx.run(addWord, { word });
  });

const serversAsked = (mode: 'r' | 'w'): Set<number> =>
  new Set(cluster.asked.filter((each) => each.mode === mode).map(({ server }) => server));

test('Reads go to those who are for reading, all of them, and writes to the leader', async () => {
  await write('one');
  for (let time = 0; time < 4; time += 1) await Promise.all([read(), read()]);
  for await (const { word } of database.stream(words, {})) expect(word).toBe('one');
  expect({ reading: serversAsked('r'), writing: serversAsked('w') }).toEqual({
    reading: new Set([1, 2]),
    writing: new Set([0]),
  });
});

test('Whoever reads after a write asks for the state that it led to, and so does the next write', async () => {
  await write('one');
  cluster.asked.length = 0;
  expect(await read()).toEqual(['one']);
  await write('two');
  await read();
  const [first, second, ...others] = cluster.asked.filter(({ request }) => request !== 'COMMIT');
  expect([first?.bookmarks, second?.bookmarks]).toEqual([['state:1'], ['state:1']]);
  expect(others.map(({ bookmarks }) => bookmarks)).toEqual([['state:2']]);
});

test('Another process that is handed the bookmarks reads that state or a later one', async () => {
  await write('one');
  const other = new Database(database.connection);
  try {
    await other.follow(await database.bookmarks());
    await other.read(words, {});
    expect(cluster.asked.at(-1)).toMatchObject({ mode: 'r', bookmarks: ['state:1'] });
  } finally {
    await other.close();
  }
});

test('Whoever has read a state asks for no older one after that, whoever wrote it', async () => {
  const other = new Database(database.connection);
  try {
    await other.write(async (tx) => void (await tx.run(addWord, { word: 'one' })));
    await read();
    await read();
    expect(cluster.asked.slice(-2).map(({ bookmarks }) => bookmarks)).toEqual([[], ['state:1']]);
  } finally {
    await other.close();
  }
});

test('A question that takes too long is told from a cluster that is away, also while nobody leads', async () => {
  const hasty = new Database(database.connection, () => {}, 2_500);
  try {
    cluster.leader = null;
    cluster.next('RUN', () => 'says nothing');
    await expect(hasty.read(words, {})).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(serversAsked('w')).toEqual(new Set());
  } finally {
    await hasty.close();
  }
});

test('A leader that says nothing is told from one at work, also while those for reading answer', async () => {
  await write('one');
  cluster.silent = 0;
  const signal = AbortSignal.timeout(2_500);
  const written = database.write(async (tx) => void (await tx.run(addWord, { word: 'two' })), { signal });
  await expect(written).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  expect(await read()).toEqual(['one']);
});

test('A leader that has moved is found, and what was asked of the one before is written once', async () => {
  await write('one');
  cluster.leader = 2;
  await write('two');
  await write('three');
  expect(cluster.words).toEqual(['one', 'two', 'three']);
  expect(cluster.asked.filter(({ request }) => request === 'COMMIT').map(({ server }) => server)).toEqual([0, 2, 2]);
  expect(await read()).toEqual(['one', 'two', 'three']);
});

test('A leader that moves between a write and its commit is found too, and nothing is written twice', async () => {
  cluster.next('COMMIT', () => {
    cluster.leader = 1;
    return 'as usual';
  });
  await write('one');
  expect(cluster.words).toEqual(['one']);
  expect(cluster.asked.filter(({ request }) => request === 'COMMIT').map(({ server }) => server)).toEqual([0, 1]);
});

test('What a leader did before it was lost is found at the next one, and not done again', async () => {
  cluster.next('COMMIT', () => {
    cluster.leader = 1;
    return 'done, but hangs up';
  });
  await writeOnce('one');
  expect(cluster.words).toEqual(['one']);
});

test('What a leader had not done before it was lost is done at the next one', async () => {
  cluster.next('COMMIT', () => {
    cluster.leader = 1;
    return 'hangs up';
  });
  await writeOnce('one');
  expect(cluster.words).toEqual(['one']);
});

test('Where one of those for reading is lost the other answers', async () => {
  await write('one');
  await read();
  cluster.end(1);
  for (let time = 0; time < 4; time += 1) expect(await read()).toEqual(['one']);
});
