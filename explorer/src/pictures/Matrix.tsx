import { useId, useState } from 'react';
import { Link } from 'wouter';
import { useNarrow } from '../parts/narrow.js';
import { shortened } from '../words/shortened.js';
import { langOf, type ShownText } from '../words/bilingual.js';
import { stepOf } from './steps.js';
import { rove } from './roving.js';

/** What a row and a column have to do with each other. */
export interface Meeting {
  /** How many; null where that is not known. */
  readonly count: number | null;
  /** Whether that there are none is a gap. */
  readonly gap?: boolean;
  /** Tells it in words. */
  readonly told: string;
  /** Where the ones that are counted are shown; null where there are none. */
  readonly to: string | null;
}

/** A row or a column. */
export interface MatrixHead {
  readonly key: string;
  readonly name: ShownText;
}

interface MatrixProps {
  readonly title: string;
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** Null where something meets itself. */
  readonly meeting: (row: number, column: number) => Meeting | null;
  /** The smallest number of each step of colour. */
  readonly steps: readonly number[];
}

const CELL = 30;
/** Room for the names of rows: on a telephone less, so that there is some for columns. */
const [NAMES, NAMES_WHERE_NARROW] = [300, 140];
/** The room for the names of columns, which is less where all are short. */
const HEADS = 200;
/** How far the names of columns lean out to the right of the last. */
const LEANING = 130;
/** How long a name may be, before a row and at the head of a column. */
const [LONGEST, LONGEST_WHERE_NARROW, LONGEST_AT_HEAD] = [40, 18, 34];
const SLOPE = -55;

/** Rows against columns: the darker a cell, the more there are, and the number stands in it. */
export function Matrix({ title, rows, columns, meeting, steps }: MatrixProps) {
  const hatch = useId();
  const [focus, setFocus] = useState<string | null>(null);
  const isNarrow = useNarrow();
  const names = isNarrow ? NAMES_WHERE_NARROW : NAMES;
  const width = names + columns.length * CELL + LEANING;
  const longest = Math.max(0, ...columns.map(({ name }) => name.text.length));
  const heads = Math.min(HEADS, 36 + 6 * longest);
  const height = heads + rows.length * CELL + 8;
  const places = rows.flatMap((_, row) => columns.map((_, column) => ({ row, column, ...meeting(row, column) })));
  const first = places.find(({ to }) => to);
  const reached = focus ?? (first && `${first.row} ${first.column}`);
  const [focusRow, focusColumn] = (focus ?? '').split(' ');
  return (
    // Its marks are links; the keys of all of them bubble up to it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg
      className="matrix"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={title}
      onKeyDown={rove}
      onMouseLeave={() => setFocus(null)}
    >
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" className="timeline-hatch" />
      </pattern>
      {rows.map(({ key, name }, at) => {
        return (
          <text
            key={key}
            lang={langOf(name)}
            className={String(at) === focusRow ? 'looked' : ''}
            x="4"
            y={heads + (at + 0.5) * CELL}
          >
            {shortened(name.text, isNarrow ? LONGEST_WHERE_NARROW : LONGEST)}
          </text>
        );
      })}
      {columns.map(({ key, name }, at) => {
        return (
          <text
            key={key}
            lang={langOf(name)}
            className={String(at) === focusColumn ? 'looked' : ''}
            transform={`translate(${names + (at + 0.5) * CELL} ${heads - 10}) rotate(${SLOPE})`}
          >
            {shortened(name.text, LONGEST_AT_HEAD)}
          </text>
        );
      })}
      {places.map(({ row, column, count, gap = false, told, to }) => {
        const key = `${row} ${column}`;
        const [x, y] = [names + column * CELL, heads + row * CELL];
        const place = { x: x + 1, y: y + 1, width: CELL - 2, height: CELL - 2, rx: 3 };
        if (count === undefined) return null;
        const cell =
          count === null ? (
            <rect {...place} style={{ fill: `url(#${hatch})` }} />
          ) : (
            <>
              <rect {...place} data-step={stepOf(count, steps)} data-gap={gap} />
              <text
                className="matrix-number"
                data-step={stepOf(count, steps)}
                data-gap={gap}
                x={x + CELL / 2}
                y={y + CELL / 2}
              >
                {count}
              </text>
            </>
          );
        if (!to) return <g key={key}>{cell}</g>;
        return (
          <Link
            key={key}
            href={to}
            className="matrix-cell"
            data-mark={key}
            tabIndex={key === reached ? 0 : -1}
            {...(told !== undefined && { 'aria-label': told })}
            onFocus={() => setFocus(key)}
            onMouseEnter={() => setFocus(key)}
          >
            <title>{told}</title>
            {cell}
          </Link>
        );
      })}
    </svg>
  );
}
