import { EventEmitter, once } from 'node:events';
import { SpanKind } from '@opentelemetry/api';
import neo4j, {
  isRetryableError,
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type Session,
} from 'neo4j-driver';
import { saysNoSpace } from '../file-errors.js';
import { currentRequest, currentTrace, inSpan } from '../telemetry/index.js';
import { isTimeout, unlessEnded } from '../unless-ended.js';
import type { CypherQuery } from './cypher.js';
import {
  fullAt,
  hasAnswered,
  isHalted,
  isUnavailable,
  MOST_CONNECTIONS,
  orUnsure,
  tookTooLongAt,
  translated,
  unavailableAt,
  unsure,
} from './errors.js';
import { GroupCommit } from './group-commit.js';
import { Plans } from './plans.js';
import { Pulse } from './pulse.js';
import type { Mode, ReadOptions, Transaction } from './transaction.js';

/** Where a Neo4j is and who asks. */
export interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How many milliseconds a query of a reader may take where nothing else is said. */
const READ_TIME = 30_000;
/**
 * For how long the driver begins another try where the database is away. It waits for about 1 s, 2 s, 4 s and so on, so
 * there are two more tries, and nobody who still waits has more than 2.4 s to go when the database is back.
 */
const RETRY_TIME = 2_300;
/** How long a query waits for one of the driver's connections, and a connection to be made. */
const [CONNECTION_WAIT, CONNECT_TIME] = [5_000, 4_000];
/** How many milliseconds a Neo4j that has halted is given to say why. */
const REASON_WAIT = 2_000;
/** How many rows of an answer Neo4j sends at a time. */
const FETCH_SIZE = 2_000;
/**
 * The same of a stream: what has come is unpacked in one go, two megabytes of it where there is so much, and nobody else is
 * answered meanwhile.
 */
const ROWS_AT_ONCE = 100;

/**
 * A Neo4j to read from and write to. A reader sees what this process has written before (bookmarks). Errors are those
 * of the catalogue where it has a word for them: DATABASE_UNAVAILABLE, DATABASE_REFUSED, TIMEOUT.
 */
export class Database {
  readonly #driver: Driver;
  #underWay = 0;
  readonly #plans = new Plans();
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #together = new GroupCommit(this);
  readonly #writes = new EventEmitter();
  /** Of a cluster others answer to those who read than to those who write. */
  readonly #pulses = { READ: this.#pulseOf('READ'), WRITE: this.#pulseOf('WRITE') };

  /**
   * @param onQuery is told the name of each query that is sent, for counting
   * @param readTime after how many milliseconds Neo4j ends a query of a reader; it is waited for as long where no signal
   * ends that
   */
  constructor(
    /** How to reach it, for another thread. */
    readonly connection: Connection,
    private readonly onQuery: (name: string) => void = () => {},
    readonly readTime: number = READ_TIME,
  ) {
    this.#driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
      disableLosslessIntegers: true,
      userAgent: 'samspil',
      maxConnectionPoolSize: MOST_CONNECTIONS,
      maxTransactionRetryTime: RETRY_TIME,
      connectionAcquisitionTimeout: CONNECTION_WAIT,
      connectionTimeout: CONNECT_TIME,
    });
  }

  /** Where it is, for messages. */
  get address(): string {
    return this.connection.uri;
  }

  /**
   * Asks whether it answers, lets us in and has the database.
   * @param limit how many milliseconds it has for that; as long as the driver tries where it is left out
   */
  async verify(limit?: number): Promise<void> {
    // The driver's own verifyConnectivity is content with a database that isn't there.
    await this.within(limit, this.runStatement('RETURN 1'));
  }

  /**
   * Waits for an answer of this database, but not for ever: a host that is gone without a word answers nothing.
   * @throws DATABASE_UNAVAILABLE when the time is up
   */
  async within<Answer>(limit: number | undefined, answer: Promise<Answer>): Promise<Answer> {
    return limit === undefined
      ? answer
      : this.#patiently(
          limit,
          () => unavailableAt(this.address),
          async (signal) => unlessEnded(signal, async () => answer),
        );
  }

  /**
   * Does what waits for this Neo4j, in whichever way.
   * @throws DATABASE_UNAVAILABLE where its time is up and Neo4j has not given a sign of life
   */
  async awaiting<Result>(mode: Mode, signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result> {
    const pulse = this.#pulses[mode];
    try {
      return await pulse.during(work);
    } catch (error) {
      throw error === signal?.reason && isTimeout(error) && pulse.isSilent ? unavailableAt(this.address) : error;
    }
  }

  /** Runs one query that reads. */
  async read<Parameters, Row>(
    query: CypherQuery<Parameters, Row>,
    parameters: Parameters,
    { signal, metadata }: ReadOptions = {},
  ): Promise<Row[]> {
    this.#count(query.name);
    return inSpan(query.name, this.#span(query.name), async () => {
      const config = { timeout: this.readTime, metadata: { query: query.name, ...forWhom(), ...metadata } };
      const read = async (ended: AbortSignal) =>
        this.#withSession(
          'READ',
          async (session) =>
            this.#plans.after(query.name, async () => readOnce<Row>(session, query.text, parameters, config)),
          ended,
        );
      return signal
        ? read(signal)
        : this.#patiently(
            this.readTime,
            () => (this.#pulses.READ.isSilent ? unavailableAt(this.address) : tookTooLongAt(this.address)),
            read,
          );
    });
  }

  /** Reads row by row with bounded memory, however many there are. */
  async *stream<Parameters, Row>(query: CypherQuery<Parameters, Row>, parameters: Parameters): AsyncGenerator<Row> {
    this.#count(query.name);
    const session = this.#session('READ', ROWS_AT_ONCE);
    try {
      for await (const record of session.run(query.text, parameters, { metadata: { query: query.name } }))
        yield record.toObject() as Row;
    } catch (error) {
      throw await this.#inOurWords(error);
    } finally {
      await session.close();
    }
  }

  /**
   * Does work in one transaction: all of it or none. It is tried again where Neo4j says that this may help, and where the
   * connection was lost at the commit: then it may find what it has done already.
   * @throws OUTCOME_UNKNOWN where it may have been done
   */
  async write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    { signal, metadata = {} }: ReadOptions = {},
  ): Promise<Result> {
    let attempts = 0;
    /** The last attempt whose commit was sent. */
    let sent = 0;
    const run = async (tx: ManagedTransaction) => {
      attempts += 1;
      const ask: Transaction['run'] = async (query, parameters) => {
        this.#count(query.name);
        return inSpan(query.name, this.#span(query.name), async () => rowsOf(await tx.run(query.text, parameters)));
      };
      const result = await work({ read: ask, run: ask });
      signal?.throwIfAborted();
      sent = attempts;
      return result;
    };
    try {
      const result = await this.#withSession(
        'WRITE',
        async (session) => session.executeWrite(run, { metadata: { ...forWhom(), ...metadata } }),
        signal,
      );
      this.#writes.emit('done');
      return result;
    } catch (error) {
      if (sent === 0) throw error;
      // What is wrong with a later attempt says nothing of the one before, whose commit had no answer.
      throw sent < attempts ? unsure(error, this.address) : orUnsure(error, this.address, signal);
    }
  }

  /** Does the same in one transaction with what others write meanwhile: all of the work or none of it. */
  async writeTogether<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    return this.#together.write(work, signal);
  }

  /** Comes when this process has written something next. @throws AbortError when the signal fires */
  async nextWrite(signal: AbortSignal): Promise<void> {
    await once(this.#writes, 'done', { signal });
  }

  /** Runs a statement that Neo4j wants outside a managed transaction: a change of the schema, or one that commits in batches. */
  async runStatement(statement: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
    return this.#withSession('WRITE', async (session) => {
      const { records } = await session.run(statement, parameters);
      return records.map((record) => record.toObject());
    });
  }

  /** Names the newest state that this process knows of, for another thread or process that is to see it too. */
  async bookmarks(): Promise<string[]> {
    return [...(await this.#bookmarks.getBookmarks())];
  }

  /** From now on asks for no state that this process knew: another database has taken the place of the one that was there. */
  async startAnew(): Promise<void> {
    await this.#bookmarks.updateBookmarks(await this.bookmarks(), []);
    this.#plans.forget();
  }

  /** From now on reads from these states or newer ones, whichever server of a cluster answers. */
  async follow(bookmarks: readonly string[]): Promise<void> {
    await this.#bookmarks.updateBookmarks([], bookmarks);
  }

  /** What Neo4j would do with a query, and what it thinks of it. */
  async explain(statement: string, parameters: Record<string, unknown>) {
    const { summary, keys } = await this.#driver.executeQuery(`EXPLAIN ${statement}`, parameters, {
      database: this.connection.database,
    });
    return { columns: keys.map(String), plan: summary.plan, notifications: summary.gqlStatusObjects };
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** How many transactions are under way. */
  get underWay(): number {
    return this.#underWay;
  }

  #count(name: string): void {
    this.onQuery(name);
    const request = currentRequest();
    if (request) request.queries += 1;
  }

  /** As OpenTelemetry describes a database client; the text of a query is in this repository, its parameters nobody's business. */
  #span(name: string) {
    return {
      kind: SpanKind.CLIENT,
      attributes: { 'db.system.name': 'neo4j', 'db.namespace': this.connection.database, 'db.query.summary': name },
    };
  }

  #pulseOf(mode: Mode): Pulse {
    return new Pulse(async () => {
      const session = this.#driver.session({
        database: this.connection.database,
        defaultAccessMode: neo4j.session[mode],
      });
      try {
        await session.run('RETURN 1');
      } finally {
        await session.close();
      }
    });
  }

  /** @param fetchSize how many rows Neo4j sends at a time */
  #session(mode: Mode, fetchSize = FETCH_SIZE): Session {
    return this.#driver.session({
      fetchSize,
      database: this.connection.database,
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.#bookmarks,
    });
  }

  async #withSession<Result>(
    mode: Mode,
    work: (session: Session) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const session = this.#session(mode);
    this.#underWay += 1;
    const asked = async () => this.#translating(mode, async () => work(session));
    try {
      // Closing ends what is under way, in Neo4j too. Where not a word comes from there it takes its time.
      return await this.awaiting(mode, signal, async () =>
        signal ? unlessEnded(signal, asked, () => void session.close().catch(() => {})) : asked(),
      );
    } finally {
      this.#underWay -= 1;
      await session.close();
    }
  }

  /** Does what nobody else would end: a database that is gone without a word keeps nobody for ever. */
  async #patiently<Result>(
    limit: number,
    why: () => Error,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const patience = new AbortController();
    // What is under way when the driver is closed may never settle: that keeps no process.
    const timer = setTimeout(() => patience.abort(why()), limit).unref();
    try {
      return await work(patience.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  async #translating<Result>(mode: Mode, work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      this.#pulses[mode].heard();
      return result;
    } catch (error) {
      if (hasAnswered(error)) this.#pulses[mode].heard();
      throw await this.#inOurWords(error);
    }
  }

  async #inOurWords(error: unknown): Promise<unknown> {
    const inOurWords = translated(error, this.address);
    if (!isUnavailable(inOurWords)) return inOurWords;
    this.#plans.forget();
    return isHalted(inOurWords) && (await this.#lacksSpace()) ? fullAt(this.address, inOurWords) : inOurWords;
  }

  /** Whether Neo4j says that a database of its own halted for want of space. */
  async #lacksSpace(): Promise<boolean> {
    const session = this.#session('READ');
    try {
      const look = async () => session.run('SHOW DATABASES YIELD statusMessage');
      const { records } = await this.within(REASON_WAIT, look());
      return records.some((record) => saysNoSpace(String(record.get('statusMessage'))));
    } catch {
      return false;
    } finally {
      await session.close();
    }
  }
}

/** What SHOW TRANSACTIONS tells of the request that something is done for. */
function forWhom(): Record<string, string> {
  const request = currentRequest();
  const trace = currentTrace();
  return { ...(request && { request: request.id }), ...(trace !== undefined && { trace }) };
}

/**
 * Asks in one message, where a transaction of the driver takes three that wait for each other. Where another try may
 * help it is one of the driver's, which has its time for that.
 */
async function readOnce<Row>(
  session: Session,
  text: string,
  parameters: unknown,
  config: { readonly timeout: number; readonly metadata: Record<string, string> },
): Promise<Row[]> {
  try {
    return rowsOf(await session.run(text, parameters, config));
  } catch (error) {
    if (!(error instanceof Error && isRetryableError(error))) throw error;
    return session.executeRead(async (tx) => rowsOf(await tx.run(text, parameters)), config);
  }
}

const rowsOf = <Row>({ records }: QueryResult): Row[] => records.map((record) => record.toObject() as Row);
