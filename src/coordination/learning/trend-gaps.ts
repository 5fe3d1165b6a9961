import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, type Answer, type Basis } from '../answer/answer.js';
import type { Optional, Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { isGone } from '../facts/gone.js';
import { groupOf, isNetwork, networkNamed } from '../facts/networks.js';
import type { Projection } from '../projection/projection.js';
import { awareOf, Relevance, trendFacts, unawareOf, type TrendFacts } from './trend-facts.js';
import { trendReasons } from './trend-gap-reasons.js';

export const awarenessMetric = { id: 'trend-gap', version: 3 } as const;

/** What is missing around a trend: the first that fits. */
export type TrendGapType = 'UNKNOWN' | 'UNAWARE' | 'NOT_TAKEN_UP';

export interface TrendGapsQuestion {
  /** Only whether it concerns organisations in this network, itself among them. */
  readonly network?: Optional<string>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

export interface TrendGap extends Answer {
  readonly trend: EntityId;
  readonly type: TrendGapType;
  /** What is true of it beside its type. */
  readonly aspects: readonly 'NOT_TAKEN_UP'[];
  /** Null where nobody's awareness is on record, or nobody whom it concerns. */
  readonly awareness: number | null;
  readonly themes: readonly EntityId[];
  /** Whom it concerns. */
  readonly relevant: readonly EntityId[];
  readonly aware: readonly EntityId[];
  readonly unaware: readonly EntityId[];
  /** Who knows it without being concerned. */
  readonly othersAware: readonly EntityId[];
  readonly spottedBy: readonly EntityId[];
  /** The initiatives on one of its themes that are or were carried out. */
  readonly initiatives: readonly EntityId[];
  /** Initiatives on one of its themes that don't count. */
  readonly outside: readonly EntityId[];
}

export interface TrendGaps extends Basis {
  /** By score descending, then by id. */
  readonly gaps: readonly TrendGap[];
  /** Trends of which it is not on record who knows them or whom they concern. */
  readonly unknown: readonly TrendGap[];
  /** Trends that concern somebody and that no initiative takes up, whoever knows them. */
  readonly takenUpByNobody: readonly EntityId[];
  /** Trends that all whom they concern know, and that some initiative takes up. */
  readonly known: readonly EntityId[];
}

/**
 * Trends that those whom they concern don't know, or that nobody takes up.
 *
 * - R = organisations that a trend concerns: a theme of their own, of an initiative of theirs (not CANCELLED) or of a need
 *   that they state is one of its themes. K = organisations that are AWARE_OF it or SPOTTED it.
 * - `awareness` = |K ∩ R| / |R|. 0 to 1, no unit; null where K or R is empty.
 * - `score` = 1 − awareness.
 * - Taken up: an initiative on one of its themes is or was carried out: as sure as asked for, neither PLANNED nor
 *   CANCELLED, touching the date or window. A status UNKNOWN counts.
 * - `type`, the first that fits: UNKNOWN (K or R empty, listed apart), UNAWARE (awareness below 1), NOT_TAKEN_UP. A trend
 *   with none is known.
 * - `completeness`: of these inputs the share recorded: for each trend a theme, and that somebody knows it; for each
 *   organisation looked at a theme of its own, of an initiative or of a stated need.
 *
 * A network that no longer exists (see `isGone`) is not looked at: it lacks nothing. Version 2 looked at it, and told what
 * is over as what goes on.
 * Source: analysis contract of Samspil.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function trendGaps(projection: Projection, question: TrendGapsQuestion = {}): TrendGaps {
  const view = new View(projection, question);
  const relevance = new Relevance(view, organisationsAsked(view, question.network));
  const facts = trendsIn(view).map((trend) => trendFacts(view, relevance, trend));
  const basis = (of: readonly TrendFacts[]): Basis =>
    view.basis(awarenessMetric, { network: question.network ?? null }, completenessOf(of, relevance));
  const gapsOf = (wanted: (type: TrendGapType | null) => boolean): TrendGap[] =>
    facts.flatMap((each) => {
      const type = typeOf(each);
      return type && wanted(type) ? [shownGap(view, each, type, basis([each]))] : [];
    });
  const idsWhere = (holds: (each: TrendFacts) => boolean): EntityId[] =>
    view.idsOf(facts.filter(holds).map(({ trend }) => trend));
  return {
    ...basis(facts),
    gaps: gapsOf((type) => type !== 'UNKNOWN').sort((one, other) => descending(one.score ?? 0, other.score ?? 0)),
    unknown: gapsOf((type) => type === 'UNKNOWN'),
    takenUpByNobody: idsWhere((each) => each.relevant.size > 0 && each.initiatives.size === 0),
    known: idsWhere((each) => typeOf(each) === null),
  };
}

/** @throws UNKNOWN_ID, WRONG_KIND */
function organisationsAsked(view: View, network: Optional<string>): (organisation: number) => boolean {
  const group = network == null ? null : groupOf(view, networkNamed(view, network));
  return (organisation) =>
    (group?.has(organisation) ?? true) && !(isNetwork(view, organisation) && isGone(view, organisation));
}

/** The trends that are as sure as asked for, by index. */
function trendsIn(view: View): number[] {
  const { start, end } = view.projection.entities.ofKind('Trend');
  return Array.from({ length: end - start }, (_, at) => start + at).filter((trend) => view.isSure(trend));
}

function typeOf(facts: TrendFacts): TrendGapType | null {
  if (facts.aware.size === 0 || facts.relevant.size === 0) return 'UNKNOWN';
  if (unawareOf(facts).length > 0) return 'UNAWARE';
  return facts.initiatives.size === 0 ? 'NOT_TAKEN_UP' : null;
}

function shownGap(view: View, facts: TrendFacts, type: TrendGapType, basis: Basis): TrendGap {
  const { trend, themes, relevant, aware, spotted, initiatives, outside } = facts;
  const awareness = type === 'UNKNOWN' ? null : share(awareOf(facts).length, relevant.size);
  const score = awareness === null ? null : 1 - awareness;
  const notTakenUp = themes.size > 0 && initiatives.size === 0;
  return {
    ...basis,
    trend: view.idOf(trend),
    type,
    aspects: notTakenUp && type !== 'NOT_TAKEN_UP' ? ['NOT_TAKEN_UP'] : [],
    reasons: trendReasons(view, facts),
    band: bandOf(score, relevant.size),
    score,
    awareness,
    themes: view.idsOf(themes.keys()),
    relevant: view.idsOf(relevant.keys()),
    aware: view.idsOf(awareOf(facts)),
    unaware: view.idsOf(unawareOf(facts)),
    othersAware: view.idsOf([...aware.keys()].filter((organisation) => !relevant.has(organisation))),
    spottedBy: view.idsOf(spotted.keys()),
    initiatives: view.idsOf(initiatives.keys()),
    outside: view.idsOf(outside.keys()),
  };
}

function completenessOf(facts: readonly TrendFacts[], { known, organisations }: Relevance): number | null {
  const recorded = facts.map(({ themes, aware }) => Number(themes.size > 0) + Number(aware.size > 0));
  return share(
    recorded.reduce((sum, each) => sum + each, known),
    facts.length * 2 + organisations,
  );
}
