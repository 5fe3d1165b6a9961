import type { ClaimRecord, EntityRecord, Value, Values } from '../graph/records/index.js';
import type { Said } from './records.js';

/** The values that a file of grants says of what is on record; of others it says what they are when they are new. */
const said: ReadonlySet<string> = new Set([
  'nameDa',
  'nameEn',
  'descriptionDa',
  'descriptionEn',
  'period',
  'website',
  'decided',
  'amount',
  'granted',
  'currency',
]);

/**
 * A new record as a whole; one on record with what is different, its sources and this one; null where nothing is.
 * @param isOwn whether Samspil has written the file: then it says nothing that was not on record
 */
export function changed<Record extends EntityRecord | ClaimRecord>(
  record: Record,
  before: Values | undefined,
  { source, confidence }: Said,
  isOwn = false,
): Record | null {
  if (!before) return { ...record, values: { ...record.values, confidence, sources: [source] } };
  const differing = Object.entries(record.values).filter(
    ([name, value]) => isSaid(record, name) && !isThere(before, name, value) && !(isOwn && before[name] === undefined),
  );
  if (differing.length === 0) return null;
  const { sources = [] } = before;
  const all = [...new Set([...(Array.isArray(sources) ? sources.map(String) : []), source])];
  return { ...record, values: { ...before, ...Object.fromEntries(differing), sources: all } };
}

/** A title is that of the work: an application on record keeps its own. */
const isSaid = (record: EntityRecord | ClaimRecord, name: string): boolean =>
  said.has(name) && !('kind' in record && record.kind === 'Application' && name.startsWith('name'));

/**
 * Whether a value is on record. A text of one language is there where the other language has it, since a file does not say
 * in which it is; nor does it tell an end that is open from one that is not known.
 */
function isThere(before: Values, name: string, value: Value): boolean {
  const plain = name.replace(/(?:Da|En)$/u, '');
  const names = plain === name ? [name] : [`${plain}Da`, `${plain}En`];
  return names.some((each) => before[each] === value) || (name === 'period' && before[name] === `${String(value)}..`);
}
