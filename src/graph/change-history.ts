import { cypherQuery, type Database } from '../database/index.js';
import { CHANGES_PER_ENTRY } from './change-log.js';
import type { Day } from './dates.js';
import type { Context } from './context.js';
import type { Sight } from './guard.js';
import type { ClaimId, EntityId } from './ids.js';
import type { Value, Values } from './records.js';
import type { Confidence } from './vocabulary/index.js';

/** An entry of the change log: what up to 1,000 changes were about, as parallel lists. */
export interface LoggedEntry {
  readonly version: number;
  readonly part: number;
  readonly day: Day;
  readonly role: string;
  /** The networks of whoever made the write; they may be unknown here, and not for everybody. */
  readonly networks: readonly EntityId[];
  readonly pseudonym: string | null;
  readonly ids: readonly (EntityId | ClaimId)[];
  /** An action that this version of Samspil does not know may be among them. */
  readonly actions: readonly string[];
  readonly sure: readonly boolean[];
}

/** Where a change stands in the log. */
export interface LogPlace {
  readonly version: number;
  /** Its number within the write, from 0. */
  readonly number: number;
}

/** A change with what was recorded before and after; null for what was not there. */
export interface RecordedChange extends LogPlace {
  readonly id: EntityId | ClaimId;
  readonly action: string;
  readonly before: Values | null;
  readonly after: Values | null;
}

const changesSince = cypherQuery<
  {
    since: Day;
    confidences: readonly Confidence[];
    sight: Sight;
    before: readonly [number, number];
    most: number;
  },
  LoggedEntry
>('graph/changes-since');
const changesAt = cypherQuery<
  { wanted: readonly { version: number; part: number; places: readonly number[] }[] },
  { version: number; part: number; changes: readonly (readonly [number, EntityId | ClaimId, string, string, string])[] }
>('graph/changes-at');

/** Entries read at once: at most so many thousand ids are in memory. */
const ENTRIES = 20;

/** A part of the log: from a day on, up to a version. */
interface Stretch {
  readonly since: Day;
  readonly upTo: number;
}

/** Reads a part of the log, the newest entry first, some at a time, without what was recorded. */
export async function* entriesOf(
  database: Database,
  { since, upTo }: Stretch,
  confidences: readonly Confidence[],
  { signal, sight }: Pick<Context, 'signal' | 'sight'>,
): AsyncGenerator<LoggedEntry> {
  let before: readonly [number, number] = [upTo + 1, 0];
  for (;;) {
    const entries: LoggedEntry[] = await database.read(
      changesSince,
      { since, confidences, sight, before, most: ENTRIES },
      { signal },
    );
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < ENTRIES) return;
    before = [last.version, last.part];
  }
}

/** The number of a change within its write. */
export const numberIn = ({ part }: Pick<LoggedEntry, 'part'>, place: number): number =>
  part * CHANGES_PER_ENTRY + place;

/** Reads certain changes with what was recorded, in the order asked for. */
export async function changesOf(
  database: Database,
  places: readonly LogPlace[],
  signal: AbortSignal,
): Promise<RecordedChange[]> {
  if (places.length === 0) return [];
  const entries = new Map<string, { version: number; part: number; places: number[] }>();
  for (const { version, number } of places) {
    const part = Math.floor(number / CHANGES_PER_ENTRY);
    const entry = entries.get(`${version} ${part}`) ?? { version, part, places: [] };
    entry.places.push(number % CHANGES_PER_ENTRY);
    entries.set(`${version} ${part}`, entry);
  }
  const found = new Map<string, RecordedChange>();
  for (const { version, part, changes } of await database.read(
    changesAt,
    { wanted: [...entries.values()] },
    { signal },
  )) {
    for (const [place, id, action, before, after] of changes) {
      const number = numberIn({ part }, place);
      found.set(`${version} ${number}`, {
        version,
        number,
        id,
        action,
        before: valuesIn(before),
        after: valuesIn(after),
      });
    }
  }
  return places.flatMap(({ version, number }) => found.get(`${version} ${number}`) ?? []);
}

function valuesIn(text: string): Values | null {
  if (text === '') return null;
  const values: unknown = JSON.parse(text);
  return Object.fromEntries(Object.entries(values ?? {}).filter((pair): pair is [string, Value] => isValue(pair[1])));
}

const isValue = (value: unknown): value is Value =>
  ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);
