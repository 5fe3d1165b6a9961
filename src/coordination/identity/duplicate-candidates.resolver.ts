import { Args, ArgsType, Ctx, Field, Float, ID, Query, Resolver } from 'type-graphql';
import { ConnectionArguments, enumOf, type Context } from '../../graph/index.js';
import { Confidence, type Kind } from '../../graph/vocabulary/index.js';
import { analyseTexts } from '../analysis/analyst.js';
import { minConfidence } from '../api/question.types.js';
import { rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import type { DuplicateKind } from './candidates.js';
import { duplicateCandidates, type DuplicateCandidate } from './duplicate-candidates.js';
import { DuplicateCandidateConnection, DuplicateKindEnum } from './duplicate-candidates.types.js';

@ArgsType()
class DuplicateCandidatesArguments extends ConnectionArguments {
  @Field(() => DuplicateKindEnum, { description: 'Of which kind.' })
  kind!: DuplicateKind;

  @Field(() => ID, { nullable: true, description: 'Only pairs with this record.' })
  of?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Only pairs with at least this score; 0.33, from MEDIUM on, where it is left out.',
  })
  minScore?: number;

  @Field(() => enumOf(Confidence), minConfidence)
  minConfidence!: Confidence;
}

@Resolver()
export class DuplicateCandidatesResolver {
  @Query(() => DuplicateCandidateConnection, {
    description:
      'Are these two the same? Pairs of records for a person to decide on, with what speaks for and against.',
  })
  async duplicateCandidates(
    @Args(() => DuplicateCandidatesArguments)
    { first, after, last, before, ...question }: DuplicateCandidatesArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<DuplicateCandidate>> {
    const asked = { field: 'duplicateCandidates', question, page: { first, after, last, before } };
    const kinds: readonly Kind[] = question.kind === 'Organisation' ? ['Organisation', 'Identifier'] : [question.kind];
    return rankedConnection(context, asked, async (page, asking) =>
      analyseTexts(asking, kinds, duplicateCandidates, question, page),
    );
  }
}
