import { useState } from 'react';
import { Link } from 'wouter';
import { shortened } from '../words/shortened.js';
import { useNarrow } from '../parts/narrow.js';
import type { Language } from '../words/bilingual.js';
import type { LegendEntry } from './PictureFrame.js';
import { rove } from './roving.js';

/** A line or a column of the picture. */
export interface DotsHead {
  readonly id: string;
  readonly text: string;
  readonly lang: Language;
}

export interface DotsRow extends DotsHead {
  /** Where a press on the line leads. */
  readonly to: string;
  /** What came of it, in the colour of its kind. */
  readonly verdict: string;
  readonly kind: string;
  /** The line in a sentence. */
  readonly told: string;
  /** Its dots by column: whether each is full, and the sentence that it stands for. */
  readonly dots: ReadonlyMap<string, { readonly full: boolean; readonly told: string }>;
  /** How many more dots it has in columns that are not shown. */
  readonly more: number;
}

interface DotsProps {
  readonly title: string;
  readonly rows: readonly DotsRow[];
  readonly columns: readonly DotsHead[];
}

/** The name of a line is a mark before the first column. */
const NAME = -1;
const VERDICT = 180;
/** Room for the name of the last column, which leans out of the picture. */
const LEAN = 120;
const CELL = 32;
const LINE = 32;
const HEAD = 150;
/** Names and verdicts stand before the dots, so that both are seen however many columns there are; on a telephone above them. */
const [NAMES, ABOVE] = [325, 24];
const RADIUS = 9;
/** How many characters of a name fit; the table has the whole one. */
const MOST = 40;
/** What stands on the slant at the head of a column is shorter. */
const MOST_AT_HEAD = 26;

/**
 * Lines against columns with a dot where both have to do with each other: full where it came to something, a ring where
 * it did not. The name of a line and its dots are reached by arrow keys.
 */
export function Dots({ title, rows, columns }: DotsProps) {
  const [reached, setReached] = useState(`0 ${NAME}`);
  const mark = (row: number, column: number) => {
    const key = `${row} ${column}`;
    return { 'data-mark': key, tabIndex: key === reached ? 0 : -1, onFocus: () => setReached(key) };
  };
  const narrow = useNarrow();
  // How many more stands before the dots: at their end nobody would see it.
  const more = rows.some((row) => row.more > 0) ? CELL : 0;
  const names = (narrow ? 0 : NAMES + VERDICT) + more;
  const line = LINE + (narrow ? 2 * ABOVE : 0);
  const width = names + columns.length * CELL + LEAN;
  const height = HEAD + rows.length * line;
  return (
    // Its marks are links; the keys of all of them bubble up to it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="dots"
      role="group"
      aria-label={title}
      onKeyDown={rove}
    >
      <g aria-hidden="true">
        {columns.map(({ id, text, lang }, at) => (
          <text
            key={id}
            lang={lang}
            transform={`translate(${names + (at + 0.5) * CELL} ${HEAD - 12}) rotate(-48)`}
            className="dots-name"
          >
            {shortened(text, MOST_AT_HEAD)}
          </text>
        ))}
      </g>
      {rows.map((row, at) => {
        const bottom = HEAD + (at + 1) * line;
        const y = bottom - LINE / 2;
        const yOfName = narrow ? y - 2 * ABOVE : y;
        const verdictAt = narrow ? { x: 0, y: y - ABOVE } : { x: NAMES, y };
        return (
          <g key={row.id} className="dots-row" style={{ color: colourOf(row.kind) }}>
            <line x1={0} x2={width} y1={bottom} y2={bottom} />
            <Link href={row.to} aria-label={row.told} data-row {...mark(at, NAME)}>
              <title>{row.text}</title>
              <rect x={0} y={yOfName - 12} width={NAMES - 8} height={24} className="dots-area" />
              <text y={yOfName} lang={row.lang} className="dots-name">
                {shortened(row.text, MOST)}
              </text>
            </Link>
            {columns.map(({ id }, column) => {
              const dot = row.dots.get(id);
              return (
                dot && (
                  <Link key={id} href={row.to} aria-label={dot.told} {...mark(at, column)}>
                    <title>{dot.told}</title>
                    <Dot x={names + (column + 0.5) * CELL} y={y} full={dot.full} />
                  </Link>
                )
              );
            })}
            <g aria-hidden="true">
              {row.more > 0 && (
                <text x={names - CELL} y={y} className="dots-name">
                  +{row.more}
                </text>
              )}
              <text {...verdictAt} className="dots-verdict">
                {row.verdict}
              </text>
            </g>
          </g>
        );
      })}
    </svg>
  );
}

function Dot({ x, y, full }: { readonly x: number; readonly y: number; readonly full: boolean }) {
  return <circle cx={x} cy={y} r={RADIUS} className={full ? 'dots-full' : 'dots-ring'} />;
}

/** What full dots and rings mean, for the legend. */
export const dotsLegend = (full: string, ring: string): readonly LegendEntry[] => [
  { mark: <circle cx={14} cy={7} r={6} className="dots-full" />, text: full },
  { mark: <circle cx={14} cy={7} r={5.5} className="dots-ring" />, text: ring },
];

/** Kinds without a colour of their own are drawn in ink. */
const colourOf = (kind: string): string => `var(--${kind.toLowerCase().replaceAll('_', '-')}, var(--ink))`;
