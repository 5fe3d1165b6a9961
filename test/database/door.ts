import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

/** COMMIT as Bolt sends it: a message of two bytes, and its end. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** What becomes of the answer to a commit, and of the connections. */
type AfterCommit = 'lose it' | 'lose it and close' | 'keep it until it may speak' | 'pass it and close';

/** One connection through the door. */
interface Line {
  /** What is to happen with the answer to the commit that it carried last. */
  committed: AfterCommit | undefined;
}

/** An address that stays while the Neo4j behind it comes and goes: closed, it refuses as a machine without Neo4j does. */
export class Door {
  #to = 0;
  #pause = 0;
  #silent = Promise.resolve();
  #speak: () => void = () => {};
  #next: AfterCommit | undefined;
  /** How many commits have come through. */
  commits = 0;
  readonly #open = new Set<Socket>();
  readonly #clients = new Set<Socket>();
  readonly #server = createServer((client) => {
    const line: Line = { committed: undefined };
    this.#clients.add(client);
    client.on('close', () => this.#clients.delete(client));
    const neo4j = connect(this.#to, '127.0.0.1');
    for (const [one, other] of [
      [client, neo4j],
      [neo4j, client],
    ] as const) {
      this.#open.add(one);
      one.on('error', () => {}).on('close', () => this.#open.delete(one) && other.destroy());
    }
    pipeline(
      client,
      (asked: AsyncIterable<Buffer>) => this.#asking(asked, line),
      neo4j,
      () => {},
    );
    pipeline(
      neo4j,
      (answered: AsyncIterable<Buffer>) => this.#answering(answered, line),
      client,
      () => {},
    );
  });

  private constructor(readonly port: number) {}

  static async atFreePort(): Promise<Door> {
    return new Door(await freePort());
  }

  /** One that is open to a Neo4j already. */
  static async to(connection: { readonly uri: string }): Promise<Door> {
    const door = await Door.atFreePort();
    await door.open(connection);
    return door;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  async open({ uri }: { readonly uri: string }): Promise<void> {
    this.#to = Number(new URL(uri).port);
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** @param last whether what was let through before still arrives */
  async close(last = false): Promise<void> {
    this.speak();
    if (!this.#server.listening) return;
    this.#server.close();
    // A socket that is destroyed while something waits to be read takes along what it sent last: the client hangs up.
    if (last) for (const client of this.#clients) client.end();
    else this.#cut();
    await once(this.#server, 'close');
  }

  /** Lets no answer through, as a machine that is gone without a word, until it is to speak again. */
  silence(): void {
    this.#silent = new Promise((resolve) => {
      this.#speak = resolve;
    });
  }

  speak(): void {
    this.#speak();
  }

  /** Makes each answer late by so many milliseconds. */
  slow(milliseconds: number): void {
    this.#pause = milliseconds;
  }

  /** Has the next commit reach Neo4j, and something happen when it has answered. */
  onNextCommit(then: AfterCommit): void {
    this.#next = then;
  }

  async *#asking(chunks: AsyncIterable<Buffer>, line: Line): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      if (chunk.includes(COMMIT)) {
        this.commits += 1;
        [line.committed, this.#next] = [this.#next, undefined];
      }
      yield chunk;
    }
  }

  async *#answering(chunks: AsyncIterable<Buffer>, line: Line): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const then = line.committed;
      line.committed = undefined;
      if (then === 'keep it until it may speak') this.silence();
      else if (then) {
        if (then === 'pass it and close') yield chunk;
        if (then === 'lose it') this.#cut();
        else void this.close(then === 'pass it and close');
        return;
      }
      if (this.#pause > 0) await delay(this.#pause);
      await this.#silent;
      yield chunk;
    }
  }

  #cut(): void {
    for (const socket of this.#open) socket.destroy();
  }
}

/** A port at which nothing listens: one that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
