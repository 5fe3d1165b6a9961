import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { analyse } from '../analysis/analyst.js';
import { ProductKindEnum, UptakeGapConnection } from './uptake-gap.types.js';
import { uptakeGaps, type ProductKind, type UptakeGap, type UptakeGaps } from './uptake-gaps.js';

@ArgsType()
class UptakeGapsArguments extends ListQuestionArguments {
  @Field(() => [ProductKindEnum], {
    nullable: true,
    description: 'Only learnings or only practices; both where it is left out, none where it is empty.',
  })
  kinds?: ProductKind[];

  @Field(() => ID, { nullable: true, description: 'Only what is about this theme.' })
  theme?: string;

  @Field(() => ID, { nullable: true, description: 'Only uptake by this network and its members.' })
  network?: string;
}

@Resolver()
export class UptakeGapResolver {
  @Query(() => UptakeGapConnection, {
    description:
      'Which learnings and practices were not put into practice, who received them, and who has managed it; those of which nothing is recorded apart.',
  })
  async uptakeGaps(
    @Args(() => UptakeGapsArguments) { first, after, last, before, ...question }: UptakeGapsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<UptakeGap> & Omit<UptakeGaps, 'gaps'>> {
    const asked = { field: 'uptakeGaps', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { gaps, ...rest } = await analyse(asking, uptakeGaps, question);
      return { ...rest, items: gaps };
    });
  }
}
