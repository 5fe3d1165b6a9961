import { auditServer } from 'graphql-http';
import { GraphQLInt, GraphQLString } from 'graphql';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect, createServer as createNetServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { allowedByDefault, createServer, usualLimits } from '../../src/server/index.js';
import { ask, closeServers, gate, littleSchema, serve, serveAllowing, type Answer, type Fields } from './servers.js';

afterAll(closeServers);

describe('GraphQL over HTTP', () => {
  let url: string;
  beforeAll(async () => {
    ({ url } = await serve());
  });

  const send = async (init: RequestInit, path = '') => fetch(`${url}${path}`, { redirect: 'manual', ...init });
  const post = async (body: string | Buffer<ArrayBuffer>, contentType = 'application/json') =>
    send({ method: 'POST', headers: { 'content-type': contentType }, body });
  const get = async (query: string, headers: Record<string, string> = {}) =>
    send(
      { headers: { accept: 'application/json', 'apollo-require-preflight': '1', ...headers } },
      `?query=${encodeURIComponent(query)}`,
    );

  it('passes all 61 audits of graphql-http', async () => {
    const fetchFn: typeof fetch = async (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), 'apollo-require-preflight': '1' },
      });
    const results = await auditServer({ url, fetchFn });
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it('without the preflight header only loses the three audits that ask by GET', async () => {
    const results = await auditServer({ url });
    const lost = results.filter(({ status }) => status !== 'ok');
    expect(lost.map(({ status }) => status)).toEqual(['notice', 'notice', 'notice']);
    expect(lost.every(({ name }) => name.includes('GET'))).toBe(true);
  });

  it('answers a wrong document with 400 and no data under its own media type, with 200 under application/json', async () => {
    for (const query of ['{', '{ nothingOfTheKind }', 'query ($of: Int!) { twice(of: $of) }']) {
      const { status, answer } = await ask(url, query);
      expect([status, 'data' in answer]).toEqual([400, false]);
      expect((await ask(url, query, { accept: 'application/json' })).status).toBe(200);
    }
  });

  it('refuses a form, which a foreign page can send without asking first', async () => {
    expect((await post('query={name}', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await post('{"query":"{ name }"}', 'text/plain')).status).toBe(400);
    expect((await send({ headers: { accept: '*/*' } }, '?query={name}')).status).toBe(400);
  });

  it('says what is wrong with a request in the form of a GraphQL error', async () => {
    const cases: [Promise<Response>, status: number, message: RegExp][] = [
      [post('{ "query'), 400, /not valid JSON/u],
      [post('{"query":"{ name }"}', 'application/json; charset=iso-8859-1'), 415, /“iso-8859-1”; send UTF-8/u],
      [post(Buffer.from('{"query":"{ name } # Nødhjælp"}', 'latin1')), 400, /not UTF-8/u],
      [get('{ name }', { 'content-type': 'text/csv' }), 415, /content-type/u],
      [post(JSON.stringify({ query: `# ${'x'.repeat(2_000_000)}\n{ name }` })), 413, /too large/u],
      [get('mutation { forget }'), 405, /GET requests only support query/u],
      [
        send({ method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' }),
        405,
        /PUT is not a way to ask/u,
      ],
      [send({ method: 'DELETE' }), 405, /DELETE is not a way to ask/u],
      [send({ method: 'OPTIONS' }), 405, /OPTIONS is not a way to ask/u],
      [send({ method: 'OPTIONS', headers: { origin: 'https://example.org' } }), 405, /OPTIONS is not a way to ask/u],
      [fetch(new URL('/elsewhere', url), { method: 'OPTIONS' }), 404, /The API is at \/graphql/u],
      [fetch(new URL('/', url), { method: 'POST' }), 405, /use GET/u],
      [post('[{"query":"{ name }"}]'), 400, /batching/u],
      [fetch(new URL('/elsewhere', url)), 404, /The API is at \/graphql/u],
      [fetch(new URL('/%ff', url)), 400, /%ff/u],
      [fetch(new URL(`/playground/${'x'.repeat(101)}/a`, url)), 414, /xxx/u],
    ];
    for (const [sent, status, message] of cases) {
      const response = await sent;
      const { errors } = (await response.json()) as Answer;
      expect({ status: response.status, message: errors?.[0]?.message, code: errors?.[0]?.extensions['code'] }).toEqual(
        {
          status,
          message: expect.stringMatching(message),
          code: 'BAD_REQUEST',
        },
      );
    }
  });

  it.each([
    ['', 'application/json'],
    ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', 'graphql-response'],
    ['application/json; charset=utf-8, application/graphql-response+json;charset=UTF-8', 'application/json'],
    ['application/graphql-response+json;charset="utf-8";q=0.9, application/json;q=0.1', 'graphql-response'],
    ['application/graphql-response+json; q=0.5; charset=utf-8, application/json; charset=utf-8', 'application/json'],
    ['Application/GraphQL-Response+JSON ; Charset="a,b;q=0" ; Q=1', 'graphql-response'],
    ['application/json; profile="a, b"; callbackSpec=1.0', 'application/json'],
    ['application/*; charset=utf-8, text/html;q=0.1', 'application/json'],
  ])('serves who accepts “%s” %s, for answers as for errors', async (accept, type) => {
    for (const [query, headers] of [
      ['{ name }', {}],
      ['{ nam }', {}],
      ['{ name }', { 'content-type': 'text/csv' }],
    ] as const) {
      const response = await get(query, { accept, ...headers });
      expect(response.headers.get('content-type')).toMatch(new RegExp(`${type}(\\+json)?; charset=utf-8`, 'u'));
      expect(response.status).toBe(
        'content-type' in headers ? 415 : query === '{ name }' || !type.includes('graphql') ? 200 : 400,
      );
    }
  });

  it('serves what several headers Accept come to', async () => {
    const { port } = new URL(url);
    const response = new Promise<IncomingMessage>((resolve) => {
      request({ port, path: '/graphql?query={name}', headers: { 'apollo-require-preflight': '1' } }, resolve)
        .setHeader('accept', ['text/html;q=0.5', 'application/graphql-response+json;charset=utf-8'])
        .end();
    });
    expect((await response).headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('does nothing for a client that could not read the answer', async () => {
    let asked = 0;
    const counting = await serve({ counted: { type: GraphQLString, resolve: () => String((asked += 1)) } });
    const accepting = async (accept: string) => ask(counting.url, '{ counted }', { accept });
    const { status, answer } = await accepting('image/png');
    expect([status, answer.errors?.[0]?.extensions['code'], asked]).toEqual([406, 'BAD_REQUEST', 0]);
    expect((await accepting('image/png, application/json;q=0.1')).answer.data).toEqual({ counted: '1' });
  });

  it('names the methods that are allowed', async () => {
    expect((await send({ method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST');
    expect((await get('mutation { forget }')).headers.get('allow')).toBe('POST');
  });

  /** What a server says on a connection to which this is sent, until it closes it. */
  const said = async (sent: string): Promise<string> => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(sent);
    return text(socket);
  };

  it.each([
    ['a head that is too large', 431, `GET /graphql HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    [
      'a head that is much too large',
      431,
      `GET /graphql?query=${'x'.repeat(2_000_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    ],
    ['a method that there is not', 400, 'ASK /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['what is no HTTP', 400, '\u0016\u0003\u0001\r\n\r\n'],
  ])('says of %s what is wrong in that form too', async (_what, status, sent) => {
    const [head = '', body = ''] = (await said(sent)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*\r\ncontent-type: application/json; charset=utf-8`, 'su'));
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('answers whoever expects more than an answer', async () => {
    const request = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nExpect: wonders\r\nConnection: close\r\n\r\n';
    expect(await said(request)).toMatch(/^HTTP\/1\.1 200 .*"live":true/su);
  });

  it('gives up a request that does not arrive in the time that its answer may take', async () => {
    const limits = { ...usualLimits, seconds: 1 };
    const { url: hasty } = await serveAllowing(littleSchema(), { ...allowedByDefault, limits });
    const socket = connect(Number(new URL(hasty).port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 .*"BAD_REQUEST"/su);
  });

  it('leads from the bare address to the API', async () => {
    const response = await send({}, '/..');
    expect([response.status, response.headers.get('location')]).toEqual([302, 'graphql']);
  });
});

describe('A request for the head alone', () => {
  /** What differs from request to request, or is told of a body only. */
  const passing = new Set(['date', 'x-request-id', 'content-length', 'transfer-encoding', 'connection', 'keep-alive']);
  const headOf = async (address: URL, init: RequestInit) => {
    const response = await fetch(address, { redirect: 'manual', ...init });
    const headers = [...response.headers].filter(([name]) => !passing.has(name));
    return { status: response.status, headers, length: (await response.arrayBuffer()).byteLength };
  };
  const asking = { accept: 'application/json', 'apollo-require-preflight': '1' };

  it('gets the head that GET gets wherever there is something to get, and of errors too', async () => {
    let made = 0;
    const open = async (file: string) => {
      if (file !== 'one.txt') throw new SamspilError('UNKNOWN_EXPORT', `There is no “${file}”.`);
      const content = (async function* () {
        for (; made < 1_000; made += 1) yield 'æ'.repeat(65_536);
      })();
      return { mediaType: 'text/plain', name: file, content };
    };
    const { url } = await serveAllowing(littleSchema(), allowedByDefault, {
      files: { at: '/export', open },
      measure: async () => [],
    });
    const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
    const [script = ''] = /playground\/\w+\/page\.js/u.exec(page) ?? [];
    for (const [address, headers] of [
      ['/', {}],
      ['/graphql?query={name}', asking],
      ['/graphql?query={nam}', asking],
      ['/graphql?query={name}', { accept: 'application/json' }],
      ['/graphql?query=mutation{forget}', asking],
      ['/graphql', { accept: 'text/html' }],
      [`/${script}`, { 'accept-encoding': 'gzip' }],
      ['/export/other.txt', {}],
      ['/metrics', {}],
      ['/health/live', {}],
      ['/health/ready', {}],
      ['/elsewhere', {}],
    ] as const) {
      const [got, head] = [
        await headOf(new URL(address, url), { headers }),
        await headOf(new URL(address, url), { headers, method: 'HEAD' }),
      ];
      expect([address, head]).toEqual([address, { ...got, length: 0 }]);
    }
    const file = await headOf(new URL('/export/one.txt', url), { method: 'HEAD' });
    expect(file).toMatchObject({ status: 200, length: 0 });
    expect(Object.fromEntries(file.headers)).toMatchObject({ 'content-type': 'text/plain' });
    expect(made).toBeLessThan(10);
  });
});

describe('A server', () => {
  it('says that its port is taken and what to do', async () => {
    const other = createNetServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const server = await createServer({ schema: littleSchema(), context: (told) => told });
    await expect(server.listen({ host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
    await server.close();
    other.close();
  });

  it('says that its host is no address of this machine', async () => {
    const server = await createServer({ schema: littleSchema(), context: (told) => told });
    await expect(server.listen({ host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
      code: 'BAD_SETTINGS',
      message: expect.stringContaining('HOST=192.0.2.1'),
    });
    await server.close();
  });

  it('answers what is under way before it closes, and takes nothing new', async () => {
    const entered = gate<void>();
    const answered = gate<string>();
    const { url, server } = await serve({
      slow: {
        type: GraphQLString,
        resolve: async () => {
          entered.open();
          return answered.opened;
        },
      },
    });
    const underWay = ask(url, '{ slow }');
    await entered.opened;
    const closed = server.close();
    await expect(ask(url, '{ name }')).rejects.toThrow('fetch failed');
    answered.open('at last');
    expect((await underWay).answer.data).toEqual({ slow: 'at last' });
    await closed;
    await server.close();
  });

  it('refuses what comes after that on a connection that was in use, in the form of a GraphQL error', async () => {
    const [entered, answered] = [
      [gate<void>(), gate<void>()],
      [gate<string>(), gate<string>()],
    ];
    const slow: Fields[string] = {
      type: GraphQLString,
      args: { nth: { type: GraphQLInt } },
      resolve: async (_root, { nth }: { nth: number }) => {
        entered[nth]?.open();
        return answered[nth]?.opened;
      },
    };
    const { url, server, log } = await serve({ slow });
    const get = (query: string) =>
      `GET /graphql?query=${query} HTTP/1.1\r\nHost: localhost\r\nApollo-Require-Preflight: 1\r\nAccept: application/graphql-response+json\r\n\r\n`;
    const holding = ask(url, '{ slow(nth: 0) }');
    const used = connect(Number(new URL(url).port), '127.0.0.1');
    used.write(get('{slow(nth:1)}'));
    for (const { opened } of entered) await opened;
    const closed = server.close();
    await expect(ask(url, '{ name }')).rejects.toThrow('fetch failed');
    answered[1]?.open('at last');
    const [first] = (await once(used, 'data')) as [Buffer];
    expect(first.toString()).toContain('at last');
    used.write(get('{name}'));
    const refused = await text(used);
    expect(refused).toMatch(/^HTTP\/1\.1 503 .*application\/graphql-response\+json.*"SHUTTING_DOWN"/su);
    expect(refused).toMatch(/^retry-after: 5\r$/mu);
    answered[0]?.open('later');
    expect((await holding).answer.data).toEqual({ slow: 'later' });
    await closed;
    expect(log.filter((line) => line.includes('"status":503'))).toHaveLength(1);
  });

  it('does not wait for connections that carry no request when it closes', async () => {
    const { url, server } = await serve();
    const { hostname, port } = new URL(url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    await ask(url, '{ name }');
    const ended = once(idle, 'close');
    await server.close();
    await expect(ended).resolves.toBeDefined();
  });

  it('tells the resolvers when the client hangs up, and not before', async () => {
    const entered = gate<AbortSignal>();
    const { url, server, log } = await serve({
      slow: {
        type: GraphQLString,
        resolve: async (_root, _arguments, { signal }) => {
          entered.open(signal);
          return new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason as Error)),
          );
        },
      },
    });
    const client = new AbortController();
    const asked = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
      signal: client.signal,
    });
    const signal = await entered.opened;
    const told = gate<void>();
    signal.addEventListener('abort', () => told.open());
    expect(signal.aborted).toBe(false);
    client.abort();
    await expect(asked).rejects.toThrow('aborted');
    await told.opened;
    await server.close();
    expect(log.join()).toContain('Client hung up');
    expect(log.join()).not.toContain('A fault of ours');
  });
});
