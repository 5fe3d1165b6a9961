import { array, assert, asyncProperty, constantFrom, integer, nat, option, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { readWorkbook } from '../../src/workbooks/reading/open.js';
import { textOf } from '../../src/workbooks/reading/sheets.js';
import { workbookOf, sheetOf } from './files.js';
import { openCell, openDocument, packed, rowXml, sheetXml, zipOf } from './zips.js';

/** Why a file is refused, or its first sheet as texts. */
async function read(file: Buffer): Promise<string | string[][]> {
  try {
    const { sheets } = await readWorkbook(file);
    return (sheets[0]?.rows ?? []).map(({ cells }) => cells.map(textOf));
  } catch (error) {
    if (error instanceof SamspilError && error.code === 'WORKBOOK_UNREADABLE') return String(error.details['why']);
    throw error;
  }
}

const names = rowXml(1, 'Navn', 'CVR') + rowXml(2, 'Havnen', '35429867');
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>`;
const whole = packed(sheetXml(names));
const legacy = (inside: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(600),
  ]);
const cellAt = (reference: string, row: number) => `<row r="${row}"><c r="${reference}"><v>1</v></c></row>`;

const refused: readonly (readonly [what: string, file: () => Buffer | Promise<Buffer>, why: string])[] = [
  ['nothing at all', () => Buffer.alloc(0), 'EMPTY'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_WORKBOOK'],
  ['a PDF', () => Buffer.from('%PDF-1.7'), 'NOT_A_WORKBOOK'],
  [
    'a web page that is called .xls',
    () => Buffer.from('<html><table><tr><td>Navn</td></tr></table></html>'),
    'NOT_A_WORKBOOK',
  ],
  ['XML', () => Buffer.from('<?xml version="1.0"?><iati-activities/>'), 'NOT_A_WORKBOOK'],
  ['JSON', () => Buffer.from('{"grants": []}'), 'NOT_A_WORKBOOK'],
  [
    'JSON of rows, as HXL has it too',
    () => Buffer.from('[["#org", "#sector"],\n["Havnen", "Vand"]]'),
    'NOT_A_WORKBOOK',
  ],
  ['a text document', () => zipOf([{ name: 'word/document.xml', content: '<a/>' }]), 'NOT_A_WORKBOOK'],
  ['a folder of files', () => zipOf([{ name: 'medlemmer.csv', content: 'Navn\nHavnen' }]), 'NOT_A_WORKBOOK'],
  ['Excel of before 2007', () => legacy('Workbook'), 'OLD_FORMAT'],
  ['.xlsb', () => zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), 'OLD_FORMAT'],
  ['a password of Excel', () => legacy('EncryptedPackage'), 'PROTECTED'],
  ['a password of LibreOffice', () => openDocument('', '', '<manifest:encryption-data/>'), 'PROTECTED'],
  ['a password of the zip', () => packed(sheetXml(names), { encrypted: true }), 'PROTECTED'],
  ['half a file', () => whole.subarray(0, whole.length / 2), 'DAMAGED'],
  ['all but the last byte', () => whole.subarray(0, whole.length - 30), 'DAMAGED'],
  ['a sheet that is cut off', () => packed(sheetXml(names).slice(0, -40)), 'DAMAGED'],
  ['XML that does not close', () => packed(sheetXml('<row r="1"><c r="A1"><v>1</v></row>')), 'DAMAGED'],
  ['a wrong checksum', () => packed(sheetXml(names), { checksum: 1 }), 'DAMAGED'],
  ['a text that is not there', () => packed(sheetXml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')), 'DAMAGED'],
  ['an entity bomb', () => packed(sheetXml(rowXml(1, '&a8;'), laughs)), 'DAMAGED'],
  [
    'an entity bomb in OpenDocument',
    () => openDocument(`<table:table-row>${openCell('&a8;')}</table:table-row>`, laughs),
    'DAMAGED',
  ],
  [
    'a file of the machine as an entity',
    () => packed(sheetXml(rowXml(1, '&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    'DAMAGED',
  ],
  ['a zip bomb', () => packed(Buffer.alloc(65 * 1024 * 1024, 32)), 'TOO_LARGE'],
  ['a zip bomb that lies about its size', () => packed(Buffer.alloc(80 * 1024 * 1024, 32), { size: 5_000 }), 'DAMAGED'],
  [
    'more parts than a workbook has',
    () => zipOf(Array.from({ length: 2_001 }, (_, at) => ({ name: `xl/x${at}.xml`, content: '' }))),
    'TOO_LARGE',
  ],
  ['a row beyond the last', () => packed(sheetXml(cellAt('A20001', 20_001))), 'TOO_LARGE'],
  ['a column beyond the last', () => packed(sheetXml(cellAt('XFD1', 1))), 'TOO_LARGE'],
  ['a cell that no sheet has', () => packed(sheetXml(cellAt('ZZZZZZ99999999', 99_999_999))), 'TOO_LARGE'],
  [
    '1,000,001 rows',
    () => packed(sheetXml(Array.from({ length: 30_000 }, (_, at) => rowXml(at + 1, 'Navn')).join(''))),
    'TOO_LARGE',
  ],
  [
    'one row repeated a million times',
    () =>
      openDocument(
        `<table:table-row table:number-rows-repeated="1048576">${openCell('x', 'table:number-columns-repeated="16384"')}</table:table-row>`,
      ),
    'TOO_LARGE',
  ],
  ['a row of more cells than a sheet has', () => Buffer.from(`Navn${';x'.repeat(501)}`), 'TOO_LARGE'],
  ['a text of too many cells', () => Buffer.from(`${'x;'.repeat(499)}x\n`.repeat(801)), 'TOO_LARGE'],
  ['a text of one line', () => Buffer.from('x;'.repeat(5_000_000)), 'TOO_LARGE'],
  ['a text of 1,000,001 rows', () => Buffer.from(`Navn;CVR\n${'x;y\n'.repeat(1_000_001)}`), 'TOO_LARGE'],
  ['elements within elements', () => packed(sheetXml('<a>'.repeat(5_000_000))), 'TOO_LARGE'],
  ['the same in OpenDocument', () => openDocument('<table:a>'.repeat(2_000_000)), 'TOO_LARGE'],
  ['a cell of ten million letters', () => packed(sheetXml(rowXml(1, 'x'.repeat(10_000_000)))), 'TOO_LARGE'],
  ['an attribute of ten million', () => packed(sheetXml(`<row a="${'x'.repeat(10_000_000)}"/>`)), 'TOO_LARGE'],
  ['a comment of ten million', () => packed(sheetXml(`<!--${'x'.repeat(10_000_000)}-->`)), 'TOO_LARGE'],
  ['three million rows without a cell', () => packed(sheetXml('<row/>'.repeat(3_000_000))), 'TOO_LARGE'],
  ['the same in OpenDocument', () => openDocument('<table:table-row/>'.repeat(1_000_000)), 'TOO_LARGE'],
  [
    'a million merged cells',
    () => packed(sheetXml('').replace('</sheetData>', `</sheetData>${'<mergeCell ref="A1:B2"/>'.repeat(1_000_000)}`)),
    'TOO_LARGE',
  ],
  [
    'a million texts that no cell has',
    () =>
      packed(sheetXml(names), {}, [
        { name: 'xl/sharedStrings.xml', content: `<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>` },
      ]),
    'TOO_LARGE',
  ],
  [
    'a million styles',
    () => packed(sheetXml(names), {}, [{ name: 'xl/styles.xml', content: `<a>${'<xf/>'.repeat(1_000_000)}</a>` }]),
    'TOO_LARGE',
  ],
  ['a text of too many rows', () => Buffer.from('Navn;CVR\n'.repeat(20_001)), 'TOO_LARGE'],
  [
    'a text whose quote does not close',
    () => Buffer.from(`Navn;CVR\n"Havnen;35429867\n${'x;y\n'.repeat(5)}`),
    'DAMAGED',
  ],
];

describe('What is no workbook is refused with why, before it takes any memory', () => {
  test.each(refused)('%s', async (_what, file, why) => {
    const bytes = await file();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(await read(bytes)).toBe(why);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });
});

describe('What is one is read', () => {
  const table = [
    ['Navn', 'CVR'],
    ['Havnen', '35429867'],
  ];

  test('from Excel and from OpenDocument', async () => {
    expect(await read(whole)).toEqual(table);
    expect(await read(await workbookOf(sheetOf(table)))).toEqual(table);
    const rows = table.map((row) => `<table:table-row>${row.map((cell) => openCell(cell)).join('')}</table:table-row>`);
    expect(await read(openDocument(rows.join('')))).toEqual(table);
  });

  test.each([
    ['UTF-8', 'utf8'],
    ['UTF-8 with a mark', 'utf8-bom'],
    ['Unicode text', 'utf16le'],
    ['Windows', 'windows1252'],
    ['Macintosh', 'macintosh'],
    ['DOS', 'cp850'],
  ])('from a text in the encoding that Excel calls %s', async (_name, encoding) => {
    const { default: iconv } = await import('iconv-lite');
    const bom = encoding === 'utf8-bom' || encoding === 'utf16le';
    const text = 'Navn;By\r\nSøstrene på Ærø;Århus\r\n"Både; og";Nørre Åby';
    expect(await read(iconv.encode(text, encoding.replace('-bom', ''), { addBOM: bom }))).toEqual([
      ['Navn', 'By'],
      ['Søstrene på Ærø', 'Århus'],
      ['Både; og', 'Nørre Åby'],
    ]);
  });

  test.each([
    ['semicolons', 'Navn;CVR\nHavnen;35429867'],
    ['commas', 'Navn,CVR\nHavnen,35429867'],
    ['tabs', 'Navn\tCVR\nHavnen\t35429867'],
    ['bars', 'Navn|CVR\nHavnen|35429867'],
    ['a told sign', 'sep=;\nNavn;CVR\nHavnen;35429867'],
    ['another told sign', 'sep=,\r\nNavn,CVR\r\nHavnen,35429867'],
    ['numbers kept as text', 'Navn;CVR\rHavnen;="35429867"'],
    ['trailing empty columns', 'Navn;CVR;;;\nHavnen;35429867;;;'],
  ])('from a text divided by %s', async (_what, text) => {
    const rows = await read(Buffer.from(text));
    expect(Array.isArray(rows) && rows.map((row) => row.slice(0, 2))).toEqual(table);
  });

  test('whatever the file is called, and with the empty rest of a sheet that a spreadsheet keeps', async () => {
    const styled = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(await read(packed(sheetXml(names + styled)))).toEqual(
      expect.arrayContaining([expect.arrayContaining(['Navn'])]),
    );
  });
});

test('A file that is changed byte by byte is refused or read, and nothing else happens', async () => {
  const files = [
    whole,
    await workbookOf(sheetOf([['Navn'], ['Havnen']])),
    openDocument(`<table:table-row>${openCell('Navn')}</table:table-row>`),
    Buffer.from('Navn;CVR\nHavnen;1'),
  ];
  await assert(
    asyncProperty(
      constantFrom(...files),
      array(tuple(nat(), integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
      option(nat(), { nil: undefined }),
      async (file, changes, end) => {
        const bytes = Buffer.from(file);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const outcome = await read(end === undefined ? bytes : bytes.subarray(0, end % bytes.length));
        expect(['string', 'object']).toContain(typeof outcome);
      },
    ),
    { numRuns: 300 },
  );
});
