import { describe, expect, it } from 'vitest';
import { asLinkedData, readJsonLd, triplesOf } from './linked-data.js';
import { readColumns, readCsv, readGexf, readGraphml, readJson, readWorkbook, sheetsIn } from './readers.js';
import { bytesOf, serveToyGraph, textOf } from './served.js';
import { asCells, asTypedCells, askGraphql, onlyKnown, shownAs, type Row, type Told } from './told-by-graphql.js';

serveToyGraph();

const graph = ({ nodes, ties }: Told): Told => ({ nodes, ties });

describe.each([
  ['', ''],
  ['(filter: { networks: ["organisation:gf"] })', '?networks=organisation:gf'],
  ['(filter: { themes: ["theme:safeguarding", "theme:civic"] })', '?themes=theme:safeguarding&themes=theme:civic'],
  ['(asOf: "2027", minConfidence: CONFIRMED)', '?asOf=2027&minConfidence=CONFIRMED'],
  ['(window: { from: "2026-10" })', '?windowFrom=2026-10'],
])('The network%s of the toy graph, asked for by %s', (question, query) => {
  it('has the same nodes, ties, weights and measures in every format as in GraphQL', async () => {
    const told = await askGraphql(question);
    expect(graph(readGraphml(await textOf(`network.graphml${query}`)))).toEqual(shownAs(told, onlyKnown));
    expect(graph(readGexf(await textOf(`network.gexf${query}`)))).toEqual(shownAs(told, onlyKnown));
    expect(graph(readJson(await textOf(`network.json${query}`)))).toEqual(shownAs(told, (row) => row));
    expect(graph(await readJsonLd(await textOf(`network.jsonld${query}`)))).toEqual(asLinkedData(told));
    expect(graph(await csv(query))).toEqual(shownAs(told, asCells));
    expect(graph(await readWorkbook(await bytesOf(`network.xlsx${query}`)))).toEqual(shownAs(told, asTypedCells));
  });

  it('has the same in columns as in JSON, where it is all there by names and in less room', async () => {
    const [text, whole] = [await textOf(`network.columns.json${query}`), await textOf(`network.json${query}`)];
    const { about, organisations, initiatives, ties, participations } = readColumns(text);
    const json = readJson(whole);
    expect(about).toEqual(json.about);
    expect(organisations.ids).toEqual(Object.keys(json.nodes));
    for (const column of ['degree', 'betweenness', 'component', 'community', 'articulationPoint'] as const) {
      const listed = (organisations as unknown as Record<string, unknown>)[column];
      expect(listed).toEqual(Object.values(json.nodes).map((node) => node[column]));
    }
    expect(organisations.names.da).toEqual(Object.values(json.nodes).map(({ nameDa }) => nameDa));
    const told = ties.a.map((a, tie) => [
      `${organisations.ids[a]} ${organisations.ids[ties.b[tie] ?? -1]}`,
      { weight: ties.weight[tie], collaboration: ties.collaboration[tie] },
    ]);
    expect(Object.keys(json.ties)).toHaveLength(told.length);
    expect(json.ties).toMatchObject(Object.fromEntries(told));
    const participantsIn = initiatives.ids.map((id, place) => ({
      id,
      participants: participations.organisation.flatMap((organisation, at) =>
        participations.initiative[at] === place ? [organisations.ids[organisation]] : [],
      ),
    }));
    expect(participantsIn).toEqual(json.initiatives.map(({ id, participants }) => ({ id, participants })));
    expect(text.length).toBeLessThan(whole.length);
  });

  it('rests on the same in every format', async () => {
    const { about } = await askGraphql(question);
    const json = readJson(await textOf(`network.json${query}`)).about;
    expect(json).toMatchObject(about);
    expect(Object.keys(json).sort()).toEqual(Object.keys(about).sort());
    expect(readGraphml(await textOf(`network.graphml${query}`)).about).toEqual(json);
    expect(readGexf(await textOf(`network.gexf${query}`)).about).toEqual(json);
    expect((await csv(query)).about).toEqual(asCells(flat(about)));
    const workbook = await readWorkbook(await bytesOf(`network.xlsx${query}`));
    expect(workbook.about).toMatchObject(onlyKnown(flat(about)));
  });
});

it('GraphML and GEXF say of each of their data of what they are', async () => {
  const keysOf = (text: string, key: RegExp): string[] =>
    [...text.matchAll(key)].map((found) => found.slice(1).join(' '));
  const used = (text: string, part: string, mark: string): string[] => {
    const parts = text.match(new RegExp(`<${part} [^>]*>(?!\\s*<node)[^]*?</${part}>`, 'gu')) ?? [];
    const within = parts.flatMap((each) => keysOf(each, new RegExp(`<${mark}="([^"]+)"`, 'gu')));
    return [...new Set(within)].map((key) => `${part} ${key}`);
  };
  const graphml = await textOf('network.graphml');
  const declared = new Set(
    keysOf(graphml, /<key id="([^"]+)" for="([^"]+)"/gu).map((key) => key.split(' ').toReversed().join(' ')),
  );
  expect([...declared]).toContain('graph basis');
  expect(keysOf(graphml, /<graph [^>]*>\s*<data key="([^"]+)"/gu)).toEqual(['basis']);
  const data = [...used(graphml, 'node', 'data key'), ...used(graphml, 'edge', 'data key')];
  expect(data.length).toBeGreaterThan(10);
  expect(data.filter((key) => !declared.has(key))).toEqual([]);
  const gexf = await textOf('network.gexf');
  for (const part of ['node', 'edge']) {
    const [, attributes = ''] = new RegExp(`<attributes class="${part}">([^]*?)</attributes>`, 'u').exec(gexf) ?? [];
    const known = new Set(keysOf(attributes, /<attribute id="([^"]+)"/gu).map((key) => `${part} ${key}`));
    expect(used(gexf, part, 'attvalue for').filter((key) => !known.has(key))).toEqual([]);
  }
});

const csv = async (query: string) =>
  readCsv(
    await textOf(`network-nodes.csv${query}`),
    await textOf(`network-edges.csv${query}`),
    await textOf(`network-basis.csv${query}`),
  );

/** What is said of the whole, in a table of one level. */
function flat({ reasons, metric, excludedCount, initiativesLeftOut, externalInternal, ...rest }: Row): Row {
  const sentences = reasons as { da: string; en: string }[];
  const { parameters, ...named } = metric as { parameters: object };
  return {
    ...rest,
    ...within('reasons', {
      da: sentences.map(({ da }) => da).join(' '),
      en: sentences.map(({ en }) => en).join(' '),
    }),
    ...within('metric', { ...named, parameters: JSON.stringify(parameters) }),
    ...within('excludedCount', excludedCount),
    ...within('initiativesLeftOut', initiativesLeftOut),
    ...within('externalInternal', externalInternal),
  };
}

const within = (name: string, inner: unknown): Row =>
  Object.fromEntries(Object.entries(inner as object).map(([key, value]) => [`${name}.${key}`, value as unknown]));

describe('A tie', () => {
  /** A and C both take part in P1 and in P2. */
  const claims = [
    'PARTICIPATES_IN organisation:a initiative:p1',
    'PARTICIPATES_IN organisation:c initiative:p1',
    'PARTICIPATES_IN organisation:a initiative:p2',
    'PARTICIPATES_IN organisation:c initiative:p2',
  ];

  it('names the claims that it rests on, in every format', async () => {
    const json = readJson(await textOf('network.json'));
    expect(json.claims[Object.keys(json.ties).indexOf('organisation:a organisation:c')]).toEqual(claims);
    expect(readGraphml(await textOf('network.graphml')).claims).toEqual(json.claims);
    expect(readGexf(await textOf('network.gexf')).claims).toEqual(json.claims);
    expect((await csv('')).claims).toEqual(json.claims);
    const triples = await triplesOf(await textOf('network.jsonld'));
    for (const claim of json.claims.flat()) {
      expect(triples).toContain(
        `<http://www.w3.org/ns/prov#wasDerivedFrom> <urn:samspil:claim:${encodeURIComponent(claim)}>`,
      );
    }
  });

  it('leads to its initiatives, each there once with its name and whom it ties', async () => {
    const { initiatives } = readJson(await textOf('network.json'));
    expect(initiatives.map(({ id }) => id)).toEqual(['p1', 'p2', 'x1', 'x2'].map((id) => `initiative:${id}`));
    expect(initiatives[1]).toEqual({
      id: 'initiative:p2',
      nameDa: 'Initiativ P2',
      nameEn: 'Initiative P2',
      initiativeKind: 'POOL_INITIATIVE',
      status: 'RUNNING',
      participants: ['organisation:a', 'organisation:c'],
    });
  });
});

describe('A workbook', () => {
  it('speaks Danish where it is asked to, and says what it is, of when, how sure, and what its sources are', async () => {
    const sheets = await sheetsIn(await bytesOf('network.xlsx?language=da&networks=organisation:gf'));
    const [organisations, ties, about, sources] = sheets;
    expect(sheets.map(({ name }) => name)).toEqual(['Organisationer', 'Forbindelser', 'Om', 'Kilder']);
    expect(organisations?.head.slice(0, 7)).toEqual([
      'Id',
      'Visningsnavn',
      'Navn på dansk',
      'Navn på engelsk',
      'Kort navn',
      'Art',
      'Størrelse',
    ]);
    const [, , , , , kind, size] = organisations?.rows.find(([id]) => id === 'organisation:a') ?? [];
    expect([kind, size]).toEqual(['national NGO', 'stor']);
    expect(ties?.head.slice(0, 5)).toEqual([
      'Id',
      'Organisation',
      'Id',
      'Arbejder sammen med',
      'Antal fælles indsatser',
    ]);
    const told = new Map(about?.rows.map(([what, value]) => [what, value]));
    expect(told.get('Spurgt om')).toBe('networks: organisation:gf');
    expect(told.get('Sikkerhed: mindst')).toBe('udledt');
    expect(told.get('Dannet den')).toBe('2026-08-15');
    expect(told.get('Hentet fra')).toMatch(/^http:.*\/export\/network\.xlsx\?language=da&networks=organisation%3Agf$/u);
    expect(told.get('Grafens version')).toBeGreaterThan(0);
    expect(sources?.head).toEqual([
      'Id',
      'Navn',
      'Art',
      'Udgiver',
      'Udgivelsesdato',
      'Adresse',
      'Læst den',
      'Sikkerhed',
      'Oplysninger, der hviler på den',
    ]);
    const counted = (sources?.rows ?? []).map((row) => row[8] as number);
    expect(counted.length).toBeGreaterThan(0);
    expect(counted).toEqual(counted.toSorted((one, other) => other - one));
  });
});

describe('Columns', () => {
  it('tell when each initiative takes place, and what each organisation does in it', async () => {
    const { initiatives, organisations, participations } = readColumns(await textOf('network.columns.json'));
    expect(initiatives).toMatchObject({
      ids: ['p1', 'p2', 'x1', 'x2'].map((id) => `initiative:${id}`),
      kind: ['POOL_INITIATIVE', 'POOL_INITIATIVE', 'CROSS_CUTTING_EFFORT', 'CROSS_CUTTING_EFFORT'],
      from: ['2026-01', '2026-01', '2026-07', '2026-01'],
      to: ['2026-09', '2026-12', '2027-06', '2026-12'],
      open: [false, false, false, false],
    });
    const leads = participations.role.flatMap((role, at) =>
      role === 'LEAD' ? [[participations.organisation[at], participations.initiative[at]]] : [],
    );
    expect(leads.map(([who = -1, which = -1]) => [organisations.ids[who], initiatives.ids[which]])).toEqual([
      ['organisation:a', 'initiative:p1'],
      ['organisation:b', 'initiative:x1'],
      ['organisation:c', 'initiative:p2'],
      ['organisation:d', 'initiative:x2'],
    ]);
  });
});

describe('Linked data', () => {
  it('says in the terms of schema.org and ORG who takes part in what', async () => {
    const triples = await triplesOf(await textOf('network.jsonld'));
    const said = (subject: string, property: string, object: string) => `<${subject}> <${property}> ${object} .`;
    const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
    const lines = triples.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        said('urn:samspil:organisation:c', type, '<http://www.w3.org/ns/org#Organization>'),
        said('urn:samspil:organisation:c', 'https://schema.org/name', '"Organisation C"@da'),
        said('urn:samspil:initiative:p2', type, '<https://schema.org/Project>'),
        said('urn:samspil:initiative:p2', 'http://www.w3.org/ns/org#hasMember', '<urn:samspil:organisation:c>'),
      ]),
    );
  });

  it('tells the activity that it comes from, with what was asked', async () => {
    const { about } = await readJsonLd(await textOf('network.jsonld?asOf=2026'));
    const told = await askGraphql('(asOf: "2026")');
    const { name, version, parameters } = told.about['metric'] as { name: string; version: number; parameters: object };
    expect(about).toMatchObject({
      asOf: '2026',
      graphVersion: told.about['graphVersion'],
      completeness: told.about['completeness'],
      componentCount: told.about['componentCount'],
      metric: { metricName: name, metricVersion: version, parameters },
    });
    const [{ da, en } = {}] = told.about['reasons'] as { da?: string; en?: string }[];
    expect(about['reasons']).toEqual(
      expect.arrayContaining([
        ['da', da],
        ['en', en],
      ]),
    );
  });
});
