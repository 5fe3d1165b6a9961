import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { ListQuestionArguments, QuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { analyse } from '../analysis/analyst.js';
import { fragileCoverage, type FragileCoverage } from './fragile-coverage.js';
import { removalImpact, removalRanking, type RemovalImpact } from './removal-impact.js';
import { FragileCoverageConnection, RemovalImpactConnection, RemovalImpactObject, TopicEnum } from './removal.types.js';
import type { Topic } from './topic-work.js';

@ArgsType()
class FragileCoverageArguments extends ListQuestionArguments {
  @Field(() => [TopicEnum], { nullable: true, description: 'Which of them; themes and methods where it is left out.' })
  topics?: Topic[];
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
    @Args(() => ListQuestionArguments) { first, after, last, before, ...question }: ListQuestionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<RemovalImpact>> {
    const order = `removalImpacts ${JSON.stringify(question)}`;
    return rankedConnection({ first, after, last, before }, order, async (page) =>
      analyse(context, removalRanking, question, page),
    );
  }

  @Query(() => FragileCoverageConnection, {
    description: 'Which themes and methods (or needs) hang on one single organisation?',
  })
  async fragileCoverage(
    @Args(() => FragileCoverageArguments) { first, after, last, before, ...question }: FragileCoverageArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<FragileCoverage>> {
    const { fragile, ...basis } = await analyse(context, fragileCoverage, question);
    const order = `fragileCoverage ${JSON.stringify(question)}`;
    return rankedConnection({ first, after, last, before }, order, (page) => pageOf(basis, fragile, page));
  }
}
