import { names, phrase, type Language, type Phrase } from '../answer/sentence.js';
import { isNetwork, isSucceeded } from '../facts/networks.js';
import type { Pair } from './pair.js';

/** How many are named at most: more are told by a network, or as those who take part. */
const NAMED = 5;

/** Whom to ask or invite on one side of a pair. */
export interface Asked {
  /** Null where nobody is on record as taking part, or all who lead are on the other side too. */
  readonly words: ((language: Language) => Phrase) | null;
  readonly isOne: boolean;
  /** Whether they are told by what they do, not by name. */
  readonly isDescribed: boolean;
  /** Those who lead this side and are on the other one too: they are asked nothing, they know. */
  readonly knowing: readonly number[];
}

/**
 * Whom to ask on each side: its leads, at most five over both; where nobody leads or more do, a network that still
 * exists and that more than half of those who take part are members of, else those who take part. Whoever is on both
 * sides is not asked.
 */
export function whomToAsk(pair: Pair): readonly [Asked, Asked] {
  const [ofA, ofB] = [leadsOf(pair, 0), leadsOf(pair, 1)];
  const isTooMany = ofA.length + ofB.length > NAMED;
  const larger = ofA.length >= ofB.length ? 0 : 1;
  const isNamed = (at: 0 | 1, leads: readonly number[]): boolean =>
    leads.length > 0 && leads.length <= NAMED && !(isTooMany && at === larger);
  return [asked(pair, 0, ofA, isNamed(0, ofA)), asked(pair, 1, ofB, isNamed(1, ofB))];
}

function leadsOf({ a, b, contacts, participants }: Pair, at: 0 | 1): readonly number[] {
  const side = at === 0 ? a : b;
  if (side.kind === 'NETWORK') return [side.entity];
  return contacts[at].filter((contact) => participants[at].get(contact)?.lead === true);
}

function asked(pair: Pair, at: 0 | 1, leads: readonly number[], byName: boolean): Asked {
  const { view, called, common, participants } = pair;
  const onBoth = new Set(common);
  const left = leads.filter((lead) => !onBoth.has(lead));
  const knowing = leads.filter((lead) => onBoth.has(lead));
  if (byName) {
    const words = left.length === 0 ? null : () => [names(left.map((lead) => view.idOf(lead)))];
    return { words, isOne: left.length === 1, isDescribed: false, knowing };
  }
  const others = [...participants[at].keys()].filter((each) => !onBoth.has(each));
  if (others.length === 0)
    return { words: null, isOne: false, isDescribed: false, knowing: [...participants[at].keys()] };
  const network = networkOfMost(pair, at);
  if (network !== null)
    return { words: () => [names([view.idOf(network)])], isOne: true, isDescribed: false, knowing: [] };
  const words = (language: Language): Phrase =>
    language === 'da'
      ? phrase`dem, der er med i ${called[at]('da')},`
      : phrase`those who take part in ${called[at]('en')}`;
  return { words, isOne: false, isDescribed: true, knowing: [] };
}

/** The network that most of those who take part are members of, if that is more than half of them. */
function networkOfMost({ view, participants }: Pair, at: 0 | 1): number | null {
  const members = new Map<number, number>();
  for (const organisation of participants[at].keys()) {
    for (const network of new Set(view.from('MEMBER_OF', organisation).map(({ other }) => other)))
      members.set(network, (members.get(network) ?? 0) + 1);
  }
  const [most] = [...members]
    .filter(
      ([network, count]) =>
        count * 2 > participants[at].size && isNetwork(view, network) && !isSucceeded(view, network),
    )
    .sort(([one, count], [other, more]) => more - count || one - other);
  return most?.[0] ?? null;
}
