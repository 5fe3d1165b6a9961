import { createContext, use } from 'react';
import { written, type Language, type Name } from './written.js';

export { localeOf, written, type Language, type Name } from './written.js';

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

/** A name in this language, or in the other where it has none: then a screen reader must be told which. */
export function shown({ da, en }: Name, language: Language): { text: string; lang: Language } {
  const [first, other]: [Language, Language] = language === 'da' ? ['da', 'en'] : ['en', 'da'];
  const texts = { da, en };
  const lang = texts[first] === null && texts[other] !== null ? other : first;
  return { text: texts[lang] ?? '', lang };
}

export const textOf = (name: Name, language: Language): string => shown(name, language).text;

export type Written = ReturnType<typeof written>;

export const useWritten = (): Written => written(useLanguage());

/** »…« in Danish, “…” in English. */
export const quoted = (text: string, language: Language): string => (language === 'da' ? `»${text}«` : `“${text}”`);

/** The language as the API calls it. */
export const asked = (language: Language): 'DA' | 'EN' => (language === 'da' ? 'DA' : 'EN');

/** A word as it stands at the start of a line. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
