import { words, type Words } from '../words.js';
import type { Asking } from './questions.js';

/** What a cell gives, why it can't be read, or that it waits for an answer. */
export type Given = { readonly value: unknown } | { readonly wrong: Words } | 'ASKED' | null;

/** A column whose cells are read. */
export interface ColumnRead {
  readonly header: string;
  /** What divides the items of a cell with several. */
  readonly divider: string;
  readonly asking: Asking;
}

export const LEAVE = 'LEAVE_OUT';
export const leaveOut = { value: LEAVE, text: words('lad det ude', 'leave it out') };

export const wrong = (da: string, en: string): Given => ({ wrong: words(da, en) });

const SHOWN = 40;
export const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
