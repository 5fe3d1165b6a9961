import { term, termSet, valuesOf } from '../../graph/vocabulary/index.js';
import { bandOf, descending, pageOf, share, type Page } from '../answer/answer.js';
import { admits, indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  entities,
  entity,
  float,
  id,
  int,
  listOf,
  oneOf,
  optional,
  orNull,
  the,
} from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import type { Projection } from '../projection/projection.js';
import { PutIntoPractice, putIntoPractice } from './put-into-practice.js';
import { uptakeReasons } from './uptake-gap-reasons.js';
import { productsOn, reachedBy, uptakeOf, uptakeRecorded, type UptakeFacts } from './uptake-facts.js';

const metric = { name: 'uptake-gap', version: 2 } as const;

const ProductKind = termSet('ProductKind', 'What an initiative may leave behind for others to put into practice.', {
  LEARNING: term('læring', 'learning', 'A lesson, a challenge or a synthesis.'),
  PRACTICE: term('praksis', 'practice', 'A method in use that is worth copying, or material on it.'),
});

const UptakeGap = answer(
  'UptakeGap',
  'A learning or practice that those whom it reached have not all applied. Its score is 1 − uptake.',
  {
    product: entity('Entity', 'The learning or practice.'),
    uptake: orNull(
      float('Of those who have received or applied it, the share that has applied it; null where nobody has.'),
    ),
    receivedBy: entities('Organisation', 'Who has received it.'),
    appliedBy: listOf(the(PutIntoPractice, 'Who has managed it and can be asked, the furthest first.')),
    notYet: entities('Organisation', 'Who has received it and is not on record as having applied it.'),
  },
);

const takes = {
  kinds: optional(
    listOf(oneOf(ProductKind, 'Only learnings or only practices; both where it is left out, none where it is empty.')),
  ),
  theme: optional(id('Only what is about this theme.')),
  network: optional(id('Only uptake by this network and its members.')),
  ...evidence,
};
type Question = Asked<typeof takes>;

/**
 * Learnings and practices that were not put into practice, by how few of those whom they reached have applied them.
 *
 * - `uptake` = |applied| / |received or applied|, over organisations. 0 to 1, no unit; null where nothing is recorded,
 *   and the product is then listed apart as unknown. APPLIED of any level counts, RECEIVED alone does not.
 * - Over several products the same over pairs of organisation and product.
 * - `score` = 1 − uptake. What everybody has applied is no gap, and named apart.
 * - RETIRED practices are left out: nobody should take them up.
 * - `completeness`: of these inputs the share recorded: for each product that somebody received or applied it; for each
 *   organisation that applied it how far it has come and where it is used.
 *
 * Version 1 gave less than three whom it reached a band HIGH, and told what is over and to come alike.
 * Source: analysis contract of Samspil.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const uptakeGaps = listQuestion({
  name: 'uptakeGaps',
  about:
    'Which learnings and practices were not put into practice, who received them, and who has managed it; those of which nothing is recorded apart.',
  metric,
  arguments: takes,
  list: {
    about: 'Learnings and practices that were not put into practice, the least applied first.',
    of: UptakeGap,
    beside: {
      unknown: listOf(
        the(UptakeGap, 'Those that nobody is on record as having received or applied: neither a gap nor none.'),
      ),
      putIntoPractice: entities('Entity', 'Those that everybody whom they reached has applied.'),
      uptake: orNull(
        float('Uptake of all of them together: pairsApplied over pairsReached; null where nothing is recorded.'),
      ),
      pairsApplied: int('How many pairs of an organisation and a product are on record as applied.'),
      pairsReached: int('How many such pairs are on record as received or applied.'),
    },
  },
  work: uptakeMissed,
});

function uptakeMissed(projection: Projection, question: Question, page: Page) {
  const view = new View(projection, question);
  const counts = organisationsAsked(view, question);
  const facts = [...productsAsked(view, question)].map((product) => uptakeOf(view, product, counts));
  const gapsOf = (wanted: (uptake: number | null) => boolean): Holding<typeof UptakeGap>[] =>
    facts.filter((each) => wanted(uptakeIn([each]))).map((each) => shownGap(projection, question, each.product));
  const gaps = gapsOf((uptake) => uptake !== null && uptake < 1);
  gaps.sort((one, other) => descending(one.score ?? 0, other.score ?? 0));
  const appliedByAll = facts.filter((each) => uptakeIn([each]) === 1);
  return {
    ...pageOf(view.basis(metric, parametersOf(question), uptakeRecorded(facts)), gaps, page),
    unknown: gapsOf((uptake) => uptake === null),
    putIntoPractice: view.idsOf(appliedByAll.map(({ product }) => product)),
    uptake: uptakeIn(facts),
    pairsApplied: total(facts, ({ uses }) => uses.length),
    pairsReached: total(facts, reachedBy),
  };
}

const parametersOf = ({ kinds, theme, network }: Question) => ({
  kinds: kinds ?? null,
  theme: theme ?? null,
  network: network ?? null,
});

/** @throws UNKNOWN_ID, WRONG_KIND */
function organisationsAsked(view: View, { network }: Question): (organisation: number) => boolean {
  if (network == null) return () => true;
  const group = groupOf(view, networkNamed(view, network));
  return (organisation) => group.has(organisation);
}

/**
 * The learnings and practices asked for, by index, so by id.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
function productsAsked(view: View, { kinds, theme }: Question): Iterable<number> {
  const about = theme == null ? null : indexNamed(view.projection, theme, 'Theme');
  return productsOn(
    view,
    about,
    valuesOf(ProductKind).filter((kind) => admits(kinds, kind)),
  ).keys();
}

/** A gap in full, in a view of its own: what it leaves out is what this answer has left out. */
function shownGap(projection: Projection, question: Question, product: number): Holding<typeof UptakeGap> {
  const view = new View(projection, question);
  const facts = uptakeOf(view, product, organisationsAsked(view, question));
  const uptake = uptakeIn([facts]);
  const score = uptake === null ? null : 1 - uptake;
  return {
    ...view.basis(metric, parametersOf(question), uptakeRecorded([facts])),
    reasons: uptakeReasons(view, facts),
    band: bandOf(score, reachedBy(facts)),
    score,
    product: view.idOf(product),
    uptake,
    receivedBy: view.idsOf(facts.received.keys()),
    appliedBy: facts.uses.map((use) => putIntoPractice(view, use)),
    notYet: view.idsOf(facts.notYet),
  };
}

const uptakeIn = (facts: readonly UptakeFacts[]): number | null =>
  share(
    total(facts, ({ uses }) => uses.length),
    total(facts, reachedBy),
  );

const total = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);
