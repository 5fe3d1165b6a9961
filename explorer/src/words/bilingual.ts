import { createContext, use } from 'react';
import { written, type BilingualText, type Language, type ShownText } from './written.js';

export { localeOf, written, type Language, type ShownText } from './written.js';

/** Words of a part of the page: texts, or functions that put something into one. */
type Words = Readonly<Record<string, string | ((...values: never[]) => string)>>;

/** The same words in both languages: one that is missing in either does not compile. */
export interface Bilingual<W extends Words> {
  readonly da: W;
  readonly en: W;
}

export const bilingual = <W extends Words>(da: W, en: NoInfer<W>): Bilingual<W> => ({ da, en });

export const LanguageContext = createContext<Language>('da');
export const useLanguage = (): Language => use(LanguageContext);

/** The words in the language of the page. */
export const useWords = <W extends Words>(words: Bilingual<W>): W => words[useLanguage()];

/** A label of the vocabulary, such as a class of overlap, in the language of the page. */
export interface Label {
  readonly da: string;
  readonly en: string;
}

/** A text in this language, or in the other where it has none, as the API does with names. */
export function inLanguage({ da, en }: BilingualText, language: Language): ShownText {
  const [first, other] = language === 'da' ? [da, en] : [en, da];
  return first === null && other !== null
    ? { text: other, language: language === 'da' ? 'EN' : 'DA' }
    : { text: first ?? '', language: asked(language) };
}

/** The language of a text, as a screen reader is told it. */
export const langOf = ({ language }: ShownText): Language => (language === 'DA' ? 'da' : 'en');

export type Written = ReturnType<typeof written>;

export const useWritten = (): Written => written(useLanguage());

/** So many of something: “1 pair”, “2 pairs”. */
export const counted = (count: number | string, one: string, several: string): string =>
  `${count} ${String(count) === '1' ? one : several}`;

/** »…« in Danish, “…” in English. */
export const quoted = (text: string, language: Language): string => (language === 'da' ? `»${text}«` : `“${text}”`);

/** The language as the API calls it. */
export const asked = (language: Language): 'DA' | 'EN' => (language === 'da' ? 'DA' : 'EN');

/** A word as it stands at the start of a line. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
