import { cypherQuery } from '../database/index.js';
import { valuesIn } from '../graph/history/index.js';
import { keyLoader, loadClaim, type Context } from '../graph/reading/index.js';
import {
  type ClaimId,
  claimNamed,
  type Day,
  type EntityId,
  guardOf,
  isEntityId,
  sameValues,
  type Value,
  type Values,
  withoutSources,
  ZONE,
} from '../graph/records/index.js';
import { isSeen } from './sighted.js';

type Id = EntityId | ClaimId;

interface Row {
  readonly id: Id;
  readonly version: number;
  readonly day: Day;
  readonly role: string;
  readonly networks: readonly EntityId[];
  readonly pseudonym: string | null;
  readonly reason: string | null;
  readonly set: string | null;
  readonly written: readonly Id[] | null;
  readonly before: string;
  readonly after: string;
}

/** What was recorded of an entity or a claim by one write. */
export interface HistoryEntry extends Omit<Row, 'before' | 'after'> {
  readonly before: Values | null;
  readonly after: Values | null;
}

const historyOf = cypherQuery<{ ids: readonly Id[]; zone: string }, Row>('recording/history');

/**
 * All that was written of an entity or a claim, the newest first, as far as whoever asks may see it: what was written
 * while it, or an end of a claim, was hidden from them stays with those who could see it then.
 */
export const historyLoader = keyLoader<Id, readonly HistoryEntry[]>(async (ids, context) => {
  const ends = ids.flatMap((id) => {
    const claim = claimNamed(id);
    return claim ? [claim.subject, claim.object] : [];
  });
  const asked = context.sight === null ? ids : [...new Set<Id>([...ids, ...ends])];
  const rows = await context.database.read(historyOf, { ids: asked, zone: ZONE }, { signal: context.signal });
  return Promise.all(ids.map(async (id) => [id, await seenOf(context, id, rows)] as const));
});

async function seenOf(context: Context, id: Id, rows: readonly Row[]): Promise<readonly HistoryEntry[]> {
  const own = rows.filter((row) => row.id === id);
  const entries = own.map((row) => ({ ...row, before: valuesIn(row.before), after: valuesIn(row.after) }));
  const { sight } = context;
  if (sight === null) return entries;
  const claim = claimNamed(id);
  const opened = openedAt(rows, claim ? [id, claim.subject, claim.object] : [id], context);
  const hidden = await hiddenSources(context, entries);
  const seen = entries
    .filter(({ version, after }) => version > opened && isSeen(sight, guardOf(after ?? {})))
    .map((entry) => ({
      ...entry,
      before: entry.before && withoutSources(entry.before, hidden),
      after: entry.after && withoutSources(entry.after, hidden),
    }))
    // A correction of nothing but hidden sources never was.
    .filter(({ before, after }) => !before || !after || !sameValues(before, after));
  return Promise.all(
    seen.map(async (entry) => ({
      ...entry,
      reason: (await mayKnowWhy(
        context,
        own.find(({ version }) => version === entry.version),
      ))
        ? entry.reason
        : null,
    })),
  );
}

/** The last version before which one of these was hidden from whoever asks. */
const openedAt = (rows: readonly Row[], ids: readonly Id[], { sight }: Context): number =>
  Math.max(
    0,
    ...rows
      .filter(({ id, before }) => ids.includes(id) && !isSeen(sight, guardOf(valuesIn(before) ?? {})))
      .map(({ version }) => version),
  );

async function hiddenSources({ loaders }: Context, entries: readonly HistoryEntry[]): Promise<ReadonlySet<string>> {
  const named = new Set(
    entries.flatMap(({ before, after }) => [...idsIn(before?.['sources']), ...idsIn(after?.['sources'])]),
  );
  const found = await Promise.all([...named].map(async (id) => [id, await loaders.entities.load(id)] as const));
  return new Set(found.flatMap(([id, source]) => (source ? [] : [id])));
}

const idsIn = (value: Value | undefined): EntityId[] =>
  typeof value === 'object' ? value.filter((id) => isEntityId(id)) : [];

/** Why somebody wrote something may tell of all that they wrote: it is for those who see all of that. */
async function mayKnowWhy(context: Context, row: Row | undefined): Promise<boolean> {
  if (!row || row.reason === null || !row.written) return false;
  const found = await Promise.all(
    row.written.map(async (id) =>
      claimNamed(id) ? loadClaim(context, id as ClaimId, 'UNCONFIRMED') : context.loaders.entities.load(id as EntityId),
    ),
  );
  return found.every((one) => one !== null && one !== undefined);
}
