import { beforeEach, describe, expect, test } from 'vitest';
import type { SamspilError } from '../../src/errors.js';
import { editor, type Caller } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { answer, ask, database, edit, loadOnly } from '../world.js';
import { sheetOf, workbookOf } from './files.js';
import { aboutMembers, givenSheet, oneMember, type GivenSheet } from './given.js';
import { memberSheet } from './member-list.js';

const dataset = await workbookOf(sheetOf([['name']], { name: 'dataset.json' }));

interface Question {
  readonly id: string;
  readonly options: readonly { readonly value: string }[];
  readonly suggested: string | null;
}
interface Preview {
  readonly questions: readonly Question[];
  readonly lines: readonly { readonly da: string; readonly en: string }[];
  readonly count: number | null;
  readonly mapping: string | null;
  readonly graphVersion: number;
}

const PREVIEW = `query ($sheet: SheetInput!) { previewSheet(sheet: $sheet) {
  questions { id text { da en } options { value text { da en } } suggested }
  lines { da en } count mapping graphVersion } }`;
const IMPORT = `mutation ($sheet: SheetInput!, $madeOn: Int!, $isProposal: Boolean) {
  importSheet(sheet: $sheet, madeOn: $madeOn, isProposal: $isProposal) { id state reason count role graphVersion } }`;

const preview = async (sheet: object): Promise<Preview> =>
  (await edit<{ previewSheet: Preview }>(PREVIEW, { sheet })).previewSheet;

/** What somebody is told who asks what has no answer. */
async function refused(source: string, variables: object, caller: Caller = editor): Promise<SamspilError> {
  const { errors } = await ask(source, { ...variables }, caller);
  return errors?.[0]?.originalError as SamspilError;
}

/** Answers what is asked, by what is suggested where nothing else is said, until nothing is open. */
async function asked(
  sheet: GivenSheet & { readonly mapping?: string },
  said: Readonly<Record<string, string>>,
): Promise<{ readonly given: object; readonly found: Preview; readonly answers: number }> {
  let answers = [...sheet.answers];
  for (;;) {
    const given = { ...sheet, answers };
    const found = await preview(given);
    const [question] = found.questions;
    if (!question) return { given, found, answers: answers.length };
    const meant = said[question.id] ?? question.suggested;
    if (meant === null || answers.length > 20) throw new Error(`Nobody answers ${JSON.stringify(question)}`);
    answers = [...answers, { question: question.id, answer: meant }];
  }
}

const members = async (): Promise<number> => {
  const { organisation } = await answer<{ organisation: { members: { totalCount: number } } }>(
    '{ organisation(id: "organisation:klimakredsen") { members(first: 1) { totalCount } } }',
  );
  return organisation.members.totalCount;
};

beforeEach(async () => loadOnly('seed/example'));

describe('A sheet that comes by the API', () => {
  test('is read as by the command, asked about, and on record as one set that can be undone', async () => {
    const content = Buffer.from(await workbookOf(memberSheet)).toString('base64');
    const sheet = { name: 'Medlemsliste 2026.xlsx', content, answers: [] };
    const { given, found, answers } = await asked(sheet, {
      confidence: 'CONFIRMED',
      'same:Forening Havnens Venner': 'SAME',
      'dates:medlem siden': 'DAY',
      'who:Rugbrød uden Grænse': 'organisation:rugbroed-uden-graenser',
    });
    expect(answers).toBeLessThanOrEqual(12);
    expect(found.lines.map(({ da }) => da)).toContain('organisation: 3 nye, 3 kendte');
    const before = await graphVersion(database);
    expect(found).toMatchObject({ graphVersion: before });
    const { importSheet: set } = await edit<{ importSheet: Record<string, unknown> }>(IMPORT, {
      sheet: given,
      madeOn: before,
    });
    expect(set).toMatchObject({ state: 'ACCEPTED', role: 'EDITOR', count: found.count, graphVersion: before + 1 });
    expect(set['reason']).toContain('Medlemsliste 2026.xlsx');
    const again = await preview({ ...given, mapping: found.mapping });
    expect(again).toMatchObject({ count: 0, questions: [] });
    await edit(`mutation { undo(id: "${String(set['id'])}", reason: "Forkert fil") { id } }`);
    expect((await preview(given)).count).toBe(found.count);
  });

  test('is asked less of the next time, by the mapping of the first', async () => {
    const first = await asked(givenSheet(oneMember, {}), { ...aboutMembers });
    const next = await asked(
      { ...givenSheet(oneMember, {}), mapping: first.found.mapping ?? '' },
      { source: 'Klimakredsens medlemmer 2027' },
    );
    expect(first.answers).toBe(5);
    expect(next.answers).toBeLessThanOrEqual(2);
  });

  test('changes nothing as a proposal, before an editor accepts it', async () => {
    const sheet = givenSheet(oneMember, aboutMembers);
    const [before, { graphVersion: madeOn }] = [await members(), await preview(sheet)];
    const { importSheet: set } = await edit<{ importSheet: { id: string; state: string } }>(IMPORT, {
      sheet,
      madeOn,
      isProposal: true,
    });
    expect([set.state, await members()]).toEqual(['PROPOSED', before]);
    await edit(`mutation { accept(id: "${set.id}", reason: "Set") { id } }`);
    expect(await members()).toBe(before + 1);
  });

  test('tells who has changed the same since it was looked at', async () => {
    const sheet = givenSheet('Organisation;Hjemmeside\r\nBlå Anemone;https://a.example', aboutMembers);
    const { graphVersion: madeOn } = await preview(sheet);
    await edit(
      `mutation { record(madeOn: ${madeOn}, reason: "x", changes: [{ organisation: { id: "organisation:blaa-anemone", website: "https://b.example" } }]) { id } }`,
    );
    expect(await refused(IMPORT, { sheet, madeOn })).toMatchObject({ code: 'CONFLICT' });
  });

  test.each<[string, object, object]>([
    ['is no Base64', { content: '%%%' }, { code: 'BAD_USER_INPUT', message: expect.stringContaining('Base64') }],
    ['is empty', { content: '' }, { code: 'WORKBOOK_UNREADABLE', details: { why: 'EMPTY', da: 'Filen er tom.' } }],
    [
      'is a PDF',
      { content: Buffer.from('%PDF-1.7').toString('base64') },
      { code: 'WORKBOOK_UNREADABLE', details: { why: 'NOT_A_WORKBOOK', da: expect.stringContaining('en PDF') } },
    ],
    [
      'is XML',
      { content: Buffer.from('<?xml version="1.0"?><iati-activities/>').toString('base64') },
      { code: 'WORKBOOK_UNREADABLE', details: { why: 'NOT_A_WORKBOOK', da: expect.stringContaining('IATI') } },
    ],
    [
      'is a whole dataset',
      { content: dataset.toString('base64') },
      { code: 'WORKBOOK_UNREADABLE', details: { why: 'DATASET', da: expect.stringContaining('helt datasæt') } },
    ],
    ['has a mapping that is none', { mapping: '{' }, { code: 'MAPPING_INVALID' }],
    [
      'has the mapping of another',
      { mapping: '{"samspil":1,"about":"MEMBERS","columns":{"Navn på en anden":"organisation.name"},"answers":{}}' },
      { code: 'MAPPING_INVALID' },
    ],
  ])('is refused where it %s, and nothing is recorded', async (_what, given, error) => {
    const before = await graphVersion(database);
    const sheet = { ...givenSheet(oneMember, aboutMembers), ...given };
    expect(await refused(PREVIEW, { sheet })).toMatchObject(error);
    expect(await refused(IMPORT, { sheet, madeOn: before })).toMatchObject(error);
    expect(await graphVersion(database)).toBe(before);
  });

  test('is not recorded while something is open, and says what', async () => {
    const { network: _network, ...others } = aboutMembers;
    const sheet = givenSheet(oneMember, others);
    expect(await refused(IMPORT, { sheet, madeOn: 1 })).toMatchObject({
      code: 'ANSWERS_MISSING',
      message: expect.stringContaining('“network” is open'),
    });
  });

  test('is read the same where null stands for what may be left out', async () => {
    const { answers: _answers, ...sheet } = givenSheet(oneMember, {});
    expect(await preview({ ...sheet, answers: null, mapping: null })).toEqual(await preview(sheet));
  });

  test('takes an answer that is none of the options for none', async () => {
    const { questions } = await preview(givenSheet(oneMember, { ...aboutMembers, confidence: 'SURE' }));
    expect(questions.map(({ id }) => id)).toEqual(['confidence']);
  });

  test.each<Caller>([
    { role: 'MEMBER', networks: ['organisation:klimakredsen'], subject: 'a member' },
    { role: 'READER', networks: [] },
  ])('is for editors: it is looked up among all that is on record ($role)', async (caller) => {
    expect(await refused(PREVIEW, { sheet: givenSheet(oneMember, aboutMembers) }, caller)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
