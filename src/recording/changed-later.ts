import { valuesIn } from '../graph/history/index.js';
import {
  claimId,
  claimNamed,
  type ClaimId,
  type ClaimRecord,
  type EntityId,
  isEntityId,
} from '../graph/records/index.js';
import { isKeyOfMoved, placedAt, recordedEnds, type Reader } from '../graph/writing/index.js';
import { changedAfter, type ChangedRow } from './conflicts.js';

/** What others have changed of the same after a write. */
export interface ChangedLater {
  /** One row for each later version and record; of a claim under the id that the write has for it. */
  readonly later: readonly ChangedRow[];
  /** Under which other ids claims may have stood, or stand, since what they join was merged or is no more. */
  readonly places: ReadonlyMap<EntityId | ClaimId, readonly ClaimId[]>;
}

/**
 * What others have changed after a version of what a write has changed. Merging is none of that: a claim is the same
 * wherever it stands, and what is merged no longer is as it was.
 * @param ids of what the write has changed
 */
export async function changedLater(
  read: Reader,
  ids: readonly (EntityId | ClaimId)[],
  version: number,
): Promise<ChangedLater> {
  const rows = await read(changedAfter, { ids, after: version });
  const gone = [...new Set(rows.flatMap(({ id, after }) => (after === '' && claimNamed(id) ? [id as ClaimId] : [])))];
  const places = await placesOf(read, gone, version);
  const ownIds = new Map([...places].flatMap(([id, others]) => others.map((other) => [other, id] as const)));
  const moved =
    ownIds.size === 0 ? rows : await read(changedAfter, { ids: [...ids, ...ownIds.keys()], after: version });
  const later = new Map<string, ChangedRow>();
  for (const row of moved) {
    const id = ownIds.get(row.id as ClaimId) ?? row.id;
    const key = `${row.version} ${id}`;
    later.set(key, { ...row, id, before: later.get(key)?.before ?? row.before });
  }
  return { later: withoutMergers([...later.values()]), places };
}

/** Where claims may have stood after a version beside where they did then: on what their ends were merged into. */
async function placesOf(
  read: Reader,
  claims: readonly ClaimId[],
  after: number,
): Promise<Map<ClaimId, readonly ClaimId[]>> {
  const stated = claims.map((id) => ({ id, claim: asStated(id) }));
  const ends = [...new Set(stated.flatMap(({ claim: { subject, object } }) => [subject, object]))];
  if (ends.length === 0) return new Map();
  const into = new Map<EntityId, Set<EntityId>>(ends.map((id) => [id, new Set([id])]));
  for (const row of await read(changedAfter, { ids: ends, after })) {
    const mergedInto = valuesIn(row.after)?.['mergedInto'];
    if (typeof mergedInto === 'string' && isEntityId(mergedInto)) into.get(row.id as EntityId)?.add(mergedInto);
  }
  return new Map(
    stated.map(({ id, claim }) => {
      const all = [...(into.get(claim.subject) ?? [])].flatMap((subject) =>
        [...(into.get(claim.object) ?? [])].map((object) => placedAt(claim, subject, object).id),
      );
      return [id, all.filter((other) => other !== id)];
    }),
  );
}

/** That something was merged is no change of it once it is no more. */
function withoutMergers(rows: readonly ChangedRow[]): ChangedRow[] {
  const last = new Map(rows.map((row) => [row.id, row]));
  const isMerged = ({ id }: ChangedRow): boolean => valuesIn(last.get(id)?.after ?? '')?.['mergedInto'] !== undefined;
  const unmerged = (text: string): string => {
    const { mergedInto, mergeReason: _reason, ...values } = valuesIn(text) ?? {};
    return mergedInto === undefined ? text : JSON.stringify(values);
  };
  return rows.map((row) =>
    isMerged(row) ? row : { ...row, before: unmerged(row.before), after: unmerged(row.after) },
  );
}

/** A claim as its source states it, wherever it stood. */
export function asStated(id: ClaimId): Pick<ClaimRecord, 'id' | 'verb' | 'subject' | 'object' | 'key'> {
  const verb = claimNamed(id)?.verb;
  if (!verb) throw new Error(`${id} is no id of a claim`);
  const { key = '', ...stands } = recordedEnds(id);
  if (!isKeyOfMoved(key)) return { ...recordedEnds(id), verb };
  const [, subject = '', object = '', ...own] = key.split(' ');
  if (!isEntityId(subject) || !isEntityId(object)) return { ...stands, verb, key };
  return { ...recordedEnds(claimId(verb, subject, object, own.length > 0 ? own.join(' ') : undefined)), verb };
}
