import { SamspilError } from '../errors.js';
import {
  guardOf,
  recordedOfClaim,
  type ClaimId,
  type ClaimRecord,
  type EntityId,
  type Sight,
} from '../graph/records/index.js';
import {
  compareRecords,
  type Difference,
  type Merged,
  readMerged,
  type Records,
  remembering,
  withdrawClaims,
  withdrawEntities,
  writeDifference,
  writeWithin,
  recordedEntities,
  type Reader,
  type Writing,
  type Written,
} from '../graph/writing/index.js';
import { checkChanges, type Checked } from './checking.js';
import { conflictsSince, overwrites, overwriting, same, type Conflict, type Overwriting } from './conflicts.js';
import type { GivenChange } from './given.js';
import { isSeen } from './sighted.js';
import type { ChangeFault } from './understanding.js';

/** What changes would do to what is on record now. */
export interface Effect {
  readonly checked: Checked;
  /** Each record that would differ, with what is recorded of it now; a record that is withdrawn too. */
  readonly overwriting: readonly Overwriting[];
  /** What the stated records change; null where something is wrong with them. */
  readonly difference: Compared | null;
}

interface Compared extends Difference {
  readonly merged: Merged;
}

/**
 * Works out what changes would do, and does nothing.
 * @param sight what whoever asks may see: what is hidden counts as not there
 */
export async function effectOf(reader: Reader, changes: readonly GivenChange[], sight: Sight): Promise<Effect> {
  const read = remembering(reader);
  const checked = await checkChanges(read, changes, sight);
  if (checked.faults.length > 0) return { checked, overwriting: [], difference: null };
  const given = new Map([...checked.entities, ...checked.claims].map((each) => [String(each.record.id), each]));
  const difference = await differenceOf(read, checked);
  const stated = [...difference.entities, ...difference.claims].flatMap(({ record, before }): Overwriting[] => {
    const asGiven = given.get('verb' in record ? (record.recordedAs ?? record.id) : record.id);
    if (!asGiven) return [];
    const isShown = before !== undefined && isSeen(sight, guardOf(before));
    // What is recorded of something hidden is in no proposal of those who may not see it.
    return [
      { ...overwriting(asGiven.place, isShown ? record : asGiven.record, isShown ? before : null), id: record.id },
    ];
  });
  const values = await recordedEntities(
    read,
    checked.withdrawn.flatMap(({ entity }) => entity ?? []),
  );
  const withdrawn = checked.withdrawn.flatMap(({ place, entity, claims }): Overwriting[] => [
    ...claims.map(({ verb, claim }) => ({
      place,
      id: claim['id'] as ClaimRecord['id'],
      now: recordedOfClaim(verb, claim),
      proposed: null,
    })),
    ...(entity ? [{ place, id: entity, now: values.get(entity) ?? {}, proposed: null }] : []),
  ]);
  const all = [...stated, ...withdrawn].sort((one, other) => one.place - other.place);
  return { checked, overwriting: all, difference };
}

async function differenceOf(read: Reader, checked: Checked): Promise<Compared> {
  const { entities, claims } = recordsOf(checked);
  // What is new has nothing on record to differ from, though something hidden may have the same id.
  const fresh = new Set<EntityId>(checked.entities.flatMap(({ record, isNew }) => (isNew ? [record.id] : [])));
  const made = entities.filter(({ id }) => fresh.has(id)).map((record) => ({ record }));
  const known = entities.filter(({ id }) => !fresh.has(id));
  const graph = await readMerged(read);
  const difference = await compareRecords(read, { entities: known, claims }, fresh, graph);
  const order = new Map(entities.map(({ id }, at) => [id, at]));
  const all = [...made, ...difference.entities].sort(
    (one, other) => (order.get(one.record.id) ?? 0) - (order.get(other.record.id) ?? 0),
  );
  return { ...difference, entities: all, merged: graph.merged };
}

const recordsOf = ({ entities, claims }: Checked): Records => ({
  entities: entities.map(({ record }) => record),
  claims: claims.map(({ record }) => record),
});

/** What was done. */
export interface Applied {
  readonly changed: boolean;
  /** The values that were stated just as they were on record, each with what it is of: whoever undoes them undoes this too. */
  readonly confirmed: readonly string[];
}

/** A value of a record, as it is known among what was confirmed. */
export const valueOf = (id: EntityId | ClaimId, property: string): string => `${id} ${property}`;

/**
 * Does all of the changes, or nothing.
 * @param madeOn the version of the graph that whoever made them had looked at; null where that is not known
 * @param only the numbers of those that are meant, in their order; null for all
 * @throws CHANGES_INVALID, MADE_ON_MISSING, CONFLICT
 */
export async function applyChanges(
  writing: Writing,
  changes: readonly GivenChange[],
  madeOn: number | null,
  only: readonly number[] | null = null,
): Promise<Applied> {
  const { read, version } = writing;
  const chosen = only && new Set(only);
  const meant = chosen ? changes.filter((_change, place) => chosen.has(place)) : changes;
  const { checked, overwriting: overwritten, difference } = await effectOf(read, meant, null);
  if (checked.faults.length > 0) throw invalidChanges(checked.faults.map((fault) => atItsPlace(fault, only)));
  const conflicts = await conflictsIn(read, overwritten, madeOn, version);
  if (conflicts.length > 0) throw conflicting(conflicts);
  const { created, updated } = await write(writing, checked, difference);
  const changed = created + updated + checked.withdrawn.length > 0;
  return { changed, confirmed: confirmedBy(checked, overwritten) };
}

/** Does what was checked. What is withdrawn changes what is on record, so that records are compared once more. */
async function write(
  writing: Writing,
  checked: Checked,
  difference: Compared | null,
): Promise<Pick<Written, 'created' | 'updated'>> {
  const { withdrawn } = checked;
  if (withdrawn.length === 0 && difference) return writeDifference(writing, difference, difference.merged);
  await withdrawClaims(
    writing,
    withdrawn.flatMap(({ claims }) => claims),
  );
  await withdrawEntities(
    writing,
    withdrawn.flatMap(({ entity }) => entity ?? []),
  );
  return writeWithin(writing, recordsOf(checked));
}

function confirmedBy({ entities, claims }: Checked, overwritten: readonly Overwriting[]): string[] {
  const changes = new Map(overwritten.map((change) => [change.id, change]));
  return [...entities, ...claims].flatMap(({ record }) => {
    const change = changes.get(record.id);
    if (change?.now === null) return [];
    return [...(record.stated ?? [])]
      .filter((name) => !change || same(change.now?.[name], change.proposed?.[name]))
      .map((name) => valueOf(record.id, name));
  });
}

/** A fault at the number that its change has in the whole set. */
function atItsPlace(fault: ChangeFault, only: readonly number[] | null): ChangeFault {
  const [list, place, ...rest] = fault.path;
  if (only === null || list === undefined || typeof place !== 'number') return fault;
  return { ...fault, path: [list, only[place] ?? place, ...rest] };
}

/** Where somebody would overwrite what they have not seen. @throws MADE_ON_MISSING */
export async function conflictsIn(
  read: Reader,
  changes: readonly Overwriting[],
  madeOn: number | null,
  current: number,
  sight: Sight = null,
): Promise<Conflict[]> {
  if (madeOn !== null) return conflictsSince(read, changes, madeOn, current, sight);
  const first = changes.find(overwrites);
  if (!first) return [];
  throw new SamspilError(
    'MADE_ON_MISSING',
    `\`changes[${first.place}]\` changes what is on record of “${first.id}”: give with \`madeOn\` the version of the graph at which you have looked at it, such as ${current} for what is there now.`,
  );
}

const TOLD = 10;

export function invalidChanges(faults: readonly ChangeFault[]): SamspilError {
  const told = faults.slice(0, TOLD).map(({ path, code, message }) => `${pathText(path)}: ${message} [${code}]`);
  const more = faults.length - told.length;
  const lines = [...told, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n  ');
  return new SamspilError('CHANGES_INVALID', `Nothing was recorded:\n  ${lines}`, { details: { faults } });
}

const pathText = (path: ChangeFault['path']): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );

export function conflicting(conflicts: readonly Conflict[]): SamspilError {
  const [first] = conflicts;
  const more = conflicts.length > 1 ? `, and ${conflicts.length - 1} more` : '';
  return new SamspilError(
    'CONFLICT',
    `Somebody has changed the same meanwhile: ${first ? conflictText(first) : ''}${more}. Nothing was recorded: look at it again, and say what should stand.`,
    { details: { conflicts } },
  );
}

const conflictText = ({ id, property, now, proposed }: Conflict): string =>
  property === null
    ? `“${id}” was recorded or withdrawn`
    : `\`${property}\` of “${id}” is ${JSON.stringify(now)} and would be ${JSON.stringify(proposed)}`;
