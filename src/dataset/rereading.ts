import type { ClaimRecord, EntityRecord } from '../graph/records/index.js';
import { recordOf } from './checking.js';
import type { TellHere } from './fault.js';
import { fileFormats, type FileFormat } from './format.js';
import { plainCell } from './values.js';
import type { Placed } from './world.js';

const formats = new Map<string, FileFormat>(
  fileFormats.map((format) => [format.holds === 'entities' ? format.kind : format.verb, format]),
);

/**
 * Reads once more what is on record, as if it stood in a dataset, and tells what is wrong with it by itself.
 * @param number by which its faults are told
 * @returns null where it has no id or no ends to go by
 */
export function reread(record: EntityRecord | ClaimRecord, number: number, tell: TellHere): Placed | null {
  const format = formats.get('verb' in record ? record.verb : record.kind);
  if (!format) throw new Error(`No dataset has a file for ${record.id}`);
  const leading: readonly (readonly [string, string | undefined])[] =
    'verb' in record
      ? [
          ['subject', record.subject],
          ['object', record.object],
          ['key', record.key],
        ]
      : [['id', record.id]];
  const values = format.columns.map(({ name, value }) => [name, plainCell(record.values[value])] as const);
  const filled = [...leading, ...values].filter((cell): cell is [string, string] => (cell[1] ?? '') !== '');
  return recordOf({ number, cells: Object.fromEntries(filled) }, format, tell);
}
