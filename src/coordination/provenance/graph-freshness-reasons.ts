import type { ClaimId, Day } from '../../graph/records/index.js';
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
import type { GraphFreshness } from './freshness-answer.js';
import { countedToday, half } from './freshness-reasons.js';
import { dateInWords } from './values-in-words.js';

type Facts = Pick<
  GraphFreshness,
  | 'claimCount'
  | 'newest'
  | 'median'
  | 'ages'
  | 'sourceCount'
  | 'publishers'
  | 'initiativeCount'
  | 'periodUnknown'
  | 'organisationCount'
  | 'withoutInitiative'
>;

/**
 * How current and complete everything on record is, in words.
 * @param today the day to which ages are counted, where nobody asked for a date
 */
export const graphFreshnessReasons = (facts: Facts, newestClaim: ClaimId | null, today: Day | null): Sentence[] => [
  howMuch(facts, newestClaim),
  ...sources(facts),
  ...undated(facts),
  ...periodUnknown(facts),
  ...withoutInitiative(facts),
  ...(today === null ? [] : [countedToday(today)]),
];

/** “ti”, “2.049”. */
const number = (count: number, language: Language): string => {
  const word = inWords(count, language);
  return word === String(count) ? decimal(count, language) : word;
};

function howMuch({ claimCount, newest, median }: Facts, newestClaim: ClaimId | null): Sentence {
  if (claimCount === 0)
    return sentence(
      phrase`Der er ikke registreret noget, der er sikkert nok til at tælle med.`,
      phrase`Nothing that is sure enough to count is on record.`,
    );
  const [da, en] = [
    `${number(claimCount, 'da')} ${claimCount === 1 ? 'oplysning' : 'oplysninger'}`,
    `${capital(number(claimCount, 'en'))} ${claimCount === 1 ? 'statement is' : 'statements are'}`,
  ];
  if (newest === null || median === null)
    return sentence(phrase`Der er registreret ${da}, uden dato.`, phrase`${en} on record, without a date.`);
  return sentence(
    phrase`Der er registreret ${da}; den nyeste er fra ${dateInWords(newest, 'da')}${half(claimCount, median, 'da')}.`,
    phrase`${en} on record; the newest is of ${dateInWords(newest, 'en')}${half(claimCount, median, 'en')}.`,
    newestClaim === null ? [] : [newestClaim],
  );
}

function sources({ sourceCount, publishers }: Facts): Sentence[] {
  if (sourceCount === 0) return [];
  const by = publishers.length;
  const [da, en] = [
    by === 0 ? '' : ` fra ${number(by, 'da')} ${by === 1 ? 'udgiver' : 'udgivere'}`,
    by === 0 ? '' : ` by ${number(by, 'en')} ${by === 1 ? 'publisher' : 'publishers'}`,
  ];
  return oneSentence(
    phrase`Bag dem står ${number(sourceCount, 'da')} ${sourceCount === 1 ? 'kilde' : 'kilder'}${da}.`,
    phrase`Behind them ${sourceCount === 1 ? 'is' : 'are'} ${number(sourceCount, 'en')} ${sourceCount === 1 ? 'source' : 'sources'}${en}.`,
  );
}

function undated({ ages: { undated: count }, claimCount }: Facts): Sentence[] {
  if (count === 0 || count === claimCount) return [];
  return oneSentence(
    phrase`Om ${number(count, 'da')} af dem er det ikke registreret, hvornår de er fra.`,
    phrase`Of ${number(count, 'en')} of them it is not on record as of when they are.`,
  );
}

function periodUnknown({ initiativeCount, periodUnknown: count }: Facts): Sentence[] {
  if (count === 0) return [];
  return oneSentence(
    phrase`Hvornår ${number(count, 'da')} af ${number(initiativeCount, 'da')} ${initiativeCount === 1 ? 'indsats' : 'indsatser'} finder eller fandt sted, vides ikke.`,
    phrase`When ${number(count, 'en')} of ${number(initiativeCount, 'en')} ${initiativeCount === 1 ? 'initiative takes or took' : 'initiatives take or took'} place is not known.`,
  );
}

function withoutInitiative({ organisationCount, withoutInitiative: count }: Facts): Sentence[] {
  if (count === 0) return [];
  return oneSentence(
    phrase`${capital(number(count, 'da'))} af ${number(organisationCount, 'da')} ${organisationCount === 1 ? 'organisation' : 'organisationer'} er ikke registreret i nogen indsats.`,
    phrase`${capital(number(count, 'en'))} of ${number(organisationCount, 'en')} ${organisationCount === 1 ? 'organisation' : 'organisations'} ${count === 1 ? 'is' : 'are'} on record in no initiative.`,
  );
}
