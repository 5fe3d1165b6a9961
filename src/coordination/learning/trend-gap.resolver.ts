import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
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
    const asked = { field: 'trendGaps', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { gaps, ...rest } = await analyse(asking, trendGaps, question);
      return { ...rest, items: gaps };
    });
  }
}
