import { Field, ID, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { AnswerObject, ReasonObject } from '../answer/answer.types.js';
import { entityFields, many, one, oneOrNone } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { ColumnsBy, MatrixColumn, RowsBy } from './gap-matrix-columns.js';
import type { GapMatrixCell, GapMatrixRow } from './gap-matrix.js';

export const RowsByEnum = { NEEDS: 'NEEDS', THEMES: 'THEMES' } as const satisfies Record<RowsBy, string>;
registerEnumType(RowsByEnum, {
  name: 'GapMatrixRows',
  description: 'What the rows of a matrix of gaps are.',
  valuesConfig: {
    NEEDS: { description: 'Needs; in demand where an organisation states it. (da: behov)' },
    THEMES: {
      description: 'Themes; in demand where an organisation states a need about it or seeks it. (da: temaer)',
    },
  },
});

export const ColumnsByEnum = {
  KIND: 'KIND',
  METHOD: 'METHOD',
  AUDIENCE: 'AUDIENCE',
  PLACE: 'PLACE',
} as const satisfies Record<ColumnsBy, string>;
registerEnumType(ColumnsByEnum, {
  name: 'GapMatrixColumns',
  description: 'What the columns of a matrix of gaps are.',
  valuesConfig: {
    KIND: { description: 'The kinds of the initiatives that count. (da: slags initiativ)' },
    METHOD: { description: 'All methods on record. (da: metode)' },
    AUDIENCE: { description: 'All audiences on record. (da: målgruppe)' },
    PLACE: { description: 'All places on record. (da: sted)' },
  },
});

@ObjectType('GapMatrixColumn', { description: 'A column of a matrix of gaps.' })
class ColumnObject implements Omit<MatrixColumn, 'entity'> {
  @Field(() => enumOf(terms.InitiativeKind), { nullable: true, description: 'The kind; null for other columns.' })
  kind!: MatrixColumn['kind'];

  @Field(() => Int, { description: 'How many initiatives that count it has, whatever they are about.' })
  initiatives!: number;
}

@ObjectType('GapMatrixCell', { description: 'What is done where a row and a column meet.' })
class CellObject implements Omit<GapMatrixCell, 'initiatives'> {
  @Field(() => [ReasonObject], { description: 'What is in it, or why it is a gap, none, or not known.' })
  reasons!: GapMatrixCell['reasons'];

  @Field(() => Int, { description: 'How many initiatives are in it.' })
  count!: number;

  @Field(() => [ID], { description: 'The claims by which they are in it.' })
  claims!: GapMatrixCell['claims'];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is empty though somebody asks for the row. Null where it is empty and nobody is on record as asking, or where no initiative about the row says in which column it lies.',
  })
  gap!: boolean | null;
}

@ObjectType('GapMatrixRow', {
  implements: AnswerObject,
  description:
    'A need or theme against all columns. The score is the share of those who ask most that asks for it, times the share of columns that are a gap; null where its gaps are not known.',
})
class RowObject extends AnswerObject implements Pick<GapMatrixRow, 'gaps' | 'cells'> {
  @Field(() => Int, {
    nullable: true,
    description: 'How many of all columns are a gap, also of those that are not shown; null where that is not known.',
  })
  gaps!: number | null;

  @Field(() => [CellObject], { description: 'In the order of the columns shown.' })
  cells!: GapMatrixRow['cells'];
}

export const GapMatrixConnection: ClassType = rankedType(
  'GapMatrix',
  RowObject,
  'Rows of a matrix of gaps: those that many ask for and little is done about first; those of unknown demand last.',
);
Field(() => [ColumnObject], {
  description: 'The columns shown, those with most initiatives first: the order of the cells of each row.',
})(GapMatrixConnection.prototype, 'columns');
Field(() => Int, { description: 'How many columns there are in all.' })(GapMatrixConnection.prototype, 'columnCount');

/** Where these types lead to entities. */
export const gapMatrixEntityFields = [
  entityFields(ColumnObject, { entity: oneOrNone('The method, audience or place; null where it is a kind.') }),
  entityFields(CellObject, { initiatives: many('The initiatives in it: they are or were carried out.') }),
  entityFields(RowObject, {
    entity: one('The need or theme.'),
    askers: many('Who asks for it; nobody where that is not on record.'),
    initiatives: many('All initiatives about it that are or were carried out, in whatever column.'),
    unplaced: many('Those of them of which is not recorded in which column they lie: they may fill an empty cell.'),
    outside: many('Initiatives about it that do not count: planned, cancelled or outside the period.'),
  }),
  entityFields(GapMatrixConnection, {
    demandUnknown: many('Rows that nobody is on record as asking for: an empty cell is neither a gap nor none.'),
  }),
] as const;
