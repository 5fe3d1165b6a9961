import { claimId, type ClaimId } from '../../graph/records/index.js';
import { verbOf, type Verb } from '../../graph/vocabulary/index.js';
import type { Bounds } from './days.js';
import { NONE } from './columns.js';
import type { EntityTable } from './entity-table.js';

/** Which properties are recorded by some row, by how they are kept. */
export interface Recorded {
  readonly codes: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
}

/**
 * The claims of one verb, a row for each, in both directions. Several claims between the same ends lie side by side, the
 * one that ranks first (surer, then newer) first.
 */
export abstract class ClaimTable {
  /** Whether a date bounds such a claim only through an initiative at one of its ends. */
  readonly timeless: boolean;
  /** The reference whose id is the key of a claim that states no other. */
  private readonly keyReference: string | undefined;

  constructor(readonly verb: Verb) {
    const { timeless, key } = verbOf(verb);
    this.timeless = timeless === true;
    this.keyReference = key;
  }

  /** The row after the last one. Not every row below it is in use (see `isLive`). */
  abstract get rowEnd(): number;
  abstract isLive(row: number): boolean;

  /** The rows of a subject, sorted by object. */
  abstract from(subject: number): Iterable<number>;
  /** The rows of an object, sorted by subject. */
  abstract to(object: number): Iterable<number>;

  abstract subjectOf(row: number): number;
  abstract objectOf(row: number): number;
  /** How sure a claim is by itself (see `confidenceCode`). */
  abstract confidenceOf(row: number): number;
  /** When a claim holds by its own dates; null where that is unknown. */
  abstract validityOf(row: number): Bounds | null;
  /** The code recorded of a property, 0 where nothing is. That of `from` and `to` only says that they are recorded. */
  abstract codeOf(property: string, row: number): number;
  /** NaN where nothing is recorded. */
  abstract numberOf(property: string, row: number): number;
  /** NONE where nothing is recorded. */
  abstract referenceOf(property: string, row: number): number;
  abstract boundsOf(property: string, row: number): Bounds | null;
  /** The key that tells a claim from others between the same ends, where it is not that of its usual reference. */
  abstract ownKeyOf(row: number): string | undefined;

  abstract get recorded(): Recorded;
  /** The rows in use by subject, object and rank. */
  abstract rowsInOrder(): Uint32Array;
  /** Some of the rows by subject, object and row. */
  abstract inOrder(rows: readonly number[]): Iterable<number>;

  /** @param entities tells the ids of its ends */
  idOf(row: number, entities: Pick<EntityTable, 'idOf'>): ClaimId {
    const reference = this.keyReference === undefined ? NONE : this.referenceOf(this.keyReference, row);
    const key = this.ownKeyOf(row) ?? (reference === NONE ? undefined : entities.idOf(reference));
    return claimId(this.verb, entities.idOf(this.subjectOf(row)), entities.idOf(this.objectOf(row)), key);
  }
}
