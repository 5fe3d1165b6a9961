import { cypherQuery, type Database } from '../../database/index.js';
import type { ClaimId, EntityId } from '../records/index.js';

const changedSince = cypherQuery<
  { after: number; upTo: number; most: number },
  { version: number; ids: readonly (EntityId | ClaimId)[] }
>('graph/changed-since');

/** How many entries of the change log, of up to 1,000 changes each, are worth following: beyond, all is read anew. */
const ENTRIES = 20;

/**
 * The ids of all that changed after one version of the graph, up to another. Null where the change log cannot tell: it
 * lacks some of the versions between, there are none, or too much has changed.
 * @param most how many entries of the log are followed
 */
export async function changedIds(
  database: Database,
  after: number,
  upTo: number,
  most = ENTRIES,
): Promise<ReadonlySet<EntityId | ClaimId> | null> {
  if (upTo - after > most || upTo < after) return null;
  const entries = await database.read(changedSince, { after, upTo, most: most + 1 });
  const versions = new Set(entries.map(({ version }) => version));
  if (entries.length > most || versions.size < upTo - after) return null;
  return new Set(entries.flatMap(({ ids }) => ids));
}
