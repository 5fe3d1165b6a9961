import { once } from 'node:events';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Database, type CypherQuery, type Transaction } from '../../src/database/index.js';
import { SamspilError } from '../../src/errors.js';
import { neo4jConnection } from '../connection.js';
import { Door } from './door.js';

const database = new Database(neo4jConnection());

const query = <Parameters, Row>(name: string, text: string): CypherQuery<Parameters, Row> => ({ name, text });
const add = query<{ id: string }, never>('add-shared', 'CREATE (:Shared {id: $id})');
const merge = query<{ id: string }, never>('merge-shared', 'MERGE (:Shared {id: $id})');
const all = query<object, { id: string }>('all-shared', 'MATCH (one:Shared) RETURN one.id AS id ORDER BY id');
const byNothing = query<object, never>('by-nothing', 'RETURN 1 / 0');
const ownTransaction = query<object, { id: string }>(
  'own-transaction',
  'SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS "own transaction" RETURN transactionId AS id // own transaction',
);

const ids = async (): Promise<string[]> => (await database.read(all, {})).map(({ id }) => id);
const adding = (id: string) => async (tx: Transaction) => {
  await tx.run(add, { id });
  return id;
};
const refusal = new SamspilError('CONFLICT', 'It is refused.');

beforeEach(async () => void (await database.runStatement('MATCH (one:Shared) DELETE one')));
afterAll(async () => {
  await database.runStatement('MATCH (one:Shared) DELETE one');
  await database.close();
});

describe('What is written at the same time', () => {
  test('is done in turn, each with its own answer, and sees what those before it did', async () => {
    const seen = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(async (id) =>
        database.writeTogether(async (tx) => {
          const there = await tx.read(all, {});
          await tx.run(add, { id });
          return there.map((each) => each.id).join('');
        }),
      ),
    );
    expect(seen).toEqual(['', 'a', 'ab', 'abc', 'abcd']);
  });

  test('is done without what is refused before it has written anything', async () => {
    const outcomes = await Promise.allSettled([
      database.writeTogether(adding('a')),
      database.writeTogether(async (tx) => {
        await tx.read(all, {});
        throw refusal;
      }),
      database.writeTogether(adding('c')),
    ]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 'a' },
      { status: 'rejected', reason: refusal },
      { status: 'fulfilled', value: 'c' },
    ]);
    expect(await ids()).toEqual(['a', 'c']);
  });

  test.each<[string, (tx: Transaction) => Promise<never>, object]>([
    [
      'refused after that',
      async (tx) => {
        await tx.run(add, { id: 'half' });
        throw refusal;
      },
      refusal,
    ],
    [
      'refused by Neo4j',
      async (tx) => {
        await tx.run(add, { id: 'half' });
        await tx.run(byNothing, {});
        throw new Error('Neo4j divides by nothing');
      },
      { code: 'Neo.ClientError.Statement.ArithmeticError' },
    ],
    [
      'broken before it has written anything',
      async (tx) => {
        await tx.read(all, {});
        throw new TypeError('It is broken.');
      },
      new TypeError('It is broken.'),
    ],
  ])('is done without what is %s, which alone is told so', async (_what, failing, reason) => {
    const outcomes = await Promise.allSettled([
      database.writeTogether(adding('a')),
      database.writeTogether(failing),
      database.writeTogether(adding('c')),
    ]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 'a' },
      { status: 'rejected', reason: expect.objectContaining(reason) },
      { status: 'fulfilled', value: 'c' },
    ]);
    expect(await ids()).toEqual(['a', 'c']);
  });

  test('is done without that for which nobody waits any more, whether it was begun or not', async () => {
    const [begun, waiting] = [new AbortController(), new AbortController()];
    const ended = new Error('Nobody waits');
    const held = new AbortController();
    const outcomes = Promise.allSettled([
      database.writeTogether(adding('a')),
      database.writeTogether(async (tx) => {
        await tx.run(add, { id: 'b' });
        waiting.abort(ended);
        begun.abort(ended);
        await once(held.signal, 'abort');
      }, begun.signal),
      database.writeTogether(adding('c'), waiting.signal),
      database.writeTogether(adding('d')),
    ]);
    await expect.poll(ids).toEqual(['a', 'd']);
    held.abort();
    expect(await outcomes).toEqual([
      { status: 'fulfilled', value: 'a' },
      { status: 'rejected', reason: ended },
      { status: 'rejected', reason: ended },
      { status: 'fulfilled', value: 'd' },
    ]);
    expect(await ids()).toEqual(['a', 'd']);
  });

  test('is no transaction of Neo4j where all leave before theirs has begun', async () => {
    const { door, behind } = await behindADoor();
    const leaving = new AbortController();
    const written = behind.writeTogether(adding('a'), leaving.signal);
    leaving.abort(refusal);
    await expect(written).rejects.toBe(refusal);
    await expect.poll(() => behind.underWay).toBe(0);
    expect(door.commits).toBe(0);
    await behind.close();
    await door.close();
  });

  test('is done without that for which nobody waits any more once those with it have failed', async () => {
    const leaving = new AbortController();
    let attempts = 0;
    const outcomes = await Promise.allSettled([
      database.writeTogether(async (tx) => {
        attempts += 1;
        if (attempts === 2) leaving.abort(refusal);
        await tx.run(add, { id: 'a' });
      }),
      database.writeTogether(adding('b'), leaving.signal),
      database.writeTogether(async (tx) => tx.run(byNothing, {})),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await database.writeTogether(adding('d'));
    expect(await ids()).toEqual(['a', 'd']);
  });

  test('is done though what somebody has left before ends meanwhile', async () => {
    const leaving = new AbortController();
    const [left, busy] = [new AbortController(), new AbortController()];
    const outcomes = Promise.allSettled([
      database.writeTogether(async (tx) => {
        await tx.run(add, { id: 'a' });
        leaving.abort(refusal);
        await once(left.signal, 'abort');
      }, leaving.signal),
      database.writeTogether(async (tx) => {
        left.abort();
        await once(busy.signal, 'abort');
        await tx.run(add, { id: 'b' });
      }),
      database.writeTogether(async (tx) => tx.run(add, { id: 'c' })),
    ]);
    await once(left.signal, 'abort');
    setImmediate(() => busy.abort());
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(await ids()).toEqual(['b', 'c']);
  });

  test('is for nobody who has left before', async () => {
    await expect(database.writeTogether(adding('a'), AbortSignal.abort(refusal))).rejects.toBe(refusal);
    expect(await ids()).toEqual([]);
  });

  test('shares a transaction, up to 16 one', async () => {
    const transactions = await Promise.all(
      Array.from({ length: 50 }, async () => database.writeTogether(async (tx) => tx.read(ownTransaction, {}))),
    );
    const asked = transactions.flat().map(({ id }) => id);
    expect([...new Set(asked)].map((id) => asked.filter((other) => other === id).length)).toEqual([16, 16, 16, 2]);
  });
});

test('Where the disk is full all are told so at once', async () => {
  const full = new SamspilError('DISK_FULL', 'The disk has no space left.');
  let attempts = 0;
  const outcomes = await Promise.allSettled([
    database.writeTogether(async (tx) => {
      attempts += 1;
      await tx.run(add, { id: 'a' });
    }),
    database.writeTogether(async (tx) => {
      await tx.run(add, { id: 'b' });
      throw full;
    }),
  ]);
  const told = { status: 'rejected', reason: full };
  expect([outcomes, attempts]).toEqual([[told, told], 1]);
});

describe('Where the word that it was made is lost', () => {
  test('each is done once, by asking again what has been done', async () => {
    const { door, behind } = await behindADoor();
    door.onNextCommit('lose it');
    const one = async (tx: Transaction) => tx.run(merge, { id: 'one' });
    const other = async (tx: Transaction) => tx.run(merge, { id: 'other' });
    await Promise.all([behind.writeTogether(one), behind.writeTogether(other)]);
    expect(await ids()).toEqual(['one', 'other']);
    await behind.close();
    await door.close();
  });

  test('whoever comes while it is tried again is told what became of its own', async () => {
    const { door, behind } = await behindADoor();
    door.onNextCommit('lose it');
    let attempts = 0;
    let late: Promise<void> | undefined;
    const first = behind.writeTogether(async (tx) => {
      attempts += 1;
      if (attempts === 2)
        late = behind.writeTogether(async () => {
          throw refusal;
        });
      await tx.run(merge, { id: 'one' });
    });
    await first;
    await expect(late).rejects.toBe(refusal);
    expect(await ids()).toEqual(['one']);
    await behind.close();
    await door.close();
  });

  test('all are told that nobody knows, those too who no longer wait', async () => {
    const { door, behind } = await behindADoor();
    const waiting = new AbortController();
    door.onNextCommit('keep it until it may speak');
    const left = behind.writeTogether(adding('left'), waiting.signal).catch((error: unknown) => error);
    const stayed = behind.writeTogether(adding('stayed'));
    await expect.poll(ids).toEqual(['left', 'stayed']);
    waiting.abort();
    expect(await left).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    door.speak();
    expect(await stayed).toBe('stayed');
    await behind.close();
    await door.close();
  });

  test('none is told that nothing was changed where it was refused after it', async () => {
    const { door, behind } = await behindADoor();
    door.onNextCommit('lose it');
    let attempts = 0;
    const outcomes = await Promise.allSettled([
      behind.writeTogether(async (tx) => {
        attempts += 1;
        if (attempts > 1) throw refusal;
        await tx.run(merge, { id: 'one' });
      }),
      behind.writeTogether(async (tx) => tx.run(merge, { id: 'other' })),
    ]);
    const unknown = { status: 'rejected', reason: expect.objectContaining({ code: 'OUTCOME_UNKNOWN' }) };
    expect(outcomes).toEqual([unknown, unknown]);
    await behind.close();
    await door.close();
  });
});

async function behindADoor() {
  const door = await Door.to(neo4jConnection());
  const behind = new Database({ ...neo4jConnection(), uri: door.uri });
  await behind.verify();
  return { door, behind };
}
