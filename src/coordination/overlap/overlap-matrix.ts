import type { EntityId } from '../../graph/ids.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, share, type Answer, type Basis } from '../answer/answer.js';
import type { Optional, Window } from '../answer/question.js';
import { names, phrase, sentence, type Language, type Phrase, type Sentence } from '../answer/sentence.js';
import { howMuchAsLastClause, isInferred } from '../answer/sureness.js';
import { View } from '../answer/view.js';
import { choiceOf, itemsOf, rarity, type Dimension, type ItemChoice } from '../facts/items.js';
import { participantsOf } from '../facts/participation.js';
import { itemsInWords, shareInWords } from '../facts/wording.js';
import type { Projection } from '../projection/projection.js';
import { calledGroup, groupsBy, type GroupedBy, type InitiativeGroup } from './groups.js';
import type { OverlapClass } from './pair.js';
import { countedByClass, eachPair, type ClassCount } from './pair-walk.js';
import { describedBy, describedTogether, isDescribed, weighed, type Described, type Weighed } from './weighing.js';

export const overlapMatrixMetric = { id: 'overlap-matrix', version: 3 } as const;

export interface GroupQuestion {
  readonly by: GroupedBy;
  readonly dimensions?: Optional<readonly Dimension[]>;
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** A work area, theme, network or kind of initiative as an answer shows it. */
export interface ShownGroup {
  readonly entity: EntityId | null;
  readonly kind: InitiativeGroup['kind'];
  readonly initiatives: number;
}

/** What two groups have in common. */
export interface MatrixCell extends Pick<Answer, 'reasons' | 'band' | 'score'> {
  readonly jaccard: number | null;
  readonly shared: readonly EntityId[];
  /** Initiatives that belong to both. */
  readonly sharedInitiatives: readonly EntityId[];
  /** Organisations that take part in initiatives of both. */
  readonly sharedParticipants: readonly EntityId[];
  /** Pairs of initiatives, one of each group, that share something. */
  readonly classes: readonly ClassCount[];
}

export interface MatrixRow {
  readonly group: ShownGroup;
  /** In the order of the columns; null where the group meets itself. */
  readonly cells: readonly (MatrixCell | null)[];
}

export interface OverlapMatrix extends Basis {
  readonly columns: readonly ShownGroup[];
  readonly rows: readonly MatrixRow[];
  /** Groups of which nothing that could be compared is recorded: in no row. */
  readonly unknown: readonly ShownGroup[];
}

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
  const facts = groupsBy(view, by).map((group): GroupFacts => ({
    group,
    described: describedTogether(group.initiatives.map((initiative) => describedBy(view, initiative, choice))),
    participants: new Set(
      group.initiatives.flatMap((initiative) =>
        participantsOf(view, initiative).map(({ organisation }) => organisation),
      ),
    ),
    stated: new Set(group.initiatives.flatMap((initiative) => statedOf(view, initiative, choice))),
  }));
  const recorded = facts.flatMap(({ described }) => [...described.values()].filter(({ size }) => size > 0));
  return {
    known: facts.filter(({ described }) => isDescribed(described)),
    unknown: facts.filter(({ described }) => !isDescribed(described)).map(({ group }) => group),
    completeness: share(recorded.length, facts.length * choice.dimensions.length),
  };
}

const statedOf = (view: View, initiative: number, choice: ItemChoice): number[] =>
  choice.dimensions.flatMap((dimension) =>
    [...itemsOf(view, initiative, dimension, choice)].flatMap(([item, claims]) =>
      isInferred(view, claims) ? [] : [item],
    ),
  );

/** That what two groups share is inferred, or some of it, as the end of a sentence. */
export const howSureOfShared = (
  one: GroupFacts,
  other: GroupFacts,
  shared: readonly number[],
): Readonly<Record<Language, string>> =>
  howMuchAsLastClause(shared.map((item) => !one.stated.has(item) || !other.stated.has(item)));

/**
 * How much groups of initiatives overlap, all against all: work areas (with what is PART_OF them), themes, networks that still exist (what
 * their members take part in) or kinds. A group has what its initiatives have.
 *
 * - `score`, `jaccard`, `shared`: as `overlap` defines them of two work areas or two networks, idf as in `Rarity`.
 * - `classes`: pairs of initiatives that share something, one of each group, by class; each pair once in a cell.
 * - `unknown`: groups with no item on record, which are in no row: that they overlap nothing is not known.
 * - `completeness`: of the dimensions of all groups the share in which something is recorded.
 *
 * Version 2 compared networks that no longer exist, too.
 * @throws BAD_PERIOD, BAD_DATE
 */
export function overlapMatrix(projection: Projection, question: GroupQuestion): OverlapMatrix {
  const view = new View(projection, question);
  const choice = choiceOf(question);
  const { known, unknown, completeness } = comparedGroups(view, question.by, choice);
  const pairs = pairsBetween(view, known, choice);
  const rows = known.map((one, row) => ({
    group: shownGroup(one.group),
    cells: known.map((other, column) =>
      row === column ? null : cellOf(view, one, other, choice, pairs.get(cellKey(row, column)) ?? new Map()),
    ),
  }));
  return {
    ...view.basis(overlapMatrixMetric, { by: question.by, dimensions: choice.dimensions }, completeness),
    columns: known.map(({ group }) => shownGroup(group)),
    rows,
    unknown: unknown.map(shownGroup),
  };
}

export const shownGroup = ({ entity, kind, initiatives }: InitiativeGroup): ShownGroup => ({
  entity,
  kind,
  initiatives: initiatives.length,
});

const cellKey = (row: number, column: number): string => `${Math.min(row, column)} ${Math.max(row, column)}`;

/** How many pairs of initiatives of each class lie between two groups, by cell. */
function pairsBetween(view: View, groups: readonly GroupFacts[], choice: ItemChoice) {
  const groupsOf = new Map<number, number[]>();
  for (const [at, { group }] of groups.entries()) {
    for (const initiative of group.initiatives) groupsOf.set(initiative, [...(groupsOf.get(initiative) ?? []), at]);
  }
  const counts = new Map<string, Map<OverlapClass, number>>();
  eachPair(view, choice, (one, other, found) => {
    const cells = new Set<string>();
    for (const row of groupsOf.get(one) ?? [])
      for (const column of groupsOf.get(other) ?? []) if (row !== column) cells.add(cellKey(row, column));
    for (const cell of cells) {
      const known = counts.get(cell) ?? new Map<OverlapClass, number>();
      counts.set(cell, known.set(found, (known.get(found) ?? 0) + 1));
    }
  });
  return counts;
}

function cellOf(
  view: View,
  one: GroupFacts,
  other: GroupFacts,
  choice: ItemChoice,
  counts: ReadonlyMap<OverlapClass, number>,
): MatrixCell {
  const { shared, union, score } = weighed(one.described, other.described, rarity(view, choice));
  const initiatives = new Set(other.group.initiatives);
  const both = one.group.initiatives.filter((initiative) => initiatives.has(initiative));
  const participants = [...one.participants].filter((organisation) => other.participants.has(organisation));
  const sharedItems = shared.map((item) => view.idOf(item));
  return {
    reasons: [
      whatIsShared(view, one, other, { shared, union, score }),
      ...(participants.length > 0 ? [whoIsInBoth(view, participants)] : []),
    ],
    band: bandOf(score, union),
    score,
    jaccard: union === 0 ? null : shared.length / union,
    shared: sharedItems,
    sharedInitiatives: view.idsOf(both),
    sharedParticipants: view.idsOf(participants),
    classes: countedByClass(counts),
  };
}

function whatIsShared(view: View, one: GroupFacts, other: GroupFacts, { shared, union, score }: Weighed): Sentence {
  const both = (language: Language): readonly [Phrase, Phrase] => [
    calledGroup(one.group, language),
    calledGroup(other.group, language),
  ];
  const [[da, daOther], [en, enOther]] = [both('da'), both('en')];
  if (score === null) {
    return sentence(
      phrase`Der er ikke registreret det samme om ${da} og ${daOther}, så de kan ikke sammenlignes.`,
      phrase`What is recorded of ${en} and ${enOther} is not of the same kind, so they cannot be compared.`,
    );
  }
  const sure = howSureOfShared(one, other, shared);
  return shared.length === 0
    ? sentence(
        phrase`${da} og ${daOther} har intet til fælles i det, der er registreret om dem begge.`,
        phrase`${en} and ${enOther} have nothing in common in what is recorded about both.`,
      )
    : sentence(
        phrase`${da} og ${daOther} har ${itemsInWords(view, shared, 'da')} til fælles: ${shareInWords(shared.length, union, 'da')}${sure.da}.`,
        phrase`${en} and ${enOther} have ${itemsInWords(view, shared, 'en')} in common: ${shareInWords(shared.length, union, 'en')}${sure.en}.`,
      );
}

function whoIsInBoth(view: View, participants: readonly number[]): Sentence {
  const who = names(view.idsOf(participants));
  return sentence(
    phrase`${who} er med på begge sider.`,
    phrase`${who} ${participants.length === 1 ? 'is' : 'are'} on both sides.`,
  );
}
