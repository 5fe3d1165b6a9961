import type { Verb } from '../vocabulary/index.js';
import type { ClaimAt, EntityAt } from './entity-at.js';

const BITS = 9;
const CHUNK = 2 ** BITS;

/** In which chunk a place lies. */
export const chunkOf = (place: number): number => place >>> BITS;
/** Where in its chunk it lies. */
export const placeInChunk = (place: number): number => place & (CHUNK - 1);

/** Stands in a column where nothing is. */
const NONE = -1;

/** A list longer than this is read from its claims, since a chunk is put into columns at once. */
const LONG = 64;

/** Recorded values of which few are different, each with a number. */
const values: unknown[] = [];
const codes = new Map<unknown, number>();

function codeOf(value: unknown): number {
  const known = codes.get(value);
  if (known !== undefined) return known;
  codes.set(value, values.length);
  return values.push(value) - 1;
}

/** Which way claims lead: from an entity or to it. */
export type Way = 'from' | 'to';

/**
 * Entities that lie next to each other, so that a graph that was moved on shares all but a few with the one before. What
 * many questions look at is laid out in columns of numbers where it is first asked for: to look for the same in the objects
 * takes ten times as long, since they lie about in memory.
 */
export class Chunk {
  readonly #claims = new Map<string, ClaimColumns>();
  readonly #codes = new Map<string, Int32Array>();
  #standings: Int32Array | undefined;

  constructor(readonly entities: readonly (EntityAt | undefined)[]) {}

  /** @param name of this verb and way */
  claims(name: string, verb: Verb, way: Way): ClaimColumns {
    const known = this.#claims.get(name) ?? new ClaimColumns(this.entities, verb, way);
    this.#claims.set(name, known);
    return known;
  }

  /** What is recorded of each entity under a name of which few values are different (see `CodeTest`). */
  codes(property: string): Int32Array {
    const known =
      this.#codes.get(property) ??
      Int32Array.from(this.entities, (entity) => (entity ? codeOf(Reflect.get(entity.node, property)) : NONE));
    this.#codes.set(property, known);
    return known;
  }

  get standings(): Int32Array {
    return (this.#standings ??= Int32Array.from(this.entities, (entity) => entity?.standing ?? NONE));
  }
}

/** The claims of a verb that lead from the entities of a chunk, or to them, one entity after the other. */
export class ClaimColumns {
  /** Where those of each entity begin; those of the last end where the next would begin. */
  readonly starts = new Int32Array(CHUNK + 1);
  /** The places at the other end. */
  readonly ends: Int32Array;
  readonly standings: Int32Array;
  /** The entities in the chunk whose claims are too many: they are not in the columns. */
  readonly long = new Set<number>();
  readonly #lists: readonly (readonly ClaimAt[])[];
  readonly #codes = new Map<string, Int32Array>();

  constructor(entities: readonly (EntityAt | undefined)[], verb: Verb, way: Way) {
    const end = way === 'from' ? 'object' : 'subject';
    this.#lists = Array.from({ length: CHUNK }, (_, at) => {
      const list = entities[at]?.[way][verb] ?? [];
      if (list.length <= LONG) return list;
      this.long.add(at);
      return [];
    });
    let count = 0;
    for (const [at, list] of this.#lists.entries()) {
      count += list.length;
      this.starts[at + 1] = count;
    }
    this.ends = this.#columnOf((claim) => claim[end]);
    this.standings = this.#columnOf(({ standing }) => standing);
  }

  /** What is recorded on each claim under a name of which few values are different. */
  codes(property: string): Int32Array {
    const known = this.#codes.get(property) ?? this.#columnOf((claim) => codeOf(claim.values[property]));
    this.#codes.set(property, known);
    return known;
  }

  #columnOf(numberOf: (claim: ClaimAt) => number): Int32Array {
    const column = new Int32Array(this.starts[CHUNK] ?? 0);
    let at = 0;
    for (const list of this.#lists)
      for (const claim of list) {
        column[at] = numberOf(claim);
        at += 1;
      }
    return column;
  }
}

/** The claims of a verb from the entities of a graph, or to them, in columns. */
export class ColumnsAlong {
  readonly #name: string;
  readonly #read: (ClaimColumns | undefined)[] = [];

  constructor(
    private readonly chunks: readonly Chunk[],
    private readonly verb: Verb,
    private readonly way: Way,
  ) {
    this.#name = `${way} ${verb}`;
  }

  /** Those of the chunk in which a place lies; undefined where there is none. */
  of(place: number): ClaimColumns | undefined {
    const number = chunkOf(place);
    return (this.#read[number] ??= this.chunks[number]?.claims(this.#name, this.verb, this.way));
  }
}

/** What a column says of each place of a graph. */
export class Column {
  readonly #read: (Int32Array | undefined)[] = [];

  constructor(
    private readonly chunks: readonly Chunk[],
    private readonly columnOf: (chunk: Chunk) => Int32Array,
  ) {}

  /** Below 0 where nothing is there. */
  at(place: number): number {
    const column = this.#read[chunkOf(place)] ?? this.#readAt(chunkOf(place));
    return column[placeInChunk(place)] ?? NONE;
  }

  #readAt(number: number): Int32Array {
    const chunk = this.chunks[number];
    return (this.#read[number] = chunk ? this.columnOf(chunk) : new Int32Array());
  }
}

/** Tells whether a recorded value is one of some, by its code. */
export class CodeTest {
  readonly #among: ReadonlySet<unknown>;
  readonly #known: (boolean | undefined)[] = [];

  constructor(among: readonly unknown[]) {
    this.#among = new Set(among);
  }

  holds(code: number): boolean {
    return code >= 0 && (this.#known[code] ??= this.#among.has(values[code]));
  }
}
