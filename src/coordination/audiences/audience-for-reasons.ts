import {
  inWords,
  joined,
  names,
  namesUpTo,
  phrase,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { eachAsLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { oftenestFirst } from '../facts/order.js';
import { timeOfInitiative } from '../facts/time.js';
import { dimensionInWords } from '../facts/wording.js';
import { claimsIn } from '../projection/projection.js';
import { grounds, type AudienceFacts, type Recipient, type RecipientGround } from './recipients.js';

/** How many needs, topics or initiatives are named that concern somebody. */
const NAMED = 3;

/** What it is about, who ought to get it and has not, through whom, who has it, and for whom it was made. */
export function audienceReasons(
  view: View,
  facts: AudienceFacts,
  missing: readonly Recipient[],
  through: number | null,
): Sentence[] {
  return [
    whatItIsAbout(view, facts),
    ...grounds.flatMap((ground) =>
      whoOughtToGetIt(
        view,
        ground,
        missing.filter((each) => each.ground === ground),
      ),
    ),
    ...(facts.recipients.length > 0 && missing.length === 0 ? [everybodyHasIt(facts.recipients.length)] : []),
    ...(through === null || missing.length < 2
      ? []
      : oneSentence(
          phrase`De fleste af dem er medlem af ${view.name(through)}, som kan sende den ud.`,
          phrase`Most of them are members of ${view.name(through)}, which can pass it on.`,
        )),
    whoHasIt(view, facts),
    ...forWhomItWasMade(view, facts),
  ];
}

function whatItIsAbout(view: View, { product, topics, isRetired }: AudienceFacts): Sentence {
  const it = view.name(product);
  if (isRetired)
    return sentence(
      phrase`${it} anbefales ikke længere, så den skal ikke sendes ud.`,
      phrase`${it} is no longer recommended, so it is not to be passed on.`,
    );
  if (topics.size === 0)
    return sentence(
      phrase`Det er ikke registreret, hvad ${it} handler om, så hvem der bør have den, kan ikke siges.`,
      phrase`What ${it} is about is not on record, so who ought to get it cannot be told.`,
    );
  const which = topicsInWords(view, topics.keys());
  const sureness = eachAsLastClause(view, topics.values());
  return sentence(
    phrase`${it} handler om ${which.da}${sureness.da}.`,
    phrase`${it} is about ${which.en}${sureness.en}.`,
    view.claimIds(claimsIn(topics.values())),
  );
}

export function topicsInWords(view: View, topics: Iterable<number>): InBoth {
  const all = [...topics];
  const inLanguage = (language: Language): Phrase =>
    joined(
      (['Theme', 'Method'] as const).flatMap((kind) => {
        const own = all.filter((topic) => view.projection.entities.isKind(topic, kind));
        const dimension = kind === 'Theme' ? 'THEME' : 'METHOD';
        return own.length > 0 ? [dimensionInWords(dimension, view.names(own), language)] : [];
      }),
      language,
    );
  return inEach(inLanguage);
}

/** Who ought to get it on one ground and is not on record as having it. */
function whoOughtToGetIt(view: View, ground: RecipientGround, missing: readonly Recipient[]): Sentence[] {
  if (missing.length === 0) return [];
  const who = names(missing.map(({ organisation }) => view.idOf(organisation)));
  const because = oftenestFirst(missing.flatMap((each) => each.because));
  const why = whyInWords(view, ground, because, missing.length);
  const sureness = eachAsLastClause(
    view,
    missing.flatMap(({ claims }) => claims.map((claim) => [claim])),
  );
  return oneSentence(
    phrase`${who} bør have den: ${why.da}${sureness.da}.`,
    phrase`${who} ought to get it: ${why.en}${sureness.en}.`,
    view.claimIds(claimsIn(missing.map(({ claims }) => claims))),
  );
}

/** Why topics concern some of one ground: “de har meldt behovet X ind”. */
export function whyInWords(view: View, ground: RecipientGround, because: readonly number[], count: number): InBoth {
  const named = namesUpTo(
    NAMED,
    because.map((each) => view.idOf(each)),
  );
  const [de, they, have] = count === 1 ? ['den', 'it', 'has'] : ['de', 'they', 'have'];
  const verb = (one: string, several: string): string => (count === 1 ? one : several);
  switch (ground) {
    case 'NEED':
      return {
        da: phrase`${de} har meldt ${dimensionInWords('NEED', named, 'da')} ind`,
        en: phrase`${they} ${have} stated ${dimensionInWords('NEED', named, 'en')}`,
      };
    case 'SEEKS': {
      const which = topicsInWords(view, because);
      return {
        da: phrase`${de} søger ${which.da}`,
        en: phrase`${they} ${verb('seeks', 'seek')} ${which.en}`,
      };
    }
    case 'WORK': {
      const { da, en } = takingPart(view, because, count === 1);
      return { da: phrase`${de} ${da} i ${named}`, en: phrase`${they} ${en} in ${named}` };
    }
    case 'THEME': {
      const which = topicsInWords(view, because);
      return {
        da: phrase`${de} arbejder med ${which.da}`,
        en: phrase`${they} ${verb('works', 'work')} on ${which.en}`,
      };
    }
  }
}

/** “er eller skal være med”: that somebody takes part, took part or will, as far as the times of initiatives leave it open. */
function takingPart(view: View, initiatives: readonly number[], isOne: boolean): InBoth<string> {
  const found = new Set(initiatives.map((initiative) => timeOfInitiative(view, initiative)));
  const tenses = [
    ...(found.has('NOW') || found.has('UNKNOWN') ? [['er', isOne ? 'takes' : 'take'] as const] : []),
    ...(found.has('UNKNOWN') ? [['var', 'took'] as const] : []),
    ...(found.has('TO_COME') ? [['skal være', 'will take'] as const] : []),
  ];
  const either = (words: readonly string[], or: string): string =>
    [...words.slice(0, -2), words.slice(-2).join(or)].join(', ');
  return {
    da: `${either(
      tenses.map(([da]) => da),
      ' eller ',
    )} med`,
    en: `${either(
      tenses.map(([, en]) => en),
      ' or ',
    )} part`,
  };
}

function everybodyHasIt(count: number): Sentence {
  return count === 1
    ? sentence(['Den eneste, der bør have den, har den.'], ['The only one that ought to get it has it.'])
    : sentence(
        [`Alle ${inWords(count, 'da')}, der bør have den, har den.`],
        [`All ${inWords(count, 'en')} that ought to get it have it.`],
      );
}

function whoHasIt(view: View, { having }: AudienceFacts): Sentence {
  if (having.size === 0)
    return sentence(['Det er ikke registreret, at nogen har den.'], ['Nobody is on record as having it.']);
  const who = view.names(having.keys());
  return sentence(
    phrase`${who} har den allerede.`,
    phrase`${who} already ${having.size === 1 ? 'has' : 'have'} it.`,
    view.claimIds(claimsIn(having.values())),
  );
}

/** For whom within an organisation it was made: the audiences of what left it. */
function forWhomItWasMade(view: View, { origins, audiences }: AudienceFacts): Sentence[] {
  if (audiences.size === 0) return [];
  const isOne = audiences.size === 1;
  const [from, whom] = [view.names(origins.keys()), view.names(audiences.keys())];
  return oneSentence(
    phrase`Den kommer fra ${from}, hvis ${isOne ? 'målgruppe' : 'målgrupper'} er ${whom}.`,
    phrase`It comes from ${from}, whose ${isOne ? 'audience is' : 'audiences are'} ${whom}.`,
    view.claimIds(claimsIn(origins.values(), audiences.values())),
  );
}
