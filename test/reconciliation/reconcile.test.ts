import { readdir, readFile } from 'node:fs/promises';
import { Ajv, type ValidateFunction } from 'ajv';
import { array, assert, asyncProperty, string } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityId } from '../../src/graph/records/ids.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { readSettings } from '../../src/settings.js';
import { contextMaker, reconciling, whoMayAsk } from '../../src/start.js';
import { closeProviders, newSigner, startProvider, tokenOf } from '../access/provider.js';
import { onDayOf } from '../clock.js';
import { schema } from '../product-schema.js';
import { closeServers, serveWith } from '../server/servers.js';
import { database, loadOnly } from '../world.js';

onDayOf('2026-08-15');

const specification = new URL('specification/', import.meta.url);
const jsonAt = async (path: string): Promise<object> =>
  JSON.parse(await readFile(new URL(path, specification), 'utf8')) as object;

let url = '';
let token = '';
let authenticated = '';
const judges = new Map<string, ValidateFunction>();

const hidden = [
  { id: 'organisation:hemmelig', values: { nameDa: 'Hemmelig Grønkål', visibility: 'RESTRICTED' } },
  {
    id: 'organisation:hemmelig-dubbel',
    values: { nameDa: 'Center for Kirkeligt Udviklingssamarbejde', visibility: 'RESTRICTED' },
  },
] as const;

beforeAll(async () => {
  await loadOnly('seed/globalt-fokus');
  const entities = hidden.map(({ id, values }) => ({
    id: id as EntityId,
    kind: 'Organisation' as const,
    values: { ...values, kind: 'NATIONAL_NGO', confidence: 'CONFIRMED' },
  }));
  await database.write(async (tx) => writeRecords(tx, { entities, claims: [] }, 'test'));
  const signer = await newSigner('one');
  const { issuer } = await startProvider(signer);
  token = await tokenOf(signer, issuer, { roles: ['editor'] });
  url = await served({ EDITING: 'on' });
  authenticated = await served({ AUTH_ISSUER: issuer });
  const ajv = new Ajv({ strict: false, formats: { uri: (text: string) => URL.canParse(text) } });
  // The manifest refers to a schema elsewhere for one part that is looked at apart.
  ajv.addSchema({
    $id: 'http://swagger.io/v2/schema.json',
    definitions: { securityDefinitions: { additionalProperties: {} } },
  });
  ajv.addSchema(await jsonAt('type.json'));
  for (const file of await readdir(specification))
    if (file.endsWith('.json') && file !== 'type.json') {
      const { $schema: _meta, ...judged } = (await jsonAt(file)) as Record<string, unknown>;
      judges.set(file.replace('.json', ''), ajv.compile(judged));
    }
});
afterAll(async () => {
  await closeServers();
  await closeProviders();
});

/** Samspil with these settings, as it serves the service. */
async function served(given: NodeJS.ProcessEnv): Promise<string> {
  const settings = readSettings(given);
  const context = contextMaker(database, whoMayAsk(settings));
  const running = await serveWith({ schema, context, service: reconciling(database, settings) });
  return new URL('/reconcile', running.url).href;
}

/** Holds an answer to the specification's own schema. */
function expectValid(name: string, value: unknown): void {
  const judge = judges.get(name);
  judge?.(value);
  expect([name, judge?.errors]).toEqual([name, null]);
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly match: boolean;
}

type Batch = Readonly<Record<string, object>>;

async function candidates(queries: Batch, at = url, headers: Record<string, string> = {}): Promise<Candidate[][]> {
  expectValid('reconciliation-query-batch', queries);
  const body = new URLSearchParams({ queries: JSON.stringify(queries) });
  const response = await fetch(at, { method: 'POST', body, headers });
  const answer = (await response.json()) as Record<string, { result: Candidate[] }>;
  expect([response.status, answer]).toEqual([200, answer]);
  expectValid('reconciliation-result-batch', answer);
  expect(Object.keys(answer)).toEqual(Object.keys(queries));
  return Object.values(answer).map(({ result }) => result);
}

const best = async (query: object): Promise<Candidate | undefined> => (await candidates({ q0: query }))[0]?.[0];

async function json(path: string): Promise<unknown> {
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
  return response.json();
}

describe('The manifest', () => {
  it.each(['', '/da', '/en'])('at /reconcile%s is valid, and each address that it names answers', async (language) => {
    const manifest = (await json(language)) as {
      defaultTypes: { id: string; name: string }[];
      suggest: Record<string, { service_url: string; service_path: string }>;
      extend: { propose_properties: { service_url: string; service_path: string } };
      preview: { url: string };
    };
    expectValid('manifest', manifest);
    expect(manifest.defaultTypes.map(({ name }) => name).slice(0, 2)).toEqual(
      language === '/en' ? ['organisation', 'initiative'] : ['organisation', 'indsats'],
    );
    for (const [what, { service_url, service_path }] of Object.entries(manifest.suggest)) {
      const response = await fetch(`${service_url}${service_path}?prefix=o`);
      const schemas: Record<string, string> = { entity: 'entities', property: 'properties', type: 'types' };
      expectValid(`suggest-${schemas[what]}-response`, await response.json());
    }
    const { service_url, service_path } = manifest.extend.propose_properties;
    const proposal = await fetch(`${service_url}${service_path}?type=Organisation&limit=3`);
    expectValid('data-extension-property-proposal', await proposal.json());
    expect((await fetch(manifest.preview.url.replace('{{id}}', encodeURIComponent('organisation:cku')))).status).toBe(
      200,
    );
  });

  it('is told without a token where only those with one may ask, and says how to show it', async () => {
    const manifest = (await (await fetch(authenticated)).json()) as Record<string, unknown>;
    expect(manifest['authentication']).toEqual({ type: 'apiKey', name: 'Authorization', in: 'header' });
    expect((await fetch(`${authenticated}/suggest/entity?prefix=a`)).status).toBe(401);
  });
});

describe('A query', () => {
  it.each<[what: string, query: object, id: string, match: boolean]>([
    ['a name', { query: '92-gruppen – Forum for Bæredygtig Udvikling' }, 'organisation:92-gruppen', true],
    [
      'a name in other letters',
      { query: '92 GRUPPEN forum for BÆREDYGTIG udvikling' },
      'organisation:92-gruppen',
      true,
    ],
    ['another name', { query: '92grp' }, 'organisation:92-gruppen', true],
    ['a short name', { query: 'Globalt Fokus' }, 'organisation:globalt-fokus', true],
    ['an acronym, which identifies nobody,', { query: '3F' }, 'organisation:3f', false],
    ['a name misspelt', { query: 'Center for Kirkelig Udviklingsamarbejde' }, 'organisation:cku', false],
    ['words of a name', { query: 'Kirkeligt' }, 'organisation:cku', false],
    ['an id', { query: 'organisation:cku' }, 'organisation:cku', true],
    ['an identifier', { query: 'DK-CVR-35429867' }, 'organisation:globalt-fokus', true],
    ['a number as people write it', { query: 'CVR-nr. 35 42 98 67' }, 'organisation:globalt-fokus', true],
    ['a theme', { query: 'Bæredygtig udvikling', type: 'Theme' }, 'theme:baeredygtig-udvikling', true],
    ['a method', { query: 'action learning', type: ['Method'] }, 'method:action-learning', true],
    ['a country', { query: 'Afghanistan', type: 'Place' }, 'place:af', true],
    ['properties alone', { properties: [{ pid: 'DK-CVR', v: '35429867' }] }, 'organisation:globalt-fokus', true],
    ['a code alone', { type: 'Place', properties: [{ pid: 'code', v: 'AF' }] }, 'place:af', false],
  ])('by %s finds it', async (_what, query, id, match) => {
    expect(await best(query)).toMatchObject({ id, match });
  });

  it('is matched by nothing where two have the name, and by the one that its other columns tell', async () => {
    const [byName, withType, withCvr] = await candidates({
      q0: { query: '2030-Panelet' },
      q1: { query: '2030-Panelet', type: 'Organisation' },
      q2: { query: 'CKU', type: 'Organisation' },
    });
    expect(byName?.slice(0, 2).map(({ id, match }) => [id, match])).toEqual([
      ['organisation:2030-panelet', false],
      ['initiative:2030-panelet-init', false],
    ]);
    expect(withType?.[0]).toMatchObject({ id: 'organisation:2030-panelet', match: true });
    expect(
      withCvr
        ?.slice(0, 2)
        .map(({ id, match }) => [id, match])
        .toSorted(),
    ).toEqual([
      ['organisation:center-for-kultur-og-udvikling', false],
      ['organisation:cku', false],
    ]);
  });

  it('never matches what a given column contradicts, and scores it lower', async () => {
    const [plain, contradicted, agreeing] = await candidates({
      q0: { query: 'Afghanistan', type: 'Place' },
      q1: { query: 'Afghanistan', type: 'Place', properties: [{ pid: 'code', v: 'DK' }] },
      q2: { query: 'Afghanistan', type: 'Place', properties: [{ pid: 'code', v: ['DK', 'AF'] }] },
    });
    expect(plain?.[0]).toMatchObject({ score: 100, match: true });
    expect(contradicted?.[0]).toMatchObject({ id: 'place:af', score: 75, match: false });
    expect(agreeing?.[0]).toMatchObject({ score: 100, match: true });
  });

  it('can come in the address too, and has as many candidates as it asks for', async () => {
    const queries = { a: { query: 'Dansk', limit: 3 } };
    const answer = (await json(`?queries=${encodeURIComponent(JSON.stringify(queries))}`)) as {
      a: { result: unknown[] };
    };
    expect(answer.a.result).toHaveLength(3);
  });

  it('has scores from 0 to 100, the best first, whatever is asked', async () => {
    await assert(
      asyncProperty(
        array(
          string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
          { minLength: 1, maxLength: 10 },
        ),
        async (texts) => {
          const found = await candidates(Object.fromEntries(texts.map((query, at) => [`q${at}`, { query }])));
          for (const result of found) {
            const scores = result.map(({ score }) => score);
            expect(scores.every((score) => score >= 0 && score <= 100)).toBe(true);
            expect(result.filter(({ match }) => match).length).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('A sheet', () => {
  it('is extended by what is recorded of what it names', async () => {
    const query = {
      ids: ['organisation:globalt-fokus', 'organisation:nobody'],
      properties: [{ id: 'DK-CVR' }, { id: 'kind' }, { id: 'nameEn' }, { id: 'memberships' }, { id: 'sources' }],
    };
    expectValid('data-extension-query', query);
    const answer = (await json(`/en?extend=${encodeURIComponent(JSON.stringify(query))}`)) as {
      meta: { id: string; type?: { id: string } }[];
      rows: Record<string, Record<string, object[]>>;
    };
    expectValid('data-extension-response', answer);
    expect(answer.rows['organisation:nobody']).toEqual({
      'DK-CVR': [],
      kind: [],
      nameEn: [],
      memberships: [],
      sources: [],
    });
    expect(answer.rows['organisation:globalt-fokus']).toMatchObject({ 'DK-CVR': [{ str: '35429867' }] });
    expect(answer.meta.find(({ id }) => id === 'memberships')?.type).toEqual({
      id: 'Organisation',
      name: 'organisation',
    });
  });

  it('is proposed every property of the type, in Danish or English', async () => {
    const names = async (language: string) => {
      const { properties } = (await json(`${language}/properties?type=Organisation`)) as {
        properties: { id: string; name: string }[];
      };
      return new Map(properties.map(({ id, name }) => [id, name]));
    };
    expect((await names('/da')).get('memberships')).toBe('er medlem af: organisation');
    expect((await names('/en')).get('members')).toBe('organisation that is a member of it');
    expect([...(await names('')).keys()]).not.toContain('visibility');
  });
});

describe('While somebody types', () => {
  it('names that begin so are suggested, the whole name first, and the rest at the cursor', async () => {
    const suggested = async (parameters: string) => {
      const answer = (await json(`/suggest/entity?${parameters}`)) as { result: { id: string }[] };
      expectValid('suggest-entities-response', answer);
      return answer.result.map(({ id }) => id);
    };
    expect((await suggested('prefix=afghanis')).slice(0, 2)).toEqual([
      'place:af',
      'organisation:den-danske-afghanistan-komite',
    ]);
    expect(await suggested('prefix=organisation:cku')).toContain('organisation:cku');
    expect((await suggested('prefix=b%C3%A6redygtig+udvikling'))[0]).toBe('theme:baeredygtig-udvikling');
    const all = await suggested('prefix=d');
    expect(all).toHaveLength(20);
    expect((await suggested('prefix=d&cursor=1')).slice(0, 19)).toEqual(all.slice(1));
    expect(await suggested('prefix=')).toEqual([]);
  });
});

describe('What is hidden', () => {
  const asking = {
    q0: { query: 'Hemmelig Grønkål' },
    q1: { query: 'organisation:hemmelig' },
    q2: { query: 'Center for Kirkeligt Udviklingssamarbejde' },
  };

  it('is found by nobody without a token, not even where whoever asks the API may edit, and hides no match', async () => {
    const found = await candidates(asking);
    expect(JSON.stringify(found)).not.toContain('hemmelig');
    expect(found[2]?.[0]).toMatchObject({ id: 'organisation:cku', match: true });
    expect(JSON.stringify(await json('/suggest/entity?prefix=hemmelig'))).not.toContain('hemmelig');
    expect((await fetch(`${url}/preview?id=organisation:hemmelig`)).status).toBe(404);
    const extend = { ids: ['organisation:hemmelig'], properties: [{ id: 'nameDa' }] };
    expect(await json(`?extend=${encodeURIComponent(JSON.stringify(extend))}`)).toMatchObject({
      rows: { 'organisation:hemmelig': { nameDa: [] } },
    });
  });

  it('is found by whoever shows a token that may see it', async () => {
    const [named, byId, twice] = await candidates(asking, authenticated, { authorization: `Bearer ${token}` });
    expect([named?.[0]?.id, byId?.[0]?.id]).toEqual(['organisation:hemmelig', 'organisation:hemmelig']);
    expect(twice?.slice(0, 2).map(({ match }) => match)).toEqual([false, false]);
  });
});

describe('A page of another site', () => {
  it('may ask and show previews, and the API beside it stays shut', async () => {
    const origin = 'https://refine.example.org';
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const parts = [
      '',
      '/suggest/entity?prefix=a',
      '/properties?type=Theme',
      '/preview?id=place:af',
      '/preview?id=place:no',
    ];
    for (const part of parts) {
      const { headers } = await fetch(url + part, { headers: { origin } });
      expect([part, headers.get('access-control-allow-origin')]).toEqual([part, '*']);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
    const api = await fetch(new URL('/graphql?query={__typename}', url), { headers: { origin } });
    expect(api.headers.get('access-control-allow-origin')).toBeNull();
    const form = await fetch(new URL('/graphql', url), {
      method: 'POST',
      body: new URLSearchParams({ query: '{__typename}' }),
    });
    expect(form.status).toBe(415);
  });

  it('shows a page that loads and runs nothing', async () => {
    for (const language of ['da', 'en']) {
      const response = await fetch(`${url}/${language}/preview?id=organisation:globalt-fokus`);
      const policy = response.headers.get('content-security-policy');
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors \*$/u);
      expect(response.headers.get('x-frame-options')).toBeNull();
      const page = await response.text();
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`/${language}/organisations/organisation:globalt-fokus`);
      expect(page).toContain('35429867');
    }
  });
});

const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`q${at}`, { query: 'a' }]));
const asQueries = (queries: unknown) => `?queries=${encodeURIComponent(JSON.stringify(queries))}`;

describe('What is wrong is told', () => {
  it.each<[path: string, status: number, code: string, message: RegExp]>([
    ['/nothing', 404, 'UNKNOWN_EXPORT', /There are \/reconcile\//u],
    ['/sv/properties?type=Theme', 404, 'UNKNOWN_EXPORT', /There is no/u],
    ['?queries={', 400, 'BAD_USER_INPUT', /no JSON/u],
    ['?queries=[]', 400, 'BAD_USER_INPUT', /queries/u],
    ['?queries=null', 400, 'BAD_USER_INPUT', /queries/u],
    [asQueries(many), 413, 'TOO_MANY_QUERIES', /51 queries.*send 50/u],
    [asQueries({ q: {} }), 400, 'BAD_USER_INPUT', /a query has a text/u],
    [asQueries({ q: { query: ' ' } }), 400, 'BAD_USER_INPUT', /a query has a text/u],
    [asQueries({ q: { query: null } }), 400, 'BAD_USER_INPUT', /at q\.query/u],
    [asQueries({ q: { query: 'a'.repeat(501) } }), 400, 'BAD_USER_INPUT', /500/u],
    [asQueries({ q: { query: 'a', limit: 0 } }), 400, 'BAD_USER_INPUT', /at q\.limit/u],
    [asQueries({ q: { query: 'a', type: 'Person' } }), 400, 'BAD_USER_INPUT', /no type “Person”.*Organisation/u],
    [
      asQueries({ q: { query: 'a', properties: [{ pid: 'websites', v: 'x' }] } }),
      400,
      'BAD_USER_INPUT',
      /mean website/u,
    ],
    [
      asQueries({ q: { query: 'a', type: 'Theme', properties: [{ pid: 'website', v: 'x' }] } }),
      400,
      'BAD_USER_INPUT',
      /Theme has none/u,
    ],
    ['?queries={}&extend={}', 400, 'BAD_USER_INPUT', /one at a time/u],
    ['?queries={}&queries={}', 400, 'BAD_USER_INPUT', /several times/u],
    ['?callback=run', 400, 'BAD_USER_INPUT', /no JSONP/u],
    ['?query=a', 400, 'BAD_USER_INPUT', /no parameter “query” here.*`queries`/u],
    ['?extend={"ids":[]}', 400, 'BAD_USER_INPUT', /at properties/u],
    ['?extend={"ids":["a"],"properties":[{"id":"nope"}]}', 400, 'BAD_USER_INPUT', /no property “nope”/u],
    ['/properties', 400, 'BAD_USER_INPUT', /no type “”/u],
    ['/properties?type=Theme&limit=many', 400, 'BAD_USER_INPUT', /whole number/u],
    ['/suggest/entity?prefix=a&cursor=-1', 400, 'BAD_USER_INPUT', /whole number/u],
    ['/preview?id=organisation:nobody', 404, 'UNKNOWN_ID', /organisation:nobody/u],
    ['/preview?id=source:gf-om-da', 404, 'UNKNOWN_ID', /reconciled/u],
    ['/preview', 404, 'UNKNOWN_ID', /“”/u],
  ])('at %s', async (path, status, code, message) => {
    const response = await fetch(url + path);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(errors[0]?.message).toMatch(message);
  });

  it('as the specification’s own examples are right and wrong', async () => {
    const examples = new URL('examples/reconciliation-query-batch/', specification);
    for (const file of await readdir(new URL('invalid/', examples))) {
      const queries = await readFile(new URL(`invalid/${file}`, examples), 'utf8');
      const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ queries }) });
      expect([file, response.status]).toEqual([file, 400]);
    }
    for (const file of await readdir(new URL('valid/', examples))) {
      const queries = (await readFile(new URL(`valid/${file}`, examples), 'utf8'))
        .replaceAll('DifferentiatedPerson', 'Organisation')
        .replaceAll(/"(professionOrOccupation|affiliation|uid)"/gu, '"kind"');
      const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ queries }) });
      const answer = await response.json();
      expect([file, response.status, answer]).toEqual([file, 200, answer]);
      expectValid('reconciliation-result-batch', answer);
    }
  });

  it.each<[what: string, init: RequestInit, status: number]>([
    ['JSON', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }, 415],
    ['no type', { method: 'POST' }, 415],
    [
      'a form that is not UTF-8',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new Uint8Array([0x71, 0xff]),
      },
      400,
    ],
    ['another method', { method: 'PUT' }, 405],
  ])('where it comes as %s', async (_what, init, status) => {
    expect((await fetch(url, init)).status).toBe(status);
  });
});
