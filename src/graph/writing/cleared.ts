import type { EntityId, ClaimRecord, EntityRecord, Values } from '../records/index.js';
import type { Kind, Verb } from '../vocabulary/index.js';

/** Values of one property that were recorded and are not any more. */
export interface Cleared {
  /** On entities of which kind, or claims of which verb. */
  readonly on: Kind | Verb;
  /** The name under which the value was recorded, such as `nameDa`. */
  readonly value: string;
  readonly count: number;
  /** Some of what they were recorded on; of a claim its subject. */
  readonly examples: readonly EntityId[];
}

const EXAMPLES = 3;

/** What changes clear, each property once. */
export const clearedBy = (
  changes: readonly { readonly record: EntityRecord | ClaimRecord; readonly before?: Values }[],
): Cleared[] =>
  together(
    changes.flatMap(({ record, before = {} }) =>
      Object.keys(before)
        .filter((value) => record.values[value] === undefined)
        .map((value) =>
          'verb' in record
            ? { on: record.verb, value, count: 1, examples: [record.subject] }
            : { on: record.kind, value, count: 1, examples: [record.id] },
        ),
    ),
  );

/** What several parts of a write clear, each property once. */
export function together(parts: readonly Cleared[]): Cleared[] {
  const found = new Map<string, Cleared>();
  for (const part of parts) {
    const key = `${part.on} ${part.value}`;
    const known = found.get(key);
    found.set(
      key,
      known
        ? {
            ...known,
            count: known.count + part.count,
            examples: [...known.examples, ...part.examples].slice(0, EXAMPLES),
          }
        : part,
    );
  }
  return [...found.values()];
}
