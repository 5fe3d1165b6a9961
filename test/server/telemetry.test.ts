import { GraphQLString } from 'graphql';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphInMemory } from '../../src/graph/reading/index.js';
import { schema } from '../product-schema.js';
import { SamspilError } from '../../src/errors.js';
import { allowedByDefault } from '../../src/server/index.js';
import { cacheOptions, contextMaker } from '../../src/start.js';
import { startTracing } from '../../src/telemetry/index.js';
import { database, loadOnly } from '../world.js';
import { ask, closeServers, littleSchema, serve, serveAllowing, serveSchema } from './servers.js';

afterAll(closeServers);

const fault = { type: GraphQLString, resolve: async () => Promise.reject(new Error('a fault')) };
const lines = (log: readonly string[], message: string) =>
  log.map((line): Record<string, unknown> => JSON.parse(line)).filter(({ msg }) => msg === message);

describe('The log', () => {
  it('has one line a request: its id, operation, cost, queries, errors and how long it took', async () => {
    await loadOnly('test/datasets/toy');
    // Whoever asks first after a change has it read into memory.
    await graphInMemory(database);
    const { url, log } = await serveSchema(schema, contextMaker(database), cacheOptions(database, 1_048_576));
    const query =
      'query Both($id: ID!) { organisations(first: 2) { nodes { id } } node(id: $id) { id } nodes(ids: ["x"]) { id } }';
    const { headers } = await ask(url, query, { variables: { id: 'organisation:a' } });
    const [line, ...others] = lines(log, 'Answered');
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      reqId: headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      operation: 'query',
      name: 'Both',
      // For the version of the graph, by which what is in memory is followed.
      queries: 1,
      milliseconds: expect.any(Number),
      cost: expect.any(Number),
    });
    expect(JSON.stringify(line)).not.toContain('organisation:a');
  });

  it('tells by their codes what went wrong, and cuts the names short that clients give', async () => {
    const { url, log } = await serveAllowing(littleSchema({ fault }), allowedByDefault);
    await ask(url, `query ${'A'.repeat(500)} { fault }`);
    expect(lines(log, 'Answered')).toEqual([
      expect.objectContaining({ errors: ['INTERNAL'], name: 'A'.repeat(100), operation: 'query' }),
    ]);
  });

  it('tells for whoever runs it what lies behind an error, of which clients are told only what it means for them', async () => {
    const driver = Object.assign(new Error('deadlock'), { code: 'Neo.TransientError.Transaction.DeadlockDetected' });
    const away = new SamspilError('OVERLOADED', 'More is asked of Neo4j than it keeps up with.', { cause: driver });
    const refused = {
      refused: {
        type: GraphQLString,
        resolve: () => {
          throw new SamspilError('OUTCOME_UNKNOWN', 'No answer came.', { cause: away });
        },
      },
    };
    const { url, log } = await serveAllowing(littleSchema(refused), allowedByDefault);
    const { answer } = await ask(url, '{ refused }');
    expect(JSON.stringify(answer)).not.toContain('Neo.');
    expect(lines(log, 'Answered')).toEqual([
      expect.objectContaining({ errors: ['OUTCOME_UNKNOWN'], causes: [driver.code] }),
    ]);
  });

  it('tells so of what was refused before it was a question, too', async () => {
    const { url, log } = await serve({}, () => {
      throw new SamspilError('DATABASE_UNAVAILABLE', 'Neo4j does not answer.');
    });
    await ask(url, '{ name }');
    await fetch(`${url}?query={name}`, { headers: { accept: 'application/json' } });
    await fetch(new URL('/elsewhere', url), { method: 'HEAD' });
    await fetch(new URL('/%ff', url));
    expect(lines(log, 'Answered').map(({ status, errors }) => [status, errors])).toEqual([
      [503, ['DATABASE_UNAVAILABLE']],
      [400, ['BAD_REQUEST']],
      [404, ['BAD_REQUEST']],
      [400, ['BAD_REQUEST']],
    ]);
  });

  it('gives each request an id of its own, whatever a client calls it', async () => {
    const { url } = await serveAllowing(littleSchema(), allowedByDefault);
    const named = await fetch(url, { headers: { 'x-request-id': 'mine' } });
    expect(named.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u);
  });
});

/** The series of a text of metrics, each with its value; every line has to be one or a comment. */
function seriesIn(text: string): Map<string, number> {
  const series = new Map<string, number>();
  const declared = new Set<string>();
  for (const line of text.trim().split('\n')) {
    const comment = /^# (?:HELP|TYPE) (?<name>[a-z_:][\w:]*) \S/u.exec(line);
    if (comment) declared.add(comment.groups?.['name'] ?? '');
    else if (line !== '') {
      const sample = /^(?<name>[a-z_:][\w:]*)(?<labels>\{.*\})? (?<value>\S+)$/u.exec(line)?.groups;
      expect({ line, sample }).toEqual({ line, sample: expect.anything() });
      const name = sample?.['name'] ?? '';
      expect(declared).toContain(declared.has(name) ? name : name.replace(/_(?:bucket|sum|count|total)$/u, ''));
      series.set(`${name}${sample?.['labels'] ?? ''}`, Number(sample?.['value']));
    }
  }
  return series;
}

describe('Metrics', () => {
  const measured = { name: 'samspil_graph_version', help: 'The version of the graph.', value: 7 };
  const metricsOf = async (url: string) => {
    const response = await fetch(new URL('/metrics', url));
    expect(response.headers.get('content-type')).toContain('text/plain');
    return seriesIn(await response.text());
  };

  it('count requests, operations, errors by code and what they cost, as Prometheus reads it', async () => {
    const { url } = await serveAllowing(littleSchema({ fault }), allowedByDefault, { measure: async () => [measured] });
    await ask(url, '{ name }');
    await ask(url, '{ fault }');
    await ask(url, '{ nonsense }');
    const series = await metricsOf(url);
    expect(Object.fromEntries(series)).toMatchObject({
      'samspil_requests_total{route="/graphql",status="200"}': 1,
      'samspil_requests_total{route="/graphql",status="500"}': 1,
      'samspil_requests_total{route="/graphql",status="400"}': 1,
      'samspil_operations_total{type="query"}': 2,
      'samspil_errors_total{code="INTERNAL"}': 1,
      'samspil_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
      samspil_cypher_queries_count: 2,
      'samspil_request_duration_seconds_count{route="/graphql"}': 3,
      samspil_graph_version: 7,
    });
  });

  it('stay under a thousand series, whatever names and addresses clients invent', async () => {
    const { url } = await serveAllowing(littleSchema(), allowedByDefault, { measure: async () => [measured] });
    const invent = async (number: number) => {
      await ask(url, `query Invented${number} { name }`);
      await (await fetch(new URL(`/invented/${number}`, url))).text();
      await (await fetch(new URL(`/export/${number}`, url), { method: 'PURGE' }).catch(() => new Response())).text();
    };
    await invent(0);
    await metricsOf(url);
    // Node's own come one by one, each kind of garbage collection from its first on.
    const ofSamspil = async () => [...(await metricsOf(url)).keys()].filter((name) => name.startsWith('samspil_'));
    const before = await ofSamspil();
    for (let number = 1; number <= 200; number += 1) await invent(number);
    expect(await ofSamspil()).toEqual(before);
    expect((await metricsOf(url)).size).toBeLessThan(1_000);
  });

  it('call counters a total and nothing else, as promtool wants it', async () => {
    const { url } = await serveAllowing(littleSchema(), allowedByDefault, { measure: async () => [measured] });
    const text = await (await fetch(new URL('/metrics', url))).text();
    const types = [...text.matchAll(/^# TYPE (?<name>\S+) (?<type>\S+)$/gmu)].map(({ groups }) => groups ?? {});
    expect(types).toContainEqual({ name: 'samspil_requests_total', type: 'counter' });
    expect(types.filter(({ name, type }) => name?.endsWith('_total') !== (type === 'counter'))).toEqual([]);
  });

  it('are not told where nobody measures', async () => {
    const { url } = await serveAllowing(littleSchema(), allowedByDefault);
    expect((await fetch(new URL('/metrics', url))).status).toBe(404);
  });
});

interface Told {
  readonly name: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly spanId: string;
  readonly kind: number;
  readonly status: { readonly code: number };
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

describe('Traces', () => {
  const spans: Told[] = [];
  const collector = createServer((request, response) => void take(request, response));
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { resourceSpans } = JSON.parse(await bodyOf(request)) as {
      resourceSpans: { scopeSpans: { spans: Told[] }[] }[];
    };
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans)));
    response.setHeader('content-type', 'application/json').end('{}');
  };
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const parent = 'b7ad6b7169203331';
  let log: readonly string[];
  let metadata: Record<string, unknown>;

  beforeAll(async () => {
    collector.listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const address = collector.address();
    const stop = await startTracing(
      `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
      '1.0.0',
    );
    const ownMetadata = { name: 'own-metadata', text: 'CALL tx.getMetaData() YIELD metadata RETURN metadata' };
    const read = {
      type: GraphQLString,
      resolve: async () => {
        const [row] = await database.read<object, { metadata: Record<string, unknown> }>(ownMetadata, {});
        metadata = row?.metadata ?? {};
        return 'read';
      },
    };
    const running = await serveAllowing(littleSchema({ read, fault }), allowedByDefault);
    ({ log } = running);
    await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: `00-${trace}-${parent}-01` },
      body: JSON.stringify({ query: 'query Reading { read }' }),
    });
    await stop();
  });
  afterAll(() => {
    collector.closeAllConnections();
    collector.close();
  });

  const attributesOf = (span: Told | undefined) =>
    Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, value.stringValue]));

  it('lead from the caller’s own trace to the request, named after the type of its operation, and on to Neo4j', () => {
    const server = spans.find(({ name }) => name === 'query');
    const query = spans.find(({ name }) => name === 'own-metadata');
    expect(server).toMatchObject({ traceId: trace, parentSpanId: parent, kind: 2 });
    expect(attributesOf(server)).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Reading',
      'http.route': '/graphql',
    });
    expect(query).toMatchObject({ traceId: trace, parentSpanId: server?.spanId, kind: 3 });
    expect(attributesOf(query)).toEqual({
      'db.system.name': 'neo4j',
      'db.namespace': 'neo4j',
      'db.query.summary': 'own-metadata',
    });
  });

  it('have the id that the log and the transaction have', () => {
    const [line] = lines(log, 'Answered');
    expect(line?.['trace']).toBe(trace);
    expect(metadata).toEqual({ query: 'own-metadata', request: line?.['reqId'], trace });
  });

  it('are made no more once they were ended, and a request has none', async () => {
    const before = spans.length;
    const running = await serveAllowing(littleSchema(), allowedByDefault);
    await ask(running.url, '{ name }');
    expect(spans).toHaveLength(before);
    expect(lines(running.log, 'Answered')[0]).not.toHaveProperty('trace');
  });
});
