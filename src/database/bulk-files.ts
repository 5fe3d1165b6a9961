import { open, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A value as a property keeps it: a number as a fraction, unless its column says that it is a whole one. */
export type BulkValue = string | number | boolean | readonly string[];

/** What is kept of a node or relationship; what is null or undefined is not kept. */
export type BulkProperties = Readonly<Record<string, BulkValue | null | undefined>>;

/** How the importer is to understand a column where its values alone don't say so: `ID` is by what a node is found. */
export type BulkTypes = Readonly<Record<string, 'ID' | 'long' | 'datetime' | 'START_ID' | 'END_ID'>>;

/** Divides the items of a list: no text on record holds it, and JSON writes it in other letters. */
const BETWEEN_ITEMS = '\u001F';
const FILE = { waiting: 1_048_576, readAtOnce: 4_194_304 } as const;

/**
 * The files from which `neo4j-admin database import` makes a database: one of rows and one with its header for each set of
 * labels and for each type of relationship. Columns are found as rows come.
 */
export class BulkFiles {
  readonly #tables = new Map<string, Table>();

  /** @param folder where they lie; the importer runs there, so that whatever the folder is called means nothing to it */
  constructor(readonly folder: string) {}

  addNode(labels: readonly string[], properties: BulkProperties, types: BulkTypes = {}): void {
    this.#table('nodes', labels.join(':')).add(properties, types);
  }

  /** @param from and to: the values of the `ID` columns of two nodes */
  addRelationship(type: string, from: string, to: string, properties: BulkProperties): void {
    this.#table('relationships', type).add({ [FROM]: from, [TO]: to, ...properties }, ENDS);
  }

  /** Writes what waits to be written, where that is much. */
  async flush(): Promise<void> {
    for (const table of this.#tables.values()) await table.flush(FILE.waiting);
  }

  /** Ends the files. @returns what the importer is told of them */
  async close(): Promise<string[]> {
    const tables = [...this.#tables.values()];
    for (const table of tables) await table.close();
    const ofLines = tables.filter(({ hasLines }) => hasLines).map(({ rowsFile }) => rowsFile);
    const longest = Math.max(...tables.map((table) => table.longestRow));
    return [
      '--array-delimiter=U+001F',
      `--read-buffer-size=${Math.max(FILE.readAtOnce, 2 * longest)}`,
      ...(ofLines.length > 0 ? [`--multiline-fields=${ofLines.join(',')}`, '--multiline-fields-format=v2'] : []),
      ...tables.map(({ what, name, headerFile, rowsFile }) => `--${what}=${name}=${headerFile},${rowsFile}`),
    ];
  }

  /** Lets the files go where something has failed. */
  async abandon(): Promise<void> {
    for (const table of this.#tables.values()) await table.abandon();
  }

  #table(what: Table['what'], name: string): Table {
    const key = `${what} ${name}`;
    const table = this.#tables.get(key) ?? new Table(this.folder, what, name, `${this.#tables.size}`);
    this.#tables.set(key, table);
    return table;
  }
}

/** No property has such a name. */
const [FROM, TO] = [':from', ':to'];
const ENDS: BulkTypes = { [FROM]: 'START_ID', [TO]: 'END_ID' };

class Table {
  /** Whether a text in it has several lines. */
  hasLines = false;
  /** In bytes, or more. */
  longestRow = 0;
  readonly #columns = new Map<string, { readonly place: number; readonly type: string }>();
  #waiting: string[] = [];
  #size = 0;
  #handle: FileHandle | undefined;

  constructor(
    private readonly folder: string,
    readonly what: 'nodes' | 'relationships',
    readonly name: string,
    private readonly file: string,
  ) {}

  get headerFile(): string {
    return `${this.file}-header.csv`;
  }

  get rowsFile(): string {
    return `${this.file}.csv`;
  }

  add(properties: BulkProperties, types: BulkTypes): void {
    const cells: string[] = [];
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === undefined) continue;
      cells[this.#place(name, types[name] ?? typeOf(value))] = this.#cell(value);
    }
    // What is not there is nothing between two commas.
    const row = `${Array.from(cells).join(',')}\n`;
    this.#waiting.push(row);
    this.#size += row.length;
    this.longestRow = Math.max(this.longestRow, MOST_BYTES * row.length);
  }

  async flush(least: number): Promise<void> {
    if (this.#size < least) return;
    this.#handle ??= await open(join(this.folder, this.rowsFile), 'w', 0o600);
    const rows = this.#waiting.join('');
    [this.#waiting, this.#size] = [[], 0];
    await this.#handle.appendFile(rows);
  }

  async close(): Promise<void> {
    await this.flush(0);
    await this.#handle?.close();
    const header = [...this.#columns].map(([name, { type }]) =>
      name === FROM || name === TO ? `:${type}` : `${name}:${type}`,
    );
    await writeFile(join(this.folder, this.headerFile), `${header.join(',')}\n`, { mode: 0o600 });
  }

  async abandon(): Promise<void> {
    await this.#handle?.close();
  }

  #place(name: string, type: string): number {
    const known = this.#columns.get(name);
    if (known) return known.place;
    const place = this.#columns.size;
    this.#columns.set(name, { place, type });
    return place;
  }

  #cell(value: BulkValue): string {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    const text = typeof value === 'string' ? value : value.join(BETWEEN_ITEMS);
    this.hasLines ||= /[\n\r]/u.test(text);
    return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
  }
}

/** Of a letter in UTF-8, for each of its UTF-16 units. */
const MOST_BYTES = 3;

const typeOf = (value: BulkValue): string => {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'object') return 'string[]';
  return typeof value === 'number' ? 'double' : 'boolean';
};
