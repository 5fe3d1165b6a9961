import { cleanText, folded, personalDataIn, wrongLettersIn } from '../../graph/records/index.js';
import { isRegister, propertyOf } from '../mapping/headers.js';
import type { Recipe } from '../mapping/recipes.js';
import { textOf, type Cell } from '../reading/sheets.js';
import type { Table, TableRow } from '../reading/table.js';
import { rowsIn, words, type Words } from '../words.js';
import type { ReadColumn } from './choosing.js';
import type { Asking } from './questions.js';
import { isNoAnswer, onScale } from './survey.js';
import { shown } from './cells.js';
import { failed, itemsIn, readCell, readNumberOf } from './values.js';

/** Something as a row names it, and what the row says of it. */
export interface Mention {
  readonly name: string;
  /** Its public identifiers. */
  readonly numbers: readonly { readonly register: string; readonly value: string }[];
  readonly values: Readonly<Record<string, unknown>>;
  /** Properties whose cells are empty. */
  readonly empty: readonly string[];
}

export interface RowRead {
  readonly number: number;
  /** What it names, by thing. */
  readonly mentions: Readonly<Record<string, readonly Mention[]>>;
  /** What it says of two, by claim. */
  readonly claims: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A row that can't be read, and why. */
export interface Unread {
  readonly row: number;
  readonly why: Words;
}

export interface RowsRead {
  readonly rows: readonly RowRead[];
  readonly unread: readonly Unread[];
}

interface Reading {
  readonly recipe: Recipe;
  readonly columns: readonly ReadColumn[];
  readonly divider: string;
  readonly asking: Asking;
  /** Names that hold for the whole sheet, by thing. */
  readonly forAll: Readonly<Record<string, string>>;
}

/** Reads the rows of a table; one that has a wrong cell is left out as a whole, with why. */
export function readRows(table: Table, reading: Reading): RowsRead {
  const rows: RowRead[] = [];
  const unread: Unread[] = [];
  const headings = headingsAmong(table, reading);
  for (const row of table.rows) {
    if (headings.has(row.number)) continue;
    for (const columns of partsOf(reading.columns)) {
      const read = readRow(row, columns, reading);
      if (read === null) continue;
      if ('why' in read) {
        if (unread.at(-1)?.row !== read.row) unread.push(read);
      } else rows.push(read);
    }
  }
  return { rows, unread };
}

/** Where columns are about something that stands above them, a row is one for each such thing. */
function partsOf(columns: readonly ReadColumn[]): ReadColumn[][] {
  const topics = [...new Set(columns.flatMap(({ of }) => of ?? []))];
  if (topics.length === 0) return [[...columns]];
  return topics.map((topic) => columns.filter(({ of }) => of === null || of === topic));
}

/** Rows of one text, which may be headings between the others. */
function headingsAmong(table: Table, { asking, columns }: Reading): ReadonlySet<number> {
  const filled = ({ cells }: TableRow): number => cells.filter((cell) => cell !== null).length;
  const others = table.rows.filter((row) => !row.alone);
  const names = new Set(others.flatMap(({ cells }) => cells.map((cell) => folded(textOf(cell)))));
  // Among rows that say little one with a name alone is nothing special, nor is a second row of the same name.
  const alone = table.rows.filter(({ alone: isAlone, cells }) => {
    const text = folded(textOf(cells.find((cell) => cell !== null) ?? null));
    return isAlone && /\p{L}/u.test(text) && !names.has(text);
  });
  const [first] = alone;
  const saysMuch = others.filter((row) => filled(row) > 2).length * 2 > others.length;
  if (!first || !saysMuch || columns.length < 2) return new Set();
  const text = shown(textOf(first.cells.find((cell) => cell !== null) ?? null));
  const numbers = alone.map(({ number }) => number);
  const which = rowsIn(numbers);
  const answer = asking.ask({
    id: 'headings',
    text: words(
      `Der står kun én ting i ${which.da}, såsom »${text}«. Er det mellemoverskrifter?`,
      `There is one thing only in ${which.en}, such as “${text}”. Are these headings?`,
    ),
    options: [
      { value: 'YES', text: words('ja: spring dem over', 'yes: pass them over') },
      { value: 'NO', text: words('nej: læs dem som de andre', 'no: read them like the others') },
    ],
  });
  return answer === 'YES' ? new Set(numbers) : new Set();
}

function readRow(row: TableRow, columns: readonly ReadColumn[], reading: Reading): RowRead | Unread | null {
  const { recipe, asking, divider, forAll } = reading;
  const wrong = (why: Words, header: string): Unread => ({
    row: row.number,
    why: words(`${header}: ${why.da}`, `${header}: ${why.en}`),
  });
  const mentions: Record<string, Mention[]> = {};
  const claims: Record<string, Record<string, unknown>> = {};
  const parts: Record<
    string,
    { names: string[]; numbers: Mention['numbers'][number][]; values: Record<string, unknown>; empty: string[] }
  > = {};
  const partOf = (part: string) => (parts[part] ??= { names: [], numbers: [], values: {}, empty: [] });
  let isWaiting = false;
  for (const column of columns) {
    const { part, property, header, of } = column;
    const cell = row.cells[column.at] ?? null;
    const isThing = recipe.things[part] !== undefined;
    if (isThing && property === 'name') {
      const names = namesIn(cell, recipe.things[part]?.from === 'LIST' ? divider : null);
      if (!Array.isArray(names)) return wrong(names, header);
      partOf(part).names.push(...names);
      continue;
    }
    const isScale = recipe.wide === true && part === 'rating';
    const known = propertyOf(recipe, column);
    const read = isRegister(property)
      ? readNumberOf(property, cell, { header, asking })
      : property === 'stated'
        ? stated(cell)
        : known === null
          ? null
          : readCell(isScale ? scaled(cell) : cell, known, { header, divider, asking });
    if (read === 'ASKED') isWaiting = true;
    else if (read === null) {
      if (isThing && cell === null) partOf(part).empty.push(property);
    } else if ('wrong' in read) return wrong(read.wrong, header);
    else if (isRegister(property)) partOf(part).numbers.push({ register: property, value: String(read.value) });
    else if (isThing) partOf(part).values[property] = read.value;
    else (claims[part] ??= {})[property] = read.value;
    if (of !== null) partOf('need').names = [of];
  }
  for (const [part, { names, numbers, values, empty }] of Object.entries(parts))
    if (names.length > 0) mentions[part] = names.map((name) => ({ name, numbers, values, empty }));
  for (const [thing, name] of Object.entries(forAll))
    mentions[thing] ??= [{ name, numbers: [], values: {}, empty: [] }];
  if (isWaiting) return null;
  const isWide = columns.some(({ of }) => of !== null);
  if (isWide && Object.keys(claims).length === 0) return null;
  for (const [thing, rule] of Object.entries(recipe.things)) {
    if (!rule.needed || mentions[thing]) continue;
    const holds = Object.values(parts).some(({ names, numbers }) => names.length + numbers.length > 0);
    return holds || Object.keys(claims).length > 0
      ? { row: row.number, why: words(`der mangler et navn (${rule.words.da})`, `it lacks a name (${rule.words.en})`) }
      : null;
  }
  return { number: row.number, mentions, claims };
}

const nothing = /^(?:[^\p{L}\p{N}]+|n\/a|i\/t|ingen|none|null|ukendt|unknown|tbd)$/iu;
const LONGEST_NAME = 300;

/** The names in a cell: one, or several where it is divided; or why they can't be read. */
function namesIn(cell: Cell, divider: string | null): string[] | Words {
  if (cell === null) return [];
  if (cell.type === 'error') {
    const why = failed(cell.text);
    return why !== null && why !== 'ASKED' && 'wrong' in why ? why.wrong : [];
  }
  const text = cleanText(textOf(cell)).replaceAll(/[^\S\n]+/gu, ' ');
  const names = (divider === null ? [text.replaceAll(/\s+/gu, ' ')] : itemsIn(text, divider)).filter(
    (name) => name !== '' && !nothing.test(name),
  );
  for (const name of names) {
    if (personalDataIn(name) !== null) return words('der står oplysninger om en person', 'it holds data on a person');
    if (wrongLettersIn(name) !== null)
      return words(
        `bogstaverne i »${shown(name)}« er gået i stykker`,
        `the letters of “${shown(name)}” came out wrong`,
      );
    if (name.length > LONGEST_NAME)
      return words(`et navn har ${name.length} tegn`, `a name has ${name.length} characters`);
  }
  return names;
}

/** What says that something is asked for: a yes, a cross, or any word but a no. */
function stated(cell: Cell): { readonly value: true } | null {
  const text = textOf(cell).trim();
  return isNoAnswer(cell) || text === '' || /^(?:nej|no|0|false|falsk|-)$/iu.test(text) ? null : { value: true };
}

function scaled(cell: Cell): Cell {
  if (isNoAnswer(cell)) return null;
  const number = cell === null ? null : onScale(cell);
  return number === null ? cell : { type: 'number', number };
}
