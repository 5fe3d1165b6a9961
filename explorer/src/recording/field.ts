import type { Document } from '../ask.js';
import type { Label } from '../words/bilingual.js';

/** A property of a record, as a form asks for it. */
export interface Field extends Label {
  readonly name: string;
  /** As the vocabulary declares it (`src/graph/vocabulary/properties.ts`). */
  readonly type:
    | 'text'
    | 'url'
    | 'country'
    | 'language'
    | 'currency'
    | 'texts'
    | 'codes'
    | 'sources'
    | 'formerNames'
    | 'bilingual'
    | 'date'
    | 'period'
    | 'yesNo'
    | 'integer'
    | 'number'
    | 'term'
    | 'reference';
  readonly required?: true;
  /** No where nothing is recorded: it is yes or no, and never not known. */
  readonly marked?: true;
  readonly terms?: Readonly<Record<string, Label>>;
  /** The kind that a reference leads to. */
  readonly of?: 'Assessment' | 'Organisation';
  /** What is on record of it can't be read again: its input is empty, and stays so where it is to stay as it is. */
  readonly unshown?: true;
  /** It belongs to this value of another property: it is given with it, and never without. */
  readonly belongsTo?: { readonly property: string; readonly value: string };
}

/** What is recorded of something, by the names of its properties. */
export type Recorded = Readonly<Record<string, unknown>>;

/** What can be recorded of a kind, and the question for what is. */
export interface Form {
  readonly recorded: Document<{ readonly node: Recorded | null }, { readonly id: string }>;
  readonly fields: readonly Field[];
}
