import { afterAll, beforeAll, vi } from 'vitest';

/** Lets the tests of a file run on a day: what is over, goes on or is to come is told from it. */
export function onDayOf(day: string): void {
  beforeAll(() => void vi.useFakeTimers({ now: new Date(`${day}T12:00:00Z`), toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());
}
