import { caveats } from '../answer/caveats.js';
import { phrase, sentence, oneSentence, inEach, type Names, type Sentence, type InBoth } from '../answer/sentence.js';
import { asLastClause, isInferred, eachAsLastClause, type Certainty } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { asSureAs, certaintyIn } from '../facts/demand.js';
import { timeOfMembership } from '../facts/successions.js';
import { timeOfClaims } from '../facts/offers.js';
import { busiestFirst, currentFirst } from '../facts/order.js';
import { latestTime, timeOfInitiative, times, type Time } from '../facts/time.js';
import { dimensionInWords } from '../facts/wording.js';
import { timeOfWorkOn, workOn } from '../facts/work-words.js';
import { claimsIn, type ClaimAt } from '../projection/projection.js';
import { claimsOfRelevance, type Ground, type RelevanceFacts, type TieToTheme } from './trend-relevance-facts.js';

/** Why a trend concerns an organisation, whether that knows it, and who can tell. */
export function relevanceReasons(view: View, facts: RelevanceFacts): Sentence[] {
  const ties = (ground: Ground): TieToTheme[] => facts.ties.filter((tie) => tie.ground === ground);
  return [
    ...whatItIsAbout(view, facts),
    ...ownThemes(view, facts, ties('OWN_THEME')),
    ...works(view, facts, ties('WORK')),
    ...needs(view, facts, ties('NEED')),
    ...wishes(view, facts, ties('WISH')),
    ...networks(view, facts, ties('NETWORK')),
    ...whoKnows(view, facts),
    ...caveats(view, claimsOfRelevance(facts)),
  ];
}

const themesInWords = (view: View, themes: Iterable<number>): InBoth => {
  const them = view.names(new Set(themes));
  return inEach((language) => dimensionInWords('THEME', them, language));
};

/** The themes of some ties; “it” where the trend has only one, “at least one of” them where not each has all. */
function about(view: View, { themes }: RelevanceFacts, ties: readonly TieToTheme[]): InBoth {
  if (themes.size === 1) return { da: ['det'], en: ['it'] };
  const these = new Set(ties.map(({ theme }) => theme));
  const words = themesInWords(view, these);
  const isAll = new Set(ties.map(({ through }) => through)).size * these.size === ties.length;
  return isAll ? words : { da: phrase`mindst ét af ${words.da}`, en: phrase`at least one of ${words.en}` };
}

function whatItIsAbout(view: View, { trend, organisation, themes, concerns }: RelevanceFacts): Sentence[] {
  const [it, who] = [view.name(trend), view.name(organisation)];
  if (themes.size === 0)
    return oneSentence(
      phrase`Det er ikke registreret, hvad ${it} handler om, og derfor heller ikke, om den vedrører ${who}.`,
      phrase`What ${it} is about is not on record, and so neither is whether it concerns ${who}.`,
    );
  const on = themesInWords(view, themes.keys());
  const inferred = eachAsLastClause(view, themes.values());
  const also =
    concerns === true ? { da: phrase` og vedrører ${who}`, en: phrase` and concerns ${who}` } : { da: [], en: [] };
  return [
    sentence(
      phrase`${it} handler om ${on.da}${also.da}${inferred.da}.`,
      phrase`${it} is about ${on.en}${also.en}${inferred.en}.`,
      view.claimIds(claimsIn(themes.values())),
    ),
    ...(concerns === true ? [] : [whyItMayNot(who, themes.size, concerns)]),
  ];
}

function whyItMayNot(who: Names, themes: number, concerns: false | null): Sentence {
  if (concerns === null)
    return sentence(
      phrase`Hvad ${who} arbejder med, er ikke registreret.`,
      phrase`What ${who} works on is not on record.`,
    );
  return themes === 1
    ? sentence(
        phrase`Det er ikke registreret, at ${who} arbejder med det eller har meldt et behov ind om det.`,
        phrase`${who} is not on record as working on it or having stated a need about it.`,
      )
    : sentence(
        phrase`Det er ikke registreret, at ${who} arbejder med nogen af dem eller har meldt et behov ind om dem.`,
        phrase`${who} is not on record as working on any of them or having stated a need about them.`,
      );
}

/** A sentence that rests on ties, with how sure they are. */
function resting(view: View, ties: readonly TieToTheme[], { da, en }: InBoth): Sentence {
  const inferred = asLastClause(
    view,
    ties.map(({ reaching, having }) => [
      reaching,
      having.filter(({ table }) => table.verb === 'HAS_THEME'),
      having.filter(({ table }) => table.verb !== 'HAS_THEME'),
    ]),
  );
  return sentence(
    phrase`${da}${inferred.da}.`,
    phrase`${en}${inferred.en}.`,
    view.claimIds(ties.flatMap(({ reaching, having }) => [...reaching, ...having])),
  );
}

function ownThemes(view: View, facts: RelevanceFacts, ties: readonly TieToTheme[]): Sentence[] {
  if (ties.length === 0) return [];
  const [who, on] = [view.name(facts.organisation), about(view, facts, ties)];
  return [
    resting(view, ties, { da: phrase`${who} arbejder selv med ${on.da}`, en: phrase`${who} works on ${on.en} itself` }),
  ];
}

/** That it takes part in initiatives, and that they are about something: in Danish, and in English for one and several. */
const takesPartIn: Readonly<
  Record<Time, readonly [da: string, en: string, isDa: string, isOne: string, isSeveral: string]>
> = {
  NOW: ['er med i', 'takes part in', 'handler om', 'is about', 'are about'],
  TO_COME: ['skal være med i', 'will take part in', 'kommer til at handle om', 'will be about', 'will be about'],
  UNKNOWN: [
    'er eller var med i',
    'takes or took part in',
    'handler eller handlede om',
    'is or was about',
    'are or were about',
  ],
  OVER: ['var med i', 'took part in', 'handlede om', 'was about', 'were about'],
};

function works(view: View, facts: RelevanceFacts, ties: readonly TieToTheme[]): Sentence[] {
  const who = view.name(facts.organisation);
  return times.flatMap((time) => {
    const some = ties.filter(({ through }) => through !== null && timeOfInitiative(view, through) === time);
    if (some.length === 0) return [];
    const which = throughOf(some);
    const [what, on] = [view.namesInOrder(currentFirst(view, which)), about(view, facts, some)];
    const [da, en, isDa, isOne, isSeveral] = takesPartIn[time];
    return [
      resting(view, some, {
        da: phrase`${who} ${da} ${what}, der ${isDa} ${on.da}`,
        en: phrase`${who} ${en} ${what}, which ${which.size === 1 ? isOne : isSeveral} ${on.en}`,
      }),
    ];
  });
}

const throughOf = (ties: readonly TieToTheme[]): Set<number> => new Set(ties.flatMap(({ through }) => through ?? []));

function needs(view: View, facts: RelevanceFacts, ties: readonly TieToTheme[]): Sentence[] {
  const who = view.name(facts.organisation);
  return (['STATED', 'INFERRED', 'UNCONFIRMED'] as const satisfies readonly Certainty[]).flatMap((certainty) => {
    const some = ties.filter(({ reaching }) => certaintyIn(view, reaching) === certainty);
    if (some.length === 0) return [];
    const which = throughOf(some);
    const [what, on] = [view.names(which), about(view, facts, some)];
    const [has, hasEn] = certainty === 'STATED' ? ['har meldt', 'has stated'] : ['har', 'has'];
    const [as, asEn] = [
      certainty === 'STATED' ? ' ind som behov' : ' som behov',
      which.size === 1 ? 'a need' : 'needs',
    ];
    const [da, en] = asSureAs(certainty, {
      da: phrase`${who} ${has} ${what}${as}, der handler om ${on.da}`,
      en: phrase`${who} ${hasEn} ${what} as ${asEn} about ${on.en}`,
    });
    const unsure = certainty === 'STATED' && some.some(({ having }) => isInferred(view, having));
    const [link, linkEn] =
      which.size === 1
        ? ['; hvad behovet handler om, er udledt', '; what the need is about is inferred']
        : ['; hvad behovene handler om, er udledt', '; what the needs are about is inferred'];
    return oneSentence(
      phrase`${da}${unsure ? link : ''}.`,
      phrase`${en}${unsure ? linkEn : ''}.`,
      view.claimIds(some.flatMap(({ reaching, having }) => [...reaching, ...having])),
    );
  });
}

function wishes(view: View, facts: RelevanceFacts, ties: readonly TieToTheme[]): Sentence[] {
  if (ties.length === 0) return [];
  const [who, on] = [view.name(facts.organisation), about(view, facts, ties)];
  const over = timeOfClaims(view, claimsIn(ties.map(({ having }) => having))) === 'OVER';
  return [
    resting(view, ties, {
      da: phrase`${who} ${over ? 'søgte' : 'søger'} viden om ${on.da}`,
      en: phrase`${who} ${over ? 'sought' : 'seeks'} knowledge of ${on.en}`,
    }),
  ];
}

/** What networks work on of which it is a member: by when they do, and by whether it is known that it still is one. */
function networks(view: View, facts: RelevanceFacts, ties: readonly TieToTheme[]): Sentence[] {
  const who = view.name(facts.organisation);
  const isMember = ({ reaching }: TieToTheme): boolean =>
    latestTime(reaching.map(({ table, row }) => timeOfMembership(view, table, row))) === 'NOW';
  return [true, false].flatMap((member) =>
    times.flatMap((time) => {
      const some = ties.filter((tie) => isMember(tie) === member && timeOfWorkOn(view, tie.having) === time);
      if (some.length === 0) return [];
      const which = throughOf(some);
      const [they, on] = [view.names(which), about(view, facts, some)];
      const [da, one, several] = workOn[time];
      const [is, isEn] = member ? ['er', 'is'] : ['er eller var', 'is or was'];
      return [
        resting(view, some, {
          da: phrase`${they}, som ${who} ${is} medlem af, ${da} ${on.da}`,
          en: phrase`${they}, of which ${who} ${isEn} a member, ${which.size === 1 ? one : several} ${on.en}`,
        }),
      ];
    }),
  );
}

/** Whether it knows the trend; where that is not on record, who can tell it about it: first those whom it works with. */
function whoKnows(view: View, { organisation, aware, spotted, contacts, others }: RelevanceFacts): Sentence[] {
  const who = view.name(organisation);
  const own = view.claimIds(aware.get(organisation) ?? []);
  if (spotted.has(organisation))
    return oneSentence(phrase`${who} har selv sporet den.`, phrase`${who} spotted it itself.`, own);
  if (aware.has(organisation)) return oneSentence(phrase`${who} kender den.`, phrase`${who} knows of it.`, own);
  if (aware.size === 0)
    return oneSentence(['Det er ikke registreret, at nogen kender den.'], ['Nobody is on record as knowing of it.']);
  const told = (
    some: readonly number[],
    tell: (they: Names, knows: string) => InBoth,
    claims: readonly ClaimAt[],
  ): Sentence[] => {
    if (some.length === 0) return [];
    const they = view.namesInOrder(busiestFirst(view, some));
    const { da, en } = tell(they, some.length === 1 ? 'knows' : 'know');
    return oneSentence(
      phrase`${da} og kan fortælle om den.`,
      phrase`${en} and can tell about it.`,
      view.claimIds([...some.flatMap((each) => aware.get(each) ?? []), ...claims]),
    );
  };
  const [also, alsoEn] = contacts.size > 0 ? [' også', ' too'] : ['', ''];
  return [
    sentence(phrase`Det er ikke registreret, at ${who} kender den.`, phrase`${who} is not on record as knowing of it.`),
    ...told(
      [...contacts.keys()],
      (they, knows) => ({
        da: phrase`${they}, som ${who} arbejder eller har arbejdet sammen med, kender den`,
        en: phrase`${they}, with which ${who} works or has worked, ${knows} of it`,
      }),
      claimsIn(contacts.values()),
    ),
    ...told(
      others,
      (they, knows) => ({ da: phrase`${they} kender den${also}`, en: phrase`${they} ${knows} of it${alsoEn}` }),
      [],
    ),
  ];
}
