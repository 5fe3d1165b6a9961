/**
 * Texts are recorded in Danish and in English. What a publisher tells in neither stands where English does, since a name has to
 * stand somewhere, and a note says in which language it is: for people, and for the way out.
 */
type Told = 'title' | 'description';

/** @param of the language of each text that is in neither Danish nor English */
export function noteOnLanguages(of: Readonly<Partial<Record<Told, string | undefined>>>): string | undefined {
  const sentences = Object.entries(of).flatMap(([what, language]) =>
    language === undefined ? [] : [`The ${what} is in the language “${language}”.`],
  );
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** In which language the text is that stands where English does. */
export function languageOfEnglish(what: Told, note: unknown): string {
  const pattern = new RegExp(`The ${what} is in the language “(?<language>[a-z]{2})”\\.`, 'u');
  return (typeof note === 'string' ? pattern.exec(note)?.groups?.['language'] : undefined) ?? 'en';
}
