import { cypherQuery } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { valuesIn } from '../graph/history/index.js';
import {
  type ClaimId,
  type ClaimRecord,
  type EntityId,
  type EntityRecord,
  guardOf,
  sameValues,
  type Sight,
  type Value,
  type Values,
} from '../graph/records/index.js';
import type { Reader } from '../graph/writing/index.js';
import { isSeen } from './sighted.js';

/** A change as the log has it, with what was recorded before and after as JSON. */
export interface ChangedRow {
  readonly version: number;
  readonly id: EntityId | ClaimId;
  readonly before: string;
  readonly after: string;
}

export const changedAfter = cypherQuery<{ ids: readonly (EntityId | ClaimId)[]; after: number }, ChangedRow>(
  'recording/changed-after',
);
const versionsAfter = cypherQuery<{ after: number }, { count: number }>('recording/versions-after');

/** A value that somebody else has changed since whoever makes a change looked at it. */
export interface Conflict {
  /** The number of the change, from 0. */
  readonly place: number;
  readonly id: EntityId | ClaimId;
  /** The name under which the value is recorded; null where the whole was withdrawn or recorded meanwhile. */
  readonly property: string | null;
  /** What was recorded when whoever makes the change looked; null for nothing. */
  readonly seen: Value | null;
  /** What is recorded now; null for nothing. */
  readonly now: Value | null;
  /** What the change would record; null for nothing. */
  readonly proposed: Value | null;
}

/** A change of one record: what is recorded now, and what it would be. Null for nothing. */
export interface Overwriting {
  readonly place: number;
  readonly id: EntityId | ClaimId;
  readonly now: Values | null;
  readonly proposed: Values | null;
}

/** What a change of a record overwrites. */
export const overwriting = (
  place: number,
  { id, values }: EntityRecord | ClaimRecord,
  now: Values | null,
): Overwriting => ({ place, id, now, proposed: values });

/** Whether something that is recorded would not be any more: whoever does that has to have seen it. */
export const overwrites = ({ now, proposed }: Overwriting): boolean =>
  now !== null && (proposed === null || Object.keys(now).some((name) => !same(now[name], proposed[name])));

/**
 * The values that somebody else has changed since a version of the graph and that changes would overwrite.
 * @param current the version that is now
 * @param sight what whoever asks may see: what was recorded while it was hidden from them is not told
 * @throws BAD_USER_INPUT for a version that is still to come; GRAPH_CHANGED where the change log does not reach back
 */
export async function conflictsSince(
  read: Reader,
  changes: readonly Overwriting[],
  madeOn: number,
  current: number,
  sight: Sight = null,
): Promise<Conflict[]> {
  if (madeOn > current || madeOn < 0)
    throw new SamspilError('BAD_USER_INPUT', `\`madeOn: ${madeOn}\` is no version of the graph: it is at ${current}.`);
  if (madeOn === current || changes.length === 0) return [];
  const [{ count } = { count: 0 }] = await read(versionsAfter, { after: madeOn });
  if (count < current - madeOn)
    throw new SamspilError(
      'GRAPH_CHANGED',
      `What was changed since version ${madeOn} is not known any more: look at it again, and give the version that you see.`,
    );
  const seen = new Map<EntityId | ClaimId, Values | null>();
  for (const { id, before } of await read(changedAfter, { ids: changes.map(({ id }) => id), after: madeOn }))
    if (!seen.has(id)) seen.set(id, valuesIn(before));
  const conflicts = changes.flatMap((change) => {
    const before = seen.get(change.id);
    if (before === undefined || (sight !== null && change.now === null)) return [];
    return conflictsOf(change, before === null || isSeen(sight, guardOf(before)) ? before : {});
  });
  return sight === null ? conflicts : conflicts.map(withoutHidden);
}

/** Sources and networks may be hidden from whoever asks. */
const withoutHidden = (conflict: Conflict): Conflict =>
  conflict.property === 'sources' || conflict.property === 'visibleTo'
    ? { ...conflict, seen: null, now: null }
    : conflict;

function conflictsOf({ place, id, now, proposed }: Overwriting, seen: Values | null): Conflict[] {
  const whole = (property: null): Conflict => ({ place, id, property, seen: null, now: null, proposed: null });
  if (now === null) return seen === null ? [] : [whole(null)];
  if (proposed === null) return seen !== null && sameValues(seen, now) ? [] : [whole(null)];
  const names = new Set([...Object.keys(now), ...Object.keys(proposed), ...Object.keys(seen ?? {})]);
  return [...names].sort().flatMap((property) => {
    const values = { seen: seen?.[property] ?? null, now: now[property] ?? null, proposed: proposed[property] ?? null };
    const isConflict = !same(values.seen, values.now) && !same(values.now, values.proposed);
    return isConflict ? [{ place, id, property, ...values }] : [];
  });
}

export const same = (one: Value | null | undefined, other: Value | null | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
