import type { EntityId } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { boundsIn, noColumns, type Columns } from './columns.js';
import type { Bounds } from './days.js';
import type { Ids } from './ids.js';

/** The entities of one kind: a range of indexes, with a row for each. */
export interface KindTable {
  readonly start: number;
  readonly end: number;
  readonly columns: Columns;
}

const noKind: KindTable = { start: 0, end: 0, columns: noColumns };

/**
 * The entities, by index. They are sorted by id, so that the order of indexes is that of ids and the entities of one
 * kind lie together.
 */
export class EntityTable {
  constructor(
    readonly ids: Ids,
    readonly kinds: ReadonlyMap<Kind, KindTable>,
    /** How sure each record is (see `confidenceCode`). */
    readonly confidence: Uint8Array,
  ) {}

  get count(): number {
    return this.confidence.length;
  }

  idOf(index: number): EntityId {
    return this.ids.at(index) as EntityId;
  }

  /** The index of an id, or NONE. */
  indexOf(id: string): number {
    return this.ids.indexOf(id);
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
}
