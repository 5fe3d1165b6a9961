import { folded } from '../graph/records/index.js';
import { textOf, type Workbook } from '../workbooks/index.js';
import type { GrantsFile } from './file.js';
import { readGrant, type ReadGrant } from './grant.js';

/** The names of the standard behind the titles that its spreadsheets have above their columns. */
const names: Readonly<Record<string, string>> = {
  identifier: 'id',
  title: 'title',
  description: 'description',
  url: 'url',
  currency: 'currency',
  'amount awarded': 'amountAwarded',
  'amount applied for': 'amountAppliedFor',
  'award date': 'awardDate',
  'planned dates': 'plannedDates',
  'actual dates': 'actualDates',
  'start date': 'startDate',
  'end date': 'endDate',
  'duration months': 'duration',
  'recipient org': 'recipientOrganization',
  'recipient ind': 'recipientIndividual',
  'to individuals details': 'toIndividualsDetails',
  'funding org': 'fundingOrganization',
  'grant programme': 'grantProgramme',
  'beneficiary location': 'beneficiaryLocation',
  'country code': 'countryCode',
  name: 'name',
  code: 'code',
  'web address': 'url',
};
const jsonNames = new Map(Object.values(names).map((name) => [name.toLowerCase(), name]));
/** What a grant has one of, where the standard has lists. */
const single: ReadonlySet<string> = new Set(['recipientIndividual', 'toIndividualsDetails']);
const numbers: ReadonlySet<string> = new Set(['amountAwarded', 'amountAppliedFor', 'duration']);

type Path = readonly (string | number)[];

/** Where a column belongs in a grant: `Recipient Org:0:Name` and `recipientOrganization/0/name` say the same; null for others. */
function pathOf(header: string): Path | null {
  const parts = header.split(/[:/]/u).map((part) => part.trim());
  const known = parts.map((part) =>
    /^\d+$/u.test(part) ? Number(part) : (names[folded(part)] ?? jsonNames.get(part.toLowerCase())),
  );
  if (known.includes(undefined)) return isOfIndividual(known[0]) ? [String(known[0]), 'id'] : null;
  const path = known.flatMap((part) => part ?? []);
  const [first = '', second] = path;
  const isList = path.length > 1 && !isOfIndividual(first);
  return isList && typeof second !== 'number' ? [first, 0, ...path.slice(1)] : path;
}

const isOfIndividual = (name: string | number | undefined): boolean => typeof name === 'string' && single.has(name);

interface GrantsTable {
  readonly columns: readonly (Path | null)[];
  readonly rows: Workbook['sheets'][number]['rows'];
}

/** A title may stand above the headers. */
const HEADER_WITHIN = 10;

/** The table of grants of a workbook; null where it has none with the headers of the standard. */
export function grantsTable({ sheets }: Workbook): GrantsTable | null {
  for (const { rows, hidden } of sheets) {
    if (hidden) continue;
    for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
      const columns = cells.map((cell) => pathOf(textOf(cell)));
      const found = new Set(columns.flatMap((path) => (path ? [path.join('/')] : [])));
      if (needed.every((path) => found.has(path))) return { columns, rows: rows.slice(at + 1) };
    }
  }
  return null;
}

/** No other list has all of these. */
const needed = ['id', 'amountAwarded', 'fundingOrganization/0/id'];

/** The grants of a table, by the same rules as those of a package. */
export const grantsOfTable = ({ columns, rows }: GrantsTable): GrantsFile => ({
  title: null,
  publisher: null,
  grants: rows.flatMap(({ number, cells }): ReadGrant[] => {
    const grant = new RowOfGrant();
    for (const [at, path] of columns.entries()) {
      const cell = cells[at] ?? null;
      if (path !== null && cell !== null) grant.put(path, cell);
    }
    return grant.isEmpty ? [] : [readGrant(grant.value, number)];
  }),
});

/** A list of the standard has few items, and a sheet may say any number. */
const MOST_ITEMS = 50;

/** A row as the grant of a package that it stands for. */
class RowOfGrant {
  readonly #values: Record<string, string | number> = {};
  readonly #lists: Record<string, Record<string, string | number>[]> = {};

  put([name = '', at, inner]: Path, cell: NonNullable<Cell>): void {
    if (at === undefined) this.#values[name] = valueIn(String(name), cell);
    else if (typeof at === 'string') this.#lists[name] = [{ [at]: textOf(cell) }];
    else if (inner !== undefined && at < MOST_ITEMS) {
      const list = (this.#lists[name] ??= []);
      while (list.length <= at) list.push({});
      list[at] = { ...list[at], [inner]: valueIn(String(inner), cell) };
    }
  }

  get isEmpty(): boolean {
    return Object.keys(this.value).length === 0;
  }

  get value(): Readonly<Record<string, unknown>> {
    return { ...this.#values, ...this.#lists };
  }
}

type Cell = Parameters<typeof textOf>[0];

/** An amount is a number, also where a text has it; all else is a text. */
function valueIn(name: string, cell: NonNullable<Cell>): string | number {
  if (!numbers.has(name)) return textOf(cell);
  if (cell.type === 'number') return cell.number;
  const plain = textOf(cell).replaceAll(/[\s,£$€]/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : textOf(cell);
}
