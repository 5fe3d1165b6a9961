import type { EntityId } from '../../graph/records/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { phrase, oneSentence, type Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { startInWords } from '../facts/time-words.js';
import type { Bounds } from '../projection/days.js';
import { termOf, type ClaimAt } from '../projection/projection.js';
import type { Gulf } from '../structural-gaps/gulfs.js';
import type { OrganisationGroup } from '../structural-gaps/organisation-groups.js';

export type SynergyKind = terms.SynergyKind;
export type SuggestionStatus = terms.SuggestionStatus;

/** What came of a suggestion, as far as somebody has recorded it. */
export interface Reply {
  readonly reply: number;
  readonly kind: SynergyKind;
  readonly status: SuggestionStatus;
  /** The two that it would bring together, by index, the smaller first; of what is recorded wrongly fewer or more. */
  readonly concerns: readonly number[];
  readonly decided: Bounds | null;
  /** The claims that say whom it concerns. */
  readonly claims: readonly ClaimAt[];
}

/** How far behind others a suggestion comes of which this was made. */
const places = { OPEN: 0, TAKEN: 1, DECLINED: 2 } as const satisfies Record<SuggestionStatus, number>;

/**
 * The replies on record, as sure as asked for and decided on the date asked for or before.
 *
 * - Which suggestion one is about follows from its kind and the two that it CONCERNS: initiatives of a POOLING,
 *   organisations of a COMPLEMENTARITY. Of a BRIDGING both networks; between communities or components, which come and go
 *   with every change, any two organisations that lie one in each.
 * - Of several the one that was decided last holds; of those without a date, or of one date, the one with the last id.
 */
export class Replies {
  readonly all: readonly Reply[];
  /** By kind, and within it by `keyOf`. */
  readonly #last: Readonly<Record<SynergyKind, Map<number, Reply>>> = {
    POOLING: new Map(),
    COMPLEMENTARITY: new Map(),
    BRIDGING: new Map(),
  };
  readonly #bridges: readonly Reply[];

  constructor(view: View) {
    // What was replied holds whatever date what it is about has.
    const dateless = new View(view.projection, { minConfidence: view.minConfidence });
    const found: Reply[] = [];
    for (const reply of dateless.sureOf('Reply')) {
      const read = replyIn(dateless, reply);
      if (read && (read.decided?.first ?? 0) <= view.reference.last) found.push(read);
    }
    this.all = found.sort((one, other) => startOf(one) - startOf(other) || one.reply - other.reply);
    const pairs = this.all.filter(({ concerns }) => concerns.length === 2);
    for (const each of pairs) this.#last[each.kind].set(keyOf(each.concerns), each);
    this.#bridges = pairs.filter(({ kind }) => kind === 'BRIDGING').toReversed();
  }

  /** @param ends the initiatives of a POOLING, or the organisations of a COMPLEMENTARITY */
  to(kind: 'POOLING' | 'COMPLEMENTARITY', ...ends: readonly [number, number]): Reply | null {
    return this.#last[kind].get(keyOf(ends)) ?? null;
  }

  toBridge({ a, b }: Pick<Gulf, 'a' | 'b'>): Reply | null {
    if (a.network !== null && b.network !== null) return this.#last.BRIDGING.get(keyOf([a.network, b.network])) ?? null;
    const lieIn = (group: OrganisationGroup, other: OrganisationGroup, [one = -1, two = -1]: readonly number[]) =>
      group.organisations.includes(one) && other.organisations.includes(two);
    return this.#bridges.find(({ concerns }) => lieIn(a, b, concerns) || lieIn(b, a, concerns)) ?? null;
  }
}

const startOf = ({ decided }: Reply): number => decided?.first ?? Number.NEGATIVE_INFINITY;

/** More than there are entities, and few enough that two of them make an exact number. */
const ENTITIES = 2 ** 26;

const keyOf = ([one = 0, other = 0]: readonly number[]): number =>
  Math.min(one, other) * ENTITIES + Math.max(one, other);

function replyIn(view: View, reply: number): Reply | null {
  const { entities } = view.projection;
  const kind = termOf(terms.SynergyKind, entities.codeOf('Reply', 'kind', reply));
  const status = termOf(terms.SuggestionStatus, entities.codeOf('Reply', 'status', reply));
  if (!kind || !status) return null;
  const claims = view.from('CONCERNS', reply);
  const concerns = [...new Set(claims.map(({ other }) => other))].sort((one, other) => one - other);
  return { reply, kind, status, concerns, decided: entities.boundsOf('Reply', 'decided', reply), claims };
}

/** How far behind others a suggestion comes: not at all, behind what is open, last. */
export const placeOf = (reply: Reply | null): 0 | 1 | 2 => (reply ? places[reply.status] : 0);

/** What a suggestion is known by, whatever is recorded of it: its kind and the two that it would bring together. */
export const suggestionId = (kind: SynergyKind, ends: readonly EntityId[]): string =>
  [kind, ...[...ends].sort()].join(' ');

/** What was replied, and where it puts the suggestion. */
export function whatWasReplied(view: View, { status, decided, claims }: Reply, isOrdered: boolean): Sentence[] {
  if (status === 'OPEN') return [];
  const words = { TAKEN: ['taget op', 'taken up'], DECLINED: ['fravalgt', 'declined'] } as const;
  const [da, en] = words[status];
  const when = decided && { da: ` i ${startInWords(decided, 'da')}`, en: ` in ${startInWords(decided, 'en')}` };
  const last = isOrdered && status === 'DECLINED';
  return oneSentence(
    phrase`Forslaget blev ${da}${when?.da ?? ''}${last ? ' og står derfor sidst' : ''}.`,
    phrase`The suggestion was ${en}${when?.en ?? ''}${last ? ', so it stands last' : ''}.`,
    view.claimIds(claims),
  );
}
