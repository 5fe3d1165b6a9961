import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { ActedOnNetworksArguments } from './acted-on-networks.types.js';
import { GapBetweenEnum, GapTopicEnum, StructuralGapConnection } from './structural-gap.types.js';
import {
  structuralGaps,
  type GapBetween,
  type GapTopic,
  type StructuralGap,
  type StructuralGaps,
} from './structural-gaps.js';

@ArgsType()
class StructuralGapsArguments extends ActedOnNetworksArguments {
  @Field(() => GapBetweenEnum, { description: 'Between what.' })
  between!: GapBetween;

  @Field(() => [GapTopicEnum], {
    defaultValue: ['THEME'],
    description:
      'At least one of these must be shared; none can be where the list is empty. Whatever else is shared is told too.',
  })
  sharing!: GapTopic[];

  @Field(() => ID, { nullable: true, description: 'Only where this theme is shared.' })
  theme?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only gaps of this network; of communities those in which it or a member of it is.',
  })
  network?: string;
}

@Resolver()
export class StructuralGapResolver {
  @Query(() => StructuralGapConnection, {
    description: 'Which networks, or groups that work together, share a theme and have no tie, and who could carry it.',
  })
  async structuralGaps(
    @Args(() => StructuralGapsArguments) { first, after, last, before, ...question }: StructuralGapsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<StructuralGap> & Pick<StructuralGaps, 'unknown' | 'counts'>> {
    const asked = { field: 'structuralGaps', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => analyse(asking, structuralGaps, question, page));
  }
}
