import { daysIn, parseDate } from '../graph/dates.js';
import { claimId, isEntityId, kindOf, prefixOf, type EntityId } from '../graph/ids.js';
import type { ClaimRecord, EntityRecord, Value, Values } from '../graph/records.js';
import { verbOf } from '../graph/vocabulary/index.js';
import type { Fault, FaultCode } from './fault.js';
import type { FileFormat } from './format.js';
import { identifierFault } from './identifiers.js';
import { personalDataIn } from './personal-data.js';
import type { RawFile, Row } from './reading.js';
import { readValue } from './values.js';

/** Tells a fault of a row. */
type Tell = (code: FaultCode, message: string, column?: string, value?: string) => void;

/** What a file holds once its rows are understood: records, each with the line it stands on. */
export interface CheckedFile {
  readonly file: string;
  readonly entities: readonly Placed<EntityRecord>[];
  readonly claims: readonly Placed<ClaimRecord>[];
}

export interface Placed<Record> {
  readonly line: number;
  readonly record: Record;
}

/** Understands each row of a file by itself; what needs other rows is checked in `checking-together.ts`. */
export function checkFile({ format, rows }: RawFile, faults: Fault[]): CheckedFile {
  const entities: Placed<EntityRecord>[] = [];
  const claims: Placed<ClaimRecord>[] = [];
  for (const row of rows) {
    const before = faults.length;
    const tell: Tell = (code, message, column, value) =>
      faults.push({
        code,
        file: format.name,
        row: row.line,
        ...(column !== undefined && { column }),
        ...(value !== undefined && { value }),
        message,
      });
    const values = valuesOfRow(row, format, tell);
    if (format.holds === 'entities') {
      const record = entityOf(row, format, values, tell);
      if (record && faults.length === before) entities.push({ line: row.line, record });
    } else {
      const record = claimOf(row, format, values, tell);
      if (record && faults.length === before) claims.push({ line: row.line, record });
    }
  }
  return { file: format.name, entities, claims };
}

function valuesOfRow({ cells }: Row, format: FileFormat, tell: Tell): Values {
  const values: Record<string, Value> = {};
  for (const { name, value, property } of format.columns) {
    const cell = cells[name];
    if (cell === undefined) {
      if (property.required && property.type !== 'bilingual') tell('MISSING_VALUE', 'fill in this cell', name);
      continue;
    }
    const personal = personalDataIn(cell);
    if (personal) tell('PERSONAL_DATA', `remove ${personal}: Samspil holds no data on persons, only roles and organisations`, name);
    const reading = readValue(cell, property);
    if ('wrong' in reading) tell('BAD_VALUE', reading.wrong, name, cell);
    else values[value] = reading.value;
  }
  return values;
}

type EntityFormat = FileFormat & { holds: 'entities' };
type ClaimFormat = FileFormat & { holds: 'claims' };

function entityOf({ cells }: Row, { kind }: EntityFormat, values: Values, tell: Tell): EntityRecord | null {
  const id = cells['id'] ?? '';
  if (!isEntityId(id, kind)) {
    tell('BAD_ID', `write ${prefixOf(kind)}: and lower-case letters, digits and hyphens, such as ${prefixOf(kind)}:an-example`, 'id', id);
    return null;
  }
  if (values['nameDa'] === undefined && values['nameEn'] === undefined) tell('MISSING_VALUE', 'give the name in at least one language', 'name_da');
  if (kind === 'Identifier') {
    const wrong = identifierFault(String(values['scheme']), String(values['value']));
    if (wrong) tell('BAD_IDENTIFIER', wrong, 'value', String(values['value']));
  }
  return { id, kind, values };
}

function claimOf({ cells }: Row, { verb }: ClaimFormat, values: Values, tell: Tell): ClaimRecord | null {
  const subject = endOf(cells, 'subject', tell);
  const object = endOf(cells, 'object', tell);
  if (!subject || !object) return null;
  const declaration = verbOf(verb);
  const fits = declaration.ends.some(({ from, to }) => from === kindOf(subject) && to === kindOf(object));
  if (!fits) {
    const allowed = declaration.ends.map(({ from, to }) => `${prefixOf(from)} → ${prefixOf(to)}`).join(', ');
    tell('WRONG_KIND', `${verb} joins ${allowed}`, 'object', object);
  }
  if (values['sources'] === undefined) tell('MISSING_SOURCE', 'name the source that says so', 'sources');
  checkOrder(values, tell);
  const key = cells['key'] ?? (declaration.key === undefined ? undefined : textOf(values[declaration.key]));
  return { id: claimId(verb, subject, object, key), verb, subject, object, ...(key !== undefined && { key }), values };
}

function endOf(cells: Row['cells'], column: 'subject' | 'object', tell: Tell): EntityId | null {
  const id = cells[column];
  if (id === undefined) tell('MISSING_VALUE', 'fill in this cell', column);
  else if (isEntityId(id)) return id;
  else tell('BAD_ID', 'write an id such as organisation:92-gruppen', column, id);
  return null;
}

function checkOrder({ from, to }: Values, tell: Tell): void {
  if (typeof from !== 'string' || typeof to !== 'string') return;
  const start = daysIn(parseDate(from));
  const end = daysIn(parseDate(to));
  if (start && end && end.last < start.first) tell('BAD_PERIOD', `it ends before it starts (${from})`, 'to', to);
}

const textOf = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
