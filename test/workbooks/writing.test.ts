import { array, assert, asyncProperty, boolean, constant, double, oneof, string } from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { aboutSheet, workbookFile, type Cell, type Sheet } from '../../src/sheets/index.js';
import { readWorkbook } from '../../src/workbooks/reading/open.js';

/** A workbook in memory. */
async function written(sheets: readonly Sheet[], rowsOfSheet?: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const bytes of workbookFile(sheets, 'da', rowsOfSheet)) parts.push(bytes);
  return Buffer.concat(parts);
}

const table = (...rows: readonly (readonly Cell[])[]): Sheet => ({ name: 'Ark', head: ['Navn', 'Værdi'], rows });

/** The rows below the head, as our own reading has them behind its gate. */
async function cellsIn(file: Buffer): Promise<unknown[][]> {
  const { sheets } = await readWorkbook(file);
  return (sheets[0]?.rows ?? []).slice(1).map(({ cells }) => [...cells]);
}

describe('A workbook', () => {
  test('has numbers, booleans and whole days as what they are, and other dates as they are written', async () => {
    const rows = [
      ['tal', 75_000.5],
      ['ja', true],
      ['dag', '2024-02-29'],
      ['måned', '2024-02'],
      ['ingen dag', '2023-02-29'],
      ['før regnearkenes tid', '1893-05-01'],
      ['intet', null],
    ];
    expect((await cellsIn(await written([table(...rows)]))).map(([, cell]) => cell ?? null)).toEqual([
      { type: 'number', number: 75_000.5 },
      { type: 'yesNo', yes: true },
      { type: 'date', date: '2024-02-29', shows: 'ALL' },
      { type: 'text', text: '2024-02' },
      { type: 'text', text: '2023-02-29' },
      { type: 'text', text: '1893-05-01' },
      null,
    ]);
  });

  test('holds no formula, whatever a text begins with', async () => {
    const texts = ['=1+1', '+45', '-5 procent', '@navn', '=HYPERLINK("http://x.example")'];
    const { sheets } = await readXlsx(await written([table(...texts.map((text) => [text]))]), { readStyles: true });
    expect(sheets[0]?.rows.slice(1).map(([cell]) => cell)).toEqual(texts);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('has a bold head that stands still, filters over all rows, and columns as wide as what they hold', async () => {
    const file = await written([table(['Foreningen Havnens Venner', 1], ['Fyret', 2])]);
    const { sheets } = await readXlsx(file, { readStyles: true });
    const [sheet] = sheets;
    expect([sheet?.freezePane, sheet?.autoFilter?.range]).toEqual([{ rows: 1 }, 'A1:B3']);
    expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(sheet?.columns?.map(({ width }) => width)).toEqual([27, 9]);
  });

  test('cuts off what no cell has room for, with a word', async () => {
    const [[cell] = []] = await cellsIn(await written([table([`${'æ'.repeat(32_700)}${'😀'.repeat(100)}`])]));
    const { text } = cell as { readonly text: string };
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.slice(-50)).toMatch(/😀 … \(afkortet: en celle rummer 32\.767 tegn\)$/u);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });

  test('goes on in another sheet where one is full, with the same head', async () => {
    const { sheets } = await readWorkbook(await written([table(['a'], ['b'], ['c'], ['d'], ['e'])], 3));
    const told = sheets.map(({ name, rows }) => [name, ...rows.map(({ cells }) => cells[0])]);
    const [head, ...texts] = ['Navn', 'a', 'b', 'c', 'd', 'e'].map((text) => ({ type: 'text', text }));
    const [a, b, c, d, e] = texts;
    expect(told).toEqual([
      ['Ark', head, a, b],
      ['Ark 2', head, c, d],
      ['Ark 3', head, e],
    ]);
  });

  test('gives each sheet a name that Excel takes', async () => {
    const names = ["'Hvad' [a/b]: *?", '', 'x'.repeat(40), 'X'.repeat(40), 'a & <b>'];
    const { sheets } = await readWorkbook(await written(names.map((name) => ({ ...table(['a']), name }))));
    const [, , long = ''] = names;
    expect(sheets.map(({ name }) => name)).toEqual([
      "Hvad'  a b",
      'Ark',
      long.slice(0, 31),
      `${'X'.repeat(29)} 2`,
      'a & <b>',
    ]);
  });

  test('says what it is on a sheet of its own, without what is not known', async () => {
    const about = aboutSheet(
      [
        ['Grafens version', 12],
        ['Pr.', null],
        ['Dannet den', '2026-08-15'],
      ],
      'da',
    );
    const { sheets } = await readWorkbook(await written([about]));
    expect(sheets[0]?.name).toBe('Om');
    expect(sheets[0]?.rows.slice(1).map(({ cells }) => cells)).toEqual([
      [
        { type: 'text', text: 'Grafens version' },
        { type: 'number', number: 12 },
      ],
      [
        { type: 'text', text: 'Dannet den' },
        { type: 'date', date: '2026-08-15', shows: 'ALL' },
      ],
    ]);
  });

  test('is the same bytes for the same tables', async () => {
    expect(await written([table(['a', 1])])).toEqual(await written([table(['a', 1])]));
  });

  test('comes back as it was written, whatever its texts and numbers', async () => {
    const cell = oneof(
      string({ unit: 'binary' }),
      boolean(),
      double({ noNaN: true, noDefaultInfinity: true }),
      constant('_x000D_'),
    );
    await assert(
      asyncProperty(array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const rows = cells.map((each) => ['·', each]);
        const read = await cellsIn(await written([table(...rows)]));
        expect(read.map(([, back]) => valueOf(back))).toEqual(cells.map(asKept));
      }),
      { numRuns: 60 },
    );
  });
});

/** What a text is once it has been in XML: lines end alike, and what XML has no sign for is told to be unknown. */
function asKept(cell: Cell): Cell {
  if (typeof cell === 'number') return cell === 0 ? 0 : cell;
  if (typeof cell !== 'string') return cell;
  const kept = cell
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
  return kept.trim() === '' ? null : kept;
}

function valueOf(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null) return null;
  const { type: _type, ...rest } = cell as Readonly<Record<string, unknown>>;
  return Object.values(rest)[0];
}
