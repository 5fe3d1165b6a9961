import { NONE } from './columns.js';
import { Numbering, type Segment } from './numbering.js';
import { compareText, PackedIds, placeAmong } from './packed-ids.js';

/** How many there may be beside those that are packed. */
const MOST_ADDED = 1_024;

/** Ids in order: those that were packed, without some that are gone since, and a few that were added since. */
export class Ids {
  #places: ReadonlyMap<string, number> | undefined;

  private constructor(
    private readonly packed: PackedIds,
    /** Where those that are packed stand by now. */
    private readonly numbering: Numbering,
    /** Those that are not packed, by the place where they stand, in this order. */
    private readonly added: ReadonlyMap<number, string>,
    readonly count: number,
  ) {}

  /** @param ids sorted; they hold no letters beyond ASCII (see `isEntityId`) */
  static of(ids: readonly string[]): Ids {
    return Ids.#unmoved(PackedIds.of(ids));
  }

  static #unmoved(packed: PackedIds): Ids {
    return new Ids(packed, Numbering.unmoved(packed.count), new Map(), packed.count);
  }

  at(index: number): string {
    const packed = this.numbering.before(index);
    return packed === NONE ? (this.added.get(index) ?? '') : this.packed.at(packed);
  }

  /** Where an id stands; NONE where it is not among them. */
  indexOf(id: string): number {
    const packed = this.packed.placeOf(id);
    const found = this.packed.at(packed) === id ? this.numbering.of(packed) : NONE;
    return found === NONE ? (this.#placesOfAdded().get(id) ?? NONE) : found;
  }

  /** Where an id stands, or would stand. */
  placeOf(id: string): number {
    return placeAmong(this, id);
  }

  /** Below zero where the id of this index comes before the text. */
  compare(index: number, text: string): number {
    const packed = this.numbering.before(index);
    return packed === NONE ? compareText(this.added.get(index) ?? '', text) : this.packed.compare(packed, text);
  }

  /** The ids with some added, which are not among them, and those at some places removed; and where those kept then stand. */
  spliced(
    added: readonly string[],
    removed: readonly number[],
  ): { readonly ids: Ids; readonly segments: readonly Segment[] } {
    const sorted = added.toSorted(compareText);
    const { segments, inserted } = spliceOf(
      this.count,
      sorted.map((id) => this.placeOf(id)),
      new Set(removed),
    );
    const moved = new Numbering(segments, this.count);
    const places = [
      ...[...this.added].map(([place, id]) => [moved.of(place), id] as const),
      ...sorted.map((id, at) => [inserted[at] ?? NONE, id] as const),
    ];
    const there = places.filter(([place]) => place !== NONE).sort(([one], [other]) => one - other);
    const numbering = this.numbering.followedBy(moved);
    const ids = new Ids(this.packed, numbering, new Map(there), numbering.kept + there.length);
    return { ids: numbering.isShort && there.length <= MOST_ADDED ? ids : ids.#packed(), segments };
  }

  #placesOfAdded(): ReadonlyMap<string, number> {
    return (this.#places ??= new Map([...this.added].map(([place, id]) => [id, place])));
  }

  #packed(): Ids {
    return Ids.#unmoved(this.packed.with(this.numbering.segments, this.added.values()));
  }
}

/** What becomes of things where some are put in at places, which ascend, and some are gone; and where those put in then stand. */
function spliceOf(
  count: number,
  places: readonly number[],
  gone: ReadonlySet<number>,
): { readonly segments: readonly Segment[]; readonly inserted: readonly number[] } {
  const cuts = [...new Set([0, ...places, ...[...gone].flatMap((place) => [place, place + 1])])];
  cuts.sort((one, other) => one - other);
  const segments: Segment[] = [];
  const inserted: number[] = [];
  let next = 0;
  for (const [at, from] of cuts.entries()) {
    for (; places[inserted.length] === from; next += 1) inserted.push(next);
    const to = cuts[at + 1] ?? count;
    if (from >= to || gone.has(from)) continue;
    segments.push({ from, to, at: next });
    next += to - from;
  }
  return { segments, inserted };
}
