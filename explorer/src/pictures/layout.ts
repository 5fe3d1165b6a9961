import { apart, spread, startOf } from './places.js';

/** What the worker is given: start as x and y of each mark in turn, lines between their numbers with a weight. */
export interface ToLayOut {
  readonly start: Float32Array;
  readonly lines: readonly (readonly [number, number, number])[];
  readonly iterations: number;
}

/** Up to so many marks the page finds their places itself. */
export const MOST_LAID_OUT = 2_000;

/** The more marks the fewer rounds: a picture that one can read in a second. */
const iterationsOf = (count: number): number => Math.round(Math.min(600, Math.max(120, 60_000 / Math.max(count, 1))));

/**
 * Finds places by ForceAtlas2, in a worker.
 * @param height of the window to its width
 * @returns x and y of each mark in turn, spread over a box 1,000 wide
 */
export async function layOut(
  radii: readonly number[],
  lines: ToLayOut['lines'],
  height: number,
  signal: AbortSignal,
): Promise<Float32Array> {
  const worker = new Worker(new URL('layout.worker.ts', import.meta.url), { type: 'module' });
  const places = await new Promise<Float32Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Float32Array>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage({ start: startOf(radii.length), lines, iterations: iterationsOf(radii.length) });
  }).finally(() => worker.terminate());
  return apart(spread(places, height), radii);
}
