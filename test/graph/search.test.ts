// cspell:ignore rødekors danskrødekors Nodhjaelp nodhjalp globaltfokus Fokkus Glubalt nødhælp Rodekors Noedhjaelp gruppen rode
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, loadOnly } from '../world.js';

beforeAll(async () => loadOnly('seed/globalt-fokus'));

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly edges: readonly { readonly match: string; readonly node: { readonly id: string } }[];
  };
}

const find = async (text: string, rest = '') => {
  const { search } = await answer<Found>(
    `query ($text: String!) { search(text: $text${rest}) { totalCount edges { match node { id } } } }`,
    { text },
  );
  return search.edges.map(({ match, node }) => ({ match, id: node.id }));
};

describe('Search', () => {
  test.each(['klima', 'Glubalt Fokkus'])(
    'counts of “%s” what it finds of each kind, whatever the page',
    async (text) => {
      const { search } = await answer<{
        search: {
          totalCount: number;
          facets: { kinds: { values: { value: string; count: number; label: { da: string } }[] } };
        };
      }>(
        `{ search(text: "${text}", first: 1) { totalCount facets { kinds(first: 100) { values { value count label { da } } } } } }`,
      );
      const { values } = search.facets.kinds;
      expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(search.totalCount);
      expect(values.length).toBeGreaterThan(0);
      for (const { value, count, label } of values) {
        expect(label.da).toBeTruthy();
        expect(await answer(`{ search(text: "${text}", kinds: [${value}]) { totalCount } }`)).toEqual({
          search: { totalCount: count },
        });
      }
    },
  );

  test('an exact name comes first', async () => {
    expect((await find('92-gruppen'))[0]).toEqual({ id: 'organisation:92-gruppen', match: 'EXACT_NAME' });
    expect((await find('Klima', ', kinds: [Theme]'))[0]?.id).toBe('theme:klima');
  });

  test.each([
    ['Folkekirkens Nødhjælp', 'organisation:folkekirkens-noedhjaelp'],
    ['folkekirkens noedhjaelp', 'organisation:folkekirkens-noedhjaelp'],
    ['FOLKEKIRKENS NØDHJÆLP', 'organisation:folkekirkens-noedhjaelp'],
    ['dansk røde kors', 'organisation:dansk-roede-kors'],
    ['dansk roede kors', 'organisation:dansk-roede-kors'],
  ])('“%s” is found however its letters are written', async (text, id) => {
    expect((await find(text)).map((found) => found.id)).toContain(id);
  });

  test.each([
    ['Rode Kors', 'organisation:dansk-roede-kors'],
    ['dansk rode kors', 'organisation:dansk-roede-kors'],
    ['rødekors', 'organisation:dansk-roede-kors'],
    ['Rodekors', 'organisation:dansk-roede-kors'],
    ['danskrødekors', 'organisation:dansk-roede-kors'],
    ['Nodhjaelp', 'organisation:folkekirkens-noedhjaelp'],
    ['nodhjalp', 'organisation:folkekirkens-noedhjaelp'],
    ['folkekirkens nodhjalp', 'organisation:folkekirkens-noedhjaelp'],
    ['92gruppen', 'organisation:92-gruppen'],
    ['Folkekirkens Nødhjælp'.normalize('NFKD'), 'organisation:folkekirkens-noedhjaelp'],
    ['globaltfokus', 'organisation:globalt-fokus'],
    ['Globalt Fokkus', 'organisation:globalt-fokus'],
    ['Glubalt Fokus', 'organisation:globalt-fokus'],
    ['folkekirkens nødhælp', 'organisation:folkekirkens-noedhjaelp'],
  ])('“%s” finds what is written otherwise', async (text, id) => {
    expect((await find(text, ', kinds: [Organisation], first: 5')).map((found) => found.id)).toContain(id);
  });

  test.each(['Rode Kors', 'rodekors', 'Nodhjaelp', 'nødhjælp', 'Noedhjaelp'])(
    'the filter of a list finds by “%s” what the search does',
    async (text) => {
      const { organisations } = await answer<{ organisations: { nodes: { id: string }[] } }>(
        `{ organisations(first: 100, filter: { text: "${text}" }) { nodes { id } } }`,
      );
      const found = await find(text, ', kinds: [Organisation], first: 1');
      expect(organisations.nodes.map(({ id }) => id)).toContain(found[0]?.id);
    },
  );

  test('every name with an å is found by itself as another system types it', async () => {
    const { organisations } = await answer<{ organisations: { nodes: { id: string; name: { da?: string } }[] } }>(
      '{ organisations(first: 100, filter: { text: "aa" }) { nodes { id name { da } } } }',
    );
    const named = organisations.nodes.filter(({ name }) => name.da?.includes('å'));
    expect(named.length).toBeGreaterThan(0);
    for (const { id, name } of named)
      expect((await find((name.da ?? '').normalize('NFD')))[0]).toEqual({ id, match: 'EXACT_NAME' });
  });

  test('a web address leads to whose it is', async () => {
    const { organisations } = await answer<{ organisations: { nodes: { id: string; website?: string }[] } }>(
      '{ organisations(first: 100) { nodes { id website } } }',
    );
    const on = organisations.nodes.filter(({ website }) => website !== null && website !== undefined).slice(0, 5);
    expect(on.length).toBeGreaterThan(0);
    for (const { id, website = '' } of on) {
      const { host } = new URL(website);
      for (const text of [website, host, host.replace(/^www\./u, '')])
        expect((await find(text, ', kinds: [Organisation]')).map((found) => found.id)).toContain(id);
    }
  });

  test('a similar name comes after one that is just this', async () => {
    const found = await find('Klima', ', kinds: [Theme]');
    const order = ['EXACT_NAME', 'NAME_START', 'WORD_START', 'WITHIN_NAME', 'SIMILAR_NAME', 'DESCRIPTION'];
    const places = found.map(({ match }) => order.indexOf(match));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.length).toBeGreaterThan(1);
  });

  test('short words are not taken for others', async () => {
    expect((await find('Å')).filter(({ match }) => match === 'SIMILAR_NAME')).toEqual([]);
    expect(await find('xqz')).toEqual([]);
  });

  test('an acronym that two organisations share finds both and identifies neither', async () => {
    const exact = (await find('CKU', ', kinds: [Organisation]')).filter(({ match }) => match === 'EXACT_NAME');
    expect(exact.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['organisation:cku', 'organisation:center-for-kultur-og-udvikling']),
    );
  });

  test('a former name leads to the organisation that had it', async () => {
    expect((await find('DMRU', ', kinds: [Organisation]')).map(({ id }) => id)).toContain('organisation:cku');
    expect((await find('IBIS', ', kinds: [Organisation]')).map(({ id }) => id)).toContain('organisation:oxfam-danmark');
  });

  test('a word is found at its start and inside a compound', async () => {
    const found = await find('nødhjælp', ', kinds: [Organisation]');
    expect(found.map(({ id }) => id)).toContain('organisation:folkekirkens-noedhjaelp');
    expect((await find('hjælp', ', kinds: [Organisation]')).map(({ id }) => id)).toContain(
      'organisation:folkekirkens-noedhjaelp',
    );
  });

  test('several words must all be there, in any order', async () => {
    expect((await find('nødhjælp folkekirkens')).map(({ id }) => id)).toContain('organisation:folkekirkens-noedhjaelp');
    expect(await find('nødhjælp xyzzy')).toEqual([]);
  });

  test('nothing but spaces or marks finds nothing', async () => {
    expect(await find(' – | ')).toEqual([]);
  });

  test('what is longer than anybody looks for is refused, in a filter too', async () => {
    const text = 'ab '.repeat(200);
    for (const query of [
      'query ($text: String!) { search(text: $text) { totalCount } }',
      'query ($text: String!) { organisations(filter: { text: $text }) { totalCount } }',
    ]) {
      const { errors } = await ask(query, { text });
      expect(errors?.[0]).toMatchObject({
        message: 'What is looked for may have 500 characters, and this has 600.',
        originalError: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  test('what would be syntax elsewhere is only text', async () => {
    expect(await find("'}) DETACH DELETE n //")).toEqual([]);
    expect((await find('globalt fokus'))[0]?.id).toBe('organisation:globalt-fokus');
  });
});

describe('Identifiers', () => {
  test('an organisation is found by its public identifier, whatever the case', async () => {
    const { identifier } = await answer<{ identifier: unknown }>(
      '{ identifier: publicIdentifier(scheme: "dk-cvr", value: "26487013") { scheme value organisations { nodes { id } } } }',
    );
    expect(identifier).toEqual({
      scheme: 'DK-CVR',
      value: '26487013',
      organisations: { nodes: [{ id: 'organisation:ims' }] },
    });
  });

  test.each(['26 48 70 13', 'DK26487013', 'CVR-nr. 26487013', '26487013.0'])(
    '%s is the number that it can only be, for a field, a filter and a gateway',
    async (value) => {
      const { identifier, organisations, _entities } = await answer<Record<string, unknown>>(
        `query ($value: String!, $of: [_Any!]!) {
          identifier: publicIdentifier(scheme: "DK-CVR", value: $value) { value }
          organisations(filter: { identifier: { scheme: "DK-CVR", value: $value } }) { nodes { id } }
          _entities(representations: $of) { ... on Organisation { id } }
        }`,
        { value, of: [{ __typename: 'Organisation', orgId: `DK-CVR-${value}` }] },
      );
      expect(identifier).toEqual({ value: '26487013' });
      expect(organisations).toEqual({ nodes: [{ id: 'organisation:ims' }] });
      expect(_entities).toEqual([{ id: 'organisation:ims' }]);
    },
  );

  test('an identifier that nobody has is null', async () => {
    expect(await answer('{ identifier: publicIdentifier(scheme: "DK-CVR", value: "1") { id } }')).toEqual({
      identifier: null,
    });
  });
});
