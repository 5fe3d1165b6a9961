import { term, termSet } from '../../graph/vocabulary/index.js';
import { bandOf, descending, pageOf, share, type Basis, type Page } from '../answer/answer.js';
import { admits, indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, entities, entity, id, int, listOf, oneOf, optional } from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import type { Projection } from '../projection/projection.js';
import { EvidenceTable, isEmpty, type EvidenceCell } from './evidence-cells.js';
import { Demand } from './evidence-demand.js';
import { synthesisReasons, untriedReasons } from './evidence-gap-reasons.js';

const metric = { name: 'evidence-gap', version: 3 } as const;

const EvidenceGapType = termSet('EvidenceGapType', 'What is missing where a theme and a method meet.', {
  SYNTHESIS: term('mangler opsamling', 'wants synthesis', 'Two or more learnings, and nobody has drawn them together.'),
  UNTRIED: term(
    'uprøvet',
    'untried',
    'The theme is asked for, and nobody is on record as having used the method on it.',
  ),
});
type EvidenceGapType = keyof typeof EvidenceGapType.values;

const EvidenceGap = answer(
  'EvidenceGap',
  'A theme and a method. For SYNTHESIS the score is the share of the learnings that no synthesis draws on; for UNTRIED, of those who ask for the theme, the share that asks for the method on it; above 0. The two are not comparable.',
  {
    type: oneOf(EvidenceGapType, 'What is missing.'),
    theme: entity('Theme', 'The theme.'),
    method: entity('Method', 'The method.'),
    askers: entities('Organisation', 'Who has stated a need about the theme or seeks it.'),
    askersOfBoth: entities('Organisation', 'Those of them whose need requires the method too, or who seek both.'),
    initiatives: entities(
      'Initiative',
      'The initiatives on the theme that use the method and are or were carried out.',
    ),
    practices: entities('Practice', 'The practices on the theme that use the method; retired ones do not count.'),
    learnings: entities('Learning', 'The learnings on the theme from initiatives that use the method.'),
    outside: entities('Initiative', 'Initiatives on both that do not count: planned, cancelled or outside the period.'),
  },
);

/** How many learnings want to be drawn together. */
const SEVERAL = 2;

const takes = {
  types: optional(
    listOf(oneOf(EvidenceGapType, 'Only these types; both where it is left out, none where it is empty.')),
  ),
  theme: optional(id('Only this theme.')),
  method: optional(id('Only this method.')),
  ...evidence,
};
type Question = Asked<typeof takes>;

/**
 * Where a theme and a method meet and something is missing.
 *
 * - A cell holds what is on record of a method on a theme: initiatives that have both (carried out: neither PLANNED nor
 *   CANCELLED, touching the date or window; a status UNKNOWN counts), practices that have both (not RETIRED), and
 *   learnings with the theme that an initiative using the method PRODUCED.
 * - SYNTHESIS: two or more learnings in a cell and no synthesis. A synthesis is a learning of that kind, or one that
 *   SYNTHESISES others; it serves a cell that it lies in, or of which it draws two learnings together. `score` = the
 *   share of the learnings that no synthesis draws on.
 * - UNTRIED: an empty cell of a theme that somebody asks for, and of a method that is used or asked for anywhere.
 *   `score` = of those who ask for the theme, the share that asks for the method on it (see `Demand`).
 * - Scores lie above 0 to 1, without a unit; those of one type say nothing of those of the other. Cells with a score of
 *   0 are no gaps: learnings that syntheses draw on one by one, and empty cells that nobody asked to fill, which
 *   `unaskedCount` counts.
 * - `completeness`, over the initiatives carried out and the learnings, for a cell those on its theme: of their themes
 *   and methods the share recorded, for a learning the methods of what it comes from.
 *
 * Version 1 listed cells with a score of 0 too, and gave few learnings or askers a band HIGH (see `bandOf`). Version 2 told
 * what is over as what goes on.
 * Source: analysis contract of Samspil (SYNTHESIS; empty cells of a matrix).
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const evidenceGaps = listQuestion({
  name: 'evidenceGaps',
  about:
    'Which method has nobody tried on a theme that is asked for, and where is much learned and nothing drawn together.',
  metric,
  arguments: takes,
  list: {
    about:
      'Where a theme and a method meet and something is missing: syntheses first, then what was not tried, each the highest score first.',
    of: EvidenceGap,
    beside: {
      demandUnknown: entities(
        'Theme',
        'Themes that nobody is on record as asking for: what was not tried on them is neither a gap nor none.',
      ),
      unaskedCount: int(
        'How many cells are empty that nobody asked to fill: of themes that are asked for, with methods that are used or asked for anywhere.',
      ),
    },
  },
  work: evidenceMissed,
});

function evidenceMissed(projection: Projection, question: Question, page: Page) {
  const view = new View(projection, question);
  const isAsked = cellsAsked(projection, question);
  const table = new EvidenceTable(view);
  const demand = new Demand(view);
  const synthesis = [...table.cells].filter((cell) => isAsked(cell) && wantsSynthesis(table, cell));
  const untried = untriedCells(table, demand).filter(isAsked);
  const isWanted =
    (type: EvidenceGapType) =>
    (cell: EvidenceCell): boolean =>
      (scoreOf(table, demand, cell, type) ?? 0) > 0;
  const shown = (cells: readonly EvidenceCell[], type: EvidenceGapType): Unfounded[] =>
    admits(question.types, type)
      ? sorted(cells.filter(isWanted(type))).map((cell) => shownGap(view, table, demand, cell, type))
      : [];
  const unasked = untried.filter((cell) => !isWanted('UNTRIED')(cell));
  const gaps = [shown(synthesis, 'SYNTHESIS'), shown(untried, 'UNTRIED')].flatMap((each) =>
    each.sort((one, other) => descending(one.score ?? 0, other.score ?? 0)),
  );
  const demandUnknown = view.idsOf(view.sureOf('Theme').filter((theme) => demand.for(theme).size === 0));
  // What has been left out is known once all is read.
  const basis = view.basis(metric, parametersOf(question), table.completeness());
  const founded = gaps.map((gap) => ({ ...basis, ...gap }));
  return { ...pageOf(basis, founded, page), demandUnknown, unaskedCount: unasked.length };
}

/** A gap without what all gaps of an answer rest on; how complete its theme is, is its own. */
type Unfounded = Omit<Holding<typeof EvidenceGap>, Exclude<keyof Basis, 'completeness'>>;

const parametersOf = ({ types, theme, method }: Question) => ({
  types: types ?? null,
  theme: theme ?? null,
  method: method ?? null,
});

/** @throws UNKNOWN_ID, WRONG_KIND */
function cellsAsked(projection: Projection, question: Question): (cell: EvidenceCell) => boolean {
  const theme = question.theme == null ? null : indexNamed(projection, question.theme, 'Theme');
  const method = question.method == null ? null : indexNamed(projection, question.method, 'Method');
  return (cell) => (theme ?? cell.theme) === cell.theme && (method ?? cell.method) === cell.method;
}

function wantsSynthesis(table: EvidenceTable, { learnings, syntheses }: EvidenceCell): boolean {
  if (learnings.size < SEVERAL || syntheses.size > 0) return false;
  const drawn = new Map<number, number>();
  for (const learning of learnings.keys()) {
    for (const synthesis of table.synthesesOf(learning)) drawn.set(synthesis, (drawn.get(synthesis) ?? 0) + 1);
  }
  return [...drawn.values()].every((count) => count < SEVERAL);
}

function untriedCells(table: EvidenceTable, demand: Demand): EvidenceCell[] {
  const methods = new Set([...table.methods, ...demand.methods]);
  return [...demand.themes].flatMap((theme) =>
    [...methods].map((method) => table.cell(theme, method)).filter((cell) => isEmpty(cell)),
  );
}

const sorted = (cells: readonly EvidenceCell[]): EvidenceCell[] =>
  cells.toSorted((one, other) => one.theme - other.theme || one.method - other.method);

/** The learnings of a cell that no synthesis draws on. */
const drawnOnByNone = (table: EvidenceTable, { learnings }: EvidenceCell): number[] =>
  [...learnings.keys()].filter((learning) => table.synthesesOf(learning).length === 0);

function scoreOf(table: EvidenceTable, demand: Demand, cell: EvidenceCell, type: EvidenceGapType): number | null {
  const { theme, method, learnings } = cell;
  return type === 'SYNTHESIS'
    ? share(drawnOnByNone(table, cell).length, learnings.size)
    : share(demand.forBoth(theme, method).size, demand.for(theme).size);
}

function shownGap(
  view: View,
  table: EvidenceTable,
  demand: Demand,
  cell: EvidenceCell,
  type: EvidenceGapType,
): Unfounded {
  const { theme, method, initiatives, practices, learnings, outside } = cell;
  const [askers, both] = [demand.for(theme), demand.forBoth(theme, method)];
  const score = scoreOf(table, demand, cell, type);
  return {
    completeness: table.completeness(theme),
    reasons: type === 'SYNTHESIS' ? synthesisReasons(view, cell) : untriedReasons(view, cell, askers, both),
    band: bandOf(score, type === 'SYNTHESIS' ? learnings.size : askers.size),
    score,
    type,
    theme: view.idOf(theme),
    method: view.idOf(method),
    askers: view.idsOf(askers.keys()),
    askersOfBoth: view.idsOf(both.keys()),
    initiatives: view.idsOf(initiatives.keys()),
    practices: view.idsOf(practices.keys()),
    learnings: view.idsOf(learnings.keys()),
    outside: view.idsOf(outside.keys()),
  };
}
