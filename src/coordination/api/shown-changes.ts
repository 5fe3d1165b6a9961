import {
  changesOf,
  entriesOf,
  type LoggedEntry,
  type LogPlace,
  type RecordedChange,
} from '../../graph/history/index.js';
import { loadClaim, type Context, type RecordedClaim } from '../../graph/reading/index.js';
import { claimNamed, isEntityId, type ClaimId, type Day, type EntityId } from '../../graph/records/index.js';
import { atLeast, type Confidence } from '../../graph/vocabulary/index.js';
import { analyse } from '../analysis/analyst.js';
import type { Basis, Page } from '../answer/answer.js';
import type { Moment } from '../answer/asking.js';
import { bulkReason, changedValues, recordReason, worldReasons } from '../provenance/change-reasons.js';
import { LogFilter, type ChangesFilter, type LogScope } from '../provenance/change-scope.js';
import type { PagePlan, pagePlan } from '../provenance/changes-page.js';
import { WriteSummary, type WriteGroup } from '../provenance/recorded-changes.js';
import { isDateOfSource, worldChanges, type WorldChange } from '../provenance/world-changes.analysis.js';
import type { ChangesFilterInput, ShownChange } from './changes.types.js';

/** Which changes are asked for. */
export interface ChangesQuestion {
  readonly filter: ChangesFilter & Pick<ChangesFilterInput, 'what' | 'recordedVersion'>;
  readonly minConfidence: Confidence;
}

export interface Since {
  readonly since: string;
}

/** Changes of which parts can be worked out. */
export interface Planned {
  readonly basis: Basis;
  /** Which state of the graph, and until which day. */
  readonly at: Moment;
  readonly plan: (page: Page) => PagePlan;
  /** The sources that the caller may not see. */
  readonly hiddenSources: ReadonlySet<string>;
}

export const worldQuestion = ({
  since,
  filter: { what, recordedVersion: _version, ...filter },
  minConfidence,
}: ChangesQuestion & Since) => ({
  since,
  what,
  filter,
  minConfidence,
});

/**
 * Works out a part of the list.
 * @param ofWorld what is asked of the world; null for nothing of it
 */
export async function changesOn(
  context: Context,
  { basis, at, plan, hiddenSources }: Planned,
  ofWorld: ReturnType<typeof worldQuestion> | null,
  page: Page,
): Promise<ShownChange[]> {
  const { stretches, world: part } = plan(page);
  const asking = { ...context, at };
  const places = stretches.flatMap(placesOf);
  const [told, happened] = await Promise.all([
    changesOf(context.database, places, hiddenSources, context.signal),
    part.limit === 0 || !ofWorld
      ? []
      : analyse(asking, worldChanges, { ...ofWorld, until: at.today }, part).then(({ items }) => items),
  ]);
  const claims = await claimsOf(context, [...told.map(({ id }) => id), ...happened.map(({ claim }) => claim)]);
  const [nextTold, nextHappened] = [told.values(), happened.values()];
  return stretches.flatMap((stretch): ShownChange[] => {
    const count = stretch.group ? stretch.to - stretch.from : stretch.count;
    if (stretch.group?.numbers === null) return [bulkChange(basis, stretch.group)];
    return Array.from({ length: count }).flatMap(() => {
      if (!stretch.group) return taken(nextHappened, (change) => worldChange(basis, change, claims));
      const { group } = stretch;
      return taken(nextTold, (change) => recordChange(basis, group, change, claims));
    });
  });
}

/** What the log says of what was written. */
interface Written {
  readonly groups: readonly WriteGroup[];
  /** The sources that the caller may not see. */
  readonly hiddenSources: ReadonlySet<string>;
  /** The day on which the log begins, where its first write is among them. */
  readonly begins: Day | null;
  /** How many versions of the graph they led to, whatever is told of these. */
  readonly versions: number;
}

/**
 * Sums up what a stretch of the log says, write by write.
 * @param met an entry as its reader is told of it
 */
export async function writesIn(
  context: Pick<Context, 'database' | 'signal' | 'sight'>,
  scope: LogScope,
  stretch: Parameters<typeof entriesOf>[1],
  { filter, minConfidence }: ChangesQuestion,
  met: (entry: LoggedEntry) => LoggedEntry = (entry) => entry,
): Promise<Written> {
  const summary = new WriteSummary(new LogFilter(scope, filter), filter.recordedVersion ?? null);
  const { entries, hiddenSources } = entriesSeen(context, scope, stretch, minConfidence);
  const versions = new Set<number>();
  for await (const entry of entries) {
    versions.add(entry.version);
    summary.add(met(entry));
  }
  return { groups: summary.end(), hiddenSources, begins: summary.begins, versions: versions.size };
}

/** The entries of a stretch of the log, as whoever asks may see them, and what reads them. */
export function entriesSeen(
  context: Pick<Context, 'database' | 'signal' | 'sight'>,
  scope: LogScope,
  stretch: Parameters<typeof entriesOf>[1],
  minConfidence: Confidence,
): { readonly entries: AsyncGenerator<LoggedEntry>; readonly hiddenSources: ReadonlySet<string> } {
  const hiddenSources = new Set(scope.hidden.filter((id) => isEntityId(id, 'Source')));
  return {
    entries: entriesOf(context.database, stretch, atLeast(minConfidence), hiddenSources, context),
    hiddenSources,
  };
}

const placesOf = (stretch: ReturnType<typeof pagePlan>['stretches'][number]): LogPlace[] => {
  const { group } = stretch;
  if (!group) return [];
  return (group.numbers ?? []).slice(stretch.from, stretch.to).map((number) => ({ version: group.version, number }));
};

function taken<Item, Made>(items: Iterator<Item>, make: (item: Item) => Made): Made[] {
  const next = items.next();
  return next.done ? [] : [make(next.value)];
}

/** The claims among these as they are on record now, however sure, in one query. */
export async function claimsOf(
  context: Context,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, RecordedClaim>> {
  const named = ids.filter((id): id is ClaimId => id !== null && claimNamed(id as ClaimId) !== null);
  const found = await Promise.all(named.map(async (id) => loadClaim(context, id, 'UNCONFIRMED')));
  return new Map(found.flatMap((claim) => (claim ? [[claim.id, claim]] : [])));
}

const noScore = { band: null, score: null } as const;

const writerOf = ({ role, networks, pseudonym }: WriteGroup) => ({ role, networks, pseudonym });

export const bulkChange = (basis: Basis, group: WriteGroup): ShownChange => ({
  ...basis,
  ...noScore,
  reasons: [bulkReason(group)],
  what: group.what,
  date: group.day,
  count: group.count,
  entity: null,
  entityId: null,
  claim: null,
  claimId: null,
  values: [],
  dateOfSource: false,
  ...writerOf(group),
  recordedVersion: group.version,
});

export function recordChange(
  basis: Basis,
  group: WriteGroup,
  recorded: RecordedChange,
  claims: ReadonlyMap<string, RecordedClaim>,
): ShownChange {
  const { what, day, version } = group;
  const change = toldOf(recorded, what);
  const entity = isEntityChange(change) ? change.id : null;
  const isClaim = claimNamed(change.id) !== null;
  return {
    ...basis,
    ...noScore,
    reasons: [recordReason(what, day, change)],
    what,
    date: day,
    count: 1,
    entity,
    entityId: entity,
    claim: claims.get(change.id) ?? null,
    claimId: isClaim ? change.id : null,
    values: changedValues(change),
    dateOfSource: false,
    ...writerOf(group),
    recordedVersion: version,
  };
}

/** What was recorded before something is new, or after it is gone, is hidden from whoever is told so. */
export const toldOf = (change: RecordedChange, what: WriteGroup['what']): RecordedChange => ({
  ...change,
  before: what === 'RECORDED' ? null : change.before,
  after: what === 'REMOVED' ? null : change.after,
});

const isEntityChange = (change: RecordedChange): change is RecordedChange & { readonly id: EntityId } =>
  claimNamed(change.id) === null;

export function worldChange(
  basis: Basis,
  change: WorldChange,
  claims: ReadonlyMap<string, RecordedClaim>,
): ShownChange {
  const { what, date, entity, claim: claimId } = change;
  const claim = claimId === null ? null : (claims.get(claimId) ?? null);
  const dateOfSource = isDateOfSource(change, claim?.['asOf']);
  return {
    ...basis,
    ...noScore,
    reasons: worldReasons(change, dateOfSource),
    what,
    date,
    count: 1,
    entity,
    entityId: entity,
    claim,
    claimId,
    values: [],
    dateOfSource,
    role: null,
    networks: [],
    pseudonym: null,
    recordedVersion: null,
  };
}
