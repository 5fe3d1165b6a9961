import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { persistentNeeds, type PersistentNeed } from './persistent-needs.js';
import { PersistentNeedConnection } from './persistent-needs.types.js';

@ArgsType()
class PersistentNeedsArguments extends ListQuestionArguments {
  @Field(() => Int, {
    defaultValue: 2,
    description: 'In how many different years a need must have been stated, from 2.',
  })
  minYears!: number;
}

@Resolver()
export class PersistentNeedsResolver {
  @Query(() => PersistentNeedConnection, { description: 'Which needs come back though efforts were made.' })
  async persistentNeeds(
    @Args(() => PersistentNeedsArguments) { first, after, last, before, ...question }: PersistentNeedsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<PersistentNeed>> {
    const asked = { field: 'persistentNeeds', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { needs, ...rest } = await analyse(asking, persistentNeeds, question);
      return { ...rest, items: needs };
    });
  }
}
