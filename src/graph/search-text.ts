import { SamspilError } from '../errors.js';

/**
 * Folds a text for comparing names: lower case, without accents, and with æ, ø, å as ae, oe, aa, since people write
 * both. What is neither letter nor digit becomes a space.
 */
export const folded = (text: string): string =>
  text
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
