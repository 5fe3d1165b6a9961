import { existsSync } from 'node:fs';
import { SamspilError } from '../errors.js';
import type { EntityId } from '../graph/ids.js';
import type { Records } from '../graph/write.js';
import { checkFile } from './checking.js';
import { checkTogether, idsMissing, type KnownEntity } from './checking-together.js';
import { faultLine, type Fault } from './fault.js';
import { readManifest, type Manifest } from './manifest.js';
import { readFiles } from './reading.js';

/** A dataset whose every row was checked. */
export interface Dataset extends Records {
  readonly manifest: Manifest;
}

/** Finds out which of these ids the graph has. */
export type FindKnown = (ids: readonly EntityId[]) => Promise<readonly KnownEntity[]>;

/** For a dataset that has to stand by itself. */
export const nothingKnown: FindKnown = () => Promise.resolve([]);

const FAULTS_IN_MESSAGE = 50;

/**
 * Reads a dataset and checks all of it.
 * @param findKnown tells which ids that the dataset mentions the graph has already
 * @throws DATASET_MISSING; DATASET_INVALID with every fault in its details
 */
export async function readDataset(folder: string, findKnown: FindKnown): Promise<Dataset> {
  if (!existsSync(folder)) throw new SamspilError('DATASET_MISSING', `There is no folder ${folder}.`);
  const manifest = await readManifest(folder);
  const { files, faults } = await readFiles(folder);
  if ('faults' in manifest) faults.push(...manifest.faults);
  const checked = files.map((file) => checkFile(file, faults));
  checkTogether(checked, await findKnown(idsMissing(checked)), faults);
  if (faults.length > 0 || 'faults' in manifest) throw invalid(folder, faults);
  return {
    manifest: manifest.manifest,
    entities: checked.flatMap(({ entities }) => entities.map(({ record }) => record)),
    claims: checked.flatMap(({ claims }) => claims.map(({ record }) => record)),
  };
}

function invalid(folder: string, faults: readonly Fault[]): SamspilError {
  const sorted = faults.toSorted((a, b) => (a.file === b.file ? (a.row ?? 0) - (b.row ?? 0) : a.file < b.file ? -1 : 1));
  const shown = sorted.slice(0, FAULTS_IN_MESSAGE).map(faultLine);
  const rest = sorted.length - shown.length;
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  const lines = [`${folder} has ${count}; nothing was loaded:`, ...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])];
  return new SamspilError('DATASET_INVALID', lines.join('\n  '), { details: { faults: sorted } });
}
