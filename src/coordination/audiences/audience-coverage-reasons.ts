import { caveats } from '../answer/caveats.js';
import { phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { busiestFirst, comingFirst } from '../facts/order.js';
import { latestTime, timeOfInitiative, times, type Time } from '../facts/time.js';
import { whyLeftOut } from '../facts/wording.js';
import { togetherIn, toldByTime, whoTakesPart, type VerbByTime } from '../facts/work-words.js';
import type { AudienceFacts } from './audience-facts.js';

/** What is offered, which trends it takes up and which not, whom it has reached and whom not. */
export function audienceReasons(view: View, facts: AudienceFacts): Sentence[] {
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
