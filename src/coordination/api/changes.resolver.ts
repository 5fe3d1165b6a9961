import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { atLeast, Confidence } from '../../graph/vocabulary/index.js';
import { changesOf, entriesOf, type LogPlace, type RecordedChange } from '../../graph/history/index.js';
import { ConnectionArguments, EdtfScalar, enumOf } from '../../graph/schema/index.js';
import { loadClaim, type Context, type RecordedClaim } from '../../graph/reading/index.js';
import {
  today as now,
  type Day,
  claimNamed,
  isEntityId,
  type ClaimId,
  type EntityId,
} from '../../graph/records/index.js';
import { analyse } from '../analysis/analyst.js';
import { admits } from '../answer/question.js';
import { sure } from '../declaration/arguments.js';
import { argumentSettings } from './declared.resolver.js';
import { rankedConnection, type RankedConnection } from './ranked.types.js';
import type { Sentence } from '../answer/sentence.js';
import type { Basis, Page } from '../answer/answer.js';
import type { Asking, Moment } from '../answer/asking.js';
import { dayNumber } from '../projection/days.js';
import { bulkReason, changedValues, listReasons, recordReason, worldReasons } from '../provenance/change-reasons.js';
import { LogFilter } from '../provenance/change-scope.js';
import { pagePlan, type PagePlan } from '../provenance/changes-page.js';
import { ChangeConnection, ChangesFilterInput, type ChangeTotals, type ShownChange } from './changes.types.js';
import { WriteSummary, type WriteGroup } from '../provenance/recorded-changes.js';
import {
  isDateOfSource,
  logScope,
  sinceOf,
  worldChanges,
  type WorldChange,
} from '../provenance/world-changes.analysis.js';

@ArgsType()
class ChangesArguments extends ConnectionArguments {
  @Field(() => ChangesFilterInput, { nullable: true, description: 'Which changes; all where it is left out.' })
  filter?: ChangesFilterInput;

  @Field(() => enumOf(Confidence), argumentSettings(sure.minConfidence))
  minConfidence!: Confidence;
}

interface Question {
  readonly since: string;
  readonly filter: ChangesFilterInput;
  readonly minConfidence: Confidence;
}

/** What the question found before a page of it is worked out. */
interface Overview {
  readonly basis: Basis;
  /** Which state of the graph, and until which day. */
  readonly at: Moment;
  readonly plan: (page: Page) => PagePlan;
  /** The sources that the caller may not see. */
  readonly hiddenSources: ReadonlySet<string>;
  readonly reasons: Sentence[];
  readonly totals: ChangeTotals;
}

const noTotals: ChangeTotals = { RECORDED: 0, CORRECTED: 0, REMOVED: 0, BEGAN: 0, ENDED: 0, HAPPENED: 0 };

@Resolver()
export class ChangesResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      'What has changed since then: what was recorded, corrected or removed, and what began, ended or happened in the world, the newest first.',
  })
  async changesSince(
    @Arg('date', () => EdtfScalar, { description: 'Since the first day of this date, to today.' }) since: string,
    @Args(() => ChangesArguments) { filter, minConfidence, ...page }: ChangesArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<ShownChange> & { readonly reasons: Sentence[]; readonly totals: ChangeTotals }> {
    const question: Question = { since, filter: filter ?? {}, minConfidence };
    let known: Promise<Overview> | undefined;
    return rankedConnection(context, { field: 'changesSince', question, page }, async (part, asking) => {
      const overview = await (known ??= overviewOf(context, asking, question));
      const items = await changesOn(context, overview, question, part);
      const { basis, plan, reasons, totals } = overview;
      return { ...basis, totalCount: plan(part).totalCount, items, reasons, totals };
    });
  }
}

/** Only a write is asked for: then nothing of the world. */
const inView = <Days extends readonly unknown[]>({ recordedVersion }: ChangesFilterInput, days: Days): Days | [] =>
  recordedVersion == null ? days : [];

const worldQuestion = ({ since, filter: { what, recordedVersion: _version, ...filter }, minConfidence }: Question) => ({
  since,
  what,
  filter,
  minConfidence,
});

/** Looks at one state of the graph, and at the log as far as it led there. */
async function overviewOf(context: Context, asking: Asking, question: Question): Promise<Overview> {
  const { since, filter } = question;
  const today = asking.at?.today ?? now();
  const nothing = { offset: 0, limit: 0 };
  const world = await analyse(asking, worldChanges, { ...worldQuestion(question), until: today }, nothing);
  const { days, totals: inWorld, items: _none, ...basis } = world;
  const at = { version: basis.graphVersion, today };
  const { groups, hiddenSources, logBegins } = await recordOf(context, { ...asking, at }, question);
  const shown = groups.filter(({ what }) => admits<string>(filter.what, what));
  return {
    basis,
    at,
    plan: (page) => pagePlan(shown, inView(filter, days), page),
    hiddenSources,
    reasons: listReasons(since, sinceOf(since) > dayNumber(today), logBegins),
    totals: totalsOf(groups, filter.recordedVersion == null ? inWorld : {}),
  };
}

/** Works out a part of the list. */
async function changesOn(
  context: Context,
  { basis, at, plan, hiddenSources }: Overview,
  question: Question,
  page: Page,
): Promise<ShownChange[]> {
  const { stretches, world: part } = plan(page);
  const asking = { ...context, at };
  const places = stretches.flatMap(placesOf);
  const ofWorld = worldQuestion(question);
  const [told, happened] = await Promise.all([
    changesOf(context.database, places, hiddenSources, context.signal),
    part.limit === 0
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

/** What the log says of what was written until then. */
interface Recorded {
  readonly groups: readonly WriteGroup[];
  readonly hiddenSources: ReadonlySet<string>;
  readonly logBegins: Day | null;
}

/** Sums up what the log says, write by write. */
async function recordOf(
  context: Context,
  asking: Asking & { readonly at: Moment },
  question: Question,
): Promise<Recorded> {
  const { since, filter, minConfidence } = question;
  const scope = await analyse(asking, logScope, worldQuestion(question));
  const summary = new WriteSummary(new LogFilter(scope, filter), filter.recordedVersion ?? null);
  const first = dayText(sinceOf(since));
  const stretch = { since: first, upTo: asking.at.version };
  const hiddenSources = new Set(scope.hidden.filter((id) => isEntityId(id, 'Source')));
  const entries = entriesOf(context.database, stretch, atLeast(minConfidence), hiddenSources, context);
  for await (const entry of entries) summary.add(entry);
  const groups = summary.end();
  return {
    groups,
    hiddenSources,
    logBegins: summary.begins !== null && summary.begins > first ? summary.begins : null,
  };
}

const dayText = (day: number): Day => new Date(day * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length) as Day;

function totalsOf(groups: readonly WriteGroup[], inWorld: Partial<ChangeTotals>): ChangeTotals {
  const totals = { ...noTotals, ...inWorld };
  for (const { what, count } of groups) totals[what] += count;
  return totals;
}

const placesOf = (stretch: ReturnType<typeof pagePlan>['stretches'][number]): LogPlace[] => {
  const { group } = stretch;
  if (!group) return [];
  return (group.numbers ?? []).slice(stretch.from, stretch.to).map((number) => ({ version: group.version, number }));
};

/** The claims among these as they are on record now, however sure, in one query. */
async function claimsOf(
  context: Context,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, RecordedClaim>> {
  const named = ids.filter((id): id is ClaimId => id !== null && claimNamed(id as ClaimId) !== null);
  const found = await Promise.all(named.map(async (id) => loadClaim(context, id, 'UNCONFIRMED')));
  return new Map(found.flatMap((claim) => (claim ? [[claim.id, claim]] : [])));
}

function taken<Item, Made>(items: Iterator<Item>, make: (item: Item) => Made): Made[] {
  const next = items.next();
  return next.done ? [] : [make(next.value)];
}

const noScore = { band: null, score: null } as const;

const writerOf = ({ role, networks, pseudonym }: WriteGroup) => ({ role, networks, pseudonym });

const bulkChange = (basis: Basis, group: WriteGroup): ShownChange => ({
  ...basis,
  ...noScore,
  reasons: [bulkReason(group)],
  what: group.what,
  date: group.day,
  count: group.count,
  entity: null,
  claim: null,
  claimId: null,
  values: [],
  dateOfSource: false,
  ...writerOf(group),
  recordedVersion: group.version,
});

function recordChange(
  basis: Basis,
  group: WriteGroup,
  change: RecordedChange,
  claims: ReadonlyMap<string, RecordedClaim>,
): ShownChange {
  const { what, day, version } = group;
  const isClaim = claimNamed(change.id) !== null;
  return {
    ...basis,
    ...noScore,
    reasons: [recordReason(what, day, change)],
    what,
    date: day,
    count: 1,
    entity: isEntityChange(change) ? change.id : null,
    claim: claims.get(change.id) ?? null,
    claimId: isClaim ? change.id : null,
    values: changedValues(change),
    dateOfSource: false,
    ...writerOf(group),
    recordedVersion: version,
  };
}

const isEntityChange = (change: RecordedChange): change is RecordedChange & { readonly id: EntityId } =>
  claimNamed(change.id) === null;

function worldChange(basis: Basis, change: WorldChange, claims: ReadonlyMap<string, RecordedClaim>): ShownChange {
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
