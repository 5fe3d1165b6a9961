import type { Size } from './camera.js';

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

/** The height of a line of text, and how far it stays away from what it must not cover. */
const [HEIGHT, GAP] = [16, 3];
/** So many marks at most are given a label, and kept free of those of others. */
const [MOST, MOST_FREE] = [90, 250];
/** With fewer labels than this, marks of lesser weight may be covered. */
const ENOUGH = 24;

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
