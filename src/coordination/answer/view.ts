import type { ClaimId, EntityId } from '../../graph/ids.js';
import { term, terms, termSet, valuesOf, type Confidence, type Verb } from '../../graph/vocabulary/index.js';
import type { Basis, ExcludedClaims, InitiativesLeftOut, Metric, Parameters } from './answer.js';
import { boundsIn, type DayColumn } from '../projection/columns.js';
import { surelyTouches, touches, type Bounds, type Span } from '../projection/days.js';
import { codeOf, confidenceCode, type ClaimAt, type ClaimTable, type Projection } from '../projection/projection.js';
import { referenceDate, spanAsked, type Question, type ReferenceDate, type Window } from './question.js';

/** Whether a claim counts, or the first reason why it doesn't. */
export type Verdict = 'COUNTS' | 'CONFIDENCE' | 'PERIOD' | 'VALIDITY_UNKNOWN';

export const LeftOut = termSet('LeftOut', 'Why an initiative does not count.', {
  CONFIDENCE: term(
    'for usikkert',
    'not sure enough',
    'It, or the claim that leads to it, is less sure than was asked for.',
  ),
  CANCELLED: term('aflyst', 'cancelled', 'It was cancelled.'),
  PLANNED: term('kun planlagt', 'only planned', 'It is only planned; `projected` counts it.'),
  PERIOD: term('uden for perioden', 'outside the period', 'It lies outside the date or period asked for.'),
  PERIOD_UNKNOWN: term('uvist hvornår', 'period unknown', 'It is not known when, and a date or period was asked for.'),
});
/** Why an initiative isn't looked at. */
export type LeftOut = keyof typeof LeftOut.values;

/** A claim seen from one of its ends: with the other one. */
export interface ClaimTo extends ClaimAt {
  readonly other: number;
}

const counted = {
  CONFIDENCE: 'confidence',
  CANCELLED: 'cancelled',
  PLANNED: 'planned',
  PERIOD: 'period',
  PERIOD_UNKNOWN: 'periodUnknown',
} as const satisfies Record<LeftOut, keyof InitiativesLeftOut>;
const verdicts = ['COUNTS', 'CONFIDENCE', 'PERIOD', 'VALIDITY_UNKNOWN'] as const;
/** By their codes, from 1. */
const confidences = valuesOf(terms.Confidence);
const CANCELLED = codeOf(terms.InitiativeStatus, 'CANCELLED');

/** The days in both of two periods; null where there are none or a period is not known. */
function inBoth(one: Bounds | null, other: Bounds | null): Bounds | null {
  if (!one || !other || !touches(one, other)) return null;
  const { first, firstSlack } = one.first >= other.first ? one : other;
  const { last, lastSlack, end } = one.last <= other.last ? one : other;
  return { first, firstSlack, last, lastSlack, end };
}

/**
 * A projection as one question sees it. It alone decides which claims count, and it counts those that don't:
 * - a claim is as sure as the least sure of itself and its two ends;
 * - where a date is asked for, a claim counts if its validity touches it; without dates of its own a claim on an
 *   initiative has the initiative's period (between two initiatives that of its subject, else of its object, but
 *   COORDINATES_WITH holds where both do), and a timeless verb is bound by nothing else;
 * - a period less sure than asked for is unknown.
 * Make one for each answer: what it has left out is what that answer has left out.
 */
export class View {
  readonly minConfidence: Confidence;
  /** The days asked for; null where no date is. */
  readonly span: Span | null;
  /** The date that time is told from: the one asked for, else today. */
  readonly reference: ReferenceDate;
  readonly asOf: string | null;
  private readonly window: Window | null;
  private readonly minimum: number;
  private readonly initiatives: { readonly start: number; readonly end: number };
  /** What is asked of initiatives most: of many questions millions of times. */
  private readonly columns: {
    readonly status: Uint8Array | undefined;
    readonly period: DayColumn | undefined;
    readonly periodConfidence: Uint8Array | undefined;
  };
  /** The rows that didn't count, as positions in `verdicts`, so that each is counted once. */
  readonly #met = new Map<Verb, Uint8Array>();
  readonly #excludedCounts = [0, 0, 0, 0];
  /** The ids that the answer has named so far: it names most of them often. */
  readonly #ids = new Map<number, EntityId>();
  readonly #leftOut = new Map<number, LeftOut>();
  readonly #leftOutCounts = { confidence: 0, cancelled: 0, planned: 0, period: 0, periodUnknown: 0 };
  private adopted: View | undefined;

  /** @throws BAD_PERIOD, BAD_DATE */
  constructor(
    readonly projection: Projection,
    question: Question,
  ) {
    this.minConfidence = question.minConfidence ?? 'INFERRED';
    this.minimum = confidenceCode(this.minConfidence);
    this.span = spanAsked(question);
    this.reference = referenceDate(this.span, question.window != null, projection.today);
    this.asOf = question.asOf ?? null;
    this.window = question.window ?? null;
    const { start, end, columns } = projection.entities.ofKind('Initiative');
    this.initiatives = { start, end };
    this.columns = {
      status: columns.codes.get('status'),
      period: columns.days.get('period'),
      periodConfidence: columns.codes.get('periodConfidence'),
    };
  }

  /** Whether an entity is as sure as asked for. */
  isSure(entity: number): boolean {
    return (this.projection.entities.confidence[entity] ?? 0) >= this.minimum;
  }

  /** Whether a claim counts, without counting it as read. `dated` is false where the date asked for doesn't matter. */
  judge(table: ClaimTable, row: number, dated = true): Verdict {
    const subject = table.subjectOf(row);
    const object = table.objectOf(row);
    if (table.confidenceOf(row) < this.minimum || !this.isSure(subject) || !this.isSure(object)) return 'CONFIDENCE';
    if (!this.span || !dated) return 'COUNTS';
    if (table.timeless && !this.#isInitiative(subject) && !this.#isInitiative(object)) return 'COUNTS';
    const bounds = this.validity(table, row);
    if (!bounds) return this.#neverHolds(table, row) ? 'PERIOD' : 'VALIDITY_UNKNOWN';
    return touches(bounds, this.span) ? 'COUNTS' : 'PERIOD';
  }

  /** Whether a claim counts; if not, it is among those that the answer has left out. */
  reads(table: ClaimTable, row: number, dated = true): boolean {
    const verdict = this.judge(table, row, dated);
    if (verdict === 'COUNTS') return true;
    this.#note(table, row, verdict);
    return false;
  }

  /**
   * Counts what another view, which has done reading, has left out as left out here too. It must have asked for the
   * same confidence and date, and this one must not have read anything yet.
   */
  adopt(other: View): void {
    this.adopted = other;
  }

  /** Counts what another view of the same projection, confidence and date has left out as left out here too. */
  absorb(other: View): void {
    for (const [verb, met] of other.#met) {
      const table = this.projection.claims(verb);
      for (let row = 0; row < met.length; row += 1) {
        const position = met[row] ?? 0;
        if (position !== 0) this.#note(table, row, verdicts[position] ?? 'COUNTS');
      }
    }
    for (const [initiative, why] of other.#leftOut) this.leaveOut(initiative, why);
    if (other.adopted) this.absorb(other.adopted);
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

  /** When a claim holds; null where that is unknown. */
  validity(table: ClaimTable, row: number): Bounds | null {
    const own = table.validityOf(row);
    if (own) return own;
    const subject = table.subjectOf(row);
    const object = table.objectOf(row);
    if (this.#joinsInitiatives(table, row)) return inBoth(this.period(subject), this.period(object));
    return (
      (this.#isInitiative(subject) ? this.period(subject) : null) ??
      (this.#isInitiative(object) ? this.period(object) : null)
    );
  }

  /** Whether a claim without dates of its own holds only while both of its ends take place. */
  #joinsInitiatives(table: ClaimTable, row: number): boolean {
    return (
      table.verb === 'COORDINATES_WITH' &&
      this.#isInitiative(table.subjectOf(row)) &&
      this.#isInitiative(table.objectOf(row))
    );
  }

  /** Whether two that are said to coordinate have no day in common. */
  #neverHolds(table: ClaimTable, row: number): boolean {
    if (!this.#joinsInitiatives(table, row)) return false;
    return this.period(table.subjectOf(row)) !== null && this.period(table.objectOf(row)) !== null;
  }

  /** When an initiative takes place; null where that is unknown or less sure than asked for. */
  period(initiative: number): Bounds | null {
    const at = initiative - this.initiatives.start;
    const sureness = this.columns.periodConfidence?.[at] ?? 0;
    if ((sureness !== 0 && sureness < this.minimum) || !this.isSure(initiative)) return null;
    return boundsIn(this.columns.period, at);
  }

  /** Why an initiative isn't looked at; null where it is. */
  whyNot(initiative: number): LeftOut | null {
    if (!this.isSure(initiative)) return 'CONFIDENCE';
    if (this.status(initiative) === CANCELLED) return 'CANCELLED';
    if (!this.span) return null;
    const period = this.period(initiative);
    if (!period) return 'PERIOD_UNKNOWN';
    return touches(period, this.span) ? null : 'PERIOD';
  }

  /** The code of an initiative's status. */
  status(initiative: number): number {
    return this.columns.status?.[initiative - this.initiatives.start] ?? 0;
  }

  /** Counts an initiative as left out. */
  leaveOut(initiative: number, why: LeftOut): void {
    if (this.#leftOut.has(initiative) || this.adopted?.hasLeftOut(initiative) === true) return;
    this.#leftOut.set(initiative, why);
    this.#leftOutCounts[counted[why]] += 1;
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

  /** The ids of claims, each once, by verb, then by the ids of their ends. */
  claimIds(claims: Iterable<ClaimAt>): ClaimId[] {
    const rows = new Map<ClaimTable, number[]>();
    for (const { table, row } of claims) {
      const ofTable = rows.get(table);
      if (ofTable) ofTable.push(row);
      else rows.set(table, [row]);
    }
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

  /** How sure a claim is: as its weakest part. */
  sureness({ table, row }: ClaimAt): Confidence {
    const { confidence } = this.projection.entities;
    const weakest = Math.min(
      table.confidenceOf(row),
      confidence[table.subjectOf(row)] ?? 0,
      confidence[table.objectOf(row)] ?? 0,
    );
    return confidences[weakest - 1] ?? 'UNCONFIRMED';
  }

  /** Whether a claim counts only because a partial date is read generously. */
  hangsOnPartialDate({ table, row }: ClaimAt): boolean {
    if (!this.span || (table.timeless && !this.#isInitiative(table.subjectOf(row)))) return false;
    const bounds = this.validity(table, row);
    return bounds !== null && touches(bounds, this.span) && !surelyTouches(bounds, this.span);
  }

  /** What the answer rests on. */
  basis(metric: Pick<Metric, 'name' | 'version'>, parameters: Parameters, completeness: number | null): Basis {
    return {
      metric: { ...metric, parameters: { ...this.#parameters(), ...parameters } },
      asOf: this.asOf,
      graphVersion: this.projection.version,
      excludedCount: this.excluded(),
      initiativesLeftOut: this.initiativesLeftOut(),
      completeness,
    };
  }

  #parameters(): Parameters {
    return {
      today: this.projection.today,
      minConfidence: this.minConfidence,
      asOf: this.asOf,
      windowFrom: this.window?.from ?? null,
      windowTo: this.window?.to ?? null,
    };
  }

  private hasMet(table: ClaimTable, row: number): boolean {
    return (this.#met.get(table.verb)?.[row] ?? 0) !== 0 || this.adopted?.hasMet(table, row) === true;
  }

  private hasLeftOut(initiative: number): boolean {
    return this.#leftOut.has(initiative) || this.adopted?.hasLeftOut(initiative) === true;
  }

  #note(table: ClaimTable, row: number, verdict: Verdict): void {
    const known = this.#met.get(table.verb);
    const met = known ?? new Uint8Array(table.rowEnd);
    if (!known) this.#met.set(table.verb, met);
    if (met[row] !== 0 || this.adopted?.hasMet(table, row) === true) return;
    const position = verdicts.indexOf(verdict);
    met[row] = position;
    this.#excludedCounts[position] = (this.#excludedCounts[position] ?? 0) + 1;
  }

  private excluded(): ExcludedClaims {
    const [, confidence = 0, period = 0, validityUnknown = 0] = this.#excludedCounts;
    const adopted = this.adopted?.excluded();
    return {
      // What is hidden is in no table: which of it an answer would have read cannot be told.
      visibility: this.projection.hidden.claims,
      confidence: confidence + (adopted?.confidence ?? 0),
      period: period + (adopted?.period ?? 0),
      validityUnknown: validityUnknown + (adopted?.validityUnknown ?? 0),
    };
  }

  private initiativesLeftOut(): InitiativesLeftOut {
    const own = this.#leftOutCounts;
    const adopted = this.adopted?.initiativesLeftOut();
    if (!adopted) return { ...own };
    return {
      confidence: own.confidence + adopted.confidence,
      cancelled: own.cancelled + adopted.cancelled,
      planned: own.planned + adopted.planned,
      period: own.period + adopted.period,
      periodUnknown: own.periodUnknown + adopted.periodUnknown,
    };
  }

  #isInitiative(entity: number): boolean {
    return entity >= this.initiatives.start && entity < this.initiatives.end;
  }
}
