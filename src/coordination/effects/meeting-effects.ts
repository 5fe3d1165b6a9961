import type { EntityId } from '../../graph/records/index.js';
import {
  joined,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { howMuchAsLastClause, isInferred } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { Market, timeOfGift, type Gift } from '../facts/offers.js';
import { itemsInWords } from '../facts/wording.js';
import { givingPairs } from '../synergy/complementarity.js';
import { isThere, type FoundEffect, type Worlds } from './effect.js';

/** How many pairs are looked at, those first that could give each other most. */
const PAIRS = 20;
/** How many of what one could give are named of each sort. */
const ITEMS = 3;

/**
 * Pairs of organisations of which one could give the other something and could not before, or could not any more, as
 * COMPLEMENTARITY of `synergies` has them, where that is not OVER.
 * @param organisations those that the changes are about
 */
export function meetingEffects({ before, after }: Worlds, organisations: readonly EntityId[]): FoundEffect[] {
  if (organisations.length === 0) return [];
  const [then, now] = [exchangeIn(before, organisations), exchangeIn(after, organisations)];
  const pairs = new Map([...then.pairs, ...now.pairs].map((pair) => [pair.join(' '), pair]));
  return [...pairs.values()].flatMap((ids): FoundEffect[] => {
    // That an organisation is taken off the record is no effect of the change, but the change.
    if (!ids.every((id) => isThere(after, id))) return [];
    const [was, is] = [then.giftsOf(ids), now.giftsOf(ids)];
    if (was.length > 0 === is.length > 0) return [];
    const weight = [...was, ...is].reduce((sum, gift) => sum + gift.weight, 0);
    return is.length > 0
      ? [{ what: 'MEETING', ids, weight, inWords: () => arising(after, is) }]
      : [{ what: 'MEETING_GONE', ids, weight, inWords: () => gone(before, was) }];
  });
}

function exchangeIn(view: View, organisations: readonly EntityId[]) {
  const market = new Market(view);
  const { entities } = view.projection;
  const wanted = new Set(organisations.map((id) => entities.indexOf(id)));
  const asked = { orderBy: 'SCORE', when: 'NOW' } as const;
  const isWanted = (a: number, b: number): boolean => wanted.has(a) || wanted.has(b);
  const { pairs } = givingPairs(view, market, { offset: 0, limit: PAIRS }, asked, isWanted);
  return {
    pairs: pairs.map(({ a, b }) => [view.idOf(a), view.idOf(b)]),
    giftsOf: (ids: readonly EntityId[]): Gift[] => {
      const [a, b] = ids.map((id) => entities.indexOf(id));
      if (a === undefined || b === undefined || !ids.every((id) => isThere(view, id) && isSure(view, id))) return [];
      return [...market.gifts(a, b), ...market.gifts(b, a)].filter((gift) => timeOfGift(view, gift) !== 'OVER');
    },
  };
}

const isSure = (view: View, id: EntityId): boolean => view.isSure(view.projection.entities.indexOf(id));

const arising = (view: View, gifts: readonly Gift[]): Sentence =>
  told(view, gifts, { da: 'ville kunne tilbyde', en: 'would be able to offer' });

const gone = (view: View, gifts: readonly Gift[]): Sentence =>
  told(view, gifts, { da: 'ville ikke længere kunne tilbyde', en: 'would no longer be able to offer' });

/** Who could give what to whom, one way or both. */
function told(view: View, gifts: readonly Gift[], could: InBoth<string>): Sentence {
  const sure = howMuchAsLastClause(
    gifts.map(({ offer, wish }) => !offer.stated || isInferred(view, offer.claims) || isInferred(view, wish.claims)),
  );
  const seekers = new Map(gifts.map(({ giver, seeker }) => [giver, seeker]));
  const givenBy = (one: number): number[] => gifts.flatMap(({ giver, item }) => (giver === one ? [item] : []));
  const ways = (language: Language): Phrase[] =>
    [...seekers].map(([giver, seeker], at) => {
      const what = itemsInWords(view, givenBy(giver), language, ITEMS);
      return phrase`${view.name(giver)} ${could[language]} ${view.name(seeker)} ${what}${asSought[language]}${at < seekers.size - 1 ? ',' : ''}`;
    });
  const claims = view.claimIds(gifts.flatMap(({ offer, wish }) => [...offer.claims, ...wish.claims]));
  return sentence(
    phrase`${joined(ways('da'), 'da')}${sure.da}.`,
    phrase`${joined(ways('en'), 'en')}${sure.en}.`,
    claims,
  );
}

const asSought = { da: ', som den søger', en: ', which it seeks' } as const;
