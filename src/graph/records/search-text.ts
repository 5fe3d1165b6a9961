import { SamspilError } from '../../errors.js';

/**
 * Folds a text for comparing names: lower case, without accents, and with æ, ø, å as ae, oe, aa, since people write
 * both. What is neither letter nor digit becomes a space.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What somebody looks for has a few words; a novel would be looked for in every record. */
const LONGEST_LOOKED_FOR = 500;

/** The folded words of what somebody looks for, each once. @throws BAD_USER_INPUT where it is too long */
export function foldedWords(text: string): string[] {
  if (text.length > LONGEST_LOOKED_FOR)
    throw new SamspilError(
      'BAD_USER_INPUT',
      `What is looked for may have ${LONGEST_LOOKED_FOR} characters, and this has ${text.length}.`,
    );
  const words = folded(text).split(' ');
  return [...new Set(words.filter((word) => word !== ''))];
}

/** A folded text without what tells æ, ø and å from a and o: people leave that out, or have no such letters. */
export const plainLetters = (text: string): string =>
  text.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('aa', 'a');

const LONGEST_JOINED = 40;

/**
 * Names, and the domains of websites, as somebody may type them: |rode kors|rodekors|/rodekors/kors/, each whole and run
 * together between bars, then what starts with each of its words, run together, between strokes.
 * @param names folded
 */
export function similarNames(names: readonly string[], websites: readonly string[]): string {
  const all = [...new Set([...names, ...websites.map(domainOf).map(folded)].map(plainLetters))].filter(
    (name) => name !== '',
  );
  const joined = all.flatMap((name) => {
    const words = name.split(' ');
    return words.map((_, start) => words.slice(start).join('').slice(0, LONGEST_JOINED));
  });
  const whole = new Set(all.flatMap((name) => [name, name.replaceAll(' ', '')]));
  return `|${[...whole].join('|')}|/${joined.join('/')}/`;
}

const address =
  /^(?:https?:\/\/)?(?:www\.)?(?<domain>[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,})(?::\d+)?(?:[/?#]\S*)?$/iu;

/** The domain of a web address without www, where a text is one; else the text as it is. */
export const domainOf = (text: string): string => address.exec(text.trim())?.groups?.['domain'] ?? text;

/** Fewer letters lie in every second name. */
const LEAST_LETTERS = 3;

/** A word that names may hold as it stands, or as people write it who have no æ, ø and å. */
export interface LookedFor {
  readonly word: string;
  /** Null where it is too short to tell anything. */
  readonly plain: string | null;
}

/** @param word folded */
export function lookedFor(word: string): LookedFor {
  const plain = plainLetters(word);
  return { word, plain: plain.length >= LEAST_LETTERS ? plain : null };
}

/** How a search may find what is spelt otherwise. */
export interface Similar {
  readonly phrase: string;
  /** None where they are too short to tell anything. */
  readonly words: readonly string[];
  readonly longest: string;
  /** The phrase run together. */
  readonly joined: string;
}

/** @param phrase folded */
export function similarTo(phrase: string): Similar {
  const plain = plainLetters(phrase);
  const words = [...new Set(plain.split(' '))];
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length);
  const joined = plain.replaceAll(' ', '').slice(0, LONGEST_JOINED);
  const tells = (text: string): boolean => text.length >= LEAST_LETTERS;
  return {
    phrase: plain,
    words: tells(longest) ? words : [],
    // What no text holds.
    longest: tells(longest) ? longest : '||',
    joined: tells(joined) ? joined : '||',
  };
}

/** Words of fewer letters are others with one letter wrong. */
const LEAST_MISSPELT = 4;

/** The question to the full-text index for each of the words with at most one letter wrong; null where none is long enough. */
export function misspelt(words: readonly string[]): string | null {
  if (!words.some((word) => word.length >= LEAST_MISSPELT)) return null;
  // The words are letters and digits alone, so none is an operator of the index.
  return words.map((word) => (word.length < LEAST_MISSPELT ? `+${word}*` : `+(${word}~1 ${word}*)`)).join(' ');
}

const LONGEST_ACRONYM = 8;

/** One word without a small letter, such as CKU, DMR-U or 3F. */
export const isAcronym = (name: string): boolean =>
  name.length <= LONGEST_ACRONYM && !/\s/u.test(name) && name === name.toUpperCase();
