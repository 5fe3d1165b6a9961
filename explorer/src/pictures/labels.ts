import { shortened } from '../words/shortened.js';
import type { Size } from './camera.js';
import type { Lit, Mark } from './picture.js';

/** A mark that wants a label, in pixels of the window. */
export interface Labelled {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
  /** How wide the text is. */
  readonly width: number;
}

/** Where the label of a mark stands: the upper left corner of its box. */
export interface PlacedLabel {
  readonly at: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The longest label in characters; the whole name is in the row beside. */
const LONGEST = 34;
/** The height of a line of text, and how far it stays away from what it must not cover. */
const [HEIGHT, GAP] = [16, 3];
/** So many marks at most are given a label, and kept free of those of others. */
const [MOST, MOST_FREE] = [90, 250];
/** With fewer labels than this, marks of lesser weight may be covered. */
const ENOUGH = 24;

let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** As wide as the style sheet writes labels: 12 pixels, strong ones bold. */
function widthOf(text: string, strong: boolean): number {
  const key = `${strong} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen) pen.font = `${strong ? 'bold ' : ''}12px system-ui, sans-serif`;
  const width = Math.ceil(pen?.measureText(text).width ?? text.length * 7) + 2;
  widths.set(key, width);
  return width;
}

/** The marks in the order in which they get a label: what is lit first, then strong ones, then by weight. */
export function labelsOf(
  marks: readonly Mark[],
  lit: Lit | null,
  placeOf: (at: number) => { readonly x: number; readonly y: number },
): readonly Labelled[] {
  const inTurn = [...marks.keys()].filter((at) => marks[at]?.label !== '');
  const turn = (at: number) => (lit === null || lit.marks.has(at) ? 0 : 2) + (marks[at]?.strong ? 0 : 1);
  const sorted = inTurn.toSorted((one, other) => turn(one) - turn(other));
  return sorted.flatMap((at) => {
    const mark = marks[at];
    if (!mark) return [];
    const text = shortened(mark.label, LONGEST);
    return [{ at, ...placeOf(at), radius: mark.radius, text, width: widthOf(text, mark.strong) }];
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/**
 * Gives marks their labels in turn, right, left, above or below of each, where one fits into the window and covers
 * neither another label nor a mark. Where that leaves hardly any, marks may be covered; labels never are.
 */
export function placedLabels(wanted: readonly Labelled[], window: Size): readonly PlacedLabel[] {
  const seen = wanted.filter(({ x, y }) => x >= 0 && y >= 0 && x <= window.width && y <= window.height);
  const first = seen.slice(0, MOST);
  const marks = seen.slice(0, MOST_FREE).map(({ x, y, radius }) => square(x, y, radius));
  const placed: PlacedLabel[] = [];
  const place = (free: readonly Box[]) => {
    const having = new Set(placed.map(({ at }) => at));
    for (const each of first) {
      if (having.has(each.at)) continue;
      const own = square(each.x, each.y, each.radius);
      const box = sidesOf(each).find(
        (side) =>
          isWithin(side, window) &&
          !placed.some((other) => meet(side, other)) &&
          !free.some((mark) => !isSame(mark, own) && meet(side, mark)),
      );
      if (box) placed.push({ at: each.at, text: each.text, ...box });
    }
  };
  place(marks);
  if (placed.length < ENOUGH) place([]);
  return placed;
}

const square = (x: number, y: number, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

const isSame = (one: Box, other: Box): boolean => one.x === other.x && one.y === other.y;

const isWithin = ({ x, y, width, height }: Box, window: Size): boolean =>
  x >= 0 && y >= 0 && x + width <= window.width && y + height <= window.height;

function sidesOf({ x, y, radius, width }: Labelled): readonly Box[] {
  const [half, away] = [width / 2, radius + GAP];
  return [
    { x: x + away, y: y - HEIGHT / 2 },
    { x: x - away - width, y: y - HEIGHT / 2 },
    { x: x - half, y: y - away - HEIGHT },
    { x: x - half, y: y + away },
  ].map((corner) => ({ ...corner, width, height: HEIGHT }));
}
