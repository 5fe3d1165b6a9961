import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readdir, truncate, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { backupCommand } from '../../src/commands.js';
import { backUp, openDatabase, restore, type Database } from '../../src/database/index.js';
import { exportDataset, importDataset } from '../../src/dataset/index.js';
import { editor } from '../../src/graph/records/roles.js';
import { graphState, renewGraph } from '../../src/graph/reading/version.js';
import { readSettings } from '../../src/settings.js';
import { saveAndVerify } from '../../src/verified-backup.js';
import { askOn, database, emptyGraph, loadOnly } from '../world.js';
import { filesIn, newFolder } from './folders.js';

const quiet = () => {};
const example = fileURLToPath(new URL('../../seed/example', import.meta.url));
const asDataset = {
  format: 1,
  name: 'a-copy',
  title: { en: 'A copy' },
  licence: 'CC0-1.0',
  version: '1',
  language: 'en',
} as const;
const merge = async (graph: Database) =>
  askOn(
    graph,
    `mutation { mergeOrganisations(kept: "organisation:broendgraverne", duplicate: "organisation:broendgraverne-danmark",
      reason: "The same people") { graphVersion } }`,
    { caller: editor },
  );

const exported = async (graph: Database): Promise<string> => {
  const folder = join(await newFolder(), 'copy');
  await exportDataset(graph, folder, asDataset, quiet);
  return folder;
};
const hashOf = async (folder: string) =>
  createHash('sha256')
    .update(JSON.stringify(await filesIn(folder)))
    .digest('hex');

test('an export that is imported into an empty graph gives the same export, mergers too, and a change log that begins anew', async () => {
  await loadOnly('seed/example');
  await merge(database);
  const copy = await exported(database);
  await emptyGraph();
  await importDataset(database, copy, quiet);
  expect(await hashOf(await exported(database))).toBe(await hashOf(copy));
  expect((await graphState(database)).version).toBe(1);
});

test('a Neo4j that is not Samspil’s own is left to its own means', async () => {
  const settings = readSettings({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' });
  await expect(backupCommand(settings, 'all.dump', 'example')).rejects.toMatchObject({ code: 'BACKUP_REFUSED' });
});

test('a backup is kept once it was restored beside, and gives the same export and change log as a graph that nobody read before', async () => {
  const folder = await newFolder();
  const file = join(await newFolder(), 'all.dump');
  const settings = readSettings({ SAMSPIL_DATA: dirname(folder), NEO4J_HEAP: '512m', NEO4J_PAGECACHE: '64m' });
  const dataset = basename(folder);
  const options = { folder, cache: settings.SAMSPIL_CACHE, heap: '512m', pageCache: '64m' };
  const look = async (graph: Database) => ({
    hash: await hashOf(await exported(graph)),
    log: await graph.runStatement('MATCH (change:Change) RETURN change.version AS version, change.ids AS ids'),
    version: (await graphState(graph)).version,
  });

  await expect(saveAndVerify(options, file, quiet)).rejects.toMatchObject({
    code: 'BACKUP_REFUSED',
    message: expect.stringMatching(/There is no database in .*--dataset/u),
  });
  const first = await openDatabase(settings, { dataset, join: false }, quiet);
  await importDataset(first.database, example, quiet);
  await merge(first.database);
  // A fault of the graph is one of its backup, which is the best that there is.
  await first.database.runStatement("MATCH (theme:Theme {id: 'theme:vand'}) SET theme.sortName = 'zzz'");
  const before = await look(first.database);
  const { key } = await graphState(first.database);
  await expect(saveAndVerify(options, file, quiet)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
  await expect(restore(options, example, { replace: true }, quiet)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
  await first.close();

  const cutOff = async (written: string) => {
    await truncate(written, 10_000);
    await restore({ ...options, folder: `${folder}-cut-off` }, written, { replace: false }, quiet);
  };
  await expect(backUp(options, file, cutOff, quiet)).rejects.toMatchObject({ code: 'BACKUP_REFUSED' });
  expect(await readdir(dirname(file))).toEqual([]);
  await rm(`${folder}-cut-off`, { recursive: true });

  const saved = await saveAndVerify(options, file, quiet);
  expect(saved.findings.told).toMatchObject([{ code: 'STORED_DIFFERS', id: 'theme:vand' }]);
  expect(saved.contents.graphs).toMatchObject([{ version: before.version, key }]);
  expect(await readdir(dirname(file))).toEqual([basename(file)]);
  expect((await readdir(dirname(folder))).filter((name) => name.startsWith('.verifying-'))).toEqual([]);
  await expect(saveAndVerify(options, file, quiet)).rejects.toThrow('exists already');
  await expect(restore(options, `${file}x`, { replace: true }, quiet)).rejects.toThrow('There is no file');
  await expect(restore(options, file, { replace: false }, quiet)).rejects.toThrow('--replace');
  const none = join(dirname(file), 'none.dump');
  await writeFile(none, 'no backup');
  await expect(restore(options, none, { replace: true }, quiet)).rejects.toMatchObject({ code: 'BACKUP_REFUSED' });

  await rm(folder, { recursive: true });
  await mkdir(folder);
  await restore(options, file, { replace: false }, quiet);
  const second = await openDatabase(settings, { dataset, join: false }, quiet);
  await renewGraph(second.database);
  expect(await look(second.database)).toEqual(before);
  expect((await graphState(second.database)).key).not.toBe(key);
  await second.close();
});
