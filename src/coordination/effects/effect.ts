import type { EntityId } from '../../graph/records/index.js';
import { term, termSet, valuesOf } from '../../graph/vocabulary/index.js';
import { descending } from '../answer/answer.js';
import type { Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { NONE } from '../projection/columns.js';
import { object, oneOf, listOf, id, entities, reason, type Holding } from '../declaration/fields.js';

/** In the order in which they are told. */
export const EffectWhat = termSet('ChangeEffectWhat', 'What changes would do to what the analyses say.', {
  GAP_CLOSED: term('ikke længere et hul', 'no longer a gap', 'A need would no longer be a gap.'),
  GAP_OPENED: term('et nyt hul', 'a new gap', 'A need would become a gap.'),
  GAP_CHANGED: term(
    'et andet hul',
    'another gap',
    'The gap of a need would be of another type, or whether it is one would be known, or not be known any more.',
  ),
  DUPLICATION_RISK: term(
    'risiko for dobbeltarbejde',
    'risk of duplication',
    'Two initiatives would share something in the same months with nothing that joins them.',
  ),
  JOINT_EFFORT: term(
    'fælles indsats',
    'joint effort',
    'Two initiatives would share something and be joined by somebody or something.',
  ),
  OVERLAP_GONE: term('intet overlap længere', 'no longer an overlap', 'Two initiatives would no longer overlap.'),
  TIED: term('forbundet', 'tied', 'An organisation without ties would have some.'),
  ISOLATED: term('uden forbindelser', 'without ties', 'An organisation would have no tie to others any more.'),
  MEETING: term('kunne mødes', 'could meet', 'One organisation would be able to give another what it seeks.'),
  MEETING_GONE: term(
    'intet at mødes om længere',
    'nothing to meet about any more',
    'One organisation would no longer be able to give another what it seeks.',
  ),
});
export type EffectWhat = keyof typeof EffectWhat.values;

export const ChangeEffect = object(
  'ChangeEffect',
  'Something that the analyses would say and do not say today, or would not say any more. Like questions that say nothing else it counts what is at least INFERRED.',
  {
    what: oneOf(EffectWhat, 'What would be otherwise.'),
    ids: listOf(
      id(
        'What it is about: a need, an organisation, or two organisations or initiatives. That of a new one is as in `changes`: it may become another.',
      ),
    ),
    entities: entities('Entity', 'What it is about, as far as that is on record.'),
    reason: reason('What would be, as a sentence. What is new is named as given, and is no link in `parts` yet.'),
  },
);
export type ChangeEffect = Holding<typeof ChangeEffect>;

/** An effect before it is put into words. */
export interface FoundEffect {
  readonly what: EffectWhat;
  readonly ids: readonly EntityId[];
  /** The more, the sooner it is told among those of its sort. */
  readonly weight: number;
  readonly inWords: () => Sentence;
}

/** The graph as it is and as it would be, each as one question sees it. */
export interface Worlds {
  readonly before: View;
  readonly after: View;
}

/** Whether something is on record in a world. */
export const isThere = ({ projection }: View, id: EntityId): boolean => projection.entities.indexOf(id) !== NONE;

const order = valuesOf(EffectWhat);

/** The weightiest effects, in the order in which they are told. */
export const weightiest = (found: readonly FoundEffect[], most: number): FoundEffect[] =>
  found
    .toSorted(
      (one, other) =>
        order.indexOf(one.what) - order.indexOf(other.what) ||
        descending(one.weight, other.weight) ||
        (one.ids.join(' ') < other.ids.join(' ') ? -1 : 1),
    )
    .slice(0, most);
