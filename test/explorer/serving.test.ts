import { afterAll, describe, expect, it } from 'vitest';
import { allowedByDefault } from '../../src/server/index.js';
import { closeServers, littleSchema, serveAllowing } from '../server/servers.js';

afterAll(closeServers);

const serving = async (explorer: boolean) => {
  const { url } = await serveAllowing(littleSchema(), { ...allowedByDefault, explorer: explorer ? {} : null });
  return async (path: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, url), { headers, redirect: 'manual' });
};

describe('The explorer over HTTP', () => {
  it.each([
    ['da-DK,da;q=0.9,en;q=0.8', 'da/'],
    ['en-GB', 'en/'],
    ['de, en;q=0.5', 'en/'],
    ['fr', 'da/'],
    ['', 'da/'],
  ])('leads a browser that reads %j from / to %s', async (language, place) => {
    const get = await serving(true);
    const response = await get('/', { 'accept-language': language });
    expect([response.status, response.headers.get('location'), response.headers.get('vary')]).toEqual([
      302,
      place,
      expect.stringContaining('accept-language'),
    ]);
  });

  it('has its page at every address below a language, with its files where they are seen from there', async () => {
    const get = await serving(true);
    for (const [path, root] of [
      ['/da/', '../'],
      ['/en/overlaps?when=ever', '../'],
      ['/da/overlaps/initiative:a/initiative:b', '../../../'],
    ] as const) {
      const page = await (await get(path)).text();
      const script = /src="(?<path>[^"]+\.js)"/u.exec(page)?.groups?.['path'] ?? '';
      expect(page).toContain(`<meta name="root" content="${root}" />`);
      expect((await get(new URL(script, `http://localhost${path}`).pathname)).status).toBe(200);
    }
    expect((await get('/da')).headers.get('location')).toBe('da/');
  });

  it('allows nothing but its own files, and one rule of style by a number used once', async () => {
    const get = await serving(true);
    const [one, other] = await Promise.all([get('/da/'), get('/da/')]);
    const policies = [one, other].map(({ headers }) => headers.get('content-security-policy') ?? '');
    expect(policies[0]).toContain("default-src 'none'; script-src 'self'");
    expect(policies[0]).not.toContain('unsafe');
    expect(policies[0]).not.toBe(policies[1]);
    const nonce = /'nonce-(?<nonce>[\w-]+)'/u.exec(policies[0] ?? '')?.groups?.['nonce'];
    expect(await one.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`);
  });

  it('sends its files packed as a browser takes them, to be kept for good', async () => {
    const get = await serving(true);
    const [script] = /explorer\/assets\/[^"]+\.js/u.exec(await (await get('/da/')).text()) ?? [''];
    for (const [accept, packed] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await get(`/${script}`, { 'accept-encoding': accept });
      expect([response.status, response.headers.get('content-encoding')]).toEqual([200, packed]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(await response.text()).toContain('import');
    }
    expect(await (await get('/explorer/licences.md')).text()).toContain('## react - ');
    expect((await get('/explorer/assets/none.js')).status).toBe(404);
    expect((await get('/explorer/../package.json')).status).toBe(404);
  });

  it('is not there where the operator switches it off: / leads to the API', async () => {
    const get = await serving(false);
    expect((await get('/')).headers.get('location')).toBe('graphql');
    expect((await get('/da/')).status).toBe(404);
  });
});
