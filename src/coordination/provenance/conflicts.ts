import { claimDays, daysIn, parseDate, type Days, type Value, type Stored } from '../../graph/records/index.js';
import { claimPropertiesOf, verbOf, type Property, type Verb } from '../../graph/vocabulary/index.js';

export const conflictMetric = { name: 'conflicting-claims', version: 1 } as const;

/** A value on which two claims disagree. */
export interface Disagreement {
  /** What it is a value of; `to` where one says until when it held and the other that it holds still. */
  readonly property: string;
  /** What each says; null for one that says that it holds still. */
  readonly one: Value | null;
  readonly other: Value | null;
}

/**
 * What two claims of one verb between the same two ends disagree on; nothing where they may both be right. They disagree
 * - on a term, a number, or yes or no that both record, and otherwise, unless several may hold at once (the vocabulary
 *   says of which);
 * - on a date that both record where the two have no day in common: “2014” and “2014-05” agree;
 * - on the end where one has an end and the other is `current` without one.
 *
 * They do not disagree where they speak of different things: of different occasions (such as two assessments), or of
 * different times, both known, without a common day. Texts, sources, confidence and `asOf` are no values that could
 * disagree. Source: “Conflicting claims” in the analysis contract of Samspil.
 */
export function disagreements(verb: Verb, one: Stored, other: Stored): Disagreement[] {
  const { key } = verbOf(verb);
  if (key !== undefined && one[key] !== other[key]) return [];
  if (apart(claimDays(datesOf(one)), claimDays(datesOf(other)))) return [];
  const found: Disagreement[] = [];
  for (const [name, property] of Object.entries(claimPropertiesOf(verb))) {
    const [a, b] = [one[name], other[name]];
    if (a !== undefined && b !== undefined && compared(name, property) && differ(property, a, b))
      found.push({ property: name, one: a, other: b });
  }
  const ends = endAgainstCurrent(one, other);
  return ends ? [...found, ends] : found;
}

/** Those beside the verb's own that all claims record and that are values. */
const sharedValues: ReadonlySet<string> = new Set(['from', 'to']);
/** Those that all claims record. */
const shared: ReadonlySet<string> = new Set(['confidence', 'sources', 'asOf', 'from', 'to', 'current', 'note']);

const compared = (name: string, property: Property): boolean =>
  property.several !== true && property.type !== 'text' && (!shared.has(name) || sharedValues.has(name));

function differ(property: Property, one: Value, other: Value): boolean {
  if (property.type !== 'date' && property.type !== 'period') return one !== other;
  return apart(daysOf(one), daysOf(other));
}

function endAgainstCurrent(one: Stored, other: Stored): Disagreement | null {
  if (one['to'] !== undefined && holdsStill(other)) return { property: 'to', one: one['to'], other: null };
  if (other['to'] !== undefined && holdsStill(one)) return { property: 'to', one: null, other: other['to'] };
  return null;
}

const holdsStill = (claim: Stored): boolean => claim['current'] === true && claim['to'] === undefined;

const apart = (one: Days | null, other: Days | null): boolean =>
  one !== null && other !== null && (one.last < other.first || other.last < one.first);

const daysOf = (value: Value): Days | null => (typeof value === 'string' ? daysIn(parseDate(value)) : null);

const textOf = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

const datesOf = ({ from, to, asOf, current }: Stored) => ({
  from: textOf(from),
  to: textOf(to),
  asOf: textOf(asOf),
  current: current === true,
});
