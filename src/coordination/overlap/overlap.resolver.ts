import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { overlap, type Overlap } from './overlap.js';
import { overlaps } from './overlaps.js';
import { OverlapFilterInput, OverlapObject } from './overlap.types.js';
import { ListQuestionArguments, QuestionArguments } from '../answer/question.types.js';
import { rankedConnection, rankedType, type RankedConnection } from '../answer/ranked.types.js';

const OverlapConnection = rankedType('Overlap', OverlapObject, 'Pairs of initiatives, the highest score first.');

const includeBroader = { defaultValue: false, description: 'Whether a theme brings the themes above it.' } as const;

@ArgsType()
class OverlapsArguments extends ListQuestionArguments {
  @Field(() => OverlapFilterInput, {
    nullable: true,
    description: 'Which pairs; all that share something where it is left out.',
  })
  filter?: OverlapFilterInput;

  @Field(() => Boolean, includeBroader)
  includeBroader!: boolean;
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
  ): Promise<RankedConnection<Overlap>> {
    const asked = { field: 'overlaps', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => analyse(asking, overlaps, question, page));
  }
}
