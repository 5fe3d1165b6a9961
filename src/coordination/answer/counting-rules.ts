import { terms, valuesOf, type Confidence, type Kind } from '../../graph/vocabulary/index.js';
import { boundsIn, type DayColumn } from '../projection/columns.js';
import { surelyTouches, touches, type Bounds, type Span } from '../projection/days.js';
import { codeOf, confidenceCode, type ClaimAt, type ClaimTable, type Projection } from '../projection/projection.js';
import type { Parameters } from './answer.js';
import type { LeftOut, Verdict } from './exclusions.js';
import { referenceDate, spanAsked, type Question, type ReferenceDate, type Window } from './question.js';

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
 * Which claims and initiatives of a projection count for a question:
 * - a claim is as sure as the least sure of itself and its two ends;
 * - where a date is asked for, a claim counts if its validity touches it; without dates of its own a claim on an
 *   initiative has the initiative's period (between two initiatives that of its subject, else of its object, but
 *   COORDINATES_WITH holds where both do), and a timeless verb is bound by nothing else;
 * - a period less sure than asked for is unknown.
 */
export class CountingRules {
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

  /** The entities of a kind that are as sure as asked for, by index. */
  sureOf(kind: Kind): number[] {
    const { start, end } = this.projection.entities.ofKind(kind);
    return Array.from({ length: end - start }, (_, at) => start + at).filter((entity) => this.isSure(entity));
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

  /** What was asked, and today: what every answer depends on. */
  protected get parameters(): Parameters {
    return {
      today: this.projection.today,
      minConfidence: this.minConfidence,
      asOf: this.asOf,
      windowFrom: this.window?.from ?? null,
      windowTo: this.window?.to ?? null,
    };
  }

  #isInitiative(entity: number): boolean {
    return entity >= this.initiatives.start && entity < this.initiatives.end;
  }
}
