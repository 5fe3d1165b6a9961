// cspell:ignore organisationer confidense Havneré
import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { nothingKnown, readDataset } from '../../src/dataset/index.js';
import { folderOf, manifest, smallWorld, type Files } from './folders.js';

/** What is told of a dataset, line by line, without the folder; that it is read where nothing is. */
async function told(files: Files): Promise<readonly string[]> {
  const folder = await folderOf({ ...smallWorld, ...files });
  try {
    const { entities, claims } = await readDataset(folder, nothingKnown, () => {});
    return [`${entities} entities, ${claims} claims`];
  } catch (error) {
    if (!(error instanceof SamspilError)) throw error;
    const lines = error.message.replaceAll(`${folder}/`, '').replaceAll(folder, 'The folder').split('\n');
    return lines.length === 1 ? lines : lines.slice(1).map((line) => line.trim());
  }
}

const asRead = ['7 entities, 1 claims'];
const themes = (...lines: string[]): Files => ({ 'themes.csv': `${lines.join('\n')}\n` });
const member = (from: string): Files => ({
  'member-of.csv': `subject,object,from,sources,confidence\norganisation:havnen,organisation:kystnet,${from},source:plan,CONFIRMED\n`,
});
const windows = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const renamed = (name: string, text = 'id,name_en,confidence\ntheme:sea,Sea,CONFIRMED\n'): Files => ({ [name]: text });

/** What people do with files, and what they are answered. */
const situations: readonly [what: string, files: Files, answer: readonly string[]][] = [
  // Read as it is.
  ['columns that are empty, at the end', themes('id;name_en;confidence;;', 'theme:sea;Sea;CONFIRMED;;'), asRead],
  ['rows with more empty cells than the header', themes('id,name_en,confidence', 'theme:sea,Sea,CONFIRMED,,,'), asRead],
  ['sep=; in front', themes('sep=;', 'id;name_en;confidence', 'theme:sea;Sea;CONFIRMED'), asRead],
  ['“sep=,” with a mark in front', themes('\u{FEFF}sep=,', 'id,name_en,confidence', 'theme:sea,Sea,CONFIRMED'), asRead],
  ['blank lines above the header', themes('', ';;', 'id;name_en;confidence', 'theme:sea;Sea;CONFIRMED'), asRead],
  ['blank lines between and below', themes('id,name_en,confidence', '', 'theme:sea,Sea,CONFIRMED', ',,', ''), asRead],
  [
    'line ends of three systems in one file',
    { 'themes.csv': 'id,name_en,confidence\r\ntheme:sea,Sea,CONFIRMED\rtheme:b,B,CONFIRMED\ntheme:c,C,CONFIRMED' },
    ['9 entities, 1 claims'],
  ],
  [
    'soft hyphens and spaces without width',
    themes('id,name_en,confidence', 'theme:\u{AD}sea,Sea,\u{200B}CONFIRMED'),
    asRead,
  ],
  [
    'a lock file of Excel and a picture of the folder',
    { ...themes('id,name_en,confidence', 'theme:sea,Sea,CONFIRMED'), '~$themes.xlsx': 'x', 'Thumbs.db': 'x' },
    asRead,
  ],
  [
    'a CVR number in groups',
    { 'identifiers.csv': 'id,name_en,scheme,value,confidence\nidentifier:x,X,DK-CVR,DK 35 42 98 67,CONFIRMED\n' },
    ['6 entities, 1 claims'],
  ],

  // Rows and columns.
  [
    'a title above the header',
    themes('Our themes 2026;;', '', 'id;name_en;confidence', 'theme:sea;Sea;CONFIRMED'),
    ['themes.csv row 1: the header stands in row 3: delete the rows above it [ROWS_ABOVE_HEADER]'],
  ],
  [
    'a column that counts rows, without a name',
    themes(',id,name_en,confidence', '0,theme:sea,Sea,CONFIRMED', '1,theme:b,B,CONFIRMED'),
    [
      'themes.csv rows 2-3 A: the column has no name in the header: delete it if it only counts rows, else name it [UNKNOWN_COLUMN]',
    ],
  ],
  [
    'a column that counts rows, as a program names it',
    themes('Unnamed: 0,id,name_en,confidence', '0,theme:sea,Sea,CONFIRMED'),
    ['themes.csv row 1 Unnamed: 0: delete this column: it only counts rows [UNKNOWN_COLUMN]'],
  ],
  [
    'a column that counts rows, in Danish',
    themes('nr,id,name_en,confidence', '1,theme:sea,Sea,CONFIRMED'),
    ['themes.csv row 1 nr: delete this column: it only counts rows [UNKNOWN_COLUMN]'],
  ],
  [
    'rows that a spreadsheet cut short',
    themes('id,name_en,confidence,note,dac_codes', 'theme:sea,Sea,CONFIRMED', 'theme:b,B,CONFIRMED'),
    [
      'themes.csv rows 2-3: it has 3 cells where the header has 5: where a spreadsheet left out the empty ones at the end, put them in; a cell of several lines wants double quotes [WRONG_CELL_COUNT]',
    ],
  ],
  [
    'a comma in a text without quotes',
    themes('id,name_en,confidence', 'theme:sea,Sea, coast and harbour,CONFIRMED'),
    [
      'themes.csv row 2: it has 4 cells where the header has 3: put a text that holds the delimiter in double quotes [WRONG_CELL_COUNT]',
    ],
  ],
  [
    'each line in one cell',
    themes('"id,name_en,confidence"', '"theme:sea,Sea,CONFIRMED"'),
    [
      'themes.csv row 1: each line stands in one cell: in Excel mark column A, choose Data → Text to Columns, and save as “CSV UTF-8” [WRONG_DELIMITER]',
    ],
  ],
  [
    'a line in one cell',
    themes('id;name_en;confidence', '"theme:sea;Sea;CONFIRMED"'),
    [
      'themes.csv row 2: the whole line stands in one cell, or is divided by another sign than the header: divide it as the header is [WRONG_CELL_COUNT]',
    ],
  ],
  [
    'rows divided by another sign than the header',
    themes('id;name_en;confidence', 'theme:sea,Sea,CONFIRMED'),
    [
      'themes.csv row 2: the whole line stands in one cell, or is divided by another sign than the header: divide it as the header is [WRONG_CELL_COUNT]',
    ],
  ],
  [
    'tabs, as a paste from Excel has them',
    themes('id\tname_en\tconfidence', 'theme:sea\tSea\tCONFIRMED'),
    [
      'themes.csv row 1 “id\tname_en\tconfidence”: its columns are divided by tabs: divide them by comma or semicolon [WRONG_DELIMITER]',
    ],
  ],
  [
    'a file that is empty but for blank lines',
    themes('', ''),
    [
      'themes.csv row 1: the file is empty: its columns are id, name_da, name_en, description_da, description_en, aliases, note, sources, confidence, visibility, visible_to, goal, dac_codes, sdg_goals, policy_markers, mapping_basis [MISSING_COLUMN]',
    ],
  ],
  [
    'a quote that does not close',
    themes('id,name_en,confidence', 'theme:sea,"Sea,CONFIRMED'),
    ['themes.csv row 2: a double quote opens here and does not close [BAD_CSV]'],
  ],
  [
    'a row of totals',
    themes('id,name_en,confidence', 'theme:sea,Sea,CONFIRMED', 'I alt,1,'),
    [
      'themes.csv row 3 confidence: fill in this cell [MISSING_VALUE]',
      'themes.csv row 3 id “I alt”: write theme: and lower-case letters a to z, digits and hyphens, such as theme:i-alt [BAD_ID]',
    ],
  ],

  // Headers.
  [
    'headers in Danish',
    themes('id,Navn,sikkerhed', 'theme:sea,Hav,CONFIRMED'),
    [
      'themes.csv row 1 Navn: write name_da [UNKNOWN_COLUMN]',
      'themes.csv row 1 sikkerhed: write confidence [UNKNOWN_COLUMN]',
    ],
  ],
  [
    'more headers in Danish',
    {
      'member-of.csv': null,
      'organisations.csv': 'id;Navn (dansk);Navn (engelsk);Art;Hjemmeside;Land;Andre navne;Kilder;confidence;kind\n',
    },
    [
      'organisations.csv row 1 Andre navne: write aliases [UNKNOWN_COLUMN]',
      'organisations.csv row 1 Art: write kind [UNKNOWN_COLUMN]',
      'organisations.csv row 1 Hjemmeside: write website [UNKNOWN_COLUMN]',
      'organisations.csv row 1 Kilder: write sources [UNKNOWN_COLUMN]',
      'organisations.csv row 1 Land: write country [UNKNOWN_COLUMN]',
      'organisations.csv row 1 Navn (dansk): write name_da [UNKNOWN_COLUMN]',
      'organisations.csv row 1 Navn (engelsk): write name_en [UNKNOWN_COLUMN]',
    ],
  ],
  [
    'headers in capitals',
    themes('ID,Name_EN,Confidence', 'theme:sea,Sea,CONFIRMED'),
    [
      'themes.csv row 1 Confidence: write confidence [UNKNOWN_COLUMN]',
      'themes.csv row 1 ID: write id [UNKNOWN_COLUMN]',
      'themes.csv row 1 Name_EN: write name_en [UNKNOWN_COLUMN]',
    ],
  ],
  [
    'a column that has nothing to do with id',
    themes('id,name_en,confidence,by', 'theme:sea,Sea,CONFIRMED,Aarhus'),
    [
      'themes.csv row 1 by: no such column is known; delete it, or move what it says to one of id, name_da, name_en, description_da, description_en, aliases, note, sources, confidence, visibility, visible_to, goal, dac_codes, sdg_goals, policy_markers, mapping_basis [UNKNOWN_COLUMN]',
    ],
  ],
  [
    'a slip of the pen in a header',
    themes('id,name_en,confidense', 'theme:sea,Sea,CONFIRMED'),
    ['themes.csv row 1 confidense: did you mean confidence? [UNKNOWN_COLUMN]'],
  ],

  // Files.
  [
    'a workbook in the folder',
    renamed('themes.xlsx', 'PK'),
    [
      'themes.xlsx: no kind and no verb has this file; save each of its sheets as “CSV UTF-8” under the name of its file, such as organisations.csv, and take the workbook out of the folder [UNKNOWN_FILE]',
    ],
  ],
  [
    'dataset.json.txt',
    { 'dataset.json': null, 'dataset.json.txt': manifest('small-world') },
    [
      'The folder is no dataset: it has no dataset.json. Rename dataset.json.txt to dataset.json; Windows may hide how a name ends.',
    ],
  ],
  [
    'themes.csv.txt',
    renamed('themes.csv.txt'),
    ['themes.csv.txt: no kind and no verb has this file; rename it to themes.csv [UNKNOWN_FILE]'],
  ],
  [
    'a copy that the browser has numbered',
    renamed('themes (1).csv'),
    ['themes (1).csv: no kind and no verb has this file; rename it to themes.csv [UNKNOWN_FILE]'],
  ],
  [
    'a file with a Danish name',
    renamed('organisationer.csv'),
    ['organisationer.csv: no kind and no verb has this file; rename it to organisations.csv [UNKNOWN_FILE]'],
  ],
  [
    'a slip of the pen in the name of a file',
    renamed('theme.csv'),
    ['theme.csv: no kind and no verb has this file; rename it to themes.csv [UNKNOWN_FILE]'],
  ],
  [
    'a file that nobody can place',
    renamed('budget.pdf'),
    [
      'budget.pdf: no kind and no verb has this file; take it out of the folder, or name it after what it holds: docs/dataset.md lists the files that a dataset can have [UNKNOWN_FILE]',
    ],
  ],

  // Letters, dates, identifiers, names, persons.
  [
    'letters as Windows saves them',
    { 'themes.csv': windows('id,name_en,confidence\ntheme:sea,S\u00f8,CONFIRMED\n') },
    ['themes.csv: save it as “CSV UTF-8”: letters such as æ, ø and å would come out wrong [NOT_UTF8]'],
  ],
  [
    'letters that were read in the wrong encoding',
    themes('id,name_en,confidence', 'theme:sea,HavnerÃ¥d,CONFIRMED'),
    [
      'themes.csv row 2 name_en “HavnerÃ¥d”: write “Havneråd”: it was read in the wrong encoding; open the original as UTF-8 and save it as “CSV UTF-8” [BAD_LETTERS]',
    ],
  ],
  [
    'the number of a day',
    member('45657'),
    [
      'member-of.csv row 2 from “45657”: write 2024-12-31, if this is the number under which a spreadsheet keeps that day, in a column that the spreadsheet keeps as text [BAD_DATE]',
    ],
  ],
  [
    'a date without dashes',
    member('20241231'),
    [
      'member-of.csv row 2 from “20241231”: write 2024-12-31, in a column that the spreadsheet keeps as text [BAD_DATE]',
    ],
  ],
  [
    'an American date',
    member('12/31/2024'),
    [
      'member-of.csv row 2 from “12/31/2024”: write 2024-12-31, in a column that the spreadsheet keeps as text [BAD_DATE]',
    ],
  ],
  [
    'a day that there was not',
    member('2019-02-29'),
    ['member-of.csv row 2 from “2019-02-29”: the month 2019-02 has 28 days [BAD_DATE]'],
  ],
  [
    'CVR in the place of the register',
    { 'identifiers.csv': 'id,name_en,scheme,value,confidence\nidentifier:x,X,CVR,35429867,CONFIRMED\n' },
    ['identifiers.csv row 2 scheme “CVR”: write DK-CVR, as org-id.guide calls the register [BAD_IDENTIFIER]'],
  ],
  [
    'an agency that became a day',
    { 'identifiers.csv': 'id,name_en,scheme,value,confidence\nidentifier:x,X,XM-DAC,03-01-2026,CONFIRMED\n' },
    [
      'identifiers.csv row 2 value “03-01-2026”: a spreadsheet took it for a date: write it anew, such as 3-1, in a column that it keeps as text [BAD_IDENTIFIER]',
    ],
  ],
  [
    'a formula that failed, three times',
    themes(
      'id,name_en,confidence',
      'theme:a,#NAVN?,CONFIRMED',
      'theme:b,B,CONFIRMED',
      'theme:c,#NAVN?,CONFIRMED',
      'theme:d,#NAVN?,CONFIRMED',
    ),
    [
      'themes.csv rows 2, 4-5 name_en “#NAVN?”: a formula of the spreadsheet failed here: write what it should give [BAD_VALUE]',
    ],
  ],
  [
    'the same slip in every row',
    themes('id,name_en,confidence', ...Array.from({ length: 30 }, (_, index) => `theme:t${index},T,confirmed`)),
    ['themes.csv rows 2-31 confidence “confirmed”: write CONFIRMED [BAD_VALUE]'],
  ],
];

describe('What people do with files, and what they are answered', () => {
  test.each(situations)('%s', async (_, files, answer) => {
    expect(await told(files)).toEqual(answer);
  });

  test('there are at least forty of them', () => {
    expect(situations.length).toBeGreaterThanOrEqual(40);
  });
});
