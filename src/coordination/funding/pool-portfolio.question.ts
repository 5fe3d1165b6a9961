import type { ClaimId, EntityId } from '../../graph/records/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { indexNamed } from '../answer/question.js';
import type { Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  currency,
  entities,
  entity,
  float,
  id,
  int,
  listOf,
  object,
  oneOf,
  orNull,
  the,
  type Holding,
} from '../declaration/fields.js';
import { writtenQuestion, type Asked, type Reading } from '../declaration/question.js';
import { amountStated, type Amount } from '../facts/amounts.js';
import { participantsOf } from '../facts/participation.js';
import { bySize } from '../facts/sizes.js';
import { whyLeftOut } from '../facts/wording.js';
import { inferredLinks } from '../facts/work-words.js';
import { claimsIn, type ClaimAt, type Projection } from '../projection/projection.js';
import {
  howLarge,
  whatIsSupported,
  whatNever,
  whatWasGiven,
  whichTopics,
  type AmountsInCurrency,
} from './pool-portfolio-reasons.js';
import { poolTopics, type PoolTopics } from './pool-topics.js';
import { supportedBy } from './supported.js';

const metric = { name: 'pool-portfolio', version: 1 } as const;

const SupportedTopic = object('SupportedTopic', 'A theme or method, and what a pool has supported on it.', {
  topic: entity('Entity', 'The theme or method.'),
  initiatives: entities('Initiative', 'What the pool has supported on it.'),
});

const UnsupportedTopic = object('UnsupportedTopic', 'A theme or method that a pool is not on record as supporting.', {
  topic: entity('Entity', 'The theme or method.'),
  needs: entities('Need', 'The needs that somebody states and that are about it or require it.'),
  initiatives: entities('Initiative', 'Other initiatives on it that are or were carried out.'),
});

const Amounts = object('AmountsInCurrency', 'What the grants of a pool are in one currency.', {
  currency: orNull(currency('The currency; null where it is not recorded.')),
  grants: int('How many grants have an amount in it.'),
  total: float('All of them together. Amounts in different currencies, or from different pools, are never added.'),
  least: float('The smallest.'),
  most: float('The largest.'),
});

const OrganisationsOfSize = object('OrganisationsOfSize', 'Who takes part in what a pool supports, of one size.', {
  size: oneOf(terms.OrganisationSize, 'The size.'),
  organisations: entities('Organisation', 'The organisations of this size.'),
});

const PoolPortfolio = answer(
  'PoolPortfolio',
  'What a pool has supported, and what never. The score is the share of what is asked for that it has supported: of the themes and methods that needs are about or require.',
  {
    pool: entity('Pool', 'The pool.'),
    initiatives: entities('Initiative', 'What it supports or has supported.'),
    outside: entities('Initiative', 'What it supports and that does not count: cancelled or outside the period.'),
    themes: listOf(the(SupportedTopic, 'The themes that it has supported, those of most initiatives first.')),
    themesUnknown: entities('Initiative', 'What it supports and of which no theme is on record.'),
    methods: listOf(the(SupportedTopic, 'The methods that it has supported, those of most initiatives first.')),
    methodsUnknown: entities('Initiative', 'What it supports and of which no method is on record.'),
    amounts: listOf(the(Amounts, 'What it has given, each currency by itself.')),
    amountUnknown: entities('Initiative', 'What it supports without an amount on record.'),
    sizes: listOf(the(OrganisationsOfSize, 'Who takes part in what it supports, by size.')),
    sizeUnknown: entities('Organisation', 'Who takes part and whose size is not on record.'),
    neverThemes: orNull(
      listOf(
        the(
          UnsupportedTopic,
          'Themes in use or asked for that it is not on record as supporting, those of most needs first; null where of less than half of what it supports a theme is on record: then nobody can tell.',
        ),
      ),
    ),
    neverMethods: orNull(
      listOf(
        the(
          UnsupportedTopic,
          'Methods in use or asked for that it is not on record as supporting, those of most needs first; null where of less than half of what it supports a method is on record.',
        ),
      ),
    ),
  },
);
type PoolPortfolio = Holding<typeof PoolPortfolio>;

const takes = { pool: id('The pool, such as `pool:gf-pulje`; `pools` lists them.'), ...evidence };

/** What is found of a pool before its amounts are read: the projection has no currencies. */
interface Found extends Omit<PoolPortfolio, 'amounts' | 'amountUnknown'> {
  readonly grants: readonly { readonly initiative: EntityId; readonly claims: readonly ClaimId[] }[];
  /** What is said behind the amounts. */
  readonly further: readonly Sentence[];
}

/**
 * What a pool has supported by theme, method, amount and size, and what never.
 *
 * - Supported: initiatives FUNDED_BY it, but those that are CANCELLED; with a date or window those that touch it. What is
 *   only planned has its grant and counts.
 * - A topic is in use where another initiative that is or was carried out (neither PLANNED nor CANCELLED) has it, and asked
 *   for where a need that somebody STATES is about it (HAS_THEME) or REQUIRES it.
 * - Never: topics in use or asked for that nothing supported has; a theme of which a narrower one is supported counts as
 *   supported. Null, not empty, where of less than half of what is supported a theme (a method) is on record: then nobody
 *   can tell.
 * - Amounts: of each grant that of the claim that ranks first and states one; added within the pool and one currency only.
 * - Sizes are those of the participants (LEAD, PARTNER, HOST), each organisation once.
 * - `score` = |asked for and supported| / |asked for|, 0 to 1, no unit, over themes and methods together, but those of
 *   which nobody can tell; null where nothing is left that is asked for.
 * - `completeness`: of what is supported the share recorded of four things: a theme, a method, an amount, who takes part.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const poolPortfolio = writtenQuestion({
  name: 'poolPortfolio',
  about: 'What has the pool supported by theme, method, amount and size, and what never?',
  metric,
  arguments: takes,
  answer: PoolPortfolio,
  work: foundOf,
  written,
});

function foundOf(projection: Projection, asked: Asked<typeof takes>): Found {
  const view = new View(projection, asked);
  const pool = indexNamed(projection, asked.pool, 'Pool');
  const support = supportedBy(view, pool);
  const { initiatives, outside } = support;
  const themes = poolTopics(view, 'Theme', initiatives.keys());
  const methods = poolTopics(view, 'Method', initiatives.keys());
  const known = [themes, methods].filter(({ isTold }) => isTold);
  const wanted = known.reduce((sum, topics) => sum + topics.wanted.size, 0);
  const lacking = known.flatMap(({ never }) => never).filter(({ needs }) => needs.size > 0);
  const score = share(wanted - lacking.length, wanted);
  const joined = [...initiatives.keys()].map((initiative) => participantsOf(view, initiative));
  const sizes = bySize(
    view,
    joined.flat().map(({ organisation }) => organisation),
  );
  const amounts = [...initiatives.values()].filter((claims) => claims.some(hasAmount));
  const recorded =
    themes.links.size + methods.links.size + amounts.length + joined.filter((each) => each.length > 0).length;
  const joining = joined.flat().flatMap(({ claims }) => claims);
  return {
    ...view.basis(metric, { pool: view.idOf(pool) }, share(recorded, initiatives.size * 4)),
    reasons: [whatIsSupported(view, pool, support), ...whichTopics(view, [themes, methods])],
    further: [
      ...howLarge(view, sizes, joining),
      ...whatNever(view, pool, known),
      ...inferredLinks(view, themes.links, 'THEME'),
      ...inferredLinks(view, methods.links, 'METHOD'),
      ...whyLeftOut(view, outside),
      ...caveats(view, claimsIn(initiatives.values(), themes.links.values(), methods.links.values())),
    ],
    band: bandOf(score, wanted),
    score,
    pool: view.idOf(pool),
    initiatives: view.idsOf(initiatives.keys()),
    outside: view.idsOf(outside.keys()),
    grants: [...initiatives].map(([initiative, claims]) => ({
      initiative: view.idOf(initiative),
      claims: view.claimIds(claims),
    })),
    themes: shownTopics(view, themes),
    themesUnknown: view.idsOf(themes.unknown),
    methods: shownTopics(view, methods),
    methodsUnknown: view.idsOf(methods.unknown),
    sizes: [...sizes.known].map(([size, organisations]) => ({ size, organisations: view.idsOf(organisations) })),
    sizeUnknown: view.idsOf(sizes.unknown),
    neverThemes: shownNever(view, themes),
    neverMethods: shownNever(view, methods),
  };
}

const hasAmount = ({ table, row }: ClaimAt): boolean => !Number.isNaN(table.numberOf('amount', row));

const shownTopics = (view: View, { supported }: PoolTopics) =>
  [...supported].map(([topic, initiatives]) => ({ topic: view.idOf(topic), initiatives: view.idsOf(initiatives) }));

const shownNever = (view: View, { isTold, never }: PoolTopics) =>
  isTold
    ? never.map(({ topic, needs, elsewhere }) => ({
        topic: view.idOf(topic),
        needs: view.idsOf(needs.keys()),
        initiatives: view.idsOf(elsewhere),
      }))
    : null;

async function written(
  { grants, further, reasons, ...found }: Found,
  _: Asked<typeof takes>,
  reading: Pick<Reading, 'claims'>,
): Promise<PoolPortfolio> {
  const values = await reading.claims(grants.flatMap(({ claims }) => claims));
  const stated = grants.map(({ initiative, claims }) => ({ initiative, stated: amountStated(claims, values) }));
  const amounts = byCurrency(stated.flatMap((grant) => grant.stated ?? []));
  return {
    ...found,
    reasons: [...reasons, ...whatWasGiven(amounts, grants.length), ...further],
    amounts,
    amountUnknown: stated.filter((grant) => grant.stated === null).map(({ initiative }) => initiative),
  };
}

/** Amounts in each currency by itself, the one of most grants first. */
function byCurrency(all: readonly Amount[]): AmountsInCurrency[] {
  const currencies = [...new Set(all.map((each) => each.currency))];
  const found = currencies.map((each) => {
    const amounts = all.filter(({ currency }) => currency === each).map(({ amount }) => amount);
    return {
      currency: each,
      grants: amounts.length,
      total: amounts.reduce((sum, amount) => sum + amount, 0),
      least: Math.min(...amounts),
      most: Math.max(...amounts),
    };
  });
  return found.sort(
    (one, other) => other.grants - one.grants || (String(one.currency) < String(other.currency) ? -1 : 1),
  );
}
