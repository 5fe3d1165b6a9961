import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { goalCoverage, type GoalCoverage, type GoalService } from './goal-coverage.js';
import { GoalServiceConnection } from './goal-coverage.types.js';

@Resolver()
export class GoalCoverageResolver {
  @Query(() => GoalServiceConnection, { description: 'Which goals initiatives serve, and which have none.' })
  async goalCoverage(
    @Args(() => ListQuestionArguments) { first, after, last, before, ...question }: ListQuestionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<GoalService> & Omit<GoalCoverage, 'goals'>> {
    const { goals, ...rest } = await analyse(context, goalCoverage, question);
    const order = `goalCoverage ${JSON.stringify(question)}`;
    const pages = { first, after, last, before };
    return { ...rest, ...(await rankedConnection(pages, order, (page) => pageOf(rest, goals, page))) };
  }
}
