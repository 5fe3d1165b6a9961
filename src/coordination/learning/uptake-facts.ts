import { terms, valuesOf, type Kind } from '../../graph/vocabulary/index.js';
import { byOther, type View } from '../answer/view.js';
import { codeOf, termOf, type ClaimAt } from '../projection/projection.js';
import { isRetired } from '../facts/retired.js';
import { shareRecorded } from '../answer/answer.js';

export type UptakeLevel = keyof typeof terms.UptakeLevel.values;
export type PlaceOfUse = keyof typeof terms.PlaceOfUse.values;

/** How an organisation has put a learning or practice into practice. */
export interface Use {
  readonly organisation: number;
  /** How far it has come: of several claims on record the one that ranks first and says so. */
  readonly level: UptakeLevel | null;
  /** Where it is used, in the order of the vocabulary. */
  readonly places: readonly PlaceOfUse[];
  readonly claims: readonly ClaimAt[];
}

/** What is known of the uptake of a learning or practice. */
export interface UptakeFacts {
  readonly product: number;
  readonly received: ReadonlyMap<number, readonly ClaimAt[]>;
  /** Those who have applied it, the furthest first. */
  readonly uses: readonly Use[];
  /** Those who have received it and are not on record as having applied it. */
  readonly notYet: readonly number[];
}

/** What an initiative may leave behind for others to put into practice. */
export type ProductKind = 'LEARNING' | 'PRACTICE';
export const kindOfProduct = { LEARNING: 'Learning', PRACTICE: 'Practice' } as const satisfies Record<
  ProductKind,
  Kind
>;

/**
 * The learnings and practices of these kinds, by index, so by id; retired practices are left out, since nobody should take
 * them up. Each comes with the claims that it is about a theme.
 * @param theme only what is about this one; null for all, whatever they are about
 */
export function productsOn(
  view: View,
  theme: number | null,
  kinds: readonly ProductKind[],
): Map<number, readonly ClaimAt[]> {
  const found = new Map<number, readonly ClaimAt[]>();
  for (const kind of kinds) {
    for (const product of view.sureOf(kindOfProduct[kind])) {
      if (isRetired(view, product)) continue;
      const about = theme === null ? [] : view.from('HAS_THEME', product).filter(({ other }) => other === theme);
      if (theme === null || about.length > 0) found.set(product, about);
    }
  }
  return found;
}

/**
 * Of these inputs the share recorded: for each product that somebody received or applied it; for each organisation that
 * applied it how far it has come and where it is used.
 */
export function uptakeRecorded(facts: readonly UptakeFacts[]): number | null {
  const uses = facts.flatMap((each) => each.uses);
  const recorded = [
    ...facts.map((each) => reachedBy(each) > 0),
    ...uses.flatMap(({ level, places }) => [level !== null, places.length > 0]),
  ];
  return shareRecorded(recorded);
}

/** @param counts which organisations are looked at */
export function uptakeOf(view: View, product: number, counts: (organisation: number) => boolean): UptakeFacts {
  const received = byOrganisation(view, 'RECEIVED', product, counts);
  const applied = byOrganisation(view, 'APPLIED', product, counts);
  const uses = [...applied].map(([organisation, claims]) => useOf(organisation, claims));
  return {
    product,
    received,
    uses: uses.sort((one, other) => levelCode(other) - levelCode(one) || one.organisation - other.organisation),
    notYet: [...received.keys()].filter((organisation) => !applied.has(organisation)),
  };
}

/** Those who have received or applied it: what uptake is a share of. */
export const reachedBy = ({ uses, notYet }: UptakeFacts): number => uses.length + notYet.length;

function byOrganisation(
  view: View,
  verb: 'RECEIVED' | 'APPLIED',
  product: number,
  counts: (organisation: number) => boolean,
): Map<number, ClaimAt[]> {
  return byOther(view.to(verb, product).filter(({ other }) => counts(other)));
}

function useOf(organisation: number, claims: readonly ClaimAt[]): Use {
  const levels = claims.flatMap(({ table, row }) => termOf(terms.UptakeLevel, table.codeOf('level', row)) ?? []);
  const recorded = new Set(claims.map(({ table, row }) => table.codeOf('placeOfUse', row)));
  const places = valuesOf(terms.PlaceOfUse).filter((place) => recorded.has(codeOf(terms.PlaceOfUse, place)));
  return { organisation, level: levels[0] ?? null, places, claims };
}

const levelCode = ({ level }: Use): number => (level === null ? 0 : codeOf(terms.UptakeLevel, level));
