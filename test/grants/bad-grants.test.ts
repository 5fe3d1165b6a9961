import 'reflect-metadata';
import { appendFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { isJson, jsonParts, requireWholeJson } from '../../src/drafts/index.js';
import { GrantsReader } from '../../src/grants/index.js';
import { fileOf } from '../workbooks/files.js';
import { fileWith, type GrantValues } from './grants.js';
import { grantsIn } from './parts.js';

const organisation = { id: 'DK-CVR-35429867', name: 'Havnens Venner' };

/** What is said of a grant with one thing wrong; null where it is read all the same. */
const wrong: readonly (readonly [what: string, values: GrantValues, said: string | null])[] = [
  ['no id', { id: undefined }, 'it lacks id'],
  ['an empty id', { id: '  ' }, 'it lacks id'],
  ['null for the id', { id: null }, 'it lacks id'],
  ['a number for the id', { id: 17 }, 'id: has another form than the standard'],
  ['no title', { title: null }, 'it lacks title'],
  ['no description', { description: null }, null],
  ['no currency', { currency: null }, 'it lacks currency'],
  ['no amount', { amountAwarded: null }, 'it lacks amountAwarded'],
  ['an amount in a text', { amountAwarded: '1000' }, 'amountAwarded: has another form than the standard'],
  ['an amount below nothing', { amountAwarded: -1 }, '-1 is no amount'],
  ['an amount applied for below nothing', { amountAppliedFor: -5 }, '-5 is no amount'],
  ['no amount applied for', { amountAppliedFor: null }, null],
  ['no date', { awardDate: null }, 'it lacks awardDate'],
  ['a date as people write it', { awardDate: '01/03/2024' }, 'awardDate: “01/03/2024” is no date'],
  ['a day that there is not', { awardDate: '2024-02-30' }, 'awardDate: “2024-02-30” is no date'],
  ['a month in place of a day', { awardDate: '2024-03' }, 'awardDate: “2024-03” is no date'],
  ['a moment in place of a day', { awardDate: '2024-03-01T10:00:00Z' }, null],
  ['no planned dates', { plannedDates: null }, null],
  ['an empty list of planned dates', { plannedDates: [] }, null],
  ['planned dates without a start', { plannedDates: [{ endDate: '2025-01-01' }] }, null],
  [
    'planned dates that end before they start',
    { plannedDates: [{ startDate: '2024-04-01', endDate: '2023-04-01' }] },
    'plannedDates: it ends before it starts',
  ],
  ['planned dates that are no list', { plannedDates: {} }, 'plannedDates: has another form than the standard'],
  ['no recipient', { recipientOrganization: null }, 'it lacks recipientOrganization'],
  ['an empty list of recipients', { recipientOrganization: [] }, 'it lacks recipientOrganization'],
  ['a recipient without a name', { recipientOrganization: [{ id: 'x' }] }, 'it lacks recipientOrganization/name'],
  ['a recipient without an id', { recipientOrganization: [{ name: 'X' }] }, 'it lacks recipientOrganization/id'],
  [
    'null for a recipient',
    { recipientOrganization: [null] },
    'recipientOrganization/0: has another form than the standard',
  ],
  ['no funder', { fundingOrganization: [] }, 'it lacks fundingOrganization'],
  ['no programme', { grantProgramme: null }, null],
  ['an empty list of programmes', { grantProgramme: [] }, null],
  ['no places', { beneficiaryLocation: null }, null],
  ['a country that there is not', { beneficiaryLocation: [{ countryCode: 'ZQ' }] }, null],
  ['an address that is none', { url: 'see our page' }, null],
  ['a mail address in the title', { title: 'Til kontakt@havnen.example' }, 'it holds data on a person'],
  ['a phone number in the description', { description: 'Ring på tlf. 12 34 56 78' }, 'it holds data on a person'],
  ['letters that came out wrong', { title: 'BÃ¥de til alle' }, 'letters came out wrong'],
  ['a mail address of a recipient', { recipientOrganization: [{ ...organisation, email: 'a@b.example' }] }, null],
];

describe('A grant with', () => {
  test.each(wrong)('%s is read, or left out with why', (_what, values, said) => {
    const [read] = fileWith(values).grants;
    expect(typeof read === 'object' && 'why' in read ? read.why.en : null).toBe(said);
  });

  test('an individual as its recipient is not read at all, nor is what says why an individual got it', () => {
    const { grants } = fileWith(
      { recipientOrganization: null, recipientIndividual: { id: 'x', name: 'Kim Eksempel' } },
      { toIndividualsDetails: { primaryGrantReason: 'X' } },
      { recipientIndividual: null },
    );
    expect(grants.map((each) => (typeof each === 'string' ? each : each.row))).toEqual([
      'TO_AN_INDIVIDUAL',
      'TO_AN_INDIVIDUAL',
      3,
    ]);
  });

  test('what is no object is left out, whatever it is', () => {
    const { grants } = grantsIn({ grants: [null, 3, 'x', [], {}] });
    expect(grants.map((each) => (typeof each === 'object' && 'why' in each ? each.why.en : each))).toEqual([
      ': has another form than the standard',
      ': has another form than the standard',
      ': has another form than the standard',
      ': has another form than the standard',
      'it lacks id',
    ]);
  });
});

const TOO_MUCH = 'FILE_UNREADABLE: The file holds more in one place than a grant or a node does: it is not read.';

describe('A file of JSON', () => {
  const told = async (text: string | Buffer): Promise<string> => {
    const path = await fileOf('grants.json', text);
    try {
      const reader = new GrantsReader();
      for await (const part of jsonParts(path)) reader.add(part);
      const file = reader.file();
      return file ? `${file.grants.length} grants` : 'no grants';
    } catch (error) {
      return error instanceof SamspilError ? `${error.code}: ${error.message}` : String(error);
    }
  };

  test.each([
    [
      'that is cut off',
      '{"grants": [{"id": "a"',
      'FILE_UNREADABLE: The file is no whole JSON: perhaps only a part of it was fetched.',
    ],
    ['with another root', '{"activities": []}', 'no grants'],
    ['that is a list', '[{"id": "a"}]', 'no grants'],
    [
      'with an empty list',
      '{"grants": []}',
      'FILE_UNREADABLE: The file has no grants: a list of them belongs under “grants”.',
    ],
    [
      'with null for the list',
      '{"grants": null}',
      'FILE_UNREADABLE: The file has no grants: a list of them belongs under “grants”.',
    ],
    [
      'with an object for the list',
      '{"grants": {"id": "a"}}',
      'FILE_UNREADABLE: The file has no grants: a list of them belongs under “grants”.',
    ],
    [
      'that goes on behind its end',
      '{"grants": [{}]} {}',
      'FILE_UNREADABLE: The file is no whole JSON: perhaps only a part of it was fetched.',
    ],
    [
      'in letters of Windows',
      Buffer.from('{"grants": [{"title": "Både"}]}', 'latin1'),
      'FILE_UNREADABLE: The letters of the file are not UTF-8, in which JSON is written: save it as that.',
    ],
    ['of lists within lists', `{"grants": ${'['.repeat(5_000_000)}`, TOO_MUCH],
    ['with a text of five million letters', `{"grants": [{"title": "${'x'.repeat(5_000_000)}"}]}`, TOO_MUCH],
    ['with the mark of UTF-8 in front', '\u{FEFF}{"grants": [{}]}', '1 grants'],
    ['with null for what it says of itself', '{"title": null, "publisher": null, "grants": [{}]}', '1 grants'],
  ])('%s is answered in a sentence', async (_what, text, said) => {
    expect(await told(text)).toBe(said);
  });

  const million = 1_000_000;
  test.each<[string, head: string, piece: string, times: number]>([
    ['lists within lists', '{"grants": ', '['.repeat(million), 40],
    ['one text', '{"grants": [{"title": "', 'x'.repeat(million), 40],
    ['one number', '{"grants": [', '1'.repeat(million), 40],
    ['one grant of many values', '{"grants": [{', '"a":1,'.repeat(million / 10), 60],
    ['a million grants and one', '{"grants": [', '0,'.repeat(million), 1],
  ])('with %s is refused before it takes any memory', async (_what, head, piece, times) => {
    const path = await fileOf('grants.json', head);
    for (let at = 0; at < times; at += 1) await appendFile(path, piece);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    await expect(requireWholeJson(path)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  test('is known by how it begins, and no list that people keep is taken for one', async () => {
    const known = async (texts: readonly string[]): Promise<readonly string[]> => {
      const found = await Promise.all(texts.map(async (text) => isJson(await fileOf('a.csv', text))));
      return texts.filter((_text, at) => found[at]);
    };
    const json = ['{"grants": []}', ' \n[{}]', '[["#org"]]', '\u{FEFF}{'];
    expect(await known([...json, '', 'Navn;CVR', '[Udkast] Medlemmer;CVR', '<a/>', 'PK\u{3}\u{4}'])).toEqual(json);
    expect(await isJson('no-such.json')).toBe(false);
  });
});
