import { getNamedType, GraphQLInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parameterNames } from '../../src/exports/parameters.js';
import { graphMemory, limitGraph } from '../../src/graph/reading/index.js';
import type { EntityId } from '../../src/graph/records/ids.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { schema } from '../product-schema.js';
import type { Answer } from '../server/servers.js';
import { database, sentQueries } from '../world.js';
import { readColumns, readJson } from './readers.js';
import { fetchFrom, serveToyGraph, textOf } from './served.js';
import { askGraphql } from './told-by-graphql.js';

serveToyGraph();

describe('An export', () => {
  it('is found through the answer that it holds, and has the type and the name that are told of it', async () => {
    const { exports, about } = await askGraphql('(filter: { networks: ["organisation:gf"] }, minConfidence: REPORTED)');
    expect(exports.map(({ address }) => address.replace(/^export\/|\?.*$/gu, ''))).toEqual([
      'network.graphml',
      'network.gexf',
      'network-nodes.csv',
      'network-edges.csv',
      'network-basis.csv',
      'network.xlsx',
      'network.json',
      'network.columns.json',
      'network.jsonld',
    ]);
    for (const { address, mediaType } of exports) {
      const response = await fetchFrom(address);
      const [, name = '', ending = ''] = /^export\/([a-z-]+)\.([a-z.]+)\?/u.exec(address) ?? [];
      expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="samspil-${name}-v${String(about['graphVersion'])}.${ending}"`,
      );
      await response.text();
    }
  });

  it('asks through that address what was asked', async () => {
    const { exports, about } = await askGraphql('(window: { from: "2026-10", to: "2027" }, minConfidence: REPORTED)');
    const json = exports.find(({ address }) => address.startsWith('export/network.json?'));
    const read = readJson(await textOf(json?.address.replace('export/', '') ?? ''));
    expect(read.about['metric']).toEqual(about['metric']);
  });

  it('holds for no themes what GraphQL says for no themes', async () => {
    const { exports } = await askGraphql('(filter: { themes: [] })');
    const json = exports.find(({ address }) => address.startsWith('export/network.json?'));
    const { nodes, ties, about } = readJson(await textOf(json?.address.replace('export/', '') ?? ''));
    expect([nodes, ties, about['completeness']]).toEqual([{}, {}, null]);
  });

  it('is the same text as long as the graph does not change', async () => {
    for (const file of ['network.graphml', 'network.gexf', 'network-edges.csv', 'network.json', 'network.jsonld'])
      expect(await textOf(file)).toBe(await textOf(file));
  });

  it('can be asked for whatever the field `network` can be asked for', () => {
    const { args = [] } = schema.getQueryType()?.getFields()['network'] ?? {};
    const names = args.flatMap(({ name, type }) => {
      const inner = getNamedType(type);
      if (!(inner instanceof GraphQLInputObjectType)) return [name];
      const fields = Object.keys(inner.getFields());
      return name === 'filter' ? fields : fields.map((field) => name + field.charAt(0).toUpperCase() + field.slice(1));
    });
    expect(names.sort()).toEqual([...parameterNames].sort());
  });

  it.each([
    ['network.ods', 404, 'UNKNOWN_EXPORT', /There are network\.graphml, network\.gexf/u],
    ['network', 404, 'UNKNOWN_EXPORT', /no export “network”/u],
    ['network.csv?theme=theme:gender', 404, 'UNKNOWN_EXPORT', /network-nodes\.csv/u],
    ['network.json?theme=theme:gender', 400, 'BAD_USER_INPUT', /no parameter “theme”. It has `themes`/u],
    ['network.json?__proto__=1', 400, 'BAD_USER_INPUT', /no parameter “__proto__”/u],
    ['network.xlsx?language=sv', 400, 'BAD_USER_INPUT', /“SV” is no language. Write one of DA, EN/u],
    ['network.gexf?language=da', 400, 'BAD_USER_INPUT', /no parameter “language”/u],
    ['network.gexf?minConfidence=SURE', 400, 'BAD_USER_INPUT', /“SURE” is no confidence/u],
    ['network.gexf?minConfidence=', 400, 'BAD_USER_INPUT', /UNCONFIRMED, INFERRED, REPORTED, CONFIRMED/u],
    ['network.json?asOf=2026&asOf=2027', 400, 'BAD_USER_INPUT', /`asOf` is there 2 times/u],
    ['network.graphml?themes=theme:none', 404, 'UNKNOWN_ID', /“theme:none”/u],
    ['network.graphml?themes=theme:gender,theme:climate', 404, 'UNKNOWN_ID', /“theme:gender,theme:climate”/u],
    ['network.graphml?themes=organisation:a', 400, 'WRONG_KIND', /“organisation:a”/u],
    ['network.jsonld?networks=organisation:a', 400, 'WRONG_KIND', /a network/u],
    ['network.json?windowFrom=2027&windowTo=2026', 400, 'BAD_PERIOD', /before it starts/u],
    ['network.json?asOf=2026&windowTo=2026', 400, 'BAD_PERIOD', /not for both/u],
    ['network-nodes.csv?asOf=yesterday', 400, 'BAD_DATE', /“yesterday” is not a date/u],
    ['network-edges.csv?asOf=', 400, 'BAD_DATE', /“” is not a date/u],
    ['network-basis.csv?asOf=2016/2018', 400, 'BAD_DATE', /is a period/u],
  ])('%s is refused with %i %s', async (path, status, code, message) => {
    const response = await fetchFrom(`export/${path}`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBeNull();
    const { errors } = (await response.json()) as Answer;
    expect({ status: response.status, ...errors?.[0] }).toMatchObject({
      status,
      message: expect.stringMatching(message),
      extensions: { code },
    });
  });
});

describe('An export of many', () => {
  const { limit } = graphMemory(database);
  beforeAll(() => limitGraph(database, 0));
  afterAll(() => limitGraph(database, limit));

  it('reads names from Neo4j 500 at a time, whatever their number', async () => {
    const entities = Array.from({ length: 1_200 }, (_, number) => ({
      id: `organisation:many-${number}` as EntityId,
      kind: 'Organisation' as const,
      values: { nameDa: `Forening ${number}`, kind: 'NATIONAL_NGO', confidence: 'CONFIRMED' },
    }));
    await database.write(async (tx) => writeRecords(tx, { entities, claims: [] }, 'test'));
    await textOf('network-basis.csv');
    sentQueries.length = 0;
    const { nodes } = readJson(await textOf('network.json'));
    expect(Object.keys(nodes).length).toBe(1_206);
    const named = Object.values(nodes).map(({ label }) => label);
    expect(named).toContain('Forening 1199');
    // Three times for the nodes, once for the initiatives behind the ties, once for the name in the reasons.
    expect(sentQueries.filter((name) => name === 'graph/nodes-by-id').length).toBe(5);
    const { organisations } = readColumns(await textOf('network.columns.json'));
    const places = organisations.ids.flatMap((id, place) => (id.startsWith('organisation:many-') ? [place] : []));
    expect(organisations.inOtherLanguage).toEqual({ da: [], en: places });
    expect(places.map((place) => organisations.names.en[place])).toContain('Forening 1199');
  });
});
