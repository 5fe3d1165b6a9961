import type { Page } from '../answer/answer.js';
import { step } from '../answer/progress.js';
import type { View } from '../answer/view.js';
import { BestPairs, type RankedPair } from '../facts/best-pairs.js';
import { BITS, bitsIn, mark } from '../facts/bits.js';
import { coordination, isParticipation, makesTies } from '../facts/participation.js';
import { inverted, sortedLists, type Lists } from '../facts/sparse-rows.js';
import { isGone } from '../facts/successions.js';
import { NONE } from '../projection/columns.js';

/** How many members a network has, and how many of them take part in an initiative that counts. */
export interface NetworkInNumbers {
  readonly network: number;
  readonly members: number;
  readonly active: number;
}

/** Two networks, with how many members they have in common and how many links they lack. */
export interface InCommon {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  readonly missing: number;
}

/** Null where a network has no member on record. */
export const jaccardOf = (membersOfA: number, membersOfB: number, shared: number): number | null =>
  membersOfA > 0 && membersOfB > 0 ? shared / (membersOfA + membersOfB - shared) : null;

/** The pairs of a page, how many there are, and the networks that were looked at. */
export interface Meetings {
  readonly networks: readonly NetworkInNumbers[];
  readonly totalCount: number;
  readonly items: readonly RankedPair[];
}

/** How many networks are set against all others between two words on how far it is. */
const STEP = 8;

/**
 * The pairs of several networks, those first that have the highest Jaccard, then those that lack most links. A thousand
 * networks make half a million pairs, most of which work on the same themes: so each is set against all others at once.
 * @param view has then read all that the answer rests on, whichever pairs are shown
 * @param networks by index, ascending
 * @param isTold which pairs are told of; who could carry something is not asked of others
 */
export function bestMeetings(
  view: View,
  networks: readonly number[],
  isTold: (pair: InCommon) => boolean,
  page: Page,
): Meetings {
  const work = workOf(view, networks);
  const gone = networks.map((network) => isGone(view, network));
  const members = networks.map((_, at) => work.members.lengthOf(at));
  const best = new BestPairs(page);
  const told = new Set<number>();
  meetEach(work, (one, other, shared, lacking) => {
    const areThere = gone[one] === false && gone[other] === false;
    const missing = areThere ? lacking : 0;
    const [a, b] = [networks[one] ?? NONE, networks[other] ?? NONE];
    if (!isTold({ a, b, shared, missing })) return;
    best.add(a, b, jaccardOf(members[one] ?? 0, members[other] ?? 0, shared) ?? 0, missing);
    if (areThere) told.add(one).add(other);
  });
  readReach(view, work, told);
  return {
    networks: networks.map((network, at) => ({ network, members: members[at] ?? 0, active: activeIn(work, at) })),
    totalCount: best.count,
    items: best.inOrder().slice(page.offset),
  };
}

/** Entities of a kind, numbered from 0 as they are met: few of a large graph may be. */
class Met {
  readonly entities: number[] = [];
  private readonly start: number;
  /** From 1, 0 for what was not met. */
  private readonly places: Uint32Array;

  constructor({ start, end }: { readonly start: number; readonly end: number }) {
    this.start = start;
    this.places = new Uint32Array(end - start);
  }

  placeOf(entity: number): number {
    const known = this.places[entity - this.start] ?? 0;
    if (known > 0) return known - 1;
    this.places[entity - this.start] = this.entities.push(entity);
    return this.entities.length - 1;
  }
}

/** What the members of several networks take part in. All are known by the places at which they were met. */
interface Work {
  readonly networkCount: number;
  readonly organisations: readonly number[];
  readonly initiatives: readonly number[];
  /** The members of each network, and the networks of each member. */
  readonly members: Lists;
  readonly networks: Lists;
  /** What each member takes part in, whether it counts or not, and which members are in each initiative. */
  readonly joined: Lists;
  readonly participants: Lists;
  /** 1 for each initiative that counts. */
  readonly counts: Uint8Array;
  /** The themes of each that counts. */
  readonly themes: Lists;
  readonly themeCount: number;
}

function workOf(view: View, networks: readonly number[]): Work {
  const { entities } = view.projection;
  const organisations = new Met(entities.ofKind('Organisation'));
  const members = sortedLists(0, networks.length, (give) => {
    for (const [at, network] of networks.entries())
      for (const { other } of view.to('MEMBER_OF', network)) give(at, organisations.placeOf(other));
  });
  const initiatives = new Met(entities.ofKind('Initiative'));
  const participation = view.projection.claims('PARTICIPATES_IN');
  const joined = sortedLists(0, organisations.entities.length, (give) => {
    for (const [at, member] of organisations.entities.entries())
      for (const row of participation.from(member))
        if (isParticipation(view, participation, row)) give(at, initiatives.placeOf(participation.objectOf(row)));
  });
  const counts = Uint8Array.from(initiatives.entities, (initiative) => {
    const why = view.whyNot(initiative);
    if (why) view.leaveOut(initiative, why);
    return why ? 0 : 1;
  });
  const themes = new Met(entities.ofKind('Theme'));
  const having = view.projection.claims('HAS_THEME');
  const themesOf = sortedLists(0, initiatives.entities.length, (give) => {
    for (const [at, initiative] of initiatives.entities.entries()) {
      if (counts[at] === 0) continue;
      for (const row of having.from(initiative))
        if (view.reads(having, row)) give(at, themes.placeOf(having.objectOf(row)));
    }
  });
  return {
    networkCount: networks.length,
    organisations: organisations.entities,
    initiatives: initiatives.entities,
    members,
    networks: inverted(members, organisations.entities.length),
    joined,
    participants: inverted(joined, initiatives.entities.length),
    counts,
    themes: themesOf,
    themeCount: themes.entities.length,
  };
}

/** How many members of a network take part in what counts. */
const activeIn = ({ members, joined, counts }: Work, network: number): number =>
  members.of(network).filter((member) => joined.of(member).some((initiative) => counts[initiative] === 1)).length;

/** Two networks by their places, the first of them first. */
type Meet = (a: number, b: number, shared: number, missing: number) => void;

/**
 * Tells of each two how many members both have, and on how many of the themes that both work on nothing joins them: no
 * initiative that has the theme has two different participants, one from each.
 */
function meetEach(work: Work, tell: Meet): void {
  const { networkCount, members, networks } = work;
  const words = Math.ceil(work.themeCount / BITS);
  const worksOn = themesWorkedOn(work, words);
  const shared = new Uint32Array(networkCount);
  const joinedOn = new Int32Array(networkCount * words);
  for (let a = 0; a < networkCount; a += 1) {
    if (a % STEP === 0) step(a, networkCount);
    shared.fill(0);
    joinedOn.fill(0);
    for (const member of members.of(a)) {
      for (const b of networks.of(member)) shared[b] = (shared[b] ?? 0) + 1;
      joinThrough(work, member, words, joinedOn);
    }
    for (let b = a + 1; b < networkCount; b += 1) {
      let missing = 0;
      for (let word = 0; word < words; word += 1) {
        const [ofA, ofB] = [worksOn[a * words + word] ?? 0, worksOn[b * words + word] ?? 0];
        missing += bitsIn(ofA & ofB & ~(joinedOn[b * words + word] ?? 0));
      }
      tell(a, b, shared[b] ?? 0, missing);
    }
  }
}

/** By network, a bit for each theme that its members work on. */
function themesWorkedOn({ networkCount, members, joined, themes }: Work, words: number): Int32Array {
  const worksOn = new Int32Array(networkCount * words);
  for (let network = 0; network < networkCount; network += 1) {
    for (const member of members.of(network))
      for (const initiative of joined.of(member))
        for (let at = themes.startOf(initiative); at < themes.endOf(initiative); at += 1)
          mark(worksOn, network * words * BITS + themes.valueAt(at));
  }
  return worksOn;
}

/** Marks, by network, the themes of the initiatives that a member takes part in with another of that network. */
function joinThrough(
  { joined, participants, networks, themes }: Work,
  member: number,
  words: number,
  joinedOn: Int32Array,
) {
  for (const initiative of joined.of(member)) {
    const [firstTheme, endOfThemes] = [themes.startOf(initiative), themes.endOf(initiative)];
    for (let at = participants.startOf(initiative); at < participants.endOf(initiative); at += 1) {
      const other = participants.valueAt(at);
      if (other === member) continue;
      for (let place = networks.startOf(other); place < networks.endOf(other); place += 1) {
        const first = networks.valueAt(place) * words * BITS;
        for (let theme = firstTheme; theme < endOfThemes; theme += 1) mark(joinedOn, first + themes.valueAt(theme));
      }
    }
  }
}

/**
 * Reads what else the answer rests on: who takes part where two networks meet, and who could carry something between those
 * that are told of.
 */
function readReach(view: View, work: Work, told: ReadonlySet<number>): void {
  const { organisations, initiatives, participants, counts } = work;
  const carries = new Uint8Array(organisations.length);
  for (const network of told) for (const member of work.members.of(network)) carries[member] = 1;
  const table = view.projection.claims('PARTICIPATES_IN');
  for (const [at, initiative] of initiatives.entries()) {
    const isMeeting = counts[at] === 1 && areOfTwo(work, at);
    if (!isMeeting && !(makesTies(view, initiative) && participants.of(at).some((member) => carries[member] === 1)))
      continue;
    for (const row of table.to(initiative)) isParticipation(view, table, row);
  }
  for (const [at, member] of organisations.entries()) if (carries[at] === 1) coordination(view, member);
}

/** Whether those who take part in an initiative are members of two networks or more. */
function areOfTwo({ participants, networks }: Work, initiative: number): boolean {
  let first = NONE;
  for (let at = participants.startOf(initiative); at < participants.endOf(initiative); at += 1) {
    const participant = participants.valueAt(at);
    for (let place = networks.startOf(participant); place < networks.endOf(participant); place += 1) {
      if (first === NONE) first = networks.valueAt(place);
      else if (first !== networks.valueAt(place)) return true;
    }
  }
  return false;
}
