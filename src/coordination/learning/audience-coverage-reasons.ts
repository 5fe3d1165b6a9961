import { caveats } from '../answer/caveats.js';
import { name, names, phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { whyLeftOut } from '../facts/wording.js';
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

function whatIsOffered(view: View, { audience, initiatives, outside }: AudienceFacts): Sentence {
  const it = name(view.idOf(audience));
  if (initiatives.size > 0) {
    const which = names(view.idsOf(initiatives.keys()));
    return sentence(
      phrase`${which} henvender sig til målgruppen ${it}.`,
      phrase`${which} ${initiatives.size === 1 ? 'is' : 'are'} for the audience ${it}.`,
      view.claimIds([...initiatives.values()].flat()),
    );
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

function whatItTakesUp(view: View, { covered, uncovered }: AudienceFacts): Sentence[] {
  const [taken, left] = [names(view.idsOf(covered.keys())), names(view.idsOf(uncovered))];
  return [
    ...(covered.size > 0
      ? [
          sentence(
            phrase`Af det, der er på vej, tager de ${taken} op.`,
            phrase`Of what is coming they take up ${taken}.`,
            view.claimIds([...covered.values()].flatMap(({ claims }) => claims)),
          ),
        ]
      : []),
    ...(uncovered.length > 0
      ? [sentence(phrase`Ingen af dem tager ${left} op.`, phrase`None of them takes up ${left}.`)]
      : []),
  ];
}

function whomItReaches(view: View, { reached, notReached, reachUnknown }: AudienceFacts): Sentence[] {
  const [who, not, unknown] = [view.idsOf(reached.keys()), view.idsOf(notReached), view.idsOf(reachUnknown)].map(names);
  return [
    ...(who && reached.size > 0
      ? [
          sentence(
            phrase`${who} er eller har været med.`,
            phrase`${who} ${reached.size === 1 ? 'takes' : 'take'} part or ${reached.size === 1 ? 'has' : 'have'} done so.`,
            view.claimIds([...reached.values()].flat()),
          ),
        ]
      : []),
    ...(not && notReached.length > 0
      ? [
          sentence(
            phrase`Det er ikke registreret, at ${not} har været med i nogen af dem.`,
            phrase`${not} ${notReached.length === 1 ? 'is' : 'are'} not on record as having been in any of them.`,
          ),
        ]
      : []),
    ...(unknown && reachUnknown.length > 0
      ? [
          sentence(
            phrase`Om ${unknown} er med i noget, vides slet ikke.`,
            phrase`Whether ${unknown} ${reachUnknown.length === 1 ? 'is' : 'are'} in anything at all is not known.`,
          ),
        ]
      : []),
  ];
}
