import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { goalCoverage, type GoalCoverage, type GoalService } from './goal-coverage.js';
import { GoalServiceConnection } from './goal-coverage.types.js';

@Resolver()
export class GoalCoverageResolver {
  @Query(() => GoalServiceConnection, { description: 'Which goals initiatives serve, and which have none.' })
  async goalCoverage(
    @Args(() => ListQuestionArguments) { first, after, last, before, ...question }: ListQuestionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<GoalService> & Omit<GoalCoverage, 'goals'>> {
    const asked = { field: 'goalCoverage', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { goals, ...rest } = await analyse(asking, goalCoverage, question);
      return { ...rest, items: goals };
    });
  }
}
