import { SamspilError } from '../../errors.js';
import { bandOf, descending, share, type Basis, type Page } from '../answer/answer.js';
import type { Question } from '../answer/question.js';
import { byOther, View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  boolean,
  claims,
  entities,
  entity,
  int,
  listOf,
  object,
  oneOf,
  orNull,
  reason,
  the,
  withDefault,
} from '../declaration/fields.js';
import { listQuestion, type Holding } from '../declaration/question.js';
import { carriedOutOn, whyNotCarriedOut } from '../facts/carried-out.js';
import { dimensions, initiativesIn, ItemIndex, type Looked } from '../facts/items.js';
import { Demand } from '../learning/evidence-demand.js';
import { claimsIn, type ClaimAt, type Projection } from '../projection/projection.js';
import { ColumnsBy, MatrixColumns, RowsBy } from './gap-matrix-columns.js';
import { cellReason, rowReasons, type RowSeen } from './gap-matrix-reasons.js';
import { ShownGroup } from '../facts/shown-group.js';

const metric = { name: 'gap-matrix', version: 3 } as const;

const dimensionOf = { NEEDS: 'NEED', THEMES: 'THEME' } as const;
const kindOf = { NEEDS: 'Need', THEMES: 'Theme' } as const;

const GapMatrixCell = object('GapMatrixCell', 'What is done where a row and a column meet.', {
  reasons: listOf(reason('What is in it, or why it is a gap, none, or not known.')),
  count: int('How many initiatives are in it.'),
  initiatives: entities('Initiative', 'The initiatives in it: they are or were carried out.'),
  claims: claims('The claims by which they are in it.'),
  gap: orNull(
    boolean(
      'Whether it is empty though somebody asks for the row. Null where it is empty and nobody is on record as asking, or where no initiative about the row says in which column it lies.',
    ),
  ),
});

const GapMatrixRow = answer(
  'GapMatrixRow',
  'A need or theme against all columns. The score is the share of those who ask most that asks for it, times the share of columns that are a gap; null where its gaps are not known.',
  {
    entity: entity('Entity', 'The need or theme.'),
    askers: entities('Organisation', 'Who asks for it; nobody where that is not on record.'),
    initiatives: entities('Initiative', 'All initiatives about it that are or were carried out, in whatever column.'),
    unplaced: entities(
      'Initiative',
      'Those of them of which is not recorded in which column they lie: they may fill an empty cell.',
    ),
    outside: entities(
      'Initiative',
      'Initiatives about it that do not count: planned, cancelled or outside the period.',
    ),
    gaps: orNull(
      int('How many of all columns are a gap, also of those that are not shown; null where that is not known.'),
    ),
    cells: listOf(the(GapMatrixCell, 'In the order of the columns shown.')),
  },
);
type GapMatrixRow = Holding<typeof GapMatrixRow>;

interface GapMatrixQuestion extends Question {
  readonly rows: RowsBy;
  readonly columns: ColumnsBy;
  readonly columnLimit: number;
  readonly columnOffset: number;
}

/**
 * Needs or themes against kinds of initiative, methods, audiences or places: what is done where, and where nothing is
 * though somebody asks.
 *
 * - A cell holds the initiatives, as a set, that are about the row (ADDRESSES, HAS_THEME), lie in the column (kind, USES,
 *   TARGETS, WORKS_IN) and are or were carried out: neither PLANNED nor CANCELLED, touching the date or window; a status
 *   UNKNOWN counts.
 * - A row is in demand where an organisation asks for it: STATES the need; for a theme see `Demand`.
 * - A cell is a gap where it is empty and the row is in demand. It is unknown (null), and no gap, where it is empty and
 *   nobody is on record as asking, or where there are initiatives about the row and none says in which column it lies.
 * - `score` of a row = askers / most askers of any row × gaps / columns: how much of what many ask for is missing. 0 to
 *   1, no unit; null where its gaps are unknown. Rows are sorted by it, null last, then by id.
 * - `completeness` of a row: of its initiatives the share that lies in a column, null where there is none; of the matrix:
 *   over all initiatives that count, of row and column the share that is recorded.
 *
 * Version 2 told what is over and to come as what goes on.
 * Source: analysis contract of Samspil (matrix of gaps); evidence gap maps, Snilstveit et al. 2016.
 * @throws PAGE_OUT_OF_RANGE, BAD_PERIOD, BAD_DATE
 */
export const gapMatrix = listQuestion({
  name: 'gapMatrix',
  about:
    'Needs or themes against kinds of initiative, methods, audiences or places: what is done where, and where nothing is though somebody asks. Made for a heat map.',
  metric,
  weight: { cost: 500, each: 15 },
  arguments: {
    rows: oneOf(RowsBy, 'What the rows are.'),
    columns: oneOf(ColumnsBy, 'What the columns are.'),
    columnLimit: withDefault(int('How many columns are shown, 1 to 100.'), 20),
    columnOffset: withDefault(int('How many columns are passed over first.'), 0),
    ...evidence,
  },
  list: {
    name: 'GapMatrix',
    about:
      'Rows of a matrix of gaps: those that many ask for and little is done about first; those of unknown demand last.',
    of: GapMatrixRow,
    beside: {
      columns: listOf(
        the(
          ShownGroup,
          'The columns shown, those with most initiatives that count first, whatever these are about: the order of the cells of each row.',
        ),
      ),
      columnCount: int('How many columns there are in all.'),
      demandUnknown: entities(
        'Entity',
        'Rows that nobody is on record as asking for: an empty cell is neither a gap nor none.',
      ),
    },
  },
  work: matrixOf,
});

function matrixOf(projection: Projection, question: GapMatrixQuestion, page: Page) {
  const { limit, offset } = columnsAsked(question);
  const view = new View(projection, question);
  const matrix = new Matrix(view, question);
  const rows = matrix.rows();
  const columns = matrix.columns.all.slice(offset, offset + limit);
  const shown = rows.slice(page.offset, page.offset + page.limit).map((row) => matrix.shown(row, columns, offset));
  const parameters = { rows: question.rows, columns: question.columns, columnLimit: limit, columnOffset: offset };
  const basis = view.basis(metric, parameters, matrix.completeness());
  return {
    ...basis,
    totalCount: rows.length,
    items: shown.map((row) => ({ ...basis, ...row })),
    columns,
    columnCount: matrix.columns.all.length,
    demandUnknown: view.idsOf(rows.filter(({ askers }) => askers === 0).map(({ row }) => row)),
  };
}

const MOST_COLUMNS = 100;

function columnsAsked({ columnLimit: limit, columnOffset: offset }: GapMatrixQuestion): Page {
  if (limit < 1 || limit > MOST_COLUMNS) {
    throw new SamspilError('PAGE_OUT_OF_RANGE', `\`columnLimit\` is ${limit}; give 1 to ${MOST_COLUMNS}.`);
  }
  if (offset < 0) throw new SamspilError('PAGE_OUT_OF_RANGE', `\`columnOffset\` is ${offset}; give 0 or more.`);
  return { limit, offset };
}

interface Counted {
  readonly row: number;
  readonly askers: number;
  readonly gaps: number | null;
  readonly score: number | null;
}

/** A row without what all rows of an answer rest on; how complete it is, is its own. */
type Unfounded = Pick<GapMatrixRow, 'completeness'> & Omit<GapMatrixRow, keyof Basis>;

class Matrix {
  readonly columns: MatrixColumns;
  private readonly looked: Looked;
  private readonly about: ItemIndex;
  private readonly demand: Demand | null;

  constructor(
    private readonly view: View,
    private readonly question: GapMatrixQuestion,
  ) {
    this.looked = { initiatives: carriedOut(view), undated: new Set() };
    const choice = { dimensions: [dimensionOf[question.rows]], includeBroader: false };
    this.about = new ItemIndex(view, this.looked, choice);
    this.columns = new MatrixColumns(view, question.columns, this.looked);
    this.demand = question.rows === 'THEMES' ? new Demand(view) : null;
  }

  /** All rows, sorted. */
  rows(): Counted[] {
    const rows = this.view
      .sureOf(kindOf[this.question.rows])
      .map((row) => ({ row, askers: this.#askersOf(row).size, gaps: this.#gapsOf(row) }));
    const most = rows.reduce((largest, { askers }) => Math.max(largest, askers), 0);
    const all = this.columns.all.length;
    return rows
      .map(({ row, askers, gaps }) => {
        const known = askers === 0 ? null : gaps;
        const part = known === null ? null : share(known, all);
        return { row, askers, gaps: known, score: part === null ? null : (askers / most) * part };
      })
      .sort((one, other) => descending(one.score ?? -1, other.score ?? -1) || one.row - other.row);
  }

  /** The empty columns of a row; null where there are initiatives about it and none lies in a column. */
  #gapsOf(row: number): number | null {
    const initiatives = this.about.having(row);
    const filled = new Set<number>();
    for (const initiative of initiatives) for (const place of this.columns.of(initiative)) filled.add(place);
    return initiatives.length > 0 && filled.size === 0 ? null : this.columns.all.length - filled.size;
  }

  #askersOf(row: number): ReadonlyMap<number, readonly ClaimAt[]> {
    if (this.demand) return this.demand.for(row);
    return byOther(this.view.to('STATES', row));
  }

  /** A row in full, with the cells of some columns. */
  shown({ row, gaps, score }: Counted, columns: readonly ShownGroup[], offset: number): Unfounded {
    const { view, question } = this;
    const { initiatives, outside } = carriedOutOn(view, dimensions[dimensionOf[question.rows]], [row]);
    const { within, unplaced } = this.#placed(initiatives.keys());
    const seen: RowSeen = {
      view,
      row,
      rowsBy: question.rows,
      columnsBy: question.columns,
      askers: this.#askersOf(row),
      initiatives,
      outside,
      unplaced,
      gaps,
      columnCount: this.columns.all.length,
    };
    return {
      completeness: share(initiatives.size - unplaced.length, initiatives.size),
      reasons: rowReasons(seen),
      band: bandOf(score, seen.askers.size),
      score,
      entity: view.idOf(row),
      askers: view.idsOf(seen.askers.keys()),
      initiatives: view.idsOf(initiatives.keys()),
      unplaced: view.idsOf(unplaced),
      outside: view.idsOf(outside.keys()),
      gaps,
      cells: columns.map((column, at) => this.#cellOf(seen, column, within[offset + at] ?? [])),
    };
  }

  /** Those of some initiatives in each column, and those in none. */
  #placed(initiatives: Iterable<number>) {
    const within = this.columns.all.map((): number[] => []);
    const unplaced: number[] = [];
    for (const initiative of initiatives) {
      const places = this.columns.of(initiative);
      if (places.length === 0) unplaced.push(initiative);
      for (const place of places) within[place]?.push(initiative);
    }
    return { within, unplaced };
  }

  #cellOf(seen: RowSeen, column: ShownGroup, within: readonly number[]): Holding<typeof GapMatrixCell> {
    const { view } = this;
    const gap = within.length > 0 ? false : seen.gaps === null ? null : true;
    const claims = view.claimIds(
      claimsIn(
        within.map((each) => seen.initiatives.get(each) ?? []),
        within.map((each) => this.columns.claims(each, column)),
      ),
    );
    const initiatives = view.idsOf(within);
    return {
      reasons: [cellReason(seen, column, within, claims, gap)],
      count: initiatives.length,
      initiatives,
      claims,
      gap,
    };
  }

  completeness(): number | null {
    let recorded = 0;
    for (const initiative of this.looked.initiatives) {
      recorded += Number(this.about.of(initiative).length > 0) + Number(this.columns.of(initiative).length > 0);
    }
    return share(recorded, this.looked.initiatives.length * 2);
  }
}

function carriedOut(view: View): number[] {
  return initiativesIn(view.projection).filter((initiative) => {
    const why = whyNotCarriedOut(view, initiative);
    if (why) view.leaveOut(initiative, why);
    return why === null;
  });
}
