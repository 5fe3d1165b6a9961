import { caveats } from '../answer/caveats.js';
import {
  capital,
  decimal,
  inWords,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Sentence,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { whoAsksFor } from '../facts/demand.js';
import type { Findings } from './assessment-findings.js';

/** How the priority of one need was reached: who asked, how it was rated and ranked, what was decided. */
export function priorityReasons(view: View, need: number, assessment: number, found: Findings): Sentence[] {
  const claims = [
    ...[...(found.askers.get(need)?.values() ?? [])].flat(),
    ...(found.discrepancies.get(need)?.claims ?? []),
    ...(found.points.get(need)?.claims ?? []),
    ...(found.decisions.get(need)?.claims ?? []),
  ];
  return [
    ...whoAsked(view, need, assessment, found),
    ...howRated(view, need, found),
    ...howRanked(view, need, found),
    ...whatWasDecided(view, need, found),
    ...caveats(view, claims),
  ];
}

function whoAsked(view: View, need: number, assessment: number, { askers }: Findings): Sentence[] {
  const by = askers.get(need);
  if (by) return whoAsksFor(view, need, by, 'OCCASION');
  const [it, round] = [view.name(need), view.name(assessment)];
  return oneSentence(
    phrase`Det er ikke registreret, at nogen meldte ${it} ind i ${round}.`,
    phrase`Nobody is on record as having stated ${it} in ${round}.`,
  );
}

function howRated(view: View, need: number, { discrepancies }: Findings): Sentence[] {
  const rated = discrepancies.get(need);
  if (!rated?.ratings) return [];
  const { respondents, importance, ability } = rated.ratings;
  const [average, own, averageEn] =
    respondents === 1 ? ['', 'its own', ''] : ['i gennemsnit ', 'their own', ' on average'];
  const [who, whom] = respondents === 1 ? ['organisation', 'organisation'] : ['organisationer', 'organisations'];
  return oneSentence(
    phrase`${capital(inWords(respondents, 'da'))} ${who} gav det ${average}${decimal(importance, 'da')} af 5 for vigtighed og ${decimal(ability, 'da')} af 5 for egen formåen${distance(rated.value, 'da')}.`,
    phrase`${capital(inWords(respondents, 'en'))} ${whom} gave it ${decimal(importance, 'en')} of 5 for importance and ${decimal(ability, 'en')} of 5 for ${own} ability${averageEn}${distance(rated.value, 'en')}.`,
    view.claimIds(rated.claims),
  );
}

/** How far the ability lies behind, as the discrepancy counts it: times the importance. */
function distance(discrepancy: number, language: Language): string {
  const value = decimal(discrepancy, language);
  if (discrepancy === 0)
    return language === 'da' ? '; formåen er på højde med vigtigheden' : '; the ability matches the importance';
  return language === 'da'
    ? `; afstanden, ganget med vigtigheden, er ${value}`
    : `; the discrepancy, their distance times the importance, is ${value}`;
}

function howRanked(view: View, need: number, { points }: Findings): Sentence[] {
  const ranked = points.get(need);
  if (!ranked) return [];
  return oneSentence(
    phrase`I organisationernes rangordning fik det ${decimal(ranked.value, 'da')} point.`,
    phrase`In the organisations’ rankings it got ${decimal(ranked.value, 'en')} points.`,
    view.claimIds(ranked.claims),
  );
}

function whatWasDecided(view: View, need: number, { decisions }: Findings): Sentence[] {
  const decision = decisions.get(need);
  if (!decision) return [];
  const claims = view.claimIds(decision.claims);
  return [
    decision.rank === null
      ? sentence(phrase`Det blev prioriteret.`, phrase`It was prioritised.`, claims)
      : sentence(
          phrase`Beslutningen blev at prioritere det som nummer ${decision.rank}.`,
          phrase`The decision was to prioritise it as number ${decision.rank}.`,
          claims,
        ),
  ];
}
