import {
  joined,
  phrase,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { endInWords, monthsCounted, monthsOrYears, periodInWords, startInWords, told } from '../facts/time-words.js';
import { tenseOfEvent, type Tense } from '../facts/time.js';
import { daysOfMonths, type Bounds } from '../projection/days.js';
import { earlierIn, type Pair } from './pair.js';

/** Several sides as a sentence calls them. */
export const listed = (called: readonly Pair['called'][number][], language: Language): Phrase =>
  joined(
    called.map((each) => each(language)),
    language,
  );

/** When the two of a pair take place: at the same time, one after the other, or that it is not known. */
export function whenInWords(pair: Pair): Sentence[] {
  const { months, periods } = pair;
  if (months.found === 'UNKNOWN') return periods.includes(null) ? [whenUnknown(pair)] : [mayHaveGoneOn(pair)];
  if (months.found === 'NONE') return oneAfterTheOther(pair);
  return [atTheSameTime(pair), ...(months.hangsOnPartialDate ? [notSurely(pair)] : [])];
}

function whenUnknown({ called, periods, times }: Pair): Sentence {
  const undated = called.filter((_, at) => periods[at] === null);
  const own = new Set(times.filter((_, at) => periods[at] === null));
  const [time = 'UNKNOWN'] = own.size === 1 ? own : [];
  const { da, en } = inEach((language) => listed(undated, language));
  return sentence(
    ...told(time, {
      OVER: [phrase`Det vides ikke, hvornår ${da} fandt sted.`, phrase`It is not known when ${en} took place.`],
      TO_COME: [
        phrase`Det vides ikke, hvornår ${da} skal finde sted.`,
        phrase`It is not known when ${en} will take place.`,
      ],
      else: [
        phrase`Det vides ikke, hvornår ${da} finder sted.`,
        phrase`It is not known when ${en} ${undated.length === 1 ? 'takes' : 'take'} place.`,
      ],
    }),
  );
}

/** Of two without a month in common that is known, of which the earlier one has no end on record. */
function mayHaveGoneOn({ view, called, periods }: Pair): Sentence {
  const at = earlierIn(periods);
  const [early, late] = at === 0 ? called : [called[1], called[0]];
  const [before, after] = at === 0 ? periods : [periods[1], periods[0]];
  if (!before || !after) throw new Error('A pair without a known period has no order');
  const start = (language: Language): string => startInWords(after, language);
  const goesOn = (language: Language): Phrase =>
    phrase`${early(language)} ${is[language]} ${periodInWords(before, language)}`;
  switch (tenseOfEvent(startOf(after), view.reference)) {
    case 'PAST':
      return sentence(
        phrase`${goesOn('da')}; om den stadig var i gang, da ${late('da')} begyndte i ${start('da')}, vides ikke.`,
        phrase`${goesOn('en')}; whether it still went on when ${late('en')} began in ${start('en')} is not known.`,
      );
    case 'NONE':
      return sentence(
        phrase`${goesOn('da')}; om den stadig er i gang i ${start('da')}, hvor ${late('da')} har start, vides ikke.`,
        phrase`${goesOn('en')}; whether it still goes on in ${start('en')}, when ${late('en')} has its start, is not known.`,
      );
    default:
      return sentence(
        phrase`${goesOn('da')}; om den stadig er i gang, når ${late('da')} begynder i ${start('da')}, vides ikke.`,
        phrase`${goesOn('en')}; whether it still goes on when ${late('en')} begins in ${start('en')} is not known.`,
      );
  }
}

const is = { da: 'er', en: 'is' } as const;

function oneAfterTheOther({ view, called, periods }: Pair): Sentence[] {
  const at = earlierIn(periods);
  const [early, late] = at === 0 ? called : [called[1], called[0]];
  const [before, after] = at === 0 ? periods : [periods[1], periods[0]];
  if (!before || !after) return [];
  const ended = verbsOf('end', tenseOfEvent(endOf(before), view.reference));
  const began = verbsOf('begin', tenseOfEvent(startOf(after), view.reference));
  const end = (language: Language): string => endInWords(before, language) ?? '';
  return oneSentence(
    phrase`${early('da')} ${ended.da} i ${end('da')}, før ${late('da')} ${began.da} i ${startInWords(after, 'da')}.`,
    phrase`${early('en')} ${ended.en} in ${end('en')}, before ${late('en')} ${began.en} in ${startInWords(after, 'en')}.`,
  );
}

/** The days on which a period may begin, and may end. */
const startOf = ({ first, firstSlack }: Bounds) => ({ first, last: first + firstSlack });
const endOf = ({ last, lastSlack }: Bounds) => ({ first: last - lastSlack, last });

const verbs = {
  begin: {
    PAST: { da: 'begyndte', en: 'began' },
    PRESENT: { da: 'begynder', en: 'begins' },
    FUTURE: { da: 'begynder', en: 'begins' },
    NONE: { da: 'har start', en: 'has its start' },
  },
  end: {
    PAST: { da: 'sluttede', en: 'ended' },
    PRESENT: { da: 'slutter', en: 'ends' },
    FUTURE: { da: 'slutter', en: 'will end' },
    NONE: { da: 'har slut', en: 'has its end' },
  },
} as const satisfies Record<string, Record<Tense, Record<Language, string>>>;

const verbsOf = (verb: keyof typeof verbs, tense: Tense): InBoth<string> => verbs[verb][tense];

function atTheSameTime(pair: Pair): Sentence {
  const { months, time } = pair;
  const { first, last, count, countAtMost } = months;
  if (first === null) return sentence([], []);
  const isExact = countAtMost === null;
  if (last === null || count === null) {
    const since = (language: Language): string => monthsOrYears(first, first, !months.hangsOnPartialDate, language);
    return sentence(
      ...told(time, {
        TO_COME: [
          phrase`Begge kommer til at løbe uden kendt slutdato, samtidig fra ${since('da')}.`,
          phrase`Both will go on with no known end, at the same time from ${since('en')}.`,
        ],
        else: [
          phrase`Begge er i gang uden kendt slutdato, samtidig siden ${since('da')}.`,
          phrase`Both are under way with no known end, at the same time since ${since('en')}.`,
        ],
      }),
    );
  }
  return monthsTogether({ first, last, count, isExact }, tenseOfMonths(pair, isExact));
}

/** Calendar months that two have in common, at most where a date is known only to the year. */
interface MonthsInCommon {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly isExact: boolean;
}

/** For how long two ran at the same time, and when. */
export function monthsTogether({ first, last, count, isExact }: MonthsInCommon, tense: Tense): Sentence {
  const span = (language: Language): string => monthsOrYears(first, last, isExact, language);
  const amount = (language: Language): string => monthsCounted(count, language);
  if (isExact) {
    const [ran, inEnglish] = ranTogether[tense];
    return sentence(
      phrase`De ${ran} samtidig i ${amount('da')}: ${span('da')}.`,
      phrase`They ${inEnglish} at the same time for ${amount('en')}: ${span('en')}.`,
    );
  }
  if (isWholeYears({ first, last, count })) return wholeYearsTogether(span, tense);
  const within = (language: Language): Phrase =>
    span(language).includes(' ')
      ? [
          `${language === 'da' ? 'i perioden' : 'between'} ${language === 'da' ? span('da') : span('en').replace(' to ', ' and ')}`,
        ]
      : [`${language === 'da' ? 'af' : 'of'} ${span(language)}`];
  if (tense === 'NONE') {
    return sentence(
      phrase`De har højst ${amount('da')} ${within('da')} til fælles.`,
      phrase`They have at most ${amount('en')} ${within('en')} in common.`,
    );
  }
  const [ran, inEnglish] = ranTogether[tense];
  return sentence(
    phrase`De ${ran} samtidig i højst ${amount('da')} ${within('da')}.`,
    phrase`They ${inEnglish} at the same time for at most ${amount('en')} ${within('en')}.`,
  );
}

const isWholeYears = ({ first, last, count }: Omit<MonthsInCommon, 'isExact'>): boolean =>
  count === (Math.floor(last / 12) - Math.floor(first / 12) + 1) * 12;

/** Two of which all of some years may be in common: nobody counts those in months. */
function wholeYearsTogether(years: (language: Language) => string, tense: Tense): Sentence {
  const isOne = !years('da').includes(' ');
  const [da, en] = isOne
    ? [`hele ${years('da')}`, years('en')]
    : [`hele perioden ${years('da')}`, `the years ${years('en')}`];
  if (tense === 'NONE') {
    return sentence(phrase`De har måske ${da} til fælles.`, phrase`They may have all of ${en} in common.`);
  }
  const [ran, inEnglish] = mayRunTogether[tense];
  return sentence(phrase`De ${ran} samtidig i ${da}.`, phrase`They ${inEnglish} at the same time throughout ${en}.`);
}

const mayRunTogether = {
  PAST: ['løb måske', 'may have run'],
  PRESENT: ['løber måske', 'may run'],
  FUTURE: ['kommer måske til at løbe', 'may run'],
} as const satisfies Record<Exclude<Tense, 'NONE'>, readonly [string, string]>;

/** The tense of the months in common: NONE where it is not known whether they are over. */
function tenseOfMonths({ view, months: { first, last } }: Pair, isExact: boolean): Tense {
  const tense = tenseOfEvent(daysOfMonths(first ?? 0, last), view.reference);
  return tense === 'NONE' && isExact ? 'PRESENT' : tense;
}

const ranTogether = {
  PAST: ['løb', 'ran'],
  PRESENT: ['løber', 'run'],
  FUTURE: ['kommer til at løbe', 'will run'],
  NONE: ['løber', 'run'],
} as const satisfies Record<Tense, readonly [string, string]>;

/** That two have months in common only as partial dates are read generously. */
function notSurely(pair: Pair): Sentence {
  const [da, en] = ranTogether[tenseOfMonths(pair, false)];
  return sentence(
    phrase`Datoerne er kun kendt på året, så det er ikke sikkert, at de ${da} samtidig.`,
    phrase`The dates are known only to the year, so it is not certain that they ${en} at the same time.`,
  );
}
