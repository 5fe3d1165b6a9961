import { caveats } from '../answer/caveats.js';
import type { GapType } from './need-coverage.js';
import { notServedOf, servedOf, type NeedFacts } from './need-facts.js';
import { byReason, whyLeftOut } from '../facts/wording.js';
import type { NeedPriority, Priorities } from './priority.js';
import { decimal, inWords, name, names, phrase, sentence, type Names, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';

/** A gap as it is put into words. */
interface FoundGap {
  readonly facts: NeedFacts;
  readonly type: GapType;
  readonly priorities: Priorities;
  /** The assessment that is asked for. */
  readonly assessment: number | null;
  readonly soleProvider: number | null;
}

/** Why a need is a gap of this type: who asks, what is done, what is missing, how much it matters. */
export function gapReasons(view: View, { facts, type, priorities, assessment, soleProvider }: FoundGap): Sentence[] {
  const priority = priorities.of.get(facts.need);
  return [
    whoAsks(view, facts, assessment),
    ...whatIsDone(view, facts, type),
    ...whoIsNotRecorded(view, facts),
    ...onOne(view, facts, soleProvider),
    ...(priority ? [howMuchItMatters(view, priorities, priority)] : []),
    ...overReach(view, facts),
    ...unknownStatus(view, facts),
    ...tooUnsure(view, byReason(facts.outside).get('CONFIDENCE') ?? []),
    ...whyLeftOut(
      view,
      [...facts.outside].filter(([, why]) => why !== 'CONFIDENCE'),
    ),
    ...caveats(view, supportOf(facts)),
  ];
}

function supportOf(facts: NeedFacts) {
  const { askers, initiatives, participants } = facts;
  const served = servedOf(facts).flatMap((asker) => participants.get(asker) ?? []);
  return [
    ...[...askers.values()].flat(),
    ...[...initiatives.values()].flat(),
    ...served.flatMap(({ claims }) => claims),
  ];
}

function whoAsks(view: View, { need, askers }: NeedFacts, assessment: number | null): Sentence {
  const it = name(view.idOf(need));
  const occasion = assessment === null ? null : name(view.idOf(assessment));
  if (askers.size === 0) {
    return sentence(
      occasion
        ? phrase`Det er ikke registreret, at nogen har bedt om ${it} i ${occasion}.`
        : phrase`Det er ikke registreret, at nogen har bedt om ${it}.`,
      occasion
        ? phrase`Nobody is on record as asking for ${it} in ${occasion}.`
        : phrase`Nobody is on record as asking for ${it}.`,
    );
  }
  const who = names(view.idsOf(askers.keys()));
  const has = askers.size === 1 ? 'has' : 'have';
  return sentence(
    occasion ? phrase`${who} har meldt behovet ${it} ind i ${occasion}.` : phrase`${who} har meldt behovet ${it} ind.`,
    occasion
      ? phrase`${who} ${has} stated the need ${it} in ${occasion}.`
      : phrase`${who} ${has} stated the need ${it}.`,
    view.claimIds([...askers.values()].flat()),
  );
}

function whatIsDone(view: View, facts: NeedFacts, type: GapType): Sentence[] {
  const { askers, initiatives, participants } = facts;
  const which = names(view.idsOf(initiatives.keys()));
  const works = initiatives.size === 1 ? 'works' : 'work';
  const claims = view.claimIds([...initiatives.values()].flat());
  const missing = names(view.idsOf(notServedOf(facts)));
  const served = servedOf(facts);
  const reached = [
    ...claims,
    ...view.claimIds(served.flatMap((asker) => participants.get(asker) ?? []).flatMap(({ claims }) => claims)),
  ];
  switch (type) {
    case 'ABSOLUTE':
      return [nothingIsDone(facts)];
    case 'REACH':
      return [
        participants.size === 0
          ? sentence(phrase`${which} arbejder med det.`, phrase`${which} ${works} on it.`, claims)
          : sentence(
              phrase`${which} arbejder med det, men ingen af dem, der har bedt om det, er med.`,
              phrase`${which} ${works} on it, but nobody who asked takes part.`,
              claims,
            ),
      ];
    case 'PARTIAL':
      return [partlyDone(which, works, served.length, askers.size, missing, reached)];
    case 'FRAGILE':
      return [
        sentence(
          phrase`${which} arbejder med det, og alle, der har bedt om det, er med.`,
          phrase`${which} ${works} on it, and everybody who asked takes part.`,
          reached,
        ),
      ];
    case 'UNKNOWN':
      return initiatives.size === 0
        ? []
        : [sentence(phrase`${which} arbejder med det.`, phrase`${which} ${works} on it.`, claims)];
  }
}

const nothingIsDone = ({ outside }: NeedFacts): Sentence =>
  outside.size === 0
    ? sentence(
        phrase`Der er ikke registreret nogen indsats, der arbejder med det.`,
        phrase`No initiative is on record as working on it.`,
      )
    : sentence(
        phrase`Ingen indsats, der tæller med, arbejder med det.`,
        phrase`No initiative that counts works on it.`,
      );

function partlyDone(
  which: Names,
  works: string,
  served: number,
  asking: number,
  missing: Names,
  claims: Sentence['claims'],
): Sentence {
  const lacks = missing.entities.length === 1 ? 'does' : 'do';
  return sentence(
    phrase`${which} arbejder med det og når ${inWords(served, 'da')} af de ${inWords(asking, 'da')}: ${missing} er ikke med.`,
    phrase`${which} ${works} on it and reaches ${inWords(served, 'en')} of the ${inWords(asking, 'en')}: ${missing} ${lacks} not take part.`,
    claims,
  );
}

/** Where nobody is on record in an initiative, those who ask may well be in it. */
function whoIsNotRecorded(view: View, { askers, unattended }: NeedFacts): Sentence[] {
  if (askers.size === 0 || unattended.length === 0) return [];
  const which = names(view.idsOf(unattended));
  return [
    sentence(
      phrase`Det er ikke registreret, hvem der deltager i ${which}.`,
      phrase`Who takes part in ${which} is not recorded.`,
    ),
  ];
}

function onOne(view: View, { initiatives, participants }: NeedFacts, soleProvider: number | null): Sentence[] {
  if (soleProvider === null) return [];
  const it = name(view.idOf(soleProvider));
  const own = participants.get(soleProvider) ?? [];
  const claims = view.claimIds(own.flatMap((participation) => participation.claims));
  const led = new Set(own.filter(({ lead }) => lead).map(({ initiative }) => initiative));
  const others = [...participants]
    .filter(([organisation]) => organisation !== soleProvider)
    .flatMap(([, each]) => each);
  // Who is in an initiative that nobody leads answers for it, so the need would not be lost (see `removalImpact`).
  if (others.some(({ initiative }) => !led.has(initiative))) {
    const leads = names(view.idsOf(led));
    return [
      sentence(
        phrase`Kun ${it} er registreret som leder: af ${leads}, og ingen leder resten.`,
        phrase`Only ${it} is on record as lead: of ${leads}, and nobody leads the rest.`,
        claims,
      ),
    ];
  }
  return [
    initiatives.size > new Set([...own, ...others].map(({ initiative }) => initiative)).size
      ? sentence(
          phrase`Alt, hvor nogen er registreret, hviler på ${it}.`,
          phrase`All that anybody is on record in rests on ${it}.`,
          claims,
        )
      : sentence(
          phrase`Det hele hviler på ${it}: trækker den sig, er der ingen til at føre det videre.`,
          phrase`All of it rests on ${it}: if it withdraws, nobody is left to carry on.`,
          claims,
        ),
  ];
}

function howMuchItMatters(view: View, { basis, assessment, allNothing }: Priorities, priority: NeedPriority): Sentence {
  const round = assessment === null ? null : name(view.idOf(assessment));
  const [inRound, inRoundEn] = round
    ? [phrase`I ${round}`, phrase`In ${round}`]
    : ['Uden for en runde', 'Outside any round'];
  const claims = view.claimIds(priority.claims);
  if (basis === 'RATINGS' && priority.ratings) {
    const { respondents, importance, ability } = priority.ratings;
    const [gave, rated] = respondents === 1 ? ['organisation', 'organisation'] : ['organisationer', 'organisations'];
    return sentence(
      phrase`${inRound} gav ${inWords(respondents, 'da')} ${gave} det i gennemsnit ${decimal(importance, 'da')} af 5 for vigtighed og ${decimal(ability, 'da')} af 5 for egen formåen.`,
      phrase`${inRoundEn} ${inWords(respondents, 'en')} ${rated} gave it ${decimal(importance, 'en')} of 5 for importance and ${decimal(ability, 'en')} of 5 for their own ability on average.`,
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
    phrase`Hvor højt det er prioriteret, følger kun af, hvor mange der beder om det: ${why}.`,
    phrase`Its priority follows only from how many ask for it: ${whyEn}.`,
    claims,
  );
}

function overReach(view: View, { askers, participants, overReach: others }: NeedFacts): Sentence[] {
  if (others.length === 0 || askers.size === 0) return [];
  const who = names(view.idsOf(others));
  return [
    sentence(
      phrase`${who} er med uden selv at have bedt om det.`,
      phrase`${who} ${others.length === 1 ? 'takes' : 'take'} part without having asked.`,
      // That somebody takes part needs no more than one claim, and there may be thousands.
      view.claimIds(others.flatMap((other) => participants.get(other)?.[0]?.claims[0] ?? [])),
    ),
  ];
}

function tooUnsure(view: View, initiatives: readonly number[]): Sentence[] {
  if (initiatives.length === 0) return [];
  const they = names(view.idsOf(initiatives));
  return [
    sentence(
      phrase`At ${they} arbejder med det, er mindre sikkert, end der er spurgt efter, og tæller ikke med.`,
      phrase`That ${they} ${initiatives.length === 1 ? 'works' : 'work'} on it is less sure than was asked for and does not count.`,
    ),
  ];
}

function unknownStatus(view: View, { statusUnknown }: NeedFacts): Sentence[] {
  if (statusUnknown.length === 0) return [];
  const which = names(view.idsOf(statusUnknown));
  return [
    sentence(
      phrase`Det vides ikke, om ${which} er i gang, men det tæller med.`,
      phrase`Whether ${which} ${statusUnknown.length === 1 ? 'is' : 'are'} under way is not known, but counts.`,
    ),
  ];
}
