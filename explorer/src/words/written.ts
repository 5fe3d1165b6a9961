export type Language = 'da' | 'en';

/** A text that may stand in one language only. */
export interface BilingualText {
  readonly da: string | null;
  readonly en: string | null;
}

/** A text in one language, and which one that is: a screen reader must be told where it is not that of the page. */
export interface ShownText {
  readonly text: string;
  readonly language: 'DA' | 'EN';
}

const locales = { da: 'da-DK', en: 'en-GB' } as const;
const about = { da: (date: string) => `ca. ${date}`, en: (date: string) => `about ${date}` } as const;
export const localeOf = (language: Language): string => locales[language];

/** How numbers, dates and lists are written in a language. */
export function written(language: Language) {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const choice = new Intl.ListFormat(locale, { type: 'disjunction' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const monthOf = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  /** A month such as 2014-12, a year, or from one to another; anything else as it stands. */
  const month = (date: string): string => {
    const [start = '', end] = date.split('/');
    if (end !== undefined) return `${month(start)}–${end === '..' ? '' : month(end)}`;
    const known = dateOf(date);
    if (known === null) return date;
    return known.length === 4 ? known : monthOf.format(new Date(`${known}-01`));
  };
  /** A day, a month or a year, where there is little room; about that where it is uncertain or approximate. */
  const shortDate = (date: string): string => {
    if (/[~?%]$/u.test(date)) return about[language](shortDate(date.slice(0, -1)));
    if (/^\d{4}-\d{2}$/u.test(date)) return shortMonth.format(new Date(`${date}-01`));
    return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? shortDay.format(new Date(date)) : date;
  };
  return {
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    list: (items: readonly string[]) => list.format(items),
    /** One or another of several. */
    choice: (items: readonly string[]) => choice.format(items),
    day: (date: Date) => day.format(date),
    time: (date: Date) => time.format(date),
    month,
    /** From one to the other, the year once where it is the same; null where neither is known. */
    months: (from: string | null, to: string | null): string | null => {
      if (from === null) return to === null ? null : `–${month(to)}`;
      if (to === null) return `${month(from)}–`;
      if (from === to) return month(from);
      const [start, end] = [dateOf(from), dateOf(to)];
      return start?.length === 7 && end?.length === 7
        ? monthOf.formatRange(new Date(`${start}-01`), new Date(`${end}-01`))
        : `${month(from)}–${month(to)}`;
    },
    shortDate,
    /** From one to the other, as precisely as they are known. */
    period: (from: string | null, to: string | null): string =>
      from !== null && from === to
        ? shortDate(from)
        : [from === null ? '' : shortDate(from), to === null ? '' : shortDate(to)].join(' – ').trim(),
    /** A country by its code. */
    country: (code: string): string => (/^[A-Z]{2}$/u.test(code) ? (regions.of(code) ?? code) : code),
  };
}

/** The month or year that a date names. */
const dateOf = (date: string): string | null => /^\d{4}(?:-(?:0[1-9]|1[0-2]))?(?!\d)/u.exec(date)?.[0] ?? null;
