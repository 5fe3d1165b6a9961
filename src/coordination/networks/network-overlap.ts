import { SamspilError } from '../../errors.js';
import type { ClaimId, EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import {
  bandOf,
  descending,
  everything,
  share,
  type Answer,
  type Basis,
  type Page,
  type Ranked,
} from '../answer/answer.js';
import type { Optional, Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { isGone } from '../facts/gone.js';
import { networkNamed } from '../facts/networks.js';
import type { Containment } from '../overlap/overlap.js';
import type { Projection } from '../projection/projection.js';
import { carrierOf, type Carrier } from './carrier.js';
import { commonThemes, factsOf, reachingBoth, type CommonTheme, type NetworkFacts } from './network-facts.js';
import { networkReasons } from './network-reasons.js';

export type { Carrier } from './carrier.js';
export type { Reach } from './network-facts.js';

export const networkOverlapMetric = { id: 'network-overlap', version: 2 } as const;

export interface NetworkOverlapQuestion {
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** Two networks, by id. */
export type NetworkPair = readonly [a: string, b: string];

/** A theme that both networks work on. */
export interface SharedTheme {
  readonly theme: EntityId;
  /** The initiatives that join the two on it; none: the missing link. */
  readonly linkedBy: readonly EntityId[];
  /** That the initiatives of members of either have the theme. */
  readonly claims: readonly ClaimId[];
}

export interface NetworkOverlap extends Answer {
  readonly a: EntityId;
  readonly b: EntityId;
  readonly membersOfA: number;
  readonly membersOfB: number;
  readonly sharedMembers: readonly EntityId[];
  /** Null where a network has no member on record. */
  readonly jaccard: number | null;
  readonly containment: Containment | null;
  /** Themes that both work on in no common initiative. */
  readonly missingLinks: readonly EntityId[];
}

export interface NetworkOverlaps extends Basis {
  /** Each two networks once, by score descending, then by ids. */
  readonly pairs: readonly NetworkOverlap[];
}

/**
 * Where two networks meet, and where the link is missing though the theme is the same.
 *
 * - Shared members, their Jaccard |A∩B| / |A∪B| (= `score`, 0 to 1) and containment |A∩B| / min(|A|, |B|); null where
 *   a network has no member on record, since a missing member mostly means “not known”.
 * - Shared themes: themes of initiatives that members of each take part in. A theme is linked where an initiative that
 *   has it has two different participants, one from each network; otherwise its link is missing. A network that no longer
 *   exists (see `isGone`) lacks none, and nobody carries anything to it.
 * - Carriers: organisations that reach both networks, as a member or by a tie to a member (a common initiative or
 *   COORDINATES_WITH in either direction).
 * - `sharedThemes` and `carriers` list both, a page at a time: two large networks have thousands of them.
 * - `completeness`: of the two networks' members the share that has an initiative on record, a network without a
 *   member counting as one input that is missing.
 *
 * @throws BAD_USER_INPUT for fewer than two different networks; UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function networkOverlap(
  projection: Projection,
  networks: readonly string[],
  question: NetworkOverlapQuestion = {},
): NetworkOverlaps {
  const view = new View(projection, question);
  const named = [...new Set(networks.map((id) => networkNamed(view, id)))].sort((one, other) => one - other);
  if (named.length < 2) throw new SamspilError('BAD_USER_INPUT', 'Name at least two different networks.');
  const facts = named.map((network) => factsOf(view, network));
  const pairs = facts.flatMap((a, at) => facts.slice(at + 1).map((b) => [a, b] as const));
  const found = pairs.map(([a, b]) => ({ ofPair: [a, b], ...compareNetworks(view, a, b) }));
  // Only now is everything read that the answer rests on.
  const shown = found.map(({ ofPair, ...compared }) => ({ ...basisOf(view, ofPair), ...compared }));
  return {
    ...basisOf(view, facts),
    pairs: shown.sort((one, other) => descending(one.score ?? 0, other.score ?? 0)),
  };
}

const basisOf = (view: View, of: readonly NetworkFacts[]): Basis =>
  view.basis(networkOverlapMetric, { networks: view.idsOf(of.map(({ network }) => network)) }, completenessOf(of));

function compareNetworks(view: View, a: NetworkFacts, b: NetworkFacts): Omit<NetworkOverlap, keyof Basis> {
  const shared = [...a.members.keys()].filter((member) => b.members.has(member)).sort((one, other) => one - other);
  const known = a.members.size > 0 && b.members.size > 0;
  const jaccard = known ? shared.length / (a.members.size + b.members.size - shared.length) : null;
  const themes = commonThemes(view, a, b);
  const gone = [a.network, b.network].filter((network) => isGone(view, network));
  const missing =
    gone.length > 0 ? [] : themes.filter(({ linkedBy }) => linkedBy.length === 0).map(({ theme }) => theme);
  return {
    a: view.idOf(a.network),
    b: view.idOf(b.network),
    reasons: networkReasons({ view, a, b, shared, themes, gone, carriers: reachingBoth(view, a, b) }),
    band: bandOf(jaccard, a.members.size + b.members.size - shared.length),
    score: jaccard,
    membersOfA: a.members.size,
    membersOfB: b.members.size,
    sharedMembers: view.idsOf(shared),
    jaccard,
    containment: known ? containmentOf(view, a, b, shared.length) : null,
    missingLinks: view.idsOf(missing),
  };
}

/** The themes that both networks work on, by id, each with what links them on it. */
export function sharedThemes(
  projection: Projection,
  pair: NetworkPair,
  question: NetworkOverlapQuestion = {},
  page: Page = everything,
): Ranked<SharedTheme> {
  const { view, a, b, basis } = compared(projection, pair, question);
  const themes = commonThemes(view, a, b);
  const shown = ({ theme, ofA, ofB, linkedBy }: CommonTheme): SharedTheme => {
    const having = new Set([...ofA, ...ofB]);
    const claims = view.to('HAS_THEME', theme).filter(({ other }) => having.has(other));
    return { theme: view.idOf(theme), linkedBy: view.idsOf(linkedBy), claims: view.claimIds(claims) };
  };
  return {
    ...basis(),
    totalCount: themes.length,
    items: themes.slice(page.offset, page.offset + page.limit).map(shown),
  };
}

/** Who could carry messages between two networks: members of both first, then by id. */
export function carriers(
  projection: Projection,
  pair: NetworkPair,
  question: NetworkOverlapQuestion = {},
  page: Page = everything,
): Ranked<Carrier> {
  const { view, a, b, basis } = compared(projection, pair, question);
  const found = reachingBoth(view, a, b);
  return {
    ...basis(),
    totalCount: found.length,
    items: found.slice(page.offset, page.offset + page.limit).map((each) => carrierOf(view, a, b, each)),
  };
}

function compared(projection: Projection, [one, other]: NetworkPair, question: NetworkOverlapQuestion) {
  const view = new View(projection, question);
  const [a, b] = [factsOf(view, networkNamed(view, one)), factsOf(view, networkNamed(view, other))];
  return { view, a, b, basis: () => basisOf(view, [a, b]) };
}

function containmentOf(view: View, a: NetworkFacts, b: NetworkFacts, shared: number): Containment {
  const [ofA, ofB] = [a.members.size, b.members.size];
  const inner = ofA === ofB ? null : view.idOf(ofA < ofB ? a.network : b.network);
  return { share: shared / Math.min(ofA, ofB), inner };
}

function completenessOf(facts: readonly NetworkFacts[]): number | null {
  let wanted = 0;
  let recorded = 0;
  for (const { members, active } of facts) {
    wanted += Math.max(1, members.size);
    recorded += active;
  }
  return share(recorded, wanted);
}
