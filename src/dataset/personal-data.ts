const patterns = [
  { what: 'a mail address', pattern: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u },
  { what: 'a civil registration number', pattern: /(?<![\d-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}(?![\d-])/u },
  { what: 'a phone number', pattern: /(?:\+|\b00)\d{2}[\s\d.-]{7,}\d|\b(?:tlf|tel|telefon|phone|mobil)\b\.?:?\s*\d[\d\s.-]{6,}/iu },
] as const;

/** What of a person stands in a text: a mail address, a phone number, a civil registration number; null where nothing does. */
export function personalDataIn(text: string): string | null {
  return patterns.find(({ pattern }) => pattern.test(text))?.what ?? null;
}
