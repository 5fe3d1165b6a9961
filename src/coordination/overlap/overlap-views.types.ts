import { Field, Float, Int, ObjectType, type ClassType } from 'type-graphql';
import { EdtfScalar, enumOf } from '../../graph/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { Band } from '../answer/answer.js';
import { AnswerObject, ReasonObject } from '../answer/answer.types.js';
import { entityFields, many, oneOrNone } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { Sentence } from '../answer/sentence.js';
import type { Coherence } from './coherence.js';
import type { MatrixCell, MatrixRow, ShownGroup } from './overlap-matrix.js';
import { GroupedBy } from './groups.js';
import { Direction, type OverlapTrend, type TrendYear } from './overlap-trend.js';
import { OverlapClass } from './pair.js';
import type { ClassCount } from './pair-walk.js';

for (const terms of [GroupedBy, Direction]) enumOf(terms);

@ObjectType('OverlapClassCount', { description: 'How many there are of a class.' })
export class ClassCountObject implements ClassCount {
  @Field(() => enumOf(OverlapClass), { description: 'The class.' })
  class!: ClassCount['class'];

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('InitiativeGroup', { description: 'Initiatives that are looked at together.' })
class GroupObject implements Omit<ShownGroup, 'entity'> {
  @Field(() => enumOf(terms.InitiativeKind), {
    nullable: true,
    description: 'The kind that they share; null where a work area, theme or network makes them one.',
  })
  kind!: ShownGroup['kind'];

  @Field(() => Int, { description: 'How many there are.' })
  initiatives!: number;
}

@ObjectType('OverlapMatrixCell', { description: 'What two groups have in common.' })
class CellObject implements Pick<MatrixCell, 'reasons' | 'band' | 'score' | 'jaccard' | 'classes'> {
  @Field(() => [ReasonObject], { description: 'Why. Read these first.' })
  reasons!: readonly Sentence[];

  @Field(() => enumOf(Band), {
    nullable: true,
    description: 'Roughly how much; null for nothing and where nothing can be said.',
  })
  band!: MatrixCell['band'];

  @Field(() => Float, {
    nullable: true,
    description: 'As for `overlap`, 0 to 1; null where nothing that could be compared is recorded of both.',
  })
  score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '|A∩B| / |A∪B| over the dimensions in which both have something.',
  })
  jaccard!: number | null;

  @Field(() => [ClassCountObject], { description: 'Pairs of initiatives that share something, one of each, by class.' })
  classes!: readonly ClassCount[];
}

@ObjectType('OverlapMatrixRow', { description: 'A group against all groups.' })
class RowObject implements MatrixRow {
  @Field(() => GroupObject, { description: 'The group.' })
  group!: ShownGroup;

  @Field(() => [CellObject], {
    nullable: 'items',
    description: 'In the order of the columns; null where the group meets itself.',
  })
  cells!: MatrixRow['cells'];
}

export const OverlapMatrixConnection: ClassType = rankedType(
  'OverlapMatrix',
  RowObject,
  'Rows of a matrix, in the order of ids or kinds.',
);
addGroups(
  OverlapMatrixConnection,
  'columns',
  'All groups that can be compared, in the order of the cells of each row.',
);
addGroups(OverlapMatrixConnection, 'unknown', 'Groups of which nothing that could be compared is recorded: in no row.');

@ObjectType('Coherence', {
  implements: AnswerObject,
  description:
    'How far a group of initiatives stands apart. Its score is 1 less the overlap with the closest other group: 1 where it shares nothing.',
})
class CoherenceObject extends AnswerObject implements Pick<Coherence, 'group' | 'sharesNothing' | 'sharesWith'> {
  @Field(() => GroupObject, { description: 'The group.' })
  group!: ShownGroup;

  @Field(() => Boolean, { description: 'Whether it shares nothing with any other group.' })
  sharesNothing!: boolean;

  @Field(() => [GroupObject], { description: 'The groups that it shares something with, the closest first.' })
  sharesWith!: readonly ShownGroup[];
}

export const CoherenceConnection: ClassType = rankedType(
  'Coherence',
  CoherenceObject,
  'Groups of initiatives, those that stand furthest apart first.',
);
addGroups(
  CoherenceConnection,
  'unknown',
  'Groups of which nothing that could be shared is recorded: neither apart nor not.',
);

function addGroups(connection: ClassType, name: string, description: string): void {
  Field(() => [GroupObject], { description })(connection.prototype, name);
}

@ObjectType('OverlapYear', { description: 'Overlap among the initiatives that touch a year.' })
class YearObject implements TrendYear {
  @Field(() => EdtfScalar, { description: 'The year.' })
  year!: string;

  @Field(() => Int, { description: 'The initiatives that touch it.' })
  initiatives!: number;

  @Field(() => Int, { description: 'The pairs of them that share something.' })
  pairs!: number;

  @Field(() => [ClassCountObject], { description: 'These pairs by class.' })
  classes!: readonly ClassCount[];

  @Field(() => Float, { nullable: true, description: 'The mean score of these pairs; null where there is none.' })
  meanScore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The pairs over all that could be, 0 to 1; null for fewer than two initiatives.',
  })
  share!: number | null;

  @Field(() => Int, { description: 'Initiatives of unknown period, which may touch it and are not counted.' })
  periodUnknown!: number;

  @Field(() => Float, { nullable: true, description: 'Of their dimensions and periods the share that is recorded.' })
  completeness!: number | null;
}

@ObjectType('OverlapTrend', {
  implements: AnswerObject,
  description: 'Whether overlap grows or shrinks. The score is the share of pairs that overlap in the last year known.',
})
export class OverlapTrendObject extends AnswerObject implements Pick<OverlapTrend, 'direction' | 'years'> {
  @Field(() => enumOf(Direction), {
    description: 'Which way the share of pairs that overlap goes: more initiatives alone make no overlap.',
  })
  direction!: Direction;

  @Field(() => [YearObject], { description: 'Year by year.' })
  years!: readonly TrendYear[];
}

/** Where these types lead to entities. */
export const overlapViewEntityFields = [
  entityFields(GroupObject, { entity: oneOrNone('The work area, theme or network; null where it is a kind.') }),
  entityFields(CellObject, {
    shared: many('What both have.'),
    sharedInitiatives: many('Initiatives that belong to both.'),
    sharedParticipants: many('Organisations that take part in initiatives of both.'),
  }),
  entityFields(CoherenceObject, {
    shared: many('What it shares with the closest.'),
    commonParticipants: many('Organisations that take part in it and in another group, and still exist.'),
  }),
] as const;
