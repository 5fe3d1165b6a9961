import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/database/index.js';
import { recordedOfEntity, type EntityId, type Stored } from '../../src/graph/records/index.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { readSettings } from '../../src/settings.js';
import { contextMaker, whoChanges, whoMayAsk } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { closeServers, serveWith, type Answer, type Running } from '../server/servers.js';
import { database, loadOnly } from '../world.js';
import { closeProviders, newSigner, startProvider, tokenOf, type Signer, type TestProvider } from './provider.js';
import { neo4jConnection } from '../connection.js';

const network = 'organisation:klimakredsen' as EntityId;
const [kept, duplicate] = ['organisation:broendgraverne', 'organisation:broendgraverne-danmark'] as const;
const merge = `mutation { mergeOrganisations(kept: "${kept}", duplicate: "${duplicate}", reason: "x") { claims } }`;
const unmerge = `mutation { unmergeOrganisations(duplicate: "${duplicate}", reason: "x") { claims } }`;
/** The change of the first merger to the duplicate. */
const history = (field: string) =>
  `{ changesSince(date: "2020", filter: { recordedVersion: 2, what: [CORRECTED] }, minConfidence: UNCONFIRMED) { nodes { role ${field} } } }`;

let signer: Signer;
let provider: TestProvider;

beforeAll(async () => {
  signer = await newSigner('one');
  provider = await startProvider(signer);
});
afterAll(async () => {
  await closeServers();
  await closeProviders();
});

const samspil = async (
  graph: Database,
  settings: NodeJS.ProcessEnv = { AUTH_ISSUER: provider.issuer, ANONYMOUS: 'on' },
) => serveWith({ schema, context: contextMaker(graph, whoMayAsk(readSettings(settings))), whoChanges });
const editorNamed = async (sub: string) =>
  tokenOf(signer, provider.issuer, { roles: ['editor'], networks: [network], sub });

async function asked({ url }: Running, query: string, token?: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

/** Who asked for the changes that a log tells of, in their order. */
const changers = ({ log }: Running) =>
  log
    .map((line): { operation?: string; by?: { pseudonym?: string } } => JSON.parse(line))
    .filter(({ operation }) => operation !== undefined)
    .map(({ by }) => by);
const inHistory = ({ data }: Answer) => data?.['changesSince'];

describe('Whoever changes something', () => {
  beforeAll(async () => loadOnly('seed/example'));

  it('is told to the log and the history by role, networks and pseudonym, never by name', async () => {
    const running = await samspil(database);
    const token = await editorNamed('person-4711');
    await asked(running, merge, token);
    await asked(running, merge, token);
    await asked(running, '{ viewer { role } }', token);
    const [done, refused, read] = changers(running);
    const pseudonym = expect.stringMatching(/^[0-9a-f]{32}$/u);
    expect(done).toEqual({ role: 'editor', networks: [network], pseudonym });
    expect([refused, read]).toEqual([done, undefined]);
    expect(inHistory(await asked(running, history('networks { id } pseudonym'), token))).toEqual({
      nodes: [{ role: 'editor', networks: [{ id: network }], pseudonym: done?.pseudonym }],
    });
    const stored = await database.runStatement('MATCH (n) RETURN properties(n) AS stored');
    for (const text of [running.log.join(), JSON.stringify(stored)]) expect(text).not.toContain('4711');
  });

  it('is told to readers by role and the networks that they may see', async () => {
    const running = await samspil(database);
    expect(inHistory(await asked(running, history('networks { id }')))).toEqual({
      nodes: [{ role: 'editor', networks: [{ id: network }] }],
    });
    const { errors } = await asked(running, history('pseudonym'));
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const [row] = await database.runStatement('MATCH (n:Entity {id: $network}) RETURN properties(n) AS stored', {
      network,
    });
    const values = { ...recordedOfEntity('Organisation', row?.['stored'] as Stored), visibility: 'RESTRICTED' };
    const hidden = { id: network, kind: 'Organisation', values } as const;
    await database.write(async (tx) => writeRecords(tx, { entities: [hidden], claims: [] }, 'redaktion'));
    expect(inHistory(await asked(running, history('networks { id }')))).toEqual({
      nodes: [{ role: 'editor', networks: [] }],
    });
  });

  it('has one pseudonym in every Samspil on the graph, and no other person has it', async () => {
    const other = new Database(neo4jConnection());
    const [one, two] = [await samspil(database), await samspil(other)];
    await asked(one, unmerge, await editorNamed('person-4711'));
    await asked(two, merge, await editorNamed('person-4711'));
    await asked(two, unmerge, await editorNamed('person-4712'));
    await other.close();
    const [here] = changers(one);
    const [there, stranger] = changers(two);
    expect(there).toEqual(here);
    expect(stranger?.pseudonym).not.toBe(here?.pseudonym);
  });

  it('has another in another graph', async () => {
    const running = await samspil(database);
    const token = await editorNamed('person-4711');
    await asked(running, merge, token);
    await loadOnly('seed/example');
    await asked(running, merge, token);
    const [before, after] = changers(running);
    expect(after?.pseudonym).not.toBe(before?.pseudonym);
  });

  it('is anonymous where nobody need say who they are', async () => {
    const running = await samspil(database, {});
    await asked(running, unmerge);
    expect(changers(running)).toEqual([{ role: 'editor', networks: [], pseudonym: 'anonymous' }]);
    const [change] = await database.runStatement(
      'MATCH (change:Change) RETURN change.role AS role, change.pseudonym AS pseudonym ORDER BY change.version DESC LIMIT 1',
    );
    expect(change).toEqual({ role: 'editor', pseudonym: 'anonymous' });
  });
});
