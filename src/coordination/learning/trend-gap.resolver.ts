import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { analyse } from '../analysis/analyst.js';
import { TrendGapConnection } from './trend-gap.types.js';
import { trendGaps, type TrendGap, type TrendGaps } from './trend-gaps.js';

@ArgsType()
class TrendGapsArguments extends ListQuestionArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'Only whom it concerns in this network, the network itself and its members.',
  })
  network?: string;
}

@Resolver()
export class TrendGapResolver {
  @Query(() => TrendGapConnection, {
    description:
      'Which trends those whom they concern do not know, and which nobody takes up; those of which nothing is recorded apart.',
  })
  async trendGaps(
    @Args(() => TrendGapsArguments) { first, after, last, before, ...question }: TrendGapsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<TrendGap> & Omit<TrendGaps, 'gaps'>> {
    const { gaps, ...rest } = await analyse(context, trendGaps, question);
    const order = `trendGaps ${JSON.stringify(question)}`;
    return {
      ...rest,
      ...(await rankedConnection({ first, after, last, before }, order, (page) => pageOf(rest, gaps, page))),
    };
  }
}
