import { useId, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { sheetOf } from '../parts/sheet.js';
import { DataTable, type Column } from '../parts/DataTable.js';
import { EntityLink, EntityList, pathOf, type Named } from '../parts/entity.js';
import { shortened } from '../words/shortened.js';
import { monthNow, periodInWords, spanOf, yearsShown } from '../parts/period.js';
import {
  bilingual,
  counted,
  langOf,
  quoted,
  useLanguage,
  useWords,
  useWritten,
  type Language,
  type ShownText,
} from '../words/bilingual.js';
import { PictureFrame, type LegendEntry, type PictureView } from './PictureFrame.js';
import { useNarrow } from '../parts/narrow.js';
import { rove } from './roving.js';
import {
  curveOf,
  inOrderOfTime,
  layoutOf,
  sheets,
  thicknessIn,
  TOP,
  xOf,
  yearsOf,
  type Bar,
  type Bow,
  type Layout,
  type Row,
  type Sheet,
  type Timed,
} from './timeline-layout.js';

export type { Bow, Timed } from './timeline-layout.js';

const words = bilingual(
  {
    risks: (name: string, pairs: string) =>
      `Om ${name} er der ${pairs} på samme tid, uden at en forbindelse er registreret`,
    pairs: (count: number, written: string) => (count === 1 ? 'to indsatser' : `${written} par indsatser`),
    years: (name: string, years: string) => `${name} gennem ${years} år`,
    undatedOnly: (name: string) => `${name}: ingen tider er registreret`,
    known: (dated: string, undated: string) =>
      `${counted(dated, 'indsats', 'indsatser')} med kendt tid, ${undated} uden.`,
    partOf: (drawn: string, all: string) => `Buerne er de ${drawn} mest relevante af ${all}.`,
    oneRow: 'Kun buerne ved den række, der er i fokus, vises.',
    keys: 'Piletasterne går fra række til række.',
    bar: 'Fra begyndelse til slutning',
    open: 'Går videre',
    undated: 'Tid ikke registreret',
    DUPLICATION_RISK: 'På samme tid uden registreret forbindelse',
    JOINT_EFFORT: 'Sammen',
    SUCCESSION: 'Kom efter',
    now: 'I dag',
    group: (name: string, count: string) => `${name} (${count})`,
    expand: 'Åbn gruppen for en række til hver',
    item: 'Indsats',
    period: 'Tid',
    under: 'Under',
    before: 'Kom efter',
    later: 'Gik forud for',
    others: (names: string, count: number) => `${names} og ${counted(count, 'anden', 'andre')}`,
  },
  {
    risks: (name: string, pairs: string) => `On ${name} there are ${pairs} at the same time without a tie on record`,
    pairs: (count: number, written: string) => (count === 1 ? 'two initiatives' : `${written} pairs of initiatives`),
    years: (name: string, years: string) => `${name} through ${counted(years, 'year', 'years')}`,
    undatedOnly: (name: string) => `${name}: no times are on record`,
    known: (dated: string, undated: string) =>
      `${counted(dated, 'initiative', 'initiatives')} whose time is known, ${undated} without.`,
    partOf: (drawn: string, all: string) => `The bows are the ${drawn} most relevant of ${all}.`,
    oneRow: 'Only the bows of the row in focus are shown.',
    keys: 'The arrow keys go from row to row.',
    bar: 'From start to end',
    open: 'Goes on',
    undated: 'Time not recorded',
    DUPLICATION_RISK: 'At the same time without a tie on record',
    JOINT_EFFORT: 'Together',
    SUCCESSION: 'Came after',
    now: 'Today',
    group: (name: string, count: string) => `${name} (${count})`,
    expand: 'Open the group for a row each',
    item: 'Initiative',
    period: 'Time',
    under: 'Under',
    before: 'Came after',
    later: 'Came before',
    others: (names: string, count: number) => `${names} and ${counted(count, 'other', 'others')}`,
  },
);
type Words = (typeof words)['da'];

interface TimelineProps {
  /** What they are about, such as a theme. */
  readonly about: ShownText;
  readonly items: readonly Timed[];
  readonly bows: readonly Bow[];
  /** How many bows there are in all, where these are the most relevant of them. */
  readonly allBows: number;
  readonly graphVersion: number;
  readonly view: PictureView;
  readonly to: (view: PictureView) => string;
}

/** Above so many bows only those of one row are drawn at a time. */
export const MOST_BOWS = 12;

/** What was done about something over the years: a bar each, and bows where two were at the same time, together or after. */
export function Timeline({ about, items, bows, allBows, graphVersion, view, to }: TimelineProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const dated = items.filter(spanOf);
  const told = [
    t.known(write.number(dated.length), write.number(items.length - dated.length)),
    ...(allBows > bows.length ? [t.partOf(write.number(bows.length), write.number(allBows))] : []),
    ...(bows.length > MOST_BOWS && view === 'picture' ? [t.oneRow] : []),
  ];
  const columns = timelineColumns(language, items, bows);
  const rows = inOrderOfTime(items);
  const title = titleOf(quoted(about.text, language), items, bows, t, write.number);
  return (
    <PictureFrame
      title={title}
      told={told.join(' ')}
      legend={legendIn(t, bows, items)}
      graphVersion={graphVersion}
      file="tidslinje"
      view={view}
      to={to}
      picture={<Drawing title={title} items={items} bows={bows} />}
      table={<DataTable caption={title} columns={columns} rows={rows} keyOf={({ id }) => id} />}
      sheet={() => sheetOf('tidslinje', columns, rows, title)}
    />
  );
}

function titleOf(
  name: string,
  items: readonly Timed[],
  bows: readonly Bow[],
  t: Words,
  number: (value: number) => string,
): string {
  const risks = bows.filter((bow) => bow.class === 'DUPLICATION_RISK').length;
  const years = yearsOf(items);
  if (risks > 0) return t.risks(name, t.pairs(risks, number(risks)));
  return years === null ? t.undatedOnly(name) : t.years(name, number(years));
}

interface DrawingProps extends Pick<TimelineProps, 'items' | 'bows'> {
  readonly title: string;
}

function Drawing({ title, items, bows }: DrawingProps) {
  const t = useWords(words);
  const tell = useTelling(items, bows);
  const hatch = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [focus, setFocus] = useState<string | null>(null);
  const layout = layoutOf(items, open, useNarrow() ? sheets.narrow : sheets.wide);
  const { sheet } = layout;
  const focused = layout.rows.find(({ key }) => key === focus);
  const looked = focused ?? (bows.length > MOST_BOWS ? busiest(layout.rows, bows) : undefined);
  const wanted = bows.filter((bow) => !looked || isAt(looked, bow));
  const drawn = onceEach(wanted, layout.rows);
  const near = new Set(wanted.flatMap(({ a, b }) => [a, b]));
  const isNear = (row: Row): boolean => !looked || row === looked || row.bars.some(({ item }) => near.has(item.id));
  return (
    // Its marks are links and buttons; the keys of all of them bubble up to it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg
      className="timeline"
      viewBox={`0 0 ${sheet.width} ${layout.height}`}
      width={sheet.width}
      height={layout.height}
      role="group"
      aria-label={`${title}. ${t.keys}`}
      onKeyDown={(event) => (event.key === 'Escape' ? setFocus(null) : rove(event))}
      onMouseLeave={() => setFocus(null)}
    >
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" className="timeline-hatch" />
      </pattern>
      <Years layout={layout} />
      {layout.rows.map((row, at) => (
        <RowMark
          key={row.key}
          row={row}
          looks={row === looked ? 'looked' : isNear(row) ? 'near' : 'faded'}
          mark={{
            'data-mark': `${at} 0`,
            tabIndex: row === (focused ?? layout.rows[0]) ? 0 : -1,
            'aria-label': tell(row),
            onFocus: () => setFocus(row.key),
            onMouseEnter: () => setFocus(row.key),
          }}
          isOpen={open.has(row.key)}
          toggle={() => setOpen(toggled(open, row.key))}
        >
          <RowDrawing row={row} sheet={sheet} hatch={hatch} />
        </RowMark>
      ))}
      <g className="bows" aria-hidden="true">
        {layout.rows
          .filter(({ kind }) => kind === 'undated')
          .map((row) => (
            <text key={row.key} className="timeline-soft" x={sheet.bars + 8} y={middleOf(row, sheet)}>
              {t.undated}
            </text>
          ))}
        {drawn.map((bow) => {
          const curve = curveOf(bow, layout);
          return curve && <path key={`${bow.a} ${bow.b}`} className="bow" data-kind={bow.class} d={curve} />;
        })}
      </g>
    </svg>
  );
}

const toggled = (open: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  open.has(key) ? new Set([...open].filter((other) => other !== key)) : new Set([...open, key]);

const isAt = (row: Row, { a, b }: Bow): boolean => row.bars.some(({ item }) => item.id === a || item.id === b);

/** Of the bows between the same two rows one of each class: those of a group would hide all else. */
function onceEach(bows: readonly Bow[], rows: readonly Row[]): readonly Bow[] {
  const rowOf = new Map(rows.flatMap((row, at) => row.bars.map(({ item }) => [item.id, at] as const)));
  const seen = new Set<string>();
  return bows.filter((bow) => {
    const [one = -1, other = -1] = [rowOf.get(bow.a), rowOf.get(bow.b)];
    const key = `${Math.min(one, other)} ${Math.max(one, other)} ${bow.class}`;
    const isFirst = one !== other && !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** The row that is worth a look first: most at the same time without a tie, then most of all. */
function busiest(rows: readonly Row[], bows: readonly Bow[]): Row | undefined {
  const weight = (row: Row): number =>
    bows
      .filter((bow) => isAt(row, bow))
      .reduce((sum, bow) => sum + (bow.class === 'DUPLICATION_RISK' ? bows.length : 1), 0);
  return rows.filter(({ kind }) => kind === 'one').toSorted((one, other) => weight(other) - weight(one))[0];
}

const MONTHS = 12;

function Years({ layout }: { readonly layout: Layout }) {
  const t = useWords(words);
  const bottom = layout.height - 12;
  const now = xOf(layout, monthNow());
  return (
    <g aria-hidden="true">
      {yearsShown(layout.axis, layout.sheet.years).map((year) => {
        const x = xOf(layout, year * MONTHS);
        return (
          <g key={year}>
            <line className="timeline-year" x1={x} x2={x} y1={TOP} y2={bottom} />
            <text className="timeline-soft" x={x} y={TOP - 14}>
              {year}
            </text>
          </g>
        );
      })}
      <line className="timeline-now" x1={now} x2={now} y1={TOP - 6} y2={bottom}>
        <title>{t.now}</title>
      </line>
    </g>
  );
}

interface RowMarkProps {
  readonly row: Row;
  readonly looks: 'looked' | 'near' | 'faded';
  readonly mark: {
    readonly 'data-mark': string;
    readonly tabIndex: number;
    readonly 'aria-label': string;
    readonly onFocus: () => void;
    readonly onMouseEnter: () => void;
  };
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly children: ReactNode;
}

/** A row leads to what it shows; a group opens. */
function RowMark({ row, looks, mark, isOpen, toggle, children }: RowMarkProps) {
  const className = `timeline-row ${looks}`;
  if (row.kind !== 'group')
    return (
      <Link href={pathOf(row.key)} className={className} {...mark}>
        {children}
      </Link>
    );
  return (
    <g
      role="button"
      aria-expanded={isOpen}
      className={className}
      {...mark}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      }}
    >
      {children}
    </g>
  );
}

/** How long a name may be on a picture. */
const LONGEST = 34;

/** Where the bars of a row have their middle, below its name where that stands above them. */
const middleOf = (row: Row, sheet: Sheet): number => row.y + sheet.name + (row.height - sheet.name) / 2;

interface RowDrawingProps {
  readonly row: Row;
  readonly sheet: Sheet;
  readonly hatch: string;
}

function RowDrawing({ row, sheet, hatch }: RowDrawingProps) {
  const t = useWords(words);
  const name = shortened(row.named.name.text, LONGEST);
  const middle = middleOf(row, sheet);
  const thick = thicknessIn(row);
  return (
    <>
      <rect className="timeline-place" x="0" y={row.y} width={sheet.width} height={row.height} />
      <text
        className="timeline-name"
        x="4"
        y={sheet.name > 0 ? row.y + sheet.name / 2 : middle}
        lang={langOf(row.named.name)}
      >
        {row.kind === 'group' ? t.group(name, String(row.members)) : name}
      </text>
      {row.kind === 'undated' && (
        <rect
          x={sheet.bars}
          y={middle - thick / 2}
          width={sheet.width - sheet.bars}
          height={thick}
          style={{ fill: `url(#${hatch})` }}
        />
      )}
      {row.bars.map((bar) => (
        <BarDrawing key={bar.item.id} bar={bar} thick={thick} />
      ))}
    </>
  );
}

/** A bar is round where its time begins or ends, and open where it goes on or is not known. */
function BarDrawing({ bar: { x, width, y, span }, thick }: { readonly bar: Bar; readonly thick: number }) {
  const right = x + width;
  return (
    <>
      <rect className="timeline-bar" x={x} y={y - thick / 2} width={width} height={thick} rx="3" />
      {span.last === null && (
        <path className="timeline-end" d={`M ${right - 9} ${y - 4} l 5 4 l -5 4`} data-open={span.open} />
      )}
    </>
  );
}

const kinds = ['DUPLICATION_RISK', 'JOINT_EFFORT', 'SUCCESSION'] as const;

function legendIn(t: Words, bows: readonly Bow[], items: readonly Timed[]): readonly LegendEntry[] {
  const spans = items.map(spanOf);
  return [
    { mark: <rect className="timeline-bar" x="2" y="2" width="24" height="10" rx="3" />, text: t.bar },
    ...(spans.some((span) => span?.last === null)
      ? [{ mark: <path className="timeline-end in-legend" d="M 10 3 l 5 4 l -5 4" />, text: t.open }]
      : []),
    ...kinds
      .filter((kind) => bows.some((bow) => bow.class === kind))
      .map((kind) => ({ mark: <path className="bow" data-kind={kind} d="M 2 12 C 10 0 18 0 26 12" />, text: t[kind] })),
    { mark: <line className="timeline-now" x1="14" x2="14" y1="0" y2="14" />, text: t.now },
  ];
}

/** What one has to do with the others: at the same time, together, what came before it and after it. */
type Relation = 'DUPLICATION_RISK' | 'JOINT_EFFORT' | 'SUCCESSION' | 'later';
const relations = ['DUPLICATION_RISK', 'JOINT_EFFORT', 'SUCCESSION', 'later'] as const;

function related(item: Timed, items: readonly Timed[], bows: readonly Bow[], relation: Relation): readonly Timed[] {
  const start = (item: Timed): number => spanOf(item)?.first ?? -Infinity;
  const ids = new Set(
    bows
      .filter((bow) => bow.class === (relation === 'later' ? 'SUCCESSION' : relation))
      .flatMap(({ a, b }) => (a === item.id ? [b] : b === item.id ? [a] : [])),
  );
  const isWanted = (other: Timed): boolean => {
    if (relation === 'SUCCESSION') return start(other) <= start(item);
    return relation !== 'later' || start(other) > start(item);
  };
  return inOrderOfTime(items).filter((other) => ids.has(other.id) && isWanted(other));
}

/** How many others are named where a row is read aloud. */
const NAMED = 5;

/** Tells a row in words: for whoever does not see it. */
function useTelling(items: readonly Timed[], bows: readonly Bow[]): (row: Row) => string {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const name = (named: Named): string => named.name.text;
  return ({ kind, named, key, members }) => {
    if (kind === 'group') return `${t.group(name(named), String(members))}. ${t.expand}.`;
    const item = items.find(({ id }) => id === key);
    if (!item) return name(named);
    const told = relations.flatMap((relation) => {
      const others = related(item, items, bows, relation).map(name);
      if (others.length === 0) return [];
      const rest = others.length - NAMED;
      const list = rest > 0 ? t.others(others.slice(0, NAMED).join(', '), rest) : write.list(others);
      return [`${headOf(relation, t)}: ${list}.`];
    });
    const time = periodInWords(item, language) ?? t.undated;
    return [`${name(item)}, ${time}.`, ...told].join(' ');
  };
}

const headOf = (relation: Relation, t: Words): string =>
  relation === 'SUCCESSION' ? t.before : relation === 'later' ? t.later : t[relation];

/** The table that says the same as the picture, and the file of it. */
export function timelineColumns(
  language: Language,
  items: readonly Timed[],
  bows: readonly Bow[],
): readonly Column<Timed>[] {
  const t = words[language];
  const isGrouped = items.some(({ group }) => group);
  return [
    { title: t.item, value: ({ name }) => name.text, shown: (item) => <EntityLink entity={item} /> },
    { title: t.period, value: (item) => periodInWords(item, language) },
    ...(isGrouped
      ? [
          {
            title: t.under,
            value: ({ group }: Timed) => (group ? group.name.text : ''),
            shown: ({ group }: Timed) => group && <EntityLink entity={group} />,
          },
        ]
      : []),
    ...relations.map((relation) => ({
      title: headOf(relation, t),
      value: (item: Timed) =>
        related(item, items, bows, relation)
          .map(({ name }) => name.text)
          .join('; '),
      shown: (item: Timed) => <EntityList entities={related(item, items, bows, relation)} />,
    })),
  ];
}
