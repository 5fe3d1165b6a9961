import { once } from 'node:events';

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
  const done = new AbortController();
  const ended = once(signal, 'abort', { signal: done.signal }).then(() => {
    onEnd();
    throw signal.reason;
  });
  try {
    return await Promise.race([work(), ended]);
  } finally {
    done.abort();
  }
}

/** Whether something was ended since its time was up. */
export const isTimeout = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'TimeoutError';
