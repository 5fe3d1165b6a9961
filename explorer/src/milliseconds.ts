/** Longer than this a timer does not wait: one that is told to ends at once. It is 24 days. */
const LONGEST = 2 ** 31 - 1;

/** How long a timer waits for so many seconds. */
export const millisecondsIn = (seconds: number): number => Math.min(seconds * 1_000, LONGEST);
