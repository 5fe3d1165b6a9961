import { claimNamed, kindOf, today, type ClaimId, type Day, type EntityId } from '../../graph/records/index.js';
import type { Kind, Verb } from '../../graph/vocabulary/index.js';
import { analyse } from '../analysis/analyst.js';
import type { Asking } from '../answer/asking.js';
import { LogFilter } from '../provenance/change-scope.js';
import { asMet, whatOf, type RecordWhat } from '../provenance/recorded-changes.js';
import { recordScope } from '../provenance/world-changes.analysis.js';
import { EVER } from './live-changes.js';
import { entriesSeen } from './shown-changes.js';

/** What became of an entity or a claim, without what was recorded of it. */
export type WrittenChange = { readonly id: EntityId | ClaimId; readonly action: RecordWhat } & (
  | { readonly kind: Kind }
  | { readonly verb: Verb; readonly subject: EntityId; readonly object: EntityId }
);

/** What one write changed, as somebody may see it. */
export interface Write {
  /** The version of the graph that it led to. */
  readonly version: number;
  readonly day: Day;
  /** How much it changed. */
  readonly count: number;
  /** The first of it. */
  readonly changes: readonly WrittenChange[];
}

/** How many changes of a write are named. */
const NAMED = 1_000;

/**
 * What was written after one version of the graph, up to another, write by write, the oldest first. What is opened to whoever
 * asks counts as recorded, what is closed as removed; writes of which they may see nothing are left out.
 * @throws GRAPH_CHANGED where the graph has moved on from the version that is told as its own
 */
export async function writesBetween(
  asking: Omit<Asking, 'at'>,
  { after, upTo, now }: { readonly after: number; readonly upTo: number; readonly now: number },
): Promise<Write[]> {
  const at = { version: now, today: today() };
  const question = { filter: {}, minConfidence: 'INFERRED' } as const;
  const { basis: _basis, ...scope } = await analyse({ ...asking, at }, recordScope, question);
  const filter = new LogFilter(scope, {});
  const writes = new Map<number, { day: Day; count: number; changes: WrittenChange[] }>();
  const { entries } = entriesSeen(asking, scope, { since: EVER, after, upTo }, question.minConfidence);
  for await (const read of entries) {
    const entry = asMet(read);
    const write = writes.get(entry.version) ?? { day: entry.day, count: 0, changes: [] };
    // Of a write its entries come the last one first.
    const own: WrittenChange[] = [];
    for (const [place, id] of entry.ids.entries())
      if (entry.sure[place] === true && filter.admits(id, entry.closed[place] === true))
        own.push(changeOf(id, whatOf(entry.actions[place] ?? '')));
    write.count += own.length;
    write.changes = [...own, ...write.changes].slice(0, NAMED);
    if (write.count > 0) writes.set(entry.version, write);
  }
  return [...writes].map(([version, write]) => ({ version, ...write })).toReversed();
}

function changeOf(id: EntityId | ClaimId, action: RecordWhat): WrittenChange {
  const claim = claimNamed(id);
  return claim ? { id, action, ...claim } : { id, action, kind: kindOf(id as EntityId) };
}
