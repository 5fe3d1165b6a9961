import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { Provider, type Configuration } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorerDocuments } from '../../src/server/index.js';
import { readSettings } from '../../src/settings.js';
import { cacheOptions, contextMaker, whatMayBeAsked, whoMayAsk } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { closeServers, serveWith } from '../server/servers.js';
import { database, loadOnly } from '../world.js';
import { answered, newContext } from './browser.js';

const AUDIENCE = 'https://samspil.example.org';
const CLIENT = 'samspil-explorer';
const NETWORK = 'organisation:eksempelnettet';

/** An OpenID provider as an operator has one: whoever comes is a member of the network of the example. */
function providerAt(issuer: string, explorers: readonly string[]): Provider {
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT,
        redirect_uris: explorers.map((explorer) => `${explorer}signed-in`),
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['signs cookies'] },
    clientBasedCORS: () => true,
    extraTokenClaims: () => ({ networks: [NETWORK] }),
    features: {
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: '', audience: AUDIENCE, accessTokenFormat: 'jwt' }),
      },
    },
  };
  return new Provider(issuer, configuration);
}

async function addressOf(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

describe('Where the operator has named an issuer', () => {
  const issuing: Server = createServer();
  const proxy: Server = createServer();
  let explorer: string;
  let behindProxy: string;
  beforeAll(async () => {
    await loadOnly('seed/example');
    const issuer = await addressOf(issuing);
    const settings = readSettings({
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: AUDIENCE,
      AUTH_CLIENT_ID: CLIENT,
      ANONYMOUS: 'off',
    });
    const { url } = await serveWith({
      schema,
      context: contextMaker(database, whoMayAsk(settings)),
      cache: cacheOptions(database, 0),
      allowed: await whatMayBeAsked(settings),
    });
    explorer = new URL('/', url).href;
    proxy.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
      const { method, headers, url: path = '' } = incoming;
      const forwarded = request(new URL(path.replace('/samspil/', '/'), explorer), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      incoming.pipe(forwarded);
    });
    behindProxy = `${await addressOf(proxy)}/samspil/`;
    const answer = providerAt(issuer, [explorer, behindProxy]).callback();
    issuing.on('request', (request, response) => void answer(request, response));
  });
  afterAll(async () => {
    await closeServers();
    for (const server of [issuing, proxy]) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('a reader signs in there, comes back to the same page, sees as what, and leaves no token behind', async () => {
    const page = await (await newContext()).newPage();
    await page.goto(`${explorer}da/overlaps?when=ever`);
    await page.getByText('Du skal logge ind for at se dette.').waitFor();
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.getByPlaceholder('Enter any login').fill('somebody');
    await page.getByPlaceholder('and password').fill('anything');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/da/overlaps?when=ever');
    await answered(page);
    await page.getByText('Som medlem · Eksempelnettet').waitFor();
    expect(await page.locator('main .badge').count()).toBeGreaterThan(0);
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(kept).not.toMatch(/access_token|eyJ/u);
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByText('Du skal logge ind for at se dette.').waitFor();
    await page.context().close();
  });

  it('a reader comes back behind a proxy that adds a path too, and each tab signs in for itself', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(`${behindProxy}en/gaps?when=ever`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByPlaceholder('Enter any login').fill('somebody');
    await page.getByPlaceholder('and password').fill('anything');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/samspil/en/gaps?when=ever');
    await page.getByText('As member').waitFor();
    const other = await context.newPage();
    await other.goto(`${behindProxy}en/about`);
    // The provider knows the reader already, and does not ask again.
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByText('As member').waitFor();
    await other.getByRole('button', { name: 'Sign out' }).click();
    expect(await page.getByText('As member').count()).toBe(1);
    await context.close();
  });

  it('and without one nothing of it is there', async () => {
    const { url } = await serveWith({
      schema,
      context: contextMaker(database),
      allowed: await whatMayBeAsked(readSettings({})),
    });
    const response = await fetch(new URL('/da/', url));
    expect(await response.text()).not.toMatch(/issuer|client/u);
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self';");
    expect((await fetch(new URL('/signed-in', url))).status).toBe(404);
    expect((await explorerDocuments()).size).toBeGreaterThan(10);
  });
});
