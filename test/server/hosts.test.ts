import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.js';
import { whatMayBeAsked } from '../../src/start.js';
import { allowedByDefault } from '../../src/server/index.js';
import { closeServers, littleSchema, serveAllowing } from './servers.js';

afterAll(closeServers);

/** A server as these settings have it, asked with these headers. */
async function asking(
  settings: NodeJS.ProcessEnv,
): Promise<(headers: readonly string[], more?: { path?: string; version?: string }) => Promise<string>> {
  const { hosts } = await whatMayBeAsked(readSettings(settings));
  const open = async () => ({ mediaType: 'text/plain', name: 'a.txt', content: (async function* () {})() });
  const { url } = await serveAllowing(
    littleSchema(),
    { ...allowedByDefault, hosts },
    { files: { at: '/export', open }, measure: async () => [] },
  );
  return async (headers, { path = '/graphql?query={name}', version = '1.1' } = {}) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const head = [`GET ${path} HTTP/${version}`, ...headers, 'Apollo-Require-Preflight: 1', 'Connection: close'];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    return text(socket);
  };
}

const answered = /^HTTP\/1\.1 200 /u;
const refused = /^HTTP\/1\.1 421 Misdirected Request\r\n.*"code":"UNKNOWN_HOST"/su;

describe('Under the defaults a server', () => {
  let ask: Awaited<ReturnType<typeof asking>>;
  beforeAll(async () => {
    ask = await asking({});
  });

  it.each([
    ...'localhost localhost:4000 LocalHost. samspil.localhost:8080 127.0.0.1:4000 [::1]:4000 [::1]'.split(' '),
    ...'192.168.1.20 [fe80::1]:4000 0x7f.1'.split(' '),
    '',
  ])('is asked as “%s”, which nobody can have lead here from a page of theirs', async (host) => {
    expect(await ask([`Host: ${host}`])).toMatch(answered);
  });

  it.each([
    ...'evil.example evil.example:4000 localhost.evil.example evil-localhost 127.0.0.1.evil.example'.split(' '),
    ...'samspil xn--localhost-.example localhost.evil'.split(' '),
  ])('refuses to be asked as “%s”, so that no page of another site reads or edits', async (host) => {
    expect(await ask([`Host: ${host}`])).toMatch(refused);
  });

  it('refuses whatever can be had under such a name but how it is, which health checks ask under any', async () => {
    for (const path of ['/', '/graphql', '/export/a.txt', '/metrics', '/playground/1/page.js', '/elsewhere'])
      expect(await ask(['Host: evil.example', 'Accept: text/html'], { path })).toMatch(/^HTTP\/1\.1 421 /u);
    for (const path of ['/health/live', '/health/ready'])
      expect(await ask(['Host: samspil:4000'], { path })).toMatch(answered);
  });

  it('says what would be right', async () => {
    expect(await ask(['Host: evil.example'])).toMatch(/not known as “evil\.example”.*ALLOWED_HOSTS/su);
  });

  it('goes by what the browser says, whatever a page adds to it', async () => {
    for (const header of ['X-Forwarded-Host: localhost', 'Forwarded: host=localhost', 'Origin: http://localhost'])
      expect(await ask(['Host: evil.example', header])).toMatch(refused);
  });

  it.each([
    ['no Host', []],
    ['two', ['Host: localhost', 'Host: evil.example']],
    ['one that is no name', ['Host: a b']],
    ['one that is no address', ['Host: [::1']],
    ['one with too many numbers', ['Host: 1.2.3.4.5']],
    ['one with a user', ['Host: 127.0.0.1@evil.example']],
  ])('cannot read a request with %s', async (_what, headers) => {
    expect(await ask(headers)).toMatch(/^HTTP\/1\.1 400 .*"BAD_REQUEST"/su);
  });

  it('answers a health check with HTTP/1.0, which needs no Host', async () => {
    expect(await ask([], { path: '/health/ready', version: '1.0' })).toMatch(answered);
  });
});

describe('ALLOWED_HOSTS', () => {
  it('lets a server be asked under the names that it has, and HOST is one', async () => {
    const ask = await asking({ ALLOWED_HOSTS: 'samspil.example.org,rødgrød.example', HOST: 'samspil' });
    for (const host of ['samspil.example.org', 'SAMSPIL.example.org.:443', 'xn--rdgrd-vuad.example', 'samspil:4000'])
      expect(await ask([`Host: ${host}`])).toMatch(answered);
    for (const host of ['example.org', 'a.samspil.example.org', 'other.example'])
      expect(await ask([`Host: ${host}`])).toMatch(refused);
  });
});
