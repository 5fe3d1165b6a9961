import { stringify } from 'csv-stringify';
import { createWriteStream } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database, Report } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { fileError, inPlace, makeFolder } from '../file-errors.js';
import type { Stored } from '../graph/records/index.js';
import { recordedEnds } from '../graph/writing/index.js';
import { graphState, type GraphState, isSameState } from '../graph/reading/index.js';
import { verbOf } from '../graph/vocabulary/index.js';
import { DESCRIPTOR_FILE, descriptorOf, printedDescriptor } from './descriptor.js';
import { fileFormats, leadingColumns, type FileFormat } from './format.js';
import { claimsOfVerb, entitiesOfKind } from './whole-graph.js';
import { MANIFEST_FILE, type Manifest } from './manifest.js';
import { unfinished } from './unfinished.js';
import { cellOf } from './writing.js';

/** What an export wrote. */
export interface Exported {
  readonly rows: number;
  /** The datasets of which only a part is in the graph, and so in the export. */
  readonly unfinished: readonly string[];
  /** Of which state of the graph it is. */
  readonly state: GraphState;
}

type Cells = Readonly<Record<string, string>>;

/**
 * Writes the whole graph as a dataset into an empty folder: sorted, so that the same graph gives the same files, and
 * only what is recorded. Claims on what was merged are written as their sources state them. Where it fails the folder is
 * empty again; where it is killed there is no manifest, which comes last. It names the datasets of which only a part is in.
 * @throws DATASET_INVALID where the folder holds something already; GRAPH_CHANGED; DISK_FULL, FILE_UNUSABLE
 */
export async function exportDataset(
  database: Database,
  folder: string,
  manifest: Manifest,
  report: Report,
): Promise<Exported> {
  const place = { path: folder, setBy: 'the folder to export to' };
  const there = await inPlace(place, async () => {
    await makeFolder(folder);
    return readdir(folder);
  });
  if (there.length > 0) throw new SamspilError('DATASET_INVALID', `${folder} is not empty. Export into a new folder.`);
  try {
    return await writeExport(database, folder, manifest, report);
  } catch (error) {
    await removeExport(folder);
    throw fileError(error, place);
  }
}

async function writeExport(database: Database, folder: string, manifest: Manifest, report: Report): Promise<Exported> {
  const state = await graphState(database);
  const half = (await unfinished(database)).map(({ name }) => name);
  let rows = 0;
  const written: FileFormat[] = [];
  for (const format of fileFormats) {
    report(`Writing ${format.name}`);
    const count = await exportFile(database, join(folder, format.name), format);
    rows += count;
    if (count > 0) written.push(format);
  }
  await writeFile(join(folder, DESCRIPTOR_FILE), printedDescriptor(descriptorOf(manifest, written)));
  if (!isSameState(await graphState(database), state))
    throw new SamspilError('GRAPH_CHANGED', 'The graph was changed while it was written. Export again.');
  const told = { ...manifest, ...(half.length > 0 && { unfinished: half }) };
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(told, null, 2)}\n`);
  return { rows, unfinished: half, state };
}

/** Leaves the folder as empty as it was: half an export is none. */
async function removeExport(folder: string): Promise<void> {
  const names = [...fileFormats.map(({ name }) => name), DESCRIPTOR_FILE, MANIFEST_FILE];
  await Promise.allSettled(names.map(async (name) => rm(join(folder, name), { force: true })));
}

/** Writes a file, or none where it would have no row. */
async function exportFile(database: Database, path: string, format: FileFormat): Promise<number> {
  const rows = rowsOf(database, format);
  const first = await rows.next();
  if (first.done) return 0;
  let count = 0;
  async function* counted(): AsyncGenerator<Cells> {
    try {
      for (let row: IteratorResult<Cells> = first; !row.done; row = await rows.next()) {
        count += 1;
        yield row.value;
      }
    } finally {
      // Where nobody wants the rest Neo4j need not keep it.
      await rows.return(undefined);
    }
  }
  const csv = stringify({
    // By this mark Excel knows the letters for UTF-8 when somebody opens the file with a double click.
    bom: true,
    header: true,
    columns: [...leadingColumns(format), ...format.columns.map(({ name }) => name)],
  });
  await pipeline(Readable.from(counted()), csv, createWriteStream(path));
  return count;
}

async function* rowsOf(database: Database, format: FileFormat): AsyncGenerator<Cells> {
  if (format.holds === 'entities') {
    for await (const { properties } of database.stream(entitiesOfKind, { kind: format.kind })) {
      yield { id: cellOf(properties['id']), ...cellsOf(properties, format) };
    }
    return;
  }
  const { ends, key } = verbOf(format.verb);
  for (const kind of new Set(ends.map(({ from }) => from))) {
    for await (const { recordedAs, properties } of database.stream(claimsOfVerb, { kind, verb: format.verb })) {
      const { subject, object, key: ownKey } = recordedEnds(recordedAs);
      // What the key is by default need not be said.
      const isDefault = key !== undefined && ownKey === properties[key];
      yield { subject, object, key: isDefault ? '' : cellOf(ownKey), ...cellsOf(properties, format) };
    }
  }
}

/** What is recorded as the cells of a row. */
export const cellsOf = (properties: Stored, { columns }: FileFormat): Cells =>
  Object.fromEntries(columns.map(({ name, value }) => [name, cellOf(properties[value])]));
