import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { ConnectionArguments, enumOf, typeOf, type Context, type EntityNode } from '../../graph/index.js';
import { Confidence } from '../../graph/vocabulary/index.js';
import { analyse } from '../analysis/analyst.js';
import { minConfidence } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { assessmentPriorities, type AssessedNeed, type AssessmentPriorities } from './assessment-priorities.js';
import { AssessmentPriorityConnection } from './assessment-priorities.types.js';

@ArgsType()
class PrioritiesArguments extends ConnectionArguments {
  @Field(() => enumOf(Confidence), minConfidence)
  minConfidence!: Confidence;
}

@Resolver(() => typeOf('Assessment'))
export class AssessmentPrioritiesResolver {
  @FieldResolver(() => AssessmentPriorityConnection, {
    description: 'How its priorities were reached, need by need, and how much its respondents agree.',
  })
  async priorities(
    @Root() { id }: EntityNode,
    @Args(() => PrioritiesArguments) { minConfidence, ...page }: PrioritiesArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<AssessedNeed> & Omit<AssessmentPriorities, 'needs'>> {
    const asked = { field: 'priorities', question: [id, minConfidence], page };
    return wholeConnection(context, asked, async (asking) => {
      const { needs, ...rest } = await analyse(asking, assessmentPriorities, id, { minConfidence });
      return { ...rest, items: needs };
    });
  }
}
