import { stringify } from 'csv-stringify';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClaimRecord, EntityRecord, Value } from '../graph/records/index.js';
import { fileFormats, leadingColumns, type FileFormat } from './format.js';
import { MANIFEST_FILE, type Manifest } from './manifest.js';
import { textCell } from './reading.js';
import { numberCell, plainCell } from './values.js';

/** A value as a cell of a file holds it, so that reading it gives the same value. */
export const cellOf = (value: Value | undefined): string =>
  typeof value === 'number' ? numberCell(value) : textCell(plainCell(value));

/** Records, as they are written into a dataset. */
export interface WrittenRecords {
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
}

/**
 * Writes records as a dataset into an empty folder, so that they can be checked, loaded and undone like any other. A file
 * has the columns that one of its records fills, and those that it cannot be without.
 */
export async function writeDataset(folder: string, manifest: Manifest, records: WrittenRecords): Promise<void> {
  for (const format of fileFormats) {
    const rows = rowsOf(format, records);
    if (rows.length === 0) continue;
    const filled = new Set(rows.flatMap(({ values }) => Object.keys(values)));
    const columns = format.columns.filter(({ name, value }) => filled.has(value) || format.required.includes(name));
    const header = [...leadingColumns(format), ...columns.map(({ name }) => name)];
    const cells = rows.map(({ leading, values }) => [...leading, ...columns.map(({ value }) => cellOf(values[value]))]);
    const csv = stringify({ header: true, columns: header });
    await pipeline(Readable.from(cells), csv, createWriteStream(join(folder, format.name)));
  }
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

interface WrittenRow {
  readonly leading: readonly string[];
  readonly values: EntityRecord['values'];
}

function rowsOf(format: FileFormat, { entities, claims }: WrittenRecords): WrittenRow[] {
  if (format.holds === 'entities')
    return entities.flatMap(({ id, kind, values }) => (kind === format.kind ? [{ leading: [id], values }] : []));
  return claims.flatMap(({ verb, subject, object, key = '', values }) =>
    verb === format.verb ? [{ leading: [subject, object, key], values }] : [],
  );
}
