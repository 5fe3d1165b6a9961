import { terms } from '../../graph/vocabulary/index.js';
import type { LeftOut } from '../answer/exclusions.js';
import type { View } from '../answer/view.js';
import { carriedOutOn, whyNotCarriedOut } from '../facts/carried-out.js';
import { initiativesIn } from '../facts/items.js';
import { groupOf, isNetwork } from '../facts/networks.js';
import { initiativesOf, participantsIn } from '../facts/participation.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { gather } from '../projection/gathering.js';

const FADING = codeOf(terms.TrendStage, 'FADING');

type Claims = ReadonlyMap<number, readonly ClaimAt[]>;

/** What is known of what is offered to an audience, before it is put into words. */
export interface AudienceFacts {
  readonly audience: number;
  /** The initiatives for it that are or were carried out, and why the others don't count. */
  readonly initiatives: Claims;
  readonly outside: ReadonlyMap<number, LeftOut>;
  /** Trends that share a theme with one of them, each with the initiatives and the claims. */
  readonly covered: ReadonlyMap<number, Cover>;
  readonly uncovered: readonly number[];
  /** Trends of which it is not on record what they are about. */
  readonly trendsUnknown: readonly number[];
  /** Organisations that take part in one of them. */
  readonly reached: Claims;
  readonly notReached: readonly number[];
  /** Organisations of which it is not on record what they are in. */
  readonly reachUnknown: readonly number[];
  /** Of the inputs wanted the number recorded, and how many are wanted. */
  readonly inputs: { readonly recorded: number; readonly wanted: number };
}

/** What an audience is offered on a trend. */
export interface Cover {
  readonly initiatives: ReadonlySet<number>;
  readonly claims: readonly ClaimAt[];
}

/** @param network the network whose members are asked about; null for all organisations */
export function audienceFacts(view: View, audience: number, network: number | null): AudienceFacts {
  const { initiatives, outside } = carriedOutOn(view, 'TARGETS', [audience]);
  const trends = trendsAgainst(view, initiatives);
  const reach = reachOf(view, initiatives, network);
  const known = reach.reached.size + reach.notReached.length;
  const told = targeted(view);
  return {
    audience,
    initiatives,
    outside,
    ...trends,
    ...reach,
    inputs: {
      recorded: told.recorded + trends.covered.size + trends.uncovered.length + known,
      wanted:
        told.wanted +
        trends.covered.size +
        trends.uncovered.length +
        trends.trendsUnknown.length +
        known +
        reach.reachUnknown.length,
    },
  };
}

/** Of the initiatives carried out, how many say whom they are for. */
function targeted(view: View): { recorded: number; wanted: number } {
  const looked = initiativesIn(view.projection).filter((initiative) => whyNotCarriedOut(view, initiative) === null);
  const recorded = looked.filter((initiative) => view.from('TARGETS', initiative).length > 0);
  return { recorded: recorded.length, wanted: looked.length };
}

/** Every trend that is still coming, by whether one of the initiatives shares a theme with it. */
function trendsAgainst(
  view: View,
  initiatives: Claims,
): Pick<AudienceFacts, 'covered' | 'uncovered' | 'trendsUnknown'> {
  const themes = themesOf(view, initiatives.keys());
  const covered = new Map<number, Cover>();
  const uncovered: number[] = [];
  const trendsUnknown: number[] = [];
  const { entities } = view.projection;
  for (const trend of view.sureOf('Trend')) {
    if (entities.codeOf('Trend', 'stage', trend) === FADING) continue;
    const own = [...view.from('HAS_THEME', trend)];
    const shared = own.flatMap(({ other, table, row }) =>
      (themes.get(other) ?? []).map(({ initiative, claim }) => ({ initiative, claims: [claim, { table, row }] })),
    );
    if (own.length === 0) trendsUnknown.push(trend);
    else if (shared.length === 0) uncovered.push(trend);
    else {
      covered.set(trend, {
        initiatives: new Set(shared.map(({ initiative }) => initiative)),
        claims: shared.flatMap(({ claims }) => claims),
      });
    }
  }
  return { covered, uncovered, trendsUnknown };
}

/** By theme, the initiatives that have it, with the claim that says so. */
function themesOf(view: View, initiatives: Iterable<number>): Map<number, { initiative: number; claim: ClaimAt }[]> {
  const themes = new Map<number, { initiative: number; claim: ClaimAt }[]>();
  for (const initiative of initiatives) {
    for (const { other, ...claim } of view.from('HAS_THEME', initiative)) gather(themes, other, { initiative, claim });
  }
  return themes;
}

/** The organisations looked at, by whether they take part in one of the initiatives. */
function reachOf(
  view: View,
  initiatives: Claims,
  network: number | null,
): Pick<AudienceFacts, 'reached' | 'notReached' | 'reachUnknown'> {
  const members = network === null ? null : groupOf(view, network);
  const reached = participantsIn(view, initiatives.keys(), (organisation) => members?.has(organisation) ?? true);
  const others = organisationsIn(view, members).filter((organisation) => !reached.has(organisation));
  return {
    reached,
    notReached: others.filter((organisation) => isKnown(view, organisation)),
    reachUnknown: others.filter((organisation) => !isKnown(view, organisation)),
  };
}

/** The organisations that are no networks, by index. */
function organisationsIn(view: View, members: ReadonlySet<number> | null): number[] {
  return view
    .sureOf('Organisation')
    .filter((organisation) => !isNetwork(view, organisation) && (members?.has(organisation) ?? true));
}

/** Whether it is on record what an organisation is in: an initiative, as more than a funder, or a network. */
const isKnown = (view: View, organisation: number): boolean =>
  initiativesOf(view, organisation).length > 0 || view.from('MEMBER_OF', organisation).length > 0;
