import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { EdtfScalar, enumOf, type Context } from '../../graph/index.js';
import { terms, type Confidence } from '../../graph/vocabulary/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import type { Dimension } from '../facts/items.js';
import { coherence, type Coherence, type CoherenceList } from './coherence.js';
import type { GroupedBy } from './groups.js';
import { overlapMatrix, type MatrixRow, type OverlapMatrix } from './overlap-matrix.js';
import { overlapTrend, type OverlapTrend } from './overlap-trend.js';
import {
  CoherenceConnection,
  GroupedByEnum,
  OverlapMatrixConnection,
  OverlapTrendObject,
} from './overlap-views.types.js';
import { DimensionEnum } from './overlap.types.js';

const dimensions = {
  nullable: true,
  description: 'Only these dimensions are looked at; all where it is left out.',
} as const;

@ArgsType()
class GroupArguments extends ListQuestionArguments {
  @Field(() => GroupedByEnum, { description: 'What is compared.' })
  by!: GroupedBy;

  @Field(() => [DimensionEnum], dimensions)
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
    const { rows, ...rest } = await analyse(context, overlapMatrix, question);
    const order = `overlapMatrix ${JSON.stringify(question)}`;
    const connection = await rankedConnection({ first, after, last, before }, order, (page) =>
      pageOf(rest, rows, page),
    );
    return { ...rest, ...connection };
  }

  @Query(() => CoherenceConnection, {
    description: 'Which work areas, themes, networks or kinds of initiative share nothing with the others.',
  })
  async coherence(
    @Args(() => GroupArguments) { first, after, last, before, ...question }: GroupArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<Coherence> & Omit<CoherenceList, 'groups'>> {
    const { groups, ...rest } = await analyse(context, coherence, question);
    const order = `coherence ${JSON.stringify(question)}`;
    const connection = await rankedConnection({ first, after, last, before }, order, (page) =>
      pageOf(rest, groups, page),
    );
    return { ...rest, ...connection };
  }

  @Query(() => OverlapTrendObject, { description: 'Is overlap growing or shrinking over the years?' })
  async overlapTrend(
    @Arg('from', () => EdtfScalar, { description: 'The first year, such as 2022.' }) from: string,
    @Arg('to', () => EdtfScalar, { description: 'The last year. At most fifty.' }) to: string,
    @Arg('dimensions', () => [DimensionEnum], dimensions) looked: Dimension[] | undefined,
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
