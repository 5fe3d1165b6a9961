// cspell:ignore contry CONFRIMED Samr
import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { nothingKnown, readDataset } from '../../src/dataset/index.js';
import { edited, faultsOf, folderOf, manifest, smallWorld, type Files } from './folders.js';

const organisations = (
  replacement: string,
  found = 'organisation:havnen,Havnen,NATIONAL_NGO,no,DK,Founded by fishers,source:plan,CONFIRMED',
) => edited('organisations.csv', found, replacement);
const membership = (replacement: string) =>
  edited('member-of.csv', 'organisation:havnen,organisation:kystnet,,2014,2016,source:plan,CONFIRMED', replacement);
const note = (text: string) =>
  organisations(`organisation:havnen,Havnen,NATIONAL_NGO,no,DK,${text},source:plan,CONFIRMED`);

/** Each with the faults that it must give and no other: code, row, column. */
type Faulty = readonly [what: string, files: Files, expected: readonly unknown[]];
const faulty: readonly Faulty[] = [
  [
    'an unknown column',
    organisations('confidence,colour', 'confidence'),
    [
      ['UNKNOWN_COLUMN', 1, 'colour'],
      ['WRONG_CELL_COUNT', 2],
      ['WRONG_CELL_COUNT', 3],
      ['WRONG_CELL_COUNT', 4],
    ],
  ],
  ['a column that is misspelt', organisations('contry', 'country'), [['UNKNOWN_COLUMN', 1, 'contry']]],
  ['a missing column', { 'themes.csv': 'id,name_en\ntheme:sea,Sea\n' }, [['MISSING_COLUMN', 1, 'confidence']]],
  [
    'a column that is there twice',
    { 'themes.csv': 'id,name_en,confidence,name_en\ntheme:sea,Sea,CONFIRMED,Sea\n' },
    [['DUPLICATE_COLUMN', 1, 'name_en']],
  ],
  [
    'tabs between columns',
    { 'themes.csv': 'id\tname_en\tconfidence\ntheme:sea\tSea\tCONFIRMED\n' },
    [['WRONG_DELIMITER', 1]],
  ],
  [
    'rows divided by another sign than the header',
    { 'themes.csv': 'id;name_en;confidence\ntheme:sea,Sea,CONFIRMED\n' },
    [['WRONG_CELL_COUNT', 2]],
  ],
  ['an empty file', { 'themes.csv': '' }, [['MISSING_COLUMN', 1]]],
  [
    'a quote that does not close',
    { 'themes.csv': 'id,name_en,confidence\ntheme:sea,"Sea,CONFIRMED\n' },
    [['BAD_CSV', 2]],
  ],
  [
    'a quote within a cell',
    { 'themes.csv': 'id,name_en,confidence\ntheme:sea,The "big" sea,CONFIRMED\n' },
    [['BAD_CSV', 2]],
  ],
  [
    'letters as Windows writes them',
    { 'themes.csv': Buffer.from('id,name_da,confidence\ntheme:soe,S\u00f8,CONFIRMED\n', 'latin1') },
    [['NOT_UTF8']],
  ],
  ['a file that no kind has', { 'organisation.csv': 'id\n' }, [['UNKNOWN_FILE']]],
  ['a spreadsheet beside the tables', { 'organisations.xlsx': 'PK' }, [['UNKNOWN_FILE']]],
  [
    'an id of another kind',
    { 'themes.csv': 'id,name_en,confidence\nmethod:sea,Sea,CONFIRMED\n' },
    [['BAD_ID', 2, 'id']],
  ],
  [
    'an id with a space',
    { 'themes.csv': 'id,name_en,confidence\ntheme:the sea,Sea,CONFIRMED\n' },
    [['BAD_ID', 2, 'id']],
  ],
  [
    'an id that is there twice',
    { 'themes.csv': 'id,name_en,confidence\ntheme:sea,Sea,CONFIRMED\ntheme:sea,Ocean,CONFIRMED\n' },
    [['DUPLICATE_ID', 3, 'id']],
  ],
  ['no name', { 'themes.csv': 'id,name_en,confidence\ntheme:sea,,CONFIRMED\n' }, [['MISSING_VALUE', 2, 'name_da']]],
  ['no confidence', { 'themes.csv': 'id,name_en,confidence\ntheme:sea,Sea,\n' }, [['MISSING_VALUE', 2, 'confidence']]],
  [
    'a term that is none',
    { 'themes.csv': 'id,name_en,confidence\ntheme:sea,Sea,PROBABLY\n' },
    [['BAD_VALUE', 2, 'confidence']],
  ],
  [
    'a country that is none',
    organisations('organisation:havnen,Havnen,NATIONAL_NGO,no,XX,,source:plan,CONFIRMED'),
    [['BAD_VALUE', 2, 'country']],
  ],
  [
    'a date as a spreadsheet shows it',
    membership('organisation:havnen,organisation:kystnet,,05-12-2014,,source:plan,CONFIRMED'),
    [['BAD_DATE', 2, 'from']],
  ],
  [
    'a period where a date is asked',
    membership('organisation:havnen,organisation:kystnet,,2014/2016,,source:plan,CONFIRMED'),
    [['BAD_DATE', 2, 'from']],
  ],
  [
    'the number under which a spreadsheet keeps a day',
    membership('organisation:havnen,organisation:kystnet,,45657,,source:plan,CONFIRMED'),
    [['BAD_DATE', 2, 'from']],
  ],
  [
    'a period that ends before it starts, in one cell',
    {
      'assessments.csv': 'id,name_en,period,confidence\nassessment:2026,2026,2026/2025,CONFIRMED\n',
    },
    [['BAD_PERIOD', 2, 'period']],
  ],
  [
    'a former name of a period that ends before it starts',
    {
      'organisations.csv': [
        'id,name_da,kind,network,former_names,sources,confidence',
        'organisation:havnen,Havnen,NATIONAL_NGO,no,Fiskerne [2021/2019],source:plan,CONFIRMED',
        'organisation:kystnet,Kystnet,NATIONAL_NETWORK,yes,,source:plan,CONFIRMED',
      ].join('\n'),
    },
    [['BAD_PERIOD', 2, 'former_names']],
  ],
  [
    'something sought with a weight below zero',
    {
      'methods.csv': 'id,name_en,category,confidence\nmethod:knots,Knots,LEARNING,CONFIRMED\n',
      'seeks.csv':
        'subject,object,weight,sources,confidence\norganisation:havnen,method:knots,-1,source:plan,CONFIRMED\n',
    },
    [['BAD_VALUE', 2, 'weight']],
  ],
  [
    'an end before the start',
    membership('organisation:havnen,organisation:kystnet,,2016,2014,source:plan,CONFIRMED'),
    [['BAD_PERIOD', 2, 'to']],
  ],
  [
    'a CVR number with a wrong check digit',
    { 'identifiers.csv': 'id,name_en,scheme,value,confidence\nidentifier:x,X,DK-CVR,35429868,CONFIRMED\n' },
    [['BAD_IDENTIFIER', 2, 'value']],
  ],
  [
    'an identifier under two ids, in another case',
    {
      'identifiers.csv':
        'id,name_en,scheme,value,confidence\nidentifier:x,X,GB-COH,SC1,CONFIRMED\nidentifier:y,Y,gb-coh,sc1,CONFIRMED\n',
    },
    [['DUPLICATE_IDENTIFIER', 3, 'value']],
  ],
  [
    'a register by another name than its own',
    { 'identifiers.csv': 'id,name_en,scheme,value,confidence\nidentifier:x,X,CVR,35429867,CONFIRMED\n' },
    [['BAD_IDENTIFIER', 2, 'scheme']],
  ],
  ...[
    ['DK-1-A', 'DK-1-A'],
    ['DK-1-A', 'dk-1-a'],
  ].map(([one, other]): Faulty => [
    `${one} and ${other} as the numbers of two activities`,
    {
      'initiatives.csv': `id,name_en,kind,status,confidence,iati_identifier\ninitiative:a,A,PROJECT,RUNNING,CONFIRMED,${one}\ninitiative:b,B,PROJECT,RUNNING,CONFIRMED,${other}\n`,
    },
    [['DUPLICATE_IDENTIFIER', 3, 'iati_identifier']],
  ]),
  [
    'numbers of activities with a space, shortened, taken for a date',
    {
      'initiatives.csv': [
        'id,name_en,kind,status,confidence,iati_identifier',
        'initiative:a,A,PROJECT,RUNNING,CONFIRMED,DK-1 -A',
        'initiative:b,B,PROJECT,RUNNING,CONFIRMED,"1,23E+15"',
        'initiative:c,C,PROJECT,RUNNING,CONFIRMED,03-01-2026',
      ].join('\n'),
    },
    [
      ['BAD_IDENTIFIER', 2, 'iati_identifier'],
      ['BAD_IDENTIFIER', 3, 'iati_identifier'],
      ['BAD_IDENTIFIER', 4, 'iati_identifier'],
    ],
  ],
  ...['#NAVN?', '#REF!', '#REFERENCE!', 'NULL', '-', '–', 'n/a', '?', '########'].map((name): Faulty => [
    `${name} in the place of a name`,
    { 'themes.csv': `id,name_en,confidence\ntheme:sea,${name},CONFIRMED\n` },
    [['BAD_VALUE', 2, 'name_en']],
  ]),
  ['a formula that failed, in another column', note('#I/T'), [['BAD_VALUE', 2, 'note']]],
  [
    'a claim on an id that is nowhere',
    membership('organisation:vinden,organisation:kystnet,,,,source:plan,CONFIRMED'),
    [['UNKNOWN_ID', 2, 'subject']],
  ],
  [
    'a source that is nowhere',
    membership('organisation:havnen,organisation:kystnet,,,,source:nowhere,CONFIRMED'),
    [['UNKNOWN_ID', 2, 'sources']],
  ],
  [
    'an assessment that is nowhere',
    {
      'needs.csv': 'id,name_en,confidence\nneed:boats,Boats,CONFIRMED\n',
      'states.csv':
        'subject,object,assessment,sources,confidence\norganisation:havnen,need:boats,assessment:2019,source:plan,CONFIRMED\n',
    },
    [['UNKNOWN_ID', 2, 'assessment']],
  ],
  [
    'a membership of a theme',
    {
      ...membership('organisation:havnen,theme:sea,,,,source:plan,CONFIRMED'),
      'themes.csv': 'id,name_en,confidence\ntheme:sea,Sea,CONFIRMED\n',
    },
    [['WRONG_KIND', 2, 'object']],
  ],
  [
    'a membership of what is no network',
    membership('organisation:havnen,organisation:fyret,,,,source:plan,CONFIRMED'),
    [['NOT_A_NETWORK', 2, 'object']],
  ],
  [
    'a membership of itself',
    membership('organisation:kystnet,organisation:kystnet,,,,source:plan,CONFIRMED'),
    [['SAME_ENDS', 2, 'object']],
  ],
  [
    'a claim made twice',
    membership(
      'organisation:havnen,organisation:kystnet,,2014,,source:plan,CONFIRMED\norganisation:havnen,organisation:kystnet,,2018,,source:plan,CONFIRMED',
    ),
    [['DUPLICATE_CLAIM', 3, 'key']],
  ],
  [
    'a claim without a source',
    membership('organisation:havnen,organisation:kystnet,,2014,,,CONFIRMED'),
    [['MISSING_SOURCE', 2, 'sources']],
  ],
  [
    'a claim that general knowledge can’t carry',
    membership('organisation:havnen,organisation:kystnet,,2014,,source:hearsay,INFERRED'),
    [['WEAK_SOURCE', 2, 'confidence']],
  ],
  ['letters read in the wrong encoding', note('SamrÃ¥d for fishers'), [['BAD_LETTERS', 2, 'note']]],
  ['a letter that was lost', note('Samr\u{FFFD}d'), [['BAD_LETTERS', 2, 'note']]],
  ['a control character', note('Sam\u{0}råd'), [['BAD_LETTERS', 2, 'note']]],
  [
    'a manifest in letters as Windows writes them',
    { 'dataset.json': Buffer.from(manifest('small-world').replace('A small world', 'En \u00f8'), 'latin1') },
    [['NOT_UTF8']],
  ],
  [
    'a civil registration number within an id',
    { 'themes.csv': 'id,name_en,confidence\ntheme:hansen-010203-1234,Sea,CONFIRMED\n' },
    [['PERSONAL_DATA', 2, 'id']],
  ],
  ['a mail address', note('write to nobody@example.org'), [['PERSONAL_DATA', 2, 'note']]],
  [
    'a manifest without a licence',
    { 'dataset.json': manifest('small-world').replace('"licence":"CC0-1.0",', '') },
    [['BAD_MANIFEST', undefined, 'licence']],
  ],
  ['a manifest that is no JSON', { 'dataset.json': '{' }, [['BAD_MANIFEST']]],
];

describe('A fault is told with its code, file, row and column', () => {
  test('the small world has none', async () => {
    expect(await faultsOf({})).toEqual([]);
  });

  test.each(faulty)('%s', async (_, files, expected) => {
    const faults = await faultsOf(files);
    expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual(
      expected.map((fault) => (Array.isArray(fault) ? [fault[0], fault[1], fault[2]] : fault)),
    );
    expect(faults.every(({ file }) => file in { ...smallWorld, ...files })).toBe(true);
  });

  test('all faults of all files come at once, in the order of the files', async () => {
    const faults = await faultsOf({
      ...membership('organisation:vinden,organisation:fyret,,2016,2014,,SURE'),
      ...organisations('Country', 'country'),
    });
    expect(faults.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'member-of.csv BAD_VALUE',
      'member-of.csv NOT_A_NETWORK',
      'member-of.csv MISSING_SOURCE',
      'member-of.csv UNKNOWN_ID',
      'member-of.csv BAD_PERIOD',
      'organisations.csv UNKNOWN_COLUMN',
    ]);
  });

  test('a file that can’t be read does not make every mention of its ids a fault', async () => {
    const faults = await faultsOf({ 'organisations.csv': 'id\tname_da\tkind\tconfidence\n' });
    expect(faults.map(({ file, code }) => `${file} ${code}`)).toEqual(['organisations.csv WRONG_DELIMITER']);
  });

  test('a row with a wrong value is still known by its id', async () => {
    const faults = await faultsOf(organisations('organisation:havnen,Havnen,CLUB,no,DK,,source:plan,CONFIRMED'));
    expect(faults.map(({ code }) => code)).toEqual(['BAD_VALUE']);
  });

  test.each([
    ['a slip of the pen', 'CONFRIMED', 'write CONFIRMED'],
    ['lower case', 'confirmed', 'write CONFIRMED'],
    ['the Danish word', 'udledt', 'write INFERRED'],
    ['something else', 'PROBABLY', 'write one of UNCONFIRMED, INFERRED, REPORTED, CONFIRMED'],
  ])('what would be right is named for %s', async (_, confidence, right) => {
    const [fault] = await faultsOf({ 'themes.csv': `id,name_en,confidence\ntheme:sea,Sea,${confidence}\n` });
    expect(fault).toMatchObject({ value: confidence, message: right });
  });

  test('a date as a Danish spreadsheet shows it is answered with the date to write', async () => {
    const [fault] = await faultsOf(
      membership('organisation:havnen,organisation:kystnet,,5.12.2014,,source:plan,CONFIRMED'),
    );
    expect(fault?.message).toContain('2014-12-05');
  });

  test('rows are numbered as a spreadsheet does, across cells of several lines and empty rows', async () => {
    const [fault] = await faultsOf({
      'themes.csv': 'id,name_en,confidence\ntheme:a,"A\nsea",CONFIRMED\n,,\ntheme:b,B,PROBABLY\n',
    });
    expect(fault).toMatchObject({ row: 4 });
  });

  test('of many faults the first hundred are shown and the rest is counted', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => `theme:t${index},T,PROBABLY ${index}`);
    const folder = await folderOf({ ...smallWorld, 'themes.csv': ['id,name_en,confidence', ...rows].join('\n') });
    const error = await readDataset(folder, nothingKnown, () => {}).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SamspilError);
    const lines = String(error).split('\n');
    expect(lines).toHaveLength(102);
    expect(lines[1]).toContain('themes.csv row 2 confidence “PROBABLY 0”: write one of');
    expect(lines.at(-1)).toContain('and 50 more');
  });

  test('a folder without a manifest is no dataset', async () => {
    const folder = await folderOf({ ...smallWorld, 'dataset.json': null });
    await expect(readDataset(folder, nothingKnown, () => {})).rejects.toMatchObject({ code: 'DATASET_MISSING' });
  });
});
