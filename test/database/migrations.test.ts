import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownMigrations, migrate, type Migration } from '../../src/database/index.js';
import { database } from '../world.js';

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

test('one that was cut off is finished by the next start', async () => {
  const failing: Migration = { ...extra, statements: [...extra.statements, 'THIS IS NO CYPHER'] };
  await expect(migrate(database, [...known, failing])).rejects.toThrow('THIS');
  expect(await migrate(database, [...known, extra])).toEqual(['900-extra']);
});

test('two at once leave one record of it', async () => {
  await Promise.all([migrate(database, [...known, extra]), migrate(database, [...known, extra])]);
  expect(await database.runStatement("MATCH (m:Migration {id: '900-extra'}) RETURN count(m) AS count")).toEqual([
    { count: 1 },
  ]);
});
