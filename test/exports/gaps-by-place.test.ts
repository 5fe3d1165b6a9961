import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { openExport } from '../../src/exports/index.js';
import { Loaders } from '../../src/graph/reading/index.js';
import { reader } from '../../src/graph/records/index.js';
import { answer, database, loadOnly } from '../world.js';

beforeAll(async () => loadOnly('seed/example'));

async function textOf(query: string): Promise<string> {
  const { signal } = new AbortController();
  const context = {
    database,
    caller: reader,
    sight: [],
    payer: '',
    signal,
    loaders: new Loaders(database, [], signal),
  };
  const { content } = await openExport('gaps-by-place.csv', new URLSearchParams(query), context, 'http://localhost');
  let text = '';
  for await (const piece of content) text += String(piece);
  return text;
}

interface Matrix {
  readonly gapMatrix: {
    readonly columns: readonly { readonly entity: { readonly id: string } }[];
    readonly nodes: readonly {
      readonly entity: { readonly id: string };
      readonly askers: readonly unknown[];
      readonly cells: readonly { readonly count: number; readonly gap: boolean | null }[];
    }[];
  };
}

test('The gaps by theme and place come as CSV with hashtags, the same as GraphQL has them', async () => {
  const text = await textOf('minConfidence=INFERRED');
  const [head, tags, ...rows] = parse(text, { bom: true });
  expect(head).toEqual([
    'Theme',
    'Theme id',
    'Place',
    'Place id',
    'ISO 3166-1',
    'Initiatives',
    'Organisations that ask',
    'Gap',
  ]);
  expect(tags).toEqual([
    '#sector+name',
    '#sector+code',
    '#country+name',
    '#country+code',
    '#country+code+v_iso2',
    '#activity+num',
    '#org+num+seeking',
    '#status+gap',
  ]);
  const { gapMatrix } = await answer<Matrix>(`{ gapMatrix(rows: THEMES, columns: PLACE, columnLimit: 100, first: 100) {
    columns { entity { id } } nodes { entity { id } askers { id } cells { count gap } } } }`);
  const cells = gapMatrix.nodes.flatMap(({ entity, askers, cells: its }) =>
    its.map(({ count, gap }, at) => [
      entity.id,
      gapMatrix.columns[at]?.entity.id,
      String(count),
      String(askers.length),
      gap === null ? 'unknown' : gap ? 'yes' : 'no',
    ]),
  );
  expect(rows.map(([, theme, , place, , count, asking, gap]) => [theme, place, count, asking, gap])).toEqual(cells);
  expect(cells.length).toBeGreaterThan(1);
});

test.each([
  ['themes=theme:klima', 'BAD_USER_INPUT'],
  ['minConfidence=SURE', 'BAD_USER_INPUT'],
  ['asOf=2024&asOf=2025', 'BAD_USER_INPUT'],
  ['asOf=soon', 'BAD_DATE'],
])('The gaps by place asked for with %s are refused before the first line', async (query, code) => {
  await expect(textOf(query)).rejects.toMatchObject({ code });
});
