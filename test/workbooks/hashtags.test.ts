import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/workbooks/reading/open.js';
import { textOf } from '../../src/workbooks/reading/sheets.js';
import { sheetOf, workbookOf, type Row } from './files.js';
import { asked, changesIn, planOf, ready } from './plans.js';

const answers = {
  about: 'PARTICIPANTS',
  'new:organisation.kind': 'ASSOCIATION',
  'new:initiative.kind': 'PROJECT',
  'new:initiative.status': 'UNKNOWN',
  'new:places.kind': 'COUNTRY',
};
const who = ['Who', 'What', 'Cluster', 'Where', 'District', 'People reached', 'Focal point'];
const tags = ['#org +name', '#activity', '#sector+name', '#country', '#adm1+name', '#reached+num', '#contact+name'];
const row = ['Havnens Venner', 'Renere havne', 'Klima', 'Fyrland', 'Nord', 40, 'Kim Eksempel'];

describe('A sheet with the hashtags of HXL', () => {
  test('says who does what where, whatever stands above for people', async () => {
    const plan = await ready([['3W of the coast'], who, tags, row], answers);
    expect(changesIn(plan).map((change) => Object.keys(change as object)[0])).toEqual([
      'source',
      'place',
      'participatesIn',
      'worksIn',
      'hasTheme',
    ]);
    expect(changesIn(plan)).toContainEqual({
      worksIn: expect.objectContaining({ subject: 'initiative:renere-havne', object: 'place-1' }),
    });
    expect(plan.notes.map(({ en }) => en)).toEqual([
      'The headers stand in row 3; what stands above them was passed over.',
      'Columns with data on persons were not read: “Kontakt”. Samspil holds none.',
      'Columns that are not known were not read: “District #adm1+name”, “People reached #reached+num”. The file of answers can give them a meaning.',
    ]);
    expect(JSON.stringify(plan.changes)).not.toContain('Kim');
  });

  test('is asked about as any list: what the row does not name is asked for', async () => {
    const plan = await planOf([tags.toSpliced(1, 1), row.toSpliced(1, 1)], answers);
    expect(asked(plan)).toContain('column:initiative');
  });

  const headersOf = async (...rows: readonly Row[]): Promise<string[]> => {
    const { sheets } = await readWorkbook(await workbookOf(sheetOf(rows)));
    return (sheets[0]?.rows ?? []).map(({ cells }) => cells.map(textOf).join('|'));
  };

  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'spaces and capitals within the hashtags',
      [
        ['#ORG + Name', ' #Activity '],
        ['a', 'b'],
      ],
      ['Organisation|Indsats', 'a|b'],
    ],
    [
      'codes and counts, which are no names',
      [
        ['#org', '#org+code', '#sector+num'],
        ['a', 1, 2],
      ],
      ['Organisation|#org+code|#sector+num', 'a|1|2'],
    ],
    [
      'columns without a hashtag',
      [
        ['A', 'B', 'C'],
        ['#org', null, '#sector'],
        ['a', 'b', 'c'],
      ],
      ['||', 'Organisation||Tema', 'a|b|c'],
    ],
    [
      'one hashtag alone, which is a text',
      [
        ['#org', 'x'],
        ['a', 'b'],
      ],
      ['#org|x', 'a|b'],
    ],
    [
      'texts that begin with the sign and are no hashtags',
      [
        ['#1 i 2024', '#2 i 2024'],
        ['a', 'b'],
      ],
      ['#1 i 2024|#2 i 2024', 'a|b'],
    ],
  ])('with %s is read as it is meant', async (_what, rows, headers) => {
    expect(await headersOf(...rows)).toEqual(headers);
  });
});
