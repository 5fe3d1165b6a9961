import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/database/index.js';
import { exportDataset, giveUp, importDataset, unfinished } from '../../src/dataset/index.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { Door } from '../database/door.js';
import { database, emptyGraph, sentQueries } from '../world.js';
import { filesIn, folderOf, manifest, newFolder, smallWorld } from './folders.js';
import { neo4jConnection } from '../connection.js';

const quiet = () => {};
/** So few that the small world goes in three batches: its sources, its organisations and identifiers, and the membership. */
const inBatches = { rowsAtOnce: 2 };
const another = async () =>
  folderOf({ 'dataset.json': manifest('another'), 'themes.csv': 'id,name_en,confidence\ntheme:sea,Sea,CONFIRMED\n' });
const exported = async () => {
  const folder = await newFolder();
  const { unfinished: half } = await exportDataset(database, folder, JSON.parse(manifest('export')), quiet);
  return {
    folder,
    half,
    manifest: JSON.parse((await filesIn(folder))['dataset.json'] ?? '') as { unfinished?: string[] },
  };
};

let door: Door;
let behind: Database;

beforeAll(async () => {
  door = await Door.atFreePort();
  behind = new Database({ ...neo4jConnection(), uri: door.uri });
});
beforeEach(async () => {
  await emptyGraph();
  await door.open(neo4jConnection());
});
afterEach(async () => door.close());
afterAll(async () => behind.close());

/** Has something happen once, when all was checked and before the first row is written. */
function whenLoading(act: () => unknown): (step: string) => void {
  let isDone = false;
  return (step) => {
    if (isDone || !step.startsWith('Loading')) return;
    isDone = true;
    act();
  };
}

/** Runs an import whose last file goes meanwhile. */
const cutOff = async (folder: string): Promise<unknown> =>
  importDataset(
    database,
    folder,
    whenLoading(() => unlinkSync(join(folder, 'member-of.csv'))),
    inBatches,
  ).catch((error: unknown) => error);

describe('An import in batches that fails', () => {
  test('before anything of it is in leaves nothing to be decided', async () => {
    const gone = whenLoading(async () => door.close());
    const failed = importDataset(behind, await folderOf(smallWorld), gone, inBatches);
    await expect(failed).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(await unfinished(database)).toEqual([]);
    expect(await importDataset(database, await another(), quiet)).toMatchObject({ created: 1 });
  });

  test('after its first batch says what is in, why, and the commands with which to go on', async () => {
    const folder = await folderOf(smallWorld);
    const gone = whenLoading(() => door.onNextCommit('pass it and close'));
    await expect(importDataset(behind, folder, gone, inBatches)).rejects.toMatchObject({
      code: 'IMPORT_UNFINISHED',
      details: { cause: 'DATABASE_UNAVAILABLE' },
      message: expect.stringMatching(
        /of its 7 rows 2 that it created and 0 that it updated are in\. .*-- import .*-- give-up small-world.*Neo4j does not answer/u,
      ),
    });
    await expect(importDataset(database, await another(), quiet)).rejects.toMatchObject({
      code: 'IMPORT_UNFINISHED',
      message: expect.stringContaining('give-up small-world'),
    });
    expect(await importDataset(database, folder, quiet, inBatches)).toMatchObject({ created: 5, unchanged: 2 });
    expect(await importDataset(database, await another(), quiet)).toMatchObject({ created: 1 });
  });

  test('lets the graph be exported, and the export says that it is a part', async () => {
    await cutOff(await folderOf(smallWorld));
    const part = await exported();
    expect([part.half, part.manifest.unfinished]).toEqual([['small-world'], ['small-world']]);
    await emptyGraph();
    expect((await importDataset(database, part.folder, quiet)).created).toBeGreaterThan(1);
    expect((await exported()).manifest.unfinished).toBeUndefined();
  });

  test('is given up where its folder is gone: what is in stays, and others go on', async () => {
    await cutOff(await folderOf(smallWorld));
    expect(await giveUp(database, 'small-world')).toMatchObject({ name: 'small-world', updated: 0 });
    expect(await graphVersion(database)).toBeGreaterThan(0);
    expect((await exported()).half).toEqual([]);
    expect(await importDataset(database, await another(), quiet)).toMatchObject({ created: 1 });
    await expect(giveUp(database, 'small-world')).rejects.toMatchObject({ code: 'NOT_UNFINISHED' });
  });

  test.each([
    ['changes', (file: string) => writeFileSync(file, 'id\n'), 'DATASET_INVALID'],
    ['goes', unlinkSync, 'DATASET_MISSING'],
  ])('since a file %s meanwhile says that too', async (_, meddle, cause) => {
    const folder = await folderOf(smallWorld);
    const meddled = whenLoading(() => meddle(join(folder, 'member-of.csv')));
    const failed = importDataset(database, folder, meddled, inBatches);
    await expect(failed).rejects.toMatchObject({ code: 'IMPORT_UNFINISHED', details: { cause } });
    expect(await unfinished(database)).toMatchObject([{ name: 'small-world' }]);
  });
});

test('An import that began before another was cut off changes nothing', async () => {
  const folder = await another();
  let late: Promise<unknown> = Promise.resolve();
  await database.write(async (tx) => {
    await tx.run({ name: 'hold', text: "MATCH (graph:Graph {id: 'graph'}) SET graph.held = true" }, {});
    sentQueries.length = 0;
    late = importDataset(database, folder, quiet).catch((error: unknown) => error);
    await expect.poll(() => sentQueries).toContain('graph/lock-graph');
    await tx.run({ name: 'cut off', text: "CREATE (:UnfinishedImport {name: 'half'})" }, {});
  });
  expect(await late).toMatchObject({ code: 'IMPORT_UNFINISHED', message: expect.stringContaining('“half”') });
  expect(await graphVersion(database)).toBe(0);
});

describe('Where the answer of Neo4j is lost on the way', () => {
  test('what an import did is told as done', async () => {
    const lost = whenLoading(() => door.onNextCommit('lose it'));
    expect(await importDataset(behind, await folderOf(smallWorld), lost)).toMatchObject({ created: 7, version: 1 });
  });

  test('and Neo4j with it, an import says that nobody knows, and what to do', async () => {
    const folder = await folderOf(smallWorld);
    const lost = whenLoading(() => door.onNextCommit('lose it and close'));
    await expect(importDataset(behind, folder, lost)).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      message: expect.stringMatching(/not known whether it was made\. Run the import again/u),
    });
    expect(await importDataset(database, folder, quiet)).toMatchObject({ created: 0, unchanged: 7 });
  });
});
