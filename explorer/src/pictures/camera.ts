/** Which part of a drawing is seen: what lies in the middle of the window, and how many pixels one unit has. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room around a drawing that is seen whole, in pixels: more beside it, where labels stand. */
const ROOM = { x: 56, y: 24 };
/** However few marks there are, a unit has no more pixels than this. */
const LARGEST = 2;

/** The camera that shows all of it. */
export function fitted(points: readonly Point[], { width, height }: Size): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (points.length === 0) return { x: 0, y: 0, scale: 1 };
  const across = Math.max(1, width - 2 * ROOM.x) / Math.max(right - left, 1e-9);
  const down = Math.max(1, height - 2 * ROOM.y) / Math.max(bottom - top, 1e-9);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(across, down, LARGEST) };
}

/** Nearer by a factor, so that what is at a place of the window stays there. */
export function zoomed(camera: Camera, by: number, at: Point, { width, height }: Size): Camera {
  const scale = Math.min(Math.max(camera.scale * by, 1e-4), 1e4);
  const [dx, dy] = [at.x - width / 2, at.y - height / 2];
  return {
    x: camera.x + dx / camera.scale - dx / scale,
    y: camera.y + dy / camera.scale - dy / scale,
    scale,
  };
}

/** Moved along with a finger, by so many pixels. */
export const dragged = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y - dy / camera.scale,
});

/** The part of a line that lies in the window, as x, y, x, y; null where none does (Liang and Barsky 1984). */
export function clipped(a: Point, b: Point, { width, height }: Size): readonly [number, number, number, number] | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a.x],
    [dx, width - a.x],
    [-dy, a.y],
    [dy, height - a.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from > to ? null : [a.x + from * dx, a.y + from * dy, a.x + to * dx, a.y + to * dy];
}
