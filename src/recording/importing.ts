import type { Database, Report } from '../database/index.js';
import { compareDataset, type Double, importDataset, type Imported, type ImportOptions } from '../dataset/index.js';
import { SamspilError } from '../errors.js';
import { graphVersion } from '../graph/reading/index.js';
import type { Caller, ClaimId, EntityId } from '../graph/records/index.js';
import { onceHere, oneWrite, reasonIn, type Writing } from '../graph/writing/index.js';
import { applyChanges } from './applying.js';
import type { ChangeSet } from './change-set.js';
import { givenChanges } from './given-of.js';
import { WITHDRAW, type GivenChange } from './given.js';
import { create, MOST_OF_A_FILE, requireFew, undoSet, type Closing } from './recording.js';

/** Whoever runs Samspil and gives it commands. */
const operator: Caller = { role: 'ADMIN', networks: [] };

/** What an import did, and the sets of changes by which it can be looked at and undone. */
export interface ImportedAsSets extends Imported {
  /** One; more where there were so many rows that they went in batches, and none where nothing changed. */
  readonly sets: readonly string[];
}

/**
 * Loads a dataset as a set of changes that is on record.
 * @param reason why; what is imported where it is left out
 * @throws as `importDataset`; BAD_USER_INPUT for a reason with a person in it
 */
export async function importAsSet(
  database: Database,
  folder: string,
  report: Report,
  { reason, ...options }: Pick<ImportOptions, 'rowsAtOnce' | 'managed'> & { readonly reason?: string } = {},
): Promise<ImportedAsSets> {
  const word = reason === undefined ? undefined : reasonIn(reason);
  const sets = new Map<number, string>();
  const imported = await importDataset(database, folder, report, {
    ...options,
    keep: (writing, name, { created, updated }) => {
      const set = create(writing, operator, {
        changes: [],
        reason: word ?? importOf(name),
        madeOn: writing.version,
        state: 'ACCEPTED',
        changed: true,
        count: created + updated,
      });
      sets.set(writing.version, set.id);
    },
  });
  return { ...imported, sets: [...sets.values()] };
}

const importOf = (name: string): string => `Import of “${name}”`;

/** A set that a dataset has made, to be accepted by an editor. */
export interface Proposed {
  readonly name: string;
  /** Null where the dataset says nothing that is not on record. */
  readonly set: string | null;
  readonly count: number;
  readonly doubles: readonly Double[];
}

/**
 * Proposes what a dataset would change.
 * @throws as `importDataset`; WRONG_STATE where it merges organisations; BAD_USER_INPUT where it is too large, or the
 *   reason has a person in it
 */
export async function proposeDataset(
  database: Database,
  folder: string,
  report: Report,
  { reason }: { readonly reason?: string } = {},
): Promise<Proposed> {
  const word = reason === undefined ? undefined : reasonIn(reason);
  const madeOn = await graphVersion(database);
  const { name, doubles, changes } = await changesOfDataset(database, folder, report);
  const set =
    changes.length === 0
      ? null
      : await writing(database, word ?? importOf(name), (here, why) =>
          create(here, operator, { changes, reason: why, madeOn, state: 'PROPOSED' }),
        );
  return { name, set: set?.id ?? null, count: changes.length, doubles };
}

/** What a dataset would change, as changes that somebody gives. */
async function changesOfDataset(
  database: Database,
  folder: string,
  report: Report,
): Promise<Pick<Proposed, 'name' | 'doubles'> & { readonly changes: readonly GivenChange[] }> {
  const { name, doubles, differences } = await compareDataset(database, folder, report);
  const changes: GivenChange[] = [];
  for await (const difference of differences) {
    changes.push(...givenChanges(difference));
    if (changes.length > MOST_OF_A_FILE)
      throw new SamspilError(
        'BAD_USER_INPUT',
        `“${name}” would change more than ${MOST_OF_A_FILE} records, which nobody can look through: import it at once, which can be undone, or divide it.`,
      );
  }
  return { name, doubles, changes };
}

/** What is to be taken off the record with the import of a dataset. */
export interface Withdrawing {
  readonly ids: readonly (EntityId | ClaimId)[];
  /** The version of the graph that whoever takes it off has looked at. */
  readonly madeOn: number;
  readonly reason?: string | undefined;
}

/**
 * Records or proposes what a dataset changes together with what it no longer says, as one set.
 * @throws as `proposeDataset`; CHANGES_INVALID where something stands on what is withdrawn, CONFLICT
 */
export async function importWithdrawing(
  database: Database,
  folder: string,
  report: Report,
  { ids, madeOn, reason }: Withdrawing,
  state: 'ACCEPTED' | 'PROPOSED',
): Promise<Proposed & { readonly version: number | null }> {
  const { name, doubles, changes: own } = await changesOfDataset(database, folder, report);
  const changes = [...own, ...ids.map((id) => ({ [WITHDRAW]: { id, withClaims: false } }))];
  const set = await importChanges(database, { changes, reason: reason ?? importOf(name), madeOn }, state);
  return { name, doubles, set: set.id, count: changes.length, version: set.version };
}

/** What a sheet changes, with why, as whoever read it saw the graph. */
export interface SheetChanges {
  readonly changes: readonly GivenChange[];
  readonly reason: string;
  readonly madeOn: number;
}

/**
 * Records what a sheet changes as one set, or proposes it.
 * @throws CHANGES_INVALID, CONFLICT; BAD_USER_INPUT where it is too large, or the reason has a person in it
 */
export async function importChanges(
  database: Database,
  { changes, reason, madeOn }: SheetChanges,
  state: 'ACCEPTED' | 'PROPOSED',
): Promise<ChangeSet> {
  requireFew(changes, MOST_OF_A_FILE);
  return writing(database, reasonIn(reason), async (here, why) => {
    const asked = { changes, reason: why, madeOn, state };
    if (state === 'PROPOSED') return create(here, operator, asked);
    return create(here, operator, { ...asked, ...(await applyChanges(here, changes, madeOn)) });
  });
}

/** Undoes a set that is on record, for whoever runs Samspil. @throws as the mutation `undo` */
export const undoAsOperator = async (database: Database, { id, reason }: Closing): Promise<ChangeSet> =>
  writing(database, reasonIn(reason), async (here, why) => undoSet(here, operator, { id, reason: why }));

async function writing(
  database: Database,
  reason: string,
  work: (writing: Writing, reason: string) => ChangeSet | Promise<ChangeSet>,
): Promise<ChangeSet> {
  const once = onceHere();
  return database.write(async (tx) =>
    oneWrite(tx, { role: 'admin', reason, once }, async (here) => {
      const set = await work(here, reason);
      return { ...set, changed: set.version !== null };
    }),
  );
}
