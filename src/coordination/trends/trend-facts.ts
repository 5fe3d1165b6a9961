import type { LeftOut } from '../answer/exclusions.js';
import { byOther, type View } from '../answer/view.js';
import { carriedOutOn } from '../facts/carried-out.js';
import { isGone } from '../facts/successions.js';
import { groupOf, isNetwork } from '../facts/networks.js';
import { Portfolios } from '../facts/portfolio.js';
import type { ClaimAt } from '../projection/projection.js';
import { gatherAll, merged } from '../projection/gathering.js';
import { workedOutOnce } from '../projection/worked-out.js';

type Claims = ReadonlyMap<number, readonly ClaimAt[]>;

/** What is known of a trend before it is put into words. */
export interface TrendFacts {
  readonly trend: number;
  readonly themes: Claims;
  /** The organisations that it concerns, each with the claims that say so. */
  readonly relevant: Claims;
  /** Everybody who is on record as knowing it, whether it concerns them or not. */
  readonly aware: Claims;
  /** Those of them that spotted it. */
  readonly spotted: Claims;
  /** The initiatives on one of its themes that are or were carried out. */
  readonly initiatives: Claims;
  readonly outside: ReadonlyMap<number, LeftOut>;
}

/**
 * Which organisations a trend may concern: a network that no longer exists lacks nothing.
 * @param network only it and its members; null for all
 */
export function mayConcern(view: View, network: number | null): (organisation: number) => boolean {
  const group = network === null ? null : groupOf(view, network);
  return (organisation) =>
    (group?.has(organisation) ?? true) && !(isNetwork(view, organisation) && isGone(view, organisation));
}

/** Who works on a theme or asks for it. */
export class Relevance {
  readonly #byTheme = new Map<number, Map<number, ClaimAt[]>>();
  /** How many organisations are looked at, and of how many of them a theme is known. */
  readonly organisations: number;
  readonly known: number;

  /** @param counts which organisations are looked at */
  constructor(
    private readonly view: View,
    counts: (organisation: number) => boolean,
  ) {
    const portfolios = new Portfolios(view);
    const known = new Set<number>();
    let organisations = 0;
    for (const organisation of view.sureOf('Organisation')) {
      if (!counts(organisation)) continue;
      organisations += 1;
      for (const [theme, claims] of this.#themesOf(organisation, portfolios)) {
        known.add(organisation);
        this.#add(theme, organisation, claims);
      }
    }
    this.organisations = organisations;
    this.known = known.size;
  }

  /** The organisations with one of these themes, each with the claims that give it. */
  of(themes: Iterable<number>): Map<number, ClaimAt[]> {
    return merged([...themes].flatMap((theme) => [...(this.#byTheme.get(theme) ?? [])]));
  }

  /** Its own themes, those of its initiatives and those of the needs that it states. */
  *#themesOf(organisation: number, portfolios: Portfolios): Generator<readonly [number, readonly ClaimAt[]]> {
    yield* portfolios.themesOf(organisation);
    for (const { other: need, ...statement } of this.view.from('STATES', organisation)) {
      for (const { other: theme, ...claim } of this.view.from('HAS_THEME', need)) yield [theme, [statement, claim]];
    }
  }

  #add(theme: number, organisation: number, claims: readonly ClaimAt[]): void {
    const organisations = workedOutOnce(this.#byTheme, theme, () => new Map<number, ClaimAt[]>());
    gatherAll(organisations, organisation, claims);
  }
}

/** What a trend is about, who spotted it, and who knows it: whoever spotted it does. */
export function trendKnown(view: View, trend: number): Pick<TrendFacts, 'themes' | 'spotted' | 'aware'> {
  const spotted = view.to('SPOTTED', trend);
  return {
    themes: byOther(view.from('HAS_THEME', trend)),
    spotted: byOther(spotted),
    aware: byOther([...spotted, ...view.to('AWARE_OF', trend)]),
  };
}

/** What is known of a trend. */
export function trendFacts(view: View, relevance: Relevance, trend: number): TrendFacts {
  const known = trendKnown(view, trend);
  return {
    trend,
    ...known,
    relevant: relevance.of(known.themes.keys()),
    ...carriedOutOn(view, 'HAS_THEME', known.themes.keys()),
  };
}

/** Those whom it concerns and who know it. */
export const awareOf = ({ relevant, aware }: TrendFacts): number[] =>
  [...relevant.keys()].filter((organisation) => aware.has(organisation));

/** Those whom it concerns and who are not on record as knowing it. */
export const unawareOf = ({ relevant, aware }: TrendFacts): number[] =>
  [...relevant.keys()].filter((organisation) => !aware.has(organisation));
