// cspell:ignore quot
/** What a cell may hold: a text that is a whole day becomes a date; null stays empty. */
export type Cell = string | number | boolean | null;

/** In which language a workbook speaks for itself. */
export type Language = 'da' | 'en';

/** The looks that cells have, by their places in the styles of a workbook. */
const [HEAD, DAY, AS_TEXT] = [1, 2, 3];

/** As many characters as Excel has room for in a cell. */
const LONGEST = 32_767;

const cutOff = {
  da: ' … (afkortet: en celle rummer 32.767 tegn)',
  en: ' … (cut off: a cell holds 32,767 characters)',
} as const;

/** The row as a sheet has it. */
export function rowXml(number: number, cells: readonly Cell[], language: Language): string {
  const written = cells.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell, language));
  return `<row r="${number}">${written.join('')}</row>`;
}

/** The row above the others. */
export const headXml = (titles: readonly string[], language: Language): string =>
  `<row r="1">${titles.map((title, at) => textXml(`${columnName(at)}1`, title, HEAD, language)).join('')}</row>`;

function cellXml(place: string, cell: Cell, language: Language): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  const day = dayNumber(cell);
  if (day !== null) return `<c r="${place}" s="${DAY}"><v>${day}</v></c>`;
  // A text is never run; by this look it stays one when somebody edits the cell.
  return textXml(place, cell, /^[=+\-@\t\r]/u.test(cell) ? AS_TEXT : 0, language);
}

const textXml = (place: string, text: string, look: number, language: Language): string =>
  `<c r="${place}" t="inlineStr"${look === 0 ? '' : ` s="${look}"`}><is><t xml:space="preserve">${escaped(fitting(text, language))}</t></is></c>`;

function fitting(text: string, language: Language): string {
  if (text.length <= LONGEST) return text;
  // Half a character is none.
  const kept = text.slice(0, LONGEST - cutOff[language].length).replace(/[\u{D800}-\u{DBFF}]$/u, '');
  return `${kept}${cutOff[language]}`;
}

/** What XML 1.0 has no way to write, not even escaped. */
const unwritable = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** As text of an element and as an attribute. Excel would take `_x000D_` for a character, unless its first `_` is one itself. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(unwritable, '\u{FFFD}')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** From this day on spreadsheets agree how days are counted. */
const FIRST_DAY = '1900-03-01';
const DAY_LENGTH = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The number by which a spreadsheet knows a whole day; null for any other text. */
function dayNumber(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || text < FIRST_DAY) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) return null;
  return (time - DAY_ZERO) / DAY_LENGTH;
}

/** `A` for the first column, `AA` for the 27th. */
export function columnName(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}

const [NARROWEST, WIDEST] = [9, 60];

/** How wide columns are that show their heads and the first of their rows, in characters. */
export const widthsOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): number[] =>
  head.map((title, at) => {
    // Beside a title stands the button of its filter.
    const lengths = [title.length + 4, ...rows.map((row) => String(row[at] ?? '').length + 2)];
    return Math.min(WIDEST, Math.max(NARROWEST, ...lengths));
  });
