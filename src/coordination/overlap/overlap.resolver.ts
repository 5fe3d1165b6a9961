import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { overlap, type Overlap } from './overlap.js';
import { overlaps, type Overlaps } from './overlaps.js';
import { OverlapCountObject, OverlapFilterInput, OverlapObject } from './overlap.types.js';
import { ActedOnArguments, QuestionArguments } from '../api/question.types.js';
import { rankedConnection, rankedType, type RankedConnection } from '../answer/ranked.types.js';

const OverlapConnection = rankedType(
  'Overlap',
  OverlapObject,
  'Pairs of initiatives, those first that somebody can best act on.',
);

const includeBroader = { defaultValue: false, description: 'Whether a theme brings the themes above it.' } as const;

@ArgsType()
class OverlapsArguments extends ActedOnArguments {
  @Field(() => OverlapFilterInput, {
    nullable: true,
    description: 'Which pairs; all that share something where it is left out.',
  })
  filter?: OverlapFilterInput;

  @Field(() => Boolean, includeBroader)
  includeBroader!: boolean;
}

@Resolver(() => OverlapConnection)
export class OverlapCountsResolver {
  @FieldResolver(() => [OverlapCountObject], {
    description: 'How many pairs there are of each class and time, whichever of these are asked for.',
  })
  counts(@Root() { counts }: Overlaps): Overlaps['counts'] {
    return counts;
  }
}

@Resolver()
export class OverlapResolver {
  @Query(() => OverlapObject, {
    description: 'What two initiatives, two work areas or two networks have in common, and where they differ.',
  })
  async overlap(
    @Arg('a', () => ID, { description: 'An initiative, a work area or a network.' }) a: string,
    @Arg('b', () => ID, { description: 'Another one.' }) b: string,
    @Arg('includeBroader', () => Boolean, includeBroader) broader: boolean,
    @Args(() => QuestionArguments) { minConfidence, asOf, window }: QuestionArguments,
    @Ctx() context: Context,
  ): Promise<Overlap> {
    return analyse(context, overlap, a, b, { minConfidence, asOf, window, includeBroader: broader });
  }

  @Query(() => OverlapConnection, {
    description:
      'Which initiatives work on the same thing, at the same time or after one another, and whether anything joins them.',
  })
  async overlaps(
    @Args(() => OverlapsArguments) { first, after, last, before, ...question }: OverlapsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<Overlap> & Pick<Overlaps, 'counts'>> {
    const asked = { field: 'overlaps', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => analyse(asking, overlaps, question, page));
  }
}
