import { term, termSet } from '../../graph/vocabulary/index.js';
import { bandOf, share, shareRecorded } from '../answer/answer.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  boolean,
  claims,
  entities,
  entity,
  id,
  listOf,
  object,
  oneOf,
  orNull,
  the,
} from '../declaration/fields.js';
import { question, type Asked } from '../declaration/question.js';
import type { Projection } from '../projection/projection.js';
import { concerns, relevanceFacts, TrendGround, type RelevanceFacts } from './trend-relevance-facts.js';
import { relevanceReasons } from './trend-relevance-reasons.js';

const metric = { name: 'trend-relevance', version: 1 } as const;

const TrendAwareness = termSet('TrendAwareness', 'What is on record of whether an organisation knows a trend.', {
  SPOTTED: term('har sporet den', 'spotted it', 'It spotted the trend itself.'),
  AWARE: term('kender den', 'knows of it', 'It is on record as knowing the trend.'),
  NOT_ON_RECORD: term('ikke registreret', 'not on record', 'Whether it knows the trend is not on record.'),
});

const TrendTie = object('TrendTie', 'What ties an organisation to a theme of a trend.', {
  ground: oneOf(TrendGround, 'In which way.'),
  theme: entity('Theme', 'The theme.'),
  through: orNull(
    entity(
      'Entity',
      'The initiative, need or network through which; null where the organisation has the theme itself.',
    ),
  ),
  claims: claims('The claims that say so.'),
});

const TrendRelevance = answer(
  'TrendRelevance',
  'Why a trend concerns an organisation. The score is the share of its themes that the organisation works on or needs.',
  {
    trend: entity('Trend', 'The trend.'),
    organisation: entity('Organisation', 'The organisation.'),
    concerns: orNull(
      boolean('Whether it does, as in `trendGaps`; null where it is not on record what one of the two is about.'),
    ),
    themes: entities('Theme', 'The themes of the trend.'),
    shared: entities('Theme', 'Those of them by which it concerns the organisation.'),
    ties: listOf(the(TrendTie, 'All that ties the organisation to these themes, the closest first.')),
    awareness: oneOf(TrendAwareness, 'Whether it knows the trend.'),
    contacts: entities('Organisation', 'Who knows the trend and works or has worked with it: whom to ask first.'),
    othersAware: entities('Organisation', 'Who else knows the trend.'),
  },
);

const takes = {
  trend: id('The trend, such as `trend:localisation`; `trends` lists them.'),
  organisation: id('The organisation.'),
  ...evidence,
};

/**
 * Why a trend concerns an organisation, and who can tell it about it.
 *
 * - Ties: a theme of the trend is also one of the organisation itself (OWN_THEME), of an initiative that it takes part in
 *   and that is not CANCELLED (WORK), of a need that it STATES (NEED), one that it SEEKS (WISH), or one that a network works
 *   on, itself or in an initiative, of which it is a member (NETWORK). A network that no longer exists, or that it has
 *   left, ties it to nothing.
 * - It concerns the organisation by the first three, as in `trendGaps`; the others tell where it may come to. Null where the
 *   trend has no theme on record, or the organisation none by any of the three.
 * - `score` = |themes of the trend by which it concerns the organisation| / |themes of the trend|. 0 to 1, no unit; null
 *   where `concerns` is.
 * - `contacts`: who is AWARE_OF the trend or SPOTTED it and is tied to the organisation by a common initiative or by
 *   COORDINATES_WITH. Networks that no longer exist are left out.
 * - `completeness`: of these five the share recorded: a theme of the trend; who knows it; of the organisation a theme of
 *   its own, one of an initiative, one of a need that it states.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const trendRelevance = question({
  name: 'trendRelevance',
  about: 'Why does a trend concern an organisation, and who can tell it about it?',
  metric,
  weight: { cost: 100, each: 0 },
  arguments: takes,
  answer: TrendRelevance,
  work: relevanceOf,
});

function relevanceOf(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const trend = indexNamed(projection, asked.trend, 'Trend');
  const organisation = indexNamed(projection, asked.organisation, 'Organisation');
  const facts = relevanceFacts(view, trend, organisation);
  const shared = new Set(facts.ties.filter(concerns).map(({ theme }) => theme));
  const score = facts.concerns === null ? null : share(shared.size, facts.themes.size);
  const recorded = [
    facts.themes.size > 0,
    facts.aware.size > 0,
    ...(['OWN_THEME', 'WORK', 'NEED'] as const).map((ground) => facts.grounds.has(ground)),
  ];
  return {
    ...view.basis(metric, { trend: asked.trend, organisation: asked.organisation }, shareRecorded(recorded)),
    reasons: relevanceReasons(view, facts),
    band: bandOf(score, facts.themes.size),
    score,
    trend: view.idOf(trend),
    organisation: view.idOf(organisation),
    concerns: facts.concerns,
    themes: view.idsOf(facts.themes.keys()),
    shared: view.idsOf(shared),
    ties: facts.ties.map(({ ground, theme, through, reaching, having }) => ({
      ground,
      theme: view.idOf(theme),
      through: through === null ? null : view.idOf(through),
      claims: view.claimIds([...reaching, ...having]),
    })),
    awareness: awarenessOf(facts),
    contacts: view.idsOf(facts.contacts.keys()),
    othersAware: view.idsOf(facts.others),
  };
}

const awarenessOf = ({ organisation, aware, spotted }: RelevanceFacts): keyof typeof TrendAwareness.values => {
  if (spotted.has(organisation)) return 'SPOTTED';
  return aware.has(organisation) ? 'AWARE' : 'NOT_ON_RECORD';
};
