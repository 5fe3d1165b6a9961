import { type EntityId, folded, type Values } from '../../graph/records/index.js';
import { type Kind, kinds, type Property, propertiesOf, wordsFor } from '../../graph/vocabulary/index.js';
import { fieldOfKind } from '../../recording/index.js';
import { kept } from '../mapping/headers.js';
import { LEFT_OUT } from '../mapping/mapping.js';
import type { RecordList } from '../mapping/records.js';
import { textOf } from '../reading/sheets.js';
import type { Table, TableRow } from '../reading/table.js';
import { inQuotes, words, type Words } from '../words.js';
import { shown } from './cells.js';
import { SOURCE_KEY, sourcesOf, type PlannedChange } from './changes.js';
import type { Names } from './names.js';
import type { Party } from './naming.js';
import type { Asking } from './questions.js';
import type { Unread } from './rows.js';
import { readCell } from './values.js';

/** What a column of it says: one value of the records, in one language where it is a text in both. */
interface ListColumn {
  readonly at: number;
  readonly header: string;
  readonly name: string;
  readonly property: Property;
  /** `shown` is a name or text in the language of the page, or where it has none in that, in the other. */
  readonly language: 'da' | 'en' | null;
  readonly isShown: boolean;
}

export interface ListRead {
  readonly changes: readonly PlannedChange[];
  readonly parties: readonly Party[];
  readonly unread: readonly Unread[];
  /** Its columns as a mapping keeps them. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What an edited list changes: of each record only the values that are others than those on record. */
export function readList(
  table: Table,
  { kind, at }: RecordList,
  names: Names,
  {
    source,
    emptyIsNone,
    divider,
  }: { readonly source: EntityId | undefined; readonly emptyIsNone: boolean; readonly divider: string },
  asking: Asking,
  notes: Words[],
): ListRead {
  const meanings = table.columns.map(({ header }, place) => (place === at ? null : columnOf(kind, header, place)));
  const columns = meanings.filter((column) => column !== null);
  const left = table.columns.filter((_column, place) => place !== at && meanings[place] === null);
  if (left.length > 0) notes.push(unwritable(left.map(({ header }) => header)));
  const changes: PlannedChange[] = [];
  const unread: Unread[] = [];
  const parties = new Map<EntityId, Party>();
  for (const row of table.rows) {
    const id = textOf(row.cells[at] ?? null).trim();
    const known = names.get(id);
    if (!known) {
      unread.push({ row: row.number, why: id === '' ? withoutId(kind) : unknown(id, kind) });
      continue;
    }
    const party = {
      kind,
      name: id,
      spellings: new Set([id]),
      numbers: new Map(),
      rows: [row.number],
      meant: { id: known.id },
    };
    if (parties.has(known.id)) {
      unread.push({ row: row.number, why: words(`${id} står i flere rækker`, `${id} is in several rows`) });
      continue;
    }
    const read = changedIn(row, columns, known.values, { emptyIsNone, divider }, asking);
    if ('why' in read) {
      unread.push(read);
      continue;
    }
    parties.set(known.id, party);
    const { values, clear } = read;
    if (Object.keys(values).length + clear.length === 0) continue;
    const given = {
      id: known.id,
      ...values,
      ...(clear.length > 0 && { clear }),
      ...sourcesOf(known.values, source ?? SOURCE_KEY),
    };
    changes.push({ change: { [fieldOfKind(kind)]: given }, row: row.number });
  }
  const mapped = table.columns.map(({ header }, place) => {
    const column = meanings[place];
    return [header, place === at ? 'record.id' : column ? `record.${column.name}` : LEFT_OUT] as const;
  });
  return { changes, parties: [...parties.values()], unread, columns: Object.fromEntries(mapped) };
}

/** What a header of a list says; null for what is worked out, or what a sheet can't change. */
function columnOf(kind: Kind, header: string, at: number): ListColumn | null {
  const written = folded(header);
  for (const [name, property] of Object.entries<Property>(propertiesOf(kind))) {
    const { da, en } = wordsFor(name);
    if (kept.has(name) || property.unshown === true) continue;
    const column = { at, header, name, property };
    if (property.type === 'bilingual') {
      if ([`${da} på dansk`, `${en} in Danish`, `${name}Da`].some((word) => folded(word) === written))
        return { ...column, language: 'da', isShown: false };
      if ([`${da} på engelsk`, `${en} in English`, `${name}En`].some((word) => folded(word) === written))
        return { ...column, language: 'en', isShown: false };
      if (folded(da) === written) return { ...column, language: 'da', isShown: true };
      if (folded(en) === written) return { ...column, language: 'en', isShown: true };
    } else if ([da, en, name].some((word) => folded(word) === written))
      return { ...column, language: null, isShown: false };
  }
  return null;
}

function changedIn(
  row: TableRow,
  columns: readonly ListColumn[],
  recorded: Values,
  { emptyIsNone, divider }: { readonly emptyIsNone: boolean; readonly divider: string },
  asking: Asking,
): { readonly values: Record<string, unknown>; readonly clear: readonly string[] } | Unread {
  const values: Record<string, unknown> = {};
  const clear: string[] = [];
  for (const { at, header, name, property, language, isShown } of columns) {
    const stored = language === null ? name : `${name}${language === 'da' ? 'Da' : 'En'}`;
    const read = readCell(row.cells[at] ?? null, property, { header, divider, asking });
    if (read === 'ASKED') continue;
    if (read === null) {
      if (emptyIsNone && !isShown && property.required !== true && recorded[stored] !== undefined) clear.push(stored);
    } else if ('wrong' in read)
      return { row: row.number, why: words(`${header}: ${read.wrong.da}`, `${header}: ${read.wrong.en}`) };
    else if (language === null) {
      if (!isRecorded(recorded[name], read.value)) values[name] = read.value;
    } else {
      const text = textIn(read.value);
      const others = isShown ? [recorded[`${name}Da`], recorded[`${name}En`]] : [recorded[stored]];
      if (!others.includes(text)) values[name] = { ...(values[name] as object | undefined), [language]: text };
    }
  }
  return { values, clear };
}

/** The text of a value that is one in both languages: a cell has the one. */
const textIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'da' in value ? String(value.da) : String(value);

const isRecorded = (recorded: Values[string] | undefined, value: unknown): boolean =>
  JSON.stringify(recorded) === JSON.stringify(value) || (value === false && recorded === undefined);

const unwritable = (headers: readonly string[]): Words => {
  const { da, en } = inQuotes(headers);
  return words(
    `Kolonner, som ingen kan rette i et ark, er ikke læst: ${da}.`,
    `Columns that nobody can change in a sheet were not read: ${en}.`,
  );
};

const withoutId = (kind: Kind): Words =>
  words(
    `der mangler et id: nye (${kinds[kind].da}) registreres ikke med en liste af det, der er`,
    `it lacks an id: new ones (${kinds[kind].en}) are not recorded with a list of what there is`,
  );

const unknown = (id: string, kind: Kind): Words =>
  words(
    `»${shown(id)}« er ikke registreret (${kinds[kind].da})`,
    `“${shown(id)}” is not on record (${kinds[kind].en})`,
  );
