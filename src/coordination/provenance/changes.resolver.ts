import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import {
  atLeast,
  changesOf,
  ConnectionArguments,
  EdtfScalar,
  entriesSince,
  enumOf,
  recordedClaimOf,
  recordedClaims,
  today,
  type Context,
  type RecordedClaim,
} from '../../graph/index.js';
import type { LogPlace, RecordedChange } from '../../graph/change-history.js';
import type { Day } from '../../graph/dates.js';
import { claimNamed, type ClaimId, type EntityId } from '../../graph/ids.js';
import { Confidence } from '../../graph/vocabulary/index.js';
import { analyse } from '../analysis/analyst.js';
import { admits } from '../answer/question.js';
import { minConfidence } from '../answer/question.types.js';
import { rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import type { Sentence } from '../answer/sentence.js';
import type { Basis } from '../answer/answer.js';
import { dayNumber } from '../projection/days.js';
import { bulkReason, changedValues, listReasons, recordReason, worldReasons } from './change-reasons.js';
import { LogFilter } from './change-scope.js';
import { pagePlan } from './changes-page.js';
import { ChangeConnection, ChangesFilterInput, type ChangeTotals, type ShownChange } from './changes.types.js';
import { WriteSummary, type WriteGroup } from './recorded-changes.js';
import { isDateOfSource, logScope, sinceOf, worldChanges, type WorldChange } from './world-changes.js';

@ArgsType()
class ChangesArguments extends ConnectionArguments {
  @Field(() => ChangesFilterInput, { nullable: true, description: 'Which changes; all where it is left out.' })
  filter?: ChangesFilterInput;

  @Field(() => enumOf(Confidence), minConfidence)
  minConfidence!: Confidence;
}

interface Question {
  readonly since: string;
  readonly filter: ChangesFilterInput;
  readonly minConfidence: Confidence;
}

/** What the question found before a page of it is worked out. */
interface Overview {
  readonly groups: readonly WriteGroup[];
  readonly logBegins: Day | null;
}

const noTotals: ChangeTotals = { RECORDED: 0, CORRECTED: 0, REMOVED: 0, BEGAN: 0, ENDED: 0, HAPPENED: 0 };

@Resolver()
export class ChangesResolver {
  @Query(() => ChangeConnection, {
    description:
      'What has changed since then: what was recorded, corrected or removed, and what began, ended or happened in the world, the newest first.',
  })
  async changesSince(
    @Arg('date', () => EdtfScalar, { description: 'Since the first day of this date, to today.' }) since: string,
    @Args(() => ChangesArguments) { filter = {}, minConfidence, ...pages }: ChangesArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<ShownChange> & { readonly reasons: Sentence[]; readonly totals: ChangeTotals }> {
    const question: Question = { since, filter, minConfidence };
    const ofWorld = worldQuestion(question);
    const now = today();
    const order = `changesSince ${JSON.stringify(question)}`;
    const [{ groups, logBegins }, world] = await Promise.all([
      overviewOf(context, question),
      analyse(context, worldChanges, ofWorld, now, { offset: 0, limit: 0 }),
    ]);
    const { days, totals: inWorld, items: _none, ...basis } = world;
    const shown = groups.filter(({ what }) => admits<string>(filter.what, what));
    const connection = await rankedConnection(pages, order, async (page) => {
      const { totalCount, stretches, world: part } = pagePlan(shown, inView(filter, days), page);
      const places = stretches.flatMap(placesOf);
      const [told, happened] = await Promise.all([
        changesOf(context.database, places, context.signal),
        part.limit === 0 ? [] : analyse(context, worldChanges, ofWorld, now, part).then(({ items }) => items),
      ]);
      const claims = await claimsOf(context, [...told.map(({ id }) => id), ...happened.map(({ claim }) => claim)]);
      const [nextTold, nextHappened] = [told.values(), happened.values()];
      const items = stretches.flatMap((stretch): ShownChange[] => {
        const count = stretch.group ? stretch.to - stretch.from : stretch.count;
        if (stretch.group?.numbers === null) return [bulkChange(basis, stretch.group)];
        return Array.from({ length: count }).flatMap(() => {
          if (!stretch.group) return taken(nextHappened, (change) => worldChange(basis, change, claims));
          const { group } = stretch;
          return taken(nextTold, (change) => recordChange(basis, group, change, claims));
        });
      });
      return { ...basis, totalCount, items };
    });
    const inFuture = sinceOf(since) > dayNumber(now);
    return {
      ...connection,
      reasons: listReasons(since, inFuture, logBegins),
      totals: totalsOf(groups, filter.recordedVersion == null ? inWorld : {}),
    };
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

/** Sums up what the log says, write by write. */
async function overviewOf(context: Context, question: Question): Promise<Overview> {
  const { since, filter, minConfidence } = question;
  const scope = await analyse(context, logScope, worldQuestion(question));
  const summary = new WriteSummary(new LogFilter(scope, filter), filter.recordedVersion ?? null);
  const first = dayText(sinceOf(since));
  for await (const entry of entriesSince(context.database, first, atLeast(minConfidence), context)) summary.add(entry);
  const groups = summary.end();
  return { groups, logBegins: summary.begins !== null && summary.begins > first ? summary.begins : null };
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
  const named = ids.flatMap((id) => {
    const claim = id === null ? null : claimNamed(id as ClaimId);
    return claim && id !== null ? [{ id: id as ClaimId, subject: claim.subject, object: claim.object }] : [];
  });
  if (named.length === 0) return new Map();
  const asked = {
    subjects: [],
    objects: [],
    between: named.map(({ subject, object }) => ({ subject, object })),
    verbs: null,
    ids: named.map(({ id }) => id),
    confidences: atLeast('UNCONFIRMED'),
  };
  const page = { size: named.length, fromEnd: false, after: null, before: null };
  const { rows } = await recordedClaims(context, asked, page);
  return new Map(rows.map(recordedClaimOf).map((claim) => [claim.id, claim]));
}

function taken<Item, Made>(items: Iterator<Item>, make: (item: Item) => Made): Made[] {
  const next = items.next();
  return next.done ? [] : [make(next.value)];
}

const noScore = { band: null, score: null } as const;

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
  role: group.role,
  recordedVersion: group.version,
});

function recordChange(
  basis: Basis,
  { what, day, role, version }: WriteGroup,
  change: RecordedChange,
  claims: ReadonlyMap<string, RecordedClaim>,
): ShownChange {
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
    role,
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
    recordedVersion: null,
  };
}
