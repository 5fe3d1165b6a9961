import { term, termSet, type Verb } from '../../graph/vocabulary/index.js';
import type { ClaimTable, Projection } from '../projection/projection.js';
import type { ExcludedClaims, InitiativesLeftOut } from './answer.js';

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

const counted = {
  CONFIDENCE: 'confidence',
  CANCELLED: 'cancelled',
  PLANNED: 'planned',
  PERIOD: 'period',
  PERIOD_UNKNOWN: 'periodUnknown',
} as const satisfies Record<LeftOut, keyof InitiativesLeftOut>;
const verdicts = ['COUNTS', 'CONFIDENCE', 'PERIOD', 'VALIDITY_UNKNOWN'] as const satisfies readonly Verdict[];

/** What an answer has left out: each claim and each initiative once, by the first reason that was met. */
export class Exclusions {
  /** The rows that didn't count, as positions in `verdicts`. */
  readonly #claims = new Map<Verb, Uint8Array>();
  readonly #claimCounts = [0, 0, 0, 0];
  readonly #initiatives = new Map<number, LeftOut>();
  readonly #initiativeCounts = { confidence: 0, cancelled: 0, planned: 0, period: 0, periodUnknown: 0 };
  #adopted: Exclusions | undefined;

  addClaim(table: ClaimTable, row: number, verdict: Verdict): void {
    const known = this.#claims.get(table.verb);
    const met = known ?? new Uint8Array(table.rowEnd);
    if (!known) this.#claims.set(table.verb, met);
    if (met[row] !== 0 || this.#adopted?.hasClaim(table, row) === true) return;
    const position = verdicts.indexOf(verdict);
    met[row] = position;
    this.#claimCounts[position] = (this.#claimCounts[position] ?? 0) + 1;
  }

  addInitiative(initiative: number, why: LeftOut): void {
    if (this.hasInitiative(initiative)) return;
    this.#initiatives.set(initiative, why);
    this.#initiativeCounts[counted[why]] += 1;
  }

  /** Has all of another as its own. There must be none yet. */
  adopt(other: Exclusions): void {
    this.#adopted = other;
  }

  /** Adds all of another. */
  absorb(other: Exclusions, projection: Projection): void {
    for (const [verb, met] of other.#claims) {
      const table = projection.claims(verb);
      for (let row = 0; row < met.length; row += 1) {
        const position = met[row] ?? 0;
        if (position !== 0) this.addClaim(table, row, verdicts[position] ?? 'COUNTS');
      }
    }
    for (const [initiative, why] of other.#initiatives) this.addInitiative(initiative, why);
    if (other.#adopted) this.absorb(other.#adopted, projection);
  }

  /** How many claims were left out, by why. */
  get claims(): Omit<ExcludedClaims, 'visibility'> {
    const [, confidence = 0, period = 0, validityUnknown = 0] = this.#claimCounts;
    const adopted = this.#adopted?.claims;
    return {
      confidence: confidence + (adopted?.confidence ?? 0),
      period: period + (adopted?.period ?? 0),
      validityUnknown: validityUnknown + (adopted?.validityUnknown ?? 0),
    };
  }

  /** How many initiatives were left out, by why. */
  get initiatives(): InitiativesLeftOut {
    const own = this.#initiativeCounts;
    const adopted = this.#adopted?.initiatives;
    if (!adopted) return { ...own };
    return {
      confidence: own.confidence + adopted.confidence,
      cancelled: own.cancelled + adopted.cancelled,
      planned: own.planned + adopted.planned,
      period: own.period + adopted.period,
      periodUnknown: own.periodUnknown + adopted.periodUnknown,
    };
  }

  private hasClaim(table: ClaimTable, row: number): boolean {
    return (this.#claims.get(table.verb)?.[row] ?? 0) !== 0 || this.#adopted?.hasClaim(table, row) === true;
  }

  private hasInitiative(initiative: number): boolean {
    return this.#initiatives.has(initiative) || this.#adopted?.hasInitiative(initiative) === true;
  }
}
