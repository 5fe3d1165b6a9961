import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { EdtfScalar, enumOf, type Context } from '../../graph/index.js';
import { terms, type Confidence } from '../../graph/vocabulary/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { Dimension } from '../facts/items.js';
import { coherence, type Coherence, type CoherenceList } from './coherence.js';
import { GroupedBy } from './groups.js';
import { overlapMatrix, type MatrixRow, type OverlapMatrix } from './overlap-matrix.js';
import { overlapTrend, type OverlapTrend } from './overlap-trend.js';
import { CoherenceConnection, OverlapMatrixConnection, OverlapTrendObject } from './overlap-views.types.js';

const dimensions = {
  nullable: true,
  description: 'Only these dimensions are looked at; all where it is left out, none where it is empty.',
} as const;

@ArgsType()
class GroupArguments extends ListQuestionArguments {
  @Field(() => enumOf(GroupedBy), { description: 'What is compared.' })
  by!: GroupedBy;

  @Field(() => [enumOf(Dimension)], dimensions)
  dimensions?: Dimension[];
}

@Resolver()
export class OverlapViewsResolver {
  @Query(() => OverlapMatrixConnection, {
    description: 'How much work areas, themes, networks or kinds of initiative overlap, all against all.',
  })
  async overlapMatrix(
    @Args(() => GroupArguments) { first, after, last, before, ...question }: GroupArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<MatrixRow> & Omit<OverlapMatrix, 'rows'>> {
    const asked = { field: 'overlapMatrix', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { rows, ...rest } = await analyse(asking, overlapMatrix, question);
      return { ...rest, items: rows };
    });
  }

  @Query(() => CoherenceConnection, {
    description: 'Which work areas, themes, networks or kinds of initiative share nothing with the others.',
  })
  async coherence(
    @Args(() => GroupArguments) { first, after, last, before, ...question }: GroupArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<Coherence> & Omit<CoherenceList, 'groups'>> {
    const asked = { field: 'coherence', question, page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { groups, ...rest } = await analyse(asking, coherence, question);
      return { ...rest, items: groups };
    });
  }

  @Query(() => OverlapTrendObject, { description: 'Is overlap growing or shrinking over the years?' })
  async overlapTrend(
    @Arg('from', () => EdtfScalar, { description: 'The first year, such as 2022.' }) from: string,
    @Arg('to', () => EdtfScalar, { description: 'The last year. At most fifty.' }) to: string,
    @Arg('dimensions', () => [enumOf(Dimension)], dimensions) looked: Dimension[] | undefined,
    @Arg('minConfidence', () => enumOf(terms.Confidence), {
      defaultValue: 'INFERRED',
      description: 'Only claims that are at least this sure support the answer.',
    })
    minConfidence: Confidence,
    @Ctx() context: Context,
  ): Promise<OverlapTrend> {
    return analyse(context, overlapTrend, { from, to, dimensions: looked, minConfidence });
  }
}
