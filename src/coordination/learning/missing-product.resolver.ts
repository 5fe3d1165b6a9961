import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { analyse } from '../analysis/analyst.js';
import { MissingProductConnection } from './missing-product.types.js';
import { missingProducts, type MissingProduct, type MissingProducts } from './missing-products.js';

@Resolver()
export class MissingProductResolver {
  @Query(() => MissingProductConnection, {
    description:
      'Which finished initiatives delivered nothing: no learning and no practice is on record. With a date or window, those that were finished by its end.',
  })
  async missingProducts(
    @Args(() => ListQuestionArguments) { first, after, last, before, ...question }: ListQuestionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<MissingProduct> & Omit<MissingProducts, 'missing'>> {
    const { missing, ...rest } = await analyse(context, missingProducts, question);
    const order = `missingProducts ${JSON.stringify(question)}`;
    return {
      ...rest,
      ...(await rankedConnection({ first, after, last, before }, order, (page) => pageOf(rest, missing, page))),
    };
  }
}
