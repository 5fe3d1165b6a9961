import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { int } from 'neo4j-driver';
import { z } from 'zod';
import { speakBolt, type Answer, type Request } from './bolt.js';

const SERVERS = 3;

const begun = z.object({ mode: z.enum(['r', 'w']).default('w'), bookmarks: z.array(z.string()).default([]) });

/** Something that a server was asked. */
export interface Asked {
  readonly server: number;
  readonly request: Request;
  readonly mode: 'r' | 'w';
  /** The states that it is to have seen. */
  readonly bookmarks: readonly string[];
}

/** What a server answers to in place of what it would. */
type Instead = () => 'as usual' | 'done, but hangs up' | 'hangs up' | 'says nothing';

const success = (about: object = {}): Answer => ['SUCCESS', about];
const notLeader: Answer = [
  'FAILURE',
  { code: 'Neo.ClientError.Cluster.NotALeader', message: 'No write operations are allowed on this server.' },
];

/**
 * A cluster of three servers that speak Bolt and hold a list of words: READ answers all of them, WRITE adds one. One
 * leads, the others are for reading; who leads, and what goes wrong, is for a test to say.
 */
export class ScriptedCluster {
  readonly asked: Asked[] = [];
  /** What was written, in its order. */
  readonly words: string[] = [];
  /** Which of them leads; null where none does. */
  leader: number | null = 0;
  /** Which of them takes what it is asked and says nothing to it. */
  silent: number | null = null;
  readonly #servers: Server[] = [];
  readonly #ports: number[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #instead = new Map<Request, Instead[]>();

  static async start(): Promise<ScriptedCluster> {
    const cluster = new ScriptedCluster();
    for (let at = 0; at < SERVERS; at += 1) await cluster.#listen(at);
    return cluster;
  }

  /** Where a server listens. */
  address(server: number): string {
    return `127.0.0.1:${this.#ports[server]}`;
  }

  /** Has the next request of a kind that a server gets go another way, once. */
  next(request: Request, instead: Instead): void {
    this.#instead.set(request, [...(this.#instead.get(request) ?? []), instead]);
  }

  /** Ends a server: whoever asks it is hung up on. */
  end(server: number): void {
    this.#servers[server]?.close();
    for (const socket of this.#sockets) if (socket.localPort === this.#ports[server]) socket.destroy();
  }

  close(): void {
    for (const server of this.#servers) server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  async #listen(at: number): Promise<void> {
    const server = createServer((socket) => {
      this.#sockets.add(socket);
      const connection = new Connection(this, at);
      speakBolt(socket, (request, fields) => connection.answer(request, fields));
    });
    this.#servers[at] = server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address !== null && typeof address === 'object') this.#ports[at] = address.port;
  }

  insteadOf(request: Request): ReturnType<Instead> {
    return this.#instead.get(request)?.shift()?.() ?? 'as usual';
  }

  /** Who leads and whom to read from, as each of them tells it. */
  routingTable() {
    const all = this.#servers.map((_, at) => this.address(at));
    const servers = [
      { role: 'WRITE', addresses: all.filter((_, at) => at === this.leader) },
      { role: 'READ', addresses: all.filter((_, at) => at !== this.leader) },
      { role: 'ROUTE', addresses: all },
    ];
    return { ttl: int(1_000), db: 'neo4j', servers };
  }

  get bookmark(): string {
    return `state:${this.words.length}`;
  }
}

/** What one connection is at. */
class Connection {
  #mode: 'r' | 'w' = 'w';
  #isTransaction = false;
  #hasFailed = false;
  #writing: string[] = [];
  #rows: unknown[][] = [];

  constructor(
    private readonly cluster: ScriptedCluster,
    private readonly server: number,
  ) {}

  answer(request: Request, fields: readonly unknown[]): Answer[] | null {
    if (this.cluster.silent === this.server) return [];
    if (request === 'RESET') this.#hasFailed = this.#isTransaction = false;
    else if (this.#hasFailed) return [['IGNORED']];
    if (request === 'BEGIN') this.#begin(request, fields[0]);
    if (request === 'RUN' && !this.#isTransaction) this.#begin(request, fields[2]);
    if (request === 'COMMIT') this.#tell(request, []);
    const instead = this.cluster.insteadOf(request);
    if (instead === 'hangs up') return null;
    if (instead === 'says nothing') return [];
    const said = this.#usual(request, fields);
    this.#hasFailed ||= said.some(([kind]) => kind === 'FAILURE');
    return instead === 'done, but hangs up' ? null : said;
  }

  #begin(request: Request, extra: unknown): void {
    const { mode, bookmarks } = begun.parse(extra);
    this.#mode = mode;
    this.#isTransaction = request === 'BEGIN';
    this.#writing = [];
    this.#tell(request, bookmarks);
  }

  #tell(request: Request, bookmarks: readonly string[]): void {
    this.cluster.asked.push({ server: this.server, request, mode: this.#mode, bookmarks });
  }

  #usual(request: Request, fields: readonly unknown[]): Answer[] {
    switch (request) {
      case 'HELLO':
        return [success({ server: 'Neo4j/5.26.0', connection_id: `bolt-${this.server}` })];
      case 'ROUTE':
        return [success({ rt: this.cluster.routingTable() })];
      case 'RUN':
        return this.#run(z.string().parse(fields[0]), z.object({ word: z.string().optional() }).parse(fields[1]));
      case 'PULL':
        return this.#pull();
      case 'COMMIT':
        return this.#commit();
      default:
        return [success()];
    }
  }

  #run(text: string, { word }: { readonly word?: string | undefined }): Answer[] {
    const writes = text === 'WRITE' && word !== undefined;
    if (writes && this.server !== this.cluster.leader) return [notLeader];
    if (writes) this.#writing.push(word);
    this.#rows = writes ? [] : this.cluster.words.map((each) => [each]);
    return [success({ fields: ['word'] })];
  }

  #pull(): Answer[] {
    const records = this.#rows.map((row): Answer => ['RECORD', row]);
    return [...records, success(this.#isTransaction ? {} : { bookmark: this.cluster.bookmark })];
  }

  #commit(): Answer[] {
    if (this.#mode === 'w' && this.server !== this.cluster.leader) return [notLeader];
    this.cluster.words.push(...this.#writing);
    this.#isTransaction = false;
    return [success({ bookmark: this.cluster.bookmark })];
  }
}
