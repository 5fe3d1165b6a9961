import type { Verb } from '../../graph/vocabulary/index.js';
import { joined, type Language, type Phrase } from '../answer/sentence.js';
import { byOther, View } from '../answer/view.js';
import type { Dimension } from '../facts/items.js';
import { dimensionInWords } from '../facts/wording.js';
import type { Weights } from '../overlap/pair.js';
import type { ClaimAt } from '../projection/projection.js';
import type { ReadDraft } from './draft.js';

/** What something is about: its items by dimension, each with the claims that say so. */
export type About = ReadonlyMap<Dimension, ReadonlyMap<number, readonly ClaimAt[]>>;

/** What a work is about beside where and for whom it is done: the dimensions in which records other than initiatives are described. */
export const subjects = { NEED: 'ADDRESSES', THEME: 'HAS_THEME', METHOD: 'USES' } as const satisfies Partial<
  Record<Dimension, Verb>
>;
const subjectDimensions = Object.keys(subjects) as (keyof typeof subjects)[];

/** What an application, a learning, a practice or an initiative is about. */
export function aboutOf(view: View, entity: number): Map<Dimension, Map<number, ClaimAt[]>> {
  const about = new Map<Dimension, Map<number, ClaimAt[]>>();
  for (const dimension of subjectDimensions) {
    const items = byOther(view.from(subjects[dimension], entity));
    about.set(dimension, items);
  }
  return about;
}

/** Those at the other end of a claim that say they are about something that a draft names. */
export function aboutTheSame(view: View, draft: ReadDraft, isWanted: (entity: number) => boolean): Set<number> {
  const found = new Set<number>();
  for (const dimension of subjectDimensions) {
    const table = view.projection.claims(subjects[dimension]);
    for (const item of draft.items.get(dimension) ?? []) {
      for (const row of table.to(item)) {
        const entity = table.subjectOf(row);
        if (isWanted(entity) && view.reads(table, row)) found.add(entity);
      }
    }
  }
  return found;
}

/** What a draft and something else are both about. */
export interface Common {
  /** The rarest first. */
  readonly items: ReadonlyMap<Dimension, readonly number[]>;
  readonly claims: readonly ClaimAt[];
  /** The rarity of what both have. */
  readonly shared: number;
  /** The rarity of what either has, in the dimensions in which both have something. */
  readonly union: number;
  /** How many items that is. */
  readonly compared: number;
}

export function commonWith(draft: ReadDraft, about: About, weights: Weights): Common {
  const items = new Map<Dimension, readonly number[]>();
  const claims: ClaimAt[] = [];
  let [shared, union, compared] = [0, 0, 0];
  for (const dimension of subjectDimensions) {
    const own = draft.items.get(dimension) ?? [];
    const others = about.get(dimension) ?? new Map<number, ClaimAt[]>();
    if (own.length === 0 || others.size === 0) continue;
    const both = own.filter((item) => others.has(item));
    both.sort((one, other) => weights.of(other) - weights.of(one) || one - other);
    if (both.length > 0) items.set(dimension, both);
    for (const item of both) {
      shared += weights.of(item);
      claims.push(...(others.get(item) ?? []));
    }
    for (const item of new Set([...own, ...others.keys()])) {
      union += weights.of(item);
      compared += 1;
    }
  }
  return { items, claims, shared, union, compared };
}

/** All that a draft is about. */
export const subjectsOf = (draft: ReadDraft): number[] =>
  subjectDimensions.flatMap((dimension) => draft.items.get(dimension) ?? []);

/** Items in words: “behovet X og temaerne Y og Z”. */
export const inItemWords = (view: View, items: Common['items'], language: Language): Phrase =>
  joined(
    [...items].map(([dimension, own]) => dimensionInWords(dimension, view.namesInOrder(own), language)),
    language,
  );

/** A view that asks the same and has left out nothing yet: each answer of a list counts what it leaves out itself. */
export const sameView = ({ projection, minConfidence }: View): View => new View(projection, { minConfidence });
