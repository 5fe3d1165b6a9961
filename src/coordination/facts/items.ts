import { term, termSet, valuesOf, verbOf, type Verb } from '../../graph/vocabulary/index.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { admits, type Optional } from '../answer/question.js';
import { View } from '../answer/view.js';
import { inverted, sortedLists, type Lists } from './sparse-rows.js';
import { gatherAll, gather } from '../projection/gathering.js';

/** In which ways initiatives may be alike. */
export const Dimension = termSet('Dimension', 'In which way two initiatives may be alike.', {
  NEED: term('behov', 'need', 'They address the same need.'),
  THEME: term('tema', 'theme', 'They are about the same theme.'),
  METHOD: term('metode', 'method', 'They use the same method.'),
  AUDIENCE: term('målgruppe', 'audience', 'They target the same audience.'),
  PLACE: term('sted', 'place', 'They work in the same place.'),
});
export type Dimension = keyof typeof Dimension.values;
export const dimensionNames: readonly Dimension[] = valuesOf(Dimension);

/** The verb that says what an initiative has in a dimension. An item is an entity at the end of such a claim. */
export const dimensions = {
  NEED: 'ADDRESSES',
  THEME: 'HAS_THEME',
  METHOD: 'USES',
  AUDIENCE: 'TARGETS',
  PLACE: 'WORKS_IN',
} as const satisfies Record<Dimension, Verb>;

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
    gather(items, other, claim);
    if (dimension === 'THEME' && includeBroader) {
      for (const [theme, path] of broaderThan(view, other)) gatherAll(items, theme, [claim, ...path]);
    }
  }
  return items;
}

/** The claims by which an initiative has an item, in whatever dimension; none is counted as left out. */
export const claimsOfItem = (view: View, initiative: number, item: number): ClaimAt[] =>
  dimensionNames.flatMap((dimension) => {
    const table = view.projection.claims(dimensions[dimension]);
    return [...table.from(initiative)]
      .filter((row) => table.objectOf(row) === item && view.judge(table, row) === 'COUNTS')
      .map((row) => ({ table, row }));
  });

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

/** Which initiatives are looked at, and whether the date asked for bounds the claims on each. */
export interface Looked {
  /** By index, ascending. */
  readonly initiatives: readonly number[];
  /** Those of them that are taken with all that is on record about them. */
  readonly undated: ReadonlySet<number>;
}

/**
 * Items by initiative and initiatives by item (an inverted index), both sorted, in typed arrays. Initiatives that aren't
 * looked at have no items.
 */
export class ItemIndex {
  private readonly byInitiative: Lists;
  private readonly byItem: Lists;
  /** How many initiatives have an item. */
  readonly size: number;

  constructor(view: View, looked: Looked, choice: ItemChoice) {
    const { entities } = view.projection;
    const { start, end } = entities.ofKind('Initiative');
    this.byInitiative = sortedLists(start, end, (give) => {
      for (const dimension of choice.dimensions) giveItems(view, looked, dimension, choice, give);
    });
    this.byItem = inverted(this.byInitiative, entities.count);
    this.size = looked.initiatives.filter((initiative) => this.of(initiative).length > 0).length;
  }

  /** The items of an initiative, by index. */
  of(initiative: number): Uint32Array {
    return this.byInitiative.of(initiative);
  }

  /** The initiatives that have an item, by index. */
  having(item: number): Uint32Array {
    return this.byItem.of(item);
  }
}

/** Reads the claims of a whole verb at once, which is much faster than initiative by initiative. */
function giveItems(
  view: View,
  { initiatives, undated }: Looked,
  dimension: Dimension,
  { includeBroader }: ItemChoice,
  give: (initiative: number, item: number) => void,
): void {
  const table = view.projection.claims(dimensions[dimension]);
  const isLooked = new Uint8Array(view.projection.entities.count);
  for (const initiative of initiatives) isLooked[initiative] = 1;
  const broader = new Map<number, readonly number[]>();
  for (let row = 0; row < table.rowEnd; row += 1) {
    const initiative = table.subjectOf(row);
    if (isLooked[initiative] !== 1 || !table.isLive(row)) continue;
    if (!view.reads(table, row, !undated.has(initiative))) continue;
    const item = table.objectOf(row);
    give(initiative, item);
    if (dimension !== 'THEME' || !includeBroader) continue;
    const above = broader.get(item) ?? [...broaderThan(view, item).keys()];
    broader.set(item, above);
    for (const theme of above) give(initiative, theme);
  }
}

/**
 * How much an item tells: `idf(f) = ln(1 + N / df(f))`. N counts the initiatives that are as sure as asked for, not
 * CANCELLED and have at least one item in any dimension, df those of them that have f. Neither dates nor the dimensions
 * that are compared nor other filters of a question change either, so that a score means the same in every answer.
 */
export class Rarity {
  /** Of each item that was asked about: lists are sorted by it. */
  readonly #known = new Map<number, number>();

  constructor(private readonly index: ItemIndex) {}

  /** N. */
  get initiatives(): number {
    return this.index.size;
  }

  of(item: number): number {
    const known = this.#known.get(item);
    if (known !== undefined) return known;
    const rarity = Math.log(1 + this.index.size / this.index.having(item).length);
    this.#known.set(item, rarity);
    return rarity;
  }
}

const remembered = new WeakMap<Projection, Map<string, Rarity>>();

/** The rarity of items, worked out once for each projection, confidence, and with or without broader themes. */
export function rarity(
  { projection, minConfidence }: View,
  { includeBroader }: Pick<ItemChoice, 'includeBroader'>,
): Rarity {
  const known = remembered.get(projection) ?? new Map<string, Rarity>();
  remembered.set(projection, known);
  const key = `${minConfidence} ${includeBroader}`;
  const made = known.get(key) ?? makeRarity(new View(projection, { minConfidence }), choiceOf({ includeBroader }));
  known.set(key, made);
  return made;
}

function makeRarity(view: View, choice: ItemChoice): Rarity {
  const initiatives = initiativesIn(view.projection).filter((initiative) => view.whyNot(initiative) === null);
  return new Rarity(new ItemIndex(view, { initiatives, undated: new Set() }, choice));
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

/** Whether something is true of an initiative, found out of all at once: for loops that meet each of them many times. */
export function knownOfAll({ entities }: Projection, isTrue: (initiative: number) => boolean) {
  const { start, end } = entities.ofKind('Initiative');
  const known = new Uint8Array(end - start);
  for (let initiative = start; initiative < end; initiative += 1)
    known[initiative - start] = Number(isTrue(initiative));
  return (initiative: number): boolean => known[initiative - start] === 1;
}

/** All initiatives of a projection, by index. */
export function initiativesIn({ entities }: Projection): number[] {
  const { start, end } = entities.ofKind('Initiative');
  return Array.from({ length: end - start }, (_, at) => start + at);
}
