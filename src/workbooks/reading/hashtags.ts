import { textOf, type Cell, type Sheet, type SheetRow, type Workbook } from './sheets.js';

/** A hashtag of the Humanitarian Exchange Language with its attributes, such as `#org+name`. */
const hashtag = /^#[a-z][\w]*(?:\s*\+\s*[a-z][\w]*)*$/iu;

/** A row of hashtags stands near the top, below the headers for people. */
const WITHIN = 25;
const FEW = 2;

/** What a hashtag is called in a list of participants, the first that fits; a tag without a name is told as not read. */
const meanings: readonly (readonly [tag: RegExp, header: string])[] = [
  [/^#(?:contact|affected\+(?:name|phone)).*/u, 'Kontakt'],
  [/^#\w+.*\+(?:email|phone|contact)\b/u, 'Kontakt'],
  [/^#org\b.*\+acronym\b/u, 'Forkortelse'],
  [/^#org\b(?!.*\+(?:code|type|num|id)\b)/u, 'Organisation'],
  [/^#activity\b(?!.*\+(?:code|type|num|id)\b)/u, 'Indsats'],
  [/^#(?:sub)?sector\b(?!.*\+(?:code|num|id)\b)/u, 'Tema'],
  [/^#country\b(?!.*\+(?:code|num|id)\b)/u, 'Sted'],
  [/^#date\b.*\+start\b/u, 'Fra'],
  [/^#date\b.*\+end\b/u, 'Til'],
  [/^#status\b(?!\+gap)/u, 'Status'],
];

/**
 * A workbook in which a row of hashtags (HXL) is the headers, in the words that a list of participants is known by, and what
 * stands above it for people is left out. Rows keep their numbers; a sheet without hashtags stays as it is.
 */
export const withoutHashtags = ({ sheets }: Workbook): Workbook => ({ sheets: sheets.map(sheetWithoutHashtags) });

function sheetWithoutHashtags(sheet: Sheet): Sheet {
  const at = sheet.rows.slice(0, WITHIN).findIndex(isTagged);
  const tagged = sheet.rows[at];
  if (!tagged) return sheet;
  const above = sheet.rows[at - 1];
  const headers = tagged.cells.map((cell, place) => headerOf(cell, above?.cells[place] ?? null));
  return {
    ...sheet,
    merges: sheet.merges.filter(({ firstRow }) => firstRow > at),
    rows: sheet.rows.map((row, place) =>
      place < at ? { ...row, cells: row.cells.map(() => null) } : place === at ? { ...row, cells: headers } : row,
    ),
  };
}

/** Whether all that a row holds is hashtags, and more than one. */
function isTagged({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return filled.length >= FEW && filled.every((cell) => hashtag.test(textOf(cell).trim()));
}

/** The header of a column: what its hashtag means, else what stands above it for people, else the hashtag. */
function headerOf(cell: Cell, above: Cell): Cell {
  const tag = textOf(cell).trim().toLowerCase().replaceAll(/\s/gu, '');
  if (tag === '') return null;
  const known = meanings.find(([form]) => form.test(tag))?.[1];
  return { type: 'text', text: known ?? `${textOf(above).trim()} ${tag}`.trim() };
}
