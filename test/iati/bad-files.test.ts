import 'reflect-metadata';
import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { isIati } from '../../src/iati/index.js';
import { toldIn } from '../../src/iati/reading/file.js';
import { activity, fileOf, fileText, numbered } from './files.js';
import { planned } from './planned.js';

const good = fileText(activity());
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Files that are refused as a whole: why, and what is said. */
const refused: Record<string, readonly [file: string | Uint8Array, why: string, said: RegExp]> = {
  'nothing in it': ['', 'EMPTY', /empty/u],
  'cut off in the middle': [good.slice(0, good.length / 2), 'DAMAGED', /line \d+.*Fetch it once more/u],
  'cut off behind an activity': [good.replace('</iati-activities>', ''), 'DAMAGED', /no whole XML/u],
  'a tag that closes another': [good.replace('</title>', '</titel>'), 'DAMAGED', /no whole XML/u],
  'an ampersand by itself': [good.replace('Wells for', 'Wells & for'), 'DAMAGED', /no whole XML/u],
  'an entity that nobody declares': [good.replace('Wells', '&wells;'), 'DAMAGED', /no whole XML/u],
  'something behind its end': [`${good}<more/>`, 'DAMAGED', /no whole XML/u],
  'another root': ['<rss version="2.0"><iati-activity/></rss>', 'NOT_IATI', /begins with <rss>/u],
  'an activity without its file': [activity(), 'NOT_IATI', /begins with <iati-activity>/u],
  'version 1.05': [good.replace('"2.03"', '"1.05"'), 'OLD_VERSION', /IATI 1\.05.*ask the publisher/u],
  'version 1.01': [good.replace('"2.03"', '"1.01"'), 'OLD_VERSION', /2\.01 to 2\.03/u],
  'a bomb of entities': [
    good.replace(
      '<iati-activities',
      '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><iati-activities',
    ),
    'DOCTYPE',
    /DOCTYPE.*not read/u,
  ],
  'an entity from a file': [
    good.replace('<iati-activities', '<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]><iati-activities'),
    'DOCTYPE',
    /DOCTYPE/u,
  ],
  'a DOCTYPE from the network': [
    good.replace('<iati-activities', '<!DOCTYPE b SYSTEM "http://localhost:1/x.dtd"><iati-activities'),
    'DOCTYPE',
    /DOCTYPE/u,
  ],
  'letters of Windows called UTF-8': [latin1(good), 'ENCODING', /says that its letters are utf-8, and they are not/u],
  'letters of an unknown kind': [
    good.replace('"UTF-8"', '"KLINGON"'),
    'ENCODING',
    /KLINGON, which Samspil does not know/u,
  ],
  'elements within elements': [
    fileText(`<iati-activity>${'<title>'.repeat(100)}${'</title>'.repeat(100)}</iati-activity>`),
    'TOO_LARGE',
    /more in one place/u,
  ],
  'a text of five million letters': [
    good.replace('Wells that', 'W'.repeat(5_000_000)),
    'TOO_LARGE',
    /more in one place/u,
  ],
  'a comment of nine million letters': [
    good.replace('<title>', `<!-- ${'w'.repeat(9_000_000)} --><title>`),
    'TOO_LARGE',
    /more in one place/u,
  ],
  'an activity of fifty thousand documents': [
    good.replace('<title>', `${'<document-link/>'.repeat(50_000)}<title>`),
    'TOO_LARGE',
    /more in one place/u,
  ],
};

async function whyRefused(content: string | Uint8Array): Promise<SamspilError> {
  try {
    for await (const told of toldIn(await fileOf(content), () => {})) void told;
  } catch (error) {
    if (error instanceof SamspilError) return error;
    throw error;
  }
  throw new Error('It is read');
}

describe('A file that is no whole file of IATI is refused with what to do about it', () => {
  test.each(Object.entries(refused))('%s', async (_what, [content, why, said]) => {
    const { code, message, details } = await whyRefused(content);
    expect([code, details['why']]).toEqual(['IATI_UNREADABLE', why]);
    expect(message).toMatch(said);
    expect(details['da']).not.toBe(message);
  });

  test('wherever it is cut off', async () => {
    const bytes = Buffer.from(good);
    await assert(
      asyncProperty(integer({ min: 1, max: bytes.length - 1 }), async (length) => {
        expect(await whyRefused(bytes.subarray(0, length))).toMatchObject({ code: 'IATI_UNREADABLE' });
      }),
      { numRuns: 60 },
    );
  });

  test('and no file at all is said to be none', async () => {
    const missing = toldIn('/nowhere/activities.xml', () => {});
    await expect(missing.next()).rejects.toMatchObject({ details: { why: 'MISSING' } });
  });
});

test('An activity of fifty thousand transactions is read', async () => {
  const transaction =
    '<transaction>\n        <sector code="14030"/>\n        <value>7</value>\n      </transaction>'.repeat(50_000);
  const { told } = await planned(good.replace('<activity-status', `${transaction}<activity-status`));
  expect(told).toContain('initiatives: 1 new, 0 known');
});

/** Files of which a part is not read: what is said of that, while the other activity is. */
const other = activity({ identifier: numbered('other'), title: '<title><narrative>Other wells</narrative></title>' });
const inPart: Record<string, readonly [activity: string, said: RegExp]> = {
  'no identifier': [activity({ identifier: '' }), /line \d+ : it has no iati-identifier/u],
  'an empty identifier': [
    activity({ identifier: '<iati-identifier> </iati-identifier>' }),
    /it has no iati-identifier/u,
  ],
  'nobody who says so': [activity({ reporter: '' }), /it has no reporting-org/u],
  'no title': [activity({ title: '' }), /it has no title/u],
  'a title of version 1, without a narrative': [activity({ title: '<title>Wells</title>' }), /it has no title/u],
  'a title that names a mail address': [
    activity({ title: '<title><narrative>Ask nn@example.org</narrative></title>' }),
    /remove a mail address/u,
  ],
  'a month that there is not': [
    activity({ dates: '<activity-date type="2" iso-date="2024-13-01"/>' }),
    /“2024-13-01” is no day/u,
  ],
  'a day that there is not': [
    activity({ dates: '<activity-date type="2" iso-date="2023-02-29"/>' }),
    /“2023-02-29” is no day/u,
  ],
  'a date in Danish': [activity({ dates: '<activity-date type="2" iso-date="1.3.2024"/>' }), /“1.3.2024” is no day/u],
  'an end before its beginning': [
    activity({
      dates: '<activity-date type="2" iso-date="2024-03-01"/><activity-date type="4" iso-date="2023-03-01"/>',
    }),
    /it ends \(2023-03-01\) before it begins \(2024-03-01\)/u,
  ],
  'an identifier of another activity': [
    activity({ identifier: numbered('other'), title: '<title><narrative>Twice</narrative></title>' }),
    /another activity of the file has the same identifier/u,
  ],
  'letters that were lost': [
    activity({ title: '<title><narrative>Br\u{FFFD}nde</narrative></title>' }),
    /letters were lost/u,
  ],
  'letters read in the wrong encoding': [
    activity({ title: '<title><narrative>BrÃ¸nde</narrative></title>' }),
    /write “Brønde”/u,
  ],
};

describe('An activity that can’t be read is left out and told, and the others are read', () => {
  test.each(Object.entries(inPart))('%s', async (_what, [bad, said]) => {
    const plan = await planned(fileText(other, bad));
    expect(plan.told.join('\n')).toMatch(said);
    expect(plan.told).toContain('1 activity can’t be read and is left out:');
    expect(plan.told).toContain('initiatives: 1 new, 0 known');
  });
});

/** Files that are read, with a word on what of them is not. */
const withAWord: Record<string, readonly [file: string, said: RegExp]> = {
  'a version that is yet to come': [good.replace('"2.03"', '"2.04"'), /IATI 2\.04, which Samspil does not know/u],
  'no version': [good.replace(' version="2.03"', ''), /does not say which version/u],
  'a status that the list has not': [
    fileText(activity({ status: '<activity-status code="9"/>' })),
    /ActivityStatus 9 \(1\)/u,
  ],
  'a role that the list has not': [good.replace('role="4"', 'role="7"'), /OrganisationRole 7 \(1\)/u],
  'a country that there is not': [
    fileText(activity({ more: '<recipient-country code="QQ"/>' })),
    /not known are left out: QQ/u,
  ],
  'a region of an unknown list': [
    fileText(activity({ more: '<recipient-region vocabulary="99" code="7"/>' })),
    /not known are left out: 7 \(RegionVocabulary 99\)/u,
  ],
  'a sector that no theme has': [good, /No theme has the codes OECD DAC 14030/u],
  'several budgets': [
    fileText(activity({ more: '<budget><value>1</value></budget><budget><value>2</value></budget>' })),
    /1 activity with several budgets .* amounts are not added/u,
  ],
  'a document at no address': [
    fileText(activity({ more: '<document-link url="report.pdf"/>' })),
    /1 document without an address/u,
  ],
  'a description with a phone number': [
    fileText(activity({ description: '<description><narrative>Call +45 12 34 56 78</narrative></description>' })),
    /1 description with data on persons/u,
  ],
  'a participant without a name': [
    fileText(activity({ participants: '<participating-org role="4"/>' })),
    /1 participant without a name/u,
  ],
  'a parent that is nowhere': [
    fileText(activity({ more: '<related-activity type="1" ref="XX-EXAMPLE-1"/>' })),
    /1 tie to activities that are neither in the file nor on record/u,
  ],
  'the same told by another publisher': [
    fileText(activity({ more: '<related-activity type="5" ref="XX-EXAMPLE-1"/>' })),
    /Of 1 activity another publisher tells.*DK-CVR-31378028-broende = XX-EXAMPLE-1/u,
  ],
  'contacts with persons': [
    fileText(activity({ more: '<contact-info><person-name><narrative>NN</narrative></person-name></contact-info>' })),
    /Contacts \(contact-info\) are not read/u,
  ],
};

describe('A file is read with a word on what of it has no place here', () => {
  test.each(Object.entries(withAWord))('%s', async (_what, [file, said]) => {
    const plan = await planned(file);
    expect(plan.told.join('\n')).toMatch(said);
    expect(plan.told).toContain('initiatives: 1 new, 0 known');
    expect(JSON.stringify(plan.rows)).not.toMatch(/"NN"|12 34 56 78/u);
  });

  test('and letters of other kinds are read where the file names them', async () => {
    const windows = latin1(good.replace('UTF-8', 'windows-1252'));
    const wide = Buffer.from(`\u{FEFF}${good.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const marked = Buffer.from(`\u{FEFF}${good}`);
    for (const content of [windows, wide, marked]) {
      const titles: string[] = [];
      for await (const told of toldIn(await fileOf(content), () => {}))
        if ('activity' in told) titles.push(...told.activity.titles.map(({ text }) => text));
      expect(titles).toEqual(['Wells for all', 'Brønde til alle']);
    }
  });
});

test('A file is known for one of IATI by what is in it, whatever it is called', async () => {
  const isOne = async (content: string) => isIati(await fileOf(content, 'export.txt'));
  expect(await isOne(good)).toBe(true);
  expect(await isOne('<iati-organisations version="2.03"/>')).toBe(true);
  expect(await isOne('{"grants": [{"id": "360G-1", "title": "<iati-activities>"}]}')).toBe(false);
  expect(await isOne('Organisation;CVR\nHavnen;35429867')).toBe(false);
  expect(await isIati('/nowhere.xml')).toBe(false);
});
