import { term, termSet } from '../../graph/vocabulary/index.js';
import { Findings, type Found } from '../answer/findings.js';
import type { Page } from '../answer/answer.js';
import { bridging, bridgingCompleteness, bridgingPairs, Bridging } from './bridging.js';
import {
  Complementarity,
  complementarity,
  givingPairs,
  marketCompleteness,
  type GivingPair,
} from './complementarity.js';
import { Market } from '../facts/offers.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import type { RankedPair } from '../facts/best-pairs.js';
import { participantsOf, Ties } from '../facts/participation.js';
import { areLeadsTied, pooling, poolingPairs, Pooling } from './pooling.js';
import { dividedNetwork, involves, type DividedNetwork, type Gulf } from '../structural-gaps/gulfs.js';
import type { Projection } from '../projection/projection.js';
import { admits, indexNamed, type ActedOn, type Optional, type Question } from '../answer/question.js';
import { Time, times } from '../facts/time.js';
import { View } from '../answer/view.js';
import { actedOn } from '../declaration/arguments.js';
import {
  answerOfKinds,
  boolean,
  id,
  int,
  listOf,
  object,
  oneOf,
  optional,
  the,
  withDefault,
  type Holding,
} from '../declaration/fields.js';
import { listQuestion } from '../declaration/question.js';

const metric = { name: 'synergies', version: 2 } as const;

const SynergyKind = termSet(
  'SynergyKind',
  'The three kinds of value that arises only together. They have no common measure and are never added.',
  {
    POOLING: term('slå kræfterne sammen', 'pooling', 'Both do the same in the same months without a tie.'),
    COMPLEMENTARITY: term('supplere hinanden', 'complementarity', 'One offers what the other seeks.'),
    BRIDGING: term('bygge bro', 'bridging', 'A tie would join two groups that work on the same.'),
  },
);
type SynergyKind = keyof typeof SynergyKind.values;

const Synergy = answerOfKinds(
  'Synergy',
  'Value that arises only together: who should meet whom, and why.',
  {
    kind: oneOf(SynergyKind, 'Which of the three kinds.'),
    time: oneOf(Time, 'Whether it can be had now, at the date asked for, else today.'),
  },
  { POOLING: Pooling, COMPLEMENTARITY: Complementarity, BRIDGING: Bridging },
);
export type Synergy = Holding<typeof Synergy>;

const SynergyCount = object('SynergyCount', 'How many synergies there are of a kind and time.', {
  kind: oneOf(SynergyKind, 'The kind.'),
  time: oneOf(Time, 'Whether they can be had now.'),
  count: int('How many.'),
});
type SynergyCount = Holding<typeof SynergyCount>;

interface SynergiesQuestion extends ActedOn, Question {
  readonly kinds?: Optional<readonly SynergyKind[]>;
  readonly onlyNewTies: boolean;
  readonly organisation?: Optional<string>;
  readonly network?: Optional<string>;
}

/** One chance before it is worked out in full. */
type Chance =
  | { readonly kind: 'POOLING'; readonly pair: RankedPair }
  | { readonly kind: 'COMPLEMENTARITY'; readonly pair: GivingPair }
  | { readonly kind: 'BRIDGING'; readonly pair: Gulf; readonly divided: DividedNetwork };

/**
 * Who should meet whom, and why: value that arises only together. The three kinds have no common measure, so they
 * follow each other, each in its own order: POOLING (`poolingPairs`), COMPLEMENTARITY (`givingPairs`), BRIDGING
 * (`bridgingPairs`). `when: NOW` leaves out what is OVER, and `counts` counts it all the same. `completeness` is the mean of that of the kinds asked for.
 * `onlyNewTies` leaves out organisations with a common initiative or COORDINATES_WITH, and initiatives whose leads have one;
 * bridges are always new.
 *
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const synergies = listQuestion({
  name: 'synergies',
  about: 'Who should meet whom, and why.',
  metric,
  weight: { cost: 1_200, each: 25 },
  arguments: {
    kinds: optional(
      listOf(oneOf(SynergyKind, 'Only these kinds; all three where it is left out, none where it is empty.')),
    ),
    onlyNewTies: withDefault(boolean('Leaves out those who work or have worked together.'), false),
    organisation: optional(id('Only what this organisation is part of.')),
    network: optional(id('Only what this network or a member of it is part of.')),
    ...actedOn,
  },
  list: {
    about: 'Synergies: pooling first, then complementarity, then bridging, each in its own order.',
    of: Synergy,
    beside: {
      counts: listOf(
        the(SynergyCount, 'How many there are of each kind that is asked for and time, whatever `when` asks for.'),
      ),
    },
  },
  work: whoShouldMeet,
});

function whoShouldMeet(projection: Projection, question: SynergiesQuestion, page: Page) {
  const { view, items, totalCount, completeness, counts } = findings.page(projection, question, page, (part) =>
    find(new View(projection, question), question, part),
  );
  const { kinds, onlyNewTies, organisation, network, orderBy, when } = question;
  const parameters = {
    kinds: kinds ?? [],
    onlyNewTies,
    organisation: organisation ?? null,
    network: network ?? null,
    orderBy: orderBy ?? 'RELEVANCE',
    when: when ?? 'EVER',
  };
  return {
    ...view.basis(metric, parameters, completeness),
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
    const limited = this.wanted.length > 0 || this.question.onlyNewTies;
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
      (a, b) => this.#isPart(() => [a, b]) && (!this.question.onlyNewTies || !this.ties.are(a, b)),
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
      (!this.question.onlyNewTies || !areLeadsTied(this.view, this.ties, one, other))
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
