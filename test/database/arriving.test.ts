import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { arrivingIn, putInPlace, settle } from '../../src/database/arriving.js';
import { recordOf } from '../../src/database/process-record.js';
import { newFolder } from '../dataset/folders.js';

const NOTHING_IN = 'An import was cut off. Nothing of it is in: it is cleared away';
const PUT_IN_PLACE = 'An import was cut off when it was whole: it is put in place';

const settled = async (folder: string): Promise<string[]> => {
  const said: string[] = [];
  await settle(folder, (step) => said.push(step));
  return said;
};

/** A data folder with databases, each of one file that says which it is. */
async function folderWith(databases: Readonly<Record<string, string>>): Promise<string> {
  const folder = await newFolder();
  for (const [name, which] of Object.entries(databases)) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'store'), which);
  }
  return folder;
}

const database = async (folder: string): Promise<string> => readFile(join(folder, 'data', 'store'), 'utf8');

test('a database that was made beside takes the place of the one that was there, and nothing else stays', async () => {
  const folder = await folderWith({ data: 'old', 'arriving/data': 'new', 'arriving/files': 'rows' });
  await putInPlace(folder);
  expect(await database(folder)).toBe('new');
  expect(await readdir(folder)).toEqual(['data']);
});

test.each([
  ['before it was whole', { data: 'old', 'arriving/data': 'half' }, 'old', [NOTHING_IN]],
  ['once it had its name', { data: 'old', 'data.whole': 'new', arriving: '' }, 'new', [PUT_IN_PLACE]],
  ['between the two renames', { 'data.former': 'old', 'data.whole': 'new' }, 'new', [PUT_IN_PLACE]],
  ['while the old one was removed', { data: 'new', 'data.former': 'old' }, 'new', []],
  ['after everything was done', { data: 'new' }, 'new', []],
])('an import that is cut off %s leaves one database, which is whole', async (_, databases, which, told) => {
  const folder = await folderWith(databases);
  expect(await settled(folder)).toEqual(told);
  expect(await database(folder)).toBe(which);
  expect(await readdir(folder)).toEqual(['data']);
  expect(await settled(folder)).toEqual([]);
});

test('what still runs in a folder in which a database was being made is ended with it', async () => {
  const folder = await folderWith({ data: 'old', arriving: '' });
  const left = execa('sleep', ['900'], { reject: false });
  const record = { ...recordOf(Number(left.pid)), port: 0, ending: false };
  await writeFile(join(arrivingIn(folder), 'neo4j.json'), JSON.stringify(record));
  await settled(folder);
  expect((await left).signal).toBe('SIGKILL');
  expect(existsSync(arrivingIn(folder))).toBe(false);
});
