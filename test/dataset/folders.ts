import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { nothingKnown, readDataset, type Fault } from '../../src/dataset/index.js';

/** A file by name: its text, its bytes, or null for none. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export const manifest = (name: string) =>
  JSON.stringify({ format: 1, name, title: { en: 'A small world' }, licence: 'CC0-1.0', version: '1', language: 'en' });

/** Two organisations and a network, one of them a member of it. */
export const smallWorld: Files = {
  'dataset.json': manifest('small-world'),
  'sources.csv': [
    'id,name_en,kind,confidence',
    'source:plan,Work plan,DOCUMENT,CONFIRMED',
    'source:hearsay,General knowledge,GENERAL_KNOWLEDGE,UNCONFIRMED',
  ].join('\n'),
  'organisations.csv': [
    'id,name_da,kind,network,country,note,sources,confidence',
    'organisation:havnen,Havnen,NATIONAL_NGO,no,DK,Founded by fishers,source:plan,CONFIRMED',
    'organisation:fyret,Fyret,NATIONAL_NGO,,,,source:plan,CONFIRMED',
    'organisation:kystnet,Kystnet,NATIONAL_NETWORK,yes,DK,,source:plan,CONFIRMED',
  ].join('\n'),
  'identifiers.csv': [
    'id,name_en,scheme,value,confidence',
    'identifier:dk-cvr-35429867,DK-CVR-35429867,DK-CVR,35429867,CONFIRMED',
  ].join('\n'),
  'member-of.csv': [
    'subject,object,key,from,to,sources,confidence',
    'organisation:havnen,organisation:kystnet,,2014,2016,source:plan,CONFIRMED',
  ].join('\n'),
};

/** More rows than an import reports at a time, so that it can be met half-way. */
export const largeWorld: Files = {
  'dataset.json': manifest('large'),
  'themes.csv': [
    'id,name_en,confidence',
    ...Array.from({ length: 25_000 }, (_, index) => `theme:t${index},Theme,CONFIRMED`),
  ].join('\n'),
};

/** Whether an import of it says that it is under way. */
export const isHalfWay = (step: string): boolean => step.includes('Checked 20000 rows');

/** A folder of its own for a test; it goes when the test ends. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-dataset-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder, or into a new one. */
export async function folderOf(files: Files, folder?: string): Promise<string> {
  const path = folder ?? (await newFolder());
  await mkdir(path, { recursive: true });
  for (const [name, content] of Object.entries(files)) if (content !== null) await writeFile(join(path, name), content);
  return path;
}

/** A file of the small world with one text put in place of another. */
export function edited(file: string, found: string, replacement: string): Files {
  const text = smallWorld[file];
  if (typeof text !== 'string' || !text.includes(found)) throw new Error(`${file} does not hold ${found}`);
  return { [file]: text.replace(found, replacement) };
}

/** What a check of the small world with some files exchanged tells, where it stands by itself. */
export async function faultsOf(files: Files): Promise<readonly Fault[]> {
  const folder = await folderOf({ ...smallWorld, ...files });
  return refused(readDataset(folder, nothingKnown, () => {}));
}

/** The faults for which a dataset is refused; none where it is taken. */
export async function refused(attempt: Promise<unknown>): Promise<readonly Fault[]> {
  try {
    await attempt;
    return [];
  } catch (error) {
    if (error instanceof SamspilError && error.code === 'DATASET_INVALID') return error.details['faults'] as Fault[];
    throw error;
  }
}

/** The files of a folder with their texts. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
