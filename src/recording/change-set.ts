import { cypherQuery } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { type Day, type EntityId, ZONE, type Role } from '../graph/records/index.js';
import type { Position } from '../graph/reading/index.js';
import type { Reader, Writing } from '../graph/writing/index.js';
import type { GivenChange } from './given.js';

/** What has become of a set of changes. */
export type ChangeSetState = 'DRAFT' | 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'UNDONE';

/** Who decided what on a set, and why: a role and networks, never a person. */
export interface Decision {
  readonly state: ChangeSetState;
  readonly role: Role;
  readonly networks: readonly EntityId[];
  readonly reason: string;
  readonly day: Day;
}

/** All that somebody wants to be changed at once, with why, and what has become of it. */
export interface ChangeSet {
  readonly id: string;
  readonly state: ChangeSetState;
  readonly reason: string;
  /** In which role, and of which networks, whoever made it was. */
  readonly role: Role;
  readonly networks: readonly EntityId[];
  /** Stands for whoever made it. */
  readonly pseudonym: string | null;
  readonly day: Day;
  /** The version of the graph that whoever made it had looked at; null where it overwrites nothing. */
  readonly madeOn: number | null;
  /** The version of the graph that it led to; null where it has changed nothing. */
  readonly version: number | null;
  /** The set that it undoes. */
  readonly undoes: string | null;
  /** The set that undid it. */
  readonly undoneBy: string | null;
  readonly decisions: readonly Decision[];
  /** How many changes it asks for. */
  readonly count: number;
  /** The numbers of those that were accepted; null for all. */
  readonly accepted: readonly number[] | null;
}

/** What is asked for by a set. */
export interface WholeChangeSet extends ChangeSet {
  readonly changes: readonly GivenChange[];
}

/** What is kept of a set beside what is shown of it, once it is on record. */
export interface Accepted {
  /** The version of the graph that it was accepted on. */
  readonly acceptedOn: number;
  /** The values that it states just as they were on record. */
  readonly confirmed: readonly string[];
}

/** What is kept of a set: Neo4j keeps no null, and no object within another. */
type StoredSet = Readonly<Record<string, string | number | readonly string[] | readonly number[] | null>>;

const createSet = cypherQuery<{ properties: StoredSet }, never>('recording/create-change-set');
const moveSet = cypherQuery<{ id: string; properties: StoredSet; decision: string }, never>(
  'recording/move-change-set',
);
const setById = cypherQuery<{ id: string; zone: string }, { set: StoredSet; day: Day }>('recording/change-set');
const setsInStates = cypherQuery<
  { states: readonly ChangeSetState[]; given: { pseudonym: string | null } },
  { id: string; at: string }
>('recording/change-sets');
const setsById = cypherQuery<{ ids: readonly string[]; zone: string }, { set: StoredSet; day: Day }>(
  'recording/change-sets-by-id',
);

/** Keeps a new set. */
export function createChangeSet({ send }: Writing, set: Omit<WholeChangeSet, 'day'> & Partial<Accepted>): void {
  const { changes, decisions, ...others } = set;
  send(createSet, {
    properties: {
      ...others,
      changes: changes.map((change) => JSON.stringify(change)),
      decisions: decisions.map((decision) => JSON.stringify(decision)),
    },
  });
}

/** Keeps what has become of a set. */
export function moveChangeSet(
  { send }: Writing,
  id: string,
  decision: Decision,
  more: Partial<
    Pick<WholeChangeSet, 'version' | 'undoneBy' | 'accepted' | 'madeOn' | 'reason' | 'changes'> & Accepted
  > = {},
): void {
  const { changes, ...others } = more;
  const asked = changes && { count: changes.length, changes: changes.map((change) => JSON.stringify(change)) };
  send(moveSet, {
    id,
    properties: { ...others, ...asked, state: decision.state },
    decision: JSON.stringify(decision),
  });
}

/** @throws UNKNOWN_ID */
export async function changeSetById(read: Reader, id: string): Promise<WholeChangeSet> {
  const [row] = await read(setById, { id, zone: ZONE });
  if (!row) throw unknownChangeSet(id);
  const changes = listIn(row.set['changes']).map((text) => JSON.parse(text) as GivenChange);
  return { ...changeSetIn(row), changes };
}

/** What a set on record stated just as it was on record already, and on which version. */
export async function confirmedBySet(read: Reader, id: string): Promise<Accepted> {
  const [row] = await read(setById, { id, zone: ZONE });
  return { acceptedOn: Number(row?.set['acceptedOn'] ?? 0), confirmed: listIn(row?.set['confirmed']) };
}

export const unknownChangeSet = (id: string): SamspilError =>
  new SamspilError('UNKNOWN_ID', `No set of changes that you may see has the id “${id}”.`);

/**
 * Where sets in certain states stand in their list, the newest first: when each was made, and its id.
 * @param pseudonym whose; null for everybody's
 */
export async function changeSetsIn(
  read: Reader,
  states: readonly ChangeSetState[],
  pseudonym: string | null,
): Promise<readonly Position[]> {
  return (await read(setsInStates, { states, given: { pseudonym } })).map(({ at, id }): Position => [at, id]);
}

/** Sets by their ids; those that are not there are left out. */
export async function changeSetsById(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, ChangeSet>> {
  const sets = (await read(setsById, { ids, zone: ZONE })).map(changeSetIn);
  return new Map(sets.map((set) => [set.id, set]));
}

function changeSetIn({ set, day }: { readonly set: StoredSet; readonly day: Day }): ChangeSet {
  const text = (name: string): string | null => (typeof set[name] === 'string' ? set[name] : null);
  const number = (name: string): number | null => (typeof set[name] === 'number' ? set[name] : null);
  const { accepted } = set;
  return {
    id: String(set['id']),
    state: String(set['state']) as ChangeSetState,
    reason: String(set['reason']),
    role: String(set['role']) as Role,
    networks: listIn(set['networks']) as EntityId[],
    pseudonym: text('pseudonym'),
    day,
    madeOn: number('madeOn'),
    version: number('version'),
    undoes: text('undoes'),
    undoneBy: text('undoneBy'),
    decisions: listIn(set['decisions']).map((decision) => JSON.parse(decision) as Decision),
    count: number('count') ?? 0,
    accepted: Array.isArray(accepted) ? accepted.map(Number) : null,
  };
}

const listIn = (value: StoredSet[string] | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
