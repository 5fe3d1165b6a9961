import { stringify } from 'csv-stringify/sync';
import { mkdir, open, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { cellsOf, fileFormats, leadingColumns, MANIFEST_FILE, type FileFormat } from '#samspil/dataset/index.js';
import type { ClaimRecord, EntityRecord } from '#samspil/graph/records/records.js';
import { generatedClaims, generatedEntities } from './generate.js';

const ROWS_AT_ONCE = 2_000;

/** Writes the generated graph as a dataset, however large, without a Neo4j. @returns how many rows it has */
export async function writeGeneratedDataset(folder: string, size: number, seed: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const files = new Map(fileFormats.map((format) => [subjectOf(format), new DatasetFile(folder, format)]));
  let rows = 0;
  try {
    for (const records of [generatedEntities(size, seed), generatedClaims(size, seed)])
      for (const record of records) {
        await files.get('verb' in record ? record.verb : record.kind)?.add(record);
        rows += 1;
      }
  } finally {
    for (const file of files.values()) await file.close();
  }
  const manifest = {
    format: 1,
    name: 'generated',
    title: { en: 'Generated for the benchmark' },
    licence: 'CC0-1.0',
    version: `${size}-${seed}`,
    language: 'da',
  };
  await writeFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
  return rows;
}

const subjectOf = (format: FileFormat): string => (format.holds === 'entities' ? format.kind : format.verb);

/** A file that is there as soon as it has a row. */
class DatasetFile {
  #handle: FileHandle | undefined;
  #rows: object[] = [];

  constructor(
    private readonly folder: string,
    private readonly format: FileFormat,
  ) {}

  async add(record: EntityRecord | ClaimRecord): Promise<void> {
    const leading =
      'verb' in record ? { subject: record.subject, object: record.object, key: record.key ?? '' } : { id: record.id };
    this.#rows.push({ ...leading, ...cellsOf(record.values, this.format) });
    if (this.#rows.length >= ROWS_AT_ONCE) await this.#flush();
  }

  async close(): Promise<void> {
    if (this.#rows.length > 0) await this.#flush();
    await this.#handle?.close();
  }

  async #flush(): Promise<void> {
    const header = this.#handle === undefined;
    this.#handle ??= await open(join(this.folder, this.format.name), 'w');
    const columns = [...leadingColumns(this.format), ...this.format.columns.map(({ name }) => name)];
    await this.#handle.appendFile(stringify(this.#rows, { header, columns }));
    this.#rows = [];
  }
}
