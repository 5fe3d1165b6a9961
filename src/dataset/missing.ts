import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Report } from '../database/index.js';
import type { ClaimId, EntityId } from '../graph/records/index.js';
import { verbOf } from '../graph/vocabulary/index.js';
import { readDataset } from './dataset.js';
import { fileFormats, type FileFormat } from './format.js';
import { knownGraph } from './known-graph.js';
import { claimsOfVerb, entitiesOfKind } from './whole-graph.js';

/** What is on record and in no row of a dataset. */
export interface Missing {
  readonly id: EntityId | ClaimId;
  /** The file that would have its row. */
  readonly file: string;
  /** Whether the dataset has that file. */
  readonly isInFile: boolean;
}

/**
 * What is on record and in no row of a dataset, in the order of the files of an export.
 * @throws DATASET_MISSING, DATASET_INVALID
 */
export async function missingFrom(database: Database, folder: string, report: Report): Promise<Missing[]> {
  const known = knownGraph(async (query, parameters) => database.read(query, parameters));
  const dataset = await readDataset(folder, known, report);
  const said = new Set<string>();
  for await (const { entities, claims } of dataset.records())
    for (const { id } of [...entities, ...claims]) said.add(id);
  const missing: Missing[] = [];
  for (const format of fileFormats) {
    const isInFile = existsSync(join(folder, format.name));
    for await (const { id, recordedAs } of onRecord(database, format))
      if (!said.has(recordedAs)) missing.push({ id, file: format.name, isInFile });
  }
  return missing;
}

interface OnRecord {
  readonly id: EntityId | ClaimId;
  /** As its row names it. */
  readonly recordedAs: EntityId | ClaimId;
}

async function* onRecord(database: Database, format: FileFormat): AsyncGenerator<OnRecord> {
  if (format.holds === 'entities') {
    for await (const { properties } of database.stream(entitiesOfKind, { kind: format.kind })) {
      const id = String(properties['id']) as EntityId;
      yield { id, recordedAs: id };
    }
    return;
  }
  for (const kind of new Set(verbOf(format.verb).ends.map(({ from }) => from)))
    for await (const { recordedAs, properties } of database.stream(claimsOfVerb, { kind, verb: format.verb }))
      yield { id: String(properties['id']) as ClaimId, recordedAs };
}
