import { claimDays, daysIn, parseDate, periodDays, type Days } from './dates.js';
import type { ClaimRecord, EntityRecord, Value, Values } from './records.js';
import { folded } from './search-text.js';
import { claimPropertiesOf, Confidence, propertiesOf, valuesOf, type Kind, type Properties, type Verb } from './vocabulary/index.js';

/** What Neo4j keeps: what is recorded, and what is derived from it for sorting, searching and comparing dates. */
export type Stored = Readonly<Record<string, Value>>;

/** The labels of an entity: `Entity`, its kind, and `Network` for an organisation that is one. */
export const labelsOf = ({ kind, values }: EntityRecord): string[] =>
  kind === 'Organisation' && values['network'] === true ? ['Entity', kind, 'Network'] : ['Entity', kind];

/** The properties of an entity's node. */
export function storedEntity({ id, kind, values }: EntityRecord): Stored {
  return {
    ...values,
    id,
    type: kind,
    sortName: sortName(values),
    searchText: searchText(values),
    searchDetail: folded([values['descriptionDa'], values['descriptionEn'], values['note']].filter(isText).join(' ')),
    ...daysOfProperties(kind, values),
    ...(kind === 'Initiative' && initiativeDays(values)),
    ...(kind === 'Identifier' && { identifierKey: `${String(values['scheme'])}:${String(values['value'])}`.toLowerCase() }),
  };
}

/** The properties of a claim's relationship. */
export function storedClaim({ id, key, values }: ClaimRecord): Stored {
  return { ...values, id, ...(key !== undefined && { key }), rank: rank(values), ...shownDays(claimDays(datesIn(values))) };
}

/** What is recorded of an entity, taken from the properties of its node. */
export const recordedOfEntity = (kind: Kind, stored: Stored): Values => recorded(propertiesOf(kind), stored);

/** What is recorded on a claim, taken from the properties of its relationship. */
export const recordedOfClaim = (verb: Verb, stored: Stored): Values => recorded(claimPropertiesOf(verb), stored);

/** The names under which a property's value is recorded: one, or one for each language. */
export const valueNames = (property: string, { type }: Properties[string]): string[] =>
  type === 'bilingual' ? [`${property}Da`, `${property}En`] : [property];

function recorded(properties: Properties, stored: Stored): Values {
  const names = Object.entries(properties).flatMap(([name, property]) => valueNames(name, property));
  return Object.fromEntries(names.flatMap((name) => (stored[name] === undefined ? [] : [[name, stored[name]]])));
}

/** Text that sorts as Danish does: æ, ø and å follow z. */
function sortName(values: Values): string {
  const name = String(values['nameDa'] ?? values['nameEn'] ?? '');
  const danishLast = name.toLowerCase().replaceAll('æ', '{').replaceAll('ø', '|').replaceAll('å', '}');
  return danishLast.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

/** All names, folded, each between bars, so that a query can tell a whole name and the start of one. */
function searchText(values: Values): string {
  const formerNames = texts(values['formerNames']).map((name) => name.replace(/\s*\[[^\]]*\]$/u, ''));
  const names = [values['nameDa'], values['nameEn'], values['shortName'], ...texts(values['aliases']), ...formerNames];
  const foldedNames = [...new Set(names.filter(isText).map(folded))];
  return `|${foldedNames.join('|')}|`;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const texts = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value : []);

function daysOfProperties(kind: Kind, values: Values): Stored {
  const days: Record<string, Value> = {};
  for (const [name, { type }] of Object.entries(propertiesOf(kind))) {
    const value = values[name];
    if ((type !== 'date' && type !== 'period') || !isText(value)) continue;
    Object.assign(days, shownDays(periodDays(parseDate(value), false), name));
  }
  return days;
}

function initiativeDays({ period, status }: Values): Stored {
  return isText(period) ? shownDays(periodDays(parseDate(period), status === 'RUNNING')) : {};
}

function shownDays(days: Days | null, property?: string): Stored {
  if (!days) return {};
  return property === undefined
    ? { firstDay: days.first, lastDay: days.last }
    : { [`${property}FirstDay`]: days.first, [`${property}LastDay`]: days.last };
}

function datesIn({ from, to, asOf, current }: Values) {
  return {
    from: isText(from) ? from : undefined,
    to: isText(to) ? to : undefined,
    asOf: isText(asOf) ? asOf : undefined,
    current: current === true,
  };
}

/** Text that sorts the better of two claims first: the surer, then the newer. */
function rank({ confidence, asOf }: Values): string {
  const levels = valuesOf(Confidence);
  const sureness = levels.findIndex((level) => level === confidence);
  const lastDay = isText(asOf) ? daysIn(parseDate(asOf))?.last : undefined;
  const newestFirst = (lastDay ?? '0000-00-00').replaceAll('-', '').replaceAll(/\d/gu, (digit) => String(9 - Number(digit)));
  return `${levels.length - 1 - sureness}${newestFirst}`;
}
