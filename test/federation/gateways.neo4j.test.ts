import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.js';
import { openService, type Service } from '../../src/start.js';
import { ask as askServer } from '../server/servers.js';
import { loadOnly } from '../world.js';
import { crossingQueries } from './crossing-queries.js';
import {
  closePartners,
  exampleFile,
  grantMaker,
  library,
  runExample,
  startExample,
  workedExample,
  type Partner,
} from './partners.js';
import { thread } from '../coordination/analysis/thread.js';
import { neo4jConnection } from '../connection.js';

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: unknown;
}
type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

let service: Service;
let samspil: Partner;
let example: Partner;

beforeAll(async () => {
  await loadOnly('seed/globalt-fokus');
  const { uri, user, password } = neo4jConnection();
  const settings = readSettings({ PORT: '0', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  service = await openService(settings, 'globalt-fokus', () => {}, thread);
  await service.ready;
  samspil = { name: 'samspil', url: service.address, typeDefs: parse(sdl) };
  example = await workedExample();
});

afterAll(async () => {
  await closePartners();
  await service.close();
});

/** Composes a supergraph, which must give neither an error nor a hint. */
function compose(...partners: readonly Partner[]): string {
  const { errors, hints, supergraphSdl } = composeServices([samspil, ...partners]);
  expect(errors).toBeUndefined();
  expect(hints).toEqual([]);
  return supergraphSdl ?? '';
}

/** Starts one of the worked example’s gateways. */
async function gateway(program: string, supergraphSdl: string): Promise<Ask> {
  const url = await startExample(program, supergraphSdl);
  return async (query, variables = {}) => (await askServer(url, query, { variables })).answer;
}

/** Asks one subgraph and takes its answer. */
async function direct<Data>({ url }: Partner, query: string, variables = {}): Promise<Data> {
  const { answer } = await askServer(url, query, { variables });
  expect(answer.errors).toBeUndefined();
  return answer.data as Data;
}

describe('Through Apollo’s gateway and through Hive’s', () => {
  let apollo: Ask;
  let hive: Ask;
  const both: Ask = async (query, variables) => {
    const [one, other] = [await apollo(query, variables), await hive(query, variables)];
    expect(one.errors).toBeUndefined();
    expect(other).toEqual({ data: one.data });
    return one;
  };

  beforeAll(async () => {
    const supergraph = compose(example, await grantMaker());
    apollo = await gateway('gateway.mjs', supergraph);
    hive = await gateway('hive-gateway.mjs', supergraph);
  });

  test.each(crossingQueries)('a query $does', async ({ query, variables, data }) => {
    expect((await both(query, variables)).data).toMatchObject(data);
  });

  test('a partner’s list says of each organisation what Samspil itself says', async () => {
    const list = 'workingGroup(id: "klima")';
    const { workingGroup } = await direct<{ workingGroup: { participants: { orgId: string }[] } }>(
      example,
      `{ ${list} { participants { orgId } } }`,
    );
    const fields =
      'name { da en } country memberships(first: 5) { totalCount edges { claim { asOf confidence } node { id } } }';
    const { _entities: told } = await direct<{ _entities: object[] }>(
      samspil,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { ${fields} } } }`,
      { of: workingGroup.participants.map(({ orgId }) => ({ __typename: 'Organisation', orgId })) },
    );
    expect(told).toHaveLength(4);
    const { data } = await both(`{ ${list} { participants { ${fields} } } }`);
    expect(data).toEqual({ workingGroup: { participants: told } });
  });

  test('a page of Samspil says of each organisation what the partner itself says', async () => {
    const page = 'organisations(first: 100, filter: { country: ["DK"] })';
    const { organisations } = await direct<{ organisations: { nodes: { id: string; orgId: string | null }[] } }>(
      samspil,
      `{ ${page} { nodes { id orgId } } }`,
    );
    const fields = 'positionPapers { title { da } } workingGroups { id } hostedMeetings { date }';
    const identified = organisations.nodes.filter(({ orgId }) => orgId !== null);
    const { _entities: known } = await direct<{ _entities: object[] }>(
      example,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { ${fields} } } }`,
      { of: identified.map(({ orgId }) => ({ __typename: 'Organisation', orgId })) },
    );
    const nothing = { positionPapers: null, workingGroups: null, hostedMeetings: null };
    const told = new Map(identified.map(({ id }, index) => [id, known[index]]));
    expect(told.size).toBeGreaterThan(10);
    const { data } = await both(`{ ${page} { nodes { id ${fields} } } }`);
    expect(data).toEqual({
      organisations: { nodes: organisations.nodes.map(({ id }) => ({ id, ...(told.get(id) ?? nothing) })) },
    });
  });

  test('what must not be null takes its object with it: null in both, which Hive calls an error', async () => {
    const query = '{ workingGroup(id: "skov") { participants { id name { da } } } }';
    const [one, other] = [await apollo(query), await hive(query)];
    expect(one.data).toMatchObject({ workingGroup: { participants: [{}, { id: 'organisation:wwf-dk' }, null] } });
    expect(other.data).toEqual(one.data);
    const path = ['workingGroup', 'participants', 2, 'id'];
    expect(one).toMatchObject({ extensions: { valueCompletion: [{ path }] } });
    expect(one.errors).toBeUndefined();
    expect(other.errors).toMatchObject([{ path }]);
  });
});

test('Apollo’s gateway leads from whatever kind to a partner that knows only entities, and back', async () => {
  const apollo = await gateway('gateway.mjs', compose(example, await library()));
  expect(
    await apollo(`{ nodes(ids: ["theme:klima", "need:vaerdikaeder", "organisation:verdens-skove"]) { __typename
      ... on Entity { readings { title } } } readings { about { __typename name { da } ... on Organisation { workingGroups { id } } } } }`),
  ).toEqual({
    data: {
      nodes: [
        { __typename: 'Theme', readings: [{ title: 'Klima for begyndere' }] },
        { __typename: 'Need', readings: [] },
        { __typename: 'Organisation', readings: [{ title: 'Skov og ret' }] },
      ],
      readings: [
        { about: { __typename: 'Organisation', name: { da: 'Verdens Skove' }, workingGroups: [{ id: 'skov' }] } },
        { about: { __typename: 'Theme', name: { da: 'Klimapolitik og udvikling' } } },
      ],
    },
  });
});

/** How a query was carried out, as far as this test reads it. */
interface Plan {
  readonly sequence?: { readonly nodes: readonly Plan[] };
  readonly flatten?: { readonly node: Plan };
  readonly fetch?: object;
}

test('Traces of Samspil reach a gateway that wants them', async () => {
  const traces: string[] = [];
  const plugin: ApolloServerPlugin = {
    requestDidStart: async ({ metrics }) => {
      metrics.captureTraces = true;
      return {
        willSendResponse: async () => {
          traces.push(JSON.stringify(metrics.queryPlanTrace));
        },
      };
    },
  };
  const server = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl: compose(example) }),
    plugins: [plugin],
  });
  await server.start();
  await server.executeOperation({ query: '{ workingGroup(id: "klima") { convenor { shortName } } }' });
  await server.stop();
  const [partner, flattened] = (JSON.parse(traces[0] ?? '{}') as Plan).sequence?.nodes ?? [];
  expect(partner?.fetch).toMatchObject({ serviceName: 'partner', trace: { root: { child: expect.any(Array) } } });
  expect(flattened?.flatten?.node.fetch).toMatchObject({
    serviceName: 'samspil',
    traceParsingFailed: false,
    trace: { root: { child: [{ responseName: '_entities' }] } },
  });
  expect(JSON.stringify(flattened)).toContain('"responseName":"shortName"');
});

describe('The worked example', () => {
  const [question = '', told = ''] = ['graphql', 'json'].map(
    (language) => new RegExp(`\`\`\`${language}\n(.+?)\`\`\``, 'su').exec(exampleFile('README.md'))?.[1],
  );

  test('is composed and served by its commands, and answers its question as its page says', async () => {
    const composed = await runExample('compose.mjs', { SAMSPIL_URL: samspil.url, PARTNER_URL: example.url });
    expect(composed.stderr).toBe('');
    const gateway = await startExample('gateway.mjs', String(composed.stdout));
    const { answer } = await askServer(gateway, question);
    expect(answer.errors).toBeUndefined();
    const { needGaps } = answer.data as { needGaps: { nodes: { askers: { positionPapers: object[] | null }[] }[] } };
    const askers = needGaps.nodes.flatMap((node) => node.askers);
    expect(askers).toHaveLength(10);
    expect(askers.filter(({ positionPapers }) => positionPapers?.[0])).toEqual(JSON.parse(told));
  });
});
