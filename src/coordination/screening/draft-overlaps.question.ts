import type { EntityId } from '../../graph/records/index.js';
import { bandOf, descending, pageInFull, type Band, type Page } from '../answer/answer.js';
import { admits } from '../answer/question.js';
import { phrase, oneSentence, type Sentence } from '../answer/sentence.js';
import { View, type ClaimTo } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  entities,
  entity,
  float,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  reason,
  the,
} from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import { choiceOf, Dimension, dimensions, rarity } from '../facts/items.js';
import { commonMonths } from '../facts/months.js';
import { participantsOf } from '../facts/participation.js';
import { initiativeSide } from '../facts/compared-sides.js';
import { Time } from '../facts/time.js';
import {
  completenessOf,
  Complement,
  jaccardOf,
  measuresOf,
  Months,
  overlapMetric,
  parametersOf,
  SharedItem,
  Tie,
  WeakTie,
  shownPair,
} from '../overlap/overlap-answer.js';
import { reasonsOf } from '../overlap/overlap-reasons.js';
import {
  classify,
  compareFacts,
  countsOver,
  factsOf,
  OverlapClass,
  type ComparedDimension,
  type Pair,
  type Weights,
} from '../overlap/pair.js';
import { describedBy, weighed } from '../overlap/weighing.js';
import type { Projection } from '../projection/projection.js';
import { Draft, readDraft, sideOf, type ReadDraft } from './draft.js';

/** A draft has what an initiative may have, in every dimension. */
const choice = choiceOf({});

/** An initiative on record that shares something with a draft. */
export interface RankedInitiative {
  readonly initiative: number;
  readonly class: OverlapClass;
  readonly score: number;
  readonly band: Band | null;
}

const DraftDimension = object('DraftDimensionOverlap', 'What a draft and an initiative share in one dimension.', {
  dimension: oneOf(Dimension, 'In which way they are compared.'),
  shared: listOf(the(SharedItem, 'What both have, the rarest first, with the claims on the initiative.')),
  onlyDraft: entities('Entity', 'What only the draft has.'),
  onlyInitiative: entities('Entity', 'What only the initiative has.'),
  jaccard: orNull(float('|A∩B| / |A∪B|; null where either side has nothing recorded.')),
});
type DraftDimension = Holding<typeof DraftDimension>;

const DraftOverlap = answer(
  'DraftOverlap',
  'What a draft and an initiative on record have in common, and what to make of it.',
  {
    initiative: entity('Initiative', 'The initiative on record.'),
    class: oneOf(OverlapClass, 'What to make of it, as if the draft were an initiative.'),
    suggestedAction: orNull(reason('What a coordinator could do next.')),
    dimensions: listOf(the(DraftDimension, 'What they share and do not share, by dimension.')),
    fundedBy: entities('Pool', 'The pools that support the initiative.'),
    jaccard: orNull(float('|A∩B| / |A∪B| over the dimensions in which both have something.')),
    months: the(Months, 'When both take place.'),
    tie: orNull(the(Tie, 'Who takes part in both; null where nobody does.')),
    time: oneOf(Time, 'Whether the draft and the initiative go on, are to come, or are over.'),
    weakTies: listOf(
      the(WeakTie, 'Who of one is a member of a network in the other, while both go on. It changes no class.'),
    ),
    complementary: listOf(the(Complement, 'What those behind one offer and those behind the other seek.')),
    toRead: entities('Entity', 'Where the initiative is over: the learnings and practices that it left.'),
  },
);
export type DraftOverlap = Holding<typeof DraftOverlap>;

/**
 * How much items tell a draft: as rare as they are among the initiatives on record, of which the draft is none. What no
 * initiative has counts as if one had it: the draft would be the first.
 */
export function weightsFor(view: View): Weights {
  const onRecord = rarity(view, choice);
  const firstOfItsKind = Math.log(1 + Math.max(1, onRecord.initiatives));
  return {
    initiatives: onRecord.initiatives,
    of: (item) => {
      const weight = onRecord.of(item);
      return Number.isFinite(weight) ? weight : firstOfItsKind;
    },
  };
}

/** The initiatives on record that share an item with a draft, by score descending, then by id. */
export function rankInitiatives(view: View, draft: ReadDraft, weights: Weights): RankedInitiative[] {
  const ranked = [...sharing(view, draft)].map((initiative) => ranking(view, draft, initiative, weights));
  return ranked.sort((one, other) => descending(one.score, other.score) || one.initiative - other.initiative);
}

function sharing(view: View, draft: ReadDraft): Set<number> {
  const { entities } = view.projection;
  const found = new Set<number>();
  for (const [dimension, items] of draft.items) {
    const table = view.projection.claims(dimensions[dimension]);
    for (const item of items) {
      for (const row of table.to(item)) {
        const initiative = table.subjectOf(row);
        if (entities.isKind(initiative, 'Initiative') && view.reads(table, row) && isLookedAt(view, initiative)) {
          found.add(initiative);
        }
      }
    }
  }
  return found;
}

function isLookedAt(view: View, initiative: number): boolean {
  const why = view.whyNot(initiative);
  if (why) view.leaveOut(initiative, why);
  return why === null;
}

function ranking(view: View, draft: ReadDraft, initiative: number, weights: Weights): RankedInitiative {
  const own = new Map([...draft.items].map(([dimension, items]) => [dimension, new Set(items)]));
  const { score, union } = weighed(own, describedBy(view, initiative, choice), weights);
  const tied = participantsOf(view, initiative).some(({ organisation }) => draft.applicants.includes(organisation));
  const { found } = commonMonths(draft.period, view.period(initiative));
  // Something is shared, so the class is never null.
  const each = classify(true, tied, found) ?? 'UNDATED';
  return { initiative, score: score ?? 0, band: bandOf(score, union), class: each };
}

/** The arguments by which a draft is set against what is on record. */
export const ofDraft = {
  draft: the(Draft, 'The application as far as it is known.'),
  ...sure,
};

const asked = {
  ...ofDraft,
  classes: optional(
    listOf(oneOf(OverlapClass, 'Only these classes; all where it is left out, none where it is empty.')),
  ),
};

/**
 * The initiatives on record that share an item with a draft, each as `overlap` defines it of two initiatives, by score
 * descending, then by id. CANCELLED ones are none of them.
 * @throws as `readDraft`
 */
export const draftOverlaps = listQuestion({
  name: 'draftOverlaps',
  about: 'Which initiatives on record share something with a draft?',
  on: 'ANSWER',
  metric: overlapMetric,
  arguments: asked,
  list: {
    about: 'Initiatives that share something with a draft, the highest score first.',
    of: DraftOverlap,
  },
  work: initiativesLike,
});

function initiativesLike(projection: Projection, { draft, classes, ...question }: Asked<typeof asked>, page: Page) {
  const view = new View(projection, question);
  const read = readDraft(view, draft);
  const weights = weightsFor(view);
  const found = rankInitiatives(view, read, weights).filter((each) => admits(classes, each.class));
  const basis = view.basis(overlapMetric, parametersOf(choice, weights), read.completeness);
  return pageInFull(basis, found, page, ({ initiative }) =>
    draftOverlap(new View(projection, question), read, initiative, weights),
  );
}

function draftOverlap(view: View, draft: ReadDraft, initiative: number, weights: Weights): DraftOverlap {
  const side = initiativeSide(view, initiative);
  const pair = compareFacts(view, sideOf(draft), factsOf(view, side, choice), weights);
  const { counts, ...measures } = measuresOf(pair, weights);
  const funding = view.from('FUNDED_BY', initiative);
  const found = {
    initiative: view.idOf(initiative),
    class: pair.class ?? 'UNDATED',
    reasons: [...reasonsOf(pair, counts), ...alreadyFunded(pair, initiative, funding)],
    ...measures,
    dimensions: pair.dimensions.map((dimension) => shownDimension(pair, dimension, weights)),
    fundedBy: view.idsOf(new Set(funding.map(({ other }) => other))),
    ...shownPair(pair),
  };
  return { ...view.basis(overlapMetric, parametersOf(choice, weights), completenessOf(pair)), ...found };
}

/** That somebody who applies has support for it already. */
function alreadyFunded({ view, common, months }: Pair, initiative: number, funding: readonly ClaimTo[]): Sentence[] {
  if (common.length === 0 || funding.length === 0 || months.found === 'NONE') return [];
  const [it, pools] = [view.name(initiative), view.names(new Set(funding.map(({ other }) => other)))];
  return oneSentence(
    phrase`${it} har allerede støtte fra ${pools}: se efter, om det er det samme, der søges til.`,
    phrase`${it} has support from ${pools} already: see whether it is the same that is applied for.`,
    view.claimIds(funding),
  );
}

function shownDimension({ view }: Pair, compared: ComparedDimension, weights: Weights): DraftDimension {
  const { dimension, a, b, shared } = compared;
  const only = (own: ComparedDimension['a'], others: ComparedDimension['a']): EntityId[] =>
    view.idsOf([...own.keys()].filter((item) => !others.has(item)));
  return {
    dimension,
    shared: shared.map((item) => ({
      entity: view.idOf(item),
      claims: view.claimIds(b.get(item) ?? []),
      rarity: weights.of(item),
    })),
    onlyDraft: only(a, b),
    onlyInitiative: only(b, a),
    jaccard: jaccardOf(countsOver([compared])),
  };
}
