import { GraphQLInt, GraphQLString } from 'graphql';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { allowedByDefault, readTrustedDocuments } from '../../src/server/index.js';
import { documentsFor } from '../../src/server/trusted-documents.js';
import { newFolder } from '../dataset/folders.js';
import { closeServers, littleSchema, serveSchema, serveAllowing, type Answer } from './servers.js';

afterAll(closeServers);

const get = async (url: string, parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${url}?${new URLSearchParams(parameters).toString()}`, {
    headers: { accept: 'application/graphql-response+json', 'apollo-require-preflight': '1', ...headers },
  });
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const codeOf = async (response: Response) => ((await response.json()) as Answer).errors?.[0]?.extensions['code'];

describe('A GET', () => {
  let state: string;
  let audience: string;
  let reads: number;
  let url: string;
  beforeEach(async () => {
    [state, audience, reads] = ['first', 'everybody', 0];
    const schema = littleSchema({
      number: { type: GraphQLInt, resolve: () => (reads += 1) },
      fault: { type: GraphQLString, resolve: async () => Promise.reject(new Error('a fault')) },
    });
    const cache = { state: async () => state, lastState: () => state, audience: () => audience, bytes: 0 };
    const files = {
      at: '/export',
      open: async (file: string) => ({
        mediaType: 'text/csv',
        name: 'a.csv',
        content: (async function* () {
          reads += 1;
          if (file !== 'a.csv') throw new SamspilError('UNKNOWN_EXPORT', `There is no ${file}.`);
          yield 'a,b\n';
        })(),
      }),
    };
    ({ url } = await serveSchema(schema, (told) => told, cache, files));
  });

  it('is answered with 304 and nothing is made while the graph stands', async () => {
    const first = await get(url, { query: '{ number }' });
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    const again = await get(url, { query: '{ number }' }, { 'if-none-match': `"other", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag'), reads]).toEqual([304, '', etag, 1]);
    expect(again.headers.get('content-length')).toBeNull();
  });

  it('is kept apart for other tokens and for pages of other sites', async () => {
    const vary = async (response: Promise<Response>) => (await response).headers.get('vary')?.split(', ');
    expect(await vary(get(url, { query: '{ number }' }))).toEqual(expect.arrayContaining(['authorization', 'origin']));
    const file = fetch(new URL('/export/a', url));
    expect(await vary(file)).toEqual(expect.arrayContaining(['authorization', 'origin']));
  });

  it('has another tag when the graph has changed, for another question and for whoever may see something else', async () => {
    const tags = [(await get(url, { query: '{ number }' })).headers.get('etag')];
    tags.push((await get(url, { query: '{ number name }' })).headers.get('etag'));
    audience = 'members';
    tags.push((await get(url, { query: '{ number }' })).headers.get('etag'));
    state = 'second';
    tags.push((await get(url, { query: '{ number }' })).headers.get('etag'));
    expect(new Set(tags).size).toBe(4);
    const again = await get(url, { query: '{ number }' }, { 'if-none-match': tags.slice(0, 3).join(', ') });
    expect(again.status).toBe(200);
  });

  it('has no tag where something went wrong, so that it is asked again', async () => {
    expect((await get(url, { query: '{ fault }' })).headers.get('etag')).toBeNull();
  });

  it('that wants to hear only where there is no answer is answered with 304 where there is one, and else with the error', async () => {
    const any = { 'if-none-match': '*' };
    const right = await get(url, { query: '{ number }' }, any);
    expect([right.status, await right.text()]).toEqual([304, '']);
    const file = await fetch(new URL('/export/a.csv', url), { headers: any });
    expect([file.status, await file.text()]).toEqual([304, '']);
    expect((await fetch(new URL('/export/b.csv', url), { headers: any })).status).toBe(404);
    const asked = [
      ['{ fault }', 500],
      ['{ fault number }', 200],
      ['{ nothing }', 400],
      ['{', 400],
      ['query ($of: Int!) { twice(of: $of) }', 400],
    ] as const;
    for (const [query, status] of asked) {
      const wrong = await get(url, { query }, any);
      expect([wrong.status, ((await wrong.json()) as Answer).errors?.length]).toEqual([status, 1]);
    }
  });

  it.each([
    ['weak', (tag: string) => `W/${tag}`, 304],
    ['strong', (tag: string) => tag, 304],
    ['one of a list', (tag: string) => `"a" , W/"b",${tag}, "c"`, 304],
    ['without quotes', (tag: string) => tag.replaceAll('"', ''), 200],
    ['part of another', (tag: string) => tag.replace('"', '"a'), 200],
    ['beside “any”, which is no list', () => '*, "a"', 200],
    ['nothing', () => '', 200],
  ])('with a tag that is %s', async (_form, form, status) => {
    const addresses = [new URL('/export/a.csv', url), new URL('?query={number}', url)];
    const headers = { accept: 'application/json', 'apollo-require-preflight': '1' };
    for (const address of addresses) {
      const first = await fetch(address, { headers });
      const condition = form((first.headers.get('etag') ?? '').replace('W/', ''));
      const again = await fetch(address, { headers: { ...headers, 'if-none-match': condition } });
      expect([again.status, (await again.text()).length > 0]).toEqual([status, status === 200]);
    }
  });

  it('of a file is answered with 304 too', async () => {
    const address = new URL('/export/a.csv', url);
    const first = await fetch(address);
    expect(await first.text()).toBe('a,b\n');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await fetch(address, { headers });
    expect([again.status, reads]).toEqual([304, 1]);
    state = 'second';
    expect((await fetch(address, { headers })).status).toBe(200);
  });
});

describe('An answer', () => {
  it('is packed where it is long and the client can unpack it', async () => {
    const long = 'æ'.repeat(5_000);
    const { url } = await serveAllowing(
      littleSchema({ long: { type: GraphQLString, resolve: () => long } }),
      allowedByDefault,
    );
    for (const encoding of ['br', 'gzip']) {
      const response = await get(url, { query: '{ long }' }, { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(((await response.json()) as Answer).data).toEqual({ long });
    }
    const short = await get(url, { query: '{ name }' }, { 'accept-encoding': 'br' });
    expect(short.headers.get('content-encoding')).toBeNull();
    const plain = await get(url, { query: '{ long }' }, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('may be read by pages of the sites that the settings name, and of no others', async () => {
    const { url } = await serveAllowing(littleSchema(), {
      ...allowedByDefault,
      origins: ['https://dashboard.example.org'],
    });
    const preflight = async (origin: string) =>
      fetch(url, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    const named = await preflight('https://dashboard.example.org');
    expect([named.status, named.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://dashboard.example.org',
    ]);
    expect(named.headers.get('access-control-allow-headers')).toBe('authorization');
    const other = await preflight('https://elsewhere.example.org');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const asked = await get(url, { query: '{ name }' }, { origin: 'https://dashboard.example.org' });
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://dashboard.example.org');
    expect(asked.headers.get('access-control-expose-headers')).toContain('etag');
  });
});

describe('A document', () => {
  const query = '{ name }';
  const persisted = (hash: string) => JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });

  it('that was sent once with its hash may be asked for by the hash alone', async () => {
    const { url } = await serveAllowing(littleSchema(), allowedByDefault);
    const unknown = await get(url, { extensions: persisted(hashOf(query)) });
    expect([unknown.status, await codeOf(unknown)]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    await get(url, { query, extensions: persisted(hashOf(query)) });
    const known = await get(url, { extensions: persisted(hashOf(query)) });
    expect(((await known.json()) as Answer).data).toEqual({ name: 'Samspil' });
  });

  it('that was not asked for the longest makes room for others, which count however short they are', async () => {
    const documents = documentsFor(allowedByDefault.documents);
    for (let number = 0; number < 60_000; number += 1)
      await documents.set(`apq:${hashOf(String(number))}`, `{a${number}:name}`);
    expect(await documents.get(`apq:${hashOf('0')}`)).toBeUndefined();
    expect(await documents.get(`apq:${hashOf('59999')}`)).toBe('{a59999:name}');
  });

  it('with the hash of another is refused, so that nobody puts theirs in its place', async () => {
    const { url } = await serveAllowing(littleSchema(), allowedByDefault);
    const response = await get(url, { query, extensions: persisted(hashOf('{ twice }')) });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer).errors?.[0]?.message).toContain('sha does not match');
  });

  it('that is trusted is known by its hash from the start, and alone where the settings say so', async () => {
    const documents = { byHash: new Map([[hashOf(query), query]]), only: true };
    const { url } = await serveAllowing(littleSchema(), { ...allowedByDefault, documents });
    const asked = await get(url, { extensions: persisted(hashOf(query)) });
    expect(((await asked.json()) as Answer).data).toEqual({ name: 'Samspil' });
    expect((await get(url, { query })).status).toBe(200);
    for (const response of [
      await get(url, { query: '{ twice }' }),
      await get(url, { query: '{ twice }', extensions: persisted(hashOf('{ twice }')) }),
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ twice }' }),
      }),
    ])
      expect([response.status, await codeOf(response)]).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
    const unknown = await get(url, { extensions: persisted(hashOf('{ twice }')) });
    expect(await codeOf(unknown)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('may be known by its hash as GraphQL Code Generator writes it, with the algorithm in front', async () => {
    const path = join(await newFolder(), 'documents.json');
    await writeFile(path, JSON.stringify({ [`sha256:${hashOf(query)}`]: query }));
    const documents = { byHash: await readTrustedDocuments(path), only: true };
    const { url } = await serveAllowing(littleSchema(), { ...allowedByDefault, documents });
    for (const hash of [hashOf(query), `sha256:${hashOf(query)}`]) {
      const asked = await get(url, { extensions: persisted(hash) });
      expect(((await asked.json()) as Answer).data).toEqual({ name: 'Samspil' });
    }
  });

  it.each([
    ['is not there', undefined, 'cannot be read'],
    ['is not JSON', 'query', 'a JSON object'],
    ['has a hash that is not its document’s', JSON.stringify({ abc: query }), 'not the SHA-256'],
    ['has none', '{}', 'a JSON object'],
  ])('is not trusted where the file %s', async (_what, text, message) => {
    const path = join(await newFolder(), 'documents.json');
    if (text !== undefined) await writeFile(path, text);
    await expect(readTrustedDocuments(path)).rejects.toMatchObject({
      code: 'BAD_SETTINGS',
      message: expect.stringContaining(message),
    });
  });
});
