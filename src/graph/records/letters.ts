// cspell:ignore Žžƒˆ ìîôòúù
/** What nobody sees: soft hyphens, spaces without width, marks of direction, marks of byte order. */
const unseen = /[\u{AD}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]/gu;
/** Tabs and ends of lines are text. */
const control = /(?![\t\n\r])\p{Cc}/u;
const lost = /\u{FFFD}|(?<=\p{Ll})\?(?=\p{Ll})/u;
const webAddress = /\b(?:https?:\/\/|www\.)\S+/giu;

/** As most cells of a dataset are: empty, or of ASCII alone. */
const clean = /^(?:[!-~](?:[ -~]*[!-~])?)?$/u;

/** A text in composed letters, without what nobody sees and without the space around it. */
export const cleanText = (text: string): string =>
  clean.test(text) ? text : text.replaceAll(unseen, '').normalize('NFC').trim();

/**
 * How UTF-8 looks in a program that takes it for another encoding. A letter beyond ASCII becomes two or three signs that
 * stand together in no language: `Ã¥`, `â€“` for Windows, `√•` for the old Macintosh, `├Ñ` for DOS.
 */
const misread = [
  {
    encoding: 'windows-1252',
    run: /(?:[ÂÃ][\u{80}-\u{BF}ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[ÄÅ][\u{80}-\u{9F}\u{A1}-\u{AA}\u{AC}-\u{BA}\u{BC}-\u{BF}ŒœŠšŸŽžƒˆ˜†‡‰‹›]|â(?:€|‚)[\u{80}-\u{BF}ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™])+/gu,
  },
  { encoding: 'macintosh', run: /(?:√[^\s\da-zA-Z(]|¬[´ª∞†])+|‚Ä[ìîôòúù¶¢]/gu },
] as const;
const misreadByDos = /├[\p{L}ªº©®░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬]/u;

/**
 * What is wrong with the letters of a text, and what would be right: letters that came out wrong when it was saved or
 * opened, signs that no text has; null where nothing is.
 */
export function wrongLettersIn(text: string): string | null {
  const words = text.replaceAll(webAddress, ' ');
  if (lost.test(words))
    return `letters were lost where “${signOf(words)}” stands: write them, or save the original as “CSV UTF-8” once more`;
  for (const { encoding, run } of misread) {
    const [wrong] = words.match(run) ?? [];
    if (wrong === undefined) continue;
    const right = words.replaceAll(run, (part) => reread(part, encoding) ?? part);
    return right === words
      ? `“${wrong}” is a letter that was read in the wrong encoding: open the original as UTF-8 and save it as “CSV UTF-8”`
      : `write “${excerpt(right, words)}”: it was read in the wrong encoding; open the original as UTF-8 and save it as “CSV UTF-8”`;
  }
  if (misreadByDos.test(words))
    return 'letters were read in the wrong encoding: open the original as UTF-8 and save it as “CSV UTF-8”';
  const found = control.exec(text)?.[0];
  if (found === undefined) return null;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `remove the control character U+${code}, which nobody sees`;
}

const signOf = (text: string): string => (text.includes('\u{FFFD}') ? '\u{FFFD}' : '?');

const SHOWN = 40;

/** The words of a mended text around the first place that was mended. */
function excerpt(right: string, wrong: string): string {
  let first = 0;
  while (right.charAt(first) === wrong.charAt(first)) first += 1;
  const start = right.lastIndexOf(' ', first) + 1;
  return right.length <= SHOWN ? right.trim() : (right.slice(start).match(/\S+/u)?.[0] ?? right);
}

const signs = new Map<string, ReadonlyMap<string, number>>();

/** What a run of signs says whose bytes are UTF-8; null where they are not. */
function reread(run: string, encoding: string): string | null {
  const known = signs.get(encoding) ?? signsOf(encoding);
  signs.set(encoding, known);
  const bytes = Array.from(run, (sign) => known.get(sign));
  if (bytes.includes(undefined)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return null;
  }
}

/** Node takes Windows-1252 for ISO 8859-1, which has nothing to show in these places. */
const WINDOWS_ALONE = '€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ';

function signsOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  const known = Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const);
  const more =
    encoding === 'windows-1252' ? Array.from(WINDOWS_ALONE, (sign, index) => [sign, 0x80 + index] as const) : [];
  return new Map([...known, ...more]);
}
