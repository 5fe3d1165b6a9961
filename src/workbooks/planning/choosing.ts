import { folded } from '../../graph/records/index.js';
import { unreadable } from '../reading/unreadable.js';
import type { Workbook } from '../reading/sheets.js';
import { tablesIn, type Table } from '../reading/table.js';
import { isPersonal, meaningIn, meaningOf, isCounting, recipesFor, recognised } from '../mapping/headers.js';
import { LEFT_OUT, type MappedColumn, type Mapping, RECORDS } from '../mapping/mapping.js';
import { recipeNames, recipes, type Recipe, type RecipeName } from '../mapping/recipes.js';
import { recordsIn } from '../mapping/records.js';
import { counted, inQuotes, words, type Words } from '../words.js';
import type { Asking, Option } from './questions.js';
import { wideColumn } from './survey.js';

/** The table that is meant; null where that waits for an answer. @throws WORKBOOK_UNREADABLE where there is none */
export function tableMeant({ sheets }: Workbook, asking: Asking, notes: Words[]): Table | null {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const found = visible.flatMap((sheet) => tablesIn(sheet, recognised)).filter(({ rows }) => rows.length > 0);
  const known = found.filter(
    ({ columns }) => recognised(columns.map(({ header }) => header)) >= Math.min(2, columns.length),
  );
  const listed = asking.said('about') === '' ? found.filter((table) => recordsIn(table) !== null) : [];
  const tables = [listed, known, found].find((each) => each.length > 0) ?? [];
  const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  if (hidden.length > 0)
    notes.push(
      words(
        `Skjulte ark er sprunget over: ${inQuotes(hidden).da}.`,
        `Hidden sheets were passed over: ${inQuotes(hidden).en}.`,
      ),
    );
  const [only, ...more] = tables;
  if (!only)
    throw unreadable(
      'NO_TABLE',
      words(
        'Filen har ingen tabel: en række med overskrifter som »Navn« og »CVR«, og rækker under den.',
        'The file has no table: a row of headers such as “Name” and “CVR”, and rows below it.',
      ),
    );
  if (more.length === 0) return only;
  const answer = asking.ask({
    id: 'sheet',
    text: words('Filen har flere tabeller. Hvilken er ment?', 'The file has several tables. Which is meant?'),
    options: tables.map((table) => ({ value: placeOf(table), text: describe(table) })),
  });
  return tables.find((table) => placeOf(table) === answer) ?? null;
}

const placeOf = ({ sheet, between, header }: Table): string =>
  between === undefined ? `${sheet}!${header}` : `${sheet}!${between}!${header}`;

const describe = (table: Table): Words => {
  const headers = table.columns
    .slice(0, 4)
    .map(({ header }) => header)
    .join(', ');
  const { sheet, between, header, rows } = table;
  const count = counted(rows.length, ['række', 'rækker'], ['row', 'rows']);
  const [da, en] = between === undefined ? ['', ''] : [`, kolonne ${between}`, `, columns ${between}`];
  return words(
    `»${sheet}«${da}, række ${header}: ${headers} (${count.da})`,
    `“${sheet}”${en}, row ${header}: ${headers} (${count.en})`,
  );
};

/** What the table is a list of; null where that waits for an answer. */
export function recipeMeant(table: Table, mapping: Mapping | null, asking: Asking): RecipeName | null {
  if (mapping && mapping.about !== RECORDS) return mapping.about;
  const ranked = recipesFor(table.columns.map(({ header }) => header));
  const answer = asking.ask({
    id: 'about',
    text: words('Hvad er det en liste over?', 'What is it a list of?'),
    options: ranked.map((value) => ({ value, text: recipes[value].words })),
    ...(ranked[0] && { suggested: ranked[0] }),
  });
  return recipeNames.find((name) => name === answer) ?? null;
}

/** A column that is read. */
export interface ReadColumn {
  /** Its place among the columns of the table. */
  readonly at: number;
  readonly header: string;
  readonly part: string;
  readonly property: string;
  /** What stands above it, where it is about that. */
  readonly of: string | null;
}

export interface ChosenColumns {
  readonly columns: readonly ReadColumn[];
  /** As they are kept in the mapping, by header. */
  readonly mapped: Readonly<Record<string, MappedColumn>>;
}

/** What each column means, and which are left out, with a word. */
export function columnsMeant(
  recipe: Recipe,
  table: Table,
  mapping: Mapping | null,
  asking: Asking,
  notes: Words[],
): ChosenColumns {
  const mapped: Record<string, MappedColumn> = {};
  const left: { [Why in 'personal' | 'unknown' | 'twice']: string[] } = { personal: [], unknown: [], twice: [] };
  const headers = table.columns.map(({ header }) => header);
  const columns: ReadColumn[] = [];
  const taken = new Set<string>();
  const take = (at: number, header: string, column: MappedColumn): void => {
    const { is, of } = typeof column === 'string' ? { is: column, of: null } : column;
    const { part, property } = meaningIn(is);
    const isList = recipe.things[part]?.from === 'LIST';
    const isTaken = taken.has(`${is} ${of ?? ''}`);
    if (isTaken && !isList) {
      left.twice.push(header);
      return;
    }
    taken.add(`${is} ${of ?? ''}`);
    mapped[header] = column;
    columns.push({ at, header, part, property, of });
  };
  // Where another column says that it has the organisations, “name” alone is that of whoever filled it in.
  const [main = ''] = Object.keys(recipe.things);
  const isNamedElsewhere = headers.some((header) => !isBare(header) && meaningOf(recipe, header) === `${main}.name`);
  for (const [at, header] of headers.entries()) {
    const given = mapping?.columns[header];
    if (given === LEFT_OUT) mapped[header] = LEFT_OUT;
    else if (given !== undefined) take(at, header, given);
    else {
      const isPersons = isPersonal(header) || (isBare(header) && (recipe.wide === true || isNamedElsewhere));
      const meaning = isPersons || isCounting(header) ? null : meaningOf(recipe, header);
      const cells = table.rows.map(({ cells: row }) => row[at] ?? null);
      const mayBeWide = meaning === null && recipe.wide === true && !isPersons && !isCounting(header);
      const wide = mayBeWide ? wideColumn(header, cells, asking) : null;
      if (meaning !== null) take(at, header, meaning);
      else if (wide) take(at, header, wide);
      else {
        mapped[header] = LEFT_OUT;
        if (isPersons) left.personal.push(header);
        else if (!isCounting(header) && cells.some((cell) => cell !== null)) left.unknown.push(header);
      }
    }
  }
  if (asking.open.length === 0) askForMissing();
  if (left.personal.length > 0)
    notes.push(
      words(
        `Kolonner med oplysninger om personer er ikke læst: ${inQuotes(left.personal).da}. Samspil har ingen.`,
        `Columns with data on persons were not read: ${inQuotes(left.personal).en}. Samspil holds none.`,
      ),
    );
  if (left.unknown.length > 0)
    notes.push(
      words(
        `Kolonner, der ikke er kendt, er ikke læst: ${inQuotes(left.unknown).da}. Filen med svar kan give dem en betydning.`,
        `Columns that are not known were not read: ${inQuotes(left.unknown).en}. The file of answers can give them a meaning.`,
      ),
    );
  if (left.twice.length > 0)
    notes.push(
      words(
        `Kolonner, der siger det samme som en anden, er ikke læst: ${inQuotes(left.twice).da}.`,
        `Columns that say the same as another were not read: ${inQuotes(left.twice).en}.`,
      ),
    );
  return { columns, mapped };

  /** What rows can't be without: some other column may hold it, or it is the same for all. */
  function askForMissing(): void {
    for (const [thing, rule] of Object.entries(recipe.things)) {
      const isThere = columns.some(
        ({ part, property, of }) => (part === thing && property === 'name') || (of !== null && thing === 'need'),
      );
      if (!rule.needed || isThere) continue;
      const free: Option[] = headers.flatMap((header) =>
        mapped[header] === LEFT_OUT && !isPersonal(header) ? [{ value: header, text: words(header, header) }] : [],
      );
      const answer = asking.ask({
        id: `column:${thing}`,
        text: words(`I hvilken kolonne står ${rule.words.da}?`, `Which column has the ${rule.words.en}?`),
        options: [
          ...free,
          {
            value: FOR_ALL,
            text: words('ingen: det er det samme for hele arket', 'none: it is the same for the whole sheet'),
          },
        ],
      });
      if (answer === null || answer === FOR_ALL) continue;
      take(headers.indexOf(answer), answer, `${thing}.name`);
      left.unknown = left.unknown.filter((header) => header !== answer);
    }
  }
}

const isBare = (header: string): boolean => ['navn', 'name', 'fulde navn', 'full name'].includes(folded(header));

export const FOR_ALL = 'FOR_ALL';
