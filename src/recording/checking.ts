import {
  checkRecord,
  type Double,
  fileFormats,
  type KnownGraph,
  knownGraph,
  type Placed,
  recordOf,
  slugOf,
  type TellHere,
  World,
} from '../dataset/index.js';
import {
  type ClaimRecord,
  type EntityId,
  type EntityRecord,
  isEntityId,
  prefixOf,
  type Sight,
  type Values,
} from '../graph/records/index.js';
import {
  type Hanging,
  hangingOn,
  readMerged,
  type Reader,
  type StoredClaimRow,
  withdrawnIds,
} from '../graph/writing/index.js';
import { claimPropertiesOf, propertiesOf, type Property } from '../graph/vocabulary/index.js';
import type { GivenChange } from './given.js';
import { isSeen, sighted } from './sighted.js';
import { storedClaims } from './stored.js';
import { newEntities, understood, type ChangeFault, type StatedRow, type Understood } from './understanding.js';

/** A record that a change states; of what it says nothing there is nothing in it. */
export interface StatedRecord<Record = EntityRecord | ClaimRecord> {
  /** The number of its change, from 0. */
  readonly place: number;
  readonly record: Record;
  readonly isNew: boolean;
}

/** What a change takes off the record: an entity with claims on it, or a claim. */
export interface Withdrawn {
  readonly place: number;
  readonly entity: EntityId | null;
  readonly claims: readonly StoredClaimRow[];
}

/** Changes that were looked at together and against what is on record. */
export interface Checked {
  readonly entities: readonly StatedRecord<EntityRecord>[];
  readonly claims: readonly StatedRecord<ClaimRecord>[];
  readonly withdrawn: readonly Withdrawn[];
  readonly faults: readonly ChangeFault[];
  /** New organisations that may be on record already: it reads all organisations. */
  readonly doubles: () => Promise<readonly Double[]>;
}

/**
 * Checks changes as a dataset is checked, and that nothing is left hanging by what they take off the record.
 * @param sight what whoever asks may see: of what is hidden no check tells
 * @throws BAD_USER_INPUT where a change is not exactly one thing
 */
export async function checkChanges(read: Reader, changes: readonly GivenChange[], sight: Sight): Promise<Checked> {
  const graph = sighted(knownGraph(read), sight);
  // What is merged is asked for all along: with `remembering` it has come by then.
  const [{ made, fresh }] = await Promise.all([madeIds(read, graph, changes), readMerged(read)]);
  const given = understood(changes, made);
  const faults = [...given.faults];
  const tell = tellerOf(given, faults);
  const placed = given.rows.map((stated) => ({ stated, placed: recordOf(stated.row, stated.format, tell) }));
  const unknown = await tellUnknown(graph, given, fresh, tell);
  const world = new World(graph);
  const entities = (await completed(world, placed, isEntity, fresh)).filter(({ row }) => !unknown.has(row));
  const claims = await completed(world, placed, isClaim, fresh);
  for (const each of [...entities, ...claims]) {
    tellMissing(each, tell);
    checkRecord(each, tell);
  }
  await world.addEntities(entities, tell);
  await world.checkEntities(entities, tell);
  await world.checkClaims(claims, tell);
  await world.checkAudiences();
  await world.checkMergers();
  const withdrawn = await withdrawnBy(read, sight, given, claims, faults);
  const newRows = new Set(given.rows.flatMap(({ isNew, row }) => (isNew ? [row.number] : [])));
  const originals = new Map(placed.flatMap((each) => (each.placed ? [[each.placed.row, each.placed.record]] : [])));
  const stated = <Record extends EntityRecord | ClaimRecord>({
    row,
    record,
  }: Placed<Record>): StatedRecord<Record> => ({
    place: row,
    record: { ...record, values: onlyStated(originals.get(row)?.values ?? {}, record) },
    isNew: newRows.has(row),
  });
  return {
    entities: entities.map(stated),
    claims: claims.map(stated),
    withdrawn,
    faults: oneOfEachPath(faults),
    doubles: async () => (faults.length > 0 ? [] : world.doubles()),
  };
}

/** What a change states itself, and how sure it is where it is new. */
const onlyStated = (values: Values, { values: whole, stated }: EntityRecord | ClaimRecord): Values =>
  stated?.has('confidence') === true && values['confidence'] === undefined && whole['confidence'] !== undefined
    ? { ...values, confidence: whole['confidence'] }
    : values;

/** What is wrong in one place is told once: what comes after follows from it. */
function oneOfEachPath(faults: readonly ChangeFault[]): ChangeFault[] {
  const firsts = new Map<string, ChangeFault>();
  for (const fault of faults) {
    const path = fault.path.join('.');
    if (!firsts.has(path)) firsts.set(path, fault);
  }
  return [...firsts.values()];
}

const isEntity = (placed: Placed): placed is Placed<EntityRecord> => !isClaim(placed);
const isClaim = (placed: Placed): placed is Placed<ClaimRecord> => 'verb' in placed.record;

/** So many ids are tried for a new entity before its name is refused. */
const IDS_TRIED = 100;

/** The ids of new entities, by the places of their changes. */
interface MadeIds {
  readonly made: ReadonlyMap<number, EntityId>;
  /** Those that nothing on record has or ever had. */
  readonly fresh: ReadonlySet<EntityId>;
}

/** Makes ids of names: of each the first that is free. */
async function madeIds(read: Reader, graph: KnownGraph, changes: readonly GivenChange[]): Promise<MadeIds> {
  const made = new Map<number, EntityId>();
  const fresh = new Set<EntityId>();
  const taken = new Set<EntityId>();
  const all = newEntities(changes);
  for (const { place, id } of all) if (id !== undefined) made.set(place, id);
  let waiting = all
    .filter(({ id }) => id === undefined)
    .map(({ place, kind, name }) => ({ place, first: `${prefixOf(kind)}:${slugOf(name)}` as EntityId }));
  // Nearly always the first id is free: the others are looked up only where it is not.
  for (const [from, to] of [
    [1, 1],
    [2, IDS_TRIED],
  ] as const) {
    const idsOf = (first: EntityId): EntityId[] =>
      Array.from({ length: to - from + 1 }, (_, at) => numbered(first, from + at));
    const ids = [...new Set(waiting.flatMap(({ first }) => idsOf(first)))];
    if (ids.length === 0) break;
    const [known, gone] = await Promise.all([graph.entities(ids), withdrawnIds(read, ids)]);
    for (const id of [...known.map((entity) => entity.id), ...gone]) taken.add(id);
    waiting = waiting.filter(({ place, first }) => {
      const id = idsOf(first).find((each) => !taken.has(each));
      if (id === undefined) return true;
      taken.add(id);
      fresh.add(id);
      made.set(place, id);
      return false;
    });
  }
  // Whoever checks it tells that the id is there already.
  for (const { place, first } of waiting) made.set(place, first);
  return { made, fresh };
}

/** An id made of a name, the second with 2 behind it, and so on. */
const numbered = (first: EntityId, number: number): EntityId =>
  number === 1 ? first : (`${first}-${number}` as EntityId);

/** Tells the faults of rows at the fields that were given. */
function tellerOf({ rows }: Understood, faults: ChangeFault[]): TellHere {
  const byPlace = new Map(rows.map((stated) => [stated.row.number, stated]));
  return ({ code, row = 0, column, message }) => {
    const stated = byPlace.get(row);
    const path = ['changes', row, ...(stated ? [stated.field, ...pathOf(stated, column)] : [])];
    // What a dataset counts in rows are changes here.
    faults.push({ path, code, message: message.replace(/^row (?<at>\d+)/u, 'changes[$<at>]') });
  };
}

function pathOf({ format }: StatedRow, column: string | undefined): string[] {
  if (column === undefined) return [];
  const known = fileFormats.find(({ name }) => name === format.name)?.columns.find(({ name }) => name === column);
  if (!known) return [column];
  if (known.property.type !== 'bilingual') return [known.value];
  return [known.value.slice(0, -2), known.value.endsWith('Da') ? 'da' : 'en'];
}

/**
 * Entities that are given by an id have to be on record, and new ones must not be.
 * @param fresh new ones that are not, which was looked up before
 * @returns the changes where it is not so
 */
async function tellUnknown(
  graph: KnownGraph,
  { rows }: Understood,
  fresh: ReadonlySet<EntityId>,
  tell: TellHere,
): Promise<ReadonlySet<number>> {
  const given = rows.flatMap(({ isNew, format, row }) => {
    const id = row.cells['id'];
    return format.holds === 'entities' && id !== undefined && isEntityId(id, format.kind) && !fresh.has(id)
      ? [{ row: row.number, id, isNew }]
      : [];
  });
  const wrong = new Set<number>();
  if (given.length === 0) return wrong;
  const known = new Map((await graph.entities(given.map(({ id }) => id))).map((entity) => [entity.id, entity]));
  for (const { row, id, isNew } of given) {
    const entity = known.get(id);
    if (isNew ? !entity : entity && entity.mergedInto === null) continue;
    wrong.add(row);
    if (isNew) tell({ row, code: 'DUPLICATE_ID', column: 'id', message: `“${id}” is on record by now` });
    else if (entity)
      tell({
        row,
        code: 'BAD_VALUE',
        column: 'id',
        message: `it is merged into ${entity.mergedInto}: name that one`,
      });
    else
      tell({
        row,
        code: 'UNKNOWN_ID',
        column: 'id',
        message: `“${id}” is not on record; leave \`id\` out for what is new`,
      });
  }
  return wrong;
}

interface Read {
  readonly placed: Placed | null;
}

/** @param fresh what is looked up neither by itself nor for claims on it */
async function completed<Record extends EntityRecord | ClaimRecord>(
  world: World,
  all: readonly Read[],
  isMeant: (placed: Placed) => placed is Placed<Record>,
  fresh: ReadonlySet<EntityId>,
): Promise<readonly Placed<Record>[]> {
  const isFresh = ({ record }: Placed): boolean =>
    'verb' in record ? fresh.has(record.subject) || fresh.has(record.object) : fresh.has(record.id);
  const meant = all.flatMap(({ placed }) => (placed && isMeant(placed) ? [placed] : []));
  const known = await world.completed(meant.filter((placed) => !isFresh(placed)));
  const byRow = new Map(known.map((placed) => [placed.row, placed]));
  return meant.map((placed) => withConfidence(byRow.get(placed.row) ?? placed));
}

/** Whoever records something says so: it is as sure as that, where nothing else is given. */
const withConfidence = <Record extends EntityRecord | ClaimRecord>(placed: Placed<Record>): Placed<Record> =>
  placed.record.values['confidence'] !== undefined || placed.refused.has('confidence')
    ? placed
    : {
        ...placed,
        record: {
          ...placed.record,
          values: { ...placed.record.values, confidence: 'REPORTED' },
          stated: new Set([...(placed.record.stated ?? []), 'confidence']),
        },
      };

/** What each such record has to have, also where a change says nothing of it. */
function tellMissing({ row, record, refused }: Placed, tell: TellHere): void {
  const properties = 'verb' in record ? claimPropertiesOf(record.verb) : propertiesOf(record.kind);
  for (const [name, { required, type }] of Object.entries<Property>(properties)) {
    const isThere = record.values[name] !== undefined || refused.has(name) || record.stated?.has(name) === true;
    // Where it was stated the row is told of it.
    if (required && type !== 'bilingual' && !isThere)
      tell({ row, code: 'MISSING_VALUE', column: name, message: 'it has to be given' });
  }
}

/** What is withdrawn, and what that would leave hanging. */
async function withdrawnBy(
  read: Reader,
  sight: Sight,
  { withdrawals }: Understood,
  claims: readonly Placed<ClaimRecord>[],
  faults: ChangeFault[],
): Promise<Withdrawn[]> {
  const gone = new Set(withdrawals.map(({ withdrawal }) => withdrawal.id));
  const graph = sighted(knownGraph(read), sight);
  const ids = [...gone].filter((id) => isEntityId(id));
  const known = new Map((ids.length === 0 ? [] : await graph.entities(ids)).map((entity) => [entity.id, entity]));
  const stored = await storedClaims(
    read,
    [...gone].filter((id) => !isEntityId(id)),
  );
  const meant = [...known.values()].filter(({ mergedInto }) => mergedInto == null).map(({ id }) => id);
  const hanging = await seenOf(graph, sight, await hangingOn(read, meant, [...gone]));
  const found: Withdrawn[] = [];
  for (const { place, withdrawal } of withdrawals) {
    const tell = (code: ChangeFault['code'], message: string): void =>
      void faults.push({ path: ['changes', place, 'withdraw', 'id'], code, message });
    const { id } = withdrawal;
    if (isEntityId(id)) {
      const entity = known.get(id);
      if (!entity || entity.mergedInto != null) {
        tell('UNKNOWN_ID', `“${id}” is not on record`);
        continue;
      }
      const left = hanging.claims.filter((row) => isOn(row, id) && !gone.has(String(row.claim['id'])));
      const stated = claims.filter(({ record }) => isOn(record, id));
      const resting = hanging.resting.filter(({ on }) => on.includes(id));
      if (left.length > 0 && !withdrawal.withClaims)
        tell(
          'STILL_USED',
          `${countOf(left.length, 'claim is', 'claims are')} on it, such as “${String(left[0]?.claim['id'])}”: withdraw them too, or give \`withClaims: true\``,
        );
      else if (resting.length > 0)
        tell(
          'STILL_USED',
          `“${resting[0]?.id}” names it${resting.length > 1 ? ', and others do' : ''}: change that first`,
        );
      else if (stated.length > 0) tell('STILL_USED', 'another change of the set is a claim on it');
      else found.push({ place, entity: id, claims: left });
    } else {
      const row = stored.get(id);
      if (row && (await isShown(graph, sight, row))) found.push({ place, entity: null, claims: [row] });
      else tell('UNKNOWN_ID', `“${id}” is not on record`);
    }
  }
  return found;
}

/** What hangs on entities as far as whoever asks may see it. */
async function seenOf(graph: KnownGraph, sight: Sight, { claims, resting }: Hanging): Promise<Hanging> {
  if (sight === null) return { claims, resting };
  const ends = [
    ...claims.flatMap(({ subject, object }) => [subject, object]),
    ...resting.map(({ id }) => id).filter((id) => isEntityId(id)),
  ];
  const seen = new Set<string>((await graph.entities([...new Set(ends)])).map(({ id }) => id));
  return {
    claims: claims.filter((row) => isSeen(sight, guardIn(row)) && seen.has(row.subject) && seen.has(row.object)),
    resting: resting.filter(({ id }) => seen.has(id)),
  };
}

const isOn = ({ subject, object }: Pick<ClaimRecord, 'subject' | 'object'>, id: EntityId): boolean =>
  subject === id || object === id;

/** Whether whoever asks may see a claim: it, and both its ends. */
async function isShown(graph: KnownGraph, sight: Sight, row: StoredClaimRow): Promise<boolean> {
  if (sight === null) return true;
  return isSeen(sight, guardIn(row)) && (await graph.entities([row.subject, row.object])).length === 2;
}

const countOf = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const guardIn = ({ claim }: StoredClaimRow): string | null =>
  typeof claim['guard'] === 'string' ? claim['guard'] : null;
