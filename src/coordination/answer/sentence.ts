import { kindOf, type ClaimId, type EntityId } from '../../graph/records/index.js';
import { terms, type Kind } from '../../graph/vocabulary/index.js';

export type Language = 'da' | 'en';

/** Something in both languages: phrases, where nothing else is said. */
export type InBoth<Value = Phrase> = Readonly<Record<Language, Value>>;

/** What a function makes of each language. */
export const inEach = <Value>(make: (language: Language) => Value): InBoth<Value> => ({
  da: make('da'),
  en: make('en'),
});

/** The languages, by what the API calls them. */
export const languageOf: Readonly<Record<keyof typeof terms.Language.values, Language>> = { DA: 'da', EN: 'en' };

/** Entities by name: “A, B og C”. A projection has no names, they are filled in afterwards for what is shown. */
export interface Names {
  readonly entities: readonly EntityId[];
  /** How many are named at most; five where nothing is said. The others are counted. */
  readonly shown?: number;
}

/** Text in which names are still to be filled in. */
export type Phrase = readonly (string | Names)[];

/** A sentence in Danish and in English, with what it rests on. */
export interface Sentence {
  readonly da: Phrase;
  readonly en: Phrase;
  /** Every entity that it names. */
  readonly entities: readonly EntityId[];
  readonly claims: readonly ClaimId[];
}

/** How many names a list has at most: of more it counts the others. Its order is whoever's who made it. */
const SHOWN = 5;

export const names = (entities: readonly EntityId[]): Names => ({ entities });

/** The same of which fewer or more are named: where several lists stand in one sentence. */
export const namesUpTo = (shown: number, entities: readonly EntityId[]): Names => ({ entities, shown });
export const name = (entity: EntityId): Names => ({ entities: [entity] });

/**
 * Puts a phrase together from text, names, numbers and other phrases. A comma that closes what was put in gives way to a
 * sign that follows: “dem, der er med i X,” and “.” become “dem, der er med i X.”
 */
export function phrase(
  texts: TemplateStringsArray,
  ...inserted: readonly (string | number | Names | Phrase)[]
): Phrase {
  const parts: (string | Names)[] = [];
  for (const [at, text] of texts.entries()) {
    parts.push(text);
    const value = inserted[at];
    if (typeof value === 'number') parts.push(String(value));
    else if (typeof value === 'string' || (value !== undefined && 'entities' in value)) parts.push(value);
    else if (value !== undefined) parts.push(...value);
  }
  return parts.filter((part, at) => part !== '' && !(part === ',' && isSign(parts[at + 1])));
}

const isSign = (part: string | Names | undefined): boolean => typeof part === 'string' && /^[,.;:]/u.test(part);

/** Phrases one after the other with commas and a last “and”. */
export function joined(phrases: readonly Phrase[], language: Language): Phrase {
  return phrases.flatMap((each, at) => [...(at === 0 ? [] : [divider(at, phrases.length, language)]), ...each]);
}

/** Every entity of a phrase, as often as it is in it. */
export const entitiesIn = (phrase: Phrase): EntityId[] =>
  phrase.flatMap((part) => (typeof part === 'string' ? [] : part.entities));

/** A sentence and the claims that it rests on, each of them once. */
export function sentence(da: Phrase, en: Phrase, claims: readonly ClaimId[] = []): Sentence {
  const named = da.filter((part) => typeof part !== 'string');
  const [only] = named;
  const entities = named.length === 1 && only ? only.entities : [...new Set(named.flatMap((part) => part.entities))];
  return { da, en, entities, claims };
}

/** The same as a list of one: of what may be told in several sentences, or in none. */
export const oneSentence = (da: Phrase, en: Phrase, claims?: readonly ClaimId[]): Sentence[] => [
  sentence(da, en, claims),
];

/** Kinds whose names are titles and stand in quotation marks. */
const titled: ReadonlySet<Kind> = new Set([
  'Initiative',
  'Application',
  'Need',
  'Trend',
  'Learning',
  'Practice',
  'Assessment',
  'Rule',
  'Reply',
] as const);

/** What an entity is called in a language. */
type NameOf = (id: EntityId, language: Language) => string;

/** A part of a sentence as it is shown: words, the name of an entity, or those who are only counted. */
export interface Part {
  readonly text: string;
  /** Whom the text names; null for words, and for those who are counted. */
  readonly entity: EntityId | null;
  /** Who is counted and not named, as in “5 others”. */
  readonly others: readonly EntityId[];
}

/** Turns a phrase into text, with the names that are found for its entities. */
export const render = (phrase: Phrase, language: Language, nameOf: NameOf): string =>
  partsOf(phrase, language, nameOf)
    .map(({ text }) => text)
    .join('');

/** The same in parts, so that a page can link names and open who is only counted. */
export const partsOf = (phrase: Phrase, language: Language, nameOf: NameOf): Part[] =>
  phrase.flatMap((part) => (typeof part === 'string' ? [words(part)] : listed(part, language, nameOf)));

const words = (text: string): Part => ({ text, entity: null, others: [] });

function listed({ entities: ids, shown: most = SHOWN }: Names, language: Language, nameOf: NameOf): Part[] {
  const named = ids.slice(0, most).map((id): Part => {
    const text = inText(id, nameOf(id, language), language, ids.length > 1);
    return { text, entity: id, others: [] };
  });
  const counted = ids.slice(most);
  if (counted.length > 0) named.push({ text: others(counted.length, language), entity: null, others: counted });
  return named.flatMap((part, at) => (at === 0 ? [part] : [words(divider(at, named.length, language)), part]));
}

/** A name as it stands in running text, alone or among others: titles are quoted. */
function inText(id: EntityId, called: string, language: Language, amongOthers: boolean): string {
  const isTitle = titled.has(kindOf(id)) || (amongOthers && isListLike(called));
  return isTitle ? quoted(called, language) : called;
}

/** The same sentence with the names of those filled in that are not on record, and so are found nowhere. */
export function withNames(
  { da, en, entities, claims }: Sentence,
  names: ReadonlyMap<EntityId, InBoth<string>>,
): Sentence {
  return { da: filled(da, 'da'), en: filled(en, 'en'), entities: entities.filter((id) => !names.has(id)), claims };

  function filled(phrase: Phrase, language: Language): Phrase {
    return phrase.flatMap((part) => {
      if (typeof part === 'string' || !part.entities.some((id) => names.has(id))) return [part];
      const { entities: ids, shown = SHOWN } = part;
      const named = ids.slice(0, shown).map((id): Phrase => {
        const called = names.get(id);
        return [called ? inText(id, called[language], language, ids.length > 1) : name(id)];
      });
      const counted = ids.slice(shown).filter((id) => !names.has(id));
      return joined(counted.length > 0 ? [...named, [{ entities: counted, shown: 0 }]] : named, language);
    });
  }
}

/** A title in running text. */
export const quoted = (title: string, language: Language): string => (language === 'da' ? `»${title}«` : `“${title}”`);

/** Whether a name reads like several in a list: “Trust, Timing og Tuning”. */
const isListLike = (name: string): boolean => /, | og | and /u.test(name);

function others(count: number, language: Language): string {
  if (language === 'da') return count === 1 ? 'én anden' : `${count} andre`;
  return count === 1 ? 'one other' : `${count} others`;
}

const and = { da: ' og ', en: ' and ' } as const;

const divider = (at: number, count: number, language: Language): string => (at === count - 1 ? and[language] : ', ');

/** A number in words up to twelve, as one writes it in running text. */
export const inWords = (count: number, language: Language): string => numberWords[language][count] ?? String(count);

const numberWords = {
  da: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const;

/** A decimal number, at most two decimals: `2,67` in Danish, `2.67` in English. */
export const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 }).format(value);

/** The same with its first letter as a capital. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
