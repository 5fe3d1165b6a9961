import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { QuestionArguments } from '../answer/question.types.js';
import { consortium, type Consortium } from './consortium.js';
import { ConsortiumObject } from './consortium.types.js';

@ArgsType()
class ConsortiumArguments extends QuestionArguments {
  @Field(() => Int, { defaultValue: 3, description: 'How many organisations at least, 1 to 50.' })
  minOrganisations!: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether at least one large and one small organisation must be in it.',
  })
  mixedSizes!: boolean;
}

@Resolver()
export class ConsortiumResolver {
  @Query(() => ConsortiumObject, {
    description: 'Which organisations together cover what a need requires, what each brings, and what is missing.',
  })
  async consortium(
    @Arg('need', () => ID, { description: 'The need.' }) need: string,
    @Args(() => ConsortiumArguments) question: ConsortiumArguments,
    @Ctx() context: Context,
  ): Promise<Consortium> {
    return analyse(context, consortium, need, question);
  }
}
