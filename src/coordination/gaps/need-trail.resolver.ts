import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { QuestionArguments } from '../api/question.types.js';
import { needTrail, type NeedTrail } from './need-trail.js';
import { NeedTrailObject } from './need-trail.types.js';

@Resolver()
export class NeedTrailResolver {
  @Query(() => NeedTrailObject, {
    description:
      'What became of a need over the years: raised, prioritised, addressed, learned, applied, or where it stopped.',
  })
  async needTrail(
    @Arg('need', () => ID, { description: 'The need.' }) need: string,
    @Args(() => QuestionArguments) question: QuestionArguments,
    @Ctx() context: Context,
  ): Promise<NeedTrail> {
    return analyse(context, needTrail, need, question);
  }
}
