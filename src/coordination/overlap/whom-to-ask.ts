import type { EntityId } from '../../graph/records/index.js';
import { names, phrase, type Language, type Phrase } from '../answer/sentence.js';
import { networkOfMost } from '../facts/networks.js';
import type { Pair } from './pair.js';

/** How many are named at most: more are told by a network, or as those who take part. */
const NAMED = 5;

/** Whom to ask or invite on one side of a pair. */
export interface Asked {
  /** Null where nobody is on record as taking part, or all who lead are on the other side too. */
  readonly words: ((language: Language) => Phrase) | null;
  /** Who is told by name; nobody where they are told by what they do. */
  readonly named: readonly EntityId[];
  readonly isOne: boolean;
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
  const { view, called, common, participants, times } = pair;
  const onBoth = new Set(common);
  const left = leads.filter((lead) => !onBoth.has(lead));
  const knowing = leads.filter((lead) => onBoth.has(lead));
  if (byName) {
    const named = view.idsOf(left);
    return { words: left.length === 0 ? null : () => [names(named)], named, isOne: left.length === 1, knowing };
  }
  const others = [...participants[at].keys()].filter((each) => !onBoth.has(each));
  if (others.length === 0) return { words: null, named: [], isOne: false, knowing: [...participants[at].keys()] };
  const network = networkOfMost(view, new Set(participants[at].keys()));
  if (network !== null) {
    const named = [view.idOf(network)];
    return { words: () => [names(named)], named, isOne: true, knowing: [] };
  }
  const isOver = times[at] === 'OVER';
  const words = (language: Language): Phrase =>
    language === 'da'
      ? phrase`dem, der ${isOver ? 'var' : 'er'} med i ${called[at]('da')},`
      : phrase`those who ${isOver ? 'took' : 'take'} part in ${called[at]('en')}`;
  return { words, named: [], isOne: false, knowing: [] };
}
