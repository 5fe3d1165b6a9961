import { SamspilError } from '../../errors.js';
import { daysIn, parseDate } from '../../graph/records/index.js';
import { term, termSet } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import {
  decimal,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import { answer, edtf, float, int, listOf, object, oneOf, orNull, the } from '../declaration/fields.js';
import { question, type Asked, type Holding } from '../declaration/question.js';
import { choiceOf, type ItemChoice } from '../facts/items.js';
import type { Projection } from '../projection/projection.js';
import { lookedAt } from './compared-groups.js';
import type { OverlapClass } from './pair.js';
import { ClassCount, countedByClass, eachPair, readPairs } from './pair-walk.js';

const metric = { name: 'overlap-trend', version: 2 } as const;

/** How many years a question may ask for. */
const LONGEST = 50;

const TrendYear = object('OverlapYear', 'Overlap among the initiatives that touch a year.', {
  year: edtf('The year.'),
  initiatives: int('The initiatives that touch it.'),
  pairs: int('The pairs of them that share something.'),
  classes: listOf(the(ClassCount, 'These pairs by class.')),
  meanScore: orNull(float('The mean score of these pairs; null where there is none.')),
  share: orNull(float('The pairs over all that could be, 0 to 1; null for fewer than two initiatives.')),
  periodUnknown: int('Initiatives of unknown period, which may touch it and are not counted.'),
  completeness: orNull(float('Of their dimensions and periods the share that is recorded.')),
});
type TrendYear = Holding<typeof TrendYear>;

const Direction = termSet('TrendDirection', 'Which way something goes over the years.', {
  GROWING: term('voksende', 'growing', 'Up.'),
  SHRINKING: term('faldende', 'shrinking', 'Down.'),
  STEADY: term('uændret', 'steady', 'Neither up nor down.'),
  UNKNOWN: term('ukendt', 'unknown', 'Fewer than two years can be compared.'),
});
type Direction = keyof typeof Direction.values;

const OverlapTrend = answer(
  'OverlapTrend',
  'Whether overlap grows or shrinks. The score is the share of pairs that overlap in the last year known.',
  {
    direction: oneOf(
      Direction,
      'Which way the share of pairs that overlap goes: more initiatives alone make no overlap.',
    ),
    years: listOf(the(TrendYear, 'Year by year.')),
  },
);

const asked = {
  from: edtf('The first year, such as 2022.'),
  to: edtf('The last year. At most fifty.'),
  dimensions: lookedAt,
  ...sure,
};
type Years = Asked<typeof asked>;

/**
 * Whether overlap grows or shrinks over the years.
 *
 * - For each year the pairs of initiatives that both touch it and share an item, by class, and the mean of their scores,
 *   as `overlaps` with that year as its window.
 * - `share` = pairs / (n (n − 1) / 2), n the initiatives that touch the year: more initiatives alone make no overlap.
 * - `direction`: the sign of S = Σ sign(share of a later year − share of an earlier one) over all pairs of years with a
 *   share (Mann 1945): GROWING above 0, SHRINKING below, STEADY at 0, UNKNOWN with fewer than two such years. It says
 *   which way, not how surely.
 * - `score` = the share of the last year that has one.
 * - `completeness`: the mean of that of the years with initiatives.
 *
 * @throws BAD_DATE; BAD_PERIOD where it ends before it starts; BAD_USER_INPUT for more than fifty years
 */
export const overlapTrend = question({
  name: 'overlapTrend',
  about: 'Is overlap growing or shrinking over the years?',
  metric,
  weight: { cost: 1_400, each: 0 },
  arguments: asked,
  answer: OverlapTrend,
  work: overTheYears,
});

function overTheYears(projection: Projection, question: Years) {
  const choice = choiceOf(question);
  const { minConfidence } = question;
  const years = yearsAsked(question).map((year) =>
    yearOf(new View(projection, { minConfidence, window: { from: year, to: year } }), year, choice),
  );
  // Read once over all the years, for what they leave out together.
  const view = new View(projection, { minConfidence, window: { from: question.from, to: question.to } });
  const initiatives = readPairs(view, choice);
  const known = years.filter((year) => year.share !== null);
  const score = known.at(-1)?.share ?? null;
  const direction = directionOf(known.map((year) => year.share ?? 0));
  const told = years.flatMap(({ completeness }) => (completeness === null ? [] : [completeness]));
  const completeness = told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
  return {
    ...view.basis(metric, { dimensions: choice.dimensions, initiatives: initiatives.length }, completeness),
    reasons: trendReasons(known, direction, years.at(-1)?.periodUnknown ?? 0),
    band: bandOf(score, pairsAmong(known.at(-1)?.initiatives ?? 0)),
    score,
    direction,
    years,
  };
}

function yearsAsked({ from, to }: Years): string[] {
  const [first, last] = [yearIn(from, 'first'), yearIn(to, 'last')];
  if (first > last) throw new SamspilError('BAD_PERIOD', `The years end (${to}) before they start (${from}).`);
  if (last - first >= LONGEST) {
    throw new SamspilError('BAD_USER_INPUT', `From ${from} to ${to} are more than ${LONGEST} years.`);
  }
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(4, '0'));
}

function yearIn(text: string, end: 'first' | 'last'): number {
  const days = daysIn(parseDate(text));
  if (!days) throw new SamspilError('BAD_DATE', `“${text}” has an open end. Write a year, such as 2024.`);
  return Number(days[end].slice(0, 4));
}

function yearOf(view: View, year: string, choice: ItemChoice): TrendYear {
  const counts = new Map<OverlapClass, number>();
  let [pairs, scores] = [0, 0];
  const { initiatives, completeness } = eachPair(view, choice, (_, __, found, score) => {
    counts.set(found, (counts.get(found) ?? 0) + 1);
    pairs += 1;
    scores += score;
  });
  const count = initiatives.length;
  return {
    year,
    initiatives: count,
    pairs,
    classes: countedByClass(counts),
    meanScore: pairs === 0 ? null : scores / pairs,
    share: share(pairs, pairsAmong(count)),
    periodUnknown: view.basis(metric, {}, null).initiativesLeftOut.periodUnknown,
    completeness,
  };
}

/** How many pairs so many make. */
const pairsAmong = (count: number): number => (count * (count - 1)) / 2;

function directionOf(shares: readonly number[]): Direction {
  if (shares.length < 2) return 'UNKNOWN';
  let s = 0;
  for (const [at, earlier] of shares.entries()) {
    for (const later of shares.slice(at + 1)) s += Math.sign(rounded(later) - rounded(earlier));
  }
  if (s === 0) return 'STEADY';
  return s > 0 ? 'GROWING' : 'SHRINKING';
}

/** What differs by less than adding up can tell is equal. */
const rounded = (value: number): number => Math.round(value * 1e12);

const directionWords: Readonly<Record<Direction, InBoth<string>>> = {
  GROWING: { da: 'Overlappet vokser', en: 'Overlap is growing' },
  SHRINKING: { da: 'Overlappet bliver mindre', en: 'Overlap is shrinking' },
  STEADY: { da: 'Overlappet går hverken op eller ned', en: 'Overlap goes neither up nor down' },
  UNKNOWN: { da: 'Det vides ikke, hvilken vej det går', en: 'Which way it goes is not known' },
};

function trendReasons(known: readonly TrendYear[], direction: Direction, periodUnknown: number): Sentence[] {
  const { da, en } = directionWords[direction];
  const [first, last] = [known[0], known.at(-1)];
  const percent = (year: TrendYear, language: Language): string => decimal((year.share ?? 0) * 100, language);
  return [
    first && last && first !== last
      ? sentence(
          phrase`${da}: i ${first.year} havde ${percent(first, 'da')} % af de mulige par noget til fælles, i ${last.year} ${percent(last, 'da')} %.`,
          phrase`${en}: in ${first.year} ${percent(first, 'en')} % of the possible pairs had something in common, in ${last.year} ${percent(last, 'en')} %.`,
        )
      : sentence(
          phrase`${da}: der er ikke to år med mindst to indsatser.`,
          phrase`${en}: there are no two years with at least two initiatives.`,
        ),
    ...known
      .slice(-1)
      .map(({ year, pairs, initiatives }) =>
        sentence(
          phrase`I ${year} er det ${pairs} par blandt ${initiatives} indsatser.`,
          phrase`In ${year} these are ${pairs} pairs among ${initiatives} initiatives.`,
        ),
      ),
    ...(periodUnknown > 0
      ? oneSentence(
          phrase`${periodUnknown} ${periodUnknown === 1 ? 'indsats' : 'indsatser'} uden kendt periode er ikke med i noget år.`,
          phrase`${periodUnknown} ${periodUnknown === 1 ? 'initiative' : 'initiatives'} with no known period ${periodUnknown === 1 ? 'is' : 'are'} in no year.`,
        )
      : []),
  ];
}
