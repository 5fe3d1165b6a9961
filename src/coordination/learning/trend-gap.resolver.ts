import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { currentProjection } from '../projection/current.js';
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
    @Ctx() { database }: Context,
  ): Promise<RankedConnection<TrendGap> & Omit<TrendGaps, 'gaps'>> {
    const { gaps, ...rest } = trendGaps(await currentProjection(database), question);
    const order = `trendGaps ${JSON.stringify(question)}`;
    return { ...rest, ...rankedConnection({ first, after, last, before }, order, (page) => pageOf(rest, gaps, page)) };
  }
}
