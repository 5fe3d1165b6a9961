import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EdtfScalar, enumOf } from '../../graph/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { AnswerObject, ReasonObject } from '../answer/answer.types.js';
import { Time } from '../facts/time.js';
import type { ClassTimeCount } from './pair-ranking.js';
import { outputType } from '../api/declared.resolver.js';
import { Containment } from './containment.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { Dimension } from '../facts/items.js';
import type { Complement, DimensionOverlap, Item, Months, Overlap, SharedItem, ShownWeakTie, Tie } from './overlap.js';
import type { OverlapFilter } from './overlap-filter.js';
import { Direction } from './overlap-trend.js';
import { GroupedBy } from './groups.js';
import { OverlapClass } from './pair.js';
import type { Sentence } from '../answer/sentence.js';

for (const terms of [OverlapClass, Dimension, Time, GroupedBy, Direction]) enumOf(terms);

@InputType('OverlapFilter', {
  description:
    'Which pairs of initiatives are asked for. What limits initiatives limits both sides. Nothing fits an empty list.',
})
export class OverlapFilterInput implements OverlapFilter {
  @Field(() => [enumOf(terms.InitiativeKind)], { nullable: true, description: 'Initiatives of these kinds.' })
  kinds?: NonNullable<OverlapFilter['kinds']>;

  @Field(() => [enumOf(terms.InitiativeStatus)], {
    nullable: true,
    description: 'Initiatives with one of these statuses.',
  })
  statuses?: NonNullable<OverlapFilter['statuses']>;

  @Field(() => Boolean, { nullable: true, description: 'Only pairs of two different kinds.' })
  acrossKinds?: boolean;

  @Field(() => [enumOf(OverlapClass)], {
    nullable: true,
    description: 'Pairs of these classes; all but CO_PRESENCE where it is left out.',
  })
  classes?: OverlapClass[];

  @Field(() => [enumOf(Dimension)], {
    nullable: true,
    description: 'Only these dimensions are looked at; all where it is left out.',
  })
  dimensions?: Dimension[];

  @Field(() => [ID], { nullable: true, description: 'Initiatives with at least one of these themes.' })
  themes?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Initiatives in which one of these networks, or a member of one, takes part.',
  })
  networks?: string[];

  @Field(() => ID, { nullable: true, description: 'Only pairs with this initiative.' })
  initiative?: string;
}

@ObjectType('OverlapItem', { description: 'Something that one side has.' })
export class ItemObject implements Pick<Item, 'claims'> {
  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: Item['claims'];
}

@ObjectType('SharedItem', { description: 'Something that both sides have.' })
export class SharedItemObject implements Omit<SharedItem, 'entity'> {
  @Field(() => [ID], { description: 'The claims that say so, of both sides.' })
  claims!: SharedItem['claims'];

  @Field(() => Float, { description: 'How much sharing it tells, ln(1 + N / df): the rarer, the more.' })
  rarity!: number;
}

const ContainmentObject = outputType(Containment);

@ObjectType('DimensionOverlap', { description: 'What two sides share and do not share in one dimension.' })
export class DimensionOverlapObject implements DimensionOverlap {
  @Field(() => enumOf(Dimension), { description: 'In which way they are compared.' })
  dimension!: Dimension;

  @Field(() => [SharedItemObject], { description: 'What both have, the rarest first.' })
  shared!: DimensionOverlap['shared'];

  @Field(() => [ItemObject], { description: 'What only the first has.' })
  onlyA!: DimensionOverlap['onlyA'];

  @Field(() => [ItemObject], { description: 'What only the second has.' })
  onlyB!: DimensionOverlap['onlyB'];

  @Field(() => Float, { nullable: true, description: '|A∩B| / |A∪B|; null where either side has nothing recorded.' })
  jaccard!: number | null;

  @Field(() => ContainmentObject, { nullable: true, description: 'Null where either side has nothing recorded.' })
  containment!: Containment | null;
}

@ObjectType('CommonMonths', { description: 'The calendar months that both periods touch.' })
export class MonthsObject implements Months {
  @Field(() => Int, { nullable: true, description: 'How many; null where a period is unknown or both go on.' })
  count!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The same where it may be less, since a date is not known to the month; null where the count is exact.',
  })
  commonMonthsAtMost!: number | null;

  @Field(() => Float, { nullable: true, description: 'Their share of the months of the shorter period.' })
  ofShorter!: number | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'The first of them.' })
  first!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'The last of them.' })
  last!: string | null;
}

@ObjectType('Tie', { description: 'What joins two sides already.' })
export class TieObject implements Omit<Tie, 'participants'> {
  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: Tie['claims'];

  @Field(() => Boolean, { description: 'Whether the two coordinate by a claim of their own.' })
  coordinated!: boolean;
}

@ObjectType('WeakTie', { description: 'That somebody on one side is a member of a network on the other.' })
export class WeakTieObject implements Pick<ShownWeakTie, 'claims'> {
  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: ShownWeakTie['claims'];
}

@ObjectType('OverlapCount', { description: 'How many pairs there are of a class and time.' })
export class OverlapCountObject implements ClassTimeCount {
  @Field(() => enumOf(OverlapClass), { description: 'The class.' })
  class!: ClassTimeCount['class'];

  @Field(() => enumOf(Time), { description: 'Whether they go on.' })
  time!: ClassTimeCount['time'];

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('Complement', {
  description: 'Something that a participant of one side offers and one of the other seeks.',
})
export class ComplementObject implements Pick<Complement, 'stated' | 'claims'> {
  @Field(() => Boolean, {
    description: 'Whether the offer is stated; otherwise it is inferred from what the giver has done.',
  })
  stated!: boolean;

  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: Complement['claims'];
}

@ObjectType('Overlap', {
  implements: AnswerObject,
  description: 'What two initiatives, work areas or networks have in common, and what to make of it.',
})
export class OverlapObject extends AnswerObject implements Omit<Overlap, 'a' | 'b' | 'toRead'> {
  @Field(() => enumOf(OverlapClass), {
    nullable: true,
    description: 'Null where they share nothing and nothing joins them, and where the list of pairs leaves them out.',
  })
  class!: Overlap['class'];

  @Field(() => enumOf(Time), {
    description:
      'Whether both go on, at the date asked for, else today; of two that follow one another, the later one.',
  })
  time!: Overlap['time'];

  @Field(() => Float, {
    description:
      'How much they have in common, where little that is compared says little: shared / (compared + 3) × (1 + score) / 2.',
  })
  relevance!: number;

  @Field(() => [WeakTieObject], {
    description: 'Who on one side is a member of a network on the other, while both go on. It changes no class.',
  })
  weakTies!: Overlap['weakTies'];

  @Field(() => ReasonObject, { nullable: true, description: 'What a coordinator could do next.' })
  suggestedAction!: Sentence | null;

  @Field(() => [DimensionOverlapObject], { description: 'What they share and do not share, by dimension.' })
  dimensions!: Overlap['dimensions'];

  @Field(() => Float, {
    nullable: true,
    description: '|A∩B| / |A∪B| over the dimensions in which both have something.',
  })
  jaccard!: number | null;

  @Field(() => ContainmentObject, { nullable: true, description: 'Over the dimensions in which both have something.' })
  containment!: Containment | null;

  @Field(() => MonthsObject, { description: 'When both take place.' })
  months!: Months;

  @Field(() => TieObject, { nullable: true, description: 'What joins them already; null where nothing does.' })
  tie!: Tie | null;

  @Field(() => [ComplementObject], { description: 'What those behind one side offer and those behind the other seek.' })
  complementary!: Overlap['complementary'];
}

/** Where these types lead to entities. */
export const overlapEntityFields = [
  entityFields(ItemObject, { entity: one('What it is.') }),
  entityFields(SharedItemObject, { entity: one('What it is.') }),
  entityFields(TieObject, { participants: many('Those that take part in both.') }),
  entityFields(WeakTieObject, { member: one('The member.'), network: one('The network.') }),
  entityFields(ComplementObject, {
    giver: one('Who offers it.'),
    seeker: one('Who seeks it.'),
    item: one('The method or theme.'),
  }),
  entityFields(OverlapObject, {
    a: one('The first.'),
    b: one('The second.'),
    toRead: many('In a SUCCESSION the learnings and practices that the earlier one left, to be read by the later.'),
  }),
] as const;
