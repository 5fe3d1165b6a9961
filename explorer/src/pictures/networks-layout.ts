import type { Point, Size } from './camera.js';

export interface Circle {
  readonly radius: number;
}

/** A line between two circles, by their numbers. */
export interface Between {
  readonly a: number;
  readonly b: number;
}

interface Weighed extends Between {
  readonly shared: number;
}

const MARGIN = 64;

/** Places on an ellipse: who has most in common stands side by side, where that can be. */
export function placesOnCircle(
  circles: readonly Circle[],
  lines: readonly Weighed[],
  { width, height }: Size,
): readonly Point[] {
  const turns = turnsOf(circles, lines);
  const places: Point[] = circles.map(() => ({ x: width / 2, y: height / 2 }));
  if (circles.length === 1) return places;
  for (const [turn, circle] of turns.entries()) {
    const angle = (2 * Math.PI * turn) / circles.length - Math.PI / 2;
    places[circle] = {
      x: width / 2 + (width / 2 - MARGIN) * Math.cos(angle),
      y: height / 2 + (height / 2 - MARGIN) * Math.sin(angle),
    };
  }
  return places;
}

/** The largest first, then in turn whoever has most in common with the one before. */
function turnsOf(circles: readonly Circle[], lines: readonly Weighed[]): readonly number[] {
  const left = new Set(circles.keys());
  const common = (one: number, other: number) =>
    lines.find(({ a, b }) => (a === one && b === other) || (a === other && b === one))?.shared ?? 0;
  const size = (at: number) => circles[at]?.radius ?? 0;
  const turns: number[] = [];
  while (left.size > 0) {
    const last = turns.at(-1);
    const [next] = [...left].toSorted(
      (one, other) =>
        (last === undefined ? 0 : common(last, other) - common(last, one)) || size(other) - size(one) || one - other,
    );
    if (next === undefined) break;
    turns.push(next);
    left.delete(next);
  }
  return turns;
}

/** How far along its line a number may stand, the best first. */
const ALONG = [0.5, 0.4, 0.6, 0.32, 0.68, 0.26, 0.74];
/** How far apart the middles of two numbers are at least. */
const APART = 26;

/** Where the numbers of lines stand, so that none covers another; null where a line has none or no room is left. */
export function badgesOn(
  lines: readonly (Between & { readonly isNumbered: boolean })[],
  places: readonly Point[],
): readonly (Point | null)[] {
  const taken: Point[] = [];
  return lines.map(({ a, b, isNumbered }) => {
    const [from, to] = [places[a], places[b]];
    if (!isNumbered || !from || !to) return null;
    const spots = ALONG.map((along) => ({
      x: from.x + along * (to.x - from.x),
      y: from.y + along * (to.y - from.y),
    }));
    const spot = spots.find(({ x, y }) => taken.every((other) => Math.hypot(other.x - x, other.y - y) >= APART));
    if (!spot) return null;
    taken.push(spot);
    return spot;
  });
}
