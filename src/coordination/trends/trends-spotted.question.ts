import { bandOf, descending, pageInFull, share, shareRecorded, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { dayFrom } from '../answer/question.js';
import { names, phrase, sentence, oneSentence, type Names, type Sentence } from '../answer/sentence.js';
import { asLastClause, eachAsLastClause } from '../answer/sureness.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import { answer, claims, edtf, entities, entity, listOf, object, the } from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import { busiestFirst } from '../facts/order.js';
import { startInWords } from '../facts/time-words.js';
import { dimensionInWords } from '../facts/wording.js';
import { startText, type Bounds, byStart, startsBefore } from '../projection/days.js';
import { claimsIn, confidenceCode, type ClaimAt, type Projection } from '../projection/projection.js';
import { firstStart } from '../facts/claim-starts.js';
import { awareOf, mayConcern, Relevance, trendFacts, trendKnown, unawareOf, type TrendFacts } from './trend-facts.js';
import { gatheredBy } from '../projection/gathering.js';

const metric = { name: 'trend-spotted', version: 1 } as const;

const Spotter = object('Spotter', 'Who spotted a trend, and when.', {
  organisation: entity('Organisation', 'The organisation.'),
  since: edtf('When it spotted it, as precisely as that is on record.'),
  claims: claims('The claims that say so.'),
});

const SpottedTrend = answer(
  'SpottedTrend',
  'A trend that was spotted since a date, and who was told. Its score is the share of those whom it concerns that are not on record as knowing it.',
  {
    trend: entity('Trend', 'The trend.'),
    spotted: listOf(the(Spotter, 'Who spotted it since then, the first of them first.')),
    earlier: entities('Organisation', 'Who had spotted it before, or may have.'),
    told: entities('Organisation', 'Who knows it without having spotted it.'),
    themes: entities('Theme', 'What it is about.'),
    relevant: entities('Organisation', 'Whom it concerns, as in `trendGaps`.'),
    untold: entities(
      'Organisation',
      'Whom it concerns and who are not on record as knowing it: who is still to be told.',
    ),
  },
);

const takes = {
  since: edtf('From the first day of this date: that of the last meeting, such as `2026-05-12`.'),
  ...sure,
};

/** A trend that was spotted since a date. */
interface SpottedFacts extends TrendFacts {
  /** Who spotted it since then and when, the first of them first. */
  readonly since: readonly {
    readonly organisation: number;
    readonly start: Bounds;
    readonly claims: readonly ClaimAt[];
  }[];
  readonly earlier: readonly number[];
}

/**
 * Trends that were spotted since a date, by whom, and who was told.
 *
 * - Spotted since: an organisation SPOTTED it by a claim whose start (`from`) surely lies on the first day of `since` or
 *   later. A trend of which nobody surely did, and somebody may have (the start is not on record, or known only to a year
 *   in which that day lies), is `undated`. Others that spotted it stand in `earlier`.
 * - Told: who is AWARE_OF it and has not SPOTTED it. Whom it concerns: as in `trendGaps`; of these untold is who has done
 *   neither.
 * - `score` = |untold| / |whom it concerns|, that of `trendGaps`. 0 to 1, no unit; null where it concerns nobody on record.
 * - `spotterUnknown`: trends `observed` surely since then that nobody is on record as having spotted.
 * - `completeness`: of these inputs the share recorded: when each was spotted by each that did; a theme of each trend that
 *   was spotted.
 * @throws BAD_DATE
 */
export const trendsSpotted = listQuestion({
  name: 'trendsSpotted',
  about: 'What was spotted since the last meeting, by whom, and who was told?',
  metric,
  arguments: takes,
  list: {
    about: 'Trends that were spotted since a date, those first that most of those whom they concern do not know.',
    of: SpottedTrend,
    beside: {
      undated: entities('Trend', 'Trends of which it is not on record whether they were spotted since then.'),
      spotterUnknown: entities('Trend', 'Trends first observed since then that nobody is on record as having spotted.'),
    },
  },
  work: spottedSince,
});

function spottedSince(projection: Projection, asked: Asked<typeof takes>, page: Page) {
  const view = new View(projection, asked);
  const day = dayFrom(asked.since);
  const relevance = new Relevance(view, mayConcern(view, null));
  const found: SpottedFacts[] = [];
  const undated: number[] = [];
  const spotterUnknown: number[] = [];
  const dates: boolean[] = [];
  for (const trend of view.sureOf('Trend')) {
    const { spotted } = trendKnown(view, trend);
    const times = [...spotted].map(([organisation, said]) => ({ organisation, start: firstStart(said), claims: said }));
    dates.push(...times.map(({ start }) => start !== null));
    const since = times
      .flatMap(({ start, ...each }) => (start && start.first >= day ? [{ ...each, start }] : []))
      .sort((one, other) => byStart(one.start, other.start) || one.organisation - other.organisation);
    const earlier = times.filter(({ start }) => !start || start.first < day).map(({ organisation }) => organisation);
    if (since.length > 0) found.push({ ...trendFacts(view, relevance, trend), since, earlier });
    else if (times.some(({ start }) => !startsBefore(start, dayOnly(day)))) undated.push(trend);
    else if (times.length === 0 && observedSince(view, trend, day)) spotterUnknown.push(trend);
  }
  const basis = (of: readonly SpottedFacts[], datesOf: readonly boolean[]) => {
    const recorded = [...datesOf, ...of.map(({ themes }) => themes.size > 0)];
    return view.basis(metric, { since: asked.since }, shareRecorded(recorded));
  };
  found.sort((one, other) => descending(scoreOf(one) ?? -1, scoreOf(other) ?? -1));
  return {
    ...pageInFull(basis(found, dates), found, page, (facts) => shownTrend(view, facts, basis([facts], datesIn(facts)))),
    undated: view.idsOf(undated),
    spotterUnknown: view.idsOf(spotterUnknown),
  };
}

/** The share of those whom it concerns that are untold; null where that is nobody. */
const scoreOf = (facts: TrendFacts): number | null => share(unawareOf(facts).length, facts.relevant.size);

const dayOnly = (day: number): Bounds => ({ first: day, last: day, firstSlack: 0, lastSlack: 0, end: 'KNOWN' });

const datesIn = ({ spotted }: SpottedFacts): boolean[] =>
  [...spotted.values()].map((said) => firstStart(said) !== null);

/** Whether a trend was first observed on a day or later, as surely as asked for. */
function observedSince(view: View, trend: number, day: number): boolean {
  const { entities: all } = view.projection;
  const sureness = all.codeOf('Trend', 'observedConfidence', trend);
  if (sureness !== 0 && sureness < confidenceCode(view.minConfidence)) return false;
  return (all.boundsOf('Trend', 'observed', trend)?.first ?? Number.NEGATIVE_INFINITY) >= day;
}

function shownTrend(view: View, facts: SpottedFacts, basis: ReturnType<View['basis']>): Holding<typeof SpottedTrend> {
  const { trend, since, earlier, themes, relevant } = facts;
  const score = scoreOf(facts);
  return {
    ...basis,
    reasons: spottedReasons(view, facts),
    band: bandOf(score, relevant.size),
    score,
    trend: view.idOf(trend),
    spotted: since.map(({ organisation, start, claims: said }) => ({
      organisation: view.idOf(organisation),
      since: startText(start),
      claims: view.claimIds(said),
    })),
    earlier: view.idsOf(earlier),
    told: view.idsOf(toldOf(facts)),
    themes: view.idsOf(themes.keys()),
    relevant: view.idsOf(relevant.keys()),
    untold: view.idsOf(unawareOf(facts)),
  };
}

const toldOf = ({ aware, spotted }: TrendFacts): number[] => [...aware.keys()].filter((each) => !spotted.has(each));

/** Who spotted it and when, what it is about, who knows it, and who is still to be told. */
function spottedReasons(view: View, facts: SpottedFacts): Sentence[] {
  return [
    ...whoSpotted(view, facts),
    ...whatItIsAbout(view, facts),
    whoWasTold(view, facts),
    ...whoIsToBeTold(view, facts),
    ...caveats(view, claimsIn(facts.themes.values(), facts.aware.values())),
  ];
}

const inOrder = (view: View, organisations: Iterable<number>): Names =>
  view.namesInOrder(busiestFirst(view, organisations));

/** Who spotted it, those of one date together, and who had before, or may have. */
function whoSpotted(view: View, { trend, since, earlier, spotted }: SpottedFacts): Sentence[] {
  const it = view.name(trend);
  const dates = gatheredBy(since, ({ start }) => startInWords(start, 'en'));
  const inTime = [...dates.values()].flatMap((some, at) => {
    const when = some[0]?.start;
    if (!when) return [];
    const who = names(some.map(({ organisation }) => view.idOf(organisation)));
    const [what, whatEn] = at === 0 ? [[it], [it]] : [['den også'], ['it too']];
    const sides = some.map(({ claims: said }) => [said]);
    const inferred = asLastClause(view, sides);
    return oneSentence(
      phrase`${who} sporede ${what} i ${startInWords(when, 'da')}${inferred.da}.`,
      phrase`${who} spotted ${whatEn} in ${startInWords(when, 'en')}${inferred.en}.`,
      view.claimIds(sides.flat(2)),
    );
  });
  const first = since[0]?.start;
  const before = [true, false].flatMap((surely) => {
    const some = earlier.filter(
      (each) => first !== undefined && startsBefore(firstStart(spotted.get(each) ?? []), first) === surely,
    );
    if (some.length === 0) return [];
    const [da, en] = surely ? ['havde', 'had'] : ['kan have', 'may have'];
    return oneSentence(
      phrase`${inOrder(view, some)} ${da} sporet den før.`,
      phrase`${inOrder(view, some)} ${en} spotted it before.`,
      view.claimIds(some.flatMap((each) => spotted.get(each) ?? [])),
    );
  });
  return [...inTime, ...before];
}

function whatItIsAbout(view: View, { themes }: SpottedFacts): Sentence[] {
  if (themes.size === 0)
    return oneSentence(['Det er ikke registreret, hvad den handler om.'], ['What it is about is not on record.']);
  const them = view.names(themes.keys());
  const inferred = eachAsLastClause(view, themes.values());
  return oneSentence(
    phrase`Den handler om ${dimensionInWords('THEME', them, 'da')}${inferred.da}.`,
    phrase`It is about ${dimensionInWords('THEME', them, 'en')}${inferred.en}.`,
    view.claimIds(claimsIn(themes.values())),
  );
}

function whoWasTold(view: View, facts: SpottedFacts): Sentence {
  const told = toldOf(facts);
  if (told.length === 0)
    return sentence(['Det er ikke registreret, at andre kender den.'], ['Nobody else is on record as knowing of it.']);
  const who = inOrder(view, told);
  return sentence(
    phrase`${who} kender den også.`,
    phrase`${who} ${told.length === 1 ? 'knows' : 'know'} of it too.`,
    view.claimIds(told.flatMap((each) => facts.aware.get(each) ?? [])),
  );
}

function whoIsToBeTold(view: View, facts: SpottedFacts): Sentence[] {
  const { relevant, themes } = facts;
  if (themes.size === 0) return [];
  if (relevant.size === 0)
    return oneSentence(['Hvem den vedrører, er ikke registreret.'], ['Whom it concerns is not on record.']);
  const untold = unawareOf(facts);
  if (untold.length === 0) {
    const who = inOrder(view, awareOf(facts));
    return oneSentence(
      phrase`Alle, den vedrører, kender den: ${who}.`,
      phrase`All whom it concerns know of it: ${who}.`,
      view.claimIds(awareOf(facts).flatMap((each) => relevant.get(each) ?? [])),
    );
  }
  const who = inOrder(view, untold);
  return oneSentence(
    phrase`Den vedrører ${who}; det er ikke registreret, at ${untold.length === 1 ? [who] : ['de']} kender den.`,
    phrase`It concerns ${who}, who ${untold.length === 1 ? 'is' : 'are'} not on record as knowing of it.`,
    view.claimIds(untold.flatMap((each) => relevant.get(each) ?? [])),
  );
}
