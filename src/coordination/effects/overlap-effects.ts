import type { EntityId } from '../../graph/records/index.js';
import { phrase, sentence, inEach, type Sentence } from '../answer/sentence.js';
import { asLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { initiativeSide } from '../facts/compared-sides.js';
import { choiceOf, rarity } from '../facts/items.js';
import { itemsInWords } from '../facts/wording.js';
import { measuresOf } from '../overlap/overlap-answer.js';
import { rankPairs } from '../overlap/pair-ranking.js';
import { comparePair, type OverlapClass, type Pair } from '../overlap/pair.js';
import { isThere, type FoundEffect, type Worlds } from './effect.js';

/** The classes of which somebody is told beforehand: those in which two do the same at the same time. */
const told = ['DUPLICATION_RISK', 'JOINT_EFFORT'] as const satisfies readonly OverlapClass[];
type Told = (typeof told)[number];

/** How many of the pairs of an initiative are looked at, those that have most in common first. */
const PAIRS = 10;
/** How many of each dimension are named of what two share. */
const ITEMS = 3;

const choice = choiceOf({});

/**
 * Pairs of initiatives that would share something at the same time, would no longer, or would be joined or not any more,
 * where that is not OVER and has at least a MEDIUM band as `overlap` defines it.
 * @param initiatives those that the changes are about
 */
export function overlapEffects({ before, after }: Worlds, initiatives: readonly EntityId[]): FoundEffect[] {
  const pairs = new Map<string, readonly [EntityId, EntityId]>();
  for (const initiative of initiatives)
    for (const view of [before, after]) for (const pair of pairsOf(view, initiative)) pairs.set(pair.join(' '), pair);
  return [...pairs.values()].flatMap((pair) => {
    // That an initiative is taken off the record is no effect of the change, but the change.
    if (!pair.every((id) => isThere(after, id))) return [];
    return effectOn(pair, foundOn(before, pair), foundOn(after, pair));
  });
}

function pairsOf(view: View, id: EntityId): (readonly [EntityId, EntityId])[] {
  if (!isThere(view, id)) return [];
  const asked = { filter: { initiative: id, classes: told }, orderBy: 'SCORE', when: 'NOW' } as const;
  const { pairs } = rankPairs(view, asked, choice, { offset: 0, limit: PAIRS });
  return pairs.map(({ a, b }) => [view.idOf(a), view.idOf(b)]);
}

/** A pair in one of the classes that are told. */
interface Found {
  readonly pair: Pair;
  readonly class: Told;
  readonly score: number;
  readonly isWorthALook: boolean;
}

/** Null where a pair is in none of the classes, or over. */
function foundOn(view: View, ids: readonly EntityId[]): Found | null {
  const [a, b] = ids.map((id) => view.projection.entities.indexOf(id));
  if (a === undefined || b === undefined || !ids.every((id) => isThere(view, id))) return null;
  const pair = comparePair(view, initiativeSide(view, a), initiativeSide(view, b), choice);
  const found = told.find((each) => each === pair.class);
  if (!found || pair.time === 'OVER') return null;
  const { score, band } = measuresOf(pair, rarity(view, choice));
  return { pair, class: found, score: score ?? 0, isWorthALook: band === 'HIGH' || band === 'MEDIUM' };
}

function effectOn(ids: readonly EntityId[], was: Found | null, is: Found | null): FoundEffect[] {
  const shown = is ?? was;
  if (!shown?.isWorthALook || was?.class === is?.class) return [];
  const { pair, score } = shown;
  const inWords = !is ? () => gone(pair) : was ? () => changed(pair, is.class) : () => arising(pair, is.class);
  return [{ what: is?.class ?? 'OVERLAP_GONE', ids, weight: score, inWords }];
}

function arising(pair: Pair, is: Told): Sentence {
  const { called, what, sure, claims } = partsOf(pair);
  const how =
    is === 'JOINT_EFFORT'
      ? { da: ' og være forbundet', en: ' and be joined' }
      : {
          da: ' i de samme måneder, uden at noget registreret forbinder dem',
          en: ' in the same months, with nothing on record that joins them',
        };
  return sentence(
    phrase`${called} ville have ${what.da} til fælles${how.da}${sure.da}.`,
    phrase`${called} would have ${what.en} in common${how.en}${sure.en}.`,
    claims,
  );
}

function changed(pair: Pair, is: Told): Sentence {
  const { called, what, sure, claims } = partsOf(pair);
  const how =
    is === 'JOINT_EFFORT'
      ? { da: 'blive forbundet', en: 'be joined' }
      : { da: 'ikke længere være forbundet', en: 'no longer be joined' };
  return sentence(
    phrase`${called} ville ${how.da}; de har ${what.da} til fælles${sure.da}.`,
    phrase`${called} would ${how.en}; they have ${what.en} in common${sure.en}.`,
    claims,
  );
}

function gone(pair: Pair): Sentence {
  const { called, what, sure, claims } = partsOf(pair);
  return sentence(
    phrase`${called} ville ikke længere have ${what.da} til fælles på samme tid${sure.da}.`,
    phrase`${called} would no longer have ${what.en} in common at the same time${sure.en}.`,
    claims,
  );
}

function partsOf({ view, a, b, dimensions, tieClaims, coordination }: Pair) {
  const items = dimensions.flatMap(({ shared }) => shared);
  const sides = dimensions.flatMap((each) =>
    each.shared.map((item) => [each.a.get(item) ?? [], each.b.get(item) ?? []] as const),
  );
  return {
    called: view.names([a.entity, b.entity]),
    what: inEach((language) => itemsInWords(view, items, language, ITEMS)),
    sure: asLastClause(view, sides),
    claims: view.claimIds([...sides.flat(2), ...tieClaims, ...coordination]),
  };
}
