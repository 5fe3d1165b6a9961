import 'reflect-metadata';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { graphVersion, renewGraph } from '../../src/graph/reading/index.js';
import { importWithdrawing } from '../../src/recording/index.js';
import {
  absentLine,
  asFolder,
  deletedRows,
  exportedState,
  openWorkbook,
  questionOfDeleted,
} from '../../src/workbooks/index.js';
import { answer, database, edit, loadOnly } from '../world.js';
import { exportedInto, quiet, readBack } from './exported.js';

beforeEach(async () => loadOnly('seed/example'));

/** The whole graph as a workbook, without some rows by their first cells and some sheets. */
async function exportedWithout(ids: readonly string[], sheets: readonly string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-deleted-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  const path = await exportedInto(folder);
  const workbook = await openXlsx(await readFile(path));
  for (const sheet of workbook.sheets)
    sheet.rows = sheet.rows.filter(
      ([first, second]) => !ids.includes(String(first)) && !ids.includes(`${String(first)} ${String(second)}`),
    );
  workbook.sheets = workbook.sheets.filter(({ name }) => !sheets.includes(name));
  await writeFile(path, await saveXlsx(workbook));
  return path;
}

const deletedIn = async (path: string) => readBack(path, async (_folder, deleted) => deleted);

async function withdraw(path: string) {
  const exported = exportedState(await openWorkbook(path));
  return readBack(path, async (folder, { rows }) => {
    const given = { ids: rows.map(({ id }) => id), madeOn: exported?.version ?? 0 };
    return importWithdrawing(database, folder, quiet, given, 'ACCEPTED');
  });
}

const membership = 'organisation:blaa-anemone organisation:eksempelnettet';
const changed = 'organisation:broendgraverne organisation:eksempelnettet';

test('Rows that are deleted from an export are found, sheets that are gone are told, and what is newer or changed is neither', async () => {
  const path = await exportedWithout([membership, changed], ['contributes-to']);
  const madeOn = await graphVersion(database);
  await edit(
    `mutation { record(reason: "Ny", madeOn: ${madeOn}, idempotencyKey: "3d1b2a6e-58a3-4d0e-8d5e-0a4c7f0f3c12", changes: [{ source: { key: "s", kind: STATEMENT, name: { da: "Møde" } } }, { theme: { name: { da: "Nyere tema" }, sources: ["s"] } }, { memberOf: { subject: "organisation:broendgraverne", object: "organisation:eksempelnettet", note: "Rettet" } }]) { id } }`,
  );
  const { rows, absent } = await deletedIn(path);
  expect(rows.map(({ id, file }) => [id, file])).toEqual([[`MEMBER_OF ${membership}`, 'member-of.csv']]);
  expect(questionOfDeleted(rows)).toMatchObject({
    text: {
      da: `1 række fra eksporten er slettet (member-of: MEMBER_OF ${membership}). Hvad skal der ske med det, de siger?`,
      en: `1 row of the export is deleted (member-of: MEMBER_OF ${membership}). What is to become of what they say?`,
    },
    suggested: 'LEAVE',
  });
  expect(absentLine(absent).da).toBe('Ark, der ikke er der mere, ændrer intet: contributes-to.');
  const workbook = await openWorkbook(path);
  const ofNoGraph = asFolder(path, workbook, async (folder) => deletedRows(database, folder, null, quiet));
  expect(await ofNoGraph).toEqual({ rows: [], absent: [] });
  await renewGraph(database);
  expect(await deletedIn(path)).toEqual({ rows: [], absent: [] });
});

test('What deleted rows say is taken off the record as one set, which can be undone', async () => {
  const path = await exportedWithout([membership]);
  const members = async () =>
    answer('{ organisation(id: "organisation:eksempelnettet") { members(first: 1) { totalCount } } }');
  const before = await members();
  const { set, count } = await withdraw(path);
  expect(count).toBe(1);
  expect(await members()).not.toEqual(before);
  await edit(`mutation { undo(id: "${set ?? ''}", reason: "Forkert") { id } }`);
  expect(await members()).toEqual(before);
});

test('Nothing is taken off the record on which other rows stand', async () => {
  const path = await exportedWithout(['organisation:blaa-anemone']);
  await expect(withdraw(path)).rejects.toMatchObject({ code: 'CHANGES_INVALID' });
});
