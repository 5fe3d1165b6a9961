import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/database/index.js';
import { exportDataset, importDataset, unfinished } from '../../src/dataset/index.js';
import { graphVersion } from '../../src/graph/version.js';
import { otherProcess, sourceOf } from '../database/other-process.js';
import { database, emptyGraph } from '../world.js';
import { folderOf, largeWorld, manifest, newFolder, smallWorld } from './folders.js';

const quiet = () => {};

const themesIn = async (graph: Database) =>
  Number((await graph.runStatement('MATCH (t:Theme) RETURN count(t) AS count'))[0]?.['count']);

/** Kills a process that imports when it is half-way. */
async function importAndKill(folder: string, options: object): Promise<void> {
  const importer = otherProcess(`
    const { Database } = await use(${JSON.stringify(sourceOf('index'))});
    const { importDataset } = await use(${JSON.stringify(sourceOf('../dataset/index'))});
    const report = (step) => {
      if (!step.includes('20000 of 25000')) return;
      process.stdout.write('half-way\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    };
    await importDataset(new Database(${JSON.stringify(inject('connection'))}), ${JSON.stringify(folder)}, report, ${JSON.stringify(options)});
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
    await importAndKill(folder, {});
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
    await importAndKill(folder, { rowsAtOnce: 10_000 });
    expect(await themesIn(database)).toBe(20_000);
    expect(await unfinished(database)).toEqual(['large']);
    await expect(importDataset(database, await folderOf(smallWorld), quiet)).rejects.toMatchObject({
      code: 'IMPORT_UNFINISHED',
    });
    await expect(
      exportDataset(database, await newFolder(), JSON.parse(manifest('export')), quiet),
    ).rejects.toMatchObject({ code: 'IMPORT_UNFINISHED' });
    expect(await importDataset(database, folder, quiet, { rowsAtOnce: 10_000 })).toMatchObject({
      created: 5_000,
      unchanged: 20_000,
    });
    expect(await unfinished(database)).toEqual([]);
  });
});
