import type { EntityId } from '../../graph/records/index.js';
import { term, termSet } from '../../graph/vocabulary/index.js';
import { bandOf, descending, pageOf, share, type Basis, type Page } from '../answer/answer.js';
import { admits } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, entities, entity, float, id, listOf, oneOf, optional, orNull, the } from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import { networkNamed } from '../facts/networks.js';
import type { Projection } from '../projection/projection.js';
import { awareOf, mayConcern, Relevance, trendFacts, unawareOf, type TrendFacts } from './trend-facts.js';
import { trendReasons } from './trend-gap-reasons.js';

const metric = { name: 'trend-gap', version: 3 } as const;

const TrendGapType = termSet('TrendGapType', 'What is missing around a trend: the first that fits.', {
  UNKNOWN: term(
    'ukendt',
    'unknown',
    'Who knows it, or whom it concerns, is not on record: listed apart, neither a gap nor none.',
  ),
  UNAWARE: term(
    'ikke kendt af alle',
    'not known to all',
    'Some of those whom it concerns are not on record as knowing it.',
  ),
  NOT_TAKEN_UP: term('ikke taget op', 'not taken up', 'All whom it concerns know it, and no initiative takes it up.'),
});
type TrendGapType = keyof typeof TrendGapType.values;

const TrendGapAspect = termSet('TrendGapAspect', 'What is true of a trend beside the type of its gap.', {
  NOT_TAKEN_UP: term(
    'ikke taget op',
    'not taken up',
    'No initiative on one of its themes is or was carried out; planned ones do not count.',
  ),
});

const TrendGap = answer(
  'TrendGap',
  'A trend that those whom it concerns do not all know, or that nobody takes up. Its score is 1 − awareness.',
  {
    trend: entity('Trend', 'The trend.'),
    type: oneOf(TrendGapType, 'What is missing.'),
    aspects: listOf(oneOf(TrendGapAspect, 'What is true of it beside its type.')),
    awareness: orNull(
      float(
        'Of those whom it concerns, the share that is on record as knowing it; null where nobody is, anywhere, or where whom it concerns is not known.',
      ),
    ),
    themes: entities('Theme', 'Its themes.'),
    relevant: entities(
      'Organisation',
      'Whom it concerns: organisations with one of its themes themselves, in an initiative or in a need that they state.',
    ),
    aware: entities('Organisation', 'Whom it concerns and who know it.'),
    unaware: entities('Organisation', 'Whom it concerns and who are not on record as knowing it.'),
    othersAware: entities('Organisation', 'Who knows it without being concerned, and can tell the others.'),
    spottedBy: entities('Organisation', 'Who spotted it.'),
    initiatives: entities('Initiative', 'The initiatives on one of its themes that are or were carried out.'),
    outside: entities(
      'Initiative',
      'Initiatives on one of its themes that do not count: planned, cancelled, outside the period, less sure.',
    ),
  },
);

const takes = {
  types: optional(
    listOf(oneOf(TrendGapType, 'Only gaps of these types; all where it is left out, none where it is empty.')),
  ),
  network: optional(id('Only whom it concerns in this network, the network itself and its members.')),
  ...evidence,
};

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
 *   with none is known. `types` narrows what is listed, and changes nothing of how it is worked out.
 * - `completeness`: of these inputs the share recorded: for each trend a theme, and that somebody knows it; for each
 *   organisation looked at a theme of its own, of an initiative or of a stated need.
 *
 * A network that no longer exists (see `isGone`) is not looked at: it lacks nothing. Version 2 looked at it, and told what
 * is over as what goes on.
 * Source: analysis contract of Samspil.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const trendGaps = listQuestion({
  name: 'trendGaps',
  about:
    'Which trends those whom they concern do not know, and which nobody takes up; those of which nothing is recorded apart.',
  metric,
  arguments: takes,
  list: {
    about: 'Trends that those whom they concern do not all know, or that nobody takes up, the least known first.',
    of: TrendGap,
    beside: {
      unknown: listOf(
        the(
          TrendGap,
          'Trends of which it is not on record who knows them or whom they concern: neither a gap nor none.',
        ),
      ),
      takenUpByNobody: entities(
        'Trend',
        'Trends that concern somebody and that no initiative takes up, whoever knows them.',
      ),
      known: entities('Trend', 'Trends that all whom they concern know, and that some initiative takes up.'),
    },
  },
  work: trendsMissed,
});

function trendsMissed(projection: Projection, question: Asked<typeof takes>, page: Page) {
  const view = new View(projection, question);
  const relevance = new Relevance(
    view,
    mayConcern(view, question.network == null ? null : networkNamed(view, question.network)),
  );
  const facts = view.sureOf('Trend').map((trend) => trendFacts(view, relevance, trend));
  const basis = (of: readonly TrendFacts[]): Basis =>
    view.basis(metric, { network: question.network ?? null }, completenessOf(of, relevance));
  const gapsOf = (wanted: (type: TrendGapType | null) => boolean): Holding<typeof TrendGap>[] =>
    facts.flatMap((each) => {
      const type = typeOf(each);
      return type && wanted(type) ? [shownGap(view, each, type, basis([each]))] : [];
    });
  const idsWhere = (holds: (each: TrendFacts) => boolean): EntityId[] =>
    view.idsOf(facts.filter(holds).map(({ trend }) => trend));
  const whole = basis(facts);
  const listed = (type: TrendGapType | null): boolean =>
    type !== null && type !== 'UNKNOWN' && admits(question.types, type);
  const gaps = gapsOf(listed).sort((one, other) => descending(one.score ?? 0, other.score ?? 0));
  return {
    ...pageOf(whole, gaps, page),
    unknown: gapsOf((type) => type === 'UNKNOWN'),
    takenUpByNobody: idsWhere((each) => each.relevant.size > 0 && each.initiatives.size === 0),
    known: idsWhere((each) => typeOf(each) === null),
  };
}

function typeOf(facts: TrendFacts): TrendGapType | null {
  if (facts.aware.size === 0 || facts.relevant.size === 0) return 'UNKNOWN';
  if (unawareOf(facts).length > 0) return 'UNAWARE';
  return facts.initiatives.size === 0 ? 'NOT_TAKEN_UP' : null;
}

function shownGap(view: View, facts: TrendFacts, type: TrendGapType, basis: Basis): Holding<typeof TrendGap> {
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
