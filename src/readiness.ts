import { knownMigrations, pendingMigrations, type Database, type OpenDatabase } from './database/index.js';
import { SamspilError } from './errors.js';
import type { Lack, Warning } from './server/index.js';

/** How many milliseconds the database has to answer whether it is there: whoever looks after Samspil will not wait. */
export const ANSWER_LIMIT = 2_000;

const silent: Lack = {
  what: 'DATABASE',
  why: 'Neo4j does not answer, or refuses user and password. The log has more.',
};
const full: Lack = { what: 'DATABASE', why: 'The disk of Neo4j has no space left. The log has more.' };
const starting: Lack = { what: 'SCHEMA', why: 'The graph is being loaded or read for the first time.' };
const behind = (why: string): Lack => ({ what: 'MIGRATIONS', why });

/**
 * Whether questions can be answered: Neo4j answers, it has the form that this version expects, and what is done once at
 * the start is done. Asked anew each time, so that it tells of a database that went away, and that it came back.
 */
export class Readiness {
  readonly #migrations = knownMigrations();
  #started = false;
  #asking: Promise<readonly Lack[]> | undefined;

  /** @param managed what is known of the database without asking it, where it is looked after here */
  constructor(
    private readonly database: Database,
    private readonly managed: OpenDatabase['managed'] = null,
  ) {}

  /** Says that what is done once at the start is done. */
  started(): void {
    this.#started = true;
  }

  /** @throws DATABASE_UNAVAILABLE until what is done once at the start is done */
  requireStart(): void {
    if (this.#started) return;
    throw new SamspilError(
      'DATABASE_UNAVAILABLE',
      'Samspil waits for Neo4j or reads the graph; /health/ready tells. Nothing was changed; ask again.',
    );
  }

  /** What is missing. Those who ask at the same time share one look, so that many who ask cost no more than one. */
  async lacks(): Promise<readonly Lack[]> {
    this.#asking ??= this.#look().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #look(): Promise<readonly Lack[]> {
    const lacks = await this.#lacksOfDatabase();
    return this.#started ? lacks : [...lacks, starting];
  }

  async #lacksOfDatabase(): Promise<readonly Lack[]> {
    try {
      await this.database.verify(ANSWER_LIMIT);
      const pending = await this.database.within(ANSWER_LIMIT, pendingMigrations(this.database, this.#migrations));
      return pending.length === 0 ? [] : [behind(`To be applied: ${pending.join(', ')}.`)];
    } catch (error) {
      const unfit = error instanceof SamspilError && error.code.startsWith('MIGRATION_');
      return [unfit ? behind(error.message) : this.#away(error)];
    }
  }

  #away(error: unknown): Lack {
    const lacking = this.managed?.lacking;
    if (lacking) return { what: 'DATABASE', why: lacking };
    return error instanceof SamspilError && error.code === 'DISK_FULL' ? full : silent;
  }

  /** What will keep questions from being answered before long, and does not yet. */
  warnings(): readonly Warning[] {
    const why = this.managed?.room.warning;
    return why ? [{ what: 'DISK', why }] : [];
  }
}
