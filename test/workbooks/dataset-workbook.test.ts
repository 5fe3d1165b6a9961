import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nothingKnown, readDataset } from '../../src/dataset/index.js';
import type { ClaimRecord, EntityRecord } from '../../src/graph/records/index.js';
import { asFolder, isDatasetWorkbook, writeDatasetWorkbook } from '../../src/workbooks/dataset-workbook.js';
import { openWorkbook } from '../../src/workbooks/reading/open.js';
import { fileOf, sheetOf, workbookOf } from './files.js';

const quiet = () => {};
const example = fileURLToPath(new URL('../../seed/example', import.meta.url));

/** All that a dataset says. */
async function saidIn(folder: string) {
  const dataset = await readDataset(folder, nothingKnown, quiet);
  const entities: EntityRecord[] = [];
  const claims: ClaimRecord[] = [];
  for await (const part of dataset.records()) {
    entities.push(...part.entities);
    claims.push(...part.claims);
  }
  return { manifest: dataset.manifest, entities, claims };
}

/** Somewhere that is empty. */
const newFile = async (): Promise<string> => join(dirname(await fileOf('x', '')), 'Bog.xlsx');

async function written(folder: string): Promise<string> {
  const path = await newFile();
  await writeDatasetWorkbook(folder, path);
  return path;
}

const readBack = async (path: string) => asFolder(path, await openWorkbook(path), saidIn);

describe('A dataset as a workbook', () => {
  test('says the same as its folder, and is known for a dataset', async () => {
    const path = await written(example);
    expect(isDatasetWorkbook(await openWorkbook(path))).toBe(true);
    const [folder, workbook] = [await saidIn(example), await readBack(path)];
    expect(folder.claims.length).toBeGreaterThan(100);
    expect(workbook).toEqual(folder);
  });

  test('says what it says of one thing otherwise where one cell was edited', async () => {
    const path = await written(example);
    const workbook = await openXlsx(await readFile(path));
    const rows = workbook.sheets.find(({ name }) => name === 'organisations')?.rows ?? [];
    const [head = [], first = []] = rows;
    first[head.indexOf('name_da')] = 'Et andet navn';
    await writeFile(path, await saveXlsx(workbook));
    const [before, after] = [(await saidIn(example)).entities, (await readBack(path)).entities];
    const changed = after.filter((entity, at) => JSON.stringify(entity) !== JSON.stringify(before[at]));
    expect(changed).toEqual([expect.objectContaining({ id: first[0] })]);
    expect(changed[0]?.values).toMatchObject({ nameDa: 'Et andet navn' });
  });

  test('keeps the numbers of its rows, and names itself where it has a fault', async () => {
    const path = await fileOf(
      'Bog.xlsx',
      await workbookOf(
        sheetOf([['id', 'name_da', 'confidence'], ['theme:a', 'A', 'CONFIRMED'], [], ['theme:b', 'B', 'SURE']], {
          name: 'themes',
        }),
        sheetOf(
          [
            ['name', 'value'],
            ['format', 1],
            ['name', 'bog'],
            ['title.da', 'Bog'],
            ['licence', 'CC0-1.0'],
            ['version', '1'],
            ['language', 'da'],
          ],
          { name: 'dataset.json' },
        ),
      ),
    );
    const error = await readBack(path).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(`${path} has 1 fault`);
    expect(String(error)).toContain('themes.csv row 4 confidence “SURE”');
  });

  test('writes no file outside its folder, whatever its sheets are called', async () => {
    const sheets = [sheetOf([['a'], ['b']], { name: '..' }), sheetOf([['name', 'value']], { name: 'dataset.json' })];
    const path = await fileOf('Bog.xlsx', await workbookOf(...sheets));
    const names = await asFolder(path, await openWorkbook(path), async (folder) => readdir(folder));
    expect(names.sort()).toEqual(['__.csv', 'dataset.json']);
  });

  test('is refused where it would not come back, or where there is a file already', async () => {
    const long = await fileOf('themes.csv', `id,name_da,note,confidence\ntheme:a,A,${'x'.repeat(32_768)},CONFIRMED\n`);
    await expect(written(dirname(long))).rejects.toMatchObject({
      code: 'DATASET_INVALID',
      message: expect.stringContaining('themes.csv row 2 has a text of more than 32767 characters'),
    });
    const there = await fileOf('Bog.xlsx', 'mine');
    await expect(writeDatasetWorkbook(example, there)).rejects.toMatchObject({ code: 'DATASET_INVALID' });
    expect(await readFile(there, 'utf8')).toBe('mine');
  });
});
