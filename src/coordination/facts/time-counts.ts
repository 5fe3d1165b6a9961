import { int, listOf, object, oneOf, the } from '../declaration/fields.js';
import type { Holding } from '../declaration/question.js';
import { Time, times } from './time.js';

const TimeCount = object('TimeCount', 'How many entries of a list there are of a time.', {
  time: oneOf(Time, 'Whether they go on.'),
  count: int('How many.'),
});
export type TimeCount = Holding<typeof TimeCount>;

/** What a list says of the times of all its entries. */
export const countsByTime = listOf(
  the(TimeCount, 'How many there are of each time, whether or not what is over is left out.'),
);

/** How many there are of each time, in the order of `times`; times that none has are left out. */
export function countTimes(all: readonly Time[]): TimeCount[] {
  return times.flatMap((time) => {
    const count = all.filter((each) => each === time).length;
    return count === 0 ? [] : [{ time, count }];
  });
}
