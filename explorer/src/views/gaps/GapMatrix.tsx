import { Link } from 'wouter';
import { after, oneOf, passedOver, sure, typed, useAddress, when } from '../../address.js';
import { GapMatrix as GapMatrixQuestion, type GapMatrixQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { byName } from '../../parts/by-name.js';
import { sheetOf } from '../../parts/sheet.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink, EntityList } from '../../parts/entity.js';
import { Choice } from '../../parts/Choice.js';
import { Filters, timeAndSure } from '../../parts/Filters.js';
import { Pager } from '../../parts/Pager.js';
import { Sources } from '../../parts/Sources.js';
import { windowOf } from '../../parts/time.js';
import { Matrix, type Meeting } from '../../pictures/Matrix.js';
import { PictureFrame, type LegendEntry } from '../../pictures/PictureFrame.js';
import { stepsUpTo } from '../../pictures/steps.js';
import { useAnswer } from '../../use-answer.js';
import {
  asked,
  bilingual,
  capital,
  counted,
  quoted,
  useLanguage,
  useWords,
  useWritten,
  type Language,
  type ShownText,
} from '../../words/bilingual.js';
import { atTime } from '../../words/at-time.js';
import { InitiativeKind } from '../../words/labels.generated.js';
import { tab } from './tab.js';

const words = bilingual(
  {
    rows: 'Rækker',
    needs: 'behov',
    themes: 'temaer',
    by: 'mod',
    kind: 'slags indsatser',
    method: 'metoder',
    audience: 'målgrupper',
    place: 'steder',
    standsOut: (name: string, where: string, nothing: string) =>
      `For ${name} er der ikke registreret ${nothing} ${where}`,
    inKind: (gaps: string, all: string) => `i ${gaps} af ${all} slags indsatser`,
    inMethod: (gaps: string, all: string) => `med ${gaps} af ${counted(all, 'metode', 'metoder')}`,
    inAudience: (gaps: string, all: string) => `for ${gaps} af ${counted(all, 'målgruppe', 'målgrupper')}`,
    inPlace: (gaps: string, all: string) => `på ${gaps} af ${counted(all, 'sted', 'steder')}`,
    title: 'Hvad der gøres hvor',
    told: (rows: string, allRows: string, columns: string, allColumns: string) =>
      `Viser ${rows} af ${counted(allRows, 'række', 'rækker')}, dem med flest, der beder, og flest huller først, og ${columns} af ${counted(allColumns, 'kolonne', 'kolonner')}, de mest brugte først. Tallet er antallet af registrerede indsatser.`,
    counted: (row: string, column: string, count: string) => `${row}, ${column}: ${count}`,
    initiatives: (count: number) => counted(count, 'indsats', 'indsatser'),
    isGap: '0 registrerede indsatser, selv om nogen beder om det',
    notKnown: 'ikke kendt',
    between: (least: number, most: number) => `${least}–${most} indsatser`,
    atLeast: (least: number) => `${least} eller flere`,
    gap: 'Hul: ingen registreret indsats, selv om nogen beder om det',
    unknown: 'Det vides ikke',
    asks: 'Beder om det',
    gaps: 'Huller',
    entity: 'Række',
    empty: 'Der er intet registreret at stille op.',
    columnsBefore: (count: string) => (count === '1' ? 'Kolonnen før' : `De ${count} kolonner før`),
    columnsAfter: (count: string) => (count === '1' ? 'Den næste kolonne' : `De næste ${count} kolonner`),
    ever: 'Se hele perioden',
    unplaced: 'Det er ikke registreret, i hvilken kolonne disse hører til:',
    demand: 'Det er ikke registreret, at nogen beder om disse rækker:',
  },
  {
    rows: 'Rows',
    needs: 'needs',
    themes: 'themes',
    by: 'against',
    kind: 'kinds of initiative',
    method: 'methods',
    audience: 'audiences',
    place: 'places',
    standsOut: (name: string, where: string, nothing: string) => `For ${name} ${nothing} is on record ${where}`,
    inKind: (gaps: string, all: string) => `in ${gaps} of ${counted(all, 'kind', 'kinds')} of initiative`,
    inMethod: (gaps: string, all: string) => `with ${gaps} of ${counted(all, 'method', 'methods')}`,
    inAudience: (gaps: string, all: string) => `for ${gaps} of ${counted(all, 'audience', 'audiences')}`,
    inPlace: (gaps: string, all: string) => `in ${gaps} of ${counted(all, 'place', 'places')}`,
    title: 'What is done where',
    told: (rows: string, allRows: string, columns: string, allColumns: string) =>
      `Showing ${rows} of ${counted(allRows, 'row', 'rows')}, those with the most who ask and the most gaps first, and ${columns} of ${counted(allColumns, 'column', 'columns')}, the most used first. The number is that of initiatives on record.`,
    counted: (row: string, column: string, count: string) => `${row}, ${column}: ${count}`,
    initiatives: (count: number) => counted(count, 'initiative', 'initiatives'),
    isGap: '0 initiatives, though somebody asks',
    notKnown: 'not known',
    between: (least: number, most: number) => `${least}–${most} initiatives`,
    atLeast: (least: number) => `${least} or more`,
    gap: 'Gap: no initiative on record, though somebody asks',
    unknown: 'Not known',
    asks: 'Ask for it',
    gaps: 'Gaps',
    entity: 'Row',
    empty: 'Nothing is on record to set against each other.',
    columnsBefore: (count: string) => (count === '1' ? 'The column before' : `The ${count} columns before`),
    columnsAfter: (count: string) => (count === '1' ? 'The next column' : `The next ${count} columns`),
    ever: 'See all time',
    unplaced: 'In which column these belong is not on record:',
    demand: 'Nobody is on record as asking for these rows:',
  },
);

const rowWords = ['needs', 'themes'] as const;
const columnWords = ['kind', 'method', 'audience', 'place'] as const;
const LONGEST_CELL = 400;
const [ROWS, COLUMNS] = [40, 24];
export const parameters = {
  tab,
  when,
  sure,
  rows: oneOf(...rowWords),
  by: oneOf(...columnWords),
  view: oneOf('picture', 'table'),
  /** How many columns are passed over: a grid has room for so many. */
  passed: passedOver(COLUMNS),
  /** The ids of a row and a column, or the kind of it, with a comma between. */
  cell: typed(LONGEST_CELL),
  after,
};

const rowsAsked = { needs: 'NEEDS', themes: 'THEMES' } as const;
const columnsAsked = { kind: 'KIND', method: 'METHOD', audience: 'AUDIENCE', place: 'PLACE' } as const;

type Found = NonNullable<GapMatrixQuery['gapMatrix']>;
type Row = Found['nodes'][number];
type Cell = Row['cells'][number];

interface Head {
  readonly key: string;
  readonly name: ShownText;
}

/** Needs or themes against what is done: how many initiatives, and where there are none though somebody asks. */
export function GapMatrix() {
  const t = useWords(words);
  const language = useLanguage();
  const { values, to, change } = useAddress(parameters);
  const answer = useAnswer(GapMatrixQuestion, {
    language: asked(language),
    first: ROWS,
    after: values.after,
    rows: rowsAsked[values.rows],
    columns: columnsAsked[values.by],
    columnLimit: COLUMNS,
    columnOffset: values.passed,
    minConfidence: values.sure,
    window: windowOf(values.when),
  });
  const found = answer.answer?.data.gapMatrix;
  return (
    <>
      <Filters
        {...timeAndSure({ values, to, change })}
        sheet={found ? () => sheetOf('gaps', columnsIn(found, language), found.nodes) : undefined}
      >
        <Choice
          label={t.rows}
          values={rowWords}
          value={values.rows}
          textOf={(word) => t[word]}
          onChange={(rows) => change({ rows, cell: '', after: null })}
        />
        <Choice
          label={t.by}
          values={columnWords}
          value={values.by}
          textOf={(word) => t[word]}
          onChange={(by) => change({ by, cell: '', passed: 0 })}
        />
      </Filters>
      <Await asked={answer} lines={20}>
        {({ gapMatrix }) =>
          gapMatrix && (
            <>
              {gapMatrix.nodes.length === 0 || gapMatrix.columns.length === 0 ? (
                <Empty {...(values.when !== 'ever' && { way: { to: to({ when: 'ever' }), text: t.ever } })}>
                  {t.empty}
                </Empty>
              ) : (
                <Picture found={gapMatrix} values={values} to={to} />
              )}
              <Pager after={values.after} page={gapMatrix.pageInfo} to={(after) => to({ after, cell: '' })} />
              <Columns passed={values.passed} of={gapMatrix.columnCount} to={(passed) => to({ passed, cell: '' })} />
              {gapMatrix.demandUnknown.length > 0 && (
                <p className="small">
                  <span className="unknown hatched">{t.demand}</span>{' '}
                  <EntityList entities={byName(gapMatrix.demandUnknown, language)} />
                </p>
              )}
              <Basis basis={gapMatrix} />
            </>
          )
        }
      </Await>
    </>
  );
}

interface ColumnsProps {
  readonly passed: number;
  readonly of: number;
  readonly to: (passed: number) => string;
}

/** The way to the columns for which the grid has no room. */
function Columns({ passed, of, to }: ColumnsProps) {
  const t = useWords(words);
  const write = useWritten();
  const next = Math.min(COLUMNS, of - passed - COLUMNS);
  if (of <= COLUMNS) return null;
  return (
    <p className="row no-print">
      {passed > 0 && <Link href={to(passed - COLUMNS)}>{t.columnsBefore(write.number(COLUMNS))}</Link>}
      {next > 0 && <Link href={to(passed + COLUMNS)}>{t.columnsAfter(write.number(next))}</Link>}
    </p>
  );
}

type AddressOfMatrix = ReturnType<typeof useAddress<typeof parameters>>;

function Picture({ found, values, to }: { readonly found: Found } & Pick<AddressOfMatrix, 'values' | 'to'>) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const columns = headsOf(found, language);
  const rows = found.nodes.map(({ entity }) => ({ key: entity.id, name: entity.name }));
  const title = titleOf(found, values, language);
  const largest = Math.max(1, ...found.nodes.flatMap(({ cells }) => cells.map(({ count }) => count)));
  const steps = stepsUpTo(largest);
  const meeting = (row: number, column: number): Meeting | null => {
    const cell = found.nodes[row]?.cells[column];
    const [one, other] = [rows[row], columns[column]];
    if (!cell || !one || !other) return null;
    const told = cell.count > 0 ? t.initiatives(cell.count) : cell.gap === true ? t.isGap : t.notKnown;
    return {
      count: isKnown(cell) ? cell.count : null,
      gap: cell.gap === true,
      told: t.counted(one.name.text, other.name.text, told),
      to: to({ cell: `${one.key},${other.key}` }),
    };
  };
  const [row, column] = values.cell.split(',');
  const [atRow, atColumn] = [rows.findIndex(({ key }) => key === row), columns.findIndex(({ key }) => key === column)];
  const opened = found.nodes[atRow]?.cells[atColumn];
  return (
    <>
      <PictureFrame
        title={title}
        told={t.told(
          write.number(rows.length),
          write.number(found.totalCount),
          write.number(columns.length),
          write.number(found.columnCount),
        )}
        legend={legendIn(t, steps)}
        graphVersion={found.graphVersion}
        file="gaps"
        view={values.view}
        to={(view) => to({ view })}
        picture={<Matrix title={title} rows={rows} columns={columns} meeting={meeting} steps={steps} />}
        table={
          <DataTable
            caption={title}
            columns={columnsIn(found, language)}
            rows={found.nodes}
            keyOf={({ entity }) => entity.id}
          />
        }
      />
      {opened && (
        <CellCard
          cell={opened}
          unplaced={found.nodes[atRow]?.unplaced ?? []}
          told={meeting(atRow, atColumn)?.told ?? ''}
        />
      )}
    </>
  );
}

/** What is in a cell: its initiatives with what says so, and those that may belong there. */
function CellCard({
  cell,
  unplaced,
  told,
}: {
  readonly cell: Cell;
  readonly unplaced: Row['unplaced'];
  readonly told: string;
}) {
  const t = useWords(words);
  return (
    <section className="card stack close" aria-live="polite">
      <h3>{told}</h3>
      {cell.initiatives.length > 0 && (
        <p>
          <EntityList entities={cell.initiatives} />
          {cell.claims.length > 0 && <Sources claims={cell.claims} />}
        </p>
      )}
      {unplaced.length > 0 && (
        <p className="small">
          <span className="unknown hatched">{t.unplaced}</span> <EntityList entities={unplaced} />
        </p>
      )}
    </section>
  );
}

/** An empty cell is known to be empty where it is a gap; otherwise nobody asks, or nobody knows. */
const isKnown = ({ count, gap }: Cell): boolean => count > 0 || gap !== null;

const headsOf = ({ columns }: Found, language: Language): readonly Head[] =>
  columns.flatMap(({ kind, entity }) =>
    entity
      ? [{ key: entity.id, name: entity.name }]
      : kind
        ? [{ key: kind, name: { text: capital(InitiativeKind[kind][language]), language: asked(language) } }]
        : [],
  );

const whereOf = { kind: 'inKind', method: 'inMethod', audience: 'inAudience', place: 'inPlace' } as const;

function titleOf(found: Found, { by, when }: AddressOfMatrix['values'], language: Language): string {
  const t = words[language];
  const [most] = found.nodes.toSorted((one, other) => (other.gaps ?? 0) - (one.gaps ?? 0));
  if (!most?.gaps) return t.title;
  const where = t[whereOf[by]](String(most.gaps), String(found.columnCount));
  return t.standsOut(quoted(most.entity.name.text, language), where, atTime(when, language).nothing);
}

function columnsIn(found: Found, language: Language): readonly Column<Row>[] {
  const t = words[language];
  return [
    {
      title: t.entity,
      value: ({ entity }) => entity.name.text,
      shown: ({ entity }) => <EntityLink entity={entity} row />,
    },
    { title: t.asks, value: ({ askers }) => askers.length || null },
    { title: t.gaps, value: ({ gaps }) => gaps },
    ...headsOf(found, language).map(({ name }, at) => ({
      title: name.text,
      value: ({ cells }: Row) => {
        const cell = cells[at];
        return cell && isKnown(cell) ? cell.count : null;
      },
    })),
  ];
}

function legendIn(t: (typeof words)['da'], steps: readonly number[]): readonly LegendEntry[] {
  return [
    ...steps.map((least, at) => {
      const next = steps[at + 1];
      return {
        mark: <rect data-step={at + 1} x="1" y="1" width="26" height="12" rx="3" />,
        text:
          next === undefined
            ? t.atLeast(least)
            : next - 1 === least
              ? t.initiatives(least)
              : t.between(least, next - 1),
      };
    }),
    { mark: <rect data-gap="true" x="1" y="1" width="26" height="12" rx="3" />, text: t.gap },
    {
      mark: <path className="timeline-hatch" d="M 4 13 l 8 -12 M 10 13 l 8 -12 M 16 13 l 8 -12" />,
      text: t.unknown,
    },
  ];
}
