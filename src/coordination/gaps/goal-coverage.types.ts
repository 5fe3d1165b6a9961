import { Field, Float, ObjectType, type ClassType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { GoalCoverage } from './goal-coverage.js';

@ObjectType('GoalService', {
  implements: AnswerObject,
  description:
    'How far initiatives serve a goal. The score is the share of the initiatives that serve any goal which serve this one.',
})
class GoalServiceObject extends AnswerObject {}

export const GoalServiceConnection: ClassType = rankedType(
  'GoalService',
  GoalServiceObject,
  'Goals by how many initiatives serve them; those that nobody serves last.',
);
Field(() => Float, {
  nullable: true,
  description: 'The share of the goals that some initiative serves; null where no goal is on record.',
})(GoalServiceConnection.prototype, 'coverage' satisfies keyof GoalCoverage);

export const goalCoverageEntityFields = [
  entityFields(GoalServiceObject, {
    goal: one('The goal.'),
    initiatives: many('The initiatives that contribute to it and count.'),
    planned: many('Those that are only planned.'),
    organisations: many('Who takes part in those that count.'),
  }),
  entityFields(GoalServiceConnection, { unserved: many('The goals that no initiative that counts contributes to.') }),
] as const;
