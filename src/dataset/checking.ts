import { daysIn, parseDate } from '../graph/dates.js';
import { guardOf } from '../graph/guard.js';
import { isKeyOfMoved } from '../graph/merged.js';
import { claimId, isEntityId, kindOf, prefixOf, type EntityId } from '../graph/ids.js';
import type { ClaimRecord, EntityRecord, Value, Values } from '../graph/records.js';
import { kinds, verbOf, type Kind, type Property, type Verb } from '../graph/vocabulary/index.js';
import type { FaultCode } from './fault.js';
import type { Column, FileFormat } from './format.js';
import { identifierFault } from './identifiers.js';
import { personalDataIn } from '../graph/personal-data.js';
import type { Row, TellHere } from './reading.js';
import { readValue } from './values.js';

/** Tells a fault of the row that is checked. */
type TellOfRow = (code: FaultCode, message: string, column: string, value?: string) => void;

const LONGEST_ID = 200;
/** Where a number by itself is what is asked for, even if it could be read as a civil registration number. */
const identifierValue: Property = kinds.Identifier.properties.value;

/**
 * Understands a row by itself and tells its faults; what needs other rows is checked in `world.ts`. A row with a wrong
 * value still makes a record without it, so that one slip doesn't make every mention of its id a fault too.
 * @returns null where the row has no id or no ends to go by
 */
export function recordOf(row: Row, format: FileFormat, tell: TellHere): EntityRecord | ClaimRecord | null {
  const tellOfRow: TellOfRow = (code, message, column, value) =>
    tell({ code, row: row.number, column, ...(value !== undefined && { value }), message });
  const values = valuesOfRow(row, format.columns, tellOfRow);
  return format.holds === 'entities'
    ? entityOf(row, format.kind, values, tellOfRow)
    : claimOf(row, format.verb, values, tellOfRow);
}

function valuesOfRow({ cells }: Row, columns: readonly Column[], tell: TellOfRow): Values {
  const values: Record<string, Value> = {};
  for (const { name, value, property } of columns) {
    const cell = cells[name];
    if (cell === undefined) {
      if (property.required && property.type !== 'bilingual') tell('MISSING_VALUE', 'fill in this cell', name);
      continue;
    }
    const personal = personalDataIn(property === identifierValue ? cell.replace(/^\d+$/u, '') : cell);
    if (personal) {
      tell(
        'PERSONAL_DATA',
        `remove ${personal}: Samspil holds no data on persons, only on roles and organisations`,
        name,
      );
      continue;
    }
    const reading = readValue(cell, property);
    if ('wrong' in reading) tell('BAD_VALUE', reading.wrong, name, cell);
    else if (typeof reading.value !== 'object' || reading.value.length > 0) values[value] = reading.value;
  }
  return values;
}

function entityOf({ cells }: Row, kind: Kind, values: Values, tell: TellOfRow): EntityRecord | null {
  const id = cells['id'];
  const prefix = prefixOf(kind);
  if (id === undefined) {
    tell('MISSING_VALUE', 'fill in this cell', 'id');
    return null;
  }
  if (!isEntityId(id, kind) || id.length > LONGEST_ID) {
    tell(
      'BAD_ID',
      `write ${prefix}: and lower-case letters a to z, digits and hyphens, such as ${prefix}:${slugOf(id)}`,
      'id',
      id,
    );
    return null;
  }
  // A name that was refused is told of already.
  if (cells['name_da'] === undefined && cells['name_en'] === undefined)
    tell('MISSING_VALUE', 'give the name in at least one language', 'name_da');
  if (kind === 'Identifier') checkIdentifier(values, tell);
  checkVisibility(values, tell);
  if (kind === 'Assessment' && guardOf(values) !== undefined)
    tell('BAD_VALUE', 'hide what is said in it instead, claim by claim: they name it', 'visibility');
  return { id, kind, values };
}

function checkIdentifier({ scheme, value }: Values, tell: TellOfRow): void {
  if (typeof scheme !== 'string' || typeof value !== 'string') return;
  const wrong = identifierFault(scheme, value);
  if (wrong) tell('BAD_IDENTIFIER', wrong, 'value', value);
}

/** What an id could be made of, for the message that refuses it. */
function slugOf(text: string): string {
  const slug = text
    .slice(text.indexOf(':') + 1, LONGEST_ID / 2)
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
  // Where sources were named but refused, that is told of already.
  if (cells['sources'] === undefined) {
    tell(
      'MISSING_SOURCE',
      'name the source that says so; where none is known, one of the kind GENERAL_KNOWLEDGE, and UNCONFIRMED',
      'sources',
    );
  }
  checkOrder(values, tell);
  checkVisibility(values, tell);
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
  const personal = personalDataIn(key);
  if (personal) tell('PERSONAL_DATA', `remove ${personal}`, 'key');
  else if (key.length > LONGEST_ID || /[\n\r]/u.test(key))
    tell('BAD_VALUE', 'write a few words, such as the year', 'key', key);
  else if (isKeyOfMoved(key)) tell('BAD_VALUE', 'such a key is kept for claims on what was merged', 'key', key);
}

function checkOrder({ from, to }: Values, tell: TellOfRow): void {
  if (typeof from !== 'string' || typeof to !== 'string') return;
  const start = daysIn(parseDate(from));
  const end = daysIn(parseDate(to));
  if (start && end && end.last < start.first)
    tell('BAD_PERIOD', `write a date that is not before \`from\` (${from})`, 'to', to);
}

const textOf = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
