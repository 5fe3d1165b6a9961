import { basename } from 'node:path';
import type { Report } from '../database/index.js';
import { compareDataset } from '../dataset/index.js';
import { type ImportedDraft, inFolder, recordDraft, tellDoubles } from '../drafts/index.js';
import type { Context } from '../graph/reading/index.js';
import { today } from '../graph/records/index.js';
import { readerOf } from '../recording/index.js';
import { answered, type Answers, answerTo, type Person, whatToDo, words, wouldBe } from '../workbooks/index.js';
import { FolderWriter } from './folder.js';
import { ActivityRows } from './planning/activity-rows.js';
import { onRecord, type OnRecord, sourcesOnRecord } from './planning/on-record.js';
import { settle, type Settled } from './planning/settling.js';
import { Survey } from './planning/survey.js';
import { previewLines } from './preview.js';
import type { Activity, ToldOrganisation } from './reading/activity.js';
import { toldIn } from './reading/file.js';
import { unreadable } from './reading/unreadable.js';

export interface ImportingIati {
  /** Where the file is. */
  readonly path: string;
  readonly answers: Answers;
  /** Whether only to tell what would change. */
  readonly dryRun: boolean;
  /** What is to happen, where that is settled before. */
  readonly doing?: 'PROPOSE' | undefined;
  /** Why, as it goes on record; what is imported where it is left out. */
  readonly reason?: string | undefined;
}

/**
 * Imports a file of IATI: asks what only a person can say, tells what would change, and records or proposes that, or leaves
 * it. The file is read twice, an activity at a time: first to see who and what it names, then to say what that means.
 * @throws IATI_UNREADABLE, ANSWERS_MISSING; what `importAsSet` and `proposeDataset` throw
 */
export async function importIati(
  context: Context,
  importing: ImportingIati,
  person: Person,
  report: Report,
): Promise<ImportedDraft> {
  const { path } = importing;
  const { survey, fingerprint } = await surveyed(path);
  const keys = [...new Set([...survey.activities.keys(), ...survey.related])];
  const record = await onRecord(readerOf(context.database, context.signal), keys);
  const { answers, ...settled } = await answered(importing.answers, person, async (given) =>
    settle(survey, record, given),
  );
  return inFolder(async (folder) => {
    const rows = await laidOut(folder, { path, fingerprint, survey, record, settled });
    for (const line of previewLines(survey, settled, rows)) person.tell(line);
    const publishers = [...survey.reporters.keys()];
    return done(context, folder, { ...importing, answers, publishers }, person, report);
  });
}

/** What a file names, and what tells it from any other. */
async function surveyed(path: string): Promise<{ readonly survey: Survey; readonly fingerprint: string }> {
  const survey = new Survey();
  let fingerprint = '';
  for await (const told of toldIn(path, (whole) => (fingerprint = whole))) survey.add(told);
  return { survey, fingerprint };
}

interface Reading {
  readonly path: string;
  readonly fingerprint: string;
  readonly survey: Survey;
  readonly record: OnRecord;
  readonly settled: Settled;
}

/** Activities that are compared with what is on record together. */
const AT_ONCE = 500;

/** Lays a file out as a dataset in a folder: so all that is checked of a dataset is checked of it. */
async function laidOut(folder: string, { path, fingerprint, survey, record, settled }: Reading): Promise<ActivityRows> {
  const rows = new ActivityRows(survey, settled, record, await sourcesOnRecord(survey, record));
  const writer = new FolderWriter(folder);
  let activities: Activity[] = [];
  let organisations: ToldOrganisation[] = [];
  const put = async (): Promise<void> => {
    await rows.addOrganisations(organisations);
    await rows.add(activities);
    activities = [];
    organisations = [];
    await writer.write(rows.things.take());
  };
  let read = '';
  for await (const told of toldIn(path, (whole) => (read = whole))) {
    if ('activity' in told) activities.push(told.activity);
    else if ('organisation' in told) organisations.push(told.organisation);
    if (activities.length + organisations.length >= AT_ONCE) await put();
  }
  await put();
  await rows.finish();
  await writer.write(rows.things.take());
  if (read !== fingerprint)
    throw unreadable(
      'CHANGED',
      words('Filen blev ændret, mens den blev læst. Prøv igen.', 'The file was changed while it was read. Try again.'),
    );
  await writer.close('iati', basename(path), today());
  return rows;
}

interface Doing extends ImportingIati {
  readonly publishers: readonly string[];
}

async function done(
  { database }: Context,
  folder: string,
  { path, dryRun, doing, answers, reason, publishers }: Doing,
  person: Person,
  report: Report,
): Promise<ImportedDraft> {
  const settled = dryRun ? 'STOP' : (doing ?? answers['do']);
  // Who has said before what is to happen need not wait for what would.
  const what = settled === 'RECORD' || settled === 'PROPOSE' ? settled : await decided();
  if (what === null) return { done: 'NOTHING' };
  if (what === 'STOP') return { done: 'STOPPED' };
  const why = reason ?? `Import af ${basename(path)}: IATI, ${publishers.slice(0, 3).join(', ')}`;
  return recordDraft(database, folder, { what, reason: why }, person, report);

  /** What somebody says who has read what would change; null where nothing would. */
  async function decided(): Promise<string | null> {
    const { doubles, created, updated } = await compared(database, folder, report);
    if (created + updated === 0) {
      person.tell(
        words(
          'Alt i filen er registreret i forvejen: intet ville ændres.',
          'All that the file says is on record already: nothing would change.',
        ),
      );
      return null;
    }
    person.tell(wouldBe(created, updated));
    if (settled !== 'STOP') return answerTo(whatToDo, person);
    tellDoubles(doubles, person);
    return 'STOP';
  }
}

async function compared(database: Context['database'], folder: string, report: Report) {
  const { doubles, differences } = await compareDataset(database, folder, report);
  let [created, updated] = [0, 0];
  for await (const { entities, claims } of differences) {
    const changes = [...entities, ...claims];
    const fresh = changes.filter(({ before }) => !before).length;
    created += fresh;
    updated += changes.length - fresh;
  }
  return { doubles, created, updated };
}
