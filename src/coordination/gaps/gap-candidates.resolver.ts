import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { gapCandidates, type GapCandidate, type GapCandidates } from './gap-candidates.js';
import { GapCandidateConnection } from './gap-candidates.types.js';

@ArgsType()
class GapCandidatesArguments extends ListQuestionArguments {
  @Field(() => ID, { description: 'The need.' })
  need!: string;
}

@Resolver()
export class GapCandidatesResolver {
  @Query(() => GapCandidateConnection, {
    description:
      'Who could fill the gap of a need: what it offers of what is required, what it works on, whom it knows.',
  })
  async gapCandidates(
    @Args(() => GapCandidatesArguments) { first, after, last, before, need, ...question }: GapCandidatesArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<GapCandidate> & Omit<GapCandidates, 'candidates'>> {
    const { candidates, ...rest } = await analyse(context, gapCandidates, need, question);
    const order = `gapCandidates ${JSON.stringify([need, question])}`;
    const pages = { first, after, last, before };
    return { ...rest, ...(await rankedConnection(pages, order, (page) => pageOf(rest, candidates, page))) };
  }
}
