// cspell:ignore openoffice registrymodifications soffice outdir norestore
import 'reflect-metadata';
import { execa } from 'execa';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareDataset } from '../../src/dataset/index.js';
import { database, edit, loadOnly } from '../world.js';
import { exportedInto, quiet, readBack } from './exported.js';
import { sheetOf, workbookOf } from './files.js';

/*
 * A whole dataset through LibreOffice, whose pages speak Danish and whose numbers have decimal commas. It wants
 * LibreOffice (`apt-get install libreoffice-calc`), and fails where there is none.
 */

/** Names that a spreadsheet takes for something else: formulas, numbers, days, times, truths, its own escapes. */
const traps = [
  '=1+1',
  '+45',
  '-3',
  '@navn',
  '00123',
  '1,5',
  '1.000',
  '2014-12',
  '3/4',
  '12:30',
  'SAND',
  'true',
  '1E5',
  "'citat",
  '_x0041_',
];

let folder = '';
let exported = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-libreoffice-'));
  await loadOnly('seed/globalt-fokus');
  const themes = traps.map((da) => `{ theme: { name: { da: "Fælde ${da}" }, note: "${da}", sources: ["fælder"] } }`);
  await edit(
    `mutation { record(reason: "Fælder", idempotencyKey: "3d1b2a6e-58a3-4d0e-8d5e-0a4c7f0f3c14", changes: [{ source: { key: "fælder", kind: STATEMENT, name: { da: "Fælder" } } }, ${themes.join(', ')}]) { id } }`,
  );
  exported = await exportedInto(folder);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const danish = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>da-DK</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>da-DK</value></prop></item>
</oor:items>`;

/** Opens a file in LibreOffice and saves it as another. @returns its path */
async function saved(path: string, ending: 'xlsx' | 'ods' | 'csv', into: string): Promise<string> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), danish);
  const out = join(folder, into);
  const options = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  const { exitCode, stderr, code } = await execa(
    'soffice',
    [...options, '--convert-to', ending, '--outdir', out, path],
    {
      reject: false,
      env: { LANG: 'da_DK.UTF-8' },
    },
  );
  if (code === 'ENOENT') throw new Error('There is no LibreOffice here: apt-get install libreoffice-calc');
  expect([exitCode, stderr]).toEqual([0, expect.any(String)]);
  return join(out, `Alt.${ending}`);
}

/** What importing a workbook would change, and which rows are deleted. */
async function foundIn(path: string) {
  return readBack(path, async (dataset, { rows, absent }) => {
    const changed: object[] = [];
    const { differences } = await compareDataset(database, dataset, quiet);
    for await (const { entities, claims } of differences) changed.push(...entities, ...claims);
    return { changed, deleted: rows.map(({ id }) => id), absent };
  });
}

test('LibreOffice speaks Danish here: its decimals have commas', async () => {
  const numbers = join(folder, 'numbers', 'Alt.xlsx');
  await mkdir(join(folder, 'numbers'));
  await writeFile(numbers, await workbookOf(sheetOf([[1.5]])));
  expect(await readFile(await saved(numbers, 'csv', 'csv'), 'utf8')).toBe('"1,5"\n');
});

test('Saved by LibreOffice in Danish, as Excel has it or in its own form, it changes nothing', async () => {
  const [xlsx, ods] = [await saved(exported, 'xlsx', 'xlsx'), await saved(exported, 'ods', 'ods')];
  for (const path of [xlsx, ods, await saved(ods, 'xlsx', 'back')])
    expect(await foundIn(path)).toEqual({ changed: [], deleted: [], absent: [] });
});

test('A cell that is edited there changes that, and a row that is deleted is asked about', async () => {
  const path = await saved(exported, 'xlsx', 'edited');
  const workbook = await openXlsx(await readFile(path));
  for (const sheet of workbook.sheets) {
    const [head = []] = sheet.rows;
    const [, first = []] = sheet.rows;
    if (sheet.name === 'organisations') first[head.indexOf('name_da')] = 'Et andet navn';
    if (sheet.name === 'member-of') sheet.rows = sheet.rows.filter((_row, at) => at !== 1);
  }
  await writeFile(path, await saveXlsx(workbook));
  const { changed, deleted } = await foundIn(await saved(path, 'xlsx', 'again'));
  expect(changed).toEqual([
    expect.objectContaining({
      record: expect.objectContaining({ values: expect.objectContaining({ nameDa: 'Et andet navn' }) }),
    }),
  ]);
  expect(deleted).toEqual([expect.stringMatching(/^MEMBER_OF organisation:/u)]);
});
