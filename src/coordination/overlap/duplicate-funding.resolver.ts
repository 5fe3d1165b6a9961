import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { claimValues, enumOf, type ClaimValues, type Context } from '../../graph/index.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { pageOf } from '../answer/answer.js';
import { rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { Dimension } from '../facts/items.js';
import { analyse } from '../analysis/analyst.js';
import { duplicateFunding, type DuplicateFunding, type DuplicateFundingList, type Grant } from './duplicate-funding.js';
import { DuplicateFundingConnection } from './duplicate-funding.types.js';

@ArgsType()
class DuplicateFundingArguments extends ListQuestionArguments {
  @Field(() => ID, { nullable: true, description: 'Only this organisation.' })
  organisation?: string;

  @Field(() => [enumOf(Dimension)], {
    nullable: true,
    description:
      'What counts as the same thing; needs, themes and methods where it is left out, nothing where it is empty.',
  })
  dimensions?: Dimension[];
}

/** A grant with what its claim states of money, which is no part of the topology. */
interface PaidGrant extends Grant {
  readonly amount: number | null;
  readonly currency: string | null;
}

@Resolver()
export class DuplicateFundingResolver {
  @Query(() => DuplicateFundingConnection, {
    description: 'Does an organisation get support for the same thing from several pools? Money is never added.',
  })
  async duplicateFunding(
    @Args(() => DuplicateFundingArguments) { first, after, last, before, ...question }: DuplicateFundingArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<DuplicateFunding> & Omit<DuplicateFundingList, 'found'>> {
    const asked = { field: 'duplicateFunding', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => {
      const { found, ...rest } = await analyse(asking, duplicateFunding, question);
      const { items, totalCount } = pageOf(rest, found, page);
      const claims = items.flatMap(({ grants }) => grants.flatMap((grant) => grant.claims));
      const values = await claimValues(context.database, claims, context.signal);
      return {
        ...rest,
        totalCount,
        items: items.map((item) => ({ ...item, grants: item.grants.map((grant) => paidGrant(grant, values)) })),
      };
    });
  }
}

/** Of several claims the first that states an amount holds; amount and currency are of one claim. */
function paidGrant(grant: Grant, values: ClaimValues): PaidGrant {
  for (const claim of grant.claims) {
    const { amount, currency } = values.get(claim) ?? {};
    if (typeof amount === 'number')
      return { ...grant, amount, currency: typeof currency === 'string' ? currency : null };
  }
  return { ...grant, amount: null, currency: null };
}
