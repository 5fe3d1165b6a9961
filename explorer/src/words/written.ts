export type Language = 'da' | 'en';

/** A name that may stand in one language only. */
export interface Name {
  readonly da: string | null;
  readonly en: string | null;
}

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
