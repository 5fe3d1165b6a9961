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

/** The folded words of a text, each once. */
export const foldedWords = (text: string): string[] => [
  ...new Set(
    folded(text)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];
