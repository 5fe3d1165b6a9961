import { Field, Float, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { AssessedNeed, AssessmentPriorities } from './assessment-priorities.js';
import { PriorityBasis } from './priority.js';
import type { Agreement } from './ranking-agreement.js';

@ObjectType('AssessmentPriority', {
  implements: AnswerObject,
  description: 'How much a need matters by one assessment. The score is its value over the largest.',
})
class AssessmentPriorityObject
  extends AnswerObject
  implements
    Pick<
      AssessedNeed,
      'place' | 'discrepancy' | 'importance' | 'ability' | 'respondents' | 'bordaPoints' | 'decidedRank' | 'decision'
    >
{
  @Field(() => Int, { nullable: true, description: 'Its place by the score; null where it has none.' })
  place!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Borich discrepancy: mean importance × (mean importance − mean ability), not below 0; null where nobody rated it.',
  })
  discrepancy!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean importance, 1 to 5; null where nobody rated it.' })
  importance!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean ability of the respondents, 1 to 5.' })
  ability!: number | null;

  @Field(() => Int, { description: 'How many gave both values.' })
  respondents!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Among m ranked needs rank r gives m − r points; null where nobody ranked anything.',
  })
  bordaPoints!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The place that the assessment itself ended in, as recorded; it may differ from the computed one.',
  })
  decidedRank!: number | null;

  @Field(() => [ID], { description: 'The claims that record the decision.' })
  decision!: AssessedNeed['decision'];
}

@ObjectType('RankingAgreement', { description: 'How much respondents agree on a ranking.' })
class RankingAgreementObject implements Agreement {
  @Field(() => Float, {
    description: 'Kendall’s W, corrected for ties: 0 where rankings have nothing in common, 1 where they are the same.',
  })
  kendallsW!: number;

  @Field(() => Int, { description: 'How many respondents ranked every need that anybody ranked.' })
  respondents!: number;
}

/** The priorities as a connection, with what lies behind them. */
export const AssessmentPriorityConnection: ClassType = rankedType(
  'AssessmentPriority',
  AssessmentPriorityObject,
  'Needs by how much they matter in one assessment, the highest score first.',
);
addField('priorityBasis', () => enumOf(PriorityBasis), 'What the priorities are worked out from.', false);
addField(
  'agreement',
  () => RankingAgreementObject,
  'How much the respondents agree; null below two who ranked every need.',
  true,
);

function addField(name: keyof AssessmentPriorities, type: () => object, description: string, nullable: boolean): void {
  Field(type, { description, nullable })(AssessmentPriorityConnection.prototype, name);
}

export const assessmentPriorityEntityFields = [
  entityFields(AssessmentPriorityObject, {
    need: one('The need.'),
    askers: many('Who asked for it in this assessment.'),
  }),
] as const;
