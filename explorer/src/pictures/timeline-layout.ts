import { monthNow, spanOf, yearOf, yearsAround, type Period, type Span, type Years } from '../parts/period.js';
import type { ShownText } from '../words/written.js';

interface Named {
  readonly id: string;
  readonly name: ShownText;
}

/** Something with a time of its own. */
export interface Timed extends Named, Period {
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
  readonly sheet: Sheet;
  readonly axis: Years;
  readonly rows: readonly Row[];
  readonly height: number;
  /** By what they show. */
  readonly bars: ReadonlyMap<string, Bar>;
}

/** Of a drawing: its width, where its bars begin, and of a row its height and how much of that a name above its bar takes. */
export interface Sheet {
  readonly width: number;
  readonly bars: number;
  readonly row: number;
  readonly name: number;
  /** For how many years there is room above the bars. */
  readonly years: number;
}

/** Names stand beside their bars, or above them where the page is no wider than a phone. */
export const sheets = {
  wide: { width: 1100, bars: 280, row: 32, name: 0, years: 14 },
  narrow: { width: 304, bars: 0, row: 46, name: 22, years: 5 },
} as const satisfies Record<string, Sheet>;

/** Where the rows begin, below the years. */
export const TOP = 34;
const THICK = 14;
/** How high a bar is among others in one row, with the gap below it. */
const LANE = 8;
/** Above so many bars they are put together. */
export const MOST_ROWS = 14;
const MONTHS = 12;

/** Where a month begins. */
export const xOf = ({ sheet, axis }: Pick<Layout, 'sheet' | 'axis'>, month: number): number =>
  sheet.bars + ((month / MONTHS - axis.from) / (axis.to - axis.from + 1)) * (sheet.width - sheet.bars);

/** Things in the order in which they began, those without a time after them. */
export function inOrderOfTime<Thing extends Timed>(items: readonly Thing[]): readonly Thing[] {
  const start = (thing: Thing): number => spanOf(thing)?.first ?? spanOf(thing)?.last ?? Infinity;
  const end = (thing: Thing): number => spanOf(thing)?.last ?? Infinity;
  return items.toSorted((one, other) => compare(start(one), start(other)) || compare(end(one), end(other)));
}

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);

/**
 * Lays out rows in the order of time, each bar from its first month to its last. Where there are more than `MOST_ROWS`
 * with a time, those of one group share a row unless it is open; then they follow it.
 */
export function layoutOf(items: readonly Timed[], open: ReadonlySet<string>, sheet: Sheet): Layout {
  const ordered = inOrderOfTime(items);
  const dated = ordered.filter(spanOf);
  const axis = yearsAround(dated);
  const place = { sheet, axis };
  const rows: Row[] = [];
  let y = TOP;
  const add = (row: Pick<Row, 'key' | 'named' | 'kind' | 'members'>, things: readonly Timed[]) => {
    const { bars, height } = barsOf(things, place, y);
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
  for (const item of ordered.filter((item) => !spanOf(item)))
    add({ key: item.id, named: item, kind: 'undated', members: 1 }, []);
  const bars = new Map(rows.flatMap((row) => row.bars.map((bar) => [bar.item.id, bar] as const)));
  return { sheet, axis, rows, height: y + THICK, bars };
}

type Place = Pick<Layout, 'sheet' | 'axis'>;

function barsOf(things: readonly Timed[], place: Place, top: number) {
  const { row, name } = place.sheet;
  const start = top + name;
  if (things.length <= 1) {
    const bars = things.flatMap((item) => barOf(item, place, start + (row - name) / 2) ?? []);
    return { bars, height: row };
  }
  const ends: number[] = [];
  const bars = things.flatMap((item) => {
    const flat = barOf(item, place, 0);
    if (!flat) return [];
    const free = ends.findIndex((end) => end < flat.x);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = flat.x + flat.width;
    return [{ ...flat, y: start + LANE * (lane + 1.5) }];
  });
  return { bars, height: Math.max(row, name + (ends.length + 2) * LANE) };
}

function barOf(item: Timed, place: Place, y: number): Bar | null {
  const { bars, width } = place.sheet;
  const span = spanOf(item);
  if (!span) return null;
  const x = span.first === null ? bars : xOf(place, span.first);
  const end = span.last === null ? width : xOf(place, span.last + 1);
  return { item, span, x, width: Math.max(end - x, 3), y };
}

export const thicknessIn = (row: Row): number => (row.kind === 'group' ? LANE - 2 : THICK);

/** The line that joins two bars: from the end of one to the start of the next, or along what they have in common. */
export function curveOf(bow: Bow, { bars, sheet }: Layout): string | null {
  const ends = [bars.get(bow.a), bars.get(bow.b)].filter((bar) => bar !== undefined);
  const [one, other] = ends.toSorted((left, right) => left.x - right.x);
  if (!one || !other || ends.length < 2) return null;
  if (bow.class === 'SUCCESSION') {
    const [from, to] = [one.x + one.width, other.x];
    const reach = Math.max(24, (to - from) / 2);
    return `M ${from} ${one.y} C ${from + reach} ${one.y} ${to - reach} ${other.y} ${to} ${other.y}`;
  }
  const at = (Math.max(one.x, other.x) + Math.min(one.x + one.width, other.x + other.width)) / 2;
  const wanted = 16 + Math.abs(one.y - other.y) / 4;
  // The curve leans out by three quarters of its reach; where the sheet ends before that, it leans to the other side.
  const room = (sheet.width - at) / 0.75;
  const reach = wanted <= room ? wanted : -wanted;
  return `M ${at} ${one.y} C ${at + reach} ${one.y} ${at + reach} ${other.y} ${at} ${other.y}`;
}

/** From the first to the last year of what has a time, both included; null where nothing has. */
export function yearsOf(items: readonly Timed[]): number | null {
  const spans = items.flatMap((item) => spanOf(item) ?? []);
  if (spans.length === 0) return null;
  const months = spans.flatMap(({ first, last, open }) => [first, last ?? (open ? monthNow() : null)]);
  const known = months.filter((month) => month !== null);
  return yearOf(Math.max(...known)) - yearOf(Math.min(...known)) + 1;
}
