import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { createClient } from 'graphql-sse';
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/database/index.js';
import type { Caller } from '../../src/graph/records/roles.js';
import { editor, reader } from '../../src/graph/records/roles.js';
import type { ClaimRecord, EntityRecord } from '../../src/graph/records/records.js';
import { renewGraph, type Context } from '../../src/graph/reading/index.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { allowedByDefault, usualLimits, type Allowed, type Told } from '../../src/server/index.js';
import { readSettings } from '../../src/settings.js';
import { contextMaker, whoMayAsk } from '../../src/start.js';
import { closeProviders, newSigner, startProvider, tokenOf } from '../access/provider.js';
import { neo4jConnection } from '../connection.js';
import { claim, entity, network, organisation, theme } from '../coordination/records.js';
import { schema } from '../product-schema.js';
import { database, emptyGraph } from '../world.js';
import { listen, type Listening } from './listening.js';
import { ask, closeServers, littleSchema, serveAllowing, serveWith, type Answer } from './servers.js';

const asEditor = { authorization: 'Bearer editor' };
const asMember = { authorization: 'Bearer member' };
const callers = new Map<string | undefined, Caller>([
  [asEditor.authorization, editor],
  [asMember.authorization, { role: 'MEMBER', networks: ['organisation:n'] }],
]);
const context = contextMaker(database, async ([token]) => callers.get(token) ?? reader);

const restricted = { visibility: 'RESTRICTED' } as const;
const forMembers = { visibility: 'NETWORK', visibleTo: 'organisation:n' } as const;

const write = async (...records: readonly (EntityRecord | ClaimRecord)[]): Promise<void> => {
  const entities = records.filter((record) => 'kind' in record);
  const claims = records.filter((record) => 'verb' in record);
  await database.write(async (tx) => writeRecords(tx, { entities, claims }, 'test'));
};

type Subscriptions = typeof usualLimits.subscriptions;

const served = async (subscriptions: Partial<Subscriptions> = {}, more: Partial<Allowed<Context>> = {}) =>
  serveWith({
    schema,
    context,
    measure: async () => [],
    allowed: {
      ...allowedByDefault,
      limits: { ...usualLimits, subscriptions: { ...usualLimits.subscriptions, ...subscriptions } },
      ...more,
    },
  });

let url = '';
beforeAll(async () => {
  await emptyGraph();
  await write(organisation('a'), organisation('b'), network('n'), theme('water'), entity('Source', 's'));
  ({ url } = await served());
});
afterAll(async () => {
  await closeServers();
  await closeProviders();
});

/** It has more to tell than fits in between. */
const flood = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { name: { type: GraphQLString } } }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      much: {
        type: GraphQLString,
        resolve: () => 'x'.repeat(1_000_000),
        subscribe: async function* () {
          for (let event = 0; ; event += 1) yield { id: String(event), told: true };
        },
      },
    },
  }),
});

const subscription = (given = '') =>
  `subscription { changes${given} { graphVersion totalCount changes { what entityId claimId entity { id } values { property } reasons { en } } } }`;

interface Notice {
  readonly data: {
    readonly changes: {
      readonly graphVersion: number;
      readonly totalCount: number | null;
      readonly changes: readonly {
        readonly what: string;
        readonly entityId: string | null;
        readonly claimId: string | null;
        readonly values: readonly object[];
        readonly reasons: readonly { readonly en: string }[];
      }[];
    };
  };
}

/** What the next event tells: what happened to which, the newest first. */
const told = async (listening: Listening): Promise<string[]> => {
  const { data } = await listening.next<Notice>();
  return data.changes.changes.map(({ what, entityId, claimId }) => `${what} ${entityId ?? claimId}`);
};

/** The id that a stream begins with. */
async function placeOf(listening: Listening): Promise<string> {
  for (let heard = await listening.hear(); heard; heard = await listening.hear())
    if (heard.id !== undefined) return heard.id;
  throw new Error('No id came');
}

/** Of which codes the errors are that a stream tells before it ends by itself. */
async function refusedBy(listening: Listening): Promise<unknown[]> {
  const heard = await listening.rest();
  expect(heard.at(-1)).toEqual({ event: 'complete', data: null });
  return heard.flatMap(({ data }) => (data as Answer | null)?.errors ?? []).map(({ extensions }) => extensions['code']);
}

describe('Whoever subscribes to changes', () => {
  it.each(['POST', 'GET'] as const)('is told by %s of what changes from then on, once', async (method) => {
    const listening = await listen(url, subscription(), { method });
    expect([listening.status, listening.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    await write(organisation('a', { size: method === 'GET' ? 'LARGE' : 'SMALL' }));
    const { data } = await listening.next<Notice>();
    expect(data.changes).toMatchObject({
      totalCount: 1,
      changes: [{ what: 'CORRECTED', entityId: 'organisation:a', entity: { id: 'organisation:a' } }],
    });
    await write(theme(`after-${method.toLowerCase()}`));
    expect(await told(listening)).toEqual([`RECORDED theme:after-${method.toLowerCase()}`]);
    listening.hangUp();
  });

  it('is understood by the client of the protocol, which may send a query or a wrong document too', async () => {
    const client = createClient({ url, retryAttempts: 0 });
    const listening = client.iterate<Notice['data']>({ query: subscription() });
    const first = listening.next();
    const { data } = (await client.iterate({ query: '{ theme(id: "theme:water") { id } }' }).next()).value ?? {};
    expect(data).toEqual({ theme: { id: 'theme:water' } });
    await write(organisation('a', { shortName: 'A' }));
    expect((await first).value?.data?.changes.totalCount).toBe(1);
    await listening.return?.();
    const wrong: unknown[] = [];
    for await (const { errors } of client.iterate({ query: 'subscription { nothing }' })) wrong.push(...(errors ?? []));
    expect(wrong).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    client.dispose();
  });

  it('is told of what the filter means alone, and of what another process writes', async () => {
    const onWater = await listen(url, subscription('(filter: { themes: ["theme:water"], what: [RECORDED] })'));
    const onThemes = await listen(url, subscription('(filter: { kinds: [Theme] }, minConfidence: UNCONFIRMED)'));
    const elsewhere = new Database(neo4jConnection());
    await elsewhere.write(async (tx) =>
      writeRecords(tx, { entities: [organisation('b', { size: 'SMALL' })], claims: [] }, 'test'),
    );
    await elsewhere.write(async (tx) =>
      writeRecords(
        tx,
        {
          entities: [entity('Theme', 'rumour', { confidence: 'UNCONFIRMED' })],
          claims: [claim('HAS_THEME', 'organisation:a', 'theme:water')],
        },
        'test',
      ),
    );
    await elsewhere.close();
    expect(await told(onWater)).toEqual(['RECORDED HAS_THEME organisation:a theme:water']);
    const first = await told(onThemes);
    expect(first.toSorted()).toEqual(['RECORDED HAS_THEME organisation:a theme:water', 'RECORDED theme:rumour']);
    for (const each of [onWater, onThemes]) each.hangUp();
  });

  it('is told of no more than it may see; what is opened to it comes and what is closed to it goes, without the values that are hidden', async () => {
    const asReader = await listen(url, subscription());
    const members = await listen(url, subscription(), { headers: asMember });
    const editors = await listen(url, subscription(), { headers: asEditor });
    await write(organisation('secret', { ...restricted, shortName: 'S' }));
    expect(await told(editors)).toEqual(['RECORDED organisation:secret']);
    await write(organisation('inner', forMembers));
    expect(await told(members)).toEqual(['RECORDED organisation:inner']);
    expect(await told(editors)).toEqual(['RECORDED organisation:inner']);
    await write(organisation('secret', { shortName: 'Open' }), organisation('inner', restricted));
    const opened = (await asReader.next<Notice>()).data.changes;
    // The first that it hears of: nothing came before.
    expect(opened).toMatchObject({
      totalCount: 1,
      changes: [{ what: 'RECORDED', entityId: 'organisation:secret', values: [] }],
    });
    expect((await told(members)).toSorted()).toEqual(['RECORDED organisation:secret', 'REMOVED organisation:inner']);
    expect((await told(editors)).toSorted()).toEqual(['CORRECTED organisation:inner', 'CORRECTED organisation:secret']);
    await write(organisation('secret', { ...restricted, shortName: 'Hidden name' }));
    const closed = (await asReader.next<Notice>()).data.changes;
    expect(closed).toMatchObject({
      totalCount: 1,
      changes: [{ what: 'REMOVED', entityId: 'organisation:secret', values: [] }],
    });
    expect(JSON.stringify(closed)).not.toContain('Hidden');
    await write(
      claim('HAS_THEME', 'organisation:secret', 'theme:water'),
      claim('HAS_THEME', 'organisation:b', 'theme:water', restricted),
      theme('told-to-all'),
    );
    expect(await told(asReader)).toEqual(['RECORDED theme:told-to-all']);
    for (const each of [asReader, members, editors]) each.hangUp();
  });

  it('goes on from the event that it heard last, as a browser asks for it, and is told where that cannot be', async () => {
    const listening = await listen(url, subscription());
    const id = await placeOf(listening);
    listening.hangUp();
    await write(theme('missed'));
    const again = await listen(url, subscription(), { headers: { 'last-event-id': id } });
    expect(await told(again)).toEqual(['RECORDED theme:missed']);
    again.hangUp();
    for (const unknown of ['', 'nonsense', `${id}0`, '99999999 x']) {
      const lost = await listen(url, subscription(), { headers: { 'last-event-id': unknown } });
      expect((await lost.next<Notice>()).data.changes).toMatchObject({ totalCount: null, changes: [] });
      lost.hangUp();
    }
  });

  it('is told that anything may have changed where a backup was restored', async () => {
    const listening = await listen(url, subscription());
    await renewGraph(database);
    expect((await listening.next<Notice>()).data.changes).toMatchObject({ totalCount: null, changes: [] });
    await write(theme('restored'));
    expect(await told(listening)).toEqual(['RECORDED theme:restored']);
    listening.hangUp();
  });

  it.each([
    ['(filter: { themes: ["theme:nothing"] })', 'UNKNOWN_ID'],
    ['(filter: { themes: ["theme:water", "theme:nothing"] })', 'UNKNOWN_ID'],
    ['(filter: { organisations: ["theme:water"] })', 'WRONG_KIND'],
    ['(filter: { recordedVersion: 1 })', 'BAD_USER_INPUT'],
    ['(filter: { kinds: [Nothing] })', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is told at once what is wrong with %s, and the stream ends', async (given, code) => {
    expect(await refusedBy(await listen(url, subscription(given)))).toEqual([code]);
  });

  it('may leave out what it has no value for by null, and hears nothing of a list that is empty', async () => {
    const query = `subscription($filter: ChangesFilter, $sure: Confidence = INFERRED) { changes(filter: $filter, minConfidence: $sure) { totalCount } }`;
    const all = await listen(url, query, { variables: { filter: null } });
    const each = await listen(url, query, { variables: { filter: { themes: null, networks: null, what: null } } });
    const { url: short } = await served({ seconds: 3 });
    const none = await listen(short, query, { variables: { filter: { kinds: [] } } });
    await write(theme('for-all'));
    for (const listening of [all, each]) {
      expect(await listening.next()).toMatchObject({ data: { changes: { totalCount: 1 } } });
      listening.hangUp();
    }
    expect((await none.rest()).filter(({ event }) => event === 'next')).toEqual([]);
  });
});

describe('A subscription', () => {
  const little = 'subscription { changes { graphVersion } }';

  it('is refused by one clear error where no stream of events is accepted', async () => {
    const { status, answer } = await ask(url, little);
    expect([status, answer.errors?.[0]?.extensions['code']]).toEqual([406, 'STREAM_NEEDED']);
    expect(answer.errors?.[0]?.message).toContain('Accept: text/event-stream');
  });

  it('is kept from pages of other sites as queries are; a browser says of which site a page is', async () => {
    const search = `?query=${encodeURIComponent(little)}`;
    const from = async (headers: Record<string, string>, at = url) => {
      const ending = new AbortController();
      const response = await fetch(`${at}${search}`, {
        headers: { accept: 'text/event-stream', ...headers },
        signal: ending.signal,
      });
      ending.abort();
      return [response.status, response.headers.get('access-control-allow-origin')];
    };
    expect(await from({})).toEqual([400, null]);
    expect(await from({ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' })).toEqual([400, null]);
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toEqual([200, null]);
    const partner = 'https://partner.example';
    const open = await served({}, { origins: [partner] });
    expect(await from({ 'sec-fetch-site': 'cross-site', origin: partner }, open.url)).toEqual([200, partner]);
  });

  it('does not let a mutation come by GET', async () => {
    const listening = await listen(
      url,
      'mutation { unmergeOrganisations(duplicate: "organisation:a", reason: "x") { graphVersion } }',
      { method: 'GET', headers: asEditor },
    );
    expect(listening.status).toBe(405);
    listening.hangUp();
  });

  it('is counted for its caller and for all, and each that ends makes room', async () => {
    const few = await served({ each: 1, atOnce: 2 }, { payer: ({ caller }) => caller.role });
    const first = await listen(few.url, little);
    const refused = await listen(few.url, little);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    const second = await listen(few.url, little, { headers: asEditor });
    expect((await listen(few.url, little, { headers: asMember })).status).toBe(503);
    const metrics = async () => (await fetch(new URL('/metrics', few.url))).text();
    expect(await metrics()).toMatch(/^samspil_subscriptions 2$/mu);
    first.hangUp();
    await expect.poll(metrics).toMatch(/^samspil_subscriptions 1$/mu);
    const third = await listen(few.url, little);
    expect(third.status).toBe(200);
    await write(theme('counted'));
    await Promise.all([second.next(), third.next()]);
    expect(await metrics()).toMatch(/^samspil_subscription_events_total 2$/mu);
    expect(await metrics()).toMatch(/^samspil_subscriptions_ended_total\{by="client"\} 1$/mu);
    expect(await metrics()).toMatch(/^samspil_errors_total\{code="TOO_MANY_SUBSCRIPTIONS"\} 1$/mu);
    for (const each of [second, third]) each.hangUp();
  });

  it('is not offered where none may be open', async () => {
    const none = await served({ atOnce: 0 });
    const refused = await listen(none.url, little);
    expect([refused.status, (await refused.rest()).length]).toEqual([403, 0]);
  });

  it('is held to the same limits as a query: cost, depth and documents', async () => {
    const listening = await listen(url, subscription());
    await write(theme('costly'));
    expect(await listening.next()).toMatchObject({ extensions: { cost: { actual: expect.any(Number) } } });
    listening.hangUp();
    const dear = await served({}, { limits: { ...usualLimits, cost: 10 } });
    expect(await refusedBy(await listen(dear.url, subscription()))).toEqual(['TOO_COSTLY']);
    const network = (levels: number): string =>
      levels === 0 ? 'id' : `... on Organisation { memberships { nodes { ${network(levels - 1)} } } }`;
    const deep = `subscription { changes { changes { entity { ${network(5)} } } } }`;
    expect(await refusedBy(await listen(url, deep))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const sha256Hash = createHash('sha256').update(little).digest('hex');
    const trusting = await served({}, { documents: { byHash: new Map([[sha256Hash, little]]), only: true } });
    expect((await listen(trusting.url, subscription())).status).toBe(403);
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const byHash = await fetch(`${trusting.url}?extensions=${encodeURIComponent(extensions)}`, {
      headers: { accept: 'text/event-stream', 'apollo-require-preflight': '1' },
    });
    const reader = byHash.body?.getReader();
    await write(theme('trusted'));
    let heard = '';
    while (!heard.includes('event: next')) heard += new TextDecoder().decode((await reader?.read())?.value);
    expect(heard).toContain('"graphVersion":');
    await reader?.cancel();
  });

  it('shows again and again that it is there, and ends with `complete` when it is old', async () => {
    const { url: short, log } = await served({ seconds: 1, beat: 0.1 });
    const heard = await (await listen(short, little)).rest();
    expect(heard.filter(({ comment }) => comment).length).toBeGreaterThan(1);
    expect(heard.at(-1)).toEqual({ event: 'complete', data: null });
    await expect.poll(() => log.some((line) => line.includes('"ended":"age"'))).toBe(true);
  });

  it('ends with `complete` when the server does, which does not wait for it', async () => {
    const ending = await served();
    const listening = await listen(ending.url, little);
    const closed = ending.server.close();
    const heard = await listening.rest();
    await closed;
    expect(heard.at(-1)).toEqual({ event: 'complete', data: null });
  });

  it('is told of what changed however many others are, too', async () => {
    const limits = { ...usualLimits, atOnce: 1, waiting: 0 };
    const { url: narrow } = await served({}, { limits });
    const listening: Listening[] = [];
    for (let count = 0; count < 20; count += 1) listening.push(await listen(narrow, little));
    await write(theme('told-to-many'));
    const told = await Promise.all(listening.map(async (each) => each.next()));
    expect(told).toEqual(told.map(() => ({ data: { changes: expect.anything() }, extensions: expect.anything() })));
    for (const each of listening) each.hangUp();
  });

  it('lets a query that comes as a stream take no longer than another', async () => {
    const slow = {
      type: GraphQLString,
      resolve: async (_root: unknown, _given: unknown, { signal }: Told) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const limits = { ...usualLimits, seconds: 0.2 };
    const { url: hurried } = await serveAllowing(littleSchema({ slow }), { ...allowedByDefault, limits });
    expect((await listen(hurried, '{ slow }')).status).toBe(504);
  });

  it('ends where nobody reads it', async () => {
    const limits = { ...usualLimits, seconds: 1 };
    const { url: flooded, log } = await serveAllowing(flood, { ...allowedByDefault, limits });
    const { hostname, port } = new URL(flooded);
    const socket = connect(Number(port), hostname).pause();
    const body = JSON.stringify({ query: 'subscription { much }' });
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await expect.poll(() => log.some((line) => line.includes('"ended":"slow"'))).toBe(true);
    socket.destroy();
  });

  it('ends with the token of whoever asked', async () => {
    const signer = await newSigner('one');
    const { issuer } = await startProvider(signer);
    const guarded = await serveWith({
      schema,
      context: contextMaker(database, whoMayAsk(readSettings({ AUTH_ISSUER: issuer }))),
      allowed: {
        ...allowedByDefault,
        limits: { ...usualLimits, subscriptions: { ...usualLimits.subscriptions, beat: 0.2 } },
      },
    });
    expect((await listen(guarded.url, little)).status).toBe(401);
    // Clocks may be 30 s apart.
    const token = await tokenOf(signer, issuer, { exp: Math.floor(Date.now() / 1_000) - 27 });
    const listening = await listen(guarded.url, little, { headers: { authorization: `Bearer ${token}` } });
    expect(listening.status).toBe(200);
    expect(await refusedBy(listening)).toEqual(['UNAUTHENTICATED']);
  });
});
