import type { Sentence } from '../answer/sentence.js';

export type SectionKey =
  | 'INITIATIVES'
  | 'RISKS'
  | 'GAPS'
  | 'SYNERGIES'
  | 'LEARNING'
  | 'TRENDS'
  | 'APPLICATIONS'
  | 'UNKNOWN';

/** A part of a page: the most important few of what there is. */
export interface Section {
  readonly key: SectionKey;
  /** Points of one or more sentences. */
  readonly points: readonly (readonly Sentence[])[];
  /** How many more there are. */
  readonly more: number;
}

/** How many points a section shows: all sections together fill a page. */
const SHOWN = 4;

/** The first few of what there is, which come in order of importance. */
export const section = <Item>(
  key: SectionKey,
  items: readonly Item[],
  point: (item: Item) => readonly Sentence[],
): Section => ({
  key,
  points: items.slice(0, SHOWN).map(point),
  more: Math.max(0, items.length - SHOWN),
});

/** The page of a list that a section shows. */
export const shownPage = { offset: 0, limit: SHOWN } as const;
