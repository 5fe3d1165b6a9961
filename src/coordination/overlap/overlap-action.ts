import type { Dimension } from '../facts/items.js';
import { told } from '../facts/time-words.js';
import { dimensionInWords } from '../facts/wording.js';
import { listed } from './pair-time-words.js';
import { earlierIn, type Pair } from './pair.js';
import { earlierOf, productsOf } from './earlier-work.js';
import {
  joined,
  name,
  names,
  phrase,
  sentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import { isInferred } from '../answer/sureness.js';
import { whomToAsk, type Asked } from './whom-to-ask.js';

/** What people can best meet about, in this order. */
const topics: readonly Dimension[] = ['METHOD', 'NEED', 'THEME', 'AUDIENCE', 'PLACE'];

/**
 * What a coordinator could do next about a pair; null where there is nothing to do. What is over is learned from, never
 * met about; what is to come is planned together. Nobody is told to ask themselves (see `whomToAsk`).
 */
export function suggestedAction(pair: Pair): Sentence | null {
  if (pair.class === null) return null;
  if (pair.class === 'CO_PRESENCE') return useTheTie(pair);
  if (pair.time === 'OVER') return learnFrom(pair);
  switch (pair.class) {
    case 'SUCCESSION':
      return pair.times[earlierIn(pair.periods)] === 'OVER' ? readFirst(pair) : planTogether(pair);
    case 'UNDATED':
      return findOutWhen(pair);
    case 'JOINT_EFFORT':
      return keepVisible(pair);
    case 'DUPLICATION_RISK':
      return bringTogether(pair);
  }
}

/** Those on both sides that are to be asked, by name first, as one list; null where it is not known who they are. */
function wordsFor(sides: readonly Asked[]): ((language: Language) => Phrase) | null {
  const named = [...new Set(sides.flatMap((side) => side.named))];
  const described = sides.flatMap(({ words, named: own }) => (words && own.length === 0 ? [words] : []));
  if (named.length === 0 && described.length === 0) return null;
  if (described.length === 0) return () => [names(named)];
  return (language) =>
    joined([...named.map((each) => [name(each)]), ...described.map((words) => words(language))], language);
}

/** The rarest of what they share, in the dimension that people can best meet about. */
function sharedTopic({ view, dimensions }: Pair, language: Language): Phrase {
  for (const topic of topics) {
    const [rarest] = dimensions.find(({ dimension }) => dimension === topic)?.shared ?? [];
    if (rarest !== undefined) return dimensionInWords(topic, view.name(rarest), language);
  }
  return [];
}

function bringTogether(pair: Pair): Sentence {
  const { da, en } = inEach((language) => sharedTopic(pair, language));
  const unknown = pair.called.filter((_, at) => pair.participants[at]?.size === 0);
  if (unknown.length > 0) {
    return sentence(
      phrase`Find ud af, hvem der står bag ${listed(unknown, 'da')}, og saml begge sider om ${da}.`,
      phrase`Find out who is behind ${listed(unknown, 'en')}, and bring both sides together on ${en}.`,
    );
  }
  const who = wordsFor(whomToAsk(pair));
  if (!who) return planTogether(pair);
  switch (pair.time) {
    case 'TO_COME':
      return planTogether(pair);
    case 'UNKNOWN':
      return sentence(
        phrase`Spørg ${who('da')}, om begge stadig er i gang; er de det, så saml begge sider om ${da}.`,
        phrase`Ask ${who('en')} whether both still go on; if they do, bring both sides together on ${en}.`,
      );
    default:
      return sentence(
        phrase`Inviter ${who('da')} til en fælles session om ${da}.`,
        phrase`Invite ${who('en')} to one session on ${en}.`,
      );
  }
}

function planTogether(pair: Pair): Sentence {
  const { da, en } = inEach((language) => sharedTopic(pair, language));
  const who = wordsFor(whomToAsk(pair));
  return who
    ? sentence(
        phrase`Lad ${who('da')} planlægge de to sammen, så ${da} bliver fælles.`,
        phrase`Let ${who('en')} plan the two together, so that ${en} is shared.`,
      )
    : sentence(
        phrase`Planlæg de to sammen, så ${da} bliver fælles.`,
        phrase`Plan the two together, so that ${en} is shared.`,
      );
}

/** Of what is over: who can tell what they learned; those who lead both know it already. */
function learnFrom(pair: Pair): Sentence {
  const sides = whomToAsk(pair);
  const over = sides.filter((_, at) => pair.times[at] === 'OVER');
  const who = wordsFor(over);
  const which = pair.called.filter((_, at) => pair.times[at] === 'OVER');
  const isBoth = over.length === 2;
  const [it, itEn] = isBoth ? [phrase`Det`, phrase`It`] : [listed(which, 'da'), listed(which, 'en')];
  if (!who) {
    const { they, sure } = whoKnows(
      pair,
      over.flatMap((side) => side.knowing),
    );
    if (they.entities.length > 0) {
      return sentence(
        phrase`${it} er slut: ${they} var med i begge${sure.da} og kan fortælle, hvad der blev lært.`,
        phrase`${itEn} is over: ${they} took part in both${sure.en} and can tell what was learned.`,
      );
    }
    return sentence(
      phrase`${it} er slut: find ud af, hvem der stod bag ${listed(which, 'da')}, og hvad de lærte.`,
      phrase`${itEn} is over: find out who was behind ${listed(which, 'en')}, and what they learned.`,
    );
  }
  if (!isBoth && over.every(({ named }) => named.length === 0)) {
    return sentence(
      phrase`${it} er slut: spørg dem, der var med, hvad de lærte.`,
      phrase`${itEn} is over: ask those who took part what they learned.`,
    );
  }
  const isOne =
    over.filter(({ words }) => words !== null).length === 1 && over.some(({ isOne, words }) => isOne && words);
  return sentence(
    phrase`${it} er slut: spørg ${who('da')}, hvad ${isOne ? 'den' : 'de'} lærte.`,
    phrase`${itEn} is over: ask ${who('en')} what ${isOne ? 'it' : 'they'} learned.`,
  );
}

/** Of those who are in both of a pair those that surely are, else all of them, and that it is inferred. */
function whoKnows({ view, participants }: Pair, knowing: readonly number[]) {
  const sure = knowing.filter((each) => !participants.some((side) => isInferred(view, side.get(each)?.claims ?? [])));
  return sure.length > 0 || knowing.length === 0
    ? { they: view.names(new Set(sure)), sure: { da: '', en: '' } }
    : { they: view.names(new Set(knowing)), sure: { da: ' (det er udledt)', en: ' (this is inferred)' } };
}

function readFirst(pair: Pair): Sentence {
  const { view, called } = pair;
  const at = earlierIn(pair.periods);
  const sides = whomToAsk(pair);
  const [from, to] = [called[at], called[at === 0 ? 1 : 0]];
  const [earlier, later] = [sides[at], sides[at === 0 ? 1 : 0]];
  const left = productsOf(view, earlierOf(pair)?.initiatives ?? []);
  const readers = later.words;
  if (left.size > 0) {
    const what = view.names(left.keys());
    return sentence(
      readers
        ? phrase`Lad ${readers('da')} læse ${what} og bygge videre på det i ${to('da')}.`
        : phrase`Læs ${what}, og byg videre på det i ${to('da')}.`,
      readers
        ? phrase`Let ${readers('en')} read ${what} and build on it in ${to('en')}.`
        : phrase`Read ${what}, and build on it in ${to('en')}.`,
    );
  }
  if (earlier.knowing.length > 0 && !earlier.words) {
    const { they, sure } = whoKnows(pair, earlier.knowing);
    return sentence(
      phrase`${they} var med i ${from('da')}${sure.da} og kan bringe det, der blev lært, med ind i ${to('da')}.`,
      phrase`${they} took part in ${from('en')}${sure.en} and can bring what was learned into ${to('en')}.`,
    );
  }
  const [ask, askEn] = whatToAsk(earlier, from);
  return readers
    ? sentence(
        phrase`Lad ${readers('da')} ${ask} og bygge videre på det i ${to('da')}.`,
        phrase`Let ${readers('en')} ${askEn} and build on it in ${to('en')}.`,
      )
    : sentence(
        phrase`Lad dem bag ${to('da')} ${ask} og bygge videre på det.`,
        phrase`Let those behind ${to('en')} ${askEn} and build on it.`,
      );
}

/** Asking those who were in the earlier one what it taught them, to follow “let them”. */
function whatToAsk({ words, named }: Asked, from: (language: Language) => Phrase): readonly [da: Phrase, en: Phrase] {
  if (!words)
    return [phrase`finde ud af, hvad ${from('da')} lærte,`, phrase`find out what was learned in ${from('en')}`];
  return named.length === 0
    ? [phrase`spørge ${words('da')}, hvad de lærte,`, phrase`ask ${words('en')} what they learned`]
    : [
        phrase`spørge ${words('da')}, hvad ${from('da')} lærte dem,`,
        phrase`ask ${words('en')} what ${from('en')} taught them`,
      ];
}

function keepVisible({ called: [one, other], time }: Pair): Sentence {
  return sentence(
    ...told(time, {
      TO_COME: [
        phrase`Planlæg ${one('da')} og ${other('da')} sammen, og gør samarbejdet synligt, så andre kan slutte sig til.`,
        phrase`Plan ${one('en')} and ${other('en')} together, and make what joins them visible, so that others can join in.`,
      ],
      UNKNOWN: [
        phrase`Find ud af, om ${one('da')} og ${other('da')} stadig er i gang; er de det, så hold samarbejdet synligt.`,
        phrase`Find out whether ${one('en')} and ${other('en')} still go on; if they do, keep what joins them visible.`,
      ],
      else: [
        phrase`Hold samarbejdet mellem ${one('da')} og ${other('da')} synligt, så andre kan slutte sig til.`,
        phrase`Keep the work that joins ${one('en')} and ${other('en')} visible, so that others can join in.`,
      ],
    }),
  );
}

function findOutWhen({ called, periods }: Pair): Sentence {
  const undated = called.filter((_, at) => periods[at] === null);
  if (undated.length === 0) {
    return sentence(
      phrase`Find ud af, om de to stadig er i gang: først da ved man, om de bør mødes.`,
      phrase`Find out whether the two still go on: only then is it clear whether they should meet.`,
    );
  }
  return sentence(
    phrase`Find ud af, hvornår ${listed(undated, 'da')} finder sted: først da ved man, om de to bør mødes.`,
    phrase`Find out when ${listed(undated, 'en')} ${undated.length === 1 ? 'takes' : 'take'} place: only then is it clear whether the two should meet.`,
  );
}

function useTheTie({ view, common, time }: Pair): Sentence {
  if (time === 'OVER') {
    return sentence(
      phrase`I behøver ikke gøre noget: det er slut, og de arbejdede med hver sit.`,
      phrase`You need not do anything: it is over, and they worked on different things.`,
    );
  }
  if (common.length === 0) {
    return sentence(
      phrase`I behøver ikke gøre noget: de koordinerer og arbejder med hver sit.`,
      phrase`You need not do anything: they coordinate and work on different things.`,
    );
  }
  const both = view.namesInOrder(common);
  return sentence(
    phrase`I behøver ikke gøre noget, men ${both} kan bære viden fra den ene til den anden.`,
    phrase`You need not do anything, but ${both} can carry knowledge from one to the other.`,
  );
}
