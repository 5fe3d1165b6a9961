import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import { changesOf, type RecordedChange } from '../../graph/history/index.js';
import { LARGEST_PAGE, type Context } from '../../graph/reading/index.js';
import { today } from '../../graph/records/index.js';
import { EdtfScalar } from '../../graph/schema/index.js';
import { analyse } from '../analysis/analyst.js';
import type { Sentence } from '../answer/sentence.js';
import { sure } from '../declaration/arguments.js';
import { dayNumber } from '../projection/days.js';
import { listReasons, recordReason, worldReasons } from '../provenance/change-reasons.js';
import { LogFilter, type ChangesFilter } from '../provenance/change-scope.js';
import {
  becameOf,
  Digest,
  digestHeadline,
  digestOrder,
  DigestSummary,
  DigestWhat,
  inOrder,
  TOLD,
  type DigestEntry,
  type DigestThing,
  type LoggedAt,
} from '../provenance/digest.js';
import { dayText, isDateOfSource, logScope, sinceOf, worldChanges } from '../provenance/world-changes.analysis.js';
import { outputType, argumentsType } from './declared.resolver.js';
import { claimsOf, entriesSeen, toldOf } from './shown-changes.js';
import { optional, listOf, id, oneOf, int, withDefault } from '../declaration/fields.js';
import type { Asked } from '../declaration/question.js';

const DigestObject = outputType(Digest);

const asked = {
  themes: optional(listOf(id('On one of these themes or on one that lies within it, however far.'))),
  networks: optional(listOf(id('On one of these networks or on a member on record.'))),
  organisations: optional(listOf(id('On one of these organisations.'))),
  what: optional(listOf(oneOf(DigestWhat, 'Only these groups; all where it is left out.'))),
  first: withDefault(int('How many of each group are told, at most 100.'), 5),
  ...sure,
};
const DigestArguments = argumentsType(asked);

/** How much of what began, ended or happened in the world is looked at, the newest first. */
const MOST_OF_WORLD = 2_000;

@Resolver()
export class DigestResolver {
  @Query(() => DigestObject, {
    nullable: true,
    description:
      'What has changed in my themes since then, in a minute: what is new, begun, ended, changed or withdrawn.',
  })
  async digest(
    @Arg('since', () => EdtfScalar, { description: 'Since the first day of this date, to today.' }) since: string,
    @Args(() => DigestArguments) { first, what, minConfidence, themes, networks, organisations }: Asked<typeof asked>,
    @Ctx() context: Context,
  ): Promise<Digest> {
    if (first < 0 || first > LARGEST_PAGE)
      throw new SamspilError('PAGE_OUT_OF_RANGE', `first is ${first}; it goes from 0 to ${LARGEST_PAGE}.`);
    const filter: ChangesFilter = { themes, networks, organisations, includeNarrower: true };
    const day = today();
    const question = { filter, minConfidence };
    const inWorld = { offset: 0, limit: MOST_OF_WORLD };
    const world = await analyse(context, worldChanges, { ...question, since, until: day }, inWorld);
    const { days: _days, totals: _totals, items, ...basis } = world;
    const at = { version: basis.graphVersion, today: day };
    const scope = await analyse({ ...context, at }, logScope, question);
    const from = dayText(sinceOf(since));
    const stretch = { since: from, after: 0, upTo: at.version };
    const { entries, hiddenSources } = entriesSeen(context, scope, stretch, minConfidence);
    const summary = new DigestSummary(new LogFilter(scope, filter), new LogFilter({ ...scope, concerned: [] }, {}));
    for await (const entry of entries) summary.add(entry);
    summary.addWorld(items, day);
    const groups = byWhat(summary.end());
    const shown = digestOrder.flatMap((each) => {
      const things = groups.get(each) ?? [];
      return things.length === 0 || (what && !what.includes(each))
        ? []
        : [{ what: each, things: things.sort(inOrder) }];
    });
    const tell = await teller(
      context,
      shown.flatMap(({ things }) => things.slice(0, first)),
      hiddenSources,
    );
    const inFuture = sinceOf(since) > dayNumber(day);
    const begins = summary.begins !== null && summary.begins > from ? summary.begins : null;
    const totals = new Map([...groups].map(([each, { length }]) => [each, length]));
    return {
      ...basis,
      reasons: [...(inFuture ? [] : [digestHeadline(since, totals)]), ...listReasons(since, inFuture, begins)],
      groups: shown.map(({ what: group, things }) => ({
        what: group,
        totalCount: things.length,
        entries: things
          .slice(0, first)
          .map((thing) => ({ ...tell(thing), entity: group === 'WITHDRAWN' ? null : thing.id })),
      })),
    };
  }
}

function byWhat(things: readonly DigestThing[]): Map<DigestWhat, DigestThing[]> {
  const groups = new Map<DigestWhat, DigestThing[]>(digestOrder.map((what) => [what, []]));
  for (const thing of things) groups.get(becameOf(thing))?.push(thing);
  return groups;
}

/** The changes that are told of a thing: those of its own record first, then what happened to it, then claims on it. */
function toldAbout({ own, world, claims }: DigestThing) {
  const ownWorld = world.filter(({ claim }) => claim === null);
  return [...own, ...ownWorld, ...world.filter(({ claim }) => claim !== null), ...claims].slice(0, TOLD);
}

const isLogged = (change: ReturnType<typeof toldAbout>[number]): change is LoggedAt => 'version' in change;

/** Reads what all these things need to be told. */
async function teller(
  context: Context,
  things: readonly DigestThing[],
  hiddenSources: ReadonlySet<string>,
): Promise<(thing: DigestThing) => Omit<DigestEntry, 'entity'>> {
  const told = things.flatMap(toldAbout);
  const recorded = new Map<string, RecordedChange>();
  for (const change of await changesOf(context.database, told.filter(isLogged), hiddenSources, context.signal))
    recorded.set(`${change.version} ${change.number}`, change);
  const claims = await claimsOf(
    context,
    told.map((change) => (isLogged(change) ? null : change.claim)),
  );
  const inWords = (change: (typeof told)[number]): Sentence[] => {
    if (!isLogged(change)) {
      const asOf = change.claim === null ? null : claims.get(change.claim)?.['asOf'];
      return worldReasons(change, isDateOfSource(change, asOf)).slice(0, 1);
    }
    const found = recorded.get(`${change.version} ${change.number}`);
    return found ? [recordReason(change.what, change.day, toldOf(found, change.what))] : [];
  };
  return (thing) => ({
    entityId: thing.id,
    date: thing.day,
    count: thing.count,
    reasons: toldAbout(thing).flatMap(inWords),
  });
}
