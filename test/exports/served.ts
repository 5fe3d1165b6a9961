import { afterAll, beforeAll, expect } from 'vitest';
import type { EntityId } from '../../src/graph/records/ids.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { schema } from '../product-schema.js';
import { contextMaker, exportedFiles } from '../../src/start.js';
import { closeServers, serveSchema } from '../server/servers.js';
import { database, loadOnly } from '../world.js';
import { onDayOf } from '../clock.js';

/** Names with all that a format may stumble over. */
const NAME = { da: '=Æblegård & "Søn" <b>, ø|å;\n\'x\'', en: 'Orchard & <![CDATA[Son]]> "quoted", \u{1F333}' };

let url = '';

/** Serves the toy graph, with an organisation of an unhandy name, to the tests of a file. */
export function serveToyGraph(): void {
  onDayOf('2026-08-15');
  beforeAll(async () => {
    await loadOnly('test/datasets/toy');
    const values = { nameDa: NAME.da, nameEn: NAME.en, kind: 'NATIONAL_NGO', size: 'LARGE', confidence: 'CONFIRMED' };
    const entity = { id: 'organisation:a' as EntityId, kind: 'Organisation', values } as const;
    await database.write(async (tx) => writeRecords(tx, { entities: [entity], claims: [] }, 'test'));
    ({ url } = await serveSchema(schema, contextMaker(database), undefined, exportedFiles));
  });
  afterAll(closeServers);
}

/** Fetches from an address as GraphQL gives it: relative to that of the API. */
export const fetchFrom = async (address: string): Promise<Response> => fetch(new URL(address, url));

/** Fetches a file that must be there. */
export const textOf = async (file: string): Promise<string> => (await found(file)).text();

export const bytesOf = async (file: string): Promise<Uint8Array> =>
  new Uint8Array(await (await found(file)).arrayBuffer());

async function found(file: string): Promise<Response> {
  const response = await fetchFrom(`export/${file}`);
  expect(response.status).toBe(200);
  return response;
}
