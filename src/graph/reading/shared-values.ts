import { claimPropertiesOf, kindNames, propertiesOf, verbNames, type Property } from '../vocabulary/index.js';

/** Of these there are few values beside the records that have them. */
const alike: ReadonlySet<Property['type']> = new Set([
  'term',
  'date',
  'period',
  'country',
  'language',
  'currency',
  'codes',
  'sources',
  'reference',
]);

const declared = [...kindNames.map((kind) => propertiesOf(kind)), ...verbNames.map((verb) => claimPropertiesOf(verb))];

const names: ReadonlySet<string> = new Set([
  ...declared.flatMap((properties) =>
    Object.entries(properties).flatMap(([name, { type }]) => (alike.has(type) ? [name] : [])),
  ),
  // What is derived (see `storedEntity` and `storedClaim`); days are known by how they are called.
  'type',
  'guard',
  'precedence',
  'evidenceRank',
]);

const isAlike = (name: string): boolean => names.has(name) || name.endsWith('Day');

const texts = new Map<string, string>();
const lists = new Map<string, readonly unknown[]>();

/**
 * The same values, of which those that many records have are kept once: the driver makes new ones for each record. A graph in
 * memory takes two thirds of the room then, and two that are the same are found so without a look at their letters.
 */
export function withShared<Stored extends Readonly<Record<string, unknown>>>(stored: Stored): Stored {
  const values: Record<string, unknown> = { ...stored };
  for (const name of Object.keys(values)) if (isAlike(name)) values[name] = shared(values[name]);
  return values as Stored;
}

function shared(value: unknown): unknown {
  if (typeof value === 'string') return sharedIn(texts, value, value);
  return Array.isArray(value) ? sharedIn(lists, value.join('|'), value.map(shared)) : value;
}

function sharedIn<Value>(known: Map<string, Value>, text: string, value: Value): Value {
  const before = known.get(text);
  if (before !== undefined) return before;
  known.set(text, value);
  return value;
}
