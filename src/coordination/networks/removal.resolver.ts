import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { enumOf, type Context } from '../../graph/index.js';
import { ListQuestionArguments, QuestionArguments } from '../api/question.types.js';
import { RankingOrder } from '../declaration/arguments.js';
import { rankedConnection, wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { analyse } from '../analysis/analyst.js';
import { fragileCoverage, type FragileCoverage } from './fragile-coverage.js';
import { removalImpact, removalRanking, type RemovalImpact } from './removal-impact.js';
import { FragileCoverageConnection, RemovalImpactConnection, RemovalImpactObject, TopicEnum } from './removal.types.js';
import type { Topic } from './topic-work.js';

@ArgsType()
class FragileCoverageArguments extends ListQuestionArguments {
  @Field(() => [TopicEnum], {
    nullable: true,
    description: 'Which of them; themes and methods where it is left out, none where it is empty.',
  })
  topics?: Topic[];
}

@ArgsType()
class RemovalImpactsArguments extends ListQuestionArguments {
  @Field(() => enumOf(RankingOrder), {
    defaultValue: 'RELEVANCE',
    description: 'By how much would be lost (needs, then who is cut off, then themes and methods), or by score.',
  })
  orderBy!: keyof typeof RankingOrder.values;
}

@Resolver()
export class RemovalResolver {
  @Query(() => RemovalImpactObject, {
    description: 'If this organisation withdraws, what loses its last provider, and who is cut off?',
  })
  async removalImpact(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Args(() => QuestionArguments) question: QuestionArguments,
    @Ctx() context: Context,
  ): Promise<RemovalImpact> {
    return analyse(context, removalImpact, organisation, question);
  }

  @Query(() => RemovalImpactConnection, {
    description:
      'On which organisations does most hang? `removalImpact` for all, those left out whose loss costs nothing.',
  })
  async removalImpacts(
    @Args(() => RemovalImpactsArguments) { first, after, last, before, ...question }: RemovalImpactsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<RemovalImpact>> {
    const asked = { field: 'removalImpacts', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => analyse(asking, removalRanking, question, page));
  }

  @Query(() => FragileCoverageConnection, {
    description: 'Which themes and methods (or needs) hang on one single organisation?',
  })
  async fragileCoverage(
    @Args(() => FragileCoverageArguments) { first, after, last, before, ...question }: FragileCoverageArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<FragileCoverage>> {
    const asked = { field: 'fragileCoverage', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { fragile, ...rest } = await analyse(asking, fragileCoverage, question);
      return { ...rest, items: fragile };
    });
  }
}
