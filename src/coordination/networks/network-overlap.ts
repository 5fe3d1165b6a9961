import { SamspilError } from '../../errors.js';
import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, type Answer, type Basis } from '../answer/answer.js';
import {
  carriersBetween,
  factsOf,
  sharedThemes,
  type Carrier,
  type NetworkFacts,
  type SharedTheme,
} from './network-facts.js';
import { networkReasons } from './network-reasons.js';
import { networkNamed } from '../facts/networks.js';
import type { Containment } from '../overlap/overlap.js';
import { Ties } from '../facts/participation.js';
import { Portfolios } from '../facts/portfolio.js';
import type { Projection } from '../projection/projection.js';
import type { Optional, Window } from '../answer/question.js';
import { View } from '../answer/view.js';

export type { Carrier, Reach, SharedTheme } from './network-facts.js';

export const networkOverlapMetric = { id: 'network-overlap', version: 1 } as const;

export interface NetworkOverlapQuestion {
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
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
  readonly sharedThemes: readonly SharedTheme[];
  /** Themes that both work on in no common initiative. */
  readonly missingLinks: readonly EntityId[];
  /** Members of both first, then by id. */
  readonly carriers: readonly Carrier[];
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
 *   has it has two different participants, one from each network; otherwise its link is missing.
 * - Carriers: organisations that reach both networks, as a member or by a tie to a member (a common initiative or
 *   COORDINATES_WITH in either direction).
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
  const portfolios = new Portfolios(view);
  const ties = new Ties(view);
  const facts = named.map((network) => factsOf(view, portfolios, network));
  const pairs = facts.flatMap((a, at) => facts.slice(at + 1).map((b) => [a, b] as const));
  const found = pairs.map(([a, b]) => ({ ofPair: [a, b], ...compareNetworks(view, a, b, ties) }));
  // Only now is everything read that the answer rests on.
  const basis = (of: readonly NetworkFacts[]): Basis =>
    view.basis(
      networkOverlapMetric,
      { networks: view.idsOf(of.map(({ network }) => network)) },
      completenessOf(of, portfolios),
    );
  const shown = found.map(({ ofPair, ...compared }) => ({ ...basis(ofPair), ...compared }));
  return { ...basis(facts), pairs: shown.sort((one, other) => descending(one.score ?? 0, other.score ?? 0)) };
}

function compareNetworks(view: View, a: NetworkFacts, b: NetworkFacts, ties: Ties): Omit<NetworkOverlap, keyof Basis> {
  const shared = [...a.members.keys()].filter((member) => b.members.has(member)).sort((one, other) => one - other);
  const known = a.members.size > 0 && b.members.size > 0;
  const jaccard = known ? shared.length / (a.members.size + b.members.size - shared.length) : null;
  const themes = sharedThemes(view, a, b);
  const carriers = carriersBetween(view, a, b, ties);
  const missing = themes.filter(({ linkedBy }) => linkedBy.length === 0).map(({ theme }) => theme);
  return {
    a: view.idOf(a.network),
    b: view.idOf(b.network),
    reasons: networkReasons({ view, a, b, shared, themes, carriers }),
    band: bandOf(jaccard),
    score: jaccard,
    membersOfA: a.members.size,
    membersOfB: b.members.size,
    sharedMembers: view.idsOf(shared),
    jaccard,
    containment: known ? containmentOf(view, a, b, shared.length) : null,
    sharedThemes: themes,
    missingLinks: missing,
    carriers,
  };
}

function containmentOf(view: View, a: NetworkFacts, b: NetworkFacts, shared: number): Containment {
  const [ofA, ofB] = [a.members.size, b.members.size];
  const inner = ofA === ofB ? null : view.idOf(ofA < ofB ? a.network : b.network);
  return { share: shared / Math.min(ofA, ofB), inner };
}

function completenessOf(facts: readonly NetworkFacts[], portfolios: Portfolios): number | null {
  let wanted = 0;
  let recorded = 0;
  for (const { members } of facts) {
    wanted += Math.max(1, members.size);
    recorded += [...members.keys()].filter((member) => portfolios.initiativesOf(member).length > 0).length;
  }
  return share(recorded, wanted);
}
