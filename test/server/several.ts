import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { listen, type Listening } from './listening.js';
import { ask } from './servers.js';

/* What holds of several Samspils on one Neo4j, for whoever is sent to one of them and to another. */

/** A proxy that sends each request to the next in turn. */
export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

export async function proxyTo(addresses: readonly string[]): Promise<Proxy> {
  let turn = 0;
  const server = createServer((asked, answer) => {
    const { url = '/', method, headers } = asked;
    const address = new URL(url, addresses[(turn += 1) % addresses.length]);
    const passed = request(address, { method, headers: { ...headers, host: address.host } }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    asked.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** One who keeps one organisation, and is told what is on record of it. */
class Caller {
  #note: string | null = null;
  #version: number;
  /** What it was told that is older than what it knew. */
  readonly older: string[] = [];

  constructor(
    private readonly id: string,
    madeOn: number,
  ) {
    this.#version = madeOn;
  }

  /** Writes something, of which every answer from then on has to tell. */
  async write(url: string, note: string): Promise<void> {
    const { set } = await answered(
      url,
      'mutation ($changes: [ChangeInput!]!, $madeOn: Int) { set: record(changes: $changes, madeOn: $madeOn, reason: "x") { graphVersion } }',
      { changes: [{ organisation: { id: this.id, note } }], madeOn: this.#version },
    );
    this.#note = note;
    this.#stand(versionIn(set));
  }

  /** Asks from memory, the analyses and Neo4j. */
  async read(url: string): Promise<void> {
    const questions = {
      claims: `claims(subject: "${this.id}", first: 1)`,
      overlaps: 'overlaps(first: 1)',
      changesSince: 'changesSince(date: "2026", first: 1)',
    };
    for (const [name, question] of Object.entries(questions)) {
      const told = await answered(url, `{ organisation(id: "${this.id}") { note } ${question} { graphVersion } }`);
      const { note } = told['organisation'] as { readonly note: string | null };
      if (note !== this.#note) this.older.push(`${name}: ${note} and not ${this.#note}`);
      this.#stand(versionIn(told[name]));
    }
  }

  #stand(version: number): void {
    if (version < this.#version) this.older.push(`version ${version} after ${this.#version}`);
    this.#version = Math.max(version, this.#version);
  }
}

/**
 * Has callers write at the first of several Samspils and read through a proxy, all at the same time, and somebody listen at
 * each, until all have been told of the last write.
 * @returns what a caller was told that is older than what it had written, or was told before
 */
export async function keepSeveral(
  addresses: readonly string[],
  ids: readonly string[],
  rounds: number,
): Promise<readonly string[]> {
  const [writing = ''] = addresses;
  const proxy = await proxyTo(addresses);
  const first = await versionAt(proxy.url);
  const listening = await Promise.all(
    addresses.map(async (url) => listen(url, 'subscription { changes { graphVersion } }')),
  );
  try {
    const callers = ids.map((id) => new Caller(id, first));
    await Promise.all(
      callers.map(async (caller) => {
        for (let round = 0; round < rounds; round += 1) {
          await caller.write(writing, `The note of round ${round}`);
          await caller.read(proxy.url);
        }
      }),
    );
    await Promise.all(listening.map(async (each) => toldOf(each, first + ids.length * rounds)));
    return callers.flatMap(({ older }) => older);
  } finally {
    for (const each of listening) each.hangUp();
    await proxy.close();
  }
}

const versionAt = async (url: string): Promise<number> =>
  versionIn((await answered(url, '{ overlaps(first: 1) { graphVersion } }'))['overlaps']);

/** Asks and takes the answer, which must be without an error. */
async function answered(url: string, question: string, variables?: object): Promise<Record<string, unknown>> {
  const { answer } = await ask(url, question, variables && { variables });
  if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

const versionIn = (told: unknown): number => (told as { readonly graphVersion: number }).graphVersion;

async function toldOf(listening: Listening, version: number): Promise<void> {
  for (let told = 0; told < version;) {
    const { data } = await listening.next<{ readonly data: { readonly changes: unknown } }>();
    told = versionIn(data.changes);
  }
}
