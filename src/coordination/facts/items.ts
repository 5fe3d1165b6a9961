import { verbOf, type Verb } from '../../graph/vocabulary/index.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { admits, type Optional } from '../answer/question.js';
import { View } from '../answer/view.js';

/** In which ways initiatives may be alike, and the verb that says so. An item is an entity at the end of such a claim. */
export const dimensions = {
  NEED: 'ADDRESSES',
  THEME: 'HAS_THEME',
  METHOD: 'USES',
  AUDIENCE: 'TARGETS',
  PLACE: 'WORKS_IN',
} as const satisfies Record<string, Verb>;

export type Dimension = keyof typeof dimensions;
export const dimensionNames = Object.keys(dimensions) as Dimension[];

/** Which items are looked at. */
export interface ItemChoice {
  readonly dimensions: readonly Dimension[];
  /** Whether a theme brings the themes above it. */
  readonly includeBroader: boolean;
}

/** The choice that a question makes. */
export const choiceOf = (question: {
  readonly dimensions?: Optional<readonly Dimension[]>;
  readonly includeBroader?: Optional<boolean>;
}): ItemChoice => ({
  dimensions: dimensionNames.filter((dimension) => admits(question.dimensions, dimension)),
  includeBroader: question.includeBroader ?? false,
});

/** The items of an initiative in one dimension, each with the claims that give it. */
export function itemsOf(
  view: View,
  initiative: number,
  dimension: Dimension,
  { includeBroader }: ItemChoice,
  dated = true,
): Map<number, ClaimAt[]> {
  const items = new Map<number, ClaimAt[]>();
  for (const { other, ...claim } of view.from(dimensions[dimension], initiative, dated)) {
    give(items, other, [claim]);
    if (dimension === 'THEME' && includeBroader) {
      for (const [theme, path] of broaderThan(view, other)) give(items, theme, [claim, ...path]);
    }
  }
  return items;
}

function give(items: Map<number, ClaimAt[]>, item: number, claims: readonly ClaimAt[]): void {
  const known = items.get(item);
  if (known) known.push(...claims);
  else items.set(item, [...claims]);
}

/** The themes above a theme, each with the claims on the way up. */
function broaderThan(view: View, theme: number): Map<number, readonly ClaimAt[]> {
  const found = new Map<number, readonly ClaimAt[]>([[theme, []]]);
  for (const [below, path] of found) {
    for (const { other, ...claim } of view.from('BROADER', below)) {
      if (!found.has(other)) found.set(other, [...path, claim]);
    }
  }
  found.delete(theme);
  return found;
}

/**
 * Items by initiative and initiatives by item (an inverted index), both sorted, in typed arrays. Initiatives that were
 * not given have no items.
 */
export class ItemIndex {
  private readonly first: number;
  private readonly itemOffsets: Uint32Array;
  private readonly items: Uint32Array;
  private readonly initiativeOffsets: Uint32Array;
  private readonly initiatives: Uint32Array;
  /** How many initiatives have an item. */
  readonly size: number;

  /**
   * @param given by index, ascending
   * @param dated whether the date asked for bounds the claims on an initiative
   */
  constructor(view: View, given: readonly number[], choice: ItemChoice, dated: (initiative: number) => boolean) {
    const { start, end } = view.projection.entities.ofKind('Initiative');
    this.first = start;
    this.itemOffsets = new Uint32Array(end - start + 1);
    const items: number[] = [];
    let size = 0;
    for (const initiative of given) {
      const own = choice.dimensions.flatMap((dimension) => [
        ...itemsOf(view, initiative, dimension, choice, dated(initiative)).keys(),
      ]);
      own.sort((one, other) => one - other);
      for (const item of own) items.push(item);
      this.itemOffsets[initiative - start + 1] = own.length;
      if (own.length > 0) size += 1;
    }
    for (let at = 1; at < this.itemOffsets.length; at += 1) {
      this.itemOffsets[at] = (this.itemOffsets[at] ?? 0) + (this.itemOffsets[at - 1] ?? 0);
    }
    this.size = size;
    this.items = Uint32Array.from(items);
    [this.initiativeOffsets, this.initiatives] = this.#inverted(view.projection.entities.count);
  }

  /** The items of an initiative, by index. */
  of(initiative: number): Uint32Array {
    const at = initiative - this.first;
    return this.items.subarray(this.itemOffsets[at], this.itemOffsets[at + 1]);
  }

  /** The initiatives that have an item, by index. */
  having(item: number): Uint32Array {
    return this.initiatives.subarray(this.initiativeOffsets[item], this.initiativeOffsets[item + 1]);
  }

  #inverted(entities: number): [Uint32Array, Uint32Array] {
    const offsets = new Uint32Array(entities + 1);
    for (const item of this.items) offsets[item + 1] = (offsets[item + 1] ?? 0) + 1;
    for (let at = 1; at < offsets.length; at += 1) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
    const next = offsets.slice();
    const initiatives = new Uint32Array(this.items.length);
    for (let at = 0; at < this.itemOffsets.length - 1; at += 1) {
      for (const item of this.of(this.first + at)) {
        const place = next[item] ?? 0;
        initiatives[place] = this.first + at;
        next[item] = place + 1;
      }
    }
    return [offsets, initiatives];
  }
}

/**
 * How much an item tells: `idf(f) = ln(1 + N / df(f))`. N counts the initiatives that are as sure as asked for, not
 * CANCELLED and have at least one item, df those of them that have f. Dates and other filters of a question change
 * neither, so that a score means the same in every answer.
 */
export class Rarity {
  constructor(private readonly index: ItemIndex) {}

  /** N. */
  get initiatives(): number {
    return this.index.size;
  }

  of(item: number): number {
    return Math.log(1 + this.index.size / this.index.having(item).length);
  }
}

const remembered = new WeakMap<Projection, Map<string, Rarity>>();

/** The rarity of items, worked out once for each projection, confidence and choice of items. */
export function rarity({ projection, minConfidence }: View, choice: ItemChoice): Rarity {
  const known = remembered.get(projection) ?? new Map<string, Rarity>();
  remembered.set(projection, known);
  const key = [minConfidence, choice.includeBroader, ...choice.dimensions].join(' ');
  const made = known.get(key) ?? makeRarity(new View(projection, { minConfidence }), choice);
  known.set(key, made);
  return made;
}

function makeRarity(view: View, choice: ItemChoice): Rarity {
  const given = initiativesIn(view.projection).filter((initiative) => view.whyNot(initiative) === null);
  return new Rarity(new ItemIndex(view, given, choice, () => true));
}

/** The position in `choice.dimensions` of each entity that can be an item, by index. */
export function dimensionOfItems({ entities }: Projection, choice: ItemChoice): Uint8Array {
  const positions = new Uint8Array(entities.count);
  for (const [position, dimension] of choice.dimensions.entries()) {
    for (const { from, to } of verbOf(dimensions[dimension]).ends) {
      const { start, end } = entities.ofKind(to);
      if (from === 'Initiative') positions.fill(position, start, end);
    }
  }
  return positions;
}

/** All initiatives of a projection, by index. */
export function initiativesIn({ entities }: Projection): number[] {
  const { start, end } = entities.ofKind('Initiative');
  return Array.from({ length: end - start }, (_, at) => start + at);
}
