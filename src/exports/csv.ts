import { stringify } from 'csv-stringify/sync';
import { answerColumns, nodeColumns, tieColumns, type Value } from './columns.js';
import type { NetworkDocument } from './network-document.js';

/** The columns that Gephi wants have the names that it wants. */
const gephiNames: Readonly<Record<string, string>> = { label: 'Label', weight: 'Weight' };
const titleOf = ({ name }: { readonly name: string }): string => gephiNames[name] ?? name;

/** By this mark Excel knows the letters for UTF-8 when somebody opens the file with a double click. */
export const MARK = '\u{FEFF}';

/** The organisations as a table of nodes. */
export async function* nodesCsv(document: NetworkDocument): AsyncGenerator<string> {
  yield MARK + line(['Id', ...nodeColumns.map(titleOf)]);
  for await (const node of document.nodes()) {
    yield line([node.organisation, ...nodeColumns.map(({ of }) => of(node))]);
  }
}

/** The ties as a table of edges. */
export async function* edgesCsv(document: NetworkDocument): AsyncGenerator<string> {
  yield MARK + line(['Source', 'Target', 'Type', ...tieColumns.map(titleOf)]);
  for (const tie of document.ties()) yield line([tie.a, tie.b, 'Undirected', ...tieColumns.map(({ of }) => of(tie))]);
}

/** What both tables rest on, and the measures of the network as a whole. */
export async function* basisCsv(document: NetworkDocument): AsyncGenerator<string> {
  yield MARK + line(['name', 'value']);
  for (const { name, of } of answerColumns) yield line([name, of(document)]);
}

/** What a spreadsheet would run as a formula gets an apostrophe in front, as it does in the files of a dataset. */
export const line = (cells: readonly Value[]): string =>
  stringify([cells], { escape_formulas: true, cast: { boolean: (value) => String(value) } });
