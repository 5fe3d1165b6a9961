import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, descending, type Answer, type Basis, type Page, type Ranked } from '../answer/answer.js';
import { indexNamed, type ActedOn, type Optional, type Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { NONE } from '../projection/columns.js';
import type { Projection } from '../projection/projection.js';
import { removalReasons } from './removal-reasons.js';
import { removalGround, removalImpacts, removalOf, type Removal, type RemovalGround } from './removals.js';

export const removalImpactMetric = { id: 'removal-impact', version: 3 } as const;

export interface RemovalQuestion {
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

export type RemovalRankingQuestion = RemovalQuestion & Pick<ActedOn, 'orderBy'>;

export interface RemovalImpact extends Answer {
  readonly organisation: EntityId;
  /** Needs that lose their last provider. */
  readonly needsLost: readonly EntityId[];
  /** Needs that it alone asks for, of all on record, and alone answers for: not lost to others. */
  readonly selfServed: readonly EntityId[];
  /** Themes that lose their last participant. */
  readonly themesLost: readonly EntityId[];
  /** Methods that lose their last participant. */
  readonly methodsLost: readonly EntityId[];
  /** Who would be cut off from the largest part of its component of the organisation network. */
  readonly cutOff: readonly EntityId[];
  /** Whether the network falls apart without it. */
  readonly articulationPoint: boolean;
  /** What it takes part in, of the initiatives that count. */
  readonly initiatives: readonly EntityId[];
}

/**
 * What is lost if an organisation withdraws.
 *
 * - The initiatives that count are as sure as asked for, neither PLANNED nor CANCELLED, and touch the date or window; a
 *   status UNKNOWN counts.
 * - What is OVER is nobody's to lose: only initiatives that are not (see `timeOf`) are looked at in what follows.
 * - A need is lost where the organisation is the only provider over all initiatives that count and ADDRESS it; providers
 *   of an initiative are its LEADs, or its participants where it has none. A need for which it alone on record asks is
 *   not lost but `selfServed`.
 * - A theme or a method is lost where it is the only participant of the initiatives that count and have it.
 * - Cut off: see `Cuts`, over the organisation network (see `OrganisationNetwork`) with the ties of what is not over, between
 *   organisations that still exist.
 * - `score` = the largest of four shares: of the needs with a provider those that are lost; of the themes and of the
 *   methods with a participant those that are lost; of the others in its component those that are cut off. 0 to 1, no
 *   unit; 0 where nothing is lost, null where it takes part in nothing on record, which is unknown and not zero.
 * - `completeness`: for each initiative that counts, that its status is known and that a participant is recorded.
 *
 * Version 1 took what is over for what still goes on; version 2 counted networks that no longer exist among those cut off.
 * Source: analysis contract of Samspil; articulation points: Tarjan 1972.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function removalImpact(
  projection: Projection,
  organisation: string,
  question: RemovalQuestion = {},
): RemovalImpact {
  const view = new View(projection, question);
  const named = indexNamed(projection, organisation, 'Organisation');
  const ground = removalGround(view);
  return inFull(view, ground, removalOf(ground, named));
}

/**
 * The organisations whose withdrawal would cost something: by how many needs would be lost, then how many others would be
 * cut off, then how many themes and methods would be lost, then by id; with `orderBy: SCORE` by score, then by id.
 * @param page which are worked out in full; all are counted
 * @throws BAD_PERIOD, BAD_DATE
 */
export function removalRanking(
  projection: Projection,
  question: RemovalRankingQuestion = {},
  page: Page = { offset: 0, limit: Number.POSITIVE_INFINITY },
): Ranked<RemovalImpact> {
  const view = new View(projection, question);
  const ground = removalGround(view);
  const costly = removalImpacts(view, ground).filter(({ score }) => score !== null && score > 0);
  costly.sort(
    (one, other) =>
      (question.orderBy === 'SCORE' ? descending(one.score ?? 0, other.score ?? 0) : byLoss(one, other)) ||
      one.organisation - other.organisation,
  );
  const items = costly.slice(page.offset, page.offset + page.limit).map((removal) => inFull(view, ground, removal));
  return { ...basisOf(view, ground, { orderBy: question.orderBy ?? 'RELEVANCE' }), totalCount: costly.length, items };
}

function byLoss(one: Removal, other: Removal): number {
  const topicsLost = ({ lost }: Removal): number => lost.THEME.length + lost.METHOD.length;
  return (
    other.lost.NEED.length - one.lost.NEED.length || other.cutOff - one.cutOff || topicsLost(other) - topicsLost(one)
  );
}

function inFull(view: View, ground: RemovalGround, removal: Removal): RemovalImpact {
  const { organisation, lost, cutOff, score } = removal;
  const { network, cuts, counted } = ground;
  const position = network.positionOf(organisation);
  const cut = position === NONE ? [] : cuts.cutOff(position).map((other) => network.at(other));
  const initiatives = [...network.participations.initiativesOf(organisation)].filter((each) => counted.has(each));
  const reasons = removalReasons(view, ground, removal, cut);
  return {
    ...basisOf(view, ground, { organisation: view.idOf(organisation) }),
    organisation: view.idOf(organisation),
    reasons,
    band: bandOf(score, removal.outOf),
    score,
    needsLost: view.idsOf(lost.NEED),
    selfServed: view.idsOf(removal.selfServed),
    themesLost: view.idsOf(lost.THEME),
    methodsLost: view.idsOf(lost.METHOD),
    cutOff: view.idsOf(cut),
    articulationPoint: cutOff > 0,
    initiatives: view.idsOf(initiatives),
  };
}

const basisOf = (
  view: View,
  { completeness }: RemovalGround,
  parameters: { readonly organisation?: EntityId; readonly orderBy?: string },
): Basis => view.basis(removalImpactMetric, parameters, completeness);
