import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
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
    const asked = { field: 'missingProducts', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { missing, ...rest } = await analyse(asking, missingProducts, question);
      return { ...rest, items: missing };
    });
  }
}
