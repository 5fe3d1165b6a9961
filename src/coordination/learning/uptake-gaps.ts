import type { ClaimId, EntityId } from '../../graph/ids.js';
import { terms, type Confidence, type Kind } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, type Answer, type Basis } from '../answer/answer.js';
import { admits, indexNamed, type Optional, type Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import { codeOf, type Projection } from '../projection/projection.js';
import { uptakeReasons } from './uptake-gap-reasons.js';
import { reachedBy, uptakeOf, type PlaceOfUse, type UptakeFacts, type UptakeLevel } from './uptake-facts.js';

export const uptakeMetric = { id: 'uptake-gap', version: 2 } as const;

/** What can be put into practice. */
export type ProductKind = 'LEARNING' | 'PRACTICE';

const kindOfProduct = { LEARNING: 'Learning', PRACTICE: 'Practice' } as const satisfies Record<ProductKind, Kind>;
const RETIRED = codeOf(terms.Evidence, 'RETIRED');

export interface UptakeGapsQuestion {
  /** Learnings, practices, or both where nothing is said. */
  readonly kinds?: Optional<readonly ProductKind[]>;
  /** Only what is about this theme. */
  readonly theme?: Optional<string>;
  /** Only organisations in this network, itself among them. */
  readonly network?: Optional<string>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** An organisation that has put something into practice. */
export interface PutIntoPractice {
  readonly organisation: EntityId;
  readonly level: UptakeLevel | null;
  readonly placesOfUse: readonly PlaceOfUse[];
  readonly claims: readonly ClaimId[];
}

export interface UptakeGap extends Answer {
  /** The learning or practice. */
  readonly product: EntityId;
  /** Null where nothing is recorded. */
  readonly uptake: number | null;
  readonly receivedBy: readonly EntityId[];
  /** Who has managed it and can be asked, the furthest first. */
  readonly appliedBy: readonly PutIntoPractice[];
  /** Who has received it and is not on record as having applied it. */
  readonly notYet: readonly EntityId[];
}

export interface UptakeGaps extends Basis {
  /** By score descending, then by id. */
  readonly gaps: readonly UptakeGap[];
  /** What nobody is on record as having received or applied: neither a gap nor none. */
  readonly unknown: readonly UptakeGap[];
  /** What everybody whom it reached has applied. */
  readonly putIntoPractice: readonly EntityId[];
  /** Over all of them together, over pairs of organisation and product; null where nothing is recorded. */
  readonly uptake: number | null;
  readonly pairsApplied: number;
  readonly pairsReached: number;
}

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
export function uptakeGaps(projection: Projection, question: UptakeGapsQuestion = {}): UptakeGaps {
  const view = new View(projection, question);
  const counts = organisationsAsked(view, question);
  const facts = productsAsked(view, question).map((product) => uptakeOf(view, product, counts));
  const gapsOf = (wanted: (uptake: number | null) => boolean): UptakeGap[] =>
    facts.filter((each) => wanted(uptakeIn([each]))).map((each) => shownGap(projection, question, each.product));
  const gaps = gapsOf((uptake) => uptake !== null && uptake < 1);
  const appliedByAll = facts.filter((each) => uptakeIn([each]) === 1);
  return {
    ...view.basis(uptakeMetric, parametersOf(question), completenessOf(facts)),
    gaps: gaps.sort((one, other) => descending(one.score ?? 0, other.score ?? 0)),
    unknown: gapsOf((uptake) => uptake === null),
    putIntoPractice: view.idsOf(appliedByAll.map(({ product }) => product)),
    uptake: uptakeIn(facts),
    pairsApplied: total(facts, ({ uses }) => uses.length),
    pairsReached: total(facts, reachedBy),
  };
}

const parametersOf = ({ kinds, theme, network }: UptakeGapsQuestion) => ({
  kinds: kinds ?? null,
  theme: theme ?? null,
  network: network ?? null,
});

/** @throws UNKNOWN_ID, WRONG_KIND */
function organisationsAsked(view: View, { network }: UptakeGapsQuestion): (organisation: number) => boolean {
  if (network == null) return () => true;
  const group = groupOf(view, networkNamed(view, network));
  return (organisation) => group.has(organisation);
}

/** The learnings and practices asked for, by index, so by id. */
function productsAsked(view: View, { kinds, theme }: UptakeGapsQuestion): number[] {
  const { entities } = view.projection;
  const about = theme == null ? null : indexNamed(view.projection, theme, 'Theme');
  const isAbout = (product: number): boolean =>
    about === null || [...view.from('HAS_THEME', product)].some(({ other }) => other === about);
  const products: number[] = [];
  for (const kind of ['LEARNING', 'PRACTICE'] as const) {
    const { start, end } = entities.ofKind(kindOfProduct[kind]);
    for (let product = start; product < end && admits(kinds, kind); product += 1) {
      const retired = kind === 'PRACTICE' && entities.codeOf('Practice', 'evidence', product) === RETIRED;
      if (!retired && view.isSure(product) && isAbout(product)) products.push(product);
    }
  }
  return products;
}

/** A gap in full, in a view of its own: what it leaves out is what this answer has left out. */
function shownGap(projection: Projection, question: UptakeGapsQuestion, product: number): UptakeGap {
  const view = new View(projection, question);
  const facts = uptakeOf(view, product, organisationsAsked(view, question));
  const uptake = uptakeIn([facts]);
  const score = uptake === null ? null : 1 - uptake;
  return {
    ...view.basis(uptakeMetric, parametersOf(question), completenessOf([facts])),
    reasons: uptakeReasons(view, facts),
    band: bandOf(score, reachedBy(facts)),
    score,
    product: view.idOf(product),
    uptake,
    receivedBy: view.idsOf(facts.received.keys()),
    appliedBy: facts.uses.map(({ organisation, level, places, claims }) => ({
      organisation: view.idOf(organisation),
      level,
      placesOfUse: places,
      claims: view.claimIds(claims),
    })),
    notYet: view.idsOf(facts.notYet),
  };
}

const uptakeIn = (facts: readonly UptakeFacts[]): number | null =>
  share(
    total(facts, ({ uses }) => uses.length),
    total(facts, reachedBy),
  );

function completenessOf(facts: readonly UptakeFacts[]): number | null {
  const uses = facts.flatMap((each) => each.uses);
  const recorded =
    facts.filter((each) => reachedBy(each) > 0).length +
    total(uses, ({ level, places }) => Number(level !== null) + Number(places.length > 0));
  return share(recorded, facts.length + uses.length * 2);
}

const total = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);
