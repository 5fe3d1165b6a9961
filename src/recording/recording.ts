import { randomUUID } from 'node:crypto';
import { SamspilError } from '../errors.js';
import type { Database } from '../database/index.js';
import { graphVersion, type Context } from '../graph/reading/index.js';
import { type Caller, type EntityId, mayAs, today } from '../graph/records/index.js';
import { type Editing, pseudonymIn, reasonIn, type Reader, type Writing } from '../graph/writing/index.js';
import { type Applied, applyChanges, conflictsIn, effectOf, invalidChanges } from './applying.js';
import {
  changeSetById,
  confirmedBySet,
  type ChangeSet,
  type ChangeSetState,
  createChangeSet,
  type Decision,
  moveChangeSet,
  unknownChangeSet,
  type WholeChangeSet,
} from './change-set.js';
import { requireProposer, requireRoom } from './corrections.js';
import type { GivenChange } from './given.js';
import { foreign } from './rights.js';
import { refuseUnsaid, undoWrite } from './undoing.js';

/** The most changes that one request may ask for. A set that a dataset makes may have more. */
export const MOST_CHANGES = 1_000;
/** The most changes of a sheet or of a dataset that is proposed: a set is kept, looked at and accepted as one. */
export const MOST_OF_A_FILE = 10_000;
/** The most changes that are undone by a request, since everybody else who writes waits meanwhile. */
const MOST_UNDONE = 20_000;

/** What a mutation on a set gives back. */
export interface Done {
  readonly id: string;
  readonly changed: boolean;
  /** The set where this very request made it: else it is as others have left it since, and has to be read. */
  readonly made?: ChangeSet;
}

export interface Asked {
  readonly changes: readonly GivenChange[];
  readonly reason: string;
  readonly madeOn: number | null;
}

/** Reads from the database outside a write. */
export const readerOf =
  (database: Database, signal: AbortSignal): Reader =>
  async (query, parameters) =>
    database.read(query, parameters, { signal });

/** Records changes at once. @throws CHANGES_INVALID, MADE_ON_MISSING, CONFLICT, BAD_USER_INPUT */
export async function record(editing: Editing, { caller }: Context, asked: Asked): Promise<Done> {
  const { changes, reason, madeOn } = checkedRequest(asked);
  return making(editing, reason, async (writing) => {
    const { changed, confirmed } = await applyChanges(writing, changes, madeOn);
    return create(writing, caller, { ...asked, reason, state: 'ACCEPTED', changed, confirmed });
  });
}

/** Does a write that makes a set. */
async function making(editing: Editing, reason: string, work: (writing: Writing) => Promise<ChangeSet>): Promise<Done> {
  const here: { made?: ChangeSet } = {};
  const done = await editing.write(reason, async (writing) => {
    const { id, version } = (here.made = await work(writing));
    return { id, changed: version !== null };
  });
  return { ...done, ...here };
}

/** What an editor gives in a file. */
export interface AskedByFile {
  readonly reason: string;
  readonly madeOn: number;
  readonly state: 'ACCEPTED' | 'PROPOSED';
  /** Works out its changes, by what is on record when their turn has come. */
  readonly changes: (read: Reader) => Promise<readonly GivenChange[]>;
}

/**
 * Records what a file changes as one set, or keeps it for somebody to accept.
 * @throws what working it out throws; CHANGES_INVALID, CONFLICT, BAD_USER_INPUT
 */
export async function recordFile(
  editing: Editing,
  { caller }: Context,
  { reason, madeOn, state, changes: workOut }: AskedByFile,
): Promise<Done> {
  const word = reasonIn(reason);
  return making(editing, word, async (writing) => {
    const changes = await workOut(writing.read);
    requireFew(changes, MOST_OF_A_FILE);
    const asked = { changes, reason: word, madeOn, state };
    if (state === 'PROPOSED') return create(writing, caller, asked);
    return create(writing, caller, { ...asked, ...(await applyChanges(writing, changes, madeOn)) });
  });
}

/** Keeps changes for somebody to accept. @throws FORBIDDEN, TOO_MANY_PROPOSALS, CHANGES_INVALID, BAD_USER_INPUT */
export async function propose(
  editing: Editing,
  { database, caller, sight }: Context,
  { isDraft, ...asked }: Asked & { readonly isDraft: boolean },
): Promise<Done> {
  requireProposer(database, caller);
  const { changes, reason, madeOn } = checkedRequest(asked);
  return making(editing, reason, async (writing) => {
    await requireRoom(writing.read, database, caller, changes);
    await requireRight(writing.read, caller, sight, changes);
    const state = isDraft ? 'DRAFT' : 'PROPOSED';
    return create(writing, caller, { changes, reason, madeOn: madeOn ?? writing.version, state });
  });
}

/** Changes what a set that is still open asks for. @throws UNKNOWN_ID, WRONG_STATE, CHANGES_INVALID, BAD_USER_INPUT */
export async function amend(
  editing: Editing,
  { caller, sight }: Context,
  { id, isDraft, ...asked }: Asked & { readonly id: string; readonly isDraft: boolean },
): Promise<Done> {
  const { changes, reason, madeOn } = checkedRequest(asked);
  return editing.write(reason, async (writing) => {
    await openSet(writing, caller, id, ['DRAFT', 'PROPOSED'], 'AUTHOR');
    await requireRight(writing.read, caller, sight, changes);
    const decision = decisionOf(caller, isDraft ? 'DRAFT' : 'PROPOSED', reason);
    moveChangeSet(writing, id, decision, { changes, reason, madeOn: madeOn ?? writing.version });
    return { id, changed: false };
  });
}

/**
 * Accepts a set, or some of its changes.
 * @param only the numbers of the changes that are accepted; null for all
 * @throws UNKNOWN_ID, WRONG_STATE, CHANGES_INVALID, CONFLICT, BAD_USER_INPUT
 */
export async function accept(
  editing: Editing,
  { caller }: Context,
  { id, only, reason }: { readonly id: string; readonly only: readonly number[] | null; readonly reason: string },
): Promise<Done> {
  const word = reasonIn(reason);
  return editing.write(word, async (writing) => {
    const set = await openSet(writing, caller, id, ['PROPOSED'], 'ANYBODY');
    const accepted = only === null ? null : placesIn(only, set);
    const { changed, confirmed } = await applyChanges(writing, set.changes, set.madeOn, accepted);
    const version = changed ? writing.version + 1 : null;
    moveChangeSet(writing, id, decisionOf(caller, 'ACCEPTED', word), {
      version,
      accepted,
      acceptedOn: writing.version,
      confirmed,
    });
    return { id, changed };
  });
}

/** Declines a set. @throws UNKNOWN_ID, WRONG_STATE, BAD_USER_INPUT */
export const decline = async (editing: Editing, context: Context, request: Closing): Promise<Done> =>
  close(editing, context, request, 'DECLINED', 'ANYBODY');

/** Takes a set back that nobody has decided yet. @throws UNKNOWN_ID, WRONG_STATE, BAD_USER_INPUT */
export const withdraw = async (editing: Editing, context: Context, request: Closing): Promise<Done> =>
  close(editing, context, request, 'WITHDRAWN', 'AUTHOR');

export interface Closing {
  readonly id: string;
  readonly reason: string;
}

async function close(
  editing: Editing,
  { caller }: Context,
  { id, reason }: Closing,
  state: ChangeSetState,
  whose: Whose,
): Promise<Done> {
  const word = reasonIn(reason);
  return editing.write(word, async (writing) => {
    await openSet(writing, caller, id, whose === 'AUTHOR' ? ['DRAFT', 'PROPOSED'] : ['PROPOSED'], whose);
    moveChangeSet(writing, id, decisionOf(caller, state, word));
    return { id, changed: false };
  });
}

/** Undoes an accepted set by another one. @throws UNKNOWN_ID, WRONG_STATE, CONFLICT, BAD_USER_INPUT */
export async function undo(editing: Editing, { caller }: Context, { id, reason }: Closing): Promise<Done> {
  const word = reasonIn(reason);
  return making(editing, word, async (writing) => undoSet(writing, caller, { id, reason: word }, MOST_UNDONE));
}

/** The same within a write. @param most how many changes a set may have @returns the set that undoes it */
export async function undoSet(
  writing: Writing,
  caller: Caller,
  { id, reason }: Closing,
  most = Infinity,
): Promise<ChangeSet> {
  const set = await openSet(writing, caller, id, ['ACCEPTED'], 'ANYBODY');
  if (set.count > most)
    throw new SamspilError(
      'WRONG_STATE',
      `“${id}” has ${set.count} changes, which takes minutes to undo: whoever runs Samspil can, by \`samspil undo ${id}\`.`,
    );
  if (set.undoes !== null) await refuseUnsaid(writing.read, await confirmedBySet(writing.read, set.undoes));
  const { changed } =
    set.version === null ? { changed: false } : await undoWrite(writing, set.version, set.undoes !== null);
  const asked = { changes: [], reason, madeOn: writing.version, state: 'ACCEPTED' as const, changed };
  const own = create(writing, caller, asked, id);
  moveChangeSet(writing, id, decisionOf(caller, 'UNDONE', reason), { undoneBy: own.id });
  if (set.undoes !== null)
    moveChangeSet(writing, set.undoes, decisionOf(caller, 'ACCEPTED', reason), { undoneBy: null });
  return own;
}

/** Whose sets somebody may move on. */
type Whose = 'AUTHOR' | 'ANYBODY';

/** A set that is in one of these states. @throws UNKNOWN_ID where it is not there or not for the caller, WRONG_STATE */
async function openSet(
  { read, pseudonym }: Writing,
  caller: Caller,
  id: string,
  states: readonly ChangeSetState[],
  whose: Whose,
): Promise<WholeChangeSet> {
  const set = await changeSetById(read, id);
  if (!maySee(caller, pseudonym ?? undefined, set)) throw unknownChangeSet(id);
  if (whose === 'AUTHOR' && !isOwn(caller, pseudonym ?? undefined, set) && !mayAs(caller, 'EDITOR'))
    throw unknownChangeSet(id);
  if (states.includes(set.state)) return set;
  throw new SamspilError(
    'WRONG_STATE',
    `“${id}” is ${set.state}: that is possible only while it is ${states.join(' or ')}. Nothing was changed.`,
    { details: { state: set.state } },
  );
}

/** Whether whoever asks has made a set. Those who need not say who they are have made none. */
export const isOwn = ({ subject }: Caller, pseudonym: string | undefined, set: ChangeSet): boolean =>
  subject !== undefined && pseudonym !== undefined && set.pseudonym === pseudonym;

/** Editors see all sets but the drafts of others, everybody else their own. */
export const maySee = (caller: Caller, pseudonym: string | undefined, set: ChangeSet): boolean =>
  isOwn(caller, pseudonym, set) || (mayAs(caller, 'EDITOR') && (set.state !== 'DRAFT' || set.pseudonym === pseudonym));

/** The set as it is after it was made or moved on. */
export async function made(context: Context, done: Promise<Done>): Promise<ChangeSet> {
  const { id, made: set } = await done;
  return set ?? wholeChangeSet(context, id);
}

/** A set with what it asks for, for whoever has been given the set already. */
export const wholeChangeSet = async ({ database, signal }: Context, id: string): Promise<WholeChangeSet> =>
  changeSetById(readerOf(database, signal), id);

/** @throws UNKNOWN_ID */
export async function readChangeSet({ database, caller, signal }: Context, id: string): Promise<WholeChangeSet> {
  const set = await changeSetById(readerOf(database, signal), id);
  if (!maySee(caller, await pseudonymIn(database, caller, { signal }), set)) throw unknownChangeSet(id);
  return set;
}

/** What changes would do, what is wrong with them, and where they meet what others have changed. */
export async function preview(
  { database, caller, sight, signal }: Context,
  changes: readonly GivenChange[],
  madeOn: number | null,
) {
  requireProposer(database, caller);
  const read = readerOf(database, signal);
  const effect = await effectOf(read, changes, sight);
  const { faults } = effect.checked;
  const notTheirs = faults.length > 0 ? [] : await foreign(read, caller, effect.checked);
  const version = await graphVersion(database);
  const isSafe = faults.length === 0 && madeOn !== null;
  const conflicts = isSafe ? await conflictsIn(read, effect.overwriting, madeOn, version, sight) : [];
  return { ...effect, faults: [...faults, ...notTheirs], conflicts, version };
}

async function requireRight(
  read: Reader,
  caller: Caller,
  sight: Context['sight'],
  changes: readonly GivenChange[],
): Promise<void> {
  const { checked } = await effectOf(read, changes, sight);
  const faults = checked.faults.length > 0 ? checked.faults : await foreign(read, caller, checked);
  if (faults.length > 0) throw invalidChanges(faults);
}

/** Makes a set in the write that it belongs to. @param undoes the set that it undoes */
export function create(
  writing: Writing,
  caller: Caller,
  asked: Asked & { readonly state: ChangeSetState; readonly count?: number } & Partial<Applied>,
  undoes: string | null = null,
): ChangeSet {
  const { changes, reason, madeOn, state, changed = false, confirmed = [], count = changes.length } = asked;
  const { version, pseudonym } = writing;
  const set = {
    id: randomUUID(),
    state,
    reason,
    role: caller.role,
    networks: caller.networks as readonly EntityId[],
    pseudonym,
    madeOn,
    version: changed ? version + 1 : null,
    undoes,
    undoneBy: null,
    decisions: [decisionOf(caller, state, reason)],
    accepted: null,
    count,
  };
  // What is on record at once is in the log: what was asked for is kept where somebody is to decide on it.
  if (state === 'ACCEPTED') createChangeSet(writing, { ...set, changes: [], acceptedOn: version, confirmed });
  else createChangeSet(writing, { ...set, changes });
  return { ...set, day: today() };
}

const decisionOf = ({ role, networks }: Caller, state: ChangeSetState, reason: string): Decision => ({
  state,
  role,
  networks: networks as readonly EntityId[],
  reason,
  day: today(),
});

function placesIn(only: readonly number[], { id, count }: ChangeSet): readonly number[] {
  const wrong = only.find((place) => place < 0 || place >= count);
  if (only.length === 0)
    throw new SamspilError('BAD_USER_INPUT', '`only` is empty: name the changes that you accept, or decline the set.');
  if (wrong !== undefined)
    throw new SamspilError(
      'BAD_USER_INPUT',
      `“${id}” has no change ${wrong}: they are numbered from 0 to ${count - 1}.`,
    );
  return [...new Set(only)].sort((one, other) => one - other);
}

function checkedRequest({ changes, reason, madeOn }: Asked): Asked {
  requireFew(changes);
  return { changes, reason: reasonIn(reason), madeOn };
}

/** @throws BAD_USER_INPUT */
export function requireFew(changes: readonly GivenChange[], most = MOST_CHANGES): void {
  if (changes.length === 0) throw new SamspilError('BAD_USER_INPUT', '`changes` is empty: give at least one.');
  if (changes.length > most)
    throw new SamspilError(
      'BAD_USER_INPUT',
      `These are ${changes.length} changes, and a set may have ${most}: divide it, or import it as a dataset.`,
    );
}
