import { bandOf, share } from '../answer/answer.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, entities, entity, float, id, listOf, object, optional, orNull, the } from '../declaration/fields.js';
import { question, type Asked } from '../declaration/question.js';
import { networkNamed } from '../facts/networks.js';
import type { Projection } from '../projection/projection.js';
import { audienceFacts, type AudienceFacts } from './audience-facts.js';
import { caveats } from '../answer/caveats.js';
import { phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import { busiestFirst, comingFirst } from '../facts/order.js';
import { latestTime, timeOfInitiative, times, type Time } from '../facts/time.js';
import { whyLeftOut } from '../facts/wording.js';
import { togetherIn, toldByTime, whoTakesPart, type VerbByTime } from '../facts/work-words.js';

const metric = { name: 'audience-coverage', version: 3 } as const;

const CoveredTrend = object('CoveredTrend', 'A trend, and what an audience is offered on it.', {
  trend: entity('Trend', 'The trend.'),
  initiatives: entities('Initiative', 'What the audience is offered on one of its themes.'),
});

const AudienceCoverage = answer(
  'AudienceCoverage',
  'What an audience is offered, which trends that covers, and whom it has not reached. Its score is `reach`.',
  {
    audience: entity('Audience', 'The audience.'),
    initiatives: entities('Initiative', 'What it is offered: initiatives for it that are or were carried out.'),
    outside: entities('Initiative', 'Initiatives for it that do not count: planned, cancelled or outside the period.'),
    trendCoverage: orNull(
      float(
        'Of the trends with a theme on record, FADING ones left out, the share that is covered; null where no initiative is on record as being for this audience.',
      ),
    ),
    covered: listOf(the(CoveredTrend, 'The trends that share a theme with something that the audience is offered.')),
    uncovered: entities('Trend', 'The trends on whose themes it is offered nothing.'),
    trendsUnknown: entities('Trend', 'Trends of which it is not on record what they are about.'),
    reach: orNull(
      float(
        'Of the organisations of which it is on record what they are in, the share that takes part in something for this audience; null where no initiative is on record as being for it.',
      ),
    ),
    reached: entities('Organisation', 'Who takes part in something for this audience.'),
    notReached: entities(
      'Organisation',
      'Who takes part in nothing for this audience, though it is on record what they are in.',
    ),
    reachUnknown: entities(
      'Organisation',
      'Organisations of which it is not on record what they are in: neither reached nor not.',
    ),
  },
);

const takes = {
  audience: id('The audience, such as `audience:ledelse`; `audiences` lists them.'),
  network: optional(id('Only whether members of this network are reached.')),
  ...evidence,
};

/**
 * What an audience is offered, which trends that covers, and whom it has not reached.
 *
 * - Offered: initiatives that TARGET the audience and are or were carried out: neither PLANNED nor CANCELLED, touching
 *   the date or window. A status UNKNOWN counts.
 * - A trend is covered where one of them shares a theme with it. FADING trends are no challenge to come and left out; a
 *   trend without a theme on record is unknown. `trendCoverage` = |covered| / |covered or uncovered|.
 * - Reached: organisations that take part (LEAD, PARTNER, HOST) in one of them. Not reached: those that are not networks,
 *   take part in none of them, and of which it is on record that they take part in something or are a member of a
 *   network; of all others it is unknown. `reach` = |reached| / |reached or not|.
 * - `score` = reach. All three 0 to 1, no unit; null where nothing is on record as targeting the audience, or where
 *   there is nothing to be covered or nobody to be reached.
 * - `completeness`: of these inputs the share recorded: of each initiative carried out whom it targets; of each trend a
 *   theme; of each organisation what it is in.
 *
 * Version 2 told what is over and to come alike, and took a theme that is not on record for one that is not there.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const audienceCoverage = question({
  name: 'audienceCoverage',
  about: 'What an audience is offered, which future challenges that covers, and whom it has not reached.',
  metric,
  arguments: takes,
  answer: AudienceCoverage,
  work: coverageOf,
});

function coverageOf(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const audience = indexNamed(projection, asked.audience, 'Audience');
  const network = asked.network == null ? null : networkNamed(view, asked.network);
  const facts = audienceFacts(view, audience, network);
  const { initiatives, outside, covered, uncovered, reached, notReached, inputs } = facts;
  const isKnown = initiatives.size + outside.size > 0;
  const reach = isKnown ? share(reached.size, reached.size + notReached.length) : null;
  return {
    ...view.basis(
      metric,
      { audience: asked.audience, network: asked.network ?? null },
      share(inputs.recorded, inputs.wanted),
    ),
    reasons: audienceReasons(view, facts),
    band: bandOf(reach, reached.size + notReached.length),
    score: reach,
    audience: view.idOf(audience),
    initiatives: view.idsOf(initiatives.keys()),
    outside: view.idsOf(outside.keys()),
    trendCoverage: isKnown ? share(covered.size, covered.size + uncovered.length) : null,
    covered: [...covered].map(([trend, cover]) => ({
      trend: view.idOf(trend),
      initiatives: view.idsOf(cover.initiatives),
    })),
    uncovered: view.idsOf(uncovered),
    trendsUnknown: view.idsOf(facts.trendsUnknown),
    reach,
    reached: view.idsOf(reached.keys()),
    notReached: view.idsOf(notReached),
    reachUnknown: view.idsOf(facts.reachUnknown),
  };
}

/** What is offered, which trends it takes up and which not, whom it has reached and whom not. */
function audienceReasons(view: View, facts: AudienceFacts): Sentence[] {
  const { initiatives, covered, reached, outside } = facts;
  const claims = [
    ...[...initiatives.values(), ...reached.values()].flat(),
    ...[...covered.values()].flatMap((cover) => cover.claims),
  ];
  return [
    whatIsOffered(view, facts),
    ...(initiatives.size > 0 ? [...whatItTakesUp(view, facts), ...whomItReaches(view, facts)] : []),
    ...whyLeftOut(view, outside),
    ...caveats(view, claims),
  ];
}

const isFor: VerbByTime = {
  NOW: ['henvender sig til', 'is for', 'are for'],
  TO_COME: ['kommer til at henvende sig til', 'will be for', 'will be for'],
  UNKNOWN: ['henvender eller henvendte sig til', 'is or was for', 'are or were for'],
  OVER: ['henvendte sig til', 'was for', 'were for'],
};

function whatIsOffered(view: View, { audience, initiatives, outside }: AudienceFacts): Sentence {
  const it = view.name(audience);
  if (initiatives.size > 0) {
    const { da, en } = toldByTime(
      view,
      initiatives.keys(),
      () => isFor,
      { da: phrase`målgruppen ${it}`, en: phrase`the audience ${it}` },
      { da: ['den'], en: ['it'] },
    );
    return sentence(phrase`${da}.`, phrase`${en}.`, view.claimIds([...initiatives.values()].flat()));
  }
  return outside.size > 0
    ? sentence(
        phrase`Ingen indsats, der tæller med, henvender sig til målgruppen ${it}.`,
        phrase`No initiative that counts is for the audience ${it}.`,
      )
    : sentence(
        phrase`Det er ikke registreret, at nogen indsats henvender sig til målgruppen ${it}.`,
        phrase`No initiative is on record as being for the audience ${it}.`,
      );
}

/** That one or several take something up: in Danish before and behind “they”, in English. */
const takeUp: Readonly<Record<Time, readonly [before: string, behind: string, one: string, several: string]>> = {
  NOW: ['tager', '', 'takes', 'take'],
  TO_COME: ['kommer', 'til at tage ', 'will take', 'will take'],
  UNKNOWN: ['tager eller tog', '', 'takes or took', 'take or took'],
  OVER: ['tog', '', 'took', 'took'],
};

/** The trends that it takes up, those that most of it is on first, and those that it does not. */
function whatItTakesUp(view: View, { initiatives, covered, uncovered }: AudienceFacts): Sentence[] {
  const one = initiatives.size === 1;
  const most = comingFirst(view, covered.keys()).toSorted(
    (trend, other) => sizeOf(covered, other) - sizeOf(covered, trend),
  );
  const timeOf = (trend: number): Time =>
    latestTime([...(covered.get(trend)?.initiatives ?? [])].map((initiative) => timeOfInitiative(view, initiative)));
  const left = view.namesInOrder(comingFirst(view, uncovered));
  const tag = togetherIn(view, initiatives.keys()) === 'OVER' ? 'tog' : 'tager';
  return [
    ...times.flatMap((time) => {
      const trends = most.filter((trend) => timeOf(trend) === time);
      if (trends.length === 0) return [];
      const taken = view.namesInOrder(trends);
      const [before, behind, takes, take] = takeUp[time];
      return oneSentence(
        phrase`Af tendenserne ${before} ${one ? 'den' : 'de'} ${behind}${taken} op.`,
        phrase`Of the trends ${one ? `it ${takes}` : `they ${take}`} up ${taken}.`,
        view.claimIds(trends.flatMap((trend) => covered.get(trend)?.claims ?? [])),
      );
    }),
    ...(uncovered.length > 0
      ? oneSentence(
          phrase`Det er ikke registreret, at ${one ? 'den' : 'nogen af dem'} ${tag} ${left} op.`,
          phrase`${one ? 'It is not' : 'None of them is'} on record as taking up ${left}.`,
        )
      : []),
  ];
}

const sizeOf = (covered: AudienceFacts['covered'], trend: number): number => covered.get(trend)?.initiatives.size ?? 0;

function whomItReaches(view: View, { initiatives, reached, notReached, reachUnknown }: AudienceFacts): Sentence[] {
  const inOrder = (organisations: Iterable<number>) => view.namesInOrder(busiestFirst(view, organisations));
  const [not, unknown] = [inOrder(notReached), inOrder(reachUnknown)];
  const one = initiatives.size === 1;
  return [
    ...whoTakesPart(view, reached),
    ...(notReached.length > 0
      ? oneSentence(
          phrase`Det er ikke registreret, at ${not} har været med i ${one ? 'den' : 'nogen af dem'}.`,
          phrase`${not} ${notReached.length === 1 ? 'is' : 'are'} not on record as having been in ${one ? 'it' : 'any of them'}.`,
        )
      : []),
    ...(reachUnknown.length > 0
      ? oneSentence(
          phrase`Om ${unknown} er med i noget som helst, vides ikke.`,
          phrase`Whether ${unknown} ${reachUnknown.length === 1 ? 'is' : 'are'} in anything at all is not known.`,
        )
      : []),
  ];
}
