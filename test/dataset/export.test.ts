import { readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { exportDataset, importDataset } from '../../src/dataset/index.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { database, emptyGraph } from '../world.js';
import { filesIn, folderOf, manifest, newFolder, smallWorld } from './folders.js';

const quiet = () => {};
const asDataset = JSON.parse(manifest('export'));

async function exported(): Promise<string> {
  const folder = await newFolder();
  await exportDataset(database, folder, asDataset, quiet);
  return folder;
}

/** Imports a folder into an empty graph, exports it, and does the same with what came out. */
async function thereAndBack(folder: string) {
  await importDataset(database, folder, quiet);
  const first = await exported();
  const version = await graphVersion(database);
  const again = await importDataset(database, first, quiet);
  await emptyGraph();
  await importDataset(database, first, quiet);
  return { first: await filesIn(first), second: await filesIn(await exported()), again, version };
}

beforeEach(emptyGraph);

test.each(['seed/example', 'test/datasets/toy'])(
  'an export of %s, imported into an empty graph, gives the same graph',
  async (dataset) => {
    const { first, second, again, version } = await thereAndBack(
      fileURLToPath(new URL(`../../${dataset}`, import.meta.url)),
    );
    expect(Object.keys(first).length).toBeGreaterThan(20);
    expect(second).toEqual(first);
    expect(again).toMatchObject({ created: 0, updated: 0, version });
  },
);

test('texts that look like formulas, quotes, lines and numbers that look divided come back as they were', async () => {
  const folder = await folderOf({
    ...smallWorld,
    'needs.csv': [
      'id,name_da,name_en,note,confidence',
      'need:a,"=1+1","""quoted"", and divided; so","First line\r\nSecond – line",CONFIRMED',
      "need:b,'=kept,'plain,@role,CONFIRMED",
      'need:c,Æblegrød på Ærø,Élan 東京,- a dash,CONFIRMED',
    ].join('\n'),
    'assessments.csv': 'id,name_en,period,confidence\nassessment:2026,2026,2026,CONFIRMED\n',
    'prioritises.csv':
      'subject,object,points,sources,confidence\nassessment:2026,need:a,"12,3450",source:plan,CONFIRMED\n',
    'states.csv': [
      'subject,object,key,assessment,sources,confidence',
      'organisation:havnen,need:a,,assessment:2026,source:plan,CONFIRMED',
      'organisation:havnen,need:a,by the board,assessment:2026,source:plan,CONFIRMED',
    ].join('\n'),
  });
  const { first, second, again } = await thereAndBack(folder);
  expect(second).toEqual(first);
  expect(again).toMatchObject({ created: 0, updated: 0 });
  expect(first['needs.csv']?.startsWith('\u{FEFF}id,')).toBe(true);
  expect(first['needs.csv']).toContain("need:a,'=1+1,");
  expect(first['prioritises.csv']).toContain('12.3450');
  const [need] = await database.runStatement("MATCH (n:Need {id: 'need:a'}) RETURN n.nameDa AS name, n.note AS note");
  expect(need).toEqual({ name: '=1+1', note: 'First line\r\nSecond – line' });
});

test('an export holds what is recorded and nothing that is derived', async () => {
  await importDataset(database, await folderOf(smallWorld), quiet);
  const files = await filesIn(await exported());
  expect(Object.keys(files)).toEqual([
    'datapackage.json',
    'dataset.json',
    'identifiers.csv',
    'member-of.csv',
    'organisations.csv',
    'sources.csv',
  ]);
  expect(files['member-of.csv']).toBe(
    '\u{FEFF}subject,object,key,confidence,sources,as_of,from,to,current,note,visibility,visible_to\n' +
      'organisation:havnen,organisation:kystnet,,CONFIRMED,source:plan,,2014,2016,,,,\n',
  );
});

test('an export goes into an empty folder only', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'mine.txt'), 'mine');
  await expect(exportDataset(database, folder, asDataset, quiet)).rejects.toMatchObject({ code: 'DATASET_INVALID' });
});

test('an export onto a full disk says so and leaves nothing behind', async () => {
  await importDataset(database, await folderOf(smallWorld), quiet);
  const folder = await newFolder();
  // Whatever is written there finds no space.
  const fill = (step: string) => void filled.push(symlink('/dev/full', join(folder, step.replace('Writing ', ''))));
  const filled: Promise<void>[] = [];
  await expect(exportDataset(database, folder, asDataset, fill)).rejects.toMatchObject({
    code: 'DISK_FULL',
    message: expect.stringContaining(folder),
  });
  await Promise.allSettled(filled);
  expect(await readdir(folder)).toEqual([]);
});
