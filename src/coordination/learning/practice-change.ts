import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import type { Time } from '../facts/time.js';
import { firstStart } from '../facts/claim-starts.js';
import type { Bounds } from '../projection/days.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { timeOfUptake } from './uptake-gap-reasons.js';
import {
  productsOn,
  reachedBy,
  uptakeOf,
  type PlaceOfUse,
  type UptakeFacts,
  type UptakeLevel,
  type Use,
} from './uptake-facts.js';
import { merged } from '../projection/gathering.js';

type Claims = ReadonlyMap<number, readonly ClaimAt[]>;

/** What a use comes to: a change, a trial, something of which that is not known, or what is only to come. */
type ComesTo = 'CHANGED' | 'UNKNOWN' | 'TRIED' | 'TO_COME';

/** How an organisation uses a learning or practice. */
export interface PracticeUse extends Use {
  readonly product: number;
  readonly time: Time;
  /** When it began; null where that is not on record. */
  readonly since: Bounds | null;
  readonly comesTo: ComesTo;
}

/** What came of learning on a theme. Each organisation that it reached is in one of `changed` to `notYet`. */
export interface PracticeChange {
  readonly theme: number;
  readonly purpose: PlaceOfUse | null;
  /** The learnings and practices, with the claims that they are about the theme. */
  readonly about: Claims;
  readonly products: readonly UptakeFacts[];
  readonly reached: Claims;
  readonly changed: Claims;
  readonly changeUnknown: Claims;
  readonly tried: Claims;
  readonly notYet: Claims;
  /** Who will put something into practice, whatever it does by now. */
  readonly toCome: Claims;
  /** The furthest first. */
  readonly uses: readonly PracticeUse[];
  /** What nobody is on record as having received or applied. */
  readonly unknown: readonly number[];
}

/** @param purpose only what is used there; null for anywhere */
export function practiceChange(view: View, theme: number, purpose: PlaceOfUse | null): PracticeChange {
  const about = productsOn(view, theme, ['LEARNING', 'PRACTICE']);
  const products = [...about.keys()].map((product) => uptakeOf(view, product, () => true));
  const all = products.flatMap(({ product, uses }) => uses.map((use) => useOf(view, product, use, purpose)));
  const uses = all.filter((use): use is PracticeUse => use.comesTo !== null);
  const reached = merged([
    ...products.flatMap(({ received }) => [...received].filter(([, claims]) => isDone(view, claims))),
    ...all.filter(({ time }) => time !== 'TO_COME').map((use) => [use.organisation, use.claims] as const),
  ]);
  const who = (...comesTo: readonly ComesTo[]): Claims =>
    merged(uses.filter((use) => comesTo.includes(use.comesTo)).map((use) => [use.organisation, use.claims]));
  const changed = who('CHANGED');
  const changeUnknown = without(who('UNKNOWN'), changed);
  const tried = without(who('TRIED'), changed, changeUnknown);
  return {
    theme,
    purpose,
    about,
    products,
    reached,
    changed,
    changeUnknown,
    tried,
    notYet: without(reached, changed, changeUnknown, tried),
    toCome: who('TO_COME'),
    uses: uses.sort(
      (one, other) =>
        codeOfLevel(other) - codeOfLevel(one) || one.organisation - other.organisation || one.product - other.product,
    ),
    unknown: products.filter((each) => reachedBy(each) === 0).map(({ product }) => product),
  };
}

/** The uses that changed practice in a place; those of which it is not recorded where for null. */
export const changesIn = ({ uses }: PracticeChange, place: PlaceOfUse | null): PracticeUse[] =>
  uses.filter(
    ({ comesTo, places }) => comesTo === 'CHANGED' && (place === null ? places.length === 0 : places.includes(place)),
  );

const changing: ReadonlySet<UptakeLevel | null> = new Set(['ADOPTED', 'INSTITUTIONALISED', 'PASSED_ON'] as const);

/** A use and what it comes to; null where it is used in other places only. */
function useOf(view: View, product: number, use: Use, purpose: PlaceOfUse | null) {
  const time = timeOfUptake(view, use.claims);
  return { ...use, product, time, since: firstStart(use.claims), comesTo: comesTo(use, time, purpose) };
}

function comesTo({ level, places }: Use, time: Time, purpose: PlaceOfUse | null): ComesTo | null {
  if (purpose !== null && places.length > 0 && !places.includes(purpose)) return null;
  if (time === 'TO_COME') return 'TO_COME';
  if (level === 'TRIED') return 'TRIED';
  return changing.has(level) && (purpose === null || places.length > 0) ? 'CHANGED' : 'UNKNOWN';
}

const isDone = (view: View, claims: readonly ClaimAt[]): boolean => timeOfUptake(view, claims) !== 'TO_COME';

const without = (some: Claims, ...others: readonly Claims[]): Claims =>
  new Map([...some].filter(([organisation]) => others.every((other) => !other.has(organisation))));

const codeOfLevel = ({ level }: Use): number => (level === null ? 0 : codeOf(terms.UptakeLevel, level));
