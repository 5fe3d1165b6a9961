import { cypherQuery, type Sender } from '../../database/index.js';
import type { Values } from '../records/index.js';

export type LoggedAction = 'CREATED' | 'UPDATED' | 'REMOVED';

/** What happened to one entity or claim. */
export interface LoggedChange {
  readonly id: string;
  readonly action: LoggedAction;
  /** What was recorded; absent for what is new. */
  readonly before?: Values;
  /** What is recorded now; absent for what was removed. */
  readonly after?: Values;
}

/** Who made a write and why, as the log has it: never which person it was. */
export interface LoggedWriter {
  readonly role: string;
  /** The networks of whoever asked for it. */
  readonly networks: readonly string[] | null;
  /** The same for all that one caller writes; null where nobody asked for it. */
  readonly pseudonym: string | null;
  /** Why somebody decided so, where a person did. */
  readonly reason: string | null;
}

interface Entry {
  readonly part: number;
  readonly ids: readonly string[];
  readonly actions: readonly string[];
  /** JSON of the recorded values; empty text for none, since a list in Neo4j holds no null. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Appended {
  readonly version: number;
  readonly writer: LoggedWriter;
  readonly entries: readonly Entry[];
}

const appendChanges = cypherQuery<Appended, never>('graph/append-changes');

/** Changes in one node of the log, so that a large import does not double the number of nodes. */
export const CHANGES_PER_ENTRY = 1_000;

/** Writes the changes of one transaction to the log, in the order in which they happen. */
export class ChangeLog {
  #waiting: LoggedChange[] = [];
  #parts = 0;

  constructor(
    private readonly send: Sender,
    private readonly version: number,
    private readonly writer: LoggedWriter,
  ) {}

  append(changes: readonly LoggedChange[]): void {
    this.#waiting = [...this.#waiting, ...changes];
    const full = this.#next(Math.floor(this.#waiting.length / CHANGES_PER_ENTRY));
    if (full) this.send(appendChanges, full);
  }

  /**
   * Writes what still waits for its entry to be full. A write that changed nothing that can be seen has an entry too:
   * without one it would look as if the log had lost what the version changed.
   */
  end(): void {
    const isEmpty = this.#parts === 0 && this.#waiting.length === 0;
    const rest = this.#next(isEmpty ? 1 : Math.ceil(this.#waiting.length / CHANGES_PER_ENTRY));
    if (rest) this.send(appendChanges, rest);
  }

  /** The next so many entries; null for none. */
  #next(count: number): Appended | null {
    if (count === 0) return null;
    const entries = Array.from({ length: count }, (_, index) => {
      const start = index * CHANGES_PER_ENTRY;
      return entryOf(this.#parts + index, this.#waiting.slice(start, start + CHANGES_PER_ENTRY));
    });
    this.#waiting = this.#waiting.slice(count * CHANGES_PER_ENTRY);
    this.#parts += count;
    return { version: this.version, writer: this.writer, entries };
  }
}

/** A node of the log as Neo4j keeps it. */
export interface LogNode extends Entry {
  readonly version: number;
  readonly at: string;
  readonly role: string;
}

/** The changes of one write as the nodes that `append-changes` makes of them, where nobody asks for it and says why. */
export function* logNodes(version: number, role: string, changes: readonly LoggedChange[]): Generator<LogNode> {
  const at = new Date().toISOString();
  for (let part = 0; part * CHANGES_PER_ENTRY < changes.length; part += 1) {
    const ofEntry = changes.slice(part * CHANGES_PER_ENTRY, (part + 1) * CHANGES_PER_ENTRY);
    yield { version, at, role, ...entryOf(part, ofEntry) };
  }
}

const entryOf = (part: number, changes: readonly LoggedChange[]): Entry => ({
  part,
  ids: changes.map(({ id }) => id),
  actions: changes.map(({ action }) => action),
  before: changes.map(({ before }) => json(before)),
  after: changes.map(({ after }) => json(after)),
});

const json = (values: Values | undefined): string => (values === undefined ? '' : JSON.stringify(values));
