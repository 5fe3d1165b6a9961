import type { EntityId } from '../../graph/records/index.js';
import { bandOf, descending, type Basis, type Page } from '../answer/answer.js';
import { indexNamed, type ActedOn, type Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence, RankingOrder } from '../declaration/arguments.js';
import { answer, boolean, entities, entity, id, oneOf, withDefault } from '../declaration/fields.js';
import { listQuestion, question } from '../declaration/question.js';
import { NONE } from '../projection/columns.js';
import type { Projection } from '../projection/projection.js';
import { removalReasons } from './removal-reasons.js';
import { removalGround, removalOf, removalsOf, type Removal, type RemovalGround } from './removals.js';

const metric = { name: 'removal-impact', version: 3 } as const;

const RemovalImpact = answer(
  'RemovalImpact',
  'What is lost if an organisation withdraws. Its score is the largest share that is lost of anything: of needs, of themes, of methods, or of those that common initiatives connect with it. Null where it takes part in nothing on record.',
  {
    organisation: entity('Organisation', 'The organisation that would withdraw.'),
    needsLost: entities('Need', 'Needs for which nobody else leads any initiative (takes part, where nobody leads).'),
    selfServed: entities(
      'Need',
      'Needs that it alone asks for, of all on record, and alone answers for: not lost to others.',
    ),
    themesLost: entities('Theme', 'Themes on which nobody else takes part in any initiative.'),
    methodsLost: entities('Method', 'Methods that nobody else uses in any initiative.'),
    cutOff: entities('Organisation', 'Who is connected to the largest part of the others only through it.'),
    initiatives: entities(
      'Initiative',
      'What it takes part in, of the initiatives that count: neither planned nor cancelled.',
    ),
    articulationPoint: boolean('Whether the part of the organisation network that it is in falls apart without it.'),
  },
);

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
export const removalImpact = question({
  name: 'removalImpact',
  about: 'If this organisation withdraws, what loses its last provider, and who is cut off?',
  metric,
  arguments: { organisation: id('The organisation.'), ...evidence },
  answer: RemovalImpact,
  work: impactOfOne,
});

function impactOfOne(projection: Projection, { organisation, ...asked }: Question & { readonly organisation: string }) {
  const view = new View(projection, asked);
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
export const removalImpacts = listQuestion({
  name: 'removalImpacts',
  about: 'On which organisations does most hang? `removalImpact` for all, those left out whose loss costs nothing.',
  metric,
  arguments: {
    ...evidence,
    orderBy: withDefault(
      oneOf(
        RankingOrder,
        'By how much would be lost (needs, then who is cut off, then themes and methods), or by score.',
      ),
      'RELEVANCE',
    ),
  },
  list: {
    about:
      'Organisations whose withdrawal would cost something: those first with whom most needs would be lost, then most others cut off, then most themes and methods.',
    of: RemovalImpact,
  },
  work: costlyRemovals,
});

function costlyRemovals(
  projection: Projection,
  { orderBy, ...asked }: Question & Required<Pick<ActedOn, 'orderBy'>>,
  page: Page,
) {
  const view = new View(projection, asked);
  const ground = removalGround(view);
  const costly = removalsOf(view, ground).filter(({ score }) => score !== null && score > 0);
  costly.sort(
    (one, other) =>
      (orderBy === 'SCORE' ? descending(one.score ?? 0, other.score ?? 0) : byLoss(one, other)) ||
      one.organisation - other.organisation,
  );
  const items = costly.slice(page.offset, page.offset + page.limit).map((removal) => inFull(view, ground, removal));
  return { ...basisOf(view, ground, { orderBy: orderBy ?? 'RELEVANCE' }), totalCount: costly.length, items };
}

function byLoss(one: Removal, other: Removal): number {
  const topicsLost = ({ lost }: Removal): number => lost.THEME.length + lost.METHOD.length;
  return (
    other.lost.NEED.length - one.lost.NEED.length || other.cutOff - one.cutOff || topicsLost(other) - topicsLost(one)
  );
}

function inFull(view: View, ground: RemovalGround, removal: Removal) {
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
): Basis => view.basis(metric, parameters, completeness);
