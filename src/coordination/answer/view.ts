import type { ClaimId, EntityId } from '../../graph/records/index.js';
import type { Verb } from '../../graph/vocabulary/index.js';
import type { ClaimAt, ClaimTable } from '../projection/projection.js';
import type { Basis, Metric, Parameters } from './answer.js';
import { name, names, type Names } from './sentence.js';
import { CountingRules } from './counting-rules.js';
import { Exclusions, type LeftOut } from './exclusions.js';
import { gather } from '../projection/gathering.js';

/** A claim seen from one of its ends: with the other one. */
export interface ClaimTo extends ClaimAt {
  readonly other: number;
}

/** Claims by their other end. */
export function byOther(claims: Iterable<ClaimTo>): Map<number, ClaimAt[]> {
  const found = new Map<number, ClaimAt[]>();
  for (const { other, ...claim } of claims) gather(found, other, claim);
  return found;
}

/**
 * A projection as one question sees it: it reads what counts, and keeps account of what doesn't. Make one for each
 * answer: what it has left out is what that answer has left out.
 */
export class View extends CountingRules {
  readonly #exclusions = new Exclusions();
  /** The ids that the answer has named so far: it names most of them often. */
  readonly #ids = new Map<number, EntityId>();

  /** Whether a claim counts; if not, it is among those that the answer has left out. */
  reads(table: ClaimTable, row: number, dated = true): boolean {
    const verdict = this.judge(table, row, dated);
    if (verdict === 'COUNTS') return true;
    this.#exclusions.addClaim(table, row, verdict);
    return false;
  }

  /** Counts an initiative as left out. */
  leaveOut(initiative: number, why: LeftOut): void {
    this.#exclusions.addInitiative(initiative, why);
  }

  /**
   * Counts what another view, which has done reading, has left out as left out here too. It must have asked for the
   * same confidence and date, and this one must not have read anything yet.
   */
  adopt(other: View): void {
    this.#exclusions.adopt(other.#exclusions);
  }

  /** Counts what another view of the same projection, confidence and date has left out as left out here too. */
  absorb(other: View): void {
    this.#exclusions.absorb(other.#exclusions, this.projection);
  }

  /** The claims of a subject that count. */
  from(verb: Verb, subject: number, dated = true): ClaimTo[] {
    const table = this.projection.claims(verb);
    const claims: ClaimTo[] = [];
    for (const row of table.from(subject)) {
      if (this.reads(table, row, dated)) claims.push({ table, row, other: table.objectOf(row) });
    }
    return claims;
  }

  /** The claims on an object that count. */
  to(verb: Verb, object: number, dated = true): ClaimTo[] {
    const table = this.projection.claims(verb);
    const claims: ClaimTo[] = [];
    for (const row of table.to(object)) {
      if (this.reads(table, row, dated)) claims.push({ table, row, other: table.subjectOf(row) });
    }
    return claims;
  }

  idOf(entity: number): EntityId {
    const known = this.#ids.get(entity);
    if (known !== undefined) return known;
    const id = this.projection.entities.idOf(entity);
    this.#ids.set(entity, id);
    return id;
  }

  idsOf(entities: Iterable<number>): EntityId[] {
    return [...entities].sort((one, other) => one - other).map((entity) => this.idOf(entity));
  }

  /** An entity by name, which is filled in once the answer is shown. */
  name(entity: number): Names {
    return name(this.idOf(entity));
  }

  /** Entities by name, in the order of the graph. */
  names(entities: Iterable<number>): Names {
    return names(this.idsOf(entities));
  }

  /** The same in the order in which they are given. */
  namesInOrder(entities: Iterable<number>): Names {
    return names(Array.from(entities, (entity) => this.idOf(entity)));
  }

  /** The ids of claims, each once, by verb, then by the ids of their ends. */
  claimIds(claims: Iterable<ClaimAt>): ClaimId[] {
    const rows = new Map<ClaimTable, number[]>();
    for (const { table, row } of claims) gather(rows, table, row);
    const tables = [...rows].sort(([one], [other]) => (one.verb < other.verb ? -1 : 1));
    const ids: ClaimId[] = [];
    for (const [table, ofTable] of tables) {
      let last: number | undefined;
      for (const row of table.inOrder(ofTable)) {
        if (row !== last) ids.push(table.idOf(row, this));
        last = row;
      }
    }
    return ids;
  }

  /** What the answer rests on. */
  basis(metric: Pick<Metric, 'name' | 'version'>, parameters: Parameters, completeness: number | null): Basis {
    return {
      metric: { ...metric, parameters: { ...this.parameters, ...parameters } },
      asOf: this.asOf,
      graphVersion: this.projection.version,
      // What is hidden is in no table: which of it an answer would have read cannot be told.
      excludedCount: { ...this.#exclusions.claims, visibility: this.projection.hidden.claims },
      initiativesLeftOut: this.#exclusions.initiatives,
      completeness,
    };
  }
}
