import { stringify } from 'csv-stringify/sync';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import { cellsOf, leadingColumns, MANIFEST_FILE } from '../dataset/index.js';
import type { Row } from './planning/rows.js';

/** A dataset that is written row by row into a folder. */
export class FolderWriter {
  readonly #files = new Map<string, { readonly stream: WriteStream; readonly columns: readonly string[] }>();

  constructor(private readonly folder: string) {}

  async write(rows: readonly Row[]): Promise<void> {
    const texts = new Map<WriteStream, string[]>();
    for (const { format, lead, values } of rows) {
      const { stream, columns } = this.#fileOf(format);
      const cells: Readonly<Record<string, string>> = { ...lead, ...cellsOf(values, format) };
      const text = stringify([columns.map((name) => cells[name] ?? '')]);
      const lines = texts.get(stream);
      if (lines) lines.push(text);
      else texts.set(stream, [text]);
    }
    for (const [stream, lines] of texts) if (!stream.write(lines.join(''))) await once(stream, 'drain');
  }

  async close(name: string, title: string, version: string): Promise<void> {
    for (const { stream } of this.#files.values()) {
      stream.end();
      await finished(stream);
    }
    const manifest = { format: 1, name, title: { en: title }, licence: 'as its source', version, language: 'en' };
    await writeFile(join(this.folder, MANIFEST_FILE), JSON.stringify(manifest));
  }

  #fileOf(format: Row['format']) {
    const known = this.#files.get(format.name);
    if (known) return known;
    const columns = [...leadingColumns(format), ...format.columns.map(({ name }) => name)];
    const stream = createWriteStream(join(this.folder, format.name));
    stream.write(stringify([columns]));
    const file = { stream, columns };
    this.#files.set(format.name, file);
    return file;
  }
}
