import { afterAll, expect, test } from 'vitest';
import { Database } from '../../src/database/index.js';
import { editor } from '../../src/graph/records/roles.js';
import { allowedByDefault } from '../../src/server/index.js';
import { cacheOptions, contextMaker } from '../../src/start.js';
import { neo4jConnection } from '../connection.js';
import { schema } from '../product-schema.js';
import { loadOnly } from '../world.js';
import { closeServers, serveWith } from './servers.js';
import { keepSeveral } from './several.js';

const databases = Array.from({ length: 2 }, () => new Database(neo4jConnection()));

afterAll(async () => {
  await closeServers();
  await Promise.all(databases.map(async (database) => database.close()));
});

test('Whoever is sent from one Samspil to another on the same Neo4j sees what it has written, and nothing older than before', async () => {
  await loadOnly('seed/example');
  const addresses = await Promise.all(
    databases.map(async (database) => {
      const { url } = await serveWith({
        schema,
        context: contextMaker(database, async () => editor),
        cache: cacheOptions(database, 1_048_576),
        allowed: allowedByDefault,
      });
      return url;
    }),
  );
  expect(await keepSeveral(addresses, ['organisation:blaa-anemone', 'organisation:tusindben'], 2)).toEqual([]);
});
