import { SamspilError } from '../../errors.js';
import type { Words } from '../../workbooks/index.js';

/** Why a file can't be read as one of IATI. */
export type Unreadable =
  | 'MISSING'
  | 'EMPTY'
  | 'NOT_IATI'
  | 'OLD_VERSION'
  | 'ENCODING'
  | 'DOCTYPE'
  | 'DAMAGED'
  | 'TOO_LARGE'
  | 'CHANGED';

/** IATI_UNREADABLE, with the reason in both languages: the message is English, and whoever talks Danish takes `da`. */
export const unreadable = (why: Unreadable, { da, en }: Words, cause?: unknown): SamspilError =>
  new SamspilError('IATI_UNREADABLE', en, { details: { why, da }, cause });
