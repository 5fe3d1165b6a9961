/** The width of the box into which a layout is spread; its height follows from the window. */
const WIDTH = 1_000;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Places on a spiral in the order of weight: the same marks begin, and so end, at the same places. */
export function startOf(count: number): Float32Array {
  const start = new Float32Array(2 * count);
  for (let at = 0; at < count; at++) {
    const radius = 10 * Math.sqrt(at + 0.5);
    start[2 * at] = radius * Math.cos(at * GOLDEN);
    start[2 * at + 1] = radius * Math.sin(at * GOLDEN);
  }
  return start;
}

/** Stretches places over the box, so that a long thin picture fills its window too. */
export function spread(places: Float32Array, height: number): Float32Array {
  const box = [WIDTH, WIDTH * height];
  const stretched = new Float32Array(places.length);
  for (const axis of [0, 1]) {
    let [least, most] = [Infinity, -Infinity];
    for (let at = axis; at < places.length; at += 2) {
      least = Math.min(least, places[at] ?? 0);
      most = Math.max(most, places[at] ?? 0);
    }
    const wide = most - least;
    for (let at = axis; at < places.length; at += 2)
      stretched[at] = wide === 0 ? (box[axis] ?? 0) / 2 : (((places[at] ?? 0) - least) / wide) * (box[axis] ?? 0);
  }
  return stretched;
}

/** So many marks are moved apart; among more, some lie on others. */
const MOST_APART = 400;
const [ROUNDS, ROOM] = [40, 6];

/** Moves marks away from each other that lie on each other. */
export function apart(places: Float32Array, radii: readonly number[]): Float32Array {
  const moved = places.slice();
  if (radii.length > MOST_APART) return moved;
  for (let round = 0; round < ROUNDS; round++) {
    let still = true;
    for (let one = 0; one < radii.length; one++)
      for (let other = one + 1; other < radii.length; other++) {
        const [dx, dy] = [at(moved, 2 * other) - at(moved, 2 * one), at(moved, 2 * other + 1) - at(moved, 2 * one + 1)];
        const away = Math.hypot(dx, dy);
        const wanted = (radii[one] ?? 0) + (radii[other] ?? 0) + ROOM;
        if (away >= wanted) continue;
        still = false;
        // Two at the same place go apart by their number, so that it is the same each time.
        const [ux, uy] = away > 1e-3 ? [dx / away, dy / away] : [Math.cos(other), Math.sin(other)];
        const step = (wanted - away) / 2;
        moved[2 * one] = at(moved, 2 * one) - ux * step;
        moved[2 * one + 1] = at(moved, 2 * one + 1) - uy * step;
        moved[2 * other] = at(moved, 2 * other) + ux * step;
        moved[2 * other + 1] = at(moved, 2 * other + 1) + uy * step;
      }
    if (still) break;
  }
  return moved;
}

const at = (places: Float32Array, index: number): number => places[index] ?? 0;
