import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, share, type Answer } from '../answer/answer.js';
import { indexNamed, type Optional, type Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { networkNamed } from '../facts/networks.js';
import type { Projection } from '../projection/projection.js';
import { audienceReasons } from './audience-coverage-reasons.js';
import { audienceFacts } from './audience-facts.js';

export const audienceCoverageMetric = { id: 'audience-coverage', version: 3 } as const;

export interface AudienceCoverageQuestion {
  /** Only whether members of this network are reached. */
  readonly network?: Optional<string>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** A trend, and what an audience is offered on it. */
export interface CoveredTrend {
  readonly trend: EntityId;
  readonly initiatives: readonly EntityId[];
}

export interface AudienceCoverage extends Answer {
  readonly audience: EntityId;
  /** What it is offered. */
  readonly initiatives: readonly EntityId[];
  /** Initiatives for it that don't count. */
  readonly outside: readonly EntityId[];
  /** The share of the trends that is covered; null where nothing is known to cover or to be covered. */
  readonly trendCoverage: number | null;
  readonly covered: readonly CoveredTrend[];
  readonly uncovered: readonly EntityId[];
  readonly trendsUnknown: readonly EntityId[];
  /** The share of the organisations that is reached; null where nothing is known. */
  readonly reach: number | null;
  readonly reached: readonly EntityId[];
  readonly notReached: readonly EntityId[];
  readonly reachUnknown: readonly EntityId[];
}

/**
 * What an audience is offered, which trends that covers, and whom it has not reached.
 *
 * - Offered: initiatives that TARGET the audience and are or were carried out: neither PLANNED nor CANCELLED, touching
 *   the date or window. A status UNKNOWN counts.
 * - A trend is covered where one of them shares a theme with it. FADING trends are no challenge to come and left out; a
 *   trend without a theme on record is unknown. `trendCoverage` = |covered| / |covered or uncovered|.
 * - Reached: organisations that take part (LEAD, PARTNER, HOST) in one of them. Not reached: those that are not networks,
 *   take part in none of them, and of which it is on record that they take part in something or are a member of a
 *   network; of all others it is unknown. `reach` = |reached| / |reached or not|.
 * - `score` = reach. All three 0 to 1, no unit; null where nothing is on record as targeting the audience, or where
 *   there is nothing to be covered or nobody to be reached.
 * - `completeness`: of these inputs the share recorded: of each initiative carried out whom it targets; of each trend a
 *   theme; of each organisation what it is in.
 *
 * Version 2 told what is over and to come alike, and took a theme that is not on record for one that is not there.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function audienceCoverage(
  projection: Projection,
  id: string,
  question: AudienceCoverageQuestion = {},
): AudienceCoverage {
  const view = new View(projection, question);
  const audience = indexNamed(projection, id, 'Audience');
  const network = question.network == null ? null : networkNamed(view, question.network);
  const facts = audienceFacts(view, audience, network);
  const { initiatives, outside, covered, uncovered, reached, notReached, inputs } = facts;
  const isKnown = initiatives.size + outside.size > 0;
  const reach = isKnown ? share(reached.size, reached.size + notReached.length) : null;
  return {
    ...view.basis(
      audienceCoverageMetric,
      { audience: id, network: question.network ?? null },
      share(inputs.recorded, inputs.wanted),
    ),
    reasons: audienceReasons(view, facts),
    band: bandOf(reach, reached.size + notReached.length),
    score: reach,
    audience: view.idOf(audience),
    initiatives: view.idsOf(initiatives.keys()),
    outside: view.idsOf(outside.keys()),
    trendCoverage: isKnown ? share(covered.size, covered.size + uncovered.length) : null,
    covered: [...covered].map(([trend, cover]) => ({
      trend: view.idOf(trend),
      initiatives: view.idsOf(cover.initiatives),
    })),
    uncovered: view.idsOf(uncovered),
    trendsUnknown: view.idsOf(facts.trendsUnknown),
    reach,
    reached: view.idsOf(reached.keys()),
    notReached: view.idsOf(notReached),
    reachUnknown: view.idsOf(facts.reachUnknown),
  };
}
