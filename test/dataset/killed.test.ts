import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { Database, migrate, startManagedNeo4j } from '../../src/database/index.js';
import { exportDataset, importDataset, unfinished } from '../../src/dataset/index.js';
import { graphVersion } from '../../src/graph/version.js';
import { readSettings } from '../../src/settings.js';
import { otherProcess, sourceOf } from '../database/other-process.js';
import { database, emptyGraph } from '../world.js';
import { folderOf, manifest, newFolder, smallWorld } from './folders.js';

const quiet = () => {};

/** More rows than an import reports at a time, so that it can be met half-way. */
const large = {
  'dataset.json': manifest('large'),
  'themes.csv': [
    'id,name_en,confidence',
    ...Array.from({ length: 25_000 }, (_, index) => `theme:t${index},Theme,CONFIRMED`),
  ].join('\n'),
};
const isHalfWay = (step: string) => step.includes('20000 of 25000');

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
    const folder = await folderOf(large);
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
    const folder = await folderOf(large);
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

test('a Neo4j that is killed during an import has all that was confirmed and no half import when it starts again', async () => {
  const home = await newFolder();
  const options = {
    folder: join(home, 'neo4j'),
    cache: readSettings(process.env).SAMSPIL_CACHE,
    heap: '768m',
    pageCache: '64m',
  };
  const first = await startManagedNeo4j(options, quiet);
  const graph = new Database(first.connection);
  await migrate(graph);
  await importDataset(graph, await folderOf(smallWorld), quiet);
  const kill = (step: string) => {
    if (isHalfWay(step)) process.kill(first.pid, 'SIGKILL');
  };
  await expect(importDataset(graph, await folderOf(large), kill)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
  });
  await graph.close();
  await first.stop();

  const second = await startManagedNeo4j(options, quiet);
  const after = new Database(second.connection);
  try {
    expect(await migrate(after)).toEqual([]);
    expect(await themesIn(after)).toBe(0);
    expect(await graphVersion(after)).toBe(1);
    expect(await importDataset(after, await folderOf(smallWorld), quiet)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 7,
    });
  } finally {
    await after.close();
    await second.stop();
    await rm(home, { recursive: true, force: true });
  }
}, 180_000);
