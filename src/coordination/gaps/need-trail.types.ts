import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EdtfScalar, enumOf } from '../../graph/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one, oneOrNone } from '../answer/entity-fields.types.js';
import { LeftOut } from '../answer/view.js';
import type { NeedTrail, TrailStep } from './need-trail.js';
import type { TrailStage } from './trail-step.js';

const TrailStageEnum = {
  RAISED: 'RAISED',
  PRIORITISED: 'PRIORITISED',
  ADDRESSED: 'ADDRESSED',
  LEARNED: 'LEARNED',
  APPLIED: 'APPLIED',
} as const satisfies Record<TrailStage, string>;
registerEnumType(TrailStageEnum, {
  name: 'TrailStage',
  description: 'The stages of a need’s way into practice, in their order.',
  valuesConfig: {
    RAISED: { description: 'Organisations stated it. (da: meldt ind)' },
    PRIORITISED: { description: 'An assessment prioritised it. (da: prioriteret)' },
    ADDRESSED: { description: 'An initiative addresses it. (da: arbejdet med)' },
    LEARNED: { description: 'Such an initiative left a learning or practice. (da: lært)' },
    APPLIED: { description: 'An organisation put that into practice. (da: omsat til praksis)' },
  },
});

@ObjectType('TrailStep', { description: 'Something that happened to a need.' })
class TrailStepObject implements Pick<TrailStep, 'stage' | 'from' | 'to' | 'leftOut' | 'rank' | 'claims'> {
  @Field(() => TrailStageEnum, { description: 'Which stage it belongs to.' })
  stage!: TrailStage;

  @Field(() => EdtfScalar, { nullable: true, description: 'From when; null where that is not known.' })
  from!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'Until when; null where that is not known or it goes on.' })
  to!: string | null;

  @Field(() => enumOf(LeftOut), {
    nullable: true,
    description: 'Why an initiative that addresses the need does not count; null for all else.',
  })
  leftOut!: LeftOut | null;

  @Field(() => Int, { nullable: true, description: 'The place that an assessment gave it.' })
  rank!: number | null;

  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: TrailStep['claims'];
}

@ObjectType('NeedTrail', {
  implements: AnswerObject,
  description:
    'What became of a need over the years. The score is the share of the five stages that something on record shows.',
})
export class NeedTrailObject extends AnswerObject implements Pick<NeedTrail, 'steps' | 'reached' | 'stoppedAt'> {
  @Field(() => [TrailStepObject], { description: 'What happened, in the order of time; undated steps last.' })
  steps!: readonly TrailStep[];

  @Field(() => TrailStageEnum, {
    nullable: true,
    description: 'The last stage that it reached without one missing before it; null where nobody has raised it.',
  })
  reached!: TrailStage | null;

  @Field(() => TrailStageEnum, {
    nullable: true,
    description: 'The first stage that nothing on record shows; null where it went all the way.',
  })
  stoppedAt!: TrailStage | null;
}

export const needTrailEntityFields = [
  entityFields(TrailStepObject, {
    entity: oneOrNone('The assessment, the initiative, the learning or practice; null for a statement on no occasion.'),
    organisations: many('Who stated it, took part or applied it.'),
  }),
  entityFields(NeedTrailObject, { need: one('The need.') }),
] as const;
