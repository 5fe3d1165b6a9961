import { execa } from 'execa';
import * as fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/database/index.js';
import { importDataset } from '../../src/dataset/index.js';
import { examine, type Finding } from '../../src/doctor/index.js';
import { editor } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { neo4jConnection } from '../connection.js';
import { folderOf, smallWorld, type Files } from '../dataset/folders.js';
import { answer, ask, database, edit, emptyGraph, loadOnly } from '../world.js';

/** The node by which a database of a test is known is none of Samspil's. */
const TEST_MARK = 'samspil';

async function found(): Promise<readonly Finding[]> {
  const { findings } = await examine(database, () => {});
  return findings.told.filter(({ id }) => id !== TEST_MARK);
}

const record = async (changes: string, madeOn?: number): Promise<{ id: string; graphVersion: number }> => {
  const { record: set } = await edit<{ record: { id: string; graphVersion: number } }>(
    `mutation { record(reason: "test", ${madeOn === undefined ? '' : `madeOn: ${madeOn},`} changes: [${changes}]) { id graphVersion } }`,
  );
  return set;
};

/** A graph in which much has happened: mergers that stand and that were undone, sets undone and withdrawn things. */
async function livedIn(): Promise<void> {
  await loadOnly('seed/example');
  await edit(`mutation {
    one: mergeOrganisations(kept: "organisation:tusindben", duplicate: "organisation:hundredben", reason: "test") { claims }
    two: mergeOrganisations(kept: "organisation:broendgraverne", duplicate: "organisation:broendgraverne-danmark", reason: "test") { claims }
    three: unmergeOrganisations(duplicate: "organisation:hundredben", reason: "test") { claims }
  }`);
  const first = await record(
    '{ theme: { key: "t", name: { da: "Prøve" } } } { hasTheme: { subject: "organisation:tusindben", object: "t", sources: ["source:aarsmoede-2026"] } }',
  );
  await record('{ theme: { name: { da: "Tilbage" } } }');
  await edit(`mutation { undo(id: "${first.id}", reason: "test") { id } }`);
  const { graphVersion } = await record('{ theme: { name: { da: "Væk" } } }');
  await record('{ withdraw: { id: "theme:vaek" } }', graphVersion);
  await edit('mutation { propose(reason: "test", changes: [{ theme: { name: { da: "Måske" } } }]) { id } }');
}

afterAll(async () => {
  await emptyGraph();
  // Those that made what was taken away run again.
  await database.runStatement(
    "MATCH (m:Migration) WHERE m.id IN ['900-later', '001-graph', '004-answered-requests', '008-change-sets'] DELETE m",
  );
  await migrate(database);
});

describe('A sound graph', () => {
  test.each(['seed/globalt-fokus', 'test/datasets/toy'])('nothing is found in %s', async (folder) => {
    await loadOnly(folder);
    expect(await found()).toEqual([]);
  });

  test('nothing is found, no hole either, after a write that nobody sees, on what was merged', async () => {
    const partners = (note: string): Files => ({
      ...smallWorld,
      'partner-of.csv': [
        'subject,object,note,sources,confidence',
        `organisation:havnen,organisation:fyret,${note},source:plan,CONFIRMED`,
      ].join('\n'),
    });
    await emptyGraph();
    await importDataset(database, await folderOf(partners('one')), () => {});
    await edit(
      'mutation { mergeOrganisations(kept: "organisation:havnen", duplicate: "organisation:fyret", reason: "test") { claims } }',
    );
    const { version } = await importDataset(database, await folderOf(partners('two')), () => {});
    expect(version).toBe(3);
    expect(await found()).toEqual([]);
    const { changesSince } = await answer<{ changesSince: { edges: readonly object[] } }>(
      '{ changesSince(date: "2000", first: 1) { edges { cursor } } }',
    );
    expect(changesSince.edges).toHaveLength(1);
  });

  test('nothing is found after mergers, withdrawals, proposals and what was undone', async () => {
    await livedIn();
    expect(await found()).toEqual([]);
  });
});

/** Something that editors do with two of these, whether or not it is refused. */
const organisations = ['tusindben', 'hundredben', 'broendgraverne', 'broendgraverne-danmark', 'blaa-anemone'].map(
  (slug) => `organisation:${slug}`,
);
const deed = fc.record({
  what: fc.constantFrom('merge', 'unmerge', 'claim', 'value'),
  one: fc.constantFrom(...organisations),
  other: fc.constantFrom(...organisations),
});
const asked = {
  merge: (one: string, other: string) =>
    `mergeOrganisations(kept: "${one}", duplicate: "${other}", reason: "test", despiteIdentifiers: true) { claims }`,
  unmerge: (one: string) => `unmergeOrganisations(duplicate: "${one}", reason: "test") { claims }`,
  claim: (one: string, other: string, at: number) =>
    recorded(
      `{ partnerOf: { subject: "${one}", object: "${other}", note: "${at}", sources: ["source:aarsmoede-2026"] } }`,
    ),
  value: (one: string, _other: string, at: number) =>
    recorded(`{ organisation: { id: "${one}", aliases: ["A${at}"] } }`),
};
const recorded = (change: string): string => `record(reason: "test", madeOn: $version, changes: [${change}]) { id }`;
const takesVersion = (what: keyof typeof asked): string =>
  what === 'claim' || what === 'value' ? '($version: Int)' : '';

test('Nothing is found where the later of two mergers into one is of the earlier name', async () => {
  await loadOnly('seed/example');
  for (const duplicate of ['organisation:tusindben', 'organisation:hundredben'])
    await edit(
      `mutation { mergeOrganisations(kept: "organisation:blaa-anemone", duplicate: "${duplicate}", reason: "test", despiteIdentifiers: true) { claims } }`,
    );
  expect((await found()).filter(({ code }) => code !== 'SHARED_IDENTIFIER')).toEqual([]);
});

test('Nothing is found after mergers and changes in whatever order, but an identifier that two share on purpose', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 25, maxLength: 25 }), async (deeds) => {
      await loadOnly('seed/example');
      for (const [at, { what, one, other }] of deeds.entries())
        await ask(
          `mutation ${takesVersion(what)} { ${asked[what](one, other, at)} }`,
          { version: await graphVersion(database) },
          editor,
        );
      const codes = (await found()).map(({ code }) => code);
      expect(codes.filter((code) => code !== 'SHARED_IDENTIFIER')).toEqual([]);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

/** Faults that are planted into a sound graph, each with what has to be found of it. */
const faults: readonly (readonly [code: Finding['code'], id: string, plant: string])[] = [
  ['MIGRATION_PENDING', '003-iati-identifier', "MATCH (m:Migration {id: '003-iati-identifier'}) DELETE m"],
  ['MIGRATION_DIFFERS', '900-later', "CREATE (:Migration {id: '900-later', checksum: 'x'})"],
  ['SCHEMA_LACKING', 'change_set_state', 'DROP INDEX change_set_state'],
  ['SCHEMA_LACKING', 'change_version', 'DROP INDEX change_version'],
  ['SCHEMA_LACKING', 'answered_request_at', 'DROP INDEX answered_request_at'],
  ['SCHEMA_LACKING', 'withdrawn_id', 'DROP CONSTRAINT withdrawn_id'],
  ['SHARED_ID', 'theme:to-gange', "UNWIND [1, 2] AS n CREATE (:Withdrawn {id: 'theme:to-gange', type: 'Theme'})"],
  ['SHARED_ID', 'theme:vand', "CREATE (:Withdrawn {id: 'theme:vand', type: 'Theme'})"],
  ['WITHDRAWN_UNFIT', 'theme:vaek', "MATCH (w:Withdrawn {id: 'theme:vaek'}) SET w.nameDa = 'Væk'"],
  ['GRAPH_UNFIT', 'Graph', "CREATE (:Graph {id: 'other'})"],
  ['UNKNOWN_LABEL', 'gadget:1', "CREATE (:Gadget {id: 'gadget:1'})"],
  ['LABELS_DIFFER', 'theme:vand', "MATCH (t:Theme {id: 'theme:vand'}) SET t:Network"],
  ['UNKNOWN_VERB', 'KNOWS', "MATCH (a:Theme {id: 'theme:vand'}), (b:Pool) WITH a, b LIMIT 1 CREATE (a)-[:KNOWS]->(b)"],
  [
    'WRONG_CLAIM_ID',
    'HAS_THEME a b',
    "MATCH ()-[c {id: 'HAS_THEME application:broende-i-nepal theme:vand'}]->() SET c.id = 'HAS_THEME a b'",
  ],
  [
    'WRONG_KIND',
    'MEMBER_OF theme:vand organisation:eksempelnettet',
    `MATCH (t:Theme {id: 'theme:vand'}), ()-[c:MEMBER_OF]->(n {id: 'organisation:eksempelnettet'}) WITH t, c, n LIMIT 1
     CREATE (t)-[d:MEMBER_OF]->(n) SET d = properties(c), d.id = 'MEMBER_OF theme:vand organisation:eksempelnettet'`,
  ],
  [
    'CLAIM_MISPLACED',
    'HAS_THEME organisation:tusindben theme:vaek',
    `MATCH (o {id: 'organisation:tusindben'}), (w:Withdrawn {id: 'theme:vaek'})
     CREATE (o)-[:HAS_THEME {id: 'HAS_THEME organisation:tusindben theme:vaek'}]->(w)`,
  ],
  [
    'CLAIM_MISPLACED',
    'HAS_THEME organisation:broendgraverne-danmark theme:vand',
    `MATCH (m:Merged {id: 'organisation:broendgraverne-danmark'}), (t:Theme {id: 'theme:vand'})
     CREATE (m)-[:HAS_THEME {id: 'HAS_THEME organisation:broendgraverne-danmark theme:vand', confidence: 'CONFIRMED'}]->(t)`,
  ],
  [
    'BAD_MERGER',
    'organisation:kaede',
    `MATCH (m:Merged {id: 'organisation:broendgraverne-danmark'})
     WITH m {.*, id: 'organisation:kaede', mergedInto: m.id} AS values CREATE (n:Merged) SET n = values`,
  ],
  ['STORED_DIFFERS', 'theme:digital-sikkerhed', "MATCH (t {id: 'theme:digital-sikkerhed'}) SET t.sortName = 'zzz'"],
  [
    'STORED_DIFFERS',
    'MEMBER_OF organisation:broendgraverne organisation:eksempelnettet',
    "MATCH ()-[c {id: 'MEMBER_OF organisation:broendgraverne organisation:eksempelnettet'}]->() SET c.lastDay = '2020-01-01'",
  ],
  [
    'STORED_DIFFERS',
    'organisation:broendgraverne-danmark',
    "MATCH (m:Merged {id: 'organisation:broendgraverne-danmark'}) SET m.searchText = '||'",
  ],
  ['VALUE_DIFFERS', 'audience:ledelse', "MATCH (a {id: 'audience:ledelse'}) SET a.aliases = 'en tekst'"],
  ['MISSING_VALUE', 'method:scenarievaerksted', "MATCH (m {id: 'method:scenarievaerksted'}) REMOVE m.confidence"],
  ['BAD_VALUE', 'method:fortalerplan', "MATCH (m {id: 'method:fortalerplan'}) SET m.confidence = 'SURE'"],
  [
    'PERSONAL_DATA',
    'need:digital-sikkerhed',
    "MATCH (n {id: 'need:digital-sikkerhed'}) SET n.note = 'a.b@example.org'",
  ],
  [
    'MISSING_SOURCE',
    'MEMBER_OF organisation:blaa-anemone organisation:eksempelnettet',
    "MATCH ()-[c {id: 'MEMBER_OF organisation:blaa-anemone organisation:eksempelnettet'}]->() REMOVE c.sources",
  ],
  [
    'UNKNOWN_ID',
    'STATES organisation:blaa-anemone need:digital-sikkerhed assessment:2025',
    "MATCH ()-[c {id: 'STATES organisation:blaa-anemone need:digital-sikkerhed assessment:2025'}]->() SET c.assessment = 'assessment:1999'",
  ],
  ['UNKNOWN_ID', 'theme:civilt-raaderum', "MATCH (t {id: 'theme:civilt-raaderum'}) SET t.sources = ['source:gone']"],
  [
    'UNKNOWN_ID',
    'need:kunstig-intelligens',
    `MATCH (n {id: 'need:kunstig-intelligens'})
     SET n.visibility = 'NETWORK', n.visibleTo = 'organisation:gone', n.guard = 'organisation:gone'`,
  ],
  [
    'SHARED_ID',
    'IDENTIFIED_BY organisation:broendgraverne identifier:xx-example-1008',
    `MATCH (o)-[c {id: 'IDENTIFIED_BY organisation:broendgraverne identifier:xx-example-1008'}]->(i)
     CREATE (o)-[d:IDENTIFIED_BY]->(i) SET d = properties(c)`,
  ],
  [
    'SHARED_IDENTIFIER',
    'identifier:xx-example-1001',
    `MATCH ({id: 'organisation:blaa-anemone'})-[c:IDENTIFIED_BY]->(i {id: 'identifier:xx-example-1001'}), (o {id: 'organisation:tusindben'})
     CREATE (o)-[d:IDENTIFIED_BY]->(i) SET d = properties(c), d.id = 'IDENTIFIED_BY organisation:tusindben identifier:xx-example-1001'`,
  ],
  ['LOG_DIFFERS', 'theme:organisatorisk-laering', "MATCH (t {id: 'theme:organisatorisk-laering'}) SET t.goal = true"],
  ['LOG_HOLE', 'version 5', 'MATCH (c:Change {version: 5}) DELETE c'],
  [
    'LOG_BEYOND',
    'version 999',
    'MATCH (c:Change {version: 2}) WITH c LIMIT 1 CREATE (d:Change) SET d = properties(c), d.version = 999, d.ids = [], d.actions = [], d.before = [], d.after = []',
  ],
  ['LOG_BROKEN', 'version 6', "MATCH (c:Change {version: 6}) SET c.actions = ['REMOVED']"],
  ['SET_UNFIT', 'proposed', "MATCH (s:ChangeSet {state: 'PROPOSED'}) SET s.state = 'ACCEPTED', s.id = 'proposed'"],
  ['SET_PARTNER_MISSING', 'undone', "MATCH (s:ChangeSet {state: 'UNDONE'}) SET s.undoneBy = 'gone', s.id = 'undone'"],
  ['IMPORT_UNFINISHED', 'half', "CREATE (:UnfinishedImport {name: 'half', created: 1, updated: 0})"],
  [
    'REQUESTS_KEPT',
    'AnsweredRequest',
    "UNWIND [0, 20] AS days CREATE (:AnsweredRequest {id: 'r' + days, version: -1000, at: datetime() - duration({days: days})})",
  ],
];

/** What else a planted fault makes wrong: it was written past the change log, or takes from that what sets rest on. */
const consequences: ReadonlySet<Finding['code']> = new Set(['LOG_DIFFERS', 'SET_UNFIT', 'SET_PARTNER_MISSING']);

const samspil = async (...words: readonly string[]) => {
  const { uri, user, password } = neo4jConnection();
  const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  return execa('node', [main, ...words], {
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    reject: false,
  });
};

describe('A graph with faults', () => {
  beforeAll(async () => {
    await livedIn();
    for (const [, , plant] of faults) await database.runStatement(plant);
  });

  test('each of many planted faults is found, and nothing else but what follows from them', async () => {
    const all = await found();
    const planted = faults.map(([code, id]) => `${code} ${id}`);
    const told = new Set(all.map(({ code, id }) => `${code} ${id}`));
    expect(planted.filter((fault) => !told.has(fault))).toEqual([]);
    const others = all.filter(({ code, id }) => !planted.includes(`${code} ${id}`));
    expect(others.filter(({ code }) => !consequences.has(code))).toEqual([]);
  });

  test('the command tells each on a line, with what helps, and fails', async () => {
    const { exitCode, stdout } = await samspil('doctor');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'theme:digital-sikkerhed: `sortName` is "zzz" where this follows from what is recorded: "digital sikkerhed"; change a value of it by recording, which stores all of it anew [STORED_DIFFERS]\n',
    );
    // What is personal is told of and not repeated.
    expect(stdout).toMatch(/^need:digital-sikkerhed: .*\[PERSONAL_DATA\]$/mu);
    expect(stdout).not.toContain('a.b@example.org');
    expect(stdout).toMatch(/\n\d+ faults: version \d+: \d+ entities, \d+ claims, .*\.$/u);
  });
});

test('Of the same fault twenty are told, and how many more there are', async () => {
  await loadOnly('seed/example');
  await database.runStatement("MATCH (c:Source|Theme|Need|Initiative) SET c.sortName = 'zzz'");
  const { findings } = await examine(database, () => {});
  expect(findings.lines.filter((line) => line.endsWith('[STORED_DIFFERS]'))).toHaveLength(21);
  expect(findings.lines.join('\n')).toMatch(/\n… and \d+ more \[STORED_DIFFERS\]$/u);
});

test('Help tells of the command', async () => {
  expect((await samspil('--help')).stdout).toMatch(/doctor \[options\] +look through all that is stored/u);
  expect((await samspil('doctor', '--help')).stdout).toContain('--dataset <name>');
});
