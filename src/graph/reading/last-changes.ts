import { setImmediate as letOthersGoOn } from 'node:timers/promises';
import { cypherQuery, type Database } from '../../database/index.js';
import { guardOf, sameValues, type ClaimId, type EntityId, type Values } from '../records/index.js';
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
  readonly #changed = new Map<Id, number>();
  readonly #opened = new Map<Id, number>();

  /** Of a record itself; 0 where the log does not say. */
  of(id: Id): number {
    return this.#changed.get(id) ?? 0;
  }

  /** When somebody last changed who may see it; 0 where nobody has. */
  opened(id: Id): number {
    return this.#opened.get(id) ?? 0;
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
    for await (const entry of database.stream(changesLogged, { after, upTo: state.version })) {
      this.#add(entry);
      // Entries come many at a time, and each has up to a thousand changes.
      await letOthersGoOn();
    }
    this.#known = state;
  }

  #add({ version, ids, doubtful }: Entry): void {
    const untold = new Set<Id>();
    for (const [place, before, after] of doubtful) {
      const id = ids[place];
      if (id === undefined) continue;
      const [one, other] = [valuesIn(before), valuesIn(after)];
      if (guardOf(one) !== guardOf(other)) raise(this.#opened, id, version);
      if (sameValues(withoutAnySource(one), withoutAnySource(other))) untold.add(id);
    }
    for (const id of ids) if (!untold.has(id)) raise(this.#changed, id, version);
  }
}

const raise = (versions: Map<Id, number>, id: Id, version: number): void =>
  void versions.set(id, Math.max(version, versions.get(id) ?? 0));

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
