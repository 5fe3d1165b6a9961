import type { ClaimId, EntityId } from './ids.js';
import type { Kind, Verb } from '../vocabulary/index.js';

/** A recorded value. A bilingual property is two of them, `nameDa` and `nameEn`; a date is its EDTF text. */
export type Value = string | number | boolean | readonly string[];

/** What is recorded, by property name. What is not recorded is absent: never empty, never null. */
export type Values = Readonly<Record<string, Value>>;

/** What whoever made a record says something of. */
interface Stated {
  /** The names of values that it states, if only as not recorded; absent where it states them all. */
  readonly stated?: ReadonlySet<string>;
}

/** An entity as a dataset states it and the graph keeps it. */
export interface EntityRecord extends Stated {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly values: Values;
}

/** A claim as a dataset states it and the graph keeps it. */
export interface ClaimRecord extends Stated {
  readonly id: ClaimId;
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  /** Tells several claims of one verb between the same ends apart. */
  readonly key?: string;
  readonly values: Values;
  /** The id under which its source states it, where it stands elsewhere since an end of it was merged into another. */
  readonly recordedAs?: ClaimId;
}

/** A record with what is on record of that which it says nothing of. */
export function completed<Record extends EntityRecord | ClaimRecord>(record: Record, before: Values): Record {
  const { stated } = record;
  if (stated === undefined) return record;
  const kept = Object.entries(before).filter(([name]) => !stated.has(name));
  return kept.length === 0 ? record : { ...record, values: { ...Object.fromEntries(kept), ...record.values } };
}

/** Whether the same is recorded in both. */
export function sameValues(one: Values, other: Values): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => sameValue(one[name], other[name]));
}

const sameValue = (one: Value | undefined, other: Value | undefined): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    one.length === other.length &&
    one.every((item, index) => item === other[index]));
