import { caveats } from '../answer/caveats.js';
import type { GapType, NeedCoverage } from './need-coverage.js';
import { claimsOfServed, type NeedFacts } from './need-facts.js';
import { isIn, takeOne, takeSeveral, tenseOf, workReasons } from './need-work-reasons.js';
import { whoAsksFor } from '../facts/demand.js';
import { mostFirst } from '../facts/order.js';
import { whetherUnderWay } from '../facts/work-words.js';
import { byReason, whyLeftOut } from '../facts/wording.js';
import type { NeedPriority, Priorities } from './priority.js';
import { decimal, inWords, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { claimsIn } from '../projection/projection.js';

/** A gap as it is put into words. */
interface FoundGap {
  readonly facts: NeedFacts;
  readonly type: GapType;
  readonly priorities: Priorities;
  /** The assessment that is asked for. */
  readonly assessment: number | null;
  readonly standing: NeedCoverage;
}

/** Why a need is a gap of this type: who asks, what is done, what is missing, how much it matters. */
export function gapReasons(view: View, { facts, type, priorities, assessment, standing }: FoundGap): Sentence[] {
  const priority = priorities.of.get(facts.need);
  return [
    ...whoAsks(view, facts, assessment),
    ...workReasons(view, facts, type, standing.selfServed ? null : standing.soleProvider),
    ...(priority ? [howMuchItMatters(view, priorities, priority)] : []),
    ...overReach(view, facts),
    ...whetherUnderWay(view, facts.times.keys()),
    ...tooUnsure(view, byReason(facts.outside).get('CONFIDENCE') ?? []),
    ...whyLeftOut(
      view,
      [...facts.outside].filter(([, why]) => why !== 'CONFIDENCE'),
    ),
    ...caveats(view, supportOf(facts)),
  ];
}

function supportOf(facts: NeedFacts) {
  const { askers, initiatives } = facts;
  return claimsIn(askers.values(), initiatives.values(), claimsOfServed(facts));
}

function whoAsks(view: View, { need, askers }: NeedFacts, assessment: number | null): Sentence[] {
  if (askers.size > 0) return whoAsksFor(view, need, askers, assessment === null ? 'YEAR' : 'OCCASION');
  const it = view.name(need);
  const occasion = assessment === null ? null : view.name(assessment);
  return oneSentence(
    occasion
      ? phrase`Det er ikke registreret, at nogen har bedt om ${it} i ${occasion}.`
      : phrase`Det er ikke registreret, at nogen har bedt om ${it}.`,
    occasion
      ? phrase`Nobody is on record as asking for ${it} in ${occasion}.`
      : phrase`Nobody is on record as asking for ${it}.`,
  );
}

function howMuchItMatters(view: View, { basis, assessment, allNothing }: Priorities, priority: NeedPriority): Sentence {
  const round = assessment === null ? null : view.name(assessment);
  const [inRound, inRoundEn] = round
    ? [phrase`I ${round}`, phrase`In ${round}`]
    : ['Uden for en runde', 'Outside any round'];
  const claims = view.claimIds(priority.claims);
  if (basis === 'RATINGS' && priority.ratings) {
    const { respondents, importance, ability } = priority.ratings;
    const [average, own, averageEn] =
      respondents === 1 ? ['', 'its own', ''] : ['i gennemsnit ', 'their own', ' on average'];
    const [gave, rated] = respondents === 1 ? ['organisation', 'organisation'] : ['organisationer', 'organisations'];
    return sentence(
      phrase`${inRound} gav ${inWords(respondents, 'da')} ${gave} det ${average}${decimal(importance, 'da')} af 5 for vigtighed og ${decimal(ability, 'da')} af 5 for egen formåen.`,
      phrase`${inRoundEn} ${inWords(respondents, 'en')} ${rated} gave it ${decimal(importance, 'en')} of 5 for importance and ${decimal(ability, 'en')} of 5 for ${own} ability${averageEn}.`,
      claims,
    );
  }
  if (basis === 'RANKING') {
    return sentence(
      phrase`${inRound} fik det ${decimal(priority.value, 'da')} point, da behovene blev rangordnet.`,
      phrase`${inRoundEn} it got ${decimal(priority.value, 'en')} points when the needs were ranked.`,
      claims,
    );
  }
  const [why, whyEn] = allNothing
    ? ['alle behov er vurderet eller rangordnet til nul', 'all needs are rated or ranked at nothing']
    : ['ikke alle behov er vurderet eller rangordnet', 'not all needs are rated or ranked'];
  return sentence(
    phrase`Hvor højt det er prioriteret, følger kun af, hvor mange det er registreret hos: ${why}.`,
    phrase`Its priority follows only from how many it is on record for: ${whyEn}.`,
    claims,
  );
}

function overReach(view: View, facts: NeedFacts): Sentence[] {
  const { askers, participants, overReach: others } = facts;
  if (others.length === 0 || askers.size === 0) return [];
  const taking = tenseOf(facts);
  const inOrder = mostFirst(others, (other) => participants.get(other)?.length ?? 0);
  const who = view.namesInOrder(inOrder);
  return oneSentence(
    phrase`${who} ${isIn[taking]} med, uden at behovet er registreret hos ${others.length === 1 ? 'den' : 'dem'}.`,
    phrase`${who} ${(others.length === 1 ? takeOne : takeSeveral)[taking]} part without being on record as having the need.`,
    // That somebody takes part needs no more than one claim, and there may be thousands.
    view.claimIds(others.flatMap((other) => participants.get(other)?.[0]?.claims[0] ?? [])),
  );
}

function tooUnsure(view: View, initiatives: readonly number[]): Sentence[] {
  if (initiatives.length === 0) return [];
  const they = view.names(initiatives);
  return oneSentence(
    phrase`At ${they} arbejder med det, er mindre sikkert, end der er spurgt efter, og tæller ikke med.`,
    phrase`That ${they} ${initiatives.length === 1 ? 'works' : 'work'} on it is less sure than was asked for and does not count.`,
  );
}
