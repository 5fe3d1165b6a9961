import type { ClaimValues } from '../../graph/reading/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, descending, pageInFull, share, type Basis, type Page } from '../answer/answer.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  claims,
  currency,
  entities,
  entity,
  float,
  id,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  reason,
  the,
} from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import { amountStated } from '../facts/amounts.js';
import { choiceOf, Dimension, rarity, type ItemChoice } from '../facts/items.js';
import { commonMonths } from '../facts/months.js';
import { initiativesOf, type Participation } from '../facts/participation.js';
import { touches } from '../projection/days.js';
import { codeOf, type ClaimAt, type Projection } from '../projection/projection.js';
import type { FundingFacts, Support } from './funding-facts.js';
import { fundingAction, fundingReasons } from './funding-reasons.js';
import { Months, shownMonths } from './overlap-answer.js';
import { describedBy, weighed, type Described, type Weighed } from './weighing.js';
import { gather } from '../projection/gathering.js';
import { workedOutOnce } from '../projection/worked-out.js';

const metric = { name: 'duplicate-funding', version: 2 } as const;

const Grant = object('Grant', 'Support that an initiative has.', {
  initiative: entity('Initiative', 'What is supported.'),
  supporter: entity('Entity', 'The pool, or the organisation that pays.'),
  amount: orNull(float('The grant, as the claim that ranks first states it. Amounts are never added.')),
  currency: orNull(currency('The currency of the amount.')),
  claims: claims('The claims that say so.'),
});
type Grant = Holding<typeof Grant>;

const DuplicateFunding = answer(
  'DuplicateFunding',
  'An organisation that has support for the same thing from several pools.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    initiatives: entities('Initiative', 'Two initiatives, or one that several pools support.'),
    grants: listOf(the(Grant, 'From whom it has support for what.')),
    shared: entities('Entity', 'What both are about.'),
    months: the(Months, 'When both take place.'),
    commonFunders: entities('Organisation', 'Those that pay for more than one of the pools.'),
    suggestedAction: reason('What a pool adviser could do next.'),
  },
);
type DuplicateFunding = Holding<typeof DuplicateFunding>;

const asked = {
  organisation: optional(id('Only this organisation.')),
  dimensions: optional(
    listOf(
      oneOf(
        Dimension,
        'What counts as the same thing; needs, themes and methods where it is left out, nothing where it is empty.',
      ),
    ),
  ),
  ...evidence,
};

const FUNDER = codeOf(terms.ParticipationRole, 'FUNDER');
const usual: readonly Dimension[] = ['NEED', 'THEME', 'METHOD'];

/**
 * Organisations with support for the same thing from several pools, by score descending, then by ids.
 *
 * - Support: a pool that the initiative is FUNDED_BY, or an organisation that takes part in it as FUNDER. An organisation
 *   has the support of the initiatives in which it is a participant (LEAD, PARTNER, HOST). A FUNDER that FUNDS a pool
 *   of the same initiative in its months, or in months not known, is no support beside it: it is the same money, and its
 *   claims stand with that pool.
 * - Listed: two initiatives of one organisation that are supported by different ones, share at least one item in the
 *   dimensions asked for, and have common months or a period unknown; also one initiative that several support.
 * - `score` = that of `overlap` over these dimensions; 1 for one initiative. 0 to 1.
 * - `unknown`: organisations with different support in common or unknown months, where one of the initiatives has no item
 *   recorded. Neither a duplication nor none.
 * - `completeness`: of the supported initiatives, the dimensions asked for and the period the share that is recorded.
 *
 * Money is never added: each amount stands with its grant.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const duplicateFunding = listQuestion({
  name: 'duplicateFunding',
  about: 'Does an organisation get support for the same thing from several pools? Money is never added.',
  metric,
  arguments: asked,
  list: {
    about: 'Organisations with support for the same thing from several pools, the highest score first.',
    of: DuplicateFunding,
    beside: {
      unknown: entities(
        'Organisation',
        'Organisations with support from several at the same time, where it is not recorded what for: neither a duplication nor none.',
      ),
    },
  },
  states: {
    claims: ({ grants }) => grants.flatMap((grant) => grant.claims),
    told: (found, values) => ({ ...found, grants: found.grants.map((grant) => withAmount(grant, values)) }),
  },
  work: supportedTwice,
});

const withAmount = (grant: Grant, values: ClaimValues): Grant => ({ ...grant, ...amountStated(grant.claims, values) });

function supportedTwice(projection: Projection, question: Asked<typeof asked>, page: Page) {
  const view = new View(projection, question);
  const dimensions = question.dimensions ?? usual;
  const funding = new Funding(view, choiceOf({ dimensions }));
  const { start, end } = projection.entities.ofKind('Organisation');
  const named = question.organisation == null ? null : indexNamed(projection, question.organisation, 'Organisation');
  const found: FundingFacts[] = [];
  const unknown: number[] = [];
  for (let organisation = named ?? start; organisation < (named === null ? end : named + 1); organisation += 1) {
    if (!view.isSure(organisation)) continue;
    const pairs = funding.pairsOf(organisation);
    found.push(...pairs.filter(isTheSame));
    if (pairs.some(({ weighed: { score } }) => score === null)) unknown.push(organisation);
  }
  found.sort((one, other) => descending(one.weighed.score ?? 0, other.weighed.score ?? 0));
  const basis = view.basis(metric, { dimensions }, funding.completeness());
  return {
    ...pageInFull(basis, found, page, (facts) => shown(view, facts, basis)),
    unknown: view.idsOf(unknown),
  };
}

const isTheSame = ({ participations: [one, other], weighed: { shared } }: FundingFacts): boolean =>
  one === other || shared.length > 0;

/** Who supports what, each initiative worked out when it is first met. */
class Funding {
  readonly #supports = new Map<number, readonly Support[]>();
  readonly #described = new Map<number, Described>();

  constructor(
    private readonly view: View,
    private readonly choice: ItemChoice,
  ) {}

  /** The pairs of an organisation's initiatives with different support that may be at the same time. */
  pairsOf(organisation: number): FundingFacts[] {
    const supported = initiativesOf(this.view, organisation).filter(
      ({ initiative }) => this.#supportsOf(initiative).length > 0,
    );
    const pairs: FundingFacts[] = [];
    for (const [at, one] of supported.entries()) {
      for (const other of supported.slice(at)) {
        const supports = one === other ? this.#supportsOf(one.initiative) : this.#ofBoth(one, other);
        const months = commonMonths(this.view.period(one.initiative), this.view.period(other.initiative));
        if (!areDifferent(supports, one, other) || months.found === 'NONE') continue;
        pairs.push({
          organisation,
          participations: [one, other],
          supports,
          weighed: this.#weigh(one.initiative, other.initiative),
          months,
          commonFunders: this.#commonFunders(supports),
        });
      }
    }
    return pairs;
  }

  completeness(): number | null {
    let recorded = 0;
    for (const [initiative, described] of this.#described) {
      recorded += [...described.values()].filter(({ size }) => size > 0).length;
      recorded += Number(this.view.period(initiative) !== null);
    }
    return share(recorded, this.#described.size * (this.choice.dimensions.length + 1));
  }

  #ofBoth(one: Participation, other: Participation): Support[] {
    return [...this.#supportsOf(one.initiative), ...this.#supportsOf(other.initiative)];
  }

  /** What one initiative has it has in common with itself, recorded or not. */
  #weigh(one: number, other: number): Weighed {
    const found = weighed(this.#describe(one), this.#describe(other), rarity(this.view, this.choice));
    return one === other ? { ...found, score: 1 } : found;
  }

  #describe(initiative: number): Described {
    return workedOutOnce(this.#described, initiative, () => describedBy(this.view, initiative, this.choice));
  }

  #supportsOf(initiative: number): readonly Support[] {
    return workedOutOnce(this.#supports, initiative, () => this.#findSupports(initiative));
  }

  #findSupports(initiative: number): Support[] {
    const { view } = this;
    const why = view.whyNot(initiative);
    if (why) view.leaveOut(initiative, why);
    if (why) return [];
    const claims = new Map<number, ClaimAt[]>();
    const add = (supporter: number, claim: ClaimAt): void => {
      gather(claims, supporter, claim);
    };
    for (const { other, ...claim } of view.from('FUNDED_BY', initiative)) add(other, claim);
    for (const { other, ...claim } of view.to('PARTICIPATES_IN', initiative)) {
      if (claim.table.codeOf('role', claim.row) === FUNDER) add(other, claim);
    }
    const supports: Support[] = [];
    for (const [supporter, own] of claims) {
      const pool = this.#poolOf(supporter, initiative, claims);
      if (pool === undefined) supports.push({ initiative, supporter, claims: own });
      else claims.get(pool)?.push(...own);
    }
    return supports;
  }

  /** The pool of an initiative that a funder pays for at the time, or at a time that is not known. */
  #poolOf(funder: number, initiative: number, supporters: ReadonlyMap<number, unknown>): number | undefined {
    const period = this.view.period(initiative);
    return this.view.from('FUNDS', funder, false).find(({ table, row, other }) => {
      const paid = this.view.validity(table, row);
      return supporters.has(other) && (paid === null || period === null || touches(paid, period));
    })?.other;
  }

  /** Those that pay for more than one of the supporters, or are one and pay for another. */
  #commonFunders(supports: readonly Support[]): Map<number, readonly ClaimAt[]> {
    const paying = new Map<number, { supporters: Set<number>; claims: ClaimAt[] }>();
    const add = (funder: number, supporter: number, claims: readonly ClaimAt[]): void => {
      const known = paying.get(funder) ?? { supporters: new Set<number>(), claims: [] };
      known.supporters.add(supporter);
      known.claims.push(...claims);
      paying.set(funder, known);
    };
    for (const supporter of new Set(supports.map((support) => support.supporter))) {
      if (this.view.projection.entities.isKind(supporter, 'Organisation')) add(supporter, supporter, []);
      for (const { other, ...claim } of this.view.to('FUNDS', supporter)) add(other, supporter, [claim]);
    }
    return new Map(
      [...paying].filter(([, { supporters }]) => supporters.size > 1).map(([funder, { claims }]) => [funder, claims]),
    );
  }
}

/** Whether one initiative has several supporters, or two have support that is not the same. */
function areDifferent(supports: readonly Support[], one: Participation, other: Participation): boolean {
  const supportersOf = ({ initiative }: Participation): number[] =>
    supports.filter((support) => support.initiative === initiative).map(({ supporter }) => supporter);
  if (one === other) return supports.length > 1;
  return supportersOf(one).some((supporter) => supportersOf(other).some((another) => another !== supporter));
}

function shown(view: View, facts: FundingFacts, basis: Basis): DuplicateFunding {
  const { organisation, participations, supports, weighed: found, months, commonFunders } = facts;
  const described = participations.map(({ initiative }) => view.period(initiative) !== null);
  return {
    ...basis,
    completeness: share(1 + Number(described[0]) + Number(described[1]), 3),
    reasons: fundingReasons(view, facts),
    band: bandOf(found.score, found.union),
    score: found.score,
    organisation: view.idOf(organisation),
    initiatives: view.idsOf(new Set(participations.map(({ initiative }) => initiative))),
    grants: supports.map(({ initiative, supporter, claims }) => ({
      initiative: view.idOf(initiative),
      supporter: view.idOf(supporter),
      claims: view.claimIds(claims),
      // What a claim states of money is no part of the topology: it is told afterwards.
      amount: null,
      currency: null,
    })),
    shared: view.idsOf(found.shared),
    months: shownMonths(months),
    commonFunders: view.idsOf(commonFunders.keys()),
    suggestedAction: fundingAction(view, facts),
  };
}
