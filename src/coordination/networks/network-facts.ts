import type { ClaimId, EntityId } from '../../graph/ids.js';
import { participantsOf, type Ties } from '../facts/participation.js';
import type { Portfolios } from '../facts/portfolio.js';
import type { ClaimAt } from '../projection/projection.js';
import type { View } from '../answer/view.js';

/** A theme that both networks work on. */
export interface SharedTheme {
  readonly theme: EntityId;
  /** The initiatives that join the two on it; none: the missing link. */
  readonly linkedBy: readonly EntityId[];
  /** That the initiatives have the theme. */
  readonly claims: readonly ClaimId[];
}

/** How an organisation reaches a network: as its member, or by a tie to a member. */
export type Reach = 'MEMBER' | 'TIE';

/** An organisation that could carry messages between two networks. */
export interface Carrier {
  readonly organisation: EntityId;
  readonly toA: Reach;
  readonly toB: Reach;
  readonly claims: readonly ClaimId[];
}

/** A network with what is known of its members. */
export interface NetworkFacts {
  readonly network: number;
  readonly members: ReadonlyMap<number, readonly ClaimAt[]>;
  /** Its members' initiatives by theme, with the claims that these have it. */
  readonly themes: ReadonlyMap<number, ReadonlyMap<number, readonly ClaimAt[]>>;
}

/** What is known of a network. */
export function factsOf(view: View, portfolios: Portfolios, network: number): NetworkFacts {
  const members = new Map<number, ClaimAt[]>();
  for (const { other, ...claim } of view.to('MEMBER_OF', network))
    members.set(other, [...(members.get(other) ?? []), claim]);
  const themes = new Map<number, Map<number, readonly ClaimAt[]>>();
  const initiatives = [...members.keys()]
    .flatMap((member) => portfolios.initiativesOf(member))
    .map(({ initiative }) => initiative);
  for (const initiative of new Set(initiatives)) {
    for (const { other, ...claim } of view.from('HAS_THEME', initiative)) {
      const having = themes.get(other) ?? new Map<number, readonly ClaimAt[]>();
      themes.set(other, having.set(initiative, [...(having.get(initiative) ?? []), claim]));
    }
  }
  return { network, members, themes };
}

/** The themes that both work on, by id. */
export function sharedThemes(view: View, a: NetworkFacts, b: NetworkFacts): SharedTheme[] {
  const themes = [...a.themes.keys()].filter((theme) => b.themes.has(theme)).sort((one, other) => one - other);
  return themes.map((theme) => {
    const ofA = a.themes.get(theme) ?? new Map<number, readonly ClaimAt[]>();
    const ofB = b.themes.get(theme) ?? new Map<number, readonly ClaimAt[]>();
    const linking = [...ofA.keys()].filter((initiative) => ofB.has(initiative) && links(view, initiative, a, b));
    return {
      theme: view.idOf(theme),
      linkedBy: view.idsOf(linking),
      claims: view.claimIds([...ofA.values(), ...ofB.values()].flat()),
    };
  });
}

/** Whether an initiative has two different participants, one from each network. */
function links(view: View, initiative: number, a: NetworkFacts, b: NetworkFacts): boolean {
  const participants = participantsOf(view, initiative).map(({ organisation }) => organisation);
  const ofA = participants.filter((participant) => a.members.has(participant));
  const ofB = participants.filter((participant) => b.members.has(participant));
  return ofA.some((one) => ofB.some((other) => one !== other));
}

/** Who reaches both networks: members of both first, then by id. */
export function carriersBetween(view: View, a: NetworkFacts, b: NetworkFacts, ties: Ties): Carrier[] {
  const reachA = reaching(a, ties);
  const reachB = reaching(b, ties);
  const both = [...reachA.keys()].filter((organisation) => reachB.has(organisation));
  both.sort((one, other) => one - other);
  const carriers = both.flatMap((organisation) => {
    const [toA, toB] = [reachA.get(organisation), reachB.get(organisation)];
    if (!toA || !toB) return [];
    const claims = view.claimIds([...toA.claims, ...toB.claims]);
    return [{ organisation: view.idOf(organisation), toA: toA.reach, toB: toB.reach, claims }];
  });
  const memberships = ({ toA, toB }: Carrier): number => Number(toA === 'MEMBER') + Number(toB === 'MEMBER');
  return carriers.sort((one, other) => Number(memberships(other) === 2) - Number(memberships(one) === 2));
}

/** The organisations that reach a network, and how. */
function reaching({ network, members }: NetworkFacts, ties: Ties) {
  const found = new Map<number, { readonly reach: Reach; readonly claims: readonly ClaimAt[] }>();
  for (const [member, claims] of members) found.set(member, { reach: 'MEMBER', claims });
  for (const [member] of members) {
    for (const [tied, claims] of ties.of(member)) {
      const known = found.get(tied);
      if (tied === network || known?.reach === 'MEMBER') continue;
      found.set(tied, { reach: 'TIE', claims: [...(known?.claims ?? []), ...claims] });
    }
  }
  return found;
}
