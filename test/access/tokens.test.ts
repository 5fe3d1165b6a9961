import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportSPKI, importJWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rightsOf } from '../../src/graph/records/roles.js';
import { schema } from '../product-schema.js';
import { readSettings } from '../../src/settings.js';
import { contextMaker, exportedFiles, whoMayAsk } from '../../src/start.js';
import { closeServers, serveSchema, type Answer, type Running } from '../server/servers.js';
import { database, loadOnly } from '../world.js';
import { closeProviders, newSigner, startProvider, tokenOf, type Signer, type TestProvider } from './provider.js';

const MEGABYTE = 1_048_576;
const whoAmI = '{ viewer { role networks } }';

/** Samspil, with these settings. */
async function samspil(settings: NodeJS.ProcessEnv): Promise<Running> {
  const cache = {
    state: async () => 'unchanged',
    lastState: () => 'unchanged',
    audience: ({ caller }: { caller: Parameters<typeof rightsOf>[0] }) => rightsOf(caller),
    bytes: MEGABYTE,
  };
  const context = contextMaker(database, whoMayAsk(readSettings(settings)));
  return serveSchema(schema, context, cache, exportedFiles);
}

async function asked(
  { url }: Running,
  authorization: string | undefined,
  query = whoAmI,
): Promise<{ response: Response; status: number; data: unknown; code: unknown; reason: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(authorization !== undefined && { authorization }),
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as Answer;
  const { code, details } = errors?.[0]?.extensions ?? {};
  const reason = typeof details === 'object' && details && 'reason' in details ? details.reason : undefined;
  return { response, status: response.status, data, code, reason };
}

const refused = (reason: string) => ({ status: 401, data: undefined, code: 'UNAUTHENTICATED', reason });
const viewer = (role: string, networks: string[] = []) => ({ viewer: { role, networks } });
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

let signer: Signer;
let provider: TestProvider;
let running: Running;
beforeAll(async () => {
  await loadOnly('seed/example');
  signer = await newSigner('one');
  provider = await startProvider(signer);
  running = await samspil({ AUTH_ISSUER: provider.issuer });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await closeServers();
  await closeProviders();
});

const token = async (claims: Record<string, unknown> = {}) => tokenOf(signer, provider.issuer, claims);
const withToken = async (claims: Record<string, unknown> = {}) => asked(running, `Bearer ${await token(claims)}`);
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

describe('A token says who asks', () => {
  it.each([
    ['no role', {}, viewer('READER')],
    ['a role', { roles: ['editor'] }, viewer('EDITOR')],
    ['roles as a text', { roles: 'member reader' }, viewer('MEMBER')],
    [
      'the highest of several, whatever stands beside',
      { roles: ['reader', 'admin', 'offline_access'] },
      viewer('ADMIN'),
    ],
    ['a role of another name', { roles: ['Editor', 'EDITORS'] }, viewer('READER')],
    [
      'networks',
      { networks: ['organisation:b', 'organisation:a', 'organisation:b'] },
      viewer('MEMBER', ['organisation:a', 'organisation:b']),
    ],
    [
      'groups beside the networks',
      {
        networks: [
          'RESTRICTED',
          'PUBLIC',
          '/staff',
          'theme:climate',
          'organisation:a organisation:b',
          'organisation:a',
        ],
      },
      viewer('MEMBER', ['organisation:a']),
    ],
    ['groups and no network', { networks: ['RESTRICTED'] }, viewer('READER')],
    ['several audiences', { aud: ['other', 'samspil'] }, viewer('READER')],
  ])('with %s', async (_, claims, expected) => {
    expect(await withToken(claims)).toMatchObject({ status: 200, data: expected });
  });

  it.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt', 'AT+JWT'])('of the type “%s”', async (typ) => {
    const typed = await tokenOf(signer, provider.issuer, {}, typ);
    expect((await asked(running, `Bearer ${typed}`)).status).toBe(200);
  });

  it.each([{ typ: 'Bearer' }, { token_use: 'access' }, { iat: undefined }])('with %o', async (claims) => {
    expect((await withToken(claims)).status).toBe(200);
  });

  it('that was just issued, as clocks differ', async () => {
    expect((await withToken({ iat: inSeconds(5), nbf: inSeconds(5) })).status).toBe(200);
  });

  it('that has just expired, as clocks differ', async () => {
    expect((await withToken({ exp: inSeconds(-5) })).status).toBe(200);
  });

  it('with claims of other names, within others or with dots in them', async () => {
    const elsewhere = await samspil({
      AUTH_ISSUER: provider.issuer,
      AUTH_ROLES_CLAIM: 'realm_access.roles',
      AUTH_NETWORKS_CLAIM: 'https://example.org/networks',
    });
    const claims = { realm_access: { roles: ['editor'] }, 'https://example.org/networks': ['organisation:a'] };
    expect((await asked(elsewhere, `bearer ${await token(claims)}`)).data).toEqual(
      viewer('EDITOR', ['organisation:a']),
    );
  });

  it.each(['ES256', 'PS256', 'EdDSA'])('signed with %s', async (alg) => {
    const other = await newSigner('other', alg);
    const issuer = await startProvider(other);
    const samspilThere = await samspil({ AUTH_ISSUER: issuer.issuer, AUTH_JWKS: `${issuer.issuer}/keys` });
    expect((await asked(samspilThere, `Bearer ${await tokenOf(other, issuer.issuer)}`)).status).toBe(200);
  });
});

describe('A token that cannot be trusted is refused', () => {
  const cases: [string, string, () => Promise<string> | string][] = [
    [
      'signed by nobody',
      'ALGORITHM',
      async () => {
        const [, payload = ''] = (await token()).split('.');
        return `Bearer ${encoded({ alg: 'none', kid: 'one' })}.${payload}.`;
      },
    ],
    [
      'signed with the public key as a secret',
      'ALGORITHM',
      async () => {
        const [, payload = ''] = (await token({ roles: ['admin'] })).split('.');
        const signed = `${encoded({ alg: 'HS256', kid: 'one' })}.${payload}`;
        const key = await importJWK(signer.published, 'RS256', { extractable: true });
        const secret = key instanceof Uint8Array ? key : await exportSPKI(key);
        return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
      },
    ],
    [
      'signed by another key of the same name',
      'SIGNATURE',
      async () => `Bearer ${await tokenOf(await newSigner('one'), provider.issuer)}`,
    ],
    [
      'changed afterwards',
      'SIGNATURE',
      async () => {
        const [header, , signature] = (await token()).split('.');
        const [, payload = ''] = (await token({ roles: ['admin'] })).split('.');
        return `Bearer ${header}.${payload}.${signature}`;
      },
    ],
    ['of an unknown key', 'KEY', async () => `Bearer ${await tokenOf(await newSigner('unknown'), provider.issuer)}`],
    ['of another issuer', 'ISSUER', async () => `Bearer ${await token({ iss: 'https://login.example.org' })}`],
    [
      'of an issuer that is called almost the same',
      'ISSUER',
      async () => `Bearer ${await token({ iss: `${provider.issuer}/` })}`,
    ],
    ['for another service', 'AUDIENCE', async () => `Bearer ${await token({ aud: ['other', 'Samspil'] })}`],
    ['for none', 'AUDIENCE', async () => `Bearer ${await token({ aud: undefined })}`],
    ['expired', 'EXPIRED', async () => `Bearer ${await token({ exp: inSeconds(-60) })}`],
    ['that would never expire', 'CLAIM', async () => `Bearer ${await token({ exp: undefined })}`],
    ['not valid yet', 'NOT_YET_VALID', async () => `Bearer ${await token({ nbf: inSeconds(60) })}`],
    ['issued in an hour', 'NOT_YET_VALID', async () => `Bearer ${await token({ iat: inSeconds(3_600) })}`],
    ['issued at no time', 'CLAIM', async () => `Bearer ${await token({ iat: 'now' })}`],
    ...['logout+jwt', 'secevent+jwt', 'dpop+jwt', 'JOSE', 'refresh', 'at+jwt2', ''].map(
      (typ): (typeof cases)[number] => [
        `of the type “${typ}”`,
        'TYPE',
        async () => `Bearer ${await tokenOf(signer, provider.issuer, {}, typ)}`,
      ],
    ),
    ...Object.entries({
      'for the ID of somebody, as Keycloak has it': { typ: 'ID' },
      'to get others with, as Keycloak has it': { typ: 'Refresh' },
      'for the ID of somebody, as Cognito has it': { token_use: 'id' },
      'for the ID of somebody, beside an access token': { at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' },
      'for the ID of somebody, beside a code': { c_hash: 'LDktKdoQak3Pk0cnXxCltA' },
      'that tells of a logout': { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
    }).map(([what, claims]): (typeof cases)[number] => [what, 'TYPE', async () => `Bearer ${await token(claims)}`]),
    ['that is its bearer’s alone', 'BOUND', async () => `Bearer ${await token({ cnf: { jkt: 'x' } })}`],
    ['whose roles are no words', 'CLAIM', async () => `Bearer ${await token({ roles: { admin: true } })}`],
    ['whose networks are no words', 'CLAIM', async () => `Bearer ${await token({ networks: ['organisation:a', 1] })}`],
    [
      'that asks for what nobody understands',
      'MALFORMED',
      async () => {
        const [, payload, signature] = (await token()).split('.');
        return `Bearer ${encoded({ alg: 'RS256', kid: 'one', crit: ['hemmeligt'], hemmeligt: 1 })}.${payload}.${signature}`;
      },
    ],
    ['cut off', 'MALFORMED', async () => `Bearer ${(await token()).split('.').slice(0, 2).join('.')}`],
    ['that is no JSON', 'MALFORMED', () => 'Bearer bm8.bm8.bm8'],
    ['that is a word', 'MALFORMED', () => 'Bearer hemmeligt'],
    ['that is empty', 'MALFORMED', () => 'Bearer '],
    ['of nothing', 'MALFORMED', () => ''],
    ['with another scheme', 'MALFORMED', () => `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    ['with a second one', 'MALFORMED', async () => `Bearer ${await token()}, Bearer ${await token()}`],
  ];

  it.each(cases)('%s: %s', async (_, reason, authorization) => {
    const { response, ...told } = await asked(running, await authorization());
    expect(told).toEqual(refused(reason));
    expect(response.headers.get('www-authenticate')).toMatch(
      /^Bearer realm="samspil", error="invalid_token", error_description="[ -~]+"$/u,
    );
  });

  it('where anonymous callers may read, too, for files as for questions, and nothing of it is in the log', async () => {
    const open = await samspil({ AUTH_ISSUER: provider.issuer, ANONYMOUS: 'on' });
    const file = new URL('/export/network.json', open.url);
    expect((await asked(open, undefined)).data).toEqual(viewer('READER'));
    expect((await fetch(file)).status).toBe(200);
    const broken = await token({ exp: inSeconds(-60), roles: ['hemmelig-rolle'] });
    expect(await asked(open, `Bearer ${broken}`)).toMatchObject(refused('EXPIRED'));
    const response = await fetch(file, { headers: { authorization: `Bearer ${broken}` } });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('expired'),
    ]);
    expect(await response.text()).toContain('"reason":"EXPIRED"');
    await asked(open, `Bearer ${await token({ roles: ['editor', 'hemmelig-rolle'] })}`);
    const log = open.log.join();
    for (const part of [...broken.split('.'), 'person-4711', 'hemmelig-rolle']) expect(log).not.toContain(part);
  });

  it('in two headers, each of which would do', async () => {
    const { hostname, port } = new URL(running.url);
    const header = `Authorization: Bearer ${await token()}\r\n`;
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET /graphql?query=%7Bviewer%7Brole%7D%7D HTTP/1.1\r\nHost: ${hostname}\r\nApollo-Require-Preflight: 1\r\n` +
        `${header}${header}Connection: close\r\n\r\n`,
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 .*"reason":"MALFORMED"/su);
  });
});

describe('Without a token', () => {
  it('nobody is let in, to files either, where there is an issuer', async () => {
    const { response, ...told } = await asked(running, undefined);
    expect(told).toEqual(refused('NO_TOKEN'));
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="samspil"');
    expect((await fetch(new URL('/export/network.json', running.url))).status).toBe(401);
  });

  it('the playground is shown all the same', async () => {
    expect((await fetch(running.url, { headers: { accept: 'text/html' } })).status).toBe(200);
  });

  it('all may edit or only read, as EDITING says, where there is no issuer; a token is not overlooked', async () => {
    const [mine, others] = [await samspil({}), await samspil({ EDITING: 'off' })];
    expect((await asked(mine, undefined)).data).toEqual(viewer('EDITOR'));
    expect((await asked(others, undefined)).data).toEqual(viewer('READER'));
    expect(await asked(others, `Bearer ${await token()}`)).toMatchObject(refused('NOT_EXPECTED'));
    expect((await asked(others, `Basic ${Buffer.from('proxy:proxy').toString('base64')}`)).status).toBe(200);
  });
});

describe('The role in the token', () => {
  const merging =
    'mutation { mergeOrganisations(kept: "organisation:broendgraverne", duplicate: "organisation:broendgraverne-danmark", reason: "Samme CVR-nummer", despiteIdentifiers: true) { claims } }';
  const as = async (...roles: string[]) => asked(running, `Bearer ${await token({ roles })}`, merging);

  it.each(['reader', 'member'])('%s is too low to edit', async (role) => {
    expect(await as(role)).toMatchObject({ data: { mergeOrganisations: null }, code: 'FORBIDDEN' });
  });

  it('editor lets edit, and admin do what an editor may', async () => {
    expect((await as('editor')).code).toBeUndefined();
    expect((await as('admin')).code).toBe('ALREADY_MERGED');
  });

  it('and the networks keep answers apart: none crosses from one right to another', async () => {
    const callers = [
      { roles: ['reader'] },
      { roles: ['admin'] },
      { networks: ['organisation:a'] },
      { networks: ['organisation:b'] },
      { networks: ['organisation:a', 'organisation:b'] },
      { roles: ['editor'], networks: ['organisation:a'] },
    ];
    const answers = async () => {
      const told: unknown[] = [];
      for (const claims of callers) told.push((await withToken(claims)).data);
      return told;
    };
    const first = await answers();
    expect(new Set(first.map((each) => JSON.stringify(each))).size).toBe(callers.length);
    expect(await answers()).toEqual(first);
  });
});

describe('The keys of the issuer', () => {
  it('may change: a token of the new key is trusted, one of the old no longer', async () => {
    const [before, after] = [await newSigner('before'), await newSigner('after')];
    const changing = await startProvider(before);
    const samspilThere = await samspil({ AUTH_ISSUER: changing.issuer });
    const statusWith = async (each: Signer) =>
      (await asked(samspilThere, `Bearer ${await tokenOf(each, changing.issuer)}`)).status;
    vi.useFakeTimers({ toFake: ['Date'] });
    expect([await statusWith(before), await statusWith(after)]).toEqual([200, 401]);
    changing.keys = [after.published];
    vi.setSystemTime(Date.now() + 31_000);
    expect([await statusWith(after), await statusWith(before)]).toEqual([200, 401]);
  });

  it('are not asked for again by every token with a key that nobody knows', async () => {
    const calm = await startProvider(signer);
    const samspilThere = await samspil({ AUTH_ISSUER: calm.issuer });
    const stranger = await newSigner('stranger');
    for (let count = 0; count < 10; count += 1)
      expect((await asked(samspilThere, `Bearer ${await tokenOf(stranger, calm.issuer)}`)).status).toBe(401);
    expect(calm.asked).toBe(1);
  });

  it.each([
    ['discovery and keys fail', { status: 503 }],
    ['the discovery is another issuer’s', { discoveredIssuer: 'https://login.example.org' }],
  ])('cannot be had where %s: nobody is anonymous then, and the log says why', async (_, fault) => {
    const failing = await startProvider(signer);
    const open = await samspil({ AUTH_ISSUER: failing.issuer, ANONYMOUS: 'on' });
    const authorization = `Bearer ${await tokenOf(signer, failing.issuer)}`;
    Object.assign(failing, fault);
    expect(await asked(open, authorization)).toMatchObject({ status: 503, code: 'IDENTITY_UNAVAILABLE' });
    expect(open.log.join()).toContain('/.well-known/openid-configuration');
    expect(open.log.join()).not.toContain(authorization);
    expect((await asked(open, undefined)).status).toBe(200);
    Object.assign(failing, { status: 200, discoveredIssuer: failing.issuer });
    expect((await asked(open, authorization)).status).toBe(200);
  });

  it('cannot be had where nobody listens', async () => {
    const nowhere = await samspil({ AUTH_ISSUER: provider.issuer, AUTH_JWKS: 'http://127.0.0.1:1/keys' });
    expect(await asked(nowhere, `Bearer ${await token()}`)).toMatchObject({
      status: 503,
      code: 'IDENTITY_UNAVAILABLE',
    });
  });
});
