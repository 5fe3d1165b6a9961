import { caveats } from '../answer/caveats.js';
import type { GapType } from './need-coverage.js';
import { notServedOf, servedOf, type NeedFacts } from './need-facts.js';
import { whoAsksFor, type Askers } from '../facts/demand.js';
import { byReason, whyLeftOut } from '../facts/wording.js';
import type { NeedPriority, Priorities } from './priority.js';
import {
  decimal,
  inWords,
  name,
  names,
  phrase,
  sentence,
  type Language,
  type Names,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
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
    ...whoAsks(view, facts, assessment),
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

function whoAsks(view: View, { need, askers }: NeedFacts, assessment: number | null): Sentence[] {
  if (askers.size > 0) return whoAsksFor(view, need, askers, assessment === null ? 'YEAR' : 'OCCASION');
  const it = name(view.idOf(need));
  const occasion = assessment === null ? null : name(view.idOf(assessment));
  return [
    sentence(
      occasion
        ? phrase`Det er ikke registreret, at nogen har bedt om ${it} i ${occasion}.`
        : phrase`Det er ikke registreret, at nogen har bedt om ${it}.`,
      occasion
        ? phrase`Nobody is on record as asking for ${it} in ${occasion}.`
        : phrase`Nobody is on record as asking for ${it}.`,
    ),
  ];
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
  const [all, none] = [allOf(view, askers), noneOf(view, askers)];
  switch (type) {
    case 'ABSOLUTE':
      return [nothingIsDone(facts)];
    case 'REACH':
      return [
        sentence(
          phrase`${which} arbejder med det, men ${none.da} er med.`,
          phrase`${which} ${works} on it, but ${none.en} takes part.`,
          claims,
        ),
      ];
    case 'PARTIAL':
      return [partlyDone(which, works, served.length, askers.size, missing, reached)];
    case 'FRAGILE':
      return [
        sentence(
          phrase`${which} arbejder med det, og ${all.da} er med.`,
          phrase`${which} ${works} on it, and ${all.en} part.`,
          reached,
        ),
      ];
    case 'UNKNOWN':
      return initiatives.size === 0
        ? []
        : [sentence(phrase`${which} arbejder med det.`, phrase`${which} ${works} on it.`, claims)];
  }
}

/** Those who were named as asking, whether they stated the need or it is inferred. */
function allOf(view: View, askers: Askers): Record<Language, Phrase> {
  const [only, another] = askers.keys();
  if (only !== undefined && another === undefined) {
    const it = name(view.idOf(only));
    return { da: phrase`${it}`, en: phrase`${it} takes` };
  }
  return askers.size === 2
    ? { da: ['de begge'], en: ['both take'] }
    : { da: [`alle ${inWords(askers.size, 'da')}`], en: [`all ${inWords(askers.size, 'en')} take`] };
}

function noneOf(view: View, askers: Askers): Record<Language, Phrase> {
  const [only, another] = askers.keys();
  if (only !== undefined && another === undefined) {
    const it = name(view.idOf(only));
    return { da: phrase`ikke ${it}`, en: phrase`not ${it}` };
  }
  return askers.size === 2
    ? { da: ['ingen af dem'], en: ['neither'] }
    : { da: [`ingen af de ${inWords(askers.size, 'da')}`], en: [`none of the ${inWords(askers.size, 'en')}`] };
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
    phrase`${which} ${works} on it and ${which.entities.length === 1 ? 'reaches' : 'reach'} ${inWords(served, 'en')} of the ${inWords(asking, 'en')}: ${missing} ${lacks} not take part.`,
    claims,
  );
}

/** Where nobody is on record in an initiative, those who ask may well be in it. */
function whoIsNotRecorded(view: View, { askers, initiatives, unattended }: NeedFacts): Sentence[] {
  if (askers.size === 0 || unattended.length === 0) return [];
  const which = names(view.idsOf(unattended));
  if (unattended.length === initiatives.size) {
    return [
      sentence(
        phrase`Det er ikke registreret, hvem der deltager i ${which}, så det vides ikke, om behovet bliver mødt.`,
        phrase`Who takes part in ${which} is not recorded, so whether the need is met is not known.`,
      ),
    ];
  }
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
    phrase`Hvor højt det er prioriteret, følger kun af, hvor mange det er registreret hos: ${why}.`,
    phrase`Its priority follows only from how many it is on record for: ${whyEn}.`,
    claims,
  );
}

function overReach(view: View, { askers, participants, overReach: others }: NeedFacts): Sentence[] {
  if (others.length === 0 || askers.size === 0) return [];
  const who = names(view.idsOf(others));
  return [
    sentence(
      phrase`${who} er med, uden at behovet er registreret hos ${others.length === 1 ? 'den' : 'dem'}.`,
      phrase`${who} ${others.length === 1 ? 'takes' : 'take'} part without being on record as having the need.`,
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
