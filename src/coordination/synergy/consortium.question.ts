import { SamspilError } from '../../errors.js';
import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import { indexNamed, type Optional, type Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  boolean,
  entities,
  entity,
  float,
  id,
  int,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  the,
  withDefault,
} from '../declaration/fields.js';
import { question } from '../declaration/question.js';
import { Market } from '../facts/offers.js';
import type { Projection } from '../projection/projection.js';
import { organisationsIn } from '../facts/organisations.js';
import { consortiumReasons } from './consortium-reasons.js';
import {
  alternativesTo,
  candidatesAmong,
  ConsortiumRule,
  coveredBy,
  joined,
  membersNamed,
  requiredBy,
  rulesMet,
  type Candidate,
  type Rules,
} from './group.js';
import { sizeOf } from '../facts/sizes.js';

const metric = { name: 'consortium', version: 3 } as const;

const Contribution = object('Contribution', 'Something that a need requires and a member offers.', {
  item: entity('Entity', 'The method or theme.'),
  stated: boolean('Whether the offer is stated; otherwise it is inferred from what the member has done.'),
});

const ConsortiumMember = object('ConsortiumMember', 'An organisation in a consortium, and what it brings.', {
  organisation: entity('Organisation', 'The organisation.'),
  size: orNull(oneOf(terms.OrganisationSize, 'Its size; null where that is not recorded.')),
  brings: listOf(the(Contribution, 'What nobody before it offers.')),
  doubles: listOf(the(Contribution, 'What others before it offer too.')),
  coverage: orNull(
    float(
      'The share of what is required that is covered once it has joined, 0 to 1; null where it is not recorded what is.',
    ),
  ),
  alternatives: entities('Organisation', 'Who could take its place without loss of coverage or of a rule that is met.'),
});

const RuleOfConsortium = object('RuleOfConsortium', 'Whether a consortium meets a rule.', {
  rule: oneOf(ConsortiumRule, 'The rule.'),
  met: orNull(boolean('Whether it is met; null where that hangs on what is not known of a member, such as its size.')),
});

const SuperAdditiveGain = object(
  'SuperAdditiveGain',
  'What two members cover together beyond what the one that covers more does alone.',
  {
    a: entity('Organisation', 'One of the two.'),
    b: entity('Organisation', 'The other one.'),
    gain: float('As a share of what is required, 0 to 1.'),
  },
);

const Consortium = answer(
  'Consortium',
  'Organisations that together cover what a need requires. The score is the coverage.',
  {
    need: entity('Need', 'The need.'),
    requires: entities('Entity', 'The methods and themes that it requires.'),
    members: listOf(the(ConsortiumMember, 'Its members, in the order in which they joined or were named.')),
    coverage: orNull(
      float('The share of what is required that is covered; null where it is not recorded what the need requires.'),
    ),
    missing: entities('Entity', 'Those that no member offers: nobody on record does, unless the members were chosen.'),
    rules: listOf(the(RuleOfConsortium, 'The rules that were asked for.')),
    gains: listOf(the(SuperAdditiveGain, 'What each two members gain by each other, the largest gain first.')),
  },
);

/** No pool asks for more. */
const LARGEST = 50;

/**
 * Which organisations together cover what a need requires.
 *
 * - required = the methods and themes that the need REQUIRES. An offer is stated or inferred (see `Market`).
 * - First, the organisation joins that brings the most that is uncovered, of equal ones the one with the smallest id,
 *   until all is covered or nobody brings anything more.
 * - Then, while a rule isn't met, the one joins that offers most of what is required, of equal ones the one with the
 *   smallest id; while a size is missing only organisations of that size are looked at. Nobody joins who offers nothing
 *   of it: then the rule is reported as not met.
 * - Where `members` are named the group is these, in their order, each once. Who could take a place is told all the same.
 * - A rule is neither met nor not where it hangs on a member whose size is not recorded, or who is less sure than asked.
 * - `coverage` (= `score`) = covered / required, 0 to 1; null where it is not recorded what the need requires.
 * - `gain(i, j)` = scope(i ∪ j) − max(scope i, scope j), where scope is the share of what is required.
 * - `completeness`: of these inputs the share recorded: what the need requires; of each organisation that it offers
 *   something, and its size.
 *
 * A greedy cover needs at most 1 + ln m times as many members as the smallest one, m being how much is required
 * (Chvátal 1979).
 * Version 2 held a rule for not met that hangs on a size that is not recorded.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT for a number of organisations outside 1 to 50 and for more than 50
 * members, BAD_PERIOD, BAD_DATE
 */
export const consortium = question({
  name: 'consortium',
  about: 'Which organisations together cover what a need requires, what each brings, and what is missing.',
  metric,
  arguments: {
    need: id('The need.'),
    minOrganisations: withDefault(int('How many organisations at least, 1 to 50.'), 3),
    mixedSizes: withDefault(boolean('Whether at least one large and one small organisation must be in it.'), true),
    members: optional(
      listOf(
        id(
          'The organisations in it, at most 50, each counted once, nobody where it is empty; whoever covers the most where it is left out.',
        ),
      ),
    ),
    ...evidence,
  },
  answer: Consortium,
  work: consortiumFor,
});

function consortiumFor(
  projection: Projection,
  {
    need,
    minOrganisations,
    mixedSizes,
    members: chosen,
    ...asked
  }: Question & Rules & { readonly need: string; readonly members?: Optional<readonly string[]> },
) {
  const rules = { minOrganisations, mixedSizes };
  if (!Number.isInteger(minOrganisations) || minOrganisations < 1 || minOrganisations > LARGEST) {
    throw new SamspilError(
      'BAD_USER_INPUT',
      `minOrganisations is ${minOrganisations}; write a whole number from 1 to ${LARGEST}.`,
    );
  }
  const view = new View(projection, asked);
  const wanted = indexNamed(projection, need, 'Need');
  const requirements = requiredBy(view, wanted);
  const required = new Set(requirements.keys());
  const market = new Market(view);
  const organisations = organisationsIn(view);
  const candidates = candidatesAmong(view, market, organisations, required);
  const named = chosen == null ? null : organisationsNamed(projection, chosen);
  const members = named
    ? membersNamed(view, market, named, required)
    : required.size === 0
      ? []
      : joined(candidates, required, rules);
  const coverage = share(coveredBy(members).size, required.size);
  const met = rulesMet(members, rules);
  return {
    ...view.basis(
      metric,
      { ...rules, ...(named && { members: named.map((each) => view.idOf(each)) }) },
      completenessOf(view, market, organisations, required),
    ),
    reasons: consortiumReasons({
      view,
      need: wanted,
      requirements,
      members,
      others: named ? candidates.filter((one) => !named.includes(one.organisation)) : null,
      met,
      rules,
    }),
    band: bandOf(coverage, required.size),
    score: coverage,
    need: view.idOf(wanted),
    requires: view.idsOf(required),
    members: members.map((member, at) => shownMember(view, members, at, member, candidates, required, rules)),
    coverage,
    missing: view.idsOf([...required].filter((item) => !coveredBy(members).has(item))),
    rules: met,
    gains: required.size === 0 ? [] : gainsAmong(view, members, required),
  };
}

/**
 * The organisations that are named, each once.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT for too many
 */
function organisationsNamed(projection: Projection, ids: readonly string[]): number[] {
  const organisations = [...new Set(ids.map((each) => indexNamed(projection, each, 'Organisation')))];
  if (organisations.length <= LARGEST) return organisations;
  throw new SamspilError(
    'BAD_USER_INPUT',
    `members names ${organisations.length} organisations; name at most ${LARGEST}.`,
  );
}

function shownMember(
  view: View,
  members: readonly Candidate[],
  at: number,
  member: Candidate,
  candidates: readonly Candidate[],
  required: ReadonlySet<number>,
  rules: Rules,
) {
  const before = coveredBy(members.slice(0, at));
  const offers = [...member.offers].sort(([one], [other]) => one - other);
  const contributions = (isNew: boolean) =>
    offers
      .filter(([item]) => before.has(item) !== isNew)
      .map(([item, { stated }]) => ({ item: view.idOf(item), stated }));
  return {
    organisation: view.idOf(member.organisation),
    size: member.size,
    brings: contributions(true),
    doubles: contributions(false),
    coverage: share(coveredBy(members.slice(0, at + 1)).size, required.size),
    alternatives: alternativesTo(members, member, candidates, rules).map(({ organisation }) => view.idOf(organisation)),
  };
}

function gainsAmong(view: View, members: readonly Candidate[], required: ReadonlySet<number>) {
  const gains = members.flatMap((one, at) =>
    members.slice(at + 1).map((other) => {
      const [a, b] = one.organisation < other.organisation ? [one, other] : [other, one];
      const larger = Math.max(one.offers.size, other.offers.size);
      const gain = (coveredBy([one, other]).size - larger) / required.size;
      return { a: view.idOf(a.organisation), b: view.idOf(b.organisation), gain };
    }),
  );
  const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
  return gains.sort((one, other) => other.gain - one.gain || order(one.a, other.a) || order(one.b, other.b));
}

function completenessOf(
  view: View,
  market: Market,
  organisations: readonly number[],
  required: ReadonlySet<number>,
): number | null {
  const offering = organisations.filter((organisation) => market.offersOf(organisation).size > 0).length;
  const sized = organisations.filter((organisation) => sizeOf(view, organisation) !== null).length;
  return share(Number(required.size > 0) + offering + sized, 1 + organisations.length * 2);
}
