import { term, termSet } from '../../graph/vocabulary/index.js';
import { byOther, type View } from '../answer/view.js';
import { isGone, timeOfMembership } from '../facts/successions.js';
import { isNetwork } from '../facts/networks.js';
import { coordination, isParticipation, makesTies } from '../facts/participation.js';
import { NONE } from '../projection/columns.js';
import type { ClaimAt, ClaimTable } from '../projection/projection.js';
import { workedOutOnce } from '../projection/worked-out.js';

export const Reach = termSet('Reach', 'How an organisation reaches a network.', {
  MEMBER: term('medlem', 'member', 'It is a member.'),
  TIE: term('samarbejder', 'tie', 'It works with a member: a common initiative, or coordination.'),
});
export type Reach = keyof typeof Reach.values;

/** Who belongs to a network, or to another group of organisations. */
export interface Membership {
  /** NONE for a group that is no network. */
  readonly network: number;
  /** With the claims that say so; that somebody belongs to another group no claim says. */
  readonly members: ReadonlyMap<number, readonly ClaimAt[]>;
  /** All that its members take part in and that ties them to others. */
  readonly joined: ReadonlySet<number>;
}

/** A network with what its members do. */
export interface NetworkFacts extends Membership {
  /** Its members that take part in an initiative that counts. */
  readonly active: number;
  /** The initiatives among them that count. */
  readonly initiatives: ReadonlySet<number>;
  /** Those initiatives by the themes that they have. */
  readonly themes: ReadonlyMap<number, readonly number[]>;
}

/** What is known of a network. */
export function factsOf(view: View, network: number): NetworkFacts {
  const members = byOther(view.to('MEMBER_OF', network));
  const [joined, initiatives] = [new Set<number>(), new Set<number>()];
  let active = 0;
  for (const member of members.keys()) {
    let counts = 0;
    for (const initiative of joinedBy(view, member)) {
      if (makesTies(view, initiative)) joined.add(initiative);
      const why = view.whyNot(initiative);
      if (why) view.leaveOut(initiative, why);
      else {
        initiatives.add(initiative);
        counts += 1;
      }
    }
    if (counts > 0) active += 1;
  }
  return { network, members, joined, active, initiatives, themes: themesOf(view, initiatives) };
}

/** Who belongs to a network. */
export function membershipOf(view: View, network: number): Membership {
  const members = byOther(view.to('MEMBER_OF', network));
  return { network, members, joined: joinedByAny(view, members.keys()) };
}

/** Organisations that belong together without being a network. */
export const groupOf = (view: View, organisations: readonly number[]): Membership => ({
  network: NONE,
  members: new Map(organisations.map((organisation) => [organisation, []])),
  joined: joinedByAny(view, organisations),
});

function joinedByAny(view: View, organisations: Iterable<number>): Set<number> {
  const joined = new Set<number>();
  for (const organisation of organisations)
    for (const initiative of joinedBy(view, organisation)) if (makesTies(view, initiative)) joined.add(initiative);
  return joined;
}

function* joinedBy(view: View, organisation: number): Generator<number> {
  const table = view.projection.claims('PARTICIPATES_IN');
  for (const row of table.from(organisation)) if (isParticipation(view, table, row)) yield table.objectOf(row);
}

function themesOf(view: View, initiatives: ReadonlySet<number>): Map<number, readonly number[]> {
  const table = view.projection.claims('HAS_THEME');
  const themes = new Map<number, number[]>();
  for (const initiative of initiatives) {
    for (const row of table.from(initiative)) {
      if (!view.reads(table, row)) continue;
      const having = themes.get(table.objectOf(row));
      if (!having) themes.set(table.objectOf(row), [initiative]);
      // Several claims between the same ends lie side by side.
      else if (having.at(-1) !== initiative) having.push(initiative);
    }
  }
  return themes;
}

/** That one network is a member of another. */
export interface Inside {
  readonly inner: number;
  readonly outer: number;
  /** Whether it is known to be one now; else it is not known to be one no longer. */
  readonly now: boolean;
  readonly claims: readonly ClaimAt[];
}

/** Whether one of two networks is a member of the other. */
export function insideOf(view: View, a: Membership, b: Membership): Inside | null {
  for (const [inner, outer] of [
    [a, b],
    [b, a],
  ] as const) {
    const times = (outer.members.get(inner.network) ?? []).map((claim) => ({
      claim,
      time: timeOfMembership(view, claim.table, claim.row),
    }));
    const holding = times.filter(({ time }) => time === 'NOW' || time === 'UNKNOWN');
    if (holding.length > 0)
      return {
        inner: inner.network,
        outer: outer.network,
        now: holding.some(({ time }) => time === 'NOW'),
        claims: holding.map(({ claim }) => claim),
      };
  }
  return null;
}

/** A theme that both networks work on, by index. */
export interface CommonTheme {
  readonly theme: number;
  /** The initiatives of the one and of the other that have it. */
  readonly ofA: readonly number[];
  readonly ofB: readonly number[];
  /** The initiatives that join the two on it; none: the missing link. */
  readonly linkedBy: readonly number[];
}

/** The themes that both work on, by id. */
export function commonThemes(view: View, a: NetworkFacts, b: NetworkFacts): CommonTheme[] {
  const linking = new Set([...a.initiatives].filter((each) => b.initiatives.has(each) && links(view, each, a, b)));
  const themes = [...a.themes.keys()].filter((theme) => b.themes.has(theme)).sort((one, other) => one - other);
  return themes.map((theme) => {
    const [ofA, ofB] = [a.themes.get(theme) ?? [], b.themes.get(theme) ?? []];
    return { theme, ofA, ofB, linkedBy: ofA.filter((initiative) => linking.has(initiative)) };
  });
}

/** Whether an initiative has two different participants, one from each network. */
function links(view: View, initiative: number, a: NetworkFacts, b: NetworkFacts): boolean {
  let [hasOfA, hasOfB, hasSeveral] = [false, false, false];
  let first = NONE;
  eachParticipation(view, initiative, (organisation) => {
    const [ofA, ofB] = [a.members.has(organisation), b.members.has(organisation)];
    if (!ofA && !ofB) return;
    if (first === NONE) first = organisation;
    hasSeveral ||= organisation !== first;
    hasOfA ||= ofA;
    hasOfB ||= ofB;
  });
  return hasOfA && hasOfB && hasSeveral;
}

/** Rows rather than objects: a network reaches hundreds of thousands of them. */
function eachParticipation(view: View, initiative: number, visit: (organisation: number, row: number) => void): void {
  const table = view.projection.claims('PARTICIPATES_IN');
  for (const row of table.to(initiative)) if (isParticipation(view, table, row)) visit(table.subjectOf(row), row);
}

/** How an organisation reaches a network, with one claim that says so where there is any. */
interface Reaching {
  readonly reach: Reach;
  readonly by: readonly ClaimAt[];
}

/** An organisation, by index, that reaches both networks. */
export interface BothWays {
  readonly organisation: number;
  readonly toA: Reaching;
  readonly toB: Reaching;
}

/** Who reaches both networks: members of both first, then by id. A network that no longer exists carries nothing, and nothing is carried to it. */
export function reachingBoth(view: View, a: Membership, b: Membership): BothWays[] {
  if ([a, b].some(({ network }) => network !== NONE && isGone(view, network))) return [];
  const reachA = reaching(view, a);
  const reachB = reaching(view, b);
  const [members, others]: [BothWays[], BothWays[]] = [[], []];
  for (const [organisation, toA] of reachA) {
    const toB = reachB.get(organisation);
    if (!toB || (isNetwork(view, organisation) && isGone(view, organisation))) continue;
    const found = { organisation, toA, toB };
    (inBoth(found) ? members : others).push(found);
  }
  const byId = (one: BothWays, other: BothWays): number => one.organisation - other.organisation;
  return [...members.sort(byId), ...others.sort(byId)];
}

export const inBoth = ({ toA, toB }: BothWays): boolean => toA.reach === 'MEMBER' && toB.reach === 'MEMBER';

/** Who reaches each network that was looked at: it is compared with several others. */
const reached = new WeakMap<Membership, ReadonlyMap<number, Reaching>>();

/** The organisations that reach a network. */
export function reaching(view: View, membership: Membership): ReadonlyMap<number, Reaching> {
  return workedOutOnce(reached, membership, () => whoReaches(view, membership));
}

function whoReaches(view: View, { network, members, joined }: Membership): Map<number, Reaching> {
  const found = new Map<number, Reaching>();
  for (const [member, claims] of members) found.set(member, { reach: 'MEMBER', by: claims.slice(0, 1) });
  const tie = (organisation: number, table: ClaimTable, row: number): void => {
    if (organisation === network || found.has(organisation)) return;
    found.set(organisation, { reach: 'TIE', by: [{ table, row }] });
  };
  const participation = view.projection.claims('PARTICIPATES_IN');
  for (const initiative of joined)
    eachParticipation(view, initiative, (organisation, row) => tie(organisation, participation, row));
  for (const member of members.keys())
    for (const { other, table, row } of coordination(view, member)) tie(other, table, row);
  return found;
}

/** Every claim that an organisation reaches a network by. */
export function claimsOfReach(view: View, { members, joined }: Membership, organisation: number): ClaimAt[] {
  const membership = members.get(organisation);
  if (membership) return [...membership];
  const claims: ClaimAt[] = [];
  const table = view.projection.claims('PARTICIPATES_IN');
  for (const initiative of joinedBy(view, organisation)) {
    if (!joined.has(initiative)) continue;
    eachParticipation(view, initiative, (other, row) => {
      if (other === organisation || members.has(other)) claims.push({ table, row });
    });
  }
  for (const { other, ...claim } of coordination(view, organisation)) if (members.has(other)) claims.push(claim);
  return claims;
}
