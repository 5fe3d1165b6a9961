// cspell:ignore glhavn ofaro portofaro aroshavn
import { beforeEach, describe, expect, test } from 'vitest';
import { clearedLines, compareDataset, doubleLines, exportDataset, importDataset } from '../../src/dataset/index.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import type { Difference } from '../../src/graph/writing/write.js';
import { database, emptyGraph, sentQueries } from '../world.js';
import {
  edited,
  filesIn,
  folderOf,
  largeWorld,
  manifest,
  newFolder,
  refused,
  smallWorld,
  type Files,
} from './folders.js';

const quiet = () => {};
const load = async (files: Files = {}) => importDataset(database, await folderOf({ ...smallWorld, ...files }), quiet);

async function rowsOf(statement: string): Promise<Record<string, unknown>[]> {
  return database.runStatement(statement);
}

async function difference(files: Files): Promise<Difference> {
  const parts: Difference[] = [];
  const { differences } = await compareDataset(database, await folderOf({ ...smallWorld, ...files }), quiet);
  for await (const part of differences) parts.push(part);
  return {
    entities: parts.flatMap(({ entities }) => entities),
    claims: parts.flatMap(({ claims }) => claims),
    unchanged: parts.reduce((sum, { unchanged }) => sum + unchanged, 0),
    led: parts.reduce((sum, { led }) => sum + led, 0),
  };
}

async function exported(): Promise<Record<string, string>> {
  const folder = await newFolder();
  await exportDataset(database, folder, JSON.parse(manifest('small-world')), quiet);
  return filesIn(folder);
}

beforeEach(emptyGraph);

describe('A first import', () => {
  test('creates every row and moves the version on by one', async () => {
    expect(await load()).toEqual({
      name: 'small-world',
      created: 7,
      updated: 0,
      unchanged: 0,
      led: 0,
      cleared: [],
      doubles: [],
      version: 1,
    });
    expect(await graphVersion(database)).toBe(1);
  });

  test('keeps what is recorded, what sorts and finds it, and the days that dates stand for', async () => {
    await load({
      'organisations.csv': [
        'id,name_da,name_en,kind,network,aliases,former_names,note,sources,confidence',
        'organisation:havnen,Ærøs Havn,Port of Ærø,NATIONAL_NGO,,H|Havn,Gl. Havn [../2021],Noten,source:plan,CONFIRMED',
        'organisation:kystnet,Kystnet,,NATIONAL_NETWORK,yes,,,,source:plan,CONFIRMED',
      ].join('\n'),
    });
    const [row] = await rowsOf(
      `MATCH (o:Organisation {id: 'organisation:havnen'})-[m:MEMBER_OF]->(n:Network) RETURN properties(o) AS o, properties(m) AS m, labels(n) AS n`,
    );
    expect(row?.['o']).toEqual({
      id: 'organisation:havnen',
      type: 'Organisation',
      nameDa: 'Ærøs Havn',
      nameEn: 'Port of Ærø',
      kind: 'NATIONAL_NGO',
      aliases: ['H', 'Havn'],
      formerNames: ['Gl. Havn [../2021]'],
      note: 'Noten',
      sources: ['source:plan'],
      confidence: 'CONFIRMED',
      sortName: '{r|s havn',
      searchText: '|aeroes havn|port of aeroe|h|havn|gl havn|',
      searchSimilar:
        '|aros havn|aroshavn|port of aro|portofaro|h|havn|gl havn|glhavn|/aroshavn/havn/portofaro/ofaro/aro/h/havn/glhavn/havn/',
      searchDetail: 'noten',
    });
    expect(row?.['m']).toMatchObject({ from: '2014', to: '2016', firstDay: '2014-01-01', lastDay: '2016-12-31' });
    expect(row?.['n']).toEqual(['Entity', 'Organisation', 'Network']);
  });

  test('reads files as Excel in Danish writes them: with a mark in front, semicolons, CRLF, decimal commas', async () => {
    const danish = (lines: string[]) => `\u{FEFF}${lines.join('\r\n')}\r\n`;
    await load({
      'needs.csv': danish(['id;name_da;confidence', 'need:baade;"Både til ""alle""; og flere";CONFIRMED', ';;']),
      'assessments.csv': danish(['id;name_da;period;confidence', 'assessment:2026;Behov 2026;2026;CONFIRMED']),
      'rates.csv': danish([
        'subject;object;assessment;importance;ability;sources;confidence',
        'organisation:havnen;need:baade;assessment:2026;4,5;2;source:plan;CONFIRMED',
      ]),
    });
    const [row] = await rowsOf(
      'MATCH (:Organisation)-[r:RATES]->(n:Need) RETURN n.nameDa AS name, r.importance AS importance, r.key AS key',
    );
    expect(row).toEqual({ name: 'Både til "alle"; og flere', importance: 4.5, key: 'assessment:2026' });
  });

  test('a recorded rank is kept beside what ranks claims', async () => {
    await load({
      'needs.csv': 'id,name_en,confidence\nneed:boats,Boats,CONFIRMED\n',
      'assessments.csv': 'id,name_en,period,confidence\nassessment:2026,2026,2026,CONFIRMED\n',
      'prioritises.csv': 'subject,object,rank,sources,confidence\nassessment:2026,need:boats,2,source:plan,CONFIRMED\n',
    });
    expect(await rowsOf('MATCH ()-[p:PRIORITISES]->() RETURN p.rank AS rank')).toEqual([{ rank: 2 }]);
  });

  test('leaves nothing where its last row is wrong, though rows are written while the others are checked', async () => {
    await load();
    const sent = sentQueries.length;
    const wrong = await folderOf({
      ...largeWorld,
      'themes.csv': [largeWorld['themes.csv'], 'theme:last,Last,SURELY'].join('\n'),
    });
    expect(await refused(importDataset(database, wrong, quiet))).toMatchObject([{ row: 25_002, value: 'SURELY' }]);
    expect(sentQueries.slice(sent)).toContain('graph/create-entities');
    expect(await rowsOf('MATCH (theme:Theme) RETURN count(theme) AS count')).toEqual([{ count: 0 }]);
    expect(await rowsOf('MATCH (change:Change) RETURN max(change.version) AS last')).toEqual([{ last: 1 }]);
    expect(await graphVersion(database)).toBe(1);
  });

  test('a dataset may build on what the graph has', async () => {
    await load();
    const more = {
      'dataset.json': manifest('more'),
      'member-of.csv':
        'subject,object,sources,confidence\norganisation:fyret,organisation:kystnet,source:plan,CONFIRMED\n',
    };
    expect(await importDataset(database, await folderOf(more), quiet)).toMatchObject({ created: 1, version: 2 });
  });
});

describe('A second import', () => {
  test('of the same changes nothing and writes nothing', async () => {
    await load();
    const before = await exported();
    sentQueries.length = 0;
    expect(await load()).toEqual({
      name: 'small-world',
      created: 0,
      updated: 0,
      unchanged: 7,
      led: 0,
      cleared: [],
      doubles: [],
      version: 1,
    });
    expect(sentQueries.filter((name) => /create|update|append|move/u.test(name))).toEqual([]);
    expect(await graphVersion(database)).toBe(1);
    expect(await exported()).toEqual(before);
  });

  test('updates a changed row, and only that; what it leaves empty is no longer recorded', async () => {
    await load();
    const changed = edited('organisations.csv', 'NATIONAL_NGO,no,DK,Founded by fishers', 'NATIONAL_NGO,no,SE,');
    expect(await load(changed)).toEqual({
      name: 'small-world',
      created: 0,
      updated: 1,
      unchanged: 6,
      led: 0,
      cleared: [{ on: 'Organisation', value: 'note', count: 1, examples: ['organisation:havnen'] }],
      doubles: [],
      version: 2,
    });
    const [row] = await rowsOf(
      `MATCH (o:Entity {id: 'organisation:havnen'}) RETURN o.country AS country, o.note AS note, o.searchDetail AS detail`,
    );
    expect(row).toEqual({ country: 'SE', note: null, detail: null });
  });

  test('updates a changed claim in place', async () => {
    await load();
    expect(await load(edited('member-of.csv', '2014,2016', '2014,2018'))).toMatchObject({
      created: 0,
      updated: 1,
      version: 2,
    });
    expect(await rowsOf('MATCH ()-[m:MEMBER_OF]->() RETURN m.to AS to, m.lastDay AS lastDay')).toEqual([
      { to: '2018', lastDay: '2018-12-31' },
    ]);
  });

  test('makes an organisation a network, and no longer one', async () => {
    await load();
    await load(
      edited(
        'organisations.csv',
        'organisation:fyret,Fyret,NATIONAL_NGO,,',
        'organisation:fyret,Fyret,NATIONAL_NGO,yes,',
      ),
    );
    expect(await rowsOf('MATCH (n:Network) RETURN n.id AS id ORDER BY id')).toEqual([
      { id: 'organisation:fyret' },
      { id: 'organisation:kystnet' },
    ]);
    await load();
    expect(await rowsOf('MATCH (n:Network) RETURN n.id AS id')).toEqual([{ id: 'organisation:kystnet' }]);
  });

  test('never removes what it does not mention', async () => {
    await load();
    await load({ 'identifiers.csv': null, 'member-of.csv': null });
    expect(await rowsOf('MATCH (i:Identifier) RETURN count(i) AS count')).toEqual([{ count: 1 }]);
    expect(await rowsOf('MATCH ()-[m:MEMBER_OF]->() RETURN count(m) AS count')).toEqual([{ count: 1 }]);
  });

  test('tells what changed in the change log, with what was there before', async () => {
    await load();
    await load(edited('organisations.csv', 'Founded by fishers', 'Founded by sailors'));
    const log = await rowsOf(
      'MATCH (c:Change) RETURN c.version AS version, c.role AS role, c.ids AS ids, c.actions AS actions, c.before AS before, c.after AS after ORDER BY version, c.part',
    );
    expect(log.map(({ version, role, ids }) => [version, role, Array.isArray(ids) ? ids.length : 0])).toEqual([
      [1, 'import', 7],
      [2, 'import', 1],
    ]);
    const [, update] = log;
    expect(update).toMatchObject({ ids: ['organisation:havnen'], actions: ['UPDATED'] });
    expect(JSON.parse(String(update?.['before']))).toMatchObject({ note: 'Founded by fishers' });
    expect(JSON.parse(String(update?.['after']))).toMatchObject({ note: 'Founded by sailors' });
  });
});

describe('A column that is not in the file', () => {
  const full = {
    'organisations.csv': [
      'id,name_da,name_en,kind,network,country,website,aliases,note,sources,confidence',
      'organisation:havnen,Havnen,The Port,NATIONAL_NGO,no,DK,https://havnen.example.org,H|Havn,Noten,source:plan,CONFIRMED',
      'organisation:kystnet,Kystnet,,NATIONAL_NETWORK,yes,DK,,,,source:plan,CONFIRMED',
    ].join('\n'),
  };
  const stored = async (id: string) =>
    (await rowsOf(`MATCH (o:Entity {id: '${id}'}) RETURN properties(o) AS o`))[0]?.['o'];

  test('changes nothing, be it a name, a list, a source or whether it is a network', async () => {
    await load(full);
    const before = [await stored('organisation:havnen'), await stored('organisation:kystnet')];
    const sent = await load({
      'organisations.csv': [
        'id;name_da;kind;confidence',
        'organisation:havnen;Havnen;NATIONAL_NGO;CONFIRMED',
        'organisation:kystnet;Kystnet;NATIONAL_NETWORK;CONFIRMED',
      ].join('\n'),
      'member-of.csv': 'subject;object;confidence\norganisation:havnen;organisation:kystnet;CONFIRMED\n',
    });
    expect(sent).toMatchObject({ created: 0, updated: 0, cleared: [], version: 1 });
    expect([await stored('organisation:havnen'), await stored('organisation:kystnet')]).toEqual(before);
  });

  test('stays beside what the file has; an empty cell clears, and the import says what of how many', async () => {
    await load(full);
    const told = await load({
      'organisations.csv': 'id;name_da;kind;confidence;aliases\norganisation:havnen;Havnen;FOUNDATION_NGO;CONFIRMED;\n',
    });
    expect(told).toMatchObject({
      updated: 1,
      cleared: [{ on: 'Organisation', value: 'aliases', count: 1, examples: ['organisation:havnen'] }],
    });
    expect(clearedLines(told.cleared, 'clear')).toEqual([
      'Empty cells clear 1 value on record:',
      '  organisations.csv aliases: 1 (organisation:havnen)',
    ]);
    const after = await stored('organisation:havnen');
    expect(after).toMatchObject({
      kind: 'FOUNDATION_NGO',
      nameEn: 'The Port',
      country: 'DK',
      sources: ['source:plan'],
    });
    expect(after).not.toHaveProperty('aliases');
    expect(after).toMatchObject({ searchText: '|havnen|the port|' });
  });

  test('counts with what is on record where the two don’t go together', async () => {
    await load();
    const faults = await refused(
      load({
        'member-of.csv': 'subject,object,from,confidence\norganisation:havnen,organisation:kystnet,2020,CONFIRMED\n',
      }),
    );
    expect(faults).toMatchObject([
      { code: 'BAD_PERIOD', file: 'member-of.csv', row: 2, column: 'from', value: '2020' },
    ]);
  });

  test('has to be there for what is new', async () => {
    await load();
    const faults = await refused(
      load({
        'organisations.csv': 'id,kind,confidence\norganisation:vinden,NATIONAL_NGO,CONFIRMED\n',
        'member-of.csv': 'subject,object,confidence\norganisation:fyret,organisation:kystnet,CONFIRMED\n',
      }),
    );
    expect(faults.map(({ code, file, row }) => [code, file, row])).toEqual([
      ['MISSING_SOURCE', 'member-of.csv', 2],
      ['MISSING_VALUE', 'organisations.csv', 2],
    ]);
  });

  test('stays in a dry run too', async () => {
    await load(full);
    const seen = await difference({
      'organisations.csv': 'id,kind,confidence\norganisation:havnen,FOUNDATION_NGO,CONFIRMED\n',
    });
    expect(seen.entities).toHaveLength(1);
    expect(seen.entities[0]?.record.values).toMatchObject({ kind: 'FOUNDATION_NGO', nameDa: 'Havnen', country: 'DK' });
  });
});

describe('An organisation that is on record under another id', () => {
  const newcomer = (name: string, more: Files = {}) => ({
    'dataset.json': manifest('more'),
    'organisations.csv': `id,name_da,kind,sources,confidence\norganisation:ny,${name},NATIONAL_NGO,source:plan,CONFIRMED\n`,
    ...more,
  });

  test('is told by its name, in whatever case, and loaded all the same', async () => {
    await load();
    const folder = await folderOf(newcomer('HaVneN'));
    const seen = await compareDataset(database, folder, quiet);
    const expected = [{ id: 'organisation:ny', other: 'organisation:havnen', common: 'the name “HaVneN”' }];
    expect(seen.doubles).toEqual(expected);
    const imported = await importDataset(database, folder, quiet);
    expect(imported).toMatchObject({ created: 1, doubles: expected });
    expect(doubleLines(imported.doubles).at(-1)).toBe(
      '  organisation:ny and organisation:havnen both have the name “HaVneN”',
    );
    expect(await importDataset(database, folder, quiet)).toMatchObject({ unchanged: 1, doubles: [] });
  });

  test('is told by its identifier', async () => {
    const identified = (slug: string) => ({
      'identified-by.csv': `subject,object,sources,confidence\norganisation:${slug},identifier:dk-cvr-35429867,source:plan,CONFIRMED\n`,
    });
    await load(identified('havnen'));
    expect(await importDataset(database, await folderOf(newcomer('Vinden', identified('ny'))), quiet)).toMatchObject({
      doubles: [{ id: 'organisation:ny', other: 'organisation:havnen', common: 'identifier:dk-cvr-35429867' }],
    });
  });

  test('is not told by an acronym, which two may share, nor by being merged', async () => {
    await load({
      'organisations.csv': [
        'id,name_da,kind,network,aliases,sources,confidence,merged_into',
        'organisation:havnen,Havnen,NATIONAL_NGO,no,CKU,source:plan,CONFIRMED,',
        'organisation:gammel,Den gamle havn,NATIONAL_NGO,no,,source:plan,CONFIRMED,organisation:havnen',
        'organisation:kystnet,Kystnet,NATIONAL_NETWORK,yes,,source:plan,CONFIRMED,',
      ].join('\n'),
    });
    expect(await importDataset(database, await folderOf(newcomer('CKU')), quiet)).toMatchObject({ doubles: [] });
    const again = newcomer('x', {
      'organisations.csv':
        'id,name_da,kind,sources,confidence\norganisation:gammel,Den gamle havn,NATIONAL_NGO,source:plan,CONFIRMED\n',
    });
    expect(await importDataset(database, await folderOf(again), quiet)).toMatchObject({ doubles: [] });
  });
});

describe('A dry run', () => {
  test('tells what would change and changes nothing', async () => {
    await load();
    const changed = await difference({
      ...edited('organisations.csv', 'Founded by fishers', 'Founded by sailors'),
      'themes.csv': 'id,name_en,confidence\ntheme:sea,Sea,CONFIRMED\n',
      'has-theme.csv': 'subject,object,sources,confidence\norganisation:havnen,theme:sea,source:plan,CONFIRMED\n',
    });
    expect(changed.entities.map(({ record, before }) => [record.id, before?.['note']])).toEqual([
      ['organisation:havnen', 'Founded by fishers'],
      ['theme:sea', undefined],
    ]);
    expect(changed.claims.map(({ record }) => record.id)).toEqual(['HAS_THEME organisation:havnen theme:sea']);
    expect(changed.unchanged).toBe(6);
    expect(await graphVersion(database)).toBe(1);
    expect(await rowsOf('MATCH (t:Theme) RETURN count(t) AS count')).toEqual([{ count: 0 }]);
  });
});

describe('A dataset with a fault', () => {
  test.each([
    ['a row in its last file', edited('member-of.csv', '2014,2016', '2016,2014'), 'BAD_PERIOD'],
    ['a mail address', edited('organisations.csv', 'Founded by fishers', 'nobody@example.org'), 'PERSONAL_DATA'],
    ['an id that is nowhere', edited('member-of.csv', 'organisation:havnen', 'organisation:vinden'), 'UNKNOWN_ID'],
  ])('loads nothing, be it %s', async (_, files, code) => {
    expect((await refused(load(files))).map((fault) => fault.code)).toEqual([code]);
    expect(await rowsOf('MATCH (n:Entity) RETURN count(n) AS count')).toEqual([{ count: 0 }]);
    expect(await graphVersion(database)).toBe(0);
  });

  test('is refused where the graph has its identifier under another id', async () => {
    await load();
    const again = {
      'dataset.json': manifest('more'),
      'identifiers.csv': 'id,name_en,scheme,value,confidence\nidentifier:other,Other,dk-cvr,35429867,CONFIRMED\n',
    };
    expect(await refused(importDataset(database, await folderOf(again), quiet))).toMatchObject([
      { code: 'DUPLICATE_IDENTIFIER', row: 2 },
    ]);
  });

  test('is refused where the graph has the number of its activity, in another case and under another id', async () => {
    const initiative = (id: string, number: string) => ({
      'dataset.json': manifest('more'),
      'initiatives.csv': `id,name_en,kind,status,confidence,iati_identifier\n${id},A,PROJECT,RUNNING,CONFIRMED,${number}\n`,
    });
    await importDataset(database, await folderOf(initiative('initiative:a', 'DK-1-A')), quiet);
    expect(await importDataset(database, await folderOf(initiative('initiative:a', 'DK-1-A')), quiet)).toMatchObject({
      unchanged: 1,
    });
    expect(
      await refused(importDataset(database, await folderOf(initiative('initiative:b', 'dk-1-a')), quiet)),
    ).toMatchObject([{ code: 'DUPLICATE_IDENTIFIER', row: 2, column: 'iati_identifier' }]);
  });

  test('is refused where it says that an organisation with members is no network', async () => {
    await load();
    const faults = await refused(
      load({ ...edited('organisations.csv', 'NATIONAL_NETWORK,yes', 'NATIONAL_NETWORK,no'), 'member-of.csv': null }),
    );
    expect(faults).toMatchObject([{ code: 'NOT_A_NETWORK', file: 'organisations.csv', row: 4, column: 'network' }]);
  });
});

describe('A dataset of more rows than one transaction takes', () => {
  test('goes in batches to the same graph', async () => {
    await load();
    const atOnce = await exported();
    await emptyGraph();
    const result = await importDataset(database, await folderOf(smallWorld), quiet, { rowsAtOnce: 2 });
    expect(result).toMatchObject({ created: 7, version: 3 });
    expect(await exported()).toEqual(atOnce);
  });
});

test('imports at the same time queue instead of failing', async () => {
  const datasets = ['a', 'b', 'c', 'd'].map((name) => ({
    'dataset.json': manifest(name),
    'themes.csv': `id,name_en,confidence\ntheme:${name},${name},CONFIRMED\ntheme:common,${name},CONFIRMED\n`,
  }));
  const folders = await Promise.all(datasets.map(async (files) => folderOf(files)));
  const results = await Promise.all(folders.map(async (folder) => importDataset(database, folder, quiet)));
  expect(results.map(({ version }) => version).sort((one, other) => one - other)).toEqual([1, 2, 3, 4]);
  expect(await rowsOf('MATCH (t:Theme) RETURN count(t) AS count')).toEqual([{ count: 5 }]);
});
