import { basename, extname } from 'node:path';
import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { SamspilError } from '../errors.js';
import { graphVersion, type Context } from '../graph/reading/index.js';
import { today, type Role } from '../graph/records/index.js';
import { Edits, type Editing, type Reader } from '../graph/writing/index.js';
import { type ChangeSet, ChangeSetObject, type GivenChange, made, readerOf, recordFile } from '../recording/index.js';
import { isDatasetWorkbook } from './dataset-workbook.js';
import { lookAt } from './looking.js';
import { mappingIn, mappingText } from './mapping/mapping.js';
import { onRecord } from './planning/on-record.js';
import type { Given } from './planning/plan.js';
import { effectsIn, previewLines } from './preview.js';
import { readWorkbook } from './reading/open.js';
import { unreadable } from './reading/unreadable.js';
import { SheetInput, type SheetPreview, SheetPreviewObject } from './sheets.types.js';
import { words } from './words.js';

const SHEET = 'The file, and what was answered about it.';

/** Sheets by way of the API. They are looked up among all that is on record: therefore for editors. */
@Resolver()
export class SheetsResolver {
  @Authorized<Role>('EDITOR')
  @Query(() => SheetPreviewObject, {
    nullable: true,
    description:
      'Reads a sheet that somebody keeps by hand, such as a list of members, and tells what it would change, or what is to be answered first. Nothing is recorded. For editors.',
  })
  async previewSheet(
    @Arg('sheet', () => SheetInput, { description: SHEET }) sheet: SheetInput,
    @Ctx() context: Context,
  ): Promise<SheetPreview> {
    const version = await graphVersion(context.database);
    const read = readerOf(context.database, context.signal);
    const looked = await lookAt(read, await givenIn(sheet), onRecord(read));
    if ('questions' in looked)
      return { questions: looked.questions, lines: looked.notes, count: null, mapping: null, version };
    const { plan, preview } = looked;
    return {
      questions: [],
      lines: [...previewLines(plan, preview), ...(await effectsIn(context, preview))],
      count: preview.changes.length,
      mapping: mappingText(plan.mapping),
      version,
    };
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => ChangeSetObject, {
    nullable: true,
    description:
      'Records what a sheet changes as one set, which can be undone, or proposes it. What it changes is worked out anew, with the same answers. For editors.',
  })
  async importSheet(
    @Arg('sheet', () => SheetInput, { description: SHEET }) sheet: SheetInput,
    @Arg('madeOn', () => Int, {
      description:
        'The `graphVersion` of the preview that you have looked at. Where somebody has changed the same since, you are told, and nothing is overwritten.',
    })
    madeOn: number,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why: it goes on record, without names of persons. The name of the file where it is left out.',
    })
    reason: string | undefined,
    @Arg('isProposal', () => Boolean, {
      defaultValue: false,
      description: 'Whether somebody else is to look at it first.',
    })
    isProposal: boolean,
    @Edits() editing: Editing,
    @Ctx() context: Context,
  ): Promise<ChangeSet> {
    const given = await givenIn(sheet);
    const asked = {
      madeOn,
      reason: reason ?? `Import af ${basename(sheet.name)}`,
      state: isProposal ? ('PROPOSED' as const) : ('ACCEPTED' as const),
      changes: async (read: Reader) => changesIn(read, given),
    };
    return made(context, recordFile(editing, context, asked));
  }
}

/** @throws ANSWERS_MISSING, BAD_USER_INPUT where it changes nothing */
async function changesIn(read: Reader, given: Given): Promise<readonly GivenChange[]> {
  const looked = await lookAt(read, given, onRecord(read));
  if ('questions' in looked) throw stillOpen(looked.questions);
  const { changes } = looked.preview;
  if (changes.length > 0) return changes;
  throw new SamspilError('BAD_USER_INPUT', 'All that the sheet says is on record already: nothing would change.');
}

/** @throws BAD_USER_INPUT, WORKBOOK_UNREADABLE, MAPPING_INVALID */
async function givenIn({ name, content, mapping, answers = [] }: SheetInput): Promise<Given> {
  const bytes = Buffer.from(content, 'base64');
  // Node passes over what is no Base64.
  if (bytes.toString('base64').replace(/=+$/u, '') !== content.replace(/=+$/u, ''))
    throw new SamspilError('BAD_USER_INPUT', '`content` is no Base64: give the bytes of the file in it.');
  const workbook = await readWorkbook(bytes);
  if (isDatasetWorkbook(workbook))
    throw unreadable(
      'DATASET',
      words(
        'Filen er et helt datasæt. Den, der driver Samspil, kan læse det med »samspil import«.',
        'The file is a whole dataset. Whoever runs Samspil can read it by “samspil import”.',
      ),
    );
  return {
    workbook,
    name: basename(name, extname(name)),
    saved: today(),
    mapping: mapping === undefined ? null : mappingIn(mapping, '`mapping`'),
    answers: Object.fromEntries(answers.map(({ question, answer }) => [question, answer])),
  };
}

const stillOpen = (questions: readonly { readonly id: string }[]): SamspilError =>
  new SamspilError(
    'ANSWERS_MISSING',
    `Nothing was recorded: ${questions.map(({ id }) => `“${id}”`).join(', ')} ${questions.length === 1 ? 'is' : 'are'} open. Ask \`previewSheet\`, and send all answers.`,
    { details: { questions } },
  );
