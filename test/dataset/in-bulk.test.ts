import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { arrivingIn } from '../../src/database/arriving.js';
import { openDatabase, type Database, type OpenDatabase } from '../../src/database/index.js';
import { runningOn } from '../../src/database/neo4j-process.js';
import { examine } from '../../src/doctor/index.js';
import { graphState } from '../../src/graph/reading/version.js';
import { importAsSet, undoAsOperator } from '../../src/recording/index.js';
import { otherProcess, sourceOf } from '../database/other-process.js';
import { settingsOn } from '../server/servers.js';
import { database, emptyGraph } from '../world.js';
import { edited, folderOf, newFolder, refused, smallWorld, type Files } from './folders.js';

const quiet = () => {};
/** So few that the world below goes in bulk, and in batches of which the last has one row. */
const rowsAtOnce = 2;

const traps = [
  'He said "no", and “yes”; then, "',
  'one\ntwo\r\nthree',
  `comma, semicolon; tab\tbackslash \\ \\" end \\`,
  "'=1+1",
  'æøå ÆØÅ é 😀 \u2028 –',
  '"',
  '""',
  ',',
  '\\N',
  'null',
  '-0.10',
];

const merged = 'organisation:fyret';
const csv = (rows: readonly Record<string, string>[]): string => stringify([...rows], { header: true });
const sure = { sources: 'source:plan', confidence: 'CONFIRMED' };

/** What is easily lost on the way through files: in texts, lists, numbers and dates, and by who may see it. */
const trapWorld: Files = {
  ...smallWorld,
  'themes.csv': csv(
    traps.map((trap, index) => ({
      id: `theme:t${index}`,
      name_en: `Trap ${index} ${trap} end`,
      description_da: `${trap} a`,
      aliases: `A ${trap} b|${index}|c`,
      goal: index % 3 === 0 ? 'yes' : '',
      note: index % 2 === 0 ? `${trap} b` : '',
      ...sure,
      visibility: index === 4 ? 'NETWORK' : '',
      visible_to: index === 4 ? 'organisation:kystnet' : '',
    })),
  ),
  'organisations.csv': csv(
    [
      { id: 'organisation:havnen', name_da: 'Havnen', kind: 'NATIONAL_NGO' },
      { id: 'organisation:fyret', name_da: 'Fyret', kind: 'NATIONAL_NGO', merged_into: 'organisation:havnen' },
      { id: 'organisation:moler', name_da: 'Molerne', kind: 'NATIONAL_NGO', merged_into: 'organisation:havnen' },
      { id: 'organisation:kystnet', name_da: 'Kystnet', kind: 'NATIONAL_NETWORK', network: 'yes' },
    ].map((row) => ({ network: '', merged_into: '', ...row, merge_reason: '', ...sure })),
  ),
  'initiatives.csv': csv(
    [
      {
        id: 'initiative:a',
        name_da: 'A',
        kind: 'PROJECT',
        status: 'RUNNING',
        period: '2024-03/..',
        amount: '0.1',
        currency: 'DKK',
      },
      {
        id: 'initiative:b',
        name_da: 'B',
        kind: 'PROJECT',
        status: 'UNKNOWN',
        period: '',
        amount: '1000000000000',
        currency: 'EUR',
      },
      {
        id: 'initiative:c',
        name_da: 'C',
        kind: 'COURSE',
        status: 'COMPLETED',
        period: '2021~',
        amount: '',
        currency: '',
      },
    ].map((row) => ({ ...row, ...sure })),
  ),
  'participates-in.csv': csv(
    [
      { subject: 'organisation:fyret', object: 'initiative:a', key: '' },
      { subject: 'organisation:fyret', object: 'initiative:b', key: 'the "second", 2024' },
      { subject: 'organisation:havnen', object: 'initiative:b', key: '' },
    ].map((row) => ({ ...row, role: 'PARTNER', from: '2014', to: '2016-05', note: traps[1] ?? '', ...sure })),
  ),
  'has-theme.csv': csv(traps.map((_, index) => ({ subject: 'initiative:a', object: `theme:t${index}`, ...sure }))),
  'works-in.csv': csv([{ subject: 'initiative:c', object: 'place:dk', ...sure }]),
  'places.csv': csv([{ id: 'place:dk', name_da: 'Danmark', kind: 'COUNTRY', code: 'DK', confidence: 'CONFIRMED' }]),
};

/** Whatever two graphs never have in common. */
const OWN = `[key IN keys(thing) WHERE NOT (thing:Change AND key = 'at') AND NOT (thing:ChangeSet AND key IN ['at', 'id'])
  AND NOT (thing:Graph AND key IN ['key', 'secret', 'lockedAt'])]`;

/** All that Neo4j keeps, each node and claim a line, with the type of each of its values. */
async function stored(graph: Database): Promise<string[]> {
  const nodes = await graph.runStatement(
    `MATCH (thing) WHERE NOT thing:Migration AND NOT thing:MigrationLock AND NOT thing:TestMark AND NOT thing:AnsweredRequest
    RETURN labels(thing) AS what, [key IN ${OWN} | [key, valueType(thing[key]), thing[key]]] AS values`,
  );
  const claims = await graph.runStatement(
    `MATCH (from)-[claim]->(to)
    RETURN [from.id, type(claim), to.id] AS what, [key IN keys(claim) | [key, valueType(claim[key]), claim[key]]] AS values`,
  );
  return [...nodes, ...claims]
    .map(({ what, values }) =>
      JSON.stringify([(what as string[]).toSorted(), (values as string[][]).map(String).toSorted()]),
    )
    .toSorted();
}

const isOfLog = (line: string): boolean => /^\[\["(?:Change|ChangeSet|Graph)"\]/u.test(line);

/** What the log says of each change, wherever it stands; but of a claim that was moved, since it depends on what was first. */
const logged = async (graph: Database): Promise<string[]> =>
  (
    await graph.runStatement(
      `MATCH (change:Change) UNWIND range(0, size(change.ids) - 1) AS place
      RETURN change.role AS role, change.ids[place] AS id, change.actions[place] AS action, change.before[place] AS before, change.after[place] AS after`,
    )
  )
    .filter(({ id }) => !String(id).startsWith(`PARTICIPATES_IN ${merged}`))
    .map((row) => JSON.stringify(row))
    .toSorted();

/** Kills a process that imports in bulk as soon as Neo4j's importer is at work. */
async function importAndKill(folder: string, dataset: string, files: string): Promise<number> {
  const importer = otherProcess(`
    const { openDatabase } = await use(${JSON.stringify(sourceOf('index'))});
    const { importDataset } = await use(${JSON.stringify(sourceOf('../dataset/index'))});
    const opened = await openDatabase(${JSON.stringify(settingsOn(folder))}, { dataset: ${JSON.stringify(dataset)}, join: false }, () => {});
    const report = (step) => {
      if (!step.includes('importing')) return;
      process.stdout.write('importing\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    };
    await importDataset(opened.database, ${JSON.stringify(files)}, report, { rowsAtOnce: ${rowsAtOnce}, managed: opened.managed });
  `);
  expect(await importer.nextLine()).toBe('importing');
  await importer.end('SIGKILL');
  return importer.pid;
}

test('A dataset goes into an empty graph in bulk: killed it leaves nothing, and whole it leaves what batches leave', async () => {
  const data = await newFolder();
  const settings = settingsOn(dirname(data));
  const dataset = basename(data);
  const files = await folderOf(trapWorld);

  await importAndKill(dirname(data), dataset, files);
  const said: string[] = [];
  const opened: OpenDatabase = await openDatabase(settings, { dataset, join: false }, (step) => said.push(step));
  try {
    expect(said).toContain('An import was cut off. Nothing of it is in: it is cleared away');
    expect([runningOn(arrivingIn(data)), existsSync(arrivingIn(data))]).toEqual([null, false]);
    const before = await graphState(opened.database);
    expect(before.version).toBe(0);

    const { managed } = opened;
    const faulty = await folderOf({
      ...trapWorld,
      ...edited('member-of.csv', 'organisation:kystnet', 'organisation:gone'),
    });
    expect(await refused(importAsSet(opened.database, faulty, quiet, { rowsAtOnce, managed }))).toMatchObject([
      { code: 'UNKNOWN_ID', file: 'member-of.csv' },
    ]);
    expect([existsSync(arrivingIn(data)), await graphState(opened.database)]).toEqual([false, before]);
    const { sets, ...inBulk } = await importAsSet(opened.database, files, (step) => said.push(step), {
      rowsAtOnce,
      managed,
    });
    await emptyGraph();
    const inBatches = await importAsSet(database, files, quiet, { rowsAtOnce });
    expect(said).toContainEqual(expect.stringMatching(/^Loading small-world: importing, part \d of 4/u));
    expect(inBulk.created).toBe(inBatches.created);
    expect((await graphState(opened.database)).key).toBe(before.key);
    const [bulk, batches] = [await stored(opened.database), await stored(database)];
    expect(bulk.filter((line) => !isOfLog(line))).toEqual(batches.filter((line) => !isOfLog(line)));
    expect(await logged(opened.database)).toEqual(await logged(database));
    expect((await examine(opened.database, quiet)).findings.lines).toEqual([]);

    expect(await importAsSet(opened.database, files, quiet, { rowsAtOnce, managed })).toMatchObject({
      created: 0,
      sets: [],
    });
    // The last set is of what was merged, the one before of the row that stands alone in its batch.
    await undoAsOperator(opened.database, { id: sets.at(-2) ?? '', reason: 'Loaded too early' });
    expect(await opened.database.runStatement('MATCH ()-[claim:WORKS_IN]->() RETURN claim.id AS id')).toEqual([]);
  } finally {
    await opened.close();
  }
});
