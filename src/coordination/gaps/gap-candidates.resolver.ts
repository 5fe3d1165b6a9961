import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
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
    const asked = { field: 'gapCandidates', question: [need, question], page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { candidates, ...rest } = await analyse(asking, gapCandidates, need, question);
      return { ...rest, items: candidates };
    });
  }
}
