import { SamspilError } from '../../errors.js';
import { terms } from '../../graph/vocabulary/index.js';
import { boolean, id, listOf, object, oneOf, optional, the, type Holding } from '../declaration/fields.js';
import { Dimension, initiativesIn, itemsOf, type ItemChoice } from '../facts/items.js';
import { GroupedBy, groupNamed } from './groups.js';
import { OverlapClass } from './pair.js';
import { participantsOf } from '../facts/participation.js';
import { termOf } from '../projection/projection.js';
import { admits, indexNamed } from '../answer/question.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import type { View } from '../answer/view.js';

/** A group of a matrix is named as there: by its entity, or where it is a kind by that. */
const OverlapBetween = object(
  'OverlapBetween',
  'Two groups of initiatives, as `overlapMatrix` has them: together with the same other arguments the pairs behind a cell.',
  {
    by: oneOf(GroupedBy, 'By what the initiatives are put together.'),
    a: id('One group: the id of its work area, theme or network; of a kind its name, such as `COURSE`.'),
    b: id('The other.'),
  },
);

/** What limits initiatives lets the initiative that is named through. */
export const OverlapFilter = object(
  'OverlapFilter',
  'Which pairs of initiatives are asked for. What limits initiatives limits both sides. Nothing fits an empty list.',
  {
    kinds: optional(listOf(oneOf(terms.InitiativeKind, 'Initiatives of these kinds.'))),
    statuses: optional(listOf(oneOf(terms.InitiativeStatus, 'Initiatives with one of these statuses.'))),
    acrossKinds: optional(boolean('Only pairs of two different kinds.')),
    classes: optional(listOf(oneOf(OverlapClass, 'Pairs of these classes; all but CO_PRESENCE where it is left out.'))),
    dimensions: optional(listOf(oneOf(Dimension, 'Only these dimensions are looked at; all where it is left out.'))),
    themes: optional(listOf(id('Initiatives with at least one of these themes.'))),
    networks: optional(listOf(id('Initiatives in which one of these networks, or a member of one, takes part.'))),
    initiative: optional(id('Only pairs with this initiative.')),
    between: optional(the(OverlapBetween, 'Only pairs of which one initiative is in each of two groups.')),
  },
);
export type OverlapFilter = Holding<typeof OverlapFilter>;

/** The initiatives that may stand in a pair. */
export interface Candidates {
  /** By index, ascending. */
  readonly initiatives: readonly number[];
  /** Those of them that were over before the date asked for: an earlier one that another may learn from. */
  readonly before: ReadonlySet<number>;
  /** The two groups of which each pair has one; null where it may be any two. */
  readonly between: readonly [ReadonlySet<number>, ReadonlySet<number>] | null;
}

/** Whether a filter limits which initiatives are looked at, rather than which pairs. */
export const isLimited = ({ kinds, statuses, themes, networks, between }: OverlapFilter): boolean =>
  [kinds, statuses, themes, networks, between].some((limit) => limit != null);

/**
 * The initiative that all pairs are asked of; null where none is named.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const namedInitiative = ({ projection }: View, { initiative }: OverlapFilter): number | null =>
  initiative == null ? null : indexNamed(projection, initiative, 'Initiative');

/**
 * The initiatives that a question looks at; the view counts those that it leaves out.
 * @param withEarlier whether what was over before the date asked for is looked at too
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT
 */
export function candidatesFor(view: View, filter: OverlapFilter, choice: ItemChoice, withEarlier: boolean): Candidates {
  const named = namedInitiative(view, filter);
  const belongs = belongingTo(view, filter, choice);
  const between = groupsBetween(view, filter);
  const before = new Set<number>();
  const initiatives = initiativesIn(view.projection).filter((initiative) => {
    if (between && !between.some((group) => group.has(initiative))) return false;
    if (initiative !== named && !fits(view, initiative, filter)) return false;
    const why = view.whyNot(initiative);
    const earlier = why === 'PERIOD' && withEarlier && isBefore(view, initiative);
    if (why && !earlier) view.leaveOut(initiative, why);
    if ((why && !earlier) || (initiative !== named && !belongs(initiative, !earlier))) return false;
    if (earlier) before.add(initiative);
    return true;
  });
  return { initiatives, before, between };
}

/** The initiatives of the two groups that a filter names. */
function groupsBetween(view: View, { between }: OverlapFilter): Candidates['between'] {
  if (!between) return null;
  const { by, a, b } = between;
  const [one, other] = [groupNamed(view, by, a), groupNamed(view, by, b)];
  if (one.entity === other.entity && one.kind === other.kind) {
    throw new SamspilError('BAD_USER_INPUT', `“${a}” and “${b}” are the same group. Name two.`);
  }
  return [new Set(one.initiatives), new Set(other.initiatives)];
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
  const organisations =
    networks == null ? null : new Set(networks.flatMap((id) => [...groupOf(view, networkNamed(view, id))]));
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
