import { stringify } from 'csv-stringify';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { cypherQuery, type Database, type Report } from '../database/index.js';
import { SamspilError } from '../errors.js';
import type { Value } from '../graph/records.js';
import type { Stored } from '../graph/stored.js';
import { type Kind, type Verb } from '../graph/vocabulary/index.js';
import { fileFormats, leadingColumns, LIST_DIVIDER, type FileFormat } from './format.js';
import { MANIFEST_FILE, type Manifest } from './manifest.js';

const entitiesOfKind = cypherQuery<{ kind: Kind }, { properties: Stored }>('dataset/entities-of-kind');
const claimsOfVerb = cypherQuery<{ verb: Verb }, { subject: string; object: string; properties: Stored }>('dataset/claims-of-verb');

/**
 * Writes the whole graph as a dataset into an empty folder: sorted, so that the same graph gives the same files.
 * @returns how many rows were written
 * @throws DATASET_INVALID where the folder holds something already
 */
export async function exportDataset(database: Database, folder: string, manifest: Manifest, report: Report): Promise<number> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new SamspilError('DATASET_INVALID', `${folder} is not empty. Export into a new folder.`);
  let rows = 0;
  for (const format of fileFormats) {
    report(`Writing ${format.name}`);
    rows += await exportFile(database, join(folder, format.name), format);
  }
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return rows;
}

async function exportFile(database: Database, path: string, format: FileFormat): Promise<number> {
  const rows = rowsOf(database, format);
  const first = await rows.next();
  if (first.done) return 0;
  const csv = stringify({ header: true, columns: [...leadingColumns(format), ...format.columns.map(({ name }) => name)] });
  csv.pipe(createWriteStream(path));
  csv.write(first.value);
  let count = 1;
  for await (const row of rows) {
    if (!csv.write(row)) await once(csv, 'drain');
    count += 1;
  }
  csv.end();
  await finished(csv);
  return count;
}

async function* rowsOf(database: Database, format: FileFormat): AsyncGenerator<Record<string, string>> {
  if (format.holds === 'entities') {
    for await (const { properties } of database.stream(entitiesOfKind, { kind: format.kind })) {
      yield { id: cellOf(properties['id']), ...cellsOf(properties, format) };
    }
  } else {
    for await (const { subject, object, properties } of database.stream(claimsOfVerb, { verb: format.verb })) {
      yield { subject, object, key: cellOf(properties['key']), ...cellsOf(properties, format) };
    }
  }
}

const cellsOf = (properties: Stored, { columns }: FileFormat): Record<string, string> =>
  Object.fromEntries(columns.map(({ name, value }) => [name, cellOf(properties[value])]));

function cellOf(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(LIST_DIVIDER) : String(value);
}
