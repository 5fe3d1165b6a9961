import { afterAll, beforeAll, expect, test } from 'vitest';
import { editor } from '../../src/graph/records/roles.js';
import { contextMaker } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { ask, closeServers, serveSchema } from '../server/servers.js';
import { database, loadOnly } from '../world.js';

beforeAll(async () => loadOnly('seed/example'));
afterAll(closeServers);

test('A thousand changes are one request over HTTP, and all of them or none is recorded', async () => {
  const { url } = await serveSchema(
    schema,
    contextMaker(database, async () => editor),
  );
  const changes = Array.from({ length: 500 }, (_, at) => [
    { organisation: { key: `o${at}`, kind: 'INTERNATIONAL_NGO', name: { da: `Forening nummer ${at} (fiktiv)` } } },
    { hasTheme: { subject: `o${at}`, object: 'theme:civilt-raaderum', sources: ['source:aarsmoede-2026'] } },
  ]).flat();
  const query =
    'mutation ($changes: [ChangeInput!]!) { record(changes: $changes, reason: "x") { count graphVersion } }';
  const faulty = await ask(url, query, { variables: { changes: [...changes.slice(0, 999), { organisation: {} }] } });
  expect(faulty.answer).toMatchObject({ errors: [{ extensions: { code: 'CHANGES_INVALID' } }] });
  const { answer } = await ask(url, query, { variables: { changes } });
  expect(answer.data).toEqual({ record: { count: 1_000, graphVersion: 2 } });
});
