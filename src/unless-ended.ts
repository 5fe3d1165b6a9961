/**
 * Waits for work as long as the signal lets it: when it fires, its reason is thrown at once. What the work does after
 * that, nobody is told.
 */
export async function unlessEnded<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
  onEnd: () => void = () => {},
): Promise<Result> {
  signal.throwIfAborted();
  let end = (): void => {};
  const ended = new Promise<never>((_, reject) => {
    end = () => {
      onEnd();
      reject(signal.reason);
    };
  });
  // A listener that is taken away again, since each query waits so: `once` ends by two errors, which have stacks.
  signal.addEventListener('abort', end);
  try {
    return await Promise.race([work(), ended]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** Whether something was ended since its time was up. */
export const isTimeout = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'TimeoutError';
