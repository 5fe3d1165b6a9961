import { Field, Float, ObjectType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import type { AudienceCoverage, CoveredTrend } from './audience-coverage.js';

@ObjectType('CoveredTrend', { description: 'A trend, and what an audience is offered on it.' })
class CoveredTrendObject {}

@ObjectType('AudienceCoverage', {
  implements: AnswerObject,
  description:
    'What an audience is offered, which trends that covers, and whom it has not reached. Its score is `reach`.',
})
export class AudienceCoverageObject
  extends AnswerObject
  implements Pick<AudienceCoverage, 'trendCoverage' | 'covered' | 'reach'>
{
  @Field(() => Float, {
    nullable: true,
    description:
      'Of the trends with a theme on record, FADING ones left out, the share that is covered; null where no initiative is on record as being for this audience.',
  })
  trendCoverage!: number | null;

  @Field(() => [CoveredTrendObject], {
    description: 'The trends that share a theme with something that the audience is offered.',
  })
  covered!: readonly CoveredTrend[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Of the organisations of which it is on record what they are in, the share that takes part in something for this audience; null where no initiative is on record as being for it.',
  })
  reach!: number | null;
}

/** Where these types lead to entities. */
export const audienceCoverageEntityFields = [
  entityFields(CoveredTrendObject, {
    trend: one('The trend.'),
    initiatives: many('What the audience is offered on one of its themes.'),
  }),
  entityFields(AudienceCoverageObject, {
    audience: one('The audience.'),
    initiatives: many('What it is offered: initiatives for it that are or were carried out.'),
    outside: many('Initiatives for it that do not count: planned, cancelled or outside the period.'),
    uncovered: many('The trends on whose themes it is offered nothing.'),
    trendsUnknown: many('Trends of which it is not on record what they are about.'),
    reached: many('Who takes part in something for this audience.'),
    notReached: many('Who takes part in nothing for this audience, though it is on record what they are in.'),
    reachUnknown: many('Organisations of which it is not on record what they are in: neither reached nor not.'),
  }),
] as const;
