import { share } from '../answer/answer.js';
import type { InBoth } from '../answer/sentence.js';
import { howMuchAsLastClause, isInferred } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { listOf, oneOf, optional } from '../declaration/fields.js';
import type { Asked } from '../declaration/question.js';
import { Dimension, itemsOf, type ItemChoice } from '../facts/items.js';
import { participantsOf } from '../facts/participation.js';
import { GroupedBy, groupsBy, type InitiativeGroup } from './groups.js';
import { isDescribed, type Described } from './weighing.js';
import type { ShownGroup } from '../facts/shown-group.js';

/** What of initiatives is compared. */
export const lookedAt = optional(
  listOf(oneOf(Dimension, 'Only these dimensions are looked at; all where it is left out, none where it is empty.')),
);

/** The arguments by which groups of initiatives are asked for. */
export const ofGroups = { by: oneOf(GroupedBy, 'What is compared.'), dimensions: lookedAt, ...evidence };
export type GroupQuestion = Asked<typeof ofGroups>;

/** A group with all that it is compared by. */
export interface GroupFacts {
  readonly group: InitiativeGroup;
  readonly described: Described;
  readonly participants: ReadonlySet<number>;
  /** Those of its items that somebody says one of its initiatives has, rather than that it is inferred. */
  readonly stated: ReadonlySet<number>;
}

/** Groups that can be compared, and those of which nothing is recorded. */
export interface ComparedGroups {
  readonly known: readonly GroupFacts[];
  readonly unknown: readonly InitiativeGroup[];
  /** Over all of them, of the dimensions the share in which something is recorded. */
  readonly completeness: number | null;
}

/** Gathers the groups and what they are compared by. */
export function comparedGroups(view: View, by: GroupedBy, choice: ItemChoice): ComparedGroups {
  const facts = groupsBy(view, by).map((group) => factsOf(view, group, choice));
  const recorded = facts.flatMap(({ described }) => [...described.values()].filter(({ size }) => size > 0));
  return {
    known: facts.filter(({ described }) => isDescribed(described)),
    unknown: facts.filter(({ described }) => !isDescribed(described)).map(({ group }) => group),
    completeness: share(recorded.length, facts.length * choice.dimensions.length),
  };
}

/** All that a group is compared by: its thousands of items are read once. */
function factsOf(view: View, group: InitiativeGroup, choice: ItemChoice): GroupFacts {
  const described = new Map<Dimension, Set<number>>();
  const participants = new Set<number>();
  const stated = new Set<number>();
  for (const dimension of choice.dimensions) {
    const together = new Set<number>();
    described.set(dimension, together);
    for (const initiative of group.initiatives) {
      for (const [item, claims] of itemsOf(view, initiative, dimension, choice)) {
        together.add(item);
        if (!stated.has(item) && !isInferred(view, claims)) stated.add(item);
      }
    }
  }
  for (const initiative of group.initiatives) {
    for (const { organisation } of participantsOf(view, initiative)) participants.add(organisation);
  }
  return { group, described, participants, stated };
}

/** That what two groups share is inferred, or some of it, as the end of a sentence. */
export const howSureOfShared = (one: GroupFacts, other: GroupFacts, shared: readonly number[]): InBoth<string> =>
  howMuchAsLastClause(shared.map((item) => !one.stated.has(item) || !other.stated.has(item)));

export const shownGroup = ({ entity, kind, initiatives }: InitiativeGroup): ShownGroup => ({
  entity,
  kind,
  initiatives: initiatives.length,
});
