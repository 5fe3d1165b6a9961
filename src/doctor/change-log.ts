import { cypherQuery, type Database } from '../database/index.js';
import { loggedValues, valuesIn, type LoggedValues } from '../graph/history/index.js';
import type { Values } from '../graph/records/index.js';
import { all } from './contents.js';
import { shown } from './differing.js';
import type { TellFinding } from './finding.js';
import { bucketOf, inOrder, Ledger } from './ledger.js';
import type { OnRecord } from './records.js';

const logEntries = cypherQuery<object, { version: number; part: number; whole: boolean }>('doctor/log-entries');
const logWithoutVersion = cypherQuery<object, { entries: number }>('doctor/log-without-version');

/** Looks whether the log has each version once, in all its parts, and none that the graph has not reached. */
export async function examineVersions(database: Database, version: number, tell: TellFinding): Promise<void> {
  const [{ entries } = { entries: 0 }] = await all(database.stream(logWithoutVersion, {}));
  const broken = (id: string, what: string): void => tell({ code: 'LOG_BROKEN', id, what });
  if (entries > 0) broken('Change', `${entries} entries do not say of which version they are`);
  let last = 0;
  let parts: number[] = [];
  const endVersion = (): void => {
    if (parts.toSorted((one, other) => one - other).some((part, place) => part !== place))
      broken(`version ${last}`, `its parts are ${parts.join(', ')}`);
  };
  const endHole = (next: number): void => {
    if (next <= last + 1) return;
    const missing = next === last + 2 ? `${last + 1}` : `${last + 1} to ${next - 1}`;
    tell({ code: 'LOG_HOLE', id: `version ${missing}`, what: 'the change log does not have it' });
  };
  for await (const entry of database.stream(logEntries, {})) {
    if (!entry.whole) broken(`version ${entry.version}`, 'an entry lacks a part');
    if (entry.version !== last) {
      endVersion();
      endHole(Math.min(entry.version, version + 1));
      parts = [];
      if (last <= version && entry.version > version)
        tell({ code: 'LOG_BEYOND', id: `version ${entry.version}`, what: `the graph is at ${version}` });
      last = entry.version;
    }
    parts.push(entry.part);
  }
  endVersion();
  endHole(version + 1);
}

/** Goes through all that is on record, and tells each record. */
type EachRecord = (onRecord: OnRecord) => Promise<void>;

/**
 * Looks whether the change log leads to what is on record. It is read once, record by record, and nothing of it is kept;
 * where something differs, a second time for those that may be meant.
 * @param ledger in which all that is on record was counted
 */
export async function examineValues(
  database: Database,
  ledger: Ledger,
  eachRecord: EachRecord,
  tell: TellFinding,
): Promise<void> {
  for await (const change of loggedValues(database)) {
    const read = valuesOf(change, tell);
    if (read.before) ledger.add(change.id, read.before);
    if (read.after) ledger.take(change.id, read.after);
  }
  const buckets = new Set(ledger.unequal.slice(0, MOST_BUCKETS));
  if (buckets.size > 0) await tellDifferences(database, buckets, eachRecord, tell);
}

/** Of a million ids some thousands fall into so many: where all differ, these show it. */
const MOST_BUCKETS = 20;

interface Last {
  readonly at: readonly number[];
  readonly values: Values | null;
}

async function tellDifferences(
  database: Database,
  buckets: ReadonlySet<number>,
  eachRecord: EachRecord,
  tell: TellFinding,
): Promise<void> {
  const logged = new Map<string, Last>();
  for await (const change of loggedValues(database)) {
    if (!buckets.has(bucketOf(change.id))) continue;
    const at = [change.version ?? 0, change.part ?? 0, change.place];
    const known = logged.get(change.id);
    if (!known || isLater(at, known.at)) logged.set(change.id, { at, values: valuesOf(change, () => {}).after });
  }
  const differs = (id: string, log: Values | null, graph: Values | null): void => {
    if ((log && inOrder(log)) === (graph && inOrder(graph))) return;
    tell({ code: 'LOG_DIFFERS', id, what: difference(log, graph) });
  };
  await eachRecord(({ id, values }) => {
    if (!buckets.has(bucketOf(id))) return;
    differs(id, logged.get(id)?.values ?? null, values);
    logged.delete(id);
  });
  for (const [id, { values }] of logged) differs(id, values, null);
}

function isLater(at: readonly number[], than: readonly number[]): boolean {
  const place = at.findIndex((part, index) => part !== than[index]);
  return place >= 0 && (at[place] ?? 0) > (than[place] ?? 0);
}

function difference(log: Values | null, graph: Values | null): string {
  if (!log) return 'it is on record, and the change log has no word of it';
  if (!graph) return 'the change log has it on record, and the graph has not';
  const name = Object.keys({ ...log, ...graph })
    .sort()
    .find((each) => JSON.stringify(log[each]) !== JSON.stringify(graph[each]));
  return `\`${name}\` is ${shown(graph[name ?? ''])} and was last written as ${shown(log[name ?? ''])}`;
}

/** What a change says was recorded before and after; what cannot be read, or contradicts its action, is told. */
function valuesOf(
  { id, version, action, before, after }: LoggedValues,
  tell: TellFinding,
): { readonly before: Values | null; readonly after: Values | null } {
  try {
    const values = { before: valuesIn(before), after: valuesIn(after) };
    const isFit = fits[action]?.(values.before !== null, values.after !== null) ?? false;
    if (!isFit) tell({ code: 'LOG_BROKEN', id: `version ${version}`, what: `what it has of ${id} is no “${action}”` });
    return values;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    tell({ code: 'LOG_BROKEN', id: `version ${version}`, what: `what it has of ${id} cannot be read` });
    return { before: null, after: null };
  }
}

/** What each action says was there before and after. */
const fits: Readonly<Record<string, (before: boolean, after: boolean) => boolean>> = {
  CREATED: (before, after) => !before && after,
  UPDATED: (before, after) => before && after,
  REMOVED: (before, after) => before && !after,
};
