import { cypherQuery, type Database } from '../database/index.js';
import type { Stored, Value } from '../graph/records/index.js';
import type { TellFinding } from './finding.js';

/** A set of changes as it is stored, with what it is to agree with. */
interface SetRow {
  readonly set: Stored;
  readonly asked: number;
  readonly logged: boolean;
  readonly undoing: Stored | null;
  readonly undone: Stored | null;
}

const changeSets = cypherQuery<object, SetRow>('doctor/change-sets');

/** The states of a set, and whether it has led to something. */
const isOnRecord: Readonly<Record<string, boolean>> = {
  DRAFT: false,
  PROPOSED: false,
  DECLINED: false,
  WITHDRAWN: false,
  ACCEPTED: true,
  UNDONE: true,
};

/** Looks whether state, decisions and version of each set agree, and two that belong together name each other. */
export async function examineChangeSets(database: Database, tell: TellFinding): Promise<void> {
  for await (const row of database.stream(changeSets, {})) {
    const id = String(row.set['id']);
    for (const what of unfitIn(row)) tell({ code: 'SET_UNFIT', id, what });
    for (const what of partnersMissing(row)) tell({ code: 'SET_PARTNER_MISSING', id, what });
  }
}

function unfitIn({ set, asked, logged }: SetRow): string[] {
  const { state, version, count, accepted } = set;
  const last = lastState(set['decisions']);
  const onRecord = isOnRecord[String(state)];
  const places = Array.isArray(accepted) ? accepted : [];
  return [
    ...(onRecord === undefined ? [`it is ${JSON.stringify(state ?? null)}, which is no state of a set`] : []),
    ...(last === state ? [] : [`it is ${String(state)}, and was decided last to be ${last ?? 'nothing'}`]),
    ...(onRecord === false && version !== undefined
      ? [`it is ${String(state)}, and says that it led to version ${String(version)}`]
      : []),
    ...(version !== undefined && !logged
      ? [`it says that it led to version ${String(version)}, which the change log does not have`]
      : []),
    // An import keeps how many changes it was, and not each of them.
    ...(asked === 0 || count === asked ? [] : [`it asks for ${asked} changes, and says ${String(count)}`]),
    ...(places.some((place) => typeof place !== 'number' || place < 0 || place >= Number(count))
      ? ['a change was accepted that it does not ask for']
      : []),
  ];
}

function lastState(decisions: Value | undefined): string | null {
  const last: unknown = Array.isArray(decisions) ? decisions.at(-1) : undefined;
  if (typeof last !== 'string') return null;
  try {
    const decision: unknown = JSON.parse(last);
    return typeof decision === 'object' && decision !== null && 'state' in decision ? String(decision.state) : null;
  } catch {
    return null;
  }
}

function partnersMissing({ set, undoing, undone }: SetRow): string[] {
  const { id, state, undoes, undoneBy } = set;
  const isUndone = state === 'UNDONE';
  return [
    ...(isUndone && (!undoing || undoing['undoes'] !== id || undoing['state'] !== 'ACCEPTED')
      ? [`it is UNDONE, and ${undoneBy === undefined ? 'no set' : `“${String(undoneBy)}”`} has done that`]
      : []),
    ...(!isUndone && undoneBy !== undefined
      ? [`it is ${String(state)}, and says that “${String(undoneBy)}” undid it`]
      : []),
    ...(undoes !== undefined && !undone ? [`it says that it undid “${String(undoes)}”, which is not there`] : []),
    ...(undone && state === 'ACCEPTED' && (undone['state'] !== 'UNDONE' || undone['undoneBy'] !== id)
      ? [`it says that it undid “${String(undoes)}”, which is ${String(undone['state'])}`]
      : []),
  ];
}
