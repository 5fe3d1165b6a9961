import { array, assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, fitted, zoomed } from '../../explorer/src/pictures/camera.js';
import { around, firstWithAllLines, firstWithStrongestLines } from '../../explorer/src/pictures/first.js';
import { badgesOn, placesOnCircle } from '../../explorer/src/pictures/networks-layout.js';
import { placedLabels } from '../../explorer/src/pictures/placed-labels.js';
import { apart, spread, startOf } from '../../explorer/src/pictures/places.js';
import { shortened } from '../../explorer/src/words/shortened.js';

const WINDOW = { width: 900, height: 640 };
const numbers = (count: number) => [...Array.from({ length: count }).keys()];

/** One in the middle of so many. */
const star = (ties: number) => ({
  count: ties + 1,
  lines: numbers(ties).map((at) => ({ from: 0, to: at + 1, strength: 1 })),
});
/** Everybody with everybody. */
const clique = (count: number) => ({
  count,
  lines: numbers(count).flatMap((from) =>
    numbers(from).map((to) => ({ from, to, strength: (from * 31 + to * 17) % 7 })),
  ),
});

describe('What a picture shows first', () => {
  it.each([
    ['nothing', { count: 0, lines: [] }, 0],
    ['one mark', { count: 1, lines: [] }, 1],
    ['a clique of 27', clique(27), 27],
    ['one with 5,000 ties', star(5_000), 100],
    ['a clique of 400', clique(400), 100],
  ])('is what one can read: %s', (_, whole, marks) => {
    const inOrder = numbers(whole.count);
    const strongest = firstWithStrongestLines(whole, inOrder);
    expect(strongest.marks).toHaveLength(marks);
    expect(strongest.lines.length).toBeLessThanOrEqual(150);
    const complete = firstWithAllLines(whole, inOrder, whole.count);
    expect(complete.marks.length).toBeLessThanOrEqual(100);
    expect(complete.lines.length).toBeLessThanOrEqual(150);
    const drawn = new Set(complete.marks);
    const between = whole.lines.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
    expect(complete.lines).toHaveLength(between.length);
  });

  it('holds together what hangs together: the lines left out are not those that join', () => {
    const whole = clique(60);
    const { marks, lines } = firstWithStrongestLines(whole, numbers(60));
    const shown = { ...whole, lines: lines.flatMap((at) => whole.lines[at] ?? []) };
    expect(around(shown, 0, 60).size).toBe(marks.length);
  });

  it('is what so many lines lead to where one stands in the middle', () => {
    const chain = { count: 5, lines: numbers(4).map((at) => ({ from: at, to: at + 1, strength: 1 })) };
    expect([...around(chain, 2, 1)].toSorted((one, other) => one - other)).toEqual([1, 2, 3]);
    expect(around(chain, 2, 2).size).toBe(5);
  });
});

describe('Labels', () => {
  it.each([
    ['Globalt Fokus – Folkelige Organisationers Udviklingssamarbejde', 'Globalt Fokus…'],
    ['Augustinus Foundation: three-year agreements', 'Augustinus Foundation…'],
    ['Danmission', 'Danmission'],
    ['Længestenavn'.repeat(9), 'LængestenavnLængestenavnL…'],
  ])('of %s are cut after a word that can stand at the end', (name, label) => {
    expect(shortened(name, 26)).toBe(label);
  });

  const marks = array(
    record({
      x: integer({ min: 20, max: WINDOW.width - 20 }),
      y: integer({ min: 20, max: WINDOW.height - 20 }),
      radius: integer({ min: 4, max: 16 }),
      width: integer({ min: 20, max: 210 }),
    }),
    { minLength: 60, maxLength: 100 },
  );

  it('never cover each other, lie within the window, and are twenty or more', () => {
    assert(
      property(marks, (wanted) => {
        const labels = placedLabels(
          wanted.map((mark, at) => ({ ...mark, at, text: '' })),
          WINDOW,
        );
        for (const [at, one] of labels.entries()) {
          expect(one.x >= 0 && one.y >= 0).toBe(true);
          expect(one.x + one.width <= WINDOW.width && one.y + one.height <= WINDOW.height).toBe(true);
          const covered = labels
            .slice(at + 1)
            .filter(
              (other) =>
                one.x < other.x + other.width &&
                other.x < one.x + one.width &&
                one.y < other.y + other.height &&
                other.y < one.y + one.height,
            );
          expect(covered).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
    const evenly = numbers(100).map((at) => ({
      at,
      x: 50 + (at % 10) * 88,
      y: 40 + Math.floor(at / 10) * 60,
      radius: 6,
      width: 180,
      text: '',
    }));
    expect(placedLabels(evenly, WINDOW).length).toBeGreaterThanOrEqual(20);
  });
});

describe('Places', () => {
  it('begin the same each time, fill their box, and leave no mark on another', () => {
    const start = startOf(80);
    expect(start).toEqual(startOf(80));
    const radii = numbers(80).map(() => 8);
    const places = apart(spread(start, 0.6), radii);
    const points = radii.map((_, at) => ({ x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }));
    const distances = points.flatMap((one, at) =>
      points.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(16);
    const { scale } = fitted(points, WINDOW);
    expect(scale).toBeGreaterThan(0.5);
    expect(spread(startOf(1), 0.6)).toEqual(Float32Array.of(500, 300));
  });

  it('of networks lie on a circle, with numbers that do not cover each other', () => {
    const circles = numbers(9).map(() => ({ radius: 30 }));
    const lines = circles.flatMap((_, a) => numbers(a).map((b) => ({ a, b, shared: 1, isNumbered: true })));
    const badges = badgesOn(lines, placesOnCircle(circles, lines, WINDOW)).filter((badge) => badge !== null);
    const distances = badges.flatMap((one, at) =>
      badges.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(badges.length).toBeGreaterThan(20);
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(26);
  });
});

describe('The camera', () => {
  const point = record({
    x: double({ min: -1e6, max: 1e6, noNaN: true }),
    y: double({ min: -1e6, max: 1e6, noNaN: true }),
  });

  it('cuts a line off at the window, and leaves one out that does not cross it', () => {
    assert(
      property(point, point, (a, b) => {
        const seen = clipped(a, b, WINDOW);
        for (const [at, value] of (seen ?? []).entries()) {
          expect(value).toBeGreaterThanOrEqual(-1e-6);
          expect(value).toBeLessThanOrEqual((at % 2 === 0 ? WINDOW.width : WINDOW.height) + 1e-6);
        }
      }),
    );
    expect(clipped({ x: -10, y: 100 }, { x: 1_000, y: 100 }, WINDOW)).toEqual([0, 100, 900, 100]);
    expect(clipped({ x: -10, y: 0 }, { x: -10, y: 500 }, WINDOW)).toBeNull();
    expect(clipped({ x: 5, y: 6 }, { x: 7, y: 8 }, WINDOW)).toEqual([5, 6, 7, 8]);
  });

  it('keeps what is under the finger where it is while it comes nearer', () => {
    const camera = { x: 100, y: 50, scale: 2 };
    const at = { x: 200, y: 600 };
    const under = ({ x, y, scale }: typeof camera) => [
      x + (at.x - WINDOW.width / 2) / scale,
      y + (at.y - WINDOW.height / 2) / scale,
    ];
    const [x, y] = under(zoomed(camera, 3, at, WINDOW));
    expect(x).toBeCloseTo(under(camera)[0] ?? 0);
    expect(y).toBeCloseTo(under(camera)[1] ?? 0);
    expect(fitted([], WINDOW)).toEqual({ x: 0, y: 0, scale: 1 });
  });
});
