import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { analyse } from '../analysis/analyst.js';
import { EvidenceGapConnection, EvidenceGapTypeEnum } from './evidence-gap.types.js';
import { evidenceGaps, type EvidenceGap, type EvidenceGaps, type EvidenceGapType } from './evidence-gaps.js';

@ArgsType()
class EvidenceGapsArguments extends ListQuestionArguments {
  @Field(() => [EvidenceGapTypeEnum], {
    nullable: true,
    description: 'Only these types; both where it is left out, none where it is empty.',
  })
  types?: EvidenceGapType[];

  @Field(() => ID, { nullable: true, description: 'Only this theme.' })
  theme?: string;

  @Field(() => ID, { nullable: true, description: 'Only this method.' })
  method?: string;
}

@Resolver()
export class EvidenceGapResolver {
  @Query(() => EvidenceGapConnection, {
    description:
      'Which method has nobody tried on a theme that is asked for, and where is much learned and nothing drawn together.',
  })
  async evidenceGaps(
    @Args(() => EvidenceGapsArguments) { first, after, last, before, ...question }: EvidenceGapsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<EvidenceGap> & Omit<EvidenceGaps, 'gaps'>> {
    const asked = { field: 'evidenceGaps', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { gaps, ...rest } = await analyse(asking, evidenceGaps, question);
      return { ...rest, items: gaps };
    });
  }
}
