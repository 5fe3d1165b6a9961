import { type FaultCode, fileFormats, type FileFormat, LIST_DIVIDER, numberCell, type Row } from '../dataset/index.js';
import { SamspilError } from '../errors.js';
import { cleanText, isEntityId, prefixOf, valueNames, type EntityId } from '../graph/records/index.js';
import type { Kind, Properties, Property, Verb } from '../graph/vocabulary/index.js';
import {
  fieldOfKind,
  fieldOfVerb,
  givenProperties,
  NEW_ID,
  WITHDRAW,
  type GivenChange,
  type GivenRecord,
  type GivenWithdrawal,
} from './given.js';

/** What is wrong with a change: where, as a path into what was given, and what would be right. */
export interface ChangeFault {
  readonly path: readonly (string | number)[];
  readonly code: FaultCode | 'STILL_USED' | 'NOT_YOURS';
  readonly message: string;
}

/** A record as a row of a dataset would state it, so that both are checked by the same rules. */
export interface StatedRow {
  /** The field of the change that it stands under, such as `organisation`. */
  readonly field: string;
  readonly format: FileFormat;
  readonly row: Row;
  /** Whether it is an entity that is not on record yet. */
  readonly isNew: boolean;
}

/** Changes as far as each can be understood by itself. A row has the number of its change, from 0. */
export interface Understood {
  readonly rows: readonly StatedRow[];
  readonly withdrawals: readonly { readonly place: number; readonly withdrawal: GivenWithdrawal }[];
  readonly faults: readonly ChangeFault[];
}

/** What a change may be of, and what is looked up for each of a thousand. */
type Subject = ({ readonly kind: Kind } | { readonly verb: Verb }) & {
  readonly format: FileFormat;
  readonly properties: Properties;
  /** The columns of the file by the names of their values. */
  readonly columns: ReadonlyMap<string, string>;
};

const subjects = new Map<string, Subject>(
  fileFormats.map((format) => {
    const of = format.holds === 'entities' ? { kind: format.kind } : { verb: format.verb };
    const columns = new Map(format.columns.map(({ value, name }) => [value, name]));
    const field = 'kind' in of ? fieldOfKind(of.kind) : fieldOfVerb(of.verb);
    return [field, { ...of, format, properties: givenProperties(of), columns }];
  }),
);

/** What is given of a new entity, before it has an id. */
export interface NewEntity {
  readonly place: number;
  readonly kind: Kind;
  readonly name: string;
  /** The id that its dataset gives it. */
  readonly id: EntityId | undefined;
  readonly key: string | undefined;
}

/** Which field of a change is given: exactly one. @throws BAD_USER_INPUT */
function fieldGiven(change: GivenChange, place: number): string {
  const [field, ...more] = Object.keys(change).filter((name) => change[name] !== undefined && change[name] !== null);
  if (field !== undefined && more.length === 0) return field;
  const found =
    field === undefined ? 'has no field' : `has ${[field, ...more].map((name) => `\`${name}\``).join(' and ')}`;
  throw new SamspilError('BAD_USER_INPUT', `\`changes[${place}]\` ${found}: give exactly one.`);
}

/** The new entities among changes: those without an id. @throws BAD_USER_INPUT */
export function newEntities(changes: readonly GivenChange[]): NewEntity[] {
  return changes.flatMap((change, place) => {
    const field = fieldGiven(change, place);
    const subject = subjects.get(field);
    const given = change[field] as GivenRecord;
    if (!subject || !('kind' in subject) || typeof given['id'] === 'string') return [];
    const { key, [NEW_ID]: newId } = given;
    const name = nameGiven(given['name']);
    const id = typeof newId === 'string' && isEntityId(newId, subject.kind) ? newId : undefined;
    return [{ place, kind: subject.kind, name, id, key: typeof key === 'string' ? key : undefined }];
  });
}

function nameGiven(name: unknown): string {
  const { da, en } = (name ?? {}) as { da?: unknown; en?: unknown };
  return [da, en].find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? '';
}

/**
 * Reads changes, each by itself.
 * @param made the ids of the new ones, by the place of their change
 * @throws BAD_USER_INPUT where a change is not exactly one thing
 */
export function understood(changes: readonly GivenChange[], made: ReadonlyMap<number, EntityId>): Understood {
  const faults: ChangeFault[] = [];
  const rows: StatedRow[] = [];
  const withdrawals: { place: number; withdrawal: GivenWithdrawal }[] = [];
  const keys = keysOf(newEntities(changes), made, faults);
  for (const [place, change] of changes.entries()) {
    const field = fieldGiven(change, place);
    const subject = subjects.get(field);
    if (field === WITHDRAW) withdrawals.push({ place, withdrawal: change[field] as GivenWithdrawal });
    else if (subject)
      rows.push(rowOf({ place, field, subject, given: change[field] as GivenRecord }, keys, made, faults));
    else throw new Error(`${field} is no field of a change`);
  }
  return { rows, withdrawals, faults };
}

function keysOf(
  entities: readonly NewEntity[],
  made: ReadonlyMap<number, EntityId>,
  faults: ChangeFault[],
): ReadonlyMap<string, EntityId> {
  const keys = new Map<string, EntityId>();
  for (const { place, kind, key } of entities) {
    const id = made.get(place);
    if (key === undefined || !id) continue;
    const wrong = keys.has(key)
      ? `“${key}” is the key of another entity of the set`
      : key.includes(':') || key.trim() === ''
        ? 'write a word without a colon, such as `meeting`'
        : null;
    if (wrong === null) keys.set(key, id);
    else faults.push({ path: ['changes', place, fieldOfKind(kind), 'key'], code: 'BAD_VALUE', message: wrong });
  }
  return keys;
}

interface Given {
  readonly place: number;
  readonly field: string;
  readonly subject: Subject;
  readonly given: GivenRecord;
}

function rowOf(
  { place, field, subject, given }: Given,
  keys: ReadonlyMap<string, EntityId>,
  made: ReadonlyMap<number, EntityId>,
  faults: ChangeFault[],
): StatedRow {
  const tell = (name: string, code: FaultCode, message: string): void =>
    void faults.push({ path: ['changes', place, field, ...name.split('.')], code, message });
  const cells: Record<string, string> = {};
  const stated = new Set<string>();
  const { format, properties, columns } = subject;
  const columnOf = (value: string): string => columns.get(value) ?? value;
  const set = (value: string, path: string, cell: string): void => {
    const text = cleanText(cell);
    if (text === '')
      return tell(path, 'MISSING_VALUE', 'write something, or leave it out; `clear` takes it off the record');
    stated.add(value);
    cells[columnOf(value)] = text;
  };
  const idMeant = (path: string, id: string): string => {
    if (id.includes(':')) return id;
    const own = keys.get(id);
    if (!own) tell(path, 'UNKNOWN_ID', `“${id}” is neither an id nor the \`key\` of a new entity of this set`);
    return own ?? id;
  };
  for (const [name, property] of Object.entries(properties)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    if (property.type === 'bilingual') {
      const texts = value as Readonly<Record<string, unknown>>;
      for (const [language, ending] of [
        ['da', 'Da'],
        ['en', 'En'],
      ] as const)
        if (typeof texts[language] === 'string') set(`${name}${ending}`, `${name}.${language}`, texts[language]);
    } else if (Array.isArray(value)) setList(name, property, value.map(String));
    else
      set(
        name,
        name,
        cellOf(property, value, (id) => idMeant(name, id)),
      );
  }
  for (const [at, name] of (given.clear ?? []).entries()) clear(name, at);
  const isNew = 'kind' in subject && typeof given['id'] !== 'string';
  if ('verb' in subject) {
    for (const end of ['subject', 'object'] as const) cells[end] = idMeant(end, cleanText(String(given[end])));
    if (typeof given['key'] === 'string') cells['key'] = cleanText(given['key']);
  } else {
    const id = isNew ? made.get(place) : given['id'];
    if (typeof id === 'string') cells['id'] = id;
    if (!isNew && typeof id === 'string' && !isEntityId(id, subject.kind))
      tell(
        'id',
        'BAD_ID',
        `“${id}” is no id of this kind: it has the form ${prefixOf(subject.kind)}:…; leave it out for what is new`,
      );
  }
  return { field, isNew, row: { number: place, cells, stated }, format: onlyStated(format, stated) };

  function setList(name: string, property: Property, items: readonly string[]): void {
    for (const [at, item] of items.entries())
      if (item.includes(LIST_DIVIDER)) tell(`${name}.${at}`, 'BAD_VALUE', `write it without “${LIST_DIVIDER}”`);
    const all = property.type === 'sources' ? items.map((id, at) => idMeant(`${name}.${at}`, id)) : items;
    if (all.length === 0)
      tell(name, 'MISSING_VALUE', 'name at least one, or leave it out; `clear` takes it off the record');
    else set(name, name, all.join(LIST_DIVIDER));
  }

  function clear(name: string, at: number): void {
    const values = properties[name] ? valueNames(name, properties[name]) : oneLanguage(name);
    if (values.length === 0) tell(`clear.${at}`, 'UNKNOWN_COLUMN', `“${name}” is no property of it`);
    else if (values.some((value) => cells[columnOf(value)] !== undefined))
      tell(`clear.${at}`, 'BAD_VALUE', `“${name}” is given a value in the same change`);
    else for (const value of values) stated.add(value);
  }

  /** A text in two languages may be cleared in one of them. */
  function oneLanguage(value: string): string[] {
    const isOne = ([name, property]: [string, Property]): boolean =>
      property.type === 'bilingual' && valueNames(name, property).includes(value);
    return Object.entries(properties).some(isOne) ? [value] : [];
  }
}

function cellOf(property: Property, value: unknown, idMeant: (id: string) => string): string {
  if (property.type === 'reference') return idMeant(String(value));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? numberCell(value) : String(value);
}

/** The columns of what is stated: a change says nothing of the others. */
const onlyStated = (format: FileFormat, stated: ReadonlySet<string>): FileFormat => ({
  ...format,
  columns: format.columns.filter(({ value }) => stated.has(value)),
});
