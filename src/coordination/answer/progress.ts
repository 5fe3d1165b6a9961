/** Is told how far a long piece of work is. It ends the work by throwing. */
export type Watch = (done: number, total: number) => void;

let current: Watch = () => {};

/** Does a piece of work, which must not wait for anything, while somebody watches. */
export function watched<Result>(watch: Watch, work: () => Result): Result {
  const before = current;
  current = watch;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** Says how far the work is that is being done. To be called in every loop that may take long. */
export const step = (done: number, total: number): void => current(done, total);
