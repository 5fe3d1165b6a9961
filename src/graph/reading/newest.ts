/**
 * Shares a reading among those who ask for it at the same time, and yet gives each one a reading that began after it
 * asked: what was under way by then may be older than what the asker knows of. So at most one reading is under way, and
 * whoever comes meanwhile waits for the next one.
 */
export function newest<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | undefined;
  return async () => {
    next ??= underWay.then(async () => {
      next = undefined;
      const reading = read();
      underWay = reading.catch(() => {});
      return reading;
    });
    return next;
  };
}
