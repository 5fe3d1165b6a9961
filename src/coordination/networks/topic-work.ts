import { term, termSet, terms, valuesOf, type Verb } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { whyNotCarriedOut } from '../facts/carried-out.js';
import { timesOf } from '../facts/time.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';

const UNKNOWN = codeOf(terms.InitiativeStatus, 'UNKNOWN');

export const Topic = termSet('TopicKind', 'What initiatives work on and an organisation may be the last to do.', {
  NEED: term('behov', 'need', 'A need.'),
  THEME: term('tema', 'theme', 'A theme.'),
  METHOD: term('metode', 'method', 'A method.'),
});
export type Topic = keyof typeof Topic.values;

/** Of what initiatives work on the kind, and the verb that says so. */
export const topics = {
  NEED: { kind: 'Need', verb: 'ADDRESSES' },
  THEME: { kind: 'Theme', verb: 'HAS_THEME' },
  METHOD: { kind: 'Method', verb: 'USES' },
} as const satisfies Record<Topic, { kind: string; verb: Verb }>;

export const topicNames = valuesOf(Topic);

/**
 * The initiatives that coverage counts: as sure as asked for, neither PLANNED nor CANCELLED, touching the date or
 * window. The others are counted as left out.
 */
export class CountedInitiatives {
  readonly #first: number;
  readonly #counted: Uint8Array;
  readonly #over: Uint8Array;

  constructor(private readonly view: View) {
    const { start, end } = view.projection.entities.ofKind('Initiative');
    this.#first = start;
    this.#counted = new Uint8Array(end - start);
    this.#over = new Uint8Array(end - start);
    const timeOf = timesOf(view);
    for (let initiative = start; initiative < end; initiative += 1) {
      const why = whyNotCarriedOut(view, initiative);
      if (why) view.leaveOut(initiative, why);
      else {
        this.#counted[initiative - start] = 1;
        if (timeOf(initiative) === 'OVER') this.#over[initiative - start] = 1;
      }
    }
  }

  has(initiative: number): boolean {
    return this.#counted[initiative - this.#first] === 1;
  }

  /** Whether it counts and is not over: what is over is nobody's to lose. */
  isCurrent(initiative: number): boolean {
    return this.has(initiative) && this.#over[initiative - this.#first] === 0;
  }

  *[Symbol.iterator](): Generator<number> {
    for (const [at, counted] of this.#counted.entries()) if (counted === 1) yield this.#first + at;
  }

  isStatusKnown(initiative: number): boolean {
    const status = this.view.status(initiative);
    return status !== UNKNOWN && status !== 0;
  }

  /** Calls back for each of them that works on a topic, by initiative. */
  forEachWork(topic: Topic, call: (initiative: number, worksOn: number, claim: ClaimAt) => void): void {
    const table = this.view.projection.claims(topics[topic].verb);
    for (let row = 0; row < table.rowEnd; row += 1) {
      const initiative = table.subjectOf(row);
      if (table.isLive(row) && this.has(initiative) && this.view.reads(table, row))
        call(initiative, table.objectOf(row), { table, row });
    }
  }
}
