import { claimDays, daysIn, parseDate, periodDays, type Days } from './dates.js';
import { guardOf } from './guard.js';
import { identifierKey } from './ids.js';
import type { ClaimRecord, EntityRecord, Value, Values } from './records.js';
import { folded, similarNames } from './search-text.js';
import {
  claimPropertiesOf,
  Confidence,
  kindNames,
  propertiesOf,
  terms,
  valuesOf,
  type Kind,
  type Properties,
  type Property,
  type Verb,
} from '../vocabulary/index.js';

/** What Neo4j keeps: what is recorded, and what is derived from it for sorting, searching and comparing dates. */
export type Stored = Readonly<Record<string, Value>>;

/** An index of Neo4j refuses a text of more than 32 kB, or 8 kB where it sorts; in UTF-8 a character takes up to four bytes. */
const LONGEST_SEARCHED = 8_000;
const LONGEST_SORTED = 500;

/** The labels of an entity: `Entity`, its kind, and `Network` for an organisation that is one. */
export const labelsOf = ({ kind, values }: EntityRecord): string[] =>
  kind === 'Organisation' && values['network'] === true ? ['Entity', kind, 'Network'] : ['Entity', kind];

/**
 * The properties of an entity's node.
 * @param merged what was merged into it: it is found by their names too
 */
export function storedEntity({ id, kind, values }: EntityRecord, merged: readonly EntityRecord[] = []): Stored {
  return {
    ...values,
    id,
    type: kind,
    sortName: sortName(String(values['nameDa'] ?? values['nameEn'] ?? '')),
    ...searchTexts([values, ...merged.map((record) => record.values)]),
    ...(merged.length > 0 && { mergedFrom: merged.map((record) => record.id) }),
    ...searchDetail(kind, values),
    ...daysOfProperties(kind, values),
    ...guarded(values),
    ...(kind === 'Identifier' && {
      identifierKey: identifierKey({ scheme: String(values['scheme']), value: String(values['value']) }),
    }),
    ...(kind === 'Practice' && { evidenceRank: evidenceRank(values['evidence']) }),
  };
}

/** The properties of a claim's relationship. */
export function storedClaim({ id, key, values, recordedAs }: ClaimRecord): Stored {
  return {
    ...values,
    id,
    ...(key !== undefined && { key }),
    ...(recordedAs !== undefined && { recordedAs }),
    precedence: precedence(values),
    ...guarded(values),
    ...shownDays(claimDays(datesIn(values))),
  };
}

/** Kept only of what is not public, which most is. */
function guarded(values: Values): Stored {
  const guard = guardOf(values);
  return guard === undefined ? {} : { guard };
}

/** What is recorded of an entity, taken from the properties of its node. */
export const recordedOfEntity = (kind: Kind, stored: Stored): Values => recorded(namesOf(propertiesOf, kind), stored);

/** What is recorded on a claim, taken from the properties of its relationship. */
export const recordedOfClaim = (verb: Verb, stored: Stored): Values =>
  recorded(namesOf(claimPropertiesOf, verb), stored);

/** The names under which a property's value is recorded: one, or one for each language. */
export const valueNames = (property: string, { type }: Property): string[] =>
  type === 'bilingual' ? [`${property}Da`, `${property}En`] : [property];

const names = new Map<string, readonly string[]>();

/** Remembered, since an import asks for each of its rows. */
function namesOf<Subject extends Kind | Verb>(
  declared: (subject: Subject) => Properties,
  subject: Subject,
): readonly string[] {
  const known = names.get(subject);
  if (known) return known;
  const found = Object.entries(declared(subject)).flatMap(([name, property]) => valueNames(name, property));
  names.set(subject, found);
  return found;
}

function recorded(ofRecord: readonly string[], stored: Stored): Values {
  const values: Record<string, Value> = {};
  for (const name of ofRecord) {
    const value = stored[name];
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Letters that Danish sorts after z, as characters that follow z; two a's are an å, ä and ö are æ and ø. */
const afterZ: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}', aa: '}' };

/** Text that sorts by code point as Danish sorts names: æ, ø, å last; case, accents and punctuation make no difference. */
export const sortName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .normalize('NFC')
    .replaceAll(/aa|[æäøöå]/gu, (letter) => afterZ[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .slice(0, LONGEST_SORTED);

/** From the best shown to the least; what is retired stands apart, after all that may be recommended. */
const evidenceFromBest: readonly unknown[] = [
  'STANDARD',
  'VALIDATED',
  'PROMISING',
  'OBSERVED',
  undefined,
  'RETIRED',
] satisfies (keyof typeof terms.Evidence.values | undefined)[];

/** Text that sorts practices by how well they are shown to work, the best first. */
const evidenceRank = (evidence: Value | undefined): string => String(evidenceFromBest.indexOf(evidence));

/** All names, folded, each between bars, so that a query can tell a whole name and the start of one; and as people may type them. */
function searchTexts(records: readonly Values[]): Stored {
  const names = [...new Set(records.flatMap(namesIn).map(folded))];
  const websites = records.map(({ website }) => website).filter(isText);
  return {
    searchText: `|${names.join('|')}|`.slice(0, LONGEST_SEARCHED),
    searchSimilar: similarNames(names, websites).slice(0, LONGEST_SEARCHED),
  };
}

/** All names by which something is found: in both languages, the short one, aliases and former ones. */
export function namesIn(values: Values): string[] {
  const formerNames = textsIn(values['formerNames']).map((name) => name.replace(/\s*\[[^\]]*\]$/u, ''));
  const all = [values['nameDa'], values['nameEn'], values['shortName'], ...textsIn(values['aliases']), ...formerNames];
  return all.filter(isText);
}

const named = new Set(['name', 'shortName']);

/** The names of the values of each kind that are texts and no names of it. */
const detailNames = new Map(
  kindNames.map((kind) => [
    kind,
    Object.entries(propertiesOf(kind))
      .filter(([name, { type }]) => (type === 'text' || type === 'bilingual') && !named.has(name))
      .flatMap(([name, property]) => valueNames(name, property)),
  ]),
);

/** Every other text, folded; absent where there is none. */
function searchDetail(kind: Kind, values: Values): Stored {
  const texts = (detailNames.get(kind) ?? []).map((name) => values[name]).filter(isText);
  return texts.length === 0 ? {} : { searchDetail: folded(texts.join(' ')).slice(0, LONGEST_SEARCHED) };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const textsIn = (value: Value | undefined): readonly string[] => (typeof value === 'object' ? value : []);

/** The properties of each kind that are dates. */
const dated = new Map(
  kindNames.map((kind) => [
    kind,
    Object.entries(propertiesOf(kind)).flatMap(([name, { type }]) =>
      type === 'date' || type === 'period' ? [name] : [],
    ),
  ]),
);

/**
 * The days beside each date: `published` has `publishedFirstDay` and `publishedLastDay`. When an initiative takes place
 * is asked so often that its days have no prefix; an open end counts as open only while it is running.
 */
function daysOfProperties(kind: Kind, values: Values): Stored {
  const days: Record<string, Value> = {};
  for (const name of dated.get(kind) ?? []) {
    const value = values[name];
    if (!isText(value)) continue;
    const ofInitiative = kind === 'Initiative' && name === 'period';
    Object.assign(
      days,
      shownDays(periodDays(parseDate(value), values['status'] === 'RUNNING'), ofInitiative ? undefined : name),
    );
  }
  return days;
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

const levels: readonly string[] = valuesOf(Confidence);

/** Text that sorts the better of two claims first: the surer, then the newer. */
function precedence({ confidence, asOf }: Values): string {
  const lastDay = isText(asOf) ? daysIn(parseDate(asOf))?.last : undefined;
  const newestFirst = (lastDay ?? '0000-00-00')
    .replaceAll('-', '')
    .replaceAll(/\d/gu, (digit) => String(9 - Number(digit)));
  return `${levels.length - 1 - levels.indexOf(String(confidence))}${newestFirst}`;
}
