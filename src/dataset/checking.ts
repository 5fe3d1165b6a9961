import {
  daysIn,
  parseDate,
  guardOf,
  claimId,
  isEntityId,
  kindOf,
  prefixOf,
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
  type Value,
  type Values,
  plainCvr,
  wrongLettersIn,
  personalDataIn,
  personalDataInId,
} from '../graph/records/index.js';
import { isKeyOfMoved } from '../graph/writing/index.js';
import { kinds, verbOf, type Kind, type Property, type Verb } from '../graph/vocabulary/index.js';
import type { FaultCode, TellHere } from './fault.js';
import type { Column, FileFormat } from './format.js';
import { codeFault, isCvr, readIdentifier } from './identifiers.js';
import type { Row } from './reading.js';
import type { Placed } from './world.js';
import { itemsOf, readValue, type Reading } from './values.js';

/** Tells a fault of the row that is checked. */
type TellOfRow = (code: FaultCode, message: string, column: string, value?: string) => void;

const LONGEST_ID = 200;
/** Where a number by itself is what is asked for, even if it could be read as one of a person. */
const identifierValue: Property = kinds.Identifier.properties.value;
const isNumber = (cell: string): boolean => /^\d+$/u.test(cell) || isCvr(plainCvr(cell));

/**
 * Understands a row by itself and tells its faults; `checkRecord` looks at it as a whole, `world.ts` at what needs other
 * rows. A row with a wrong value still makes a record without it, so that one slip doesn't make every mention of its id a
 * fault too.
 * @returns null where the row has no id or no ends to go by
 */
export function recordOf(row: Row, format: FileFormat, tell: TellHere): Placed | null {
  const refused = new Set<string>();
  const tellOfRow = tellerOf(row.number, tell);
  const values = valuesOfRow(row, format.columns, refused, tellOfRow);
  const record =
    format.holds === 'entities'
      ? entityOf(row, format.kind, values, tellOfRow)
      : claimOf(row, format.verb, values, tellOfRow);
  if (!record) return null;
  return { row: row.number, record: row.stated ? { ...record, stated: row.stated } : record, refused };
}

/** Tells the faults of a record in what its values say together, those on record that its file has no column for included. */
export function checkRecord({ row, record, refused }: Placed, tell: TellHere): void {
  const tellOfRow = tellerOf(row, tell);
  const { values, stated } = record;
  const isMissing = (...names: string[]) => names.every((name) => values[name] === undefined && !refused.has(name));
  checkVisibility(values, tellOfRow);
  if ('verb' in record) {
    if (isMissing('sources')) {
      tellOfRow(
        'MISSING_SOURCE',
        'name the source that says so; where none is known, one of the kind GENERAL_KNOWLEDGE, and UNCONFIRMED',
        'sources',
      );
    }
    checkOrder(values, stated, tellOfRow);
    return;
  }
  const { kind } = record;
  if (isMissing('nameDa', 'nameEn')) tellOfRow('MISSING_VALUE', 'give the name in at least one language', 'name_da');
  if (kind === 'Assessment' && guardOf(values) !== undefined)
    tellOfRow('BAD_VALUE', 'hide what is said in it instead, claim by claim: they name it', 'visibility');
}

const tellerOf =
  (row: number, tell: TellHere): TellOfRow =>
  (code, message, column, value) =>
    tell({ code, row, column, ...(value !== undefined && { value }), message });

/** The values by which something is called. */
const names: ReadonlySet<string> = new Set(['nameDa', 'nameEn', 'shortName', 'aliases', 'formerNames']);
const nothing = /^(?:[^\p{L}\p{N}]+|null|nil|none|nan|undefined|n\/a|i\/t|tbd)$/iu;

/** What stands in the place of a name where somebody or a program had none. */
const noNameIn = (cell: string): string | null => itemsOf(cell).find((item) => nothing.test(item)) ?? null;

/** @param refused takes the names of values that were refused */
function valuesOfRow({ cells }: Row, columns: readonly Column[], refused: Set<string>, tell: TellOfRow): Values {
  const values: Record<string, Value> = {};
  for (const column of columns) {
    const { name, value, property } = column;
    const cell = cells[name];
    if (cell === undefined) {
      if (property.required && property.type !== 'bilingual') tell('MISSING_VALUE', 'fill in this cell', name);
      continue;
    }
    const reading = readOnce(cell, column);
    if ('wrong' in reading) {
      const { wrong, code = 'BAD_VALUE' } = reading;
      refused.add(value);
      tell(code, wrong, name, code === 'PERSONAL_DATA' ? undefined : cell);
    } else if (typeof reading.value !== 'object' || reading.value.length > 0) values[value] = reading.value;
  }
  return values;
}

const REMEMBERED = 2_000;
const LONGEST_REMEMBERED = 60;
const remembered = new WeakMap<Column, Map<string, Reading>>();

/** The columns of a dataset say the same again and again and checks are slow, so the last right cells are remembered. */
function readOnce(cell: string, column: Column): Reading {
  const right = remembered.get(column) ?? new Map<string, Reading>();
  remembered.set(column, right);
  const known = right.get(cell);
  if (known) return known;
  const reading = readCell(cell, column);
  if ('wrong' in reading || cell.length > LONGEST_REMEMBERED) return reading;
  if (right.size >= REMEMBERED) right.clear();
  right.set(cell, reading);
  return reading;
}

function readCell(cell: string, { value, property }: Column): Reading {
  const wrongLetters = wrongLettersIn(cell);
  if (wrongLetters !== null) return { code: 'BAD_LETTERS', wrong: wrongLetters };
  const personal = property === identifierValue && isNumber(cell) ? null : personalDataIn(cell);
  if (personal !== null)
    return {
      code: 'PERSONAL_DATA',
      wrong: `remove ${personal}: Samspil holds no data on persons, only on roles and organisations`,
    };
  const noName = names.has(value) ? noNameIn(cell) : null;
  if (noName !== null) return { wrong: `“${noName}” is no name: write one, or leave the cell empty` };
  return readValue(cell, property);
}

function entityOf({ cells }: Row, kind: Kind, values: Values, tell: TellOfRow): EntityRecord | null {
  const id = cells['id'];
  const prefix = prefixOf(kind);
  if (id === undefined) {
    tell('MISSING_VALUE', 'fill in this cell', 'id');
    return null;
  }
  if (!isEntityId(id, kind) || id.length > LONGEST_ID) {
    if (personalDataIn(id) !== null) {
      tell('PERSONAL_DATA', `make an id such as ${prefix}:an-example, without data on persons`, 'id');
      return null;
    }
    tell(
      'BAD_ID',
      `write ${prefix}: and lower-case letters a to z, digits and hyphens, such as ${prefix}:${slugOf(id.slice(id.indexOf(':') + 1))}`,
      'id',
      id,
    );
    return null;
  }
  const personal = personalDataInId(id);
  if (personal !== null)
    tell('PERSONAL_DATA', `make the id without ${personal}, say from the name of the organisation`, 'id');
  const { iatiIdentifier } = values;
  const wrongCode = typeof iatiIdentifier === 'string' ? codeFault(iatiIdentifier) : null;
  if (wrongCode !== null) tell('BAD_IDENTIFIER', wrongCode, 'iati_identifier', String(iatiIdentifier));
  return { id, kind, values: kind === 'Identifier' ? withIdentifierRead(values, tell) : values };
}

/** An identifier in the spelling of its register; one that has none is told, and stays as it is. */
function withIdentifierRead(values: Values, tell: TellOfRow): Values {
  const { scheme, value } = values;
  if (typeof scheme !== 'string' || typeof value !== 'string') return values;
  const read = readIdentifier(scheme, value);
  if ('value' in read) return { ...values, value: read.value };
  tell('BAD_IDENTIFIER', read.wrong, read.column, read.column === 'scheme' ? scheme : value);
  return values;
}

/** What an id is made of, behind its kind: a name in letters, digits and hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .slice(0, LONGEST_ID / 2)
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return slug === '' ? 'an-example' : slug;
}

function claimOf({ cells }: Row, verb: Verb, values: Values, tell: TellOfRow): ClaimRecord | null {
  const subject = endOf(cells, 'subject', tell);
  const object = endOf(cells, 'object', tell);
  checkKey(cells['key'], tell);
  if (!subject || !object) return null;
  const { ends, key: keyProperty } = verbOf(verb);
  if (subject === object) tell('SAME_ENDS', `${verb} leads from one to another`, 'object', object);
  if (!ends.some(({ from, to }) => from === kindOf(subject) && to === kindOf(object))) {
    const allowed = ends.map(({ from, to }) => `${prefixOf(from)} → ${prefixOf(to)}`).join(', ');
    tell(
      'WRONG_KIND',
      `${verb} joins ${allowed}`,
      ends.some(({ from }) => from === kindOf(subject)) ? 'object' : 'subject',
      `${subject} → ${object}`,
    );
    return null;
  }
  const key = cells['key'] ?? (keyProperty === undefined ? undefined : textOf(values[keyProperty]));
  return { id: claimId(verb, subject, object, key), verb, subject, object, ...(key !== undefined && { key }), values };
}

function endOf(cells: Row['cells'], column: 'subject' | 'object', tell: TellOfRow): EntityId | null {
  const id = cells[column];
  if (id === undefined) tell('MISSING_VALUE', 'fill in this cell', column);
  else if (isEntityId(id)) return id;
  else tell('BAD_ID', 'write an id such as organisation:92-gruppen', column, id);
  return null;
}

function checkVisibility({ visibility, visibleTo }: Values, tell: TellOfRow): void {
  if (visibility === 'NETWORK' && visibleTo === undefined)
    tell('MISSING_VALUE', 'name the network whose members may see it', 'visible_to');
  if (visibility !== 'NETWORK' && typeof visibleTo === 'string')
    tell('BAD_VALUE', 'write NETWORK under `visibility`, or leave this cell empty', 'visible_to', visibleTo);
}

function checkKey(key: string | undefined, tell: TellOfRow): void {
  if (key === undefined) return;
  const wrongLetters = wrongLettersIn(key);
  const personal = personalDataIn(key);
  if (personal) tell('PERSONAL_DATA', `remove ${personal}`, 'key');
  else if (wrongLetters !== null) tell('BAD_LETTERS', wrongLetters, 'key', key);
  else if (key.length > LONGEST_ID || /[\n\r]/u.test(key))
    tell('BAD_VALUE', 'write a few words, such as the year', 'key', key);
  else if (isKeyOfMoved(key)) tell('BAD_VALUE', 'such a key is kept for claims on what was merged', 'key', key);
}

function checkOrder({ from, to }: Values, stated: ReadonlySet<string> | undefined, tell: TellOfRow): void {
  if (typeof from !== 'string' || typeof to !== 'string') return;
  const start = daysIn(parseDate(from));
  const end = daysIn(parseDate(to));
  if (!start || !end || end.last >= start.first) return;
  if (stated?.has('to') === false)
    tell(
      'BAD_PERIOD',
      `write a date that is not after the \`to\` on record (${to}), or give both columns`,
      'from',
      from,
    );
  else tell('BAD_PERIOD', `write a date that is not before \`from\` (${from})`, 'to', to);
}

const textOf = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
