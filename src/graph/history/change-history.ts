import { cypherQuery, type Database } from '../../database/index.js';
import { CHANGES_PER_ENTRY } from './change-log.js';
import {
  type Day,
  withoutSources,
  ZONE,
  type Sight,
  claimNamed,
  type ClaimId,
  type EntityId,
  sameValues,
  type Value,
  type Values,
} from '../records/index.js';
import type { Context } from '../reading/index.js';
import type { Confidence } from '../vocabulary/index.js';

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
  /** Which of them let the caller see what was hidden before, and which hide it: `sure` of neither. */
  readonly opened: readonly boolean[];
  readonly closed: readonly boolean[];
}

/** As it is read: whether each is a correction of what rests or rested on a hidden source. */
interface ReadEntry extends LoggedEntry {
  readonly rests: readonly (boolean | null)[];
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
    after: number;
    zone: string;
    confidences: readonly Confidence[];
    given: { sight: Sight };
    hidden: readonly string[];
    before: readonly [number, number];
    most: number;
  },
  ReadEntry
>('graph/changes-since');
const openedSince = cypherQuery<
  { since: Day; after: number; zone: string; sight: readonly string[] },
  { id: EntityId; version: number }
>('graph/opened-since');
const changesAt = cypherQuery<
  { wanted: readonly { version: number; part: number; places: readonly number[] }[] },
  { version: number; part: number; changes: readonly (readonly [number, EntityId | ClaimId, string, string, string])[] }
>('graph/changes-at');

/** Entries read at once: at most so many thousand ids are in memory. */
const ENTRIES = 20;

/** A part of the log: from a day on, after a version (0 for all), up to another. */
interface Stretch {
  readonly since: Day;
  readonly after: number;
  readonly upTo: number;
}

/**
 * Reads a part of the log, the newest entry first, some at a time, without what was recorded. What was corrected in
 * nothing but sources that the caller may not see counts as never corrected, and what was said of an entity before the
 * caller could see it stays with those who could.
 * @param hidden the ids of those sources
 */
export async function* entriesOf(
  database: Database,
  { since, after, upTo }: Stretch,
  confidences: readonly Confidence[],
  hidden: ReadonlySet<string>,
  { signal, sight }: Pick<Context, 'signal' | 'sight'>,
): AsyncGenerator<LoggedEntry> {
  const sources = [...hidden].map((id) => JSON.stringify(id));
  const opened = new Map<EntityId, number>();
  if (sight)
    for (const { id, version } of await database.read(openedSince, { since, after, zone: ZONE, sight }, { signal }))
      opened.set(id, version);
  let before: readonly [number, number] = [upTo + 1, 0];
  for (;;) {
    const entries: ReadEntry[] = await database.read(
      changesSince,
      { since, after, zone: ZONE, confidences, given: { sight }, hidden: sources, before, most: ENTRIES },
      { signal },
    );
    for (const entry of entries) yield await asSeen(database, withoutPast(entry, opened), hidden, signal);
    const last = entries.at(-1);
    if (!last || entries.length < ENTRIES) return;
    before = [last.version, last.part];
  }
}

/** Without what changed on claims while an end of them was hidden, or was brought to light by the same write. */
function withoutPast(entry: ReadEntry, opened: ReadonlyMap<EntityId, number>): ReadEntry {
  if (opened.size === 0) return entry;
  const { version, ids, actions, sure, opened: nowSeen, closed } = entry;
  const isPast = (end: EntityId, place: number): boolean => {
    const until = opened.get(end) ?? 0;
    return version < until || (version === until && actions[place] !== 'CREATED');
  };
  const isPastClaim = (id: EntityId | ClaimId, place: number): boolean => {
    const claim = claimNamed(id);
    return claim !== null && (isPast(claim.subject, place) || isPast(claim.object, place));
  };
  const isPresent = ids.map((id, place) => !isPastClaim(id, place));
  const present = (places: readonly boolean[]): boolean[] => places.map((is, place) => is && isPresent[place] === true);
  return { ...entry, sure: present(sure), opened: present(nowSeen), closed: present(closed) };
}

async function asSeen(
  database: Database,
  { rests, ...entry }: ReadEntry,
  hidden: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<LoggedEntry> {
  const { version } = entry;
  const places = entry.sure.flatMap((sure, place) =>
    sure && rests[place] === true ? [{ version, number: numberIn(entry, place) }] : [],
  );
  const still = new Set<number>();
  for (const { number, before, after } of await changesOf(database, places, hidden, signal))
    if (sameValues(before ?? {}, after ?? {})) still.add(number);
  return { ...entry, sure: entry.sure.map((sure, place) => sure && !still.has(numberIn(entry, place))) };
}

/** The number of a change within its write. */
export const numberIn = ({ part }: Pick<LoggedEntry, 'part'>, place: number): number =>
  part * CHANGES_PER_ENTRY + place;

/**
 * Reads certain changes with what was recorded, in the order asked for.
 * @param hidden the ids of sources that the caller may not see: no record names them
 */
export async function changesOf(
  database: Database,
  places: readonly LogPlace[],
  hidden: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<RecordedChange[]> {
  const recorded = (text: string): Values | null => {
    const values = valuesIn(text);
    return values && withoutSources(values, hidden);
  };
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
        before: recorded(before),
        after: recorded(after),
      });
    }
  }
  return places.flatMap(({ version, number }) => found.get(`${version} ${number}`) ?? []);
}

/** What was recorded, as an entry of the log has it; null for nothing. */
export function valuesIn(text: string): Values | null {
  if (text === '') return null;
  const values: unknown = JSON.parse(text);
  return Object.fromEntries(Object.entries(values ?? {}).filter((pair): pair is [string, Value] => isValue(pair[1])));
}

const isValue = (value: unknown): value is Value =>
  ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);
