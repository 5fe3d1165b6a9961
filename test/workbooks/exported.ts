import { join } from 'node:path';
import { exportDataset } from '../../src/dataset/index.js';
import { asFolder, deletedRows, exportedState, openWorkbook, writeDatasetWorkbook } from '../../src/workbooks/index.js';
import { database } from '../world.js';

export const quiet = () => {};

const manifest = {
  format: 1,
  name: 'alt',
  title: { en: 'All' },
  licence: 'as its sources',
  version: '1',
  language: 'da',
} as const;

/** The whole graph as a workbook in an empty folder. @returns its path */
export async function exportedInto(folder: string): Promise<string> {
  const path = join(folder, 'Alt.xlsx');
  const { state } = await exportDataset(database, join(folder, 'alt'), manifest, quiet);
  await writeDatasetWorkbook(join(folder, 'alt'), path, state);
  return path;
}

/** Does something with a workbook laid out as a folder, once it is known which rows of the export are deleted. */
export async function readBack<Result>(
  path: string,
  work: (folder: string, deleted: Awaited<ReturnType<typeof deletedRows>>) => Promise<Result>,
): Promise<Result> {
  const workbook = await openWorkbook(path);
  return asFolder(path, workbook, async (folder) =>
    work(folder, await deletedRows(database, folder, exportedState(workbook), quiet)),
  );
}
