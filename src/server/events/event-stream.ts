import { PassThrough } from 'node:stream';

/** After how many milliseconds a browser that lost a stream asks for it again. */
const RETRY = 5_000;

/** A client leaves lying what is sent to it. */
export class SlowClient extends Error {}

/**
 * A stream of Server-Sent Events as the protocol `graphql-sse` has it in its mode of distinct connections: `next` with an
 * answer each, and `complete` at the end. Nothing is added to what a client has not taken yet.
 */
export class EventStream {
  readonly body = new PassThrough();
  #place: string | undefined;
  #told: string | undefined;

  /** @param patience for how many milliseconds a client may leave lying what was sent */
  constructor(private readonly patience: number) {
    this.body.write(`retry: ${RETRY}\n\n`);
  }

  /**
   * Notes where a client stands that has heard all so far. It is told at first at once, and then with what is sent next.
   * @throws SlowClient
   */
  async standAt(id: string): Promise<void> {
    this.#place = id;
    if (this.#told === undefined) await this.beat();
  }

  /**
   * @param id where a client stands that has heard it; as before where it is left out
   * @throws SlowClient
   */
  async next(answer: object, id = this.#place): Promise<void> {
    this.#place = id;
    await this.#write(`event: next\ndata: ${JSON.stringify(answer)}\n${this.#newPlace()}\n`);
  }

  /** Says that it is still there. @throws SlowClient */
  async beat(): Promise<void> {
    await this.#write(`:\n${this.#newPlace()}\n`);
  }

  complete(): void {
    this.body.end('event: complete\ndata:\n\n');
  }

  #newPlace(): string {
    if (this.#place === this.#told) return '';
    this.#told = this.#place;
    return `id: ${this.#place}\n`;
  }

  async #write(text: string): Promise<void> {
    if (this.body.write(text)) return;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new SlowClient()), this.patience);
      const taken = () => {
        clearTimeout(late);
        this.body.off('drain', taken).off('close', taken);
        resolve();
      };
      this.body.on('drain', taken).on('close', taken);
    });
  }
}
