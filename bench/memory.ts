/** What this process has in use, what could be thrown away included, in bytes. */
export function memoryInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * What this process holds once all that is no longer needed is thrown away, in bytes.
 * @throws where that can't be told
 */
export function memoryHeld(): number {
  if (!global.gc) throw new Error('Run node with --expose-gc to measure memory');
  global.gc();
  return memoryInUse();
}

/** Bytes as a table shows them. @param digits how many after the point */
export const inMegabytes = (bytes: number, digits = 0): string => (bytes / 1_048_576).toFixed(digits);
