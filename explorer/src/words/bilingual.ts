import { createContext, use } from 'react';

export type Language = 'da' | 'en';

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

/** A name that may stand in one language only. */
export interface Name {
  readonly da: string | null;
  readonly en: string | null;
}

/** A name in this language, or in the other where it has none: then a screen reader must be told which. */
export function shown({ da, en }: Name, language: Language): { text: string; lang: Language } {
  const [first, other]: [Language, Language] = language === 'da' ? ['da', 'en'] : ['en', 'da'];
  const texts = { da, en };
  const lang = texts[first] === null && texts[other] !== null ? other : first;
  return { text: texts[lang] ?? '', lang };
}

export const textOf = (name: Name, language: Language): string => shown(name, language).text;

const locales = { da: 'da-DK', en: 'en-GB' } as const;
export const localeOf = (language: Language): string => locales[language];

/** How numbers, dates and lists are written in a language. */
export function written(language: Language) {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const monthOf = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    list: (items: readonly string[]) => list.format(items),
    day: (date: Date) => day.format(date),
    time: (date: Date) => time.format(date),
    /** A month such as 2014-12, or a year. */
    month: (month: string) => (month.length === 4 ? month : monthOf.format(new Date(`${month.slice(0, 7)}-01`))),
    /** A day, a month or a year, where there is little room. */
    shortDate: (date: string) => {
      if (/^\d{4}-\d{2}$/u.test(date)) return shortMonth.format(new Date(`${date}-01`));
      return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? shortDay.format(new Date(date)) : date;
    },
  };
}

export const useWritten = () => written(useLanguage());

/** »…« in Danish, “…” in English. */
export const quoted = (text: string, language: Language): string => (language === 'da' ? `»${text}«` : `“${text}”`);

/** The language as the API calls it. */
export const asked = (language: Language): 'DA' | 'EN' => (language === 'da' ? 'DA' : 'EN');

/** A word as it stands at the start of a line. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
