import { cypherQuery } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { valuesIn } from '../graph/history/index.js';
import { entitiesById } from '../graph/reading/index.js';
import {
  claimNamed,
  type ClaimId,
  type ClaimRecord,
  type EntityId,
  type EntityRecord,
  isEntityId,
  kindOf,
  type Value,
  type Values,
} from '../graph/records/index.js';
import {
  hangingOn,
  recordedClaim,
  restoreEntities,
  withdrawClaims,
  withdrawEntities,
  writeWithin,
  recordedEntities,
  type Reader,
  type StoredClaimRow,
  type Writing,
} from '../graph/writing/index.js';
import { conflicting, valueOf, type Applied } from './applying.js';
import type { Accepted } from './change-set.js';
import { asStated, changedLater } from './changed-later.js';
import { changedAfter, type ChangedRow, same, type Conflict } from './conflicts.js';
import { storedClaims } from './stored.js';

const changesOfVersion = cypherQuery<
  { version: number },
  { id: EntityId | ClaimId; action: string; before: string; after: string }
>('recording/changes-of-version');

/** Two versions that cancel each other out. */
interface Cancelled {
  readonly undone: number | null;
  readonly undoing: number | null;
}

const cancelledVersions = cypherQuery<{ after: number }, Cancelled>('recording/cancelled-versions');
const confirmedAfter = cypherQuery<{ after: number; values: readonly string[] }, { value: string }>(
  'recording/confirmed-after',
);

/** What one write changed of one record, all in all. Null for nothing. */
interface NetChange {
  readonly id: EntityId | ClaimId;
  readonly before: Values | null;
  readonly after: Values | null;
}

/** What one write has changed, record by record. */
export async function netChanges(read: Reader, version: number): Promise<NetChange[]> {
  const found = new Map<EntityId | ClaimId, NetChange>();
  for (const { id, before, after } of await read(changesOfVersion, { version })) {
    const known = found.get(id);
    found.set(id, { id, before: known ? known.before : valuesIn(before), after: valuesIn(after) });
  }
  return [...found.values()];
}

/** What is to be done to undo a write, as far as nothing that came after is lost by it. */
interface Reversal {
  readonly restored: EntityRecord[];
  readonly entities: EntityRecord[];
  readonly claims: ClaimRecord[];
  readonly restoredClaims: ClaimRecord[];
  readonly goneClaims: StoredClaimRow[];
  readonly goneEntities: EntityId[];
  readonly conflicts: Conflict[];
}

/**
 * Undoes what one write has done, and keeps all that others did after it.
 * @param isRedoing whether that write undid another one, which is done again by this
 * @throws CONFLICT where somebody has changed the same since; WRONG_STATE where organisations were merged by it
 */
export async function undoWrite(writing: Writing, version: number, isRedoing: boolean): Promise<Applied> {
  const { read } = writing;
  const own = await netChanges(read, version);
  refuseMergers(own);
  const cancelled = await read(cancelledVersions, { after: version });
  const { later, places } = await changedLater(
    read,
    own.map(({ id }) => id),
    version,
  );
  const changes = isRedoing ? own : withoutUndone(own, version, cancelled, later);
  const reversal: Reversal = {
    restored: [],
    entities: [],
    claims: [],
    restoredClaims: [],
    goneClaims: [],
    goneEntities: [],
    conflicts: [],
  };
  const claims = await storedClaims(
    read,
    changes.filter(isClaimChange).flatMap(({ id }) => [id, ...(places.get(id) ?? [])]),
  );
  const entities = await recordedEntities(
    read,
    changes.flatMap(({ id }) => (isEntityId(id) ? [id] : [])),
  );
  for (const change of changes) {
    if (isClaimChange(change)) {
      const stands = [change.id, ...(places.get(change.id) ?? [])].find((id) => claims.has(id));
      reverseClaim(change, stands === undefined ? undefined : claims.get(stands), reversal);
    } else reverseEntity(change, entities.get(change.id as EntityId) ?? null, reversal);
  }
  refuseChanged(changes, cancelled, later, reversal.conflicts);
  await refuseConfirmed(read, version, changes, reversal.conflicts);
  await refuseHanging(read, reversal);
  if (reversal.conflicts.length > 0) throw conflicting(reversal.conflicts);
  const { restored, goneClaims, goneEntities } = reversal;
  await withdrawClaims(writing, goneClaims);
  await withdrawEntities(writing, goneEntities);
  await restoreEntities(writing, restored);
  const { created, updated } = await writeWithin(writing, {
    entities: reversal.entities,
    claims: [...reversal.claims, ...reversal.restoredClaims],
  });
  const changed = created + updated + goneClaims.length + goneEntities.length + restored.length > 0;
  return { changed, confirmed: [] };
}

/**
 * What a write changed, as if what others had done before it and took back after it had never been: while the write itself
 * was undone they could, and what they left is what is put back now.
 */
function withoutUndone(
  changes: readonly NetChange[],
  version: number,
  cancelled: readonly Cancelled[],
  later: readonly ChangedRow[],
): readonly NetChange[] {
  const across = new Set(
    cancelled.flatMap(({ undone, undoing }) =>
      undone !== null && undoing !== null && undone < version && version < undoing ? [undoing] : [],
    ),
  );
  if (across.size === 0) return changes;
  const made = new Map(changes.map((change) => [change.id, change]));
  for (const row of later.filter((each) => across.has(each.version))) {
    const change = made.get(row.id);
    if (!change) continue;
    const left = { id: row.id, before: valuesIn(row.before), after: valuesIn(row.after) };
    made.set(row.id, { ...change, before: leftBehind(change.before, left) });
  }
  return [...made.values()];
}

/** What is recorded of something with what another write has changed of it. */
function leftBehind(values: Values | null, change: NetChange): Values | null {
  const { after } = change;
  if (after === null || values === null) return after;
  const names = new Set(changedNames(change));
  const kept = Object.entries(values).filter(([name]) => !names.has(name));
  const changed = Object.entries(after).filter(([name]) => names.has(name) || names.has(WHOLE));
  return Object.fromEntries([...kept, ...changed]);
}

/** What somebody has changed since, though it may look as before again by now, unless that was taken back itself. */
function refuseChanged(
  changes: readonly NetChange[],
  cancelledPairs: readonly Cancelled[],
  rows: readonly ChangedRow[],
  conflicts: Conflict[],
): void {
  const cancelled = new Set(cancelledPairs.flatMap(({ undone, undoing }) => [undone, undoing]));
  const made = new Map(changes.map((change) => [change.id, change]));
  const told = new Set(conflicts.map(({ id }) => id));
  for (const row of rows) {
    const change = made.get(row.id);
    if (!change || cancelled.has(row.version) || told.has(row.id)) continue;
    const later = { id: row.id, before: valuesIn(row.before), after: valuesIn(row.after) };
    const [property] = namesOfBoth(change, later);
    if (property === undefined) continue;
    told.add(row.id);
    const seen = property === WHOLE ? null : (change.after?.[property] ?? null);
    const now = property === WHOLE ? null : (later.after?.[property] ?? null);
    const proposed = property === WHOLE ? null : (change.before?.[property] ?? null);
    conflicts.push({ place: 0, id: row.id, property: property === WHOLE ? null : property, seen, now, proposed });
  }
}

/** Stands for a record as a whole, where it was put on record or taken off. */
const WHOLE = '';

/** The names of the values that two writes of one record have both changed. */
function namesOfBoth(one: NetChange, other: NetChange): string[] {
  const names = new Set(changedNames(one));
  const others = changedNames(other);
  if (names.has(WHOLE)) return others;
  return others.includes(WHOLE) ? [WHOLE] : others.filter((name) => names.has(name));
}

function changedNames({ before, after }: NetChange): string[] {
  if (!before || !after) return [WHOLE];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !same(before[name], after[name])).sort();
}

/** What somebody has stated since just as the write had made it stands by their word too. */
async function refuseConfirmed(
  read: Reader,
  version: number,
  changes: readonly NetChange[],
  conflicts: Conflict[],
): Promise<void> {
  const made = changes.flatMap(({ id, before, after }) =>
    [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
      .filter((property) => after !== null && !same(before?.[property], after[property]))
      .map((property) => ({ id, property, seen: after?.[property] ?? null, proposed: before?.[property] ?? null })),
  );
  const values = made.map(({ id, property }) => valueOf(id, property));
  const confirmed = new Set((await read(confirmedAfter, { after: version, values })).map(({ value }) => value));
  for (const { id, property, seen, proposed } of made)
    if (confirmed.has(valueOf(id, property))) conflicts.push({ place: 0, id, property, seen, now: seen, proposed });
}

/**
 * What a set had stated just as it was on record is in no log of it. Where others have taken that back since, doing the set
 * again would leave it out.
 * @throws CONFLICT
 */
export async function refuseUnsaid(read: Reader, { acceptedOn, confirmed }: Accepted): Promise<void> {
  const values = confirmed.map((value) => {
    const at = value.lastIndexOf(' ');
    return { id: value.slice(0, at) as EntityId | ClaimId, property: value.slice(at + 1) };
  });
  if (values.length === 0) return;
  const first = new Map<EntityId | ClaimId, Values | null>();
  const last = new Map<EntityId | ClaimId, Values | null>();
  for (const { id, before, after } of await read(changedAfter, {
    ids: values.map(({ id }) => id),
    after: acceptedOn,
  })) {
    if (!first.has(id)) first.set(id, valuesIn(before));
    last.set(id, valuesIn(after));
  }
  const conflicts = values.flatMap(({ id, property }): Conflict[] => {
    const [seen, now] = [first, last].map((of) => of.get(id)?.[property] ?? null);
    return same(seen, now)
      ? []
      : [{ place: 0, id, property, seen: seen ?? null, now: now ?? null, proposed: seen ?? null }];
  });
  if (conflicts.length > 0) throw conflicting(conflicts);
}

const isClaimChange = (change: NetChange): change is NetChange & { readonly id: ClaimId } =>
  claimNamed(change.id) !== null;

/** What is merged is undone by `unmergeOrganisations`, whatever was recorded since. */
function refuseMergers(changes: readonly NetChange[]): void {
  const merged = changes.find(
    ({ before, after }) => !same(before?.['mergedInto'] ?? null, after?.['mergedInto'] ?? null),
  );
  if (merged)
    throw new SamspilError(
      'WRONG_STATE',
      `“${merged.id}” was merged by it: undo that with \`unmergeOrganisations\` first.`,
    );
}

const whole = (id: EntityId | ClaimId): Conflict => ({
  place: 0,
  id,
  property: null,
  seen: null,
  now: null,
  proposed: null,
});

/** What is recorded now with what a write changed put back; a value that somebody has changed since is a conflict. */
function putBack({ id, before, after }: NetChange, now: Values, conflicts: Conflict[]): Values {
  const values: Record<string, Value> = { ...now };
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  for (const property of names) {
    const [was, made, is] = [before?.[property] ?? null, after?.[property] ?? null, now[property] ?? null];
    if (same(was, made) || same(is, was)) continue;
    if (!same(is, made)) conflicts.push({ place: 0, id, property, seen: made, now: is, proposed: was });
    else if (was === null) delete values[property];
    else values[property] = was;
  }
  return values;
}

/** Whether somebody has changed what a write had recorded anew. */
function changedSince({ id, after }: NetChange, now: Values, conflicts: Conflict[]): boolean {
  const names = [...new Set([...Object.keys(after ?? {}), ...Object.keys(now)])];
  const changed = names.filter((property) => !same(after?.[property], now[property]));
  for (const property of changed)
    conflicts.push({
      place: 0,
      id,
      property,
      seen: after?.[property] ?? null,
      now: now[property] ?? null,
      proposed: null,
    });
  return changed.length > 0;
}

function reverseEntity(change: NetChange, now: Values | null, reversal: Reversal): void {
  const { before, after, conflicts } = { ...change, ...reversal };
  const id = change.id as EntityId;
  const kind = kindOf(id);
  if (after === null) {
    if (before === null) return;
    if (now === null) reversal.restored.push({ id, kind, values: before });
    else conflicts.push(whole(id));
  } else if (now === null) {
    if (before !== null) conflicts.push(whole(id));
  } else if (before === null) {
    if (!changedSince(change, now, conflicts)) reversal.goneEntities.push(id);
  } else reversal.entities.push({ id, kind, values: putBack(change, now, conflicts) });
}

function reverseClaim(
  change: NetChange & { readonly id: ClaimId },
  row: StoredClaimRow | undefined,
  reversal: Reversal,
): void {
  const { id, before, after } = change;
  const { conflicts } = reversal;
  const verb = claimNamed(id)?.verb;
  if (!verb) throw new Error(`${id} is no id of a claim`);
  const now = row && recordedClaim(row);
  if (after === null) {
    if (before === null) return;
    if (now) conflicts.push(whole(id));
    else reversal.restoredClaims.push({ ...asStated(id), values: before });
  } else if (!row || !now) {
    if (before !== null) conflicts.push(whole(id));
  } else if (before === null) {
    if (!changedSince(change, now.values, conflicts)) reversal.goneClaims.push(row);
  } else reversal.claims.push({ ...now, values: putBack(change, now.values, conflicts) });
}

/** Whether what is recorded names one of these as its source, as whom it is for, or as the assessment that it was said in. */
const restsOn = ({ sources, visibleTo, assessment }: Values, ids: ReadonlySet<string>): boolean =>
  [sources, visibleTo, assessment].flat().some((id) => typeof id === 'string' && ids.has(id));

/** What others have recorded on what would go, or on what is not there any more. */
async function refuseHanging(read: Reader, reversal: Reversal): Promise<void> {
  const { goneClaims, goneEntities, claims, restoredClaims, restored, conflicts } = reversal;
  const gone = new Set<string>([...goneClaims.map(({ claim }) => String(claim['id'])), ...goneEntities]);
  // What is put back may rest on it no longer: a claim had other sources before the write added one of its own.
  const putBackWithout = [...claims, ...restoredClaims, ...reversal.entities]
    .filter(({ values }) => !restsOn(values, gone))
    .map(({ id }) => id);
  const hanging = await hangingOn(read, goneEntities, [...gone, ...putBackWithout]);
  const left = hanging.claims.map(({ claim }) => claim['id'] as ClaimId).filter((claim) => !gone.has(claim));
  conflicts.push(...[...left, ...hanging.resting.map(({ id }) => id)].map(whole));
  const back = new Set(restored.map(({ id }) => id));
  const needed = [...new Set(restoredClaims.flatMap(({ subject, object }) => [subject, object]))].filter(
    (id) => !back.has(id),
  );
  if (needed.length === 0) return;
  const there = new Set((await read(entitiesById, { ids: needed })).map(({ id }) => id));
  for (const id of needed) if (!there.has(id) || gone.has(id)) conflicts.push(whole(id));
}
