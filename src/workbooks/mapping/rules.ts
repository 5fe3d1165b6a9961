import type { Kind, Verb } from '../../graph/vocabulary/index.js';
import { words, type Words } from '../words.js';

/** Something that a sheet names. */
export interface ThingRule {
  readonly kind: Kind;
  /** One in each row, several in one cell, one and the same for the whole sheet, or what a row that was granted leads to. */
  readonly from: 'ROW' | 'LIST' | 'SHEET' | 'GRANT';
  readonly words: Words;
  /** Asked where it is for the whole sheet. */
  readonly asked?: Words;
  /** Whether a row without it can't be read. */
  readonly needed?: true;
  /** Whether it has to be a network, and is one where it is new. */
  readonly network?: true;
  /** The claim whose object it is: where its subject is on record with one such, that is it. */
  readonly knownBy?: string;
  /** What is recorded of it where it is new. */
  readonly ofNew?: Readonly<Record<string, string>>;
}

/** What a row says of two of them. */
export interface ClaimRule {
  readonly verb: Verb;
  readonly subject: string;
  readonly object: string;
  /** The thing that a reference of the claim names, by the reference. */
  readonly references?: Readonly<Record<string, string>>;
  /** Where it is said only by rows that fill one of its own columns. */
  readonly own?: true;
  /** Where no column is about it: it follows from what the row says. */
  readonly follows?: true;
  /** Where the sheet does not say it of what is on record: it was only asked. */
  readonly asked?: true;
}

/** What columns of a sheet may mean, and what rows of it say. A meaning is `<thing or claim>.<property>`. */
export interface Recipe {
  readonly words: Words;
  readonly things: Readonly<Record<string, ThingRule>>;
  readonly claims: Readonly<Record<string, ClaimRule>>;
  /** What people write above a column, beside the words of the vocabulary; the first thing is the one that rows are of. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Whether things may stand above columns rather than in rows. */
  readonly wide?: true;
}

export const themes: ThingRule = { kind: 'Theme', from: 'LIST', words: words('tema', 'theme') };
export const themeHeaders = [
  'tema',
  'temaer',
  'arbejdsområde',
  'arbejdsområder',
  'emne',
  'emner',
  'theme',
  'themes',
  'topics',
];
