import type { ClaimId, EntityId } from '../../graph/ids.js';
import type { Value } from '../../graph/records.js';
import type { Stored } from '../../graph/stored.js';
import {
  claimPropertiesOf,
  propertyWords,
  terms,
  verbOf,
  wordsFor,
  type Term,
  type Verb,
} from '../../graph/vocabulary/index.js';
import { joined, name, phrase, sentence, type Language, type Phrase, type Sentence } from '../answer/sentence.js';
import type { Disagreement } from './conflicts.js';
import { dateInWords, valueInWords } from './values-in-words.js';

/** What a claim says, between its ends. */
export interface Said {
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
}

/** What a claim says, as a clause: “Myretuen er medlem af Klimakredsen”. */
export function clause({ verb, subject, object }: Said, language: Language): Phrase {
  return phrase`${name(subject)} ${verbOf(verb)[language]} ${name(object)}`;
}

/** On what two claims disagree, and how sure and how old each is. */
export function conflictReason(
  said: Said,
  one: Stored,
  other: Stored,
  disagreements: readonly Disagreement[],
): Sentence {
  const on = (language: Language): Phrase =>
    joined(
      disagreements.map((each) => against(said.verb, each, language)),
      language,
    );
  const [first, second] = [one, other].map((claim) => ({ da: standing(claim, 'da'), en: standing(claim, 'en') }));
  return sentence(
    phrase`${clause(said, 'da')}: Kilderne er uenige om ${on('da')}. Den første oplysning er ${first?.da ?? ''}; den anden er ${second?.da ?? ''}.`,
    phrase`${clause(said, 'en')}: the sources disagree on ${on('en')}. The first statement is ${first?.en ?? ''}; the second is ${second?.en ?? ''}.`,
    [one, other].map((claim) => String(claim['id']) as ClaimId),
  );
}

/** “vægt (4 over for 2)”. */
function against(verb: Verb, { property, one, other }: Disagreement, language: Language): Phrase {
  const value = (of: Value | null): Phrase =>
    of === null
      ? phrase`${propertyWords.current[language]}`
      : valueInWords(claimPropertiesOf(verb)[property], of, language);
  const word = wordsFor(property)[language];
  return language === 'da'
    ? phrase`${word} (${value(one)} over for ${value(other)})`
    : phrase`the ${word} (${value(one)} against ${value(other)})`;
}

const confidenceWords: Readonly<Record<string, Term>> = terms.Confidence.values;

/** How sure a claim is, and as of when: “bekræftet (februar 2026)”. */
function standing({ confidence, asOf }: Stored, language: Language): string {
  const sure = confidenceWords[String(confidence)]?.[language] ?? '';
  return typeof asOf === 'string' ? `${sure} (${dateInWords(asOf, language)})` : sure;
}
