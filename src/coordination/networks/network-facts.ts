import type { View } from '../answer/view.js';
import { coordination, isParticipation } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';

/** How an organisation reaches a network: as its member, or by a tie to a member. */
export type Reach = 'MEMBER' | 'TIE';

/** A network with what its members do. */
export interface NetworkFacts {
  readonly network: number;
  readonly members: ReadonlyMap<number, readonly ClaimAt[]>;
  /** Its members that take part in an initiative that counts. */
  readonly active: number;
  /** All that its members take part in: what ties them to others. */
  readonly joined: ReadonlySet<number>;
  /** The initiatives among them that count. */
  readonly initiatives: ReadonlySet<number>;
  /** Those initiatives by the themes that they have. */
  readonly themes: ReadonlyMap<number, readonly number[]>;
}

/** What is known of a network. */
export function factsOf(view: View, network: number): NetworkFacts {
  const members = new Map<number, ClaimAt[]>();
  for (const { other, ...claim } of view.to('MEMBER_OF', network))
    members.set(other, [...(members.get(other) ?? []), claim]);
  const joined = new Set<number>();
  const initiatives = new Set<number>();
  let active = 0;
  for (const member of members.keys()) {
    let counts = 0;
    for (const initiative of joinedBy(view, member)) {
      joined.add(initiative);
      const why = view.whyNot(initiative);
      if (why) view.leaveOut(initiative, why);
      else {
        initiatives.add(initiative);
        counts += 1;
      }
    }
    if (counts > 0) active += 1;
  }
  return { network, members, active, joined, initiatives, themes: themesOf(view, initiatives) };
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
  const ofA = new Set<number>();
  const ofB = new Set<number>();
  for (const { organisation } of participationRows(view, initiative)) {
    if (a.members.has(organisation)) ofA.add(organisation);
    if (b.members.has(organisation)) ofB.add(organisation);
  }
  return ofA.size > 0 && ofB.size > 0 && new Set([...ofA, ...ofB]).size > 1;
}

function* participationRows(view: View, initiative: number): Generator<ClaimAt & { readonly organisation: number }> {
  const table = view.projection.claims('PARTICIPATES_IN');
  for (const row of table.to(initiative))
    if (isParticipation(view, table, row)) yield { table, row, organisation: table.subjectOf(row) };
}

/** How an organisation reaches a network, with one claim that says so. */
interface Reaching {
  readonly reach: Reach;
  readonly by: ClaimAt;
}

/** An organisation, by index, that reaches both networks. */
export interface BothWays {
  readonly organisation: number;
  readonly toA: Reaching;
  readonly toB: Reaching;
}

/** Who reaches both networks: members of both first, then by id. */
export function reachingBoth(view: View, a: NetworkFacts, b: NetworkFacts): BothWays[] {
  const reachA = reaching(view, a);
  const reachB = reaching(view, b);
  const both: BothWays[] = [];
  for (const [organisation, toA] of reachA) {
    const toB = reachB.get(organisation);
    if (toB) both.push({ organisation, toA, toB });
  }
  return both.sort(
    (one, other) => Number(inBoth(other)) - Number(inBoth(one)) || one.organisation - other.organisation,
  );
}

export const inBoth = ({ toA, toB }: BothWays): boolean => toA.reach === 'MEMBER' && toB.reach === 'MEMBER';

/** The organisations that reach a network. */
function reaching(view: View, { network, members, joined }: NetworkFacts): Map<number, Reaching> {
  const found = new Map<number, Reaching>();
  for (const [member, [by]] of members) if (by) found.set(member, { reach: 'MEMBER', by });
  const tie = (organisation: number, by: ClaimAt): void => {
    if (organisation !== network && !found.has(organisation)) found.set(organisation, { reach: 'TIE', by });
  };
  for (const initiative of joined)
    for (const { organisation, ...by } of participationRows(view, initiative)) tie(organisation, by);
  for (const member of members.keys()) for (const { other, ...by } of coordination(view, member)) tie(other, by);
  return found;
}

/** Every claim that an organisation reaches a network by. */
export function claimsOfReach(view: View, { members, joined }: NetworkFacts, organisation: number): ClaimAt[] {
  const membership = members.get(organisation);
  if (membership) return [...membership];
  const claims: ClaimAt[] = [];
  for (const initiative of joinedBy(view, organisation)) {
    if (!joined.has(initiative)) continue;
    for (const { organisation: other, ...claim } of participationRows(view, initiative))
      if (other === organisation || members.has(other)) claims.push(claim);
  }
  for (const { other, ...claim } of coordination(view, organisation)) if (members.has(other)) claims.push(claim);
  return claims;
}
