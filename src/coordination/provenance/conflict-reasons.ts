import {
  daysIn,
  parseDate,
  type Day,
  type ClaimId,
  type EntityId,
  type Value,
  type Stored,
} from '../../graph/records/index.js';
import {
  claimPropertiesOf,
  ofFunder,
  pastOf,
  propertyWords,
  terms,
  verbOf,
  wordsFor,
  type Term,
  type Verb,
} from '../../graph/vocabulary/index.js';
import {
  joined,
  name,
  phrase,
  quoted,
  sentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { Disagreement } from './conflicts.js';
import { dateInWords, valueInWords } from './values-in-words.js';

/** What a claim says, between its ends. */
export interface Said {
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
}

/**
 * What a claim says, as a clause: “Myretuen er medlem af Klimakredsen”.
 * @param over whether it held once: “Myretuen var medlem af Klimakredsen”
 * @param funds whether it says that somebody pays for an initiative: “Fonden er bevillingsgiver for »Tørketid«”
 */
export function clause({ verb, subject, object }: Said, language: Language, over: boolean, funds: boolean): Phrase {
  const words = funds ? ofFunder[over ? 'OVER' : 'NOW'] : over ? pastOf[verb] : verbOf(verb);
  return phrase`${name(subject)} ${words[language]} ${name(object)}`;
}

/** Whether a claim says that somebody pays for an initiative, and is no participant. */
export const isOfFunder = ({ role }: { readonly role?: unknown }): boolean => role === 'FUNDER';

/** Whether what a claim says had ended by a day, as far as its own dates say. */
export function isOverOn({ to }: { readonly to?: unknown }, day: Day): boolean {
  const days = typeof to === 'string' ? daysIn(parseDate(to)) : null;
  return days !== null && days.last < day;
}

/**
 * On what two claims disagree, and how sure and how old each is.
 * @param today what had ended by then is told in the past
 */
export function conflictReason(
  said: Said,
  one: Stored,
  other: Stored,
  disagreements: readonly Disagreement[],
  today: Day,
): Sentence {
  const over = [one, other].every((claim) => isOverOn(claim, today));
  const funds = [one, other].every(isOfFunder);
  const on = (language: Language): Phrase =>
    joined(
      disagreements.map((each) => against(said.verb, each, language)),
      language,
    );
  const [first, second] = [one, other].map((claim) => inEach((language) => standing(claim, language)));
  return sentence(
    phrase`${clause(said, 'da', over, funds)}: Kilderne er uenige om ${on('da')}. Den første oplysning er ${first?.da ?? ''}; den anden er ${second?.da ?? ''}.`,
    phrase`${clause(said, 'en', over, funds)}: the sources disagree on ${on('en')}. The first statement is ${first?.en ?? ''}; the second is ${second?.en ?? ''}.`,
    [one, other].map((claim) => String(claim['id']) as ClaimId),
  );
}

/** How Danish speaks of a property of which one has been spoken of. */
const definite: ReadonlyMap<string, string> = new Map([
  ['from', 'begyndelsen'],
  ['to', 'ophøret'],
  ['kind', 'arten'],
  ['date', 'datoen'],
  ['role', 'rollen'],
  ['amount', 'beløbet'],
  ['currency', 'valutaen'],
  ['assessment', 'behovsafklaringen'],
  ['importance', 'vigtigheden'],
  ['rank', 'pladsen'],
  ['points', 'pointene'],
  ['weight', 'vægten'],
  ['level', 'graden af anvendelse'],
]);

/** “vægten (4 over for 2)”. */
function against(verb: Verb, { property, one, other }: Disagreement, language: Language): Phrase {
  const value = (of: Value | null): Phrase =>
    of === null
      ? [quoted(propertyWords.current[language], language)]
      : valueInWords(claimPropertiesOf(verb)[property], of, language);
  const word = wordsFor(property)[language];
  return language === 'da'
    ? phrase`${definite.get(property) ?? word} (${value(one)} over for ${value(other)})`
    : phrase`the ${word} (${value(one)} against ${value(other)})`;
}

const confidenceWords: Readonly<Record<string, Term>> = terms.Confidence.values;

/** How sure a claim is, and as of when: “bekræftet (februar 2026)”. */
function standing({ confidence, asOf }: Stored, language: Language): string {
  const sure = confidenceWords[String(confidence)]?.[language] ?? '';
  return typeof asOf === 'string' ? `${sure} (${dateInWords(asOf, language)})` : sure;
}
