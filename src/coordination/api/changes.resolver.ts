import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/reading/index.js';
import { today as now } from '../../graph/records/index.js';
import { ConnectionArguments, EdtfScalar, enumOf } from '../../graph/schema/index.js';
import { Confidence } from '../../graph/vocabulary/index.js';
import { analyse } from '../analysis/analyst.js';
import type { Asking } from '../answer/asking.js';
import { admits } from '../answer/question.js';
import type { Sentence } from '../answer/sentence.js';
import { sure } from '../declaration/arguments.js';
import { dayNumber } from '../projection/days.js';
import { listReasons } from '../provenance/change-reasons.js';
import { pagePlan } from '../provenance/changes-page.js';
import type { WriteGroup } from '../provenance/recorded-changes.js';
import { dayText, logScope, sinceOf, worldChanges } from '../provenance/world-changes.analysis.js';
import { ChangeConnection, ChangesFilterInput, type ChangeTotals, type ShownChange } from './changes.types.js';
import { argumentSettings } from './declared.resolver.js';
import { rankedConnection, type RankedConnection } from './ranked.types.js';
import { changesOn, worldQuestion, writesIn, type ChangesQuestion, type Planned, type Since } from './shown-changes.js';

@ArgsType()
class ChangesArguments extends ConnectionArguments {
  @Field(() => ChangesFilterInput, { nullable: true, description: 'Which changes; all where it is left out.' })
  filter?: ChangesFilterInput;

  @Field(() => enumOf(Confidence), argumentSettings(sure.minConfidence))
  minConfidence!: Confidence;
}

/** What the question found before a page of it is worked out. */
interface Overview extends Planned {
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
    const question: ChangesQuestion & Since = { since, filter: filter ?? {}, minConfidence };
    let known: Promise<Overview> | undefined;
    return rankedConnection(context, { field: 'changesSince', question, page }, async (part, asking) => {
      const overview = await (known ??= overviewOf(context, asking, question));
      const items = await changesOn(context, overview, worldQuestion(question), part);
      const { basis, plan, reasons, totals } = overview;
      return { ...basis, totalCount: plan(part).totalCount, items, reasons, totals };
    });
  }
}

/** The newest changes as whoever asks may see them, for a feed, and what to know of them as a whole. */
export async function newestChanges(
  context: Context,
  question: ChangesQuestion & Since,
  limit: number,
): Promise<{ readonly reasons: readonly Sentence[]; readonly changes: readonly ShownChange[] }> {
  const overview = await overviewOf(context, context, question);
  const changes = await changesOn(context, overview, worldQuestion(question), { offset: 0, limit });
  return { reasons: overview.reasons, changes };
}

/** Only a write is asked for: then nothing of the world. */
const inView = <Days extends readonly unknown[]>(
  { recordedVersion }: ChangesQuestion['filter'],
  days: Days,
): Days | [] => (recordedVersion == null ? days : []);

/** Looks at one state of the graph, and at the log as far as it led there. */
async function overviewOf(context: Context, asking: Asking, question: ChangesQuestion & Since): Promise<Overview> {
  const { since, filter } = question;
  const today = asking.at?.today ?? now();
  const nothing = { offset: 0, limit: 0 };
  const world = await analyse(asking, worldChanges, { ...worldQuestion(question), until: today }, nothing);
  const { days, totals: inWorld, items: _none, ...basis } = world;
  const at = { version: basis.graphVersion, today };
  const first = dayText(sinceOf(since));
  const scope = await analyse({ ...asking, at }, logScope, worldQuestion(question));
  const stretch = { since: first, after: 0, upTo: at.version };
  const { groups, hiddenSources, begins } = await writesIn(context, scope, stretch, question);
  const logBegins = begins !== null && begins > first ? begins : null;
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

function totalsOf(groups: readonly WriteGroup[], inWorld: Partial<ChangeTotals>): ChangeTotals {
  const totals = { ...noTotals, ...inWorld };
  for (const { what, count } of groups) totals[what] += count;
  return totals;
}
