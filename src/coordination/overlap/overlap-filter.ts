import { terms } from '../../graph/vocabulary/index.js';
import { initiativesIn, itemsOf, type Dimension, type ItemChoice } from '../facts/items.js';
import type { OverlapClass } from './pair.js';
import { participantsOf } from '../facts/participation.js';
import { termOf } from '../projection/projection.js';
import { admits, indexNamed, type Optional } from '../answer/question.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import type { View } from '../answer/view.js';

type InitiativeKind = keyof typeof terms.InitiativeKind.values;
type InitiativeStatus = keyof typeof terms.InitiativeStatus.values;

/**
 * Which pairs of initiatives are asked for. What limits initiatives limits both sides of a pair, but for the initiative
 * that is named. An empty list lets none through.
 */
export interface OverlapFilter {
  readonly kinds?: Optional<readonly InitiativeKind[]>;
  readonly statuses?: Optional<readonly InitiativeStatus[]>;
  /** Only pairs of two different kinds. */
  readonly acrossKinds?: Optional<boolean>;
  /** All but CO_PRESENCE where nothing is said. */
  readonly classes?: Optional<readonly OverlapClass[]>;
  readonly dimensions?: Optional<readonly Dimension[]>;
  /** Initiatives with at least one of these themes. */
  readonly themes?: Optional<readonly string[]>;
  /** Initiatives in which one of these networks or a member of one takes part. */
  readonly networks?: Optional<readonly string[]>;
  /** Only pairs with this initiative. */
  readonly initiative?: Optional<string>;
}

/** The initiatives that may stand in a pair. */
export interface Candidates {
  /** By index, ascending. */
  readonly initiatives: readonly number[];
  /** Those of them that were over before the date asked for: an earlier one that another may learn from. */
  readonly before: ReadonlySet<number>;
}

/** Whether a filter limits which initiatives are looked at, rather than which pairs. */
export const isLimited = ({ kinds, statuses, themes, networks }: OverlapFilter): boolean =>
  [kinds, statuses, themes, networks].some((list) => list != null);

/**
 * The initiative that all pairs are asked of; null where none is named.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const namedInitiative = ({ projection }: View, { initiative }: OverlapFilter): number | null =>
  initiative == null ? null : indexNamed(projection, initiative, 'Initiative');

/**
 * The initiatives that a question looks at; the view counts those that it leaves out.
 * @param withEarlier whether what was over before the date asked for is looked at too
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export function candidatesFor(view: View, filter: OverlapFilter, choice: ItemChoice, withEarlier: boolean): Candidates {
  const named = namedInitiative(view, filter);
  const belongs = belongingTo(view, filter, choice);
  const before = new Set<number>();
  const initiatives = initiativesIn(view.projection).filter((initiative) => {
    if (initiative !== named && !fits(view, initiative, filter)) return false;
    const why = view.whyNot(initiative);
    const earlier = why === 'PERIOD' && withEarlier && isBefore(view, initiative);
    if (why && !earlier) view.leaveOut(initiative, why);
    if ((why && !earlier) || (initiative !== named && !belongs(initiative, !earlier))) return false;
    if (earlier) before.add(initiative);
    return true;
  });
  return { initiatives, before };
}

function fits({ projection: { entities } }: View, initiative: number, { kinds, statuses }: OverlapFilter): boolean {
  const kind = termOf(terms.InitiativeKind, entities.codeOf('Initiative', 'kind', initiative));
  const status = termOf(terms.InitiativeStatus, entities.codeOf('Initiative', 'status', initiative));
  return admits(kinds, kind) && admits(statuses, status);
}

/** Whether an initiative was over before the date asked for; with a window none is looked at that was. */
export function isBefore(view: View, initiative: number): boolean {
  const period = view.period(initiative);
  return view.asOf !== null && period?.end === 'KNOWN' && view.span !== null && period.last < view.span.first;
}

/** Whether an initiative has one of the themes and somebody of one of the networks, as far as these are asked for. */
function belongingTo(view: View, { themes, networks }: OverlapFilter, choice: ItemChoice) {
  const wantedThemes = themes?.map((theme) => indexNamed(view.projection, theme, 'Theme'));
  const organisations = networks == null ? null : organisationsOf(view, networks);
  return (initiative: number, dated: boolean): boolean => {
    if (wantedThemes) {
      const own = itemsOf(view, initiative, 'THEME', choice, dated);
      if (!wantedThemes.some((theme) => own.has(theme))) return false;
    }
    return (
      organisations === null ||
      participantsOf(view, initiative, dated).some(({ organisation }) => organisations.has(organisation))
    );
  };
}

/** The networks and their members. */
function organisationsOf(view: View, networks: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const id of networks) {
    for (const organisation of groupOf(view, networkNamed(view, id))) found.add(organisation);
  }
  return found;
}
