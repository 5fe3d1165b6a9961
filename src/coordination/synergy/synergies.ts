import type { Confidence } from '../../graph/vocabulary/index.js';
import { Findings, type Found } from '../answer/findings.js';
import { everything, type Page, type Ranked } from '../answer/answer.js';
import { bridging, bridgingCompleteness, bridgingPairs, type Bridging } from './bridging.js';
import {
  complementarity,
  givingPairs,
  marketCompleteness,
  type Complementarity,
  type GivingPair,
} from './complementarity.js';
import { Market } from '../facts/offers.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import type { RankedPair } from '../facts/best-pairs.js';
import { participantsOf, Ties } from '../facts/participation.js';
import { areLeadsTied, pooling, poolingPairs, type Pooling } from './pooling.js';
import { dividedNetwork, involves, type DividedNetwork, type Gulf } from '../networks/gulfs.js';
import type { Projection } from '../projection/projection.js';
import { admits, indexNamed, type ActedOn, type Optional, type Window } from '../answer/question.js';
import { times, type Time } from '../facts/time.js';
import { View } from '../answer/view.js';

export const synergiesMetric = { id: 'synergies', version: 2 } as const;

export type Synergy = Pooling | Complementarity | Bridging;
export type SynergyKind = Synergy['kind'];

export interface SynergiesQuestion extends ActedOn {
  /** All three where nothing is said. */
  readonly kinds?: Optional<readonly SynergyKind[]>;
  /**
   * Leaves out what joins those who work or have worked together: organisations with a common initiative or COORDINATES_WITH,
   * initiatives whose leads have one. Bridges are always new.
   */
  readonly onlyNewTies?: Optional<boolean>;
  /** Only what this organisation is part of. */
  readonly organisation?: Optional<string>;
  /** Only what this network or a member of it is part of. */
  readonly network?: Optional<string>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** One chance before it is worked out in full. */
type Chance =
  | { readonly kind: 'POOLING'; readonly pair: RankedPair }
  | { readonly kind: 'COMPLEMENTARITY'; readonly pair: GivingPair }
  | { readonly kind: 'BRIDGING'; readonly pair: Gulf; readonly divided: DividedNetwork };

/** How many synergies there are of a kind and time. */
export interface SynergyCount {
  readonly kind: SynergyKind;
  readonly time: Time;
  readonly count: number;
}

/** Synergies, and how many there are of each kind that is asked for and time. */
export interface Synergies extends Ranked<Synergy> {
  readonly counts: readonly SynergyCount[];
}

/**
 * Who should meet whom, and why: value that arises only together. The three kinds have no common measure, so they
 * follow each other, each in its own order: POOLING (`poolingPairs`), COMPLEMENTARITY (`givingPairs`), BRIDGING
 * (`bridgingPairs`). `when: NOW` leaves out what is OVER, and `counts` counts it all the same. `completeness` is the mean of that of the kinds asked for.
 *
 * @param page which are worked out in full; all are counted
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function synergies(
  projection: Projection,
  question: SynergiesQuestion = {},
  page: Page = everything,
): Synergies {
  const { view, items, totalCount, completeness, counts } = findings.page(projection, question, page, (part) =>
    find(new View(projection, question), question, part),
  );
  const { kinds, onlyNewTies, organisation, network, orderBy, when } = question;
  const parameters = {
    kinds: kinds ?? [],
    onlyNewTies: onlyNewTies ?? false,
    organisation: organisation ?? null,
    network: network ?? null,
    orderBy: orderBy ?? 'RELEVANCE',
    when: when ?? 'EVER',
  };
  return {
    ...view.basis(synergiesMetric, parameters, completeness),
    totalCount,
    counts,
    items: items.map((chance) => inFull(new View(projection, question), chance)),
  };
}

interface Chances {
  readonly chances: readonly Chance[];
  readonly totalCount: number;
  readonly times: ReadonlyMap<Time, number>;
}

interface FoundChances extends Found<Chance> {
  readonly counts: readonly SynergyCount[];
}

const findings = new Findings<Chance, FoundChances>();

/** The page of the three lists, which follow each other. */
function find(view: View, question: SynergiesQuestion, { offset, limit }: Page): FoundChances {
  const search = new Search(view, question);
  const items: Chance[] = [];
  const counts: SynergyCount[] = [];
  let totalCount = 0;
  for (const [kind, list] of lists) {
    const found = search[list]({ offset: Math.max(0, offset - totalCount), limit: limit - items.length });
    items.push(...found.chances);
    totalCount += found.totalCount;
    for (const time of times) {
      const count = found.times.get(time) ?? 0;
      if (count > 0) counts.push({ kind, time, count });
    }
  }
  return { view, items, totalCount, completeness: search.completeness(), counts };
}

const lists = [
  ['POOLING', 'poolings'],
  ['COMPLEMENTARITY', 'complementarities'],
  ['BRIDGING', 'bridgings'],
] as const;

/** Works one chance out with a view of its own, so that what it leaves out is counted for itself. */
function inFull(view: View, chance: Chance): Synergy {
  const ties = new Ties(view);
  switch (chance.kind) {
    case 'POOLING':
      return pooling(view, ties, chance.pair);
    case 'COMPLEMENTARITY':
      return complementarity(view, new Market(view), ties, chance.pair);
    case 'BRIDGING':
      return bridging(view, ties, chance.divided, chance.pair);
  }
}

const none: Chances = { chances: [], totalCount: 0, times: new Map() };

class Search {
  private readonly ties: Ties;
  private readonly wanted: readonly ReadonlySet<number>[];
  private readonly completenesses: number[] = [];

  constructor(
    private readonly view: View,
    private readonly question: SynergiesQuestion,
  ) {
    const { organisation, network } = question;
    this.ties = new Ties(view);
    this.wanted = [
      ...(organisation == null ? [] : [new Set([indexNamed(view.projection, organisation, 'Organisation')])]),
      ...(network == null ? [] : [groupOf(view, networkNamed(view, network))]),
    ];
  }

  poolings(page: Page): Chances {
    if (!admits(this.question.kinds, 'POOLING')) return none;
    const limited = this.wanted.length > 0 || this.question.onlyNewTies === true;
    const { pairs, totalCount, completeness, counts } = poolingPairs(
      this.view,
      page,
      this.question,
      limited ? (one, other) => this.#isPooled(one, other) : null,
    );
    this.#note(completeness);
    const pooled = counts.filter((each) => each.class === 'DUPLICATION_RISK');
    return {
      chances: pairs.map((pair) => ({ kind: 'POOLING', pair })),
      totalCount,
      times: new Map(pooled.map(({ time, count }) => [time, count])),
    };
  }

  complementarities(page: Page): Chances {
    if (!admits(this.question.kinds, 'COMPLEMENTARITY')) return none;
    const market = new Market(this.view);
    const found = givingPairs(
      this.view,
      market,
      page,
      this.question,
      (a, b) => this.#isPart(() => [a, b]) && (this.question.onlyNewTies !== true || !this.ties.are(a, b)),
    );
    this.#note(marketCompleteness(this.view, market));
    return { ...found, chances: found.pairs.map((pair) => ({ kind: 'COMPLEMENTARITY', pair })) };
  }

  bridgings({ offset, limit }: Page): Chances {
    if (!admits(this.question.kinds, 'BRIDGING')) return none;
    const divided = dividedNetwork(this.view.projection, this.question);
    const all = bridgingPairs(divided, this.question).filter((gulf) =>
      this.wanted.every((wanted) => involves(gulf, wanted)),
    );
    const counted = new Map<Time, number>();
    const found = all.filter(({ time }) => {
      counted.set(time, (counted.get(time) ?? 0) + 1);
      return this.question.when !== 'NOW' || time !== 'OVER';
    });
    // Of all groups, networks are those for which most is read.
    this.view.absorb(divided.searchedThrough('NETWORKS'));
    this.#note(bridgingCompleteness(this.view, divided));
    const chances = found.slice(offset, offset + limit).map((pair): Chance => ({ kind: 'BRIDGING', pair, divided }));
    return { chances, totalCount: found.length, times: counted };
  }

  completeness(): number | null {
    const all = this.completenesses;
    return all.length === 0 ? null : all.reduce((sum, each) => sum + each, 0) / all.length;
  }

  #note(completeness: number | null): void {
    if (completeness !== null) this.completenesses.push(completeness);
  }

  #isPooled(one: number, other: number): boolean {
    return (
      this.#isPart(() => this.#participants(one, other)) &&
      (this.question.onlyNewTies !== true || !areLeadsTied(this.view, this.ties, one, other))
    );
  }

  #participants(one: number, other: number): number[] {
    return [one, other]
      .flatMap((initiative) => participantsOf(this.view, initiative))
      .map(({ organisation }) => organisation);
  }

  /** Whether the organisation and the network that are named are part of it. */
  #isPart(organisations: () => readonly number[]): boolean {
    return (
      this.wanted.length === 0 ||
      this.wanted.every((wanted) => organisations().some((organisation) => wanted.has(organisation)))
    );
  }
}
