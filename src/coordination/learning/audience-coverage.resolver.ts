import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { QuestionArguments } from '../api/question.types.js';
import { analyse } from '../analysis/analyst.js';
import { audienceCoverage, type AudienceCoverage } from './audience-coverage.js';
import { AudienceCoverageObject } from './audience-coverage.types.js';

@ArgsType()
class AudienceCoverageArguments extends QuestionArguments {
  @Field(() => ID, { description: 'The audience, such as `audience:ledelse`; `audiences` lists them.' })
  audience!: string;

  @Field(() => ID, { nullable: true, description: 'Only whether members of this network are reached.' })
  network?: string;
}

@Resolver()
export class AudienceCoverageResolver {
  @Query(() => AudienceCoverageObject, {
    description: 'What an audience is offered, which future challenges that covers, and whom it has not reached.',
  })
  async audienceCoverage(
    @Args(() => AudienceCoverageArguments) { audience, ...question }: AudienceCoverageArguments,
    @Ctx() context: Context,
  ): Promise<AudienceCoverage> {
    return analyse(context, audienceCoverage, audience, question);
  }
}
