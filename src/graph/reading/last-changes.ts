import { cypherQuery, type Database } from '../../database/index.js';
import { guardOf, sameValues, type ClaimId, type EntityId, type Values } from '../records/index.js';
import { Turns, type Steps } from './turns.js';
import type { GraphState } from './version.js';

type Id = EntityId | ClaimId;

interface Entry {
  readonly version: number;
  readonly ids: readonly Id[];
  readonly doubtful: readonly (readonly [place: number, before: string, after: string])[];
}

const changesLogged = cypherQuery<{ after: number; upTo: number }, Entry>('graph/last-changes');

/**
 * Which version of the graph recorded or corrected each entity and claim last, as far as whoever sees it now may be told:
 * a correction of nothing but sources, which may be hidden, is none. That something was opened is a correction of it, so
 * what it was like before that is not told either.
 */
export class LastChanges {
  #known: GraphState = { version: 0, key: '' };
  #following: Promise<void> = Promise.resolve();
  readonly #changed = new Versions();
  readonly #opened = new Versions();

  /** Of a record itself; 0 where the log does not say. */
  of(id: Id): number {
    return this.#changed.of(id);
  }

  /** When somebody last changed who may see it; 0 where nobody has. */
  opened(id: Id): number {
    return this.#opened.of(id);
  }

  /** Follows the log to a state of the graph or further. */
  async followTo(database: Database, state: GraphState): Promise<void> {
    const before = this.#following.catch(() => {});
    this.#following = before.then(async () => this.#follow(database, state));
    await this.#following;
  }

  async #follow(database: Database, state: GraphState): Promise<void> {
    if (state.key !== this.#known.key) {
      this.#changed.clear();
      this.#opened.clear();
      this.#known = { version: 0, key: state.key };
    }
    const { version: after } = this.#known;
    if (state.version <= after) return;
    const turns = new Turns();
    for await (const entry of database.stream(changesLogged, { after, upTo: state.version })) {
      // Entries come many at a time, and each has up to a thousand changes.
      await turns.take(this.#add(entry));
    }
    this.#known = state;
  }

  *#add({ version, ids, doubtful }: Entry): Steps<void> {
    const untold = new Set<Id>();
    for (const [place, before, after] of doubtful) {
      const id = ids[place];
      if (id === undefined) continue;
      const [one, other] = [valuesIn(before), valuesIn(after)];
      if (guardOf(one) !== guardOf(other)) this.#opened.raise(id, version);
      if (sameValues(withoutAnySource(one), withoutAnySource(other))) untold.add(id);
      yield;
    }
    for (const id of ids) {
      if (!untold.has(id)) this.#changed.raise(id, version);
      yield;
    }
  }
}

/** A map of a million is copied as a whole when it grows, while everybody waits: ids are spread over so many. */
const PARTS = 256;

/** Of each id a version. */
class Versions {
  readonly #parts = Array.from({ length: PARTS }, () => new Map<Id, number>());

  /** 0 where there is none. */
  of(id: Id): number {
    return this.#partOf(id)?.get(id) ?? 0;
  }

  raise(id: Id, version: number): void {
    this.#partOf(id)?.set(id, Math.max(version, this.of(id)));
  }

  clear(): void {
    for (const part of this.#parts) part.clear();
  }

  #partOf(id: Id): Map<Id, number> | undefined {
    let number = 0;
    for (let at = 0; at < id.length; at += 1) number = (number * 31 + id.charCodeAt(at)) % 0xff_ffff;
    return this.#parts[number % PARTS];
  }
}

const valuesIn = (text: string): Values => JSON.parse(text) as Values;

function withoutAnySource({ sources: _untold, ...others }: Values): Values {
  return others;
}

const held = new WeakMap<Database, LastChanges>();

/** What was changed last until a state of the graph or later: the log is read once, and then what is new in it. */
export async function lastChanges(database: Database, state: GraphState): Promise<LastChanges> {
  const known = held.get(database) ?? new LastChanges();
  held.set(database, known);
  await known.followTo(database, state);
  return known;
}
