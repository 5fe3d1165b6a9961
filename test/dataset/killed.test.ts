import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/index.js';
import { importDataset, unfinished } from '../../src/dataset/index.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { openService } from '../../src/start.js';
import { thread } from '../coordination/analysis/thread.js';
import { otherProcess, sourceOf } from '../database/other-process.js';
import { settingsOn } from '../server/servers.js';
import { database, emptyGraph } from '../world.js';
import { folderOf, largeWorld, newFolder, smallWorld } from './folders.js';
import { neo4jConnection } from '../connection.js';

const quiet = () => {};

const themesIn = async (graph: Database) =>
  Number((await graph.runStatement('MATCH (t:Theme) RETURN count(t) AS count'))[0]?.['count']);

/** Kills a process that imports when it says that it is half-way. */
async function importAndKill(folder: string, halfWay: string, options: object): Promise<void> {
  const importer = otherProcess(`
    const { Database } = await use(${JSON.stringify(sourceOf('index'))});
    const { importDataset } = await use(${JSON.stringify(sourceOf('../dataset/index'))});
    const report = (step) => {
      if (!step.includes(${JSON.stringify(halfWay)})) return;
      process.stdout.write('half-way\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    };
    await importDataset(new Database(${JSON.stringify(neo4jConnection())}), ${JSON.stringify(folder)}, report, ${JSON.stringify(options)});
  `);
  expect(await importer.nextLine()).toBe('half-way');
  await importer.end('SIGKILL');
}

describe('An import whose process is killed half-way', () => {
  beforeEach(async () => {
    await emptyGraph();
    await importDataset(database, await folderOf(smallWorld), quiet);
  });

  test('leaves nothing of itself and everything that was there, and runs again without help', async () => {
    const folder = await folderOf(largeWorld);
    await importAndKill(folder, 'Checked 20000 rows', {});
    expect(await themesIn(database)).toBe(0);
    expect(await graphVersion(database)).toBe(1);
    expect(await importDataset(database, await folderOf(smallWorld), quiet)).toMatchObject({
      created: 0,
      unchanged: 7,
    });
    expect(await importDataset(database, folder, quiet)).toMatchObject({ created: 25_000, version: 2 });
  });

  test('keeps its whole batches where it goes in batches, is marked unfinished, and goes on when run again', async () => {
    const folder = await folderOf(largeWorld);
    await importAndKill(folder, '20000 of 25000 rows', { rowsAtOnce: 10_000 });
    expect(await themesIn(database)).toBe(10_000);
    expect(await unfinished(database)).toEqual([{ name: 'large', created: 10_000, updated: 0 }]);
    await expect(importDataset(database, await folderOf(smallWorld), quiet)).rejects.toMatchObject({
      code: 'IMPORT_UNFINISHED',
    });
    expect(await importDataset(database, folder, quiet, { rowsAtOnce: 10_000 })).toMatchObject({
      created: 15_000,
      unchanged: 10_000,
    });
    expect(await unfinished(database)).toEqual([]);
  });
});

test('A Samspil that is told to end while it loads for the first time ends at once, and loads all at the next start', async () => {
  const folder = await newFolder();
  const settings = settingsOn(folder);
  const starting = otherProcess(`
    const { start } = await use(${JSON.stringify(sourceOf('../start'))});
    process.stderr.write = (step) => step.startsWith('Loading') && say('loading');
    await start(${JSON.stringify(settings)}, 'example', 'test');
  `);
  // The lines of its log come first.
  await expect.poll(async () => JSON.parse(await starting.nextLine()) as unknown).toBe('loading');
  expect(await starting.end('SIGINT', 'group')).toBe(130);
  const service = await openService(settings, 'example', quiet, thread);
  expect(await service.ready).toEqual([expect.stringMatching(/^Loaded {4}seed\/example/u)]);
  await service.close();
});
