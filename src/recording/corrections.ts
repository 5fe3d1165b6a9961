import { cypherQuery, type Database } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { type Caller, mayAs } from '../graph/records/index.js';
import type { Reader } from '../graph/writing/index.js';
import type { GivenChange } from './given.js';

const waitingCorrections = cypherQuery<object, { waiting: number }>('recording/waiting-corrections');

/** The most changes that a reader may propose at once. */
const MOST_OF_READERS = 10;

const taken = new WeakMap<Database, number>();

/** Lets readers propose corrections, of which so many may wait for an editor at a time; 0 takes none, as it is without. */
export const takeCorrections = (database: Database, most: number): void => void taken.set(database, most);

/** Whether whoever asks may propose anything at all: members may, and readers where their corrections are taken. */
export const mayPropose = (database: Database, caller: Caller): boolean =>
  mayAs(caller, 'MEMBER') || (taken.get(database) ?? 0) > 0;

/** @throws FORBIDDEN where whoever asks may propose nothing */
export function requireProposer(database: Database, caller: Caller): void {
  if (mayPropose(database, caller)) return;
  throw new SamspilError(
    'FORBIDDEN',
    `Corrections of readers are not taken here (CORRECTIONS): to propose changes is for the role MEMBER, and you ask as ${caller.role}.`,
    { details: { role: caller.role, needed: ['MEMBER'] } },
  );
}

/** Keeps readers from proposing more than editors can look at. @throws BAD_USER_INPUT, TOO_MANY_PROPOSALS */
export async function requireRoom(
  read: Reader,
  database: Database,
  caller: Caller,
  changes: readonly GivenChange[],
): Promise<void> {
  if (mayAs(caller, 'MEMBER')) return;
  if (changes.length > MOST_OF_READERS)
    throw new SamspilError(
      'BAD_USER_INPUT',
      `\`changes\` has ${changes.length}, and a correction may have ${MOST_OF_READERS}: send what belongs together.`,
    );
  const [row] = await read(waitingCorrections, {});
  if ((row?.waiting ?? 0) < (taken.get(database) ?? 0)) return;
  throw new SamspilError(
    'TOO_MANY_PROPOSALS',
    'As many corrections wait for an editor as may. Nothing was kept: try again another day.',
  );
}
