import { terms } from '../../graph/vocabulary/index.js';
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
import { placeOf, Replies, suggestionId, whatWasReplied, type Reply } from './replies.js';
import type { EntityId } from '../../graph/records/index.js';
import { dividedNetwork, involves, type DividedNetwork, type Gulf } from '../structural-gaps/gulfs.js';
import type { Projection } from '../projection/projection.js';
import { admits, indexNamed, type ActedOn, type Optional, type Question } from '../answer/question.js';
import { Time, times } from '../facts/time.js';
import { View } from '../answer/view.js';
import { actedOn } from '../declaration/arguments.js';
import {
  answerOfKinds,
  boolean,
  entity,
  id,
  int,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  the,
  withDefault,
  type Holding,
} from '../declaration/fields.js';
import { listQuestion } from '../declaration/question.js';

const metric = { name: 'synergies', version: 3 } as const;

const Synergy = answerOfKinds(
  'Synergy',
  'Value that arises only together: who should meet whom, and why.',
  {
    kind: oneOf(terms.SynergyKind, 'Which of the three kinds.'),
    time: oneOf(Time, 'Whether it can be had now, at the date asked for, else today.'),
    status: oneOf(
      terms.SuggestionStatus,
      'What those whom it concerns made of it; OPEN where nobody has recorded that.',
    ),
    reply: orNull(entity('Reply', 'What was replied, where somebody has recorded it.')),
    suggestionId: id(
      'By what it is known, in this state of the graph and in others: its kind and the two that it brings together.',
    ),
  },
  { POOLING: Pooling, COMPLEMENTARITY: Complementarity, BRIDGING: Bridging },
);
export type Synergy = Holding<typeof Synergy>;

const SynergyCount = object('SynergyCount', 'How many synergies there are of a kind and time.', {
  kind: oneOf(terms.SynergyKind, 'The kind.'),
  time: oneOf(Time, 'Whether they can be had now.'),
  count: int('How many.'),
});
type SynergyCount = Holding<typeof SynergyCount>;

interface SynergiesQuestion extends ActedOn, Question {
  readonly kinds?: Optional<readonly terms.SynergyKind[]>;
  readonly onlyNewTies: boolean;
  readonly organisation?: Optional<string>;
  readonly network?: Optional<string>;
}

/** Of which only those may be asked for that are neither taken up nor declined. */
interface Sought extends SynergiesQuestion {
  readonly onlyOpen?: true;
}

/** One chance before it is worked out in full. */
type Chance =
  | { readonly kind: 'POOLING'; readonly pair: RankedPair }
  | { readonly kind: 'COMPLEMENTARITY'; readonly pair: GivingPair }
  | { readonly kind: 'BRIDGING'; readonly pair: Gulf; readonly divided: DividedNetwork };

/**
 * Who should meet whom, and why: value that arises only together. The three kinds have no common measure, so they
 * follow each other, each in its own order: POOLING (`poolingPairs`), COMPLEMENTARITY (`givingPairs`), BRIDGING
 * (`bridgingPairs`). By RELEVANCE those that were taken up come behind the others of their kind, and those declined last
 * (see `Replies`). `when: NOW` leaves out what is OVER, and `counts` counts it all the same. `completeness` is the mean of that of the kinds asked for.
 * `onlyNewTies` leaves out organisations with a common initiative or COORDINATES_WITH, and initiatives whose leads have one;
 * bridges are always new.
 *
 * Version 2 knew no replies.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const synergies = listQuestion({
  name: 'synergies',
  about: 'Who should meet whom, and why.',
  metric,
  weight: { cost: 1_200, each: 25 },
  arguments: {
    kinds: optional(
      listOf(oneOf(terms.SynergyKind, 'Only these kinds; all three where it is left out, none where it is empty.')),
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

/** Those that are neither taken up nor declined. */
export const openSynergies = (
  projection: Projection,
  question: Omit<SynergiesQuestion, 'onlyNewTies'>,
  page: Page,
): ReturnType<typeof whoShouldMeet> =>
  whoShouldMeet(projection, { ...question, onlyNewTies: false, onlyOpen: true }, page);

function whoShouldMeet(projection: Projection, question: Sought, page: Page) {
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
    items: items.map((chance) => withReply(new View(projection, question), chance, orderBy !== 'SCORE')),
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
function find(view: View, question: Sought, { offset, limit }: Page): FoundChances {
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

/** A chance in full, and what came of it as a suggestion. */
function withReply(view: View, chance: Chance, isOrdered: boolean): Synergy {
  const synergy = inFull(view, chance);
  const reply = replyTo(new Replies(view), chance);
  return {
    ...synergy,
    reasons: [...synergy.reasons, ...(reply ? whatWasReplied(view, reply, isOrdered) : [])],
    status: reply?.status ?? 'OPEN',
    reply: reply && view.idOf(reply.reply),
    suggestionId: suggestionId(synergy.kind, broughtTogether(synergy)),
  };
}

function replyTo(replies: Replies, { kind, pair }: Chance): Reply | null {
  return kind === 'BRIDGING' ? replies.toBridge(pair) : replies.to(kind, pair.a, pair.b);
}

/** The two whom it concerns: of a bridge both networks, else the two organisations that could build it. */
export function broughtTogether(synergy: InFull | Synergy): readonly EntityId[] {
  if (synergy.kind !== 'BRIDGING') return [synergy.a, synergy.b];
  const networks = [synergy.a.network, synergy.b.network].filter((network) => network !== null);
  return networks.length === 2 ? networks : synergy.suggestedTie;
}

type InFull = ReturnType<typeof pooling> | ReturnType<typeof complementarity> | ReturnType<typeof bridging>;

/** Works one chance out with a view of its own, so that what it leaves out is counted for itself. */
function inFull(view: View, chance: Chance): InFull {
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
  private readonly replies: Replies;
  private readonly completenesses: number[] = [];

  constructor(
    private readonly view: View,
    private readonly question: Sought,
  ) {
    const { organisation, network } = question;
    this.ties = new Ties(view);
    this.replies = new Replies(view);
    this.wanted = [
      ...(organisation == null ? [] : [new Set([indexNamed(view.projection, organisation, 'Organisation')])]),
      ...(network == null ? [] : [groupOf(view, networkNamed(view, network))]),
    ];
  }

  poolings(page: Page): Chances {
    if (!admits(this.question.kinds, 'POOLING')) return none;
    const {
      pairs,
      times: counted,
      completeness,
    } = poolingPairs(
      this.view,
      page,
      this.question,
      this.#isLimited ? (one, other) => this.#isPooled(one, other) : null,
      this.#behind('POOLING'),
    );
    this.#note(completeness);
    return {
      chances: pairs.map((pair) => ({ kind: 'POOLING', pair })),
      totalCount: this.#countAsked(counted),
      times: counted,
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
      this.#isLimited ? (a, b) => this.#isExchanged(a, b) : null,
      this.#behind('COMPLEMENTARITY'),
    );
    this.#note(marketCompleteness(this.view, market));
    return { ...found, chances: found.pairs.map((pair) => ({ kind: 'COMPLEMENTARITY', pair })) };
  }

  bridgings({ offset, limit }: Page): Chances {
    if (!admits(this.question.kinds, 'BRIDGING')) return none;
    const divided = dividedNetwork(this.view.projection, this.question);
    const inOrder = bridgingPairs(divided, this.question).filter(
      (gulf) =>
        this.wanted.every((wanted) => involves(gulf, wanted)) && this.#isOpen(() => this.replies.toBridge(gulf)),
    );
    const place = (gulf: Gulf): number => placeOf(this.replies.toBridge(gulf));
    const all = this.question.orderBy === 'SCORE' ? inOrder : inOrder.sort((one, other) => place(one) - place(other));
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

  /** How many there are of the times asked for. */
  #countAsked(counted: ReadonlyMap<Time, number>): number {
    const asked = times.filter((time) => this.question.when !== 'NOW' || time !== 'OVER');
    return asked.reduce((sum, time) => sum + (counted.get(time) ?? 0), 0);
  }

  completeness(): number | null {
    const all = this.completenesses;
    return all.length === 0 ? null : all.reduce((sum, each) => sum + each, 0) / all.length;
  }

  #note(completeness: number | null): void {
    if (completeness !== null) this.completenesses.push(completeness);
  }

  /** Whether pairs are left out, which takes looking at each of them. */
  get #isLimited(): boolean {
    return this.wanted.length > 0 || this.question.onlyNewTies || this.question.onlyOpen === true;
  }

  /** Which pairs come behind others: where nobody has replied to anything, none. */
  #behind(kind: 'POOLING' | 'COMPLEMENTARITY'): ((one: number, other: number) => 0 | 1 | 2) | undefined {
    return this.replies.all.length > 0 ? (one, other) => placeOf(this.replies.to(kind, one, other)) : undefined;
  }

  #isExchanged(a: number, b: number): boolean {
    return (
      this.#isPart(() => [a, b]) &&
      (!this.question.onlyNewTies || !this.ties.are(a, b)) &&
      this.#isOpen(() => this.replies.to('COMPLEMENTARITY', a, b))
    );
  }

  #isPooled(one: number, other: number): boolean {
    return (
      this.#isPart(() => this.#participants(one, other)) &&
      (!this.question.onlyNewTies || !areLeadsTied(this.view, this.ties, one, other)) &&
      this.#isOpen(() => this.replies.to('POOLING', one, other))
    );
  }

  /** Whether it may be taken up still, where only such are asked for. */
  #isOpen(reply: () => Reply | null): boolean {
    return this.question.onlyOpen !== true || placeOf(reply()) === 0;
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
