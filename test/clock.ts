import { aroundAll, vi } from 'vitest';

/**
 * Lets the tests of a file run on a day: what is over, goes on or is to come is told from it, and midnight does not pass
 * between two answers that are compared. The day ends with them, also where a hook fails: files of one process share
 * their clock.
 */
export function onDayOf(day: string): void {
  aroundAll(async (runTests) => {
    vi.useFakeTimers({ now: new Date(`${day}T12:00:00Z`), toFake: ['Date'] });
    try {
      await runTests();
    } finally {
      vi.useRealTimers();
    }
  });
}
