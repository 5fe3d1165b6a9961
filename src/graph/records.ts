import type { ClaimId, EntityId } from './ids.js';
import type { Kind } from './vocabulary/kinds.js';
import type { Verb } from './vocabulary/verbs.js';

/** A recorded value. A bilingual property is two of them, `nameDa` and `nameEn`; a date is its EDTF text. */
export type Value = string | number | boolean | readonly string[];

/** What is recorded, by property name. What is not recorded is absent: never empty, never null. */
export type Values = Readonly<Record<string, Value>>;

/** An entity as a dataset states it and the graph keeps it. */
export interface EntityRecord {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly values: Values;
}

/** A claim as a dataset states it and the graph keeps it. */
export interface ClaimRecord {
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
