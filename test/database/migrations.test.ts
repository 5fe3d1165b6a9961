import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownMigrations, migrate, type Migration } from '../../src/database/index.js';
import { database, loadOnly } from '../world.js';
import { otherProcess, sourceOf } from './other-process.js';
import { neo4jConnection } from '../connection.js';

const known = knownMigrations();
const extra: Migration = {
  id: '900-extra',
  checksum: 'one',
  statements: ["MERGE (n:Extra {id: 'x'}) SET n.times = coalesce(n.times, 0) + 1"],
};

const removeExtra = async () => {
  await database.runStatement("MATCH (m:Migration) WHERE m.id STARTS WITH '9' DELETE m");
  await database.runStatement('MATCH (n:Extra) DELETE n');
};

beforeEach(removeExtra);
afterEach(removeExtra);

test('a migration is applied once', async () => {
  expect(await migrate(database, [...known, extra])).toEqual(['900-extra']);
  expect(await migrate(database, [...known, extra])).toEqual([]);
  expect(await database.runStatement('MATCH (n:Extra) RETURN n.times AS times')).toEqual([{ times: 1 }]);
});

test('one that was edited after use is refused', async () => {
  await migrate(database, [...known, extra]);
  await expect(migrate(database, [...known, { ...extra, checksum: 'two' }])).rejects.toMatchObject({
    code: 'MIGRATION_CHANGED',
  });
});

test('a database of a newer version is refused', async () => {
  await migrate(database, [...known, extra]);
  await expect(migrate(database, known)).rejects.toMatchObject({ code: 'MIGRATION_UNKNOWN' });
});

test('one that failed half-way is finished by the next start', async () => {
  const failing: Migration = { ...extra, statements: [...extra.statements, 'THIS IS NO CYPHER'] };
  await expect(migrate(database, [...known, failing])).rejects.toThrow('THIS');
  expect(await migrate(database, [...known, extra])).toEqual(['900-extra']);
});

test('one whose process was killed half-way is finished by the next start', async () => {
  const endless = 'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS count';
  const stuck: Migration = { ...extra, statements: [...extra.statements, endless] };
  const other = otherProcess(`
    const { Database, migrate } = await use(${JSON.stringify(sourceOf('index'))});
    await migrate(new Database(${JSON.stringify(neo4jConnection())}), ${JSON.stringify([...known, stuck])});
  `);
  await expect
    .poll(async () => countOf('SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $endless', { endless }))
    .toBe(1);
  await other.end('SIGKILL');
  expect(await migrate(database, [...known, extra])).toEqual(['900-extra']);
});

test('of two processes that start at once on an empty database, one migrates and the other waits', async () => {
  await forgetMigrations();
  const others = [1, 2].map(() =>
    otherProcess(`
      const { Database, migrate } = await use(${JSON.stringify(sourceOf('index'))});
      const database = new Database(${JSON.stringify(neo4jConnection())});
      await database.verify();
      say('ready');
      await heard();
      say(await migrate(database));
      await heard();
    `),
  );
  await Promise.all(others.map(async (other) => other.nextLine()));
  for (const other of others) other.tell();
  const applied = await Promise.all(others.map(async (other) => other.nextLine()));
  await Promise.all(others.map(async (other) => other.end('SIGKILL')));
  expect(applied.toSorted()).toEqual([JSON.stringify(known.map(({ id }) => id)), '[]'].toSorted());
  expect(await countOf('MATCH (m:Migration)')).toBe(known.length);
});

test('names that were on record before are found as those recorded since', async () => {
  await loadOnly('seed/globalt-fokus');
  const recorded = await similarNames();
  await database.runStatement("MATCH (m:Migration {id: '007-similar-names'}) DELETE m");
  await database.runStatement('MATCH (entity:Entity) REMOVE entity.searchSimilar');
  expect(await migrate(database, known)).toEqual(['007-similar-names']);
  expect(await similarNames()).toEqual(recorded);
});

/** How the names of each entity may be typed: in no order that means anything. */
async function similarNames(): Promise<Record<string, string[]>> {
  const rows = await database.runStatement(
    'MATCH (entity:Entity) RETURN entity.id AS id, entity.searchSimilar AS names ORDER BY id',
  );
  return Object.fromEntries(
    rows.map(({ id, names }) => [String(id), [...new Set(String(names).split(/(?<=[|/])/u))].toSorted()]),
  );
}

async function countOf(match: string, parameters: Record<string, unknown> = {}): Promise<number> {
  const [row] = await database.runStatement(`${match} RETURN count(*) AS count`, parameters);
  return Number(row?.['count']);
}

/** Takes the database back to where no migration has been. */
async function forgetMigrations(): Promise<void> {
  for (const { name } of await database.runStatement('SHOW CONSTRAINTS YIELD name'))
    await database.runStatement(`DROP CONSTRAINT ${String(name)}`);
  for (const { name } of await database.runStatement("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
    await database.runStatement(`DROP INDEX ${String(name)}`);
  await database.runStatement('MATCH (m:Migration|MigrationLock) DELETE m');
}
