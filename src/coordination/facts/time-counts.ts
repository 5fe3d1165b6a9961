import { times, type Time } from './time.js';

/** How many entries of a list there are of a time. */
export interface TimeCount {
  readonly time: Time;
  readonly count: number;
}

/** How many there are of each time, in the order of `times`; times that none has are left out. */
export function countTimes(all: readonly Time[]): TimeCount[] {
  return times.flatMap((time) => {
    const count = all.filter((each) => each === time).length;
    return count === 0 ? [] : [{ time, count }];
  });
}
