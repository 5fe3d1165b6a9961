import { claimId, type ClaimId, type EntityId } from '../../graph/ids.js';
import {
  terms,
  valuesOf,
  verbOf,
  type Confidence,
  type Kind,
  type Terms,
  type Verb,
} from '../../graph/vocabulary/index.js';
import { boundsIn, NONE, type Columns, type DayColumns } from './columns.js';
import type { Bounds } from './days.js';

/** The code of a term in its column: 1 for the first value of its set. */
export const codeOf = <Value extends string>(set: Terms<Value>, value: Value): number =>
  valuesOf(set).indexOf(value) + 1;

/** The term that a code stands for. */
export const termOf = <Value extends string>(set: Terms<Value>, code: number): Value | undefined =>
  valuesOf(set)[code - 1];

export const isConfidence = (value: unknown): value is Confidence =>
  valuesOf(terms.Confidence).some((confidence) => confidence === value);

/** Confidence as a number that grows with it. */
export const confidenceCode = (confidence: Confidence): number => codeOf(terms.Confidence, confidence);

/** The entities of one kind: a range of indexes, with a row for each. */
export interface KindTable {
  readonly start: number;
  readonly end: number;
  readonly columns: Columns;
}

const empty: Columns = { codes: new Map(), numbers: new Map(), references: new Map(), days: new Map() };
const noKind: KindTable = { start: 0, end: 0, columns: empty };

/**
 * The entities, by index. They are sorted by id, so that the order of indexes is that of ids and the entities of one
 * kind lie together. Ids are kept as bytes, a quarter of what they would take as strings.
 */
export class EntityTable {
  constructor(
    private readonly idBytes: Uint8Array,
    private readonly idOffsets: Uint32Array,
    private readonly kinds: ReadonlyMap<Kind, KindTable>,
    /** How sure each record is (see `confidenceCode`). */
    readonly confidence: Uint8Array,
  ) {}

  get count(): number {
    return this.confidence.length;
  }

  idOf(index: number): EntityId {
    return String.fromCharCode(...this.idBytes.subarray(this.idOffsets[index], this.idOffsets[index + 1])) as EntityId;
  }

  /** The index of an id, or NONE. */
  indexOf(id: string): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.#compare(middle, id);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return NONE;
  }

  ofKind(kind: Kind): KindTable {
    return this.kinds.get(kind) ?? noKind;
  }

  isKind(index: number, kind: Kind): boolean {
    const { start, end } = this.ofKind(kind);
    return index >= start && index < end;
  }

  /** The kind of an entity. */
  kindAt(index: number): Kind {
    for (const [kind, { start, end }] of this.kinds) if (index >= start && index < end) return kind;
    throw new RangeError(`No entity has the index ${index}`);
  }

  /** The code recorded of an entity of this kind, 0 where there is none. */
  codeOf(kind: Kind, property: string, index: number): number {
    const { start, columns } = this.ofKind(kind);
    return columns.codes.get(property)?.[index - start] ?? 0;
  }

  /** The days recorded of an entity of this kind. */
  boundsOf(kind: Kind, property: string, index: number): Bounds | null {
    const { start, columns } = this.ofKind(kind);
    return boundsIn(columns.days.get(property), index - start);
  }

  /** Below zero where the id of this index comes before the text. */
  #compare(index: number, text: string): number {
    const start = this.idOffsets[index] ?? 0;
    const length = (this.idOffsets[index + 1] ?? 0) - start;
    const shared = Math.min(length, text.length);
    for (let at = 0; at < shared; at += 1) {
      const difference = (this.idBytes[start + at] ?? 0) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }
}

/** Where the rows of each entity are: offsets from the first entity that has any. */
export interface RowIndex {
  readonly base: number;
  readonly offsets: Uint32Array;
}

const startIn = ({ base, offsets }: RowIndex, index: number): number =>
  offsets[clamp(index - base, offsets.length)] ?? 0;
const clamp = (position: number, length: number): number => Math.max(0, Math.min(position, length - 1));

/**
 * The claims of one verb, a row for each, in both directions (compressed sparse rows). Rows are sorted by subject and
 * object; several claims between the same ends lie side by side, the one that ranks first (surer, then newer) first.
 */
export class ClaimTable {
  /** Whether a date bounds such a claim only through an initiative at one of its ends. */
  readonly timeless: boolean;
  /** The reference whose id is the key of a claim that states no other. */
  private readonly keyReference: Int32Array | undefined;

  constructor(
    readonly verb: Verb,
    readonly subject: Uint32Array,
    readonly object: Uint32Array,
    readonly confidence: Uint8Array,
    /** When each claim holds by its own dates. */
    readonly validity: DayColumns | undefined,
    readonly columns: Columns,
    private readonly keys: ReadonlyMap<number, string>,
    private readonly outgoing: RowIndex,
    private readonly incoming: RowIndex,
    private readonly incomingRows: Uint32Array,
  ) {
    const { timeless, key } = verbOf(verb);
    this.timeless = timeless === true;
    this.keyReference = key === undefined ? undefined : columns.references.get(key);
  }

  get count(): number {
    return this.subject.length;
  }

  /** The row after the last one. */
  get rowEnd(): number {
    return this.subject.length;
  }

  /** Whether a row below `rowEnd` is in use. */
  isLive(row: number): boolean {
    return row < this.count;
  }

  /** The rows of a subject, sorted by object. */
  from(subject: number): Iterable<number> {
    const rows: number[] = [];
    const end = startIn(this.outgoing, subject + 1);
    for (let row = startIn(this.outgoing, subject); row < end; row += 1) rows.push(row);
    return rows;
  }

  /** The rows of an object, sorted by subject. */
  to(object: number): Iterable<number> {
    return this.incomingRows.subarray(startIn(this.incoming, object), startIn(this.incoming, object + 1));
  }

  subjectOf(row: number): number {
    return this.subject[row] ?? NONE;
  }

  objectOf(row: number): number {
    return this.object[row] ?? NONE;
  }

  codeOf(property: string, row: number): number {
    return this.columns.codes.get(property)?.[row] ?? 0;
  }

  /** NaN where nothing is recorded. */
  numberOf(property: string, row: number): number {
    return this.columns.numbers.get(property)?.[row] ?? Number.NaN;
  }

  /** NONE where nothing is recorded. */
  referenceOf(property: string, row: number): number {
    return this.columns.references.get(property)?.[row] ?? NONE;
  }

  idOf(row: number, entities: EntityTable): ClaimId {
    const reference = this.keyReference?.[row] ?? NONE;
    const key = this.keys.get(row) ?? (reference === NONE ? undefined : entities.idOf(reference));
    return claimId(this.verb, entities.idOf(this.subjectOf(row)), entities.idOf(this.objectOf(row)), key);
  }
}

/**
 * An immutable snapshot of the graph's topology at one version: ids, numbers and dates, no texts. Everything that is
 * analysed is a function of a projection and a question.
 */
export interface Projection {
  /** The version of the graph that it shows. */
  readonly version: number;
  readonly entities: EntityTable;
  claims(verb: Verb): ClaimTable;
}

/** A claim of a projection. */
export interface ClaimAt {
  readonly table: ClaimTable;
  readonly row: number;
}

export const claimIdOf = (projection: Projection, { table, row }: ClaimAt): ClaimId =>
  table.idOf(row, projection.entities);
