import { SamspilError } from '../../errors.js';
import type { Words } from '../words.js';

/** Why a file can't be read as a workbook. */
export type Unreadable =
  | 'MISSING'
  | 'EMPTY'
  | 'NOT_A_WORKBOOK'
  | 'OLD_FORMAT'
  | 'PROTECTED'
  | 'DAMAGED'
  | 'TOO_LARGE'
  | 'NO_TABLE'
  | 'CHANGED'
  | 'DATASET';

/** WORKBOOK_UNREADABLE, with the reason in both languages: the message is English, and whoever talks Danish takes `da`. */
export const unreadable = (why: Unreadable, { da, en }: Words, cause?: unknown): SamspilError =>
  new SamspilError('WORKBOOK_UNREADABLE', en, { details: { why, da }, cause });
