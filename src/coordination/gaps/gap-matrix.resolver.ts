import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import type { ColumnsBy, RowsBy } from './gap-matrix-columns.js';
import { gapMatrix, type GapMatrix, type GapMatrixRow } from './gap-matrix.js';
import { ColumnsByEnum, GapMatrixConnection, RowsByEnum } from './gap-matrix.types.js';

@ArgsType()
class GapMatrixArguments extends ListQuestionArguments {
  @Field(() => RowsByEnum, { description: 'What the rows are.' })
  rows!: RowsBy;

  @Field(() => ColumnsByEnum, { description: 'What the columns are.' })
  columns!: ColumnsBy;

  @Field(() => Int, { defaultValue: 20, description: 'How many columns are shown, 1 to 100.' })
  columnLimit!: number;

  @Field(() => Int, { defaultValue: 0, description: 'How many columns are passed over first.' })
  columnOffset!: number;
}

@Resolver()
export class GapMatrixResolver {
  @Query(() => GapMatrixConnection, {
    description:
      'Needs or themes against kinds of initiative, methods, audiences or places: what is done where, and where nothing is though somebody asks. Made for a heat map.',
  })
  async gapMatrix(
    @Args(() => GapMatrixArguments) { first, after, last, before, ...question }: GapMatrixArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<GapMatrixRow> & Pick<GapMatrix, 'columns' | 'columnCount' | 'demandUnknown'>> {
    const asked = { field: 'gapMatrix', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => analyse(asking, gapMatrix, question, page));
  }
}
