import { monthNow, spanOf, yearOf, yearsAround, type Span, type Years } from '../parts/period.js';
import type { Name } from '../words/written.js';

interface Named {
  readonly id: string;
  readonly name: Name;
}

/** Something with a time of its own. */
export interface Timed extends Named {
  /** As the API writes it (EDTF); null where it is not on record. */
  readonly period: string | null;
  /** What it is shown under where there are too many for a row each. */
  readonly group?: Named | null;
}

/** What two of them have to do with each other. */
export interface Bow {
  readonly a: string;
  readonly b: string;
  readonly class: 'DUPLICATION_RISK' | 'JOINT_EFFORT' | 'SUCCESSION';
}

/** Where a bar lies. */
export interface Bar {
  readonly item: Timed;
  readonly span: Span;
  readonly x: number;
  readonly width: number;
  /** Of its middle. */
  readonly y: number;
}

/** A line of the picture: one thing, several under one name, or one whose time is not known. */
export interface Row {
  readonly key: string;
  readonly named: Named;
  readonly kind: 'one' | 'group' | 'undated';
  /** How many things it stands for, whether or not they have rows of their own too. */
  readonly members: number;
  readonly bars: readonly Bar[];
  readonly y: number;
  readonly height: number;
}

export interface Layout {
  readonly axis: Years;
  readonly rows: readonly Row[];
  readonly height: number;
  /** By what they show. */
  readonly bars: ReadonlyMap<string, Bar>;
}

/** Of the drawing: its width, where its bars begin, and the place of the years above them. */
export const SHEET = { width: 1100, bars: 280, top: 34 };
const ROW = 32;
const THICK = 14;
/** How high a bar is among others in one row, with the gap below it. */
const LANE = 8;
/** Above so many bars they are put together. */
export const MOST_ROWS = 14;
const MONTHS = 12;

export const xOf = ({ from, to }: Years, month: number): number =>
  SHEET.bars + ((month / MONTHS - from) / (to - from + 1)) * (SHEET.width - SHEET.bars);

/** Things in the order in which they began, those without a time after them. */
export function inOrderOfTime<Thing extends Timed>(items: readonly Thing[]): readonly Thing[] {
  const start = ({ period }: Thing): number => spanOf(period)?.first ?? spanOf(period)?.last ?? Infinity;
  const end = ({ period }: Thing): number => spanOf(period)?.last ?? Infinity;
  return items.toSorted((one, other) => compare(start(one), start(other)) || compare(end(one), end(other)));
}

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);

/**
 * Lays out rows in the order of time, each bar from its first month to its last. Where there are more than `MOST_ROWS`
 * with a time, those of one group share a row unless it is open; then they follow it.
 */
export function layoutOf(items: readonly Timed[], open: ReadonlySet<string>): Layout {
  const ordered = inOrderOfTime(items);
  const dated = ordered.filter(({ period }) => spanOf(period));
  const axis = yearsAround(dated.map(({ period }) => period));
  const rows: Row[] = [];
  let y = SHEET.top;
  const add = (row: Pick<Row, 'key' | 'named' | 'kind' | 'members'>, things: readonly Timed[]) => {
    const { bars, height } = barsOf(things, axis, y);
    rows.push({ ...row, bars, y, height });
    y += height;
  };
  const one = (item: Timed) => add({ key: item.id, named: item, kind: 'one', members: 1 }, [item]);
  const grouped = dated.length > MOST_ROWS;
  const done = new Set<string>();
  for (const item of dated) {
    const { group } = item;
    const members = grouped && group ? dated.filter((other) => other.group?.id === group.id) : [];
    if (!group || members.length < 2) one(item);
    else if (!done.has(group.id)) {
      done.add(group.id);
      const isOpen = open.has(group.id);
      add({ key: group.id, named: group, kind: 'group', members: members.length }, isOpen ? [] : members);
      if (isOpen) for (const member of members) one(member);
    }
  }
  for (const item of ordered.filter(({ period }) => !spanOf(period)))
    add({ key: item.id, named: item, kind: 'undated', members: 1 }, []);
  const bars = new Map(rows.flatMap((row) => row.bars.map((bar) => [bar.item.id, bar] as const)));
  return { axis, rows, height: y + ROW / 2, bars };
}

function barsOf(things: readonly Timed[], axis: Years, top: number) {
  if (things.length <= 1) {
    const bars = things.flatMap((item) => barOf(item, axis, top + ROW / 2) ?? []);
    return { bars, height: ROW };
  }
  const ends: number[] = [];
  const bars = things.flatMap((item) => {
    const flat = barOf(item, axis, 0);
    if (!flat) return [];
    const free = ends.findIndex((end) => end < flat.x);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = flat.x + flat.width;
    return [{ ...flat, y: top + LANE * (lane + 1.5) }];
  });
  return { bars, height: Math.max(ROW, (ends.length + 2) * LANE) };
}

function barOf(item: Timed, axis: Years, y: number): Bar | null {
  const span = spanOf(item.period);
  if (!span) return null;
  const x = span.first === null ? SHEET.bars : xOf(axis, span.first);
  const end = span.last === null ? SHEET.width : xOf(axis, span.last + 1);
  return { item, span, x, width: Math.max(end - x, 3), y };
}

export const thicknessIn = (row: Row): number => (row.kind === 'group' ? LANE - 2 : THICK);

/** The line that joins two bars: from the end of one to the start of the next, or along what they have in common. */
export function curveOf(bow: Bow, bars: Layout['bars']): string | null {
  const ends = [bars.get(bow.a), bars.get(bow.b)].filter((bar) => bar !== undefined);
  const [one, other] = ends.toSorted((left, right) => left.x - right.x);
  if (!one || !other || ends.length < 2) return null;
  if (bow.class === 'SUCCESSION') {
    const [from, to] = [one.x + one.width, other.x];
    const reach = Math.max(24, (to - from) / 2);
    return `M ${from} ${one.y} C ${from + reach} ${one.y} ${to - reach} ${other.y} ${to} ${other.y}`;
  }
  const at = (Math.max(one.x, other.x) + Math.min(one.x + one.width, other.x + other.width)) / 2;
  const reach = 16 + Math.abs(one.y - other.y) / 4;
  return `M ${at} ${one.y} C ${at + reach} ${one.y} ${at + reach} ${other.y} ${at} ${other.y}`;
}

/** From the first to the last year of what has a time, both included; null where nothing has. */
export function yearsOf(items: readonly Timed[]): number | null {
  const spans = items.flatMap(({ period }) => spanOf(period) ?? []);
  if (spans.length === 0) return null;
  const months = spans.flatMap(({ first, last, open }) => [first, last ?? (open ? monthNow() : null)]);
  const known = months.filter((month) => month !== null);
  return yearOf(Math.max(...known)) - yearOf(Math.min(...known)) + 1;
}
