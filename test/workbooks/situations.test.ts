// cspell:ignore nens
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { readWorkbook } from '../../src/workbooks/reading/open.js';
import type { Workbook } from '../../src/workbooks/reading/sheets.js';
import { sheetOf, workbookOf, type Row } from './files.js';
import { changesIn, planOf } from './plans.js';
import { openCell, openDocument, packed, sheetXml } from './zips.js';

const answers = { about: 'MEMBERS', 'new:organisation.kind': 'ASSOCIATION' };

/** What a sheet is answered, in a line: what is asked, what is left out and why, or what was read. */
async function answerOf(given: readonly Row[] | Workbook, more: Record<string, string> = {}): Promise<string> {
  try {
    const plan = await planOf(given, { ...answers, ...more });
    if ('questions' in plan) return `asked ${plan.questions.map(({ id }) => id).join(', ')}`;
    const left = plan.unread.map(({ row, why }) => `left out ${row}: ${why.da}`);
    return [...left, `read ${plan.parties.map(({ name }) => name).join(', ')}`].join('; ');
  } catch (error) {
    if (error instanceof SamspilError) return `refused ${error.code} ${JSON.stringify(error.details['why'])}`;
    throw error;
  }
}

const sheets = async (...all: readonly WriteSheet[]) => readWorkbook(await workbookOf(...all));
const text = async (...lines: readonly string[]) => readWorkbook(Buffer.from(lines.join('\r\n')));
const named = (name: string, rows: readonly Row[], more: Partial<WriteSheet> = {}) => sheetOf(rows, { ...more, name });
const members: readonly Row[] = [
  ['Organisation', 'CVR'],
  ['Havnen', ''],
];
const letter: readonly Row[] = [['Kære alle'], ['Her er årets liste.']];

const shapes: readonly (readonly [what: string, given: () => readonly Row[] | Promise<Workbook>, answer: string])[] = [
  [
    'a letter on the first sheet and the list on the second',
    async () => sheets(named('Brev', letter), named('Liste', members)),
    'read Havnen',
  ],
  ['two sheets with lists', async () => sheets(named('2025', members), named('2026', members)), 'asked sheet'],
  [
    'a list on a hidden sheet beside another',
    async () => sheets(named('Gammel', members, { hidden: true }), named('Ny', members)),
    'read Havnen',
  ],
  [
    'columns in another order, with one between that is empty',
    () => [
      ['CVR', '', 'Organisation'],
      ['35429867', '', 'Havnen'],
    ],
    'read Havnen',
  ],
  [
    'a header of two lines in one cell',
    () => [
      ['Medlems-\norganisation', 'CVR\nnr.'],
      ['Havnen', ''],
    ],
    'asked column:organisation',
  ],
  [
    'a header in English',
    () => [
      ['Organisation name', 'Member since'],
      ['Havnen', '2001'],
    ],
    'read Havnen',
  ],
  [
    'a header with a unit in brackets',
    () => [
      ['Organisation', 'Medlem siden (år)'],
      ['Havnen', '2001'],
    ],
    'read Havnen',
  ],
  [
    'a header that nobody knows in the place of the name',
    () => [
      ['Hvem', 'CVR'],
      ['Havnen', ''],
    ],
    'asked column:organisation',
  ],
  [
    'numbered lines that are empty',
    () => [
      ['Nr.', 'Organisation', 'CVR'],
      [1, 'Havnen', ''],
      [2, '', ''],
      [3, '', ''],
    ],
    'read Havnen',
  ],
  [
    'a name within many spaces',
    () => [
      ['Organisation', 'CVR'],
      ['  Havnens \u{A0} Venner  ', ''],
    ],
    'read Havnens Venner',
  ],
  [
    'a name with signs that nobody sees',
    () => [
      ['Organisation', 'CVR'],
      ['Hav\u{AD}nens\u{200B} Venner', ''],
    ],
    'read Havnens Venner',
  ],
  [
    'a dash in the place of a name',
    () => [
      ['Organisation', 'CVR'],
      ['-', '35429867'],
      ['Havnen', ''],
    ],
    'left out 2: der mangler et navn (organisation); read Havnen',
  ],
  [
    'one name under two numbers',
    () => [
      ['Organisation', 'CVR'],
      ['Skovens Folk', '11016480'],
      ['Skovens Folk', '20697148'],
    ],
    'read Skovens Folk, Skovens Folk',
  ],
  [
    'a number of a production unit',
    () => [
      ['Organisation', 'CVR'],
      ['Havnen', '1012345678'],
    ],
    'left out 2: CVR: »1012345678« er ikke et gyldigt nummer i DK-CVR; read ',
  ],
  [
    'a mail address in a remark',
    () => [
      ['Organisation', 'Bemærkning'],
      ['Havnen', 'spørg bo@havnen.example'],
    ],
    'left out 2: Bemærkning: der står oplysninger om en person; read ',
  ],
  [
    'a formula that failed',
    async () =>
      sheets(
        named('A', [
          ['Organisation', 'CVR'],
          ['#REF!', ''],
        ]),
      ),
    'left out 2: Organisation: en formel gik galt (#REF!); read ',
  ],
  [
    'a country nobody has',
    () => [
      ['Organisation', 'Land'],
      ['Havnen', 'Utopia'],
      ['Fyret på Ærø', 'Danmark'],
    ],
    'left out 2: Land: »Utopia« er ikke et land; read Fyret på Ærø',
  ],
  [
    'a website that is none',
    () => [
      ['Organisation', 'Hjemmeside'],
      ['Havnen', 'kommer snart'],
    ],
    'left out 2: Hjemmeside: »kommer snart« er ikke en hjemmeside; read ',
  ],
  [
    'a theme that is nearly one',
    () => [
      ['Organisation', 'Tema'],
      ['Havnen', 'Klimaet'],
    ],
    'asked who:Klimaet',
  ],
  [
    'a text with a cell of several lines',
    async () => text('Organisation;Bemærkning', '"Havnen";"i to', 'linjer"'),
    'read Havnen',
  ],
  ['a text of one column', async () => text('Organisation', 'Havnen', 'Fyret på Ærø'), 'read Havnen, Fyret på Ærø'],
  ['a text with a mark against formulas', async () => text('Organisation;CVR', "'=Havnen;"), 'read =Havnen'],
  ['a text of headers alone', async () => text('Organisation;CVR'), 'refused WORKBOOK_UNREADABLE "NO_TABLE"'],
  ['a text without any', async () => text('Kære alle', '', 'Venlig hilsen'), 'asked column:organisation'],
  [
    'OpenDocument',
    async () =>
      readWorkbook(
        openDocument(
          `<table:table-row>${openCell('Organisation')}${openCell('CVR')}</table:table-row><table:table-row>${openCell('Havnen')}</table:table-row>`,
        ),
      ),
    'read Havnen',
  ],
  [
    'only hidden sheets',
    async () => ({ sheets: [{ name: 'A', rows: [], merges: [], hidden: true }] }),
    'refused WORKBOOK_UNREADABLE "NO_TABLE"',
  ],
];

describe('A sheet with', () => {
  test.each(shapes)('%s', async (_what, given, answer) => {
    expect(await answerOf(await given())).toBe(answer);
  });

  test('cells that are merged downwards says the same of each of their rows', async () => {
    const rows: readonly Row[] = [
      ['Indsats', 'Organisation'],
      ['Renere havne', 'Havnen'],
      [null, 'Fyret på Ærø'],
    ];
    const merged = await sheets(sheetOf(rows, { merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] }));
    const plan = await planOf(merged, { about: 'PARTICIPANTS' });
    expect(JSON.stringify(plan).match(/"object":"initiative:renere-havne"/gu)).toHaveLength(2);
  });

  test('hidden rows has them among the others, and that is said', async () => {
    const plan = await planOf(await sheets(sheetOf(members, { rowDefs: new Map([[1, { hidden: true }]]) })), answers);
    expect(plan.notes.map(({ da }) => da)).toContain('Skjulte rækker er taget med (række 2).');
  });
});

/** A cell of Excel as XML, with styles that show a month alone, and a day without its year. */
const cells = (...xml: readonly string[]): Buffer =>
  packed(
    sheetXml(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>Organisation</t></is></c><c r="B1" t="inlineStr"><is><t>Medlem siden</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Havnen</t></is></c>${xml.join('')}</row>`,
    ),
    {},
    [
      {
        name: 'xl/styles.xml',
        content:
          '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="16"/></cellXfs></styleSheet>',
      },
    ],
  );

describe('A cell of Excel with', () => {
  test.each([
    ['a date', '<c r="B2" s="1"><v>45657</v></c>', '"from":"2024-12-31"'],
    ['a month, shown without its day', '<c r="B2" s="2"><v>41974</v></c>', '"from":"2014-12"'],
    ['a formula and what it gives', '<c r="B2" t="str"><f>A1</f><v>2014-12</v></c>', '"from":"2014-12"'],
    ['a date without its year', '<c r="B2" s="3"><v>45275</v></c>', '"id":"short:Medlem siden"'],
    [
      'a formula that was never worked out',
      '<c r="B2"><f>A1</f></c>',
      'en formel er ikke regnet ud: åbn arket, og gem det',
    ],
    ['a formula that failed', '<c r="B2" t="e"><v>#REF!</v></c>', 'en formel gik galt (#REF!)'],
  ])('%s', async (_what, cell, answer) => {
    expect(JSON.stringify(await planOf(await readWorkbook(cells(cell)), answers))).toContain(answer);
  });
});

const amounts: readonly (readonly [written: CellValue, amount: number | string])[] = [
  [250_000, 250_000],
  ['250000', 250_000],
  ['250 000', 250_000],
  ['250.000,00', 250_000],
  ['kr. 250.000,50', 250_000.5],
  ['1.250.000', 1_250_000],
  ['1,250,000.50 DKK', 1_250_000.5],
  ['1250,5', 1250.5],
  ['1250.5', 1250.5],
  ['75.000', 'asked thousands:Ansøgt'],
  ['75,000', 'asked thousands:Ansøgt'],
  ['ca. 5', 'Ansøgt: »ca. 5« er ikke et tal'],
  ['1.2.3', 'Ansøgt: »1.2.3« er ikke et tal'],
  [-5, 'Ansøgt: -5 er mindre end 0'],
  ['efter aftale', 'Ansøgt: »efter aftale« er ikke et tal'],
];

test.each(amounts)('An amount of %s is %s', async (written, amount) => {
  const rows: readonly Row[] = [
    ['Titel', 'Ansøger', 'Ansøgt', 'Afgørelse'],
    ['Nye både', 'Havnen', written, 'afslag'],
  ];
  const plan = await planOf(rows, { about: 'APPLICATIONS', round: 'Kystpuljen, forår 2026' });
  const found =
    'questions' in plan
      ? `asked ${plan.questions.map(({ id }) => id).join(', ')}`
      : (plan.unread[0]?.why.da ??
        JSON.stringify(changesIn(plan)).match(/"amount":(?<amount>[\d.]+)/u)?.groups?.['amount'] ??
        '');
  expect(found).toBe(String(amount));
});

test.each([
  [7, 'Vigtighed: 7 er større end 5'],
  ['høj', 'Vigtighed: »høj« er ikke et tal'],
])('An importance of %s is none: the row is left out, and told', async (written, why) => {
  const rows: readonly Row[] = [
    ['Organisation', 'Behov', 'Vigtighed'],
    ['Havnen', 'Både til alle', written],
  ];
  const plan = await planOf(rows, { about: 'ASSESSMENT', assessment: 'Behovsafklaring 2026' });
  expect('unread' in plan && plan.unread.map((each) => each.why.da)).toEqual([why]);
});

test('A network that is on record as none is asked for once more', async () => {
  expect(
    await answerOf(
      [
        ['Organisation', 'CVR'],
        ['Fyret på Ærø', ''],
      ],
      { network: 'Havnen' },
    ),
  ).toBe('asked network');
});
