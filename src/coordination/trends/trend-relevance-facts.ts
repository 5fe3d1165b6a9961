import { term, termSet } from '../../graph/vocabulary/index.js';
import { byOther, type View } from '../answer/view.js';
import { isGone, timeOfMembership } from '../facts/successions.js';
import { initiativesOf, Ties } from '../facts/participation.js';
import { claimsIn, type ClaimAt } from '../projection/projection.js';
import { trendKnown } from './trend-facts.js';

export const TrendGround = termSet('TrendGround', 'What ties an organisation to a theme of a trend.', {
  OWN_THEME: term('eget tema', 'own theme', 'It works on the theme itself. The trend concerns it.'),
  WORK: term('indsats', 'initiative', 'An initiative that it takes part in is about the theme. The trend concerns it.'),
  NEED: term('behov', 'need', 'A need that it states is about the theme. The trend concerns it.'),
  WISH: term('ønske', 'wish', 'It seeks knowledge of the theme.'),
  NETWORK: term('netværk', 'network', 'A network that it is a member of works on the theme.'),
});
export type Ground = keyof typeof TrendGround.values;

/** The grounds on which a trend concerns an organisation, as in `trendGaps`; the others only tell where to look. */
const concerning: ReadonlySet<Ground> = new Set(['OWN_THEME', 'WORK', 'NEED'] as const);

/** What ties an organisation to a theme. */
export interface TieToTheme {
  readonly ground: Ground;
  readonly theme: number;
  /** The initiative, need or network through which it has the theme; null where it has it itself. */
  readonly through: number | null;
  /** From the organisation to what it is tied through; empty where there is nothing between. */
  readonly reaching: readonly ClaimAt[];
  /** That what it is tied through, or the organisation itself, has the theme. */
  readonly having: readonly ClaimAt[];
}

export const concerns = ({ ground }: TieToTheme): boolean => concerning.has(ground);

/** What is known of a trend and an organisation before it is put into words. */
export interface RelevanceFacts {
  readonly trend: number;
  readonly organisation: number;
  /** The themes of the trend, with the claims that say so. */
  readonly themes: ReadonlyMap<number, readonly ClaimAt[]>;
  /** What ties the organisation to them. */
  readonly ties: readonly TieToTheme[];
  /** On which grounds it is tied to themes, whatever trend is asked about. */
  readonly grounds: ReadonlySet<Ground>;
  readonly concerns: boolean | null;
  /** Who knows the trend, with the claims that say so, and who of them spotted it. */
  readonly aware: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly spotted: ReadonlyMap<number, readonly ClaimAt[]>;
  /** Others who know it: those whom it works or has worked with, with the claims that tie them, and the rest. */
  readonly contacts: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly others: readonly number[];
}

export function relevanceFacts(view: View, trend: number, organisation: number): RelevanceFacts {
  const all = tiesToThemes(view, organisation);
  const { themes, spotted, aware } = trendKnown(view, trend);
  const ties = all.filter(({ theme }) => themes.has(theme));
  const isKnown = themes.size > 0 && all.some(concerns);
  const tied = new Ties(view).of(organisation);
  const tellers = [...aware.keys()].filter((other) => other !== organisation && !isGone(view, other));
  return {
    trend,
    organisation,
    themes,
    ties,
    grounds: new Set(all.map(({ ground }) => ground)),
    concerns: isKnown ? ties.some(concerns) : null,
    aware,
    spotted,
    contacts: new Map(tellers.flatMap((other) => (tied.has(other) ? [[other, tied.get(other) ?? []] as const] : []))),
    others: tellers.filter((other) => !tied.has(other)),
  };
}

/** The claims that a reader may ask about. */
export const claimsOfRelevance = ({ themes, ties, aware }: RelevanceFacts): ClaimAt[] => [
  ...claimsIn(themes.values(), aware.values()),
  ...ties.flatMap(({ reaching, having }) => [...reaching, ...having]),
];

/**
 * All that ties an organisation to themes, by ground, then by ids. What is CANCELLED, or outside the date asked for, ties
 * nobody, nor does a network that no longer exists or was left.
 */
function tiesToThemes(view: View, organisation: number): TieToTheme[] {
  const through = (ground: Ground, what: number | null, reaching: readonly ClaimAt[]): TieToTheme[] => {
    const themes = byOther(view.from('HAS_THEME', what ?? organisation));
    return [...themes].map(([theme, having]) => ({ ground, theme, through: what, reaching, having }));
  };
  return [
    ...through('OWN_THEME', null, []),
    ...worksOf(view, organisation).flatMap(({ initiative, claims }) => through('WORK', initiative, claims)),
    ...[...byOther(view.from('STATES', organisation))].flatMap(([need, claims]) => through('NEED', need, claims)),
    ...[...byOther(view.from('SEEKS', organisation))]
      .filter(([item]) => view.projection.entities.isKind(item, 'Theme'))
      .map(([theme, having]) => ({ ground: 'WISH' as const, theme, through: null, reaching: [], having })),
    ...[...byOther(view.from('MEMBER_OF', organisation))].flatMap(([network, claims]) =>
      networkTies(view, network, claims, through('NETWORK', network, claims)),
    ),
  ];
}

/** What an organisation takes part in and that counts. */
const worksOf = (view: View, organisation: number) =>
  initiativesOf(view, organisation).filter(({ initiative }) => {
    const why = view.whyNot(initiative);
    if (why) view.leaveOut(initiative, why);
    return why === null;
  });

/** The themes of a network itself and of what it takes part in. */
function networkTies(
  view: View,
  network: number,
  reaching: readonly ClaimAt[],
  own: readonly TieToTheme[],
): TieToTheme[] {
  const isLeft = reaching.every(({ table, row }) => timeOfMembership(view, table, row) === 'OVER');
  if (isLeft || isGone(view, network)) return [];
  const themes = new Map(own.map((tie) => [tie.theme, tie]));
  for (const { initiative, claims } of worksOf(view, network)) {
    for (const { other: theme, ...claim } of view.from('HAS_THEME', initiative)) {
      const known = themes.get(theme)?.having ?? [];
      themes.set(theme, { ground: 'NETWORK', theme, through: network, reaching, having: [...known, ...claims, claim] });
    }
  }
  return [...themes.values()].sort((one, other) => one.theme - other.theme);
}
