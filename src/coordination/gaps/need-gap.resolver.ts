import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { NeedGapConnection } from './need-gap.types.js';
import { needGaps, type NeedGap, type NeedGaps } from './need-gaps.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { rankedConnection, type RankedConnection } from '../answer/ranked.types.js';

@ArgsType()
class NeedGapsArguments extends ListQuestionArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'The assessment whose statements, ratings and rankings count; all statements and the newest ratings where it is left out.',
  })
  assessment?: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether initiatives that are only planned count as well.',
  })
  projected!: boolean;
}

@Resolver()
export class NeedGapResolver {
  @Query(() => NeedGapConnection, {
    description:
      'Which needs are not met, by priority and by how many asked; those that nobody is known to ask for apart.',
  })
  async needGaps(
    @Args(() => NeedGapsArguments) { first, after, last, before, ...question }: NeedGapsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<NeedGap> & Omit<NeedGaps, 'gaps' | 'totalCount'>> {
    const asked = { field: 'needGaps', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => {
      const { gaps, ...rest } = await analyse(asking, needGaps, question, page);
      return { ...rest, items: gaps };
    });
  }
}
