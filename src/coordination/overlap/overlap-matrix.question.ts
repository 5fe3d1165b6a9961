import { Band, bandOf, pageOf, type Page } from '../answer/answer.js';
import { phrase, sentence, type Language, type Phrase, type Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { entities, float, listOf, object, oneOf, orNull, reason, the } from '../declaration/fields.js';
import { listQuestion, type Holding } from '../declaration/question.js';
import { choiceOf, rarity, type ItemChoice } from '../facts/items.js';
import { itemsInWords, shareInWords } from '../facts/wording.js';
import type { Projection } from '../projection/projection.js';
import {
  comparedGroups,
  howSureOfShared,
  ofGroups,
  shownGroup,
  type GroupFacts,
  type GroupQuestion,
} from './compared-groups.js';
import { calledGroup } from './groups.js';
import type { OverlapClass } from './pair.js';
import { ClassCount, countedByClass, eachPair } from './pair-walk.js';
import { weighed, type Weighed } from './weighing.js';
import { gather } from '../projection/gathering.js';
import { ShownGroup } from '../facts/shown-group.js';

const metric = { name: 'overlap-matrix', version: 3 } as const;

const MatrixCell = object('OverlapMatrixCell', 'What two groups have in common.', {
  reasons: listOf(reason('Why. Read these first.')),
  band: orNull(oneOf(Band, 'Roughly how much; null for nothing and where nothing can be said.')),
  score: orNull(float('As for `overlap`, 0 to 1; null where nothing that could be compared is recorded of both.')),
  jaccard: orNull(float('|A∩B| / |A∪B| over the dimensions in which both have something.')),
  shared: entities('Entity', 'What both have.'),
  sharedInitiatives: entities('Initiative', 'Initiatives that belong to both.'),
  sharedParticipants: entities('Organisation', 'Organisations that take part in initiatives of both.'),
  classes: listOf(the(ClassCount, 'Pairs of initiatives that share something, one of each, by class.')),
});
type MatrixCell = Holding<typeof MatrixCell>;

const MatrixRow = object('OverlapMatrixRow', 'A group against all groups.', {
  group: the(ShownGroup, 'The group.'),
  cells: listOf(orNull(the(MatrixCell, 'In the order of the columns; null where the group meets itself.'))),
});

/**
 * How much groups of initiatives overlap, all against all: work areas (with what is PART_OF them), themes, networks that
 * still exist (what their members take part in) or kinds. A group has what its initiatives have.
 *
 * - `score`, `jaccard`, `shared`: as `overlap` defines them of two work areas or two networks, idf as in `Rarity`.
 * - `classes`: pairs of initiatives that share something, one of each group, by class; each pair once in a cell.
 * - `unknown`: groups with no item on record, which are in no row: that they overlap nothing is not known.
 * - `completeness`: of the dimensions of all groups the share in which something is recorded.
 *
 * Version 2 compared networks that no longer exist, too.
 * @throws BAD_PERIOD, BAD_DATE
 */
export const overlapMatrix = listQuestion({
  name: 'overlapMatrix',
  about: 'How much work areas, themes, networks or kinds of initiative overlap, all against all.',
  metric,
  weight: { cost: 900, each: 5 },
  arguments: ofGroups,
  list: {
    name: 'OverlapMatrix',
    about: 'Rows of a matrix, in the order of ids or kinds.',
    of: MatrixRow,
    beside: {
      columns: listOf(the(ShownGroup, 'All groups that can be compared, in the order of the cells of each row.')),
      unknown: listOf(the(ShownGroup, 'Groups of which nothing that could be compared is recorded: in no row.')),
    },
  },
  work: groupsAgainstAll,
});

function groupsAgainstAll(projection: Projection, question: GroupQuestion, page: Page) {
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
    ...pageOf(view.basis(metric, { by: question.by, dimensions: choice.dimensions }, completeness), rows, page),
    columns: known.map(({ group }) => shownGroup(group)),
    unknown: unknown.map(shownGroup),
  };
}

const cellKey = (row: number, column: number): string => `${Math.min(row, column)} ${Math.max(row, column)}`;

/** How many pairs of initiatives of each class lie between two groups, by cell. */
function pairsBetween(view: View, groups: readonly GroupFacts[], choice: ItemChoice) {
  const groupsOf = new Map<number, number[]>();
  for (const [at, { group }] of groups.entries()) {
    for (const initiative of group.initiatives) gather(groupsOf, initiative, at);
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
  const who = view.names(participants);
  return sentence(
    phrase`${who} er med på begge sider.`,
    phrase`${who} ${participants.length === 1 ? 'is' : 'are'} on both sides.`,
  );
}
