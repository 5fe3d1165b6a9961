import * as fc from 'fast-check';
import { setImmediate as othersGoOn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns, sortedInSteps } from '../../src/graph/reading/turns.js';

test('What is sorted in steps comes out as it does at once, what is alike in the order in which it was given', () => {
  const entries = fc.array(fc.tuple(fc.nat(50), fc.nat()), { maxLength: 3_000, size: 'max' });
  fc.assert(
    fc.property(entries, (list) => {
      const order = ([one]: readonly [number, number], [other]: readonly [number, number]): number => one - other;
      const steps = sortedInSteps(list, order);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      expect(step.value).toEqual(list.toSorted(order));
    }),
    { numRuns: 30 },
  );
});

test('Others go on while much is sorted', async () => {
  const list = Array.from({ length: 300_000 }, (_, at) => (at * 7_919) % 300_007);
  let went = 0;
  let isSorted = false;
  const sorting = inTurns(sortedInSteps(list, (one, other) => one - other)).finally(() => (isSorted = true));
  for (;;) {
    if (isSorted) break;
    await othersGoOn();
    went += 1;
  }
  expect(await sorting).toHaveLength(list.length);
  expect(went).toBeGreaterThan(2);
});
