import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { allowedByDefault } from '../../src/server/index.js';
import { closeServers, littleSchema, serveSchema, serveAllowing } from './servers.js';

afterAll(closeServers);

const asking = { accept: 'application/json', 'apollo-require-preflight': '1' };
const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
const site = 'https://dashboard.example.org';

let url: string;
let withTags: string;
beforeAll(async () => {
  const open = async (file: string) => {
    if (file !== 'one.txt') throw new SamspilError('UNKNOWN_EXPORT', `There is no “${file}”.`);
    return { mediaType: 'text/plain', name: file, content: (async function* () {})() };
  };
  const files = { at: '/export', open };
  const allowed = { ...allowedByDefault, origins: [site] };
  ({ url } = await serveAllowing(littleSchema(), allowed, { files, measure: async () => [] }));
  const cache = { state: async () => 'one', lastState: () => 'one', audience: () => '', bytes: 0 };
  ({ url: withTags } = await serveSchema(littleSchema(), (told) => told, cache, files));
});

/** What a browser is told with every answer. */
function expectSafe(headers: Headers, where: unknown): void {
  const told = Object.fromEntries(headers);
  expect({ where, ...told }).toMatchObject({
    where,
    'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/u),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': expect.stringMatching(
      /^(no-store|no-cache|private, no-cache|public, max-age=31536000, immutable)/u,
    ),
  });
  expect([where, told['server'], told['x-powered-by']]).toEqual([where, undefined, undefined]);
}

it.each<[status: number, path: string, init: RequestInit]>([
  [302, '/', {}],
  [200, '/graphql', { headers: { accept: 'text/html' } }],
  [200, '/graphql?query={name}', { headers: asking }],
  [200, '/graphql?query={name}', { headers: asking, method: 'HEAD' }],
  [200, '/graphql?query={nothing}', { headers: asking }],
  [400, '/graphql?query={name}', { headers: { accept: 'application/json' } }],
  [405, '/graphql?query=mutation{forget}', { headers: asking }],
  [405, '/graphql', { method: 'DELETE' }],
  [405, '/graphql', { method: 'OPTIONS' }],
  [204, '/graphql', { method: 'OPTIONS', headers: { origin: site, 'access-control-request-method': 'POST' } }],
  [406, '/graphql', { ...post, body: '{}', headers: { ...post.headers, accept: 'text/csv' } }],
  [200, '/graphql', { ...post, body: '{"query":"{ name }"}' }],
  [400, '/graphql', { ...post, body: '{' }],
  [413, '/graphql', { ...post, body: 'x'.repeat(2_000_000) }],
  [415, '/graphql', { ...post, body: '{}', headers: { 'content-type': 'text/csv' } }],
  [200, '/export/one.txt', {}],
  [404, '/export/two.txt', {}],
  [405, '/export/one.txt', { method: 'PUT' }],
  [200, '/metrics', {}],
  [200, '/health/live', {}],
  [200, '/health/ready', {}],
  [404, '/playground/none/page.js', {}],
  [404, '/elsewhere', {}],
  [400, '/%ff', {}],
  [414, `/playground/${'x'.repeat(101)}/a`, {}],
])('An answer %i at %s tells browsers not to run, frame, guess at or keep it', async (status, path, init) => {
  const response = await fetch(new URL(path, url), { redirect: 'manual', ...init });
  expect(response.status).toBe(status);
  expectSafe(response.headers, path);
});

it('Nor one that the client has, nor the parts of the playground, which may be kept', async () => {
  const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
  const parts = [...page.matchAll(/(?:src|href)="(playground[^"]+)"/gu)].map(([, path = '']) => new URL(path, url));
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) {
    const { headers } = await fetch(part);
    expectSafe(headers, part);
    expect(headers.get('cache-control')).toContain('immutable');
  }
  for (const address of [`${withTags}?query={name}`, new URL('/export/one.txt', withTags)]) {
    const kept = await fetch(address, { headers: { ...asking, 'if-none-match': '*' } });
    expect(kept.status).toBe(304);
    expectSafe(kept.headers, address);
  }
});

it('Nor what is no request', async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
  const [, ...lines] = (await text(socket)).split('\r\n\r\n')[0]?.split('\r\n') ?? [];
  expect(lines.length).toBeGreaterThan(8);
  expectSafe(
    new Headers(lines.map((line): [string, string] => [line.split(': ')[0] ?? '', line.split(': ')[1] ?? ''])),
    431,
  );
});
