import { existsSync, readFileSync } from 'node:fs';

/** A timer that comes back this often when nothing holds it up, in milliseconds. */
export const RESOLUTION = 5;

/** Where Linux tells how long the main thread, which has the number of its process, has had a processor. */
const schedule = `/proc/self/task/${process.pid}/schedstat`;

/** Whether the system tells it for a thread. */
export const isTold = existsSync(schedule);

/** In milliseconds. */
const processorTime = (): number => (isTold ? Number(readFileSync(schedule, 'utf8').split(' ')[0]) / 1e6 : 0);

/**
 * Tells how long the main thread itself works between two turns of its loop: what of a delay is no fault of other programs
 * on a busy machine.
 */
export function watchWork(onWork: (milliseconds: number) => void): NodeJS.Timeout {
  let last = processorTime();
  return setInterval(() => {
    const now = processorTime();
    onWork(now - last);
    last = now;
  }, RESOLUTION);
}
