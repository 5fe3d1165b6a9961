import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Report } from '../database/index.js';
import { type Double, doubleLines, slugOf, takenIds, writeDataset, type WrittenRecords } from '../dataset/index.js';
import type { EntityId, Values } from '../graph/records/index.js';
import { recordedEntities, type Reader } from '../graph/writing/index.js';
import { importAsSet, proposeDataset } from '../recording/index.js';
import {
  answered,
  type Answers,
  answerTo,
  onRecord,
  type OnRecord,
  type Person,
  type Question,
  whatToDo,
  words,
  type Words,
} from '../workbooks/index.js';

/** What is on record, as far as a file is compared with it. */
export interface DraftOnRecord extends OnRecord {
  /** What is recorded of those of these that are there. */
  entities(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Values>>;
  /** Those of these ids that something has or ever had. */
  taken(ids: readonly EntityId[]): Promise<ReadonlySet<EntityId>>;
}

/** What a file changes: records that are new or different, and what is told of them. */
export interface Draft {
  readonly records: WrittenRecords;
  readonly lines: readonly Words[];
  /** What the source is called. */
  readonly source: string;
}

/** A file, and what is to happen with it. */
export interface ImportingDraft {
  /** The name of the file, without folder and ending. */
  readonly name: string;
  /** Reads the file, and gives what works out what it changes as far as the answers go. */
  readonly read: (
    record: DraftOnRecord,
  ) => Promise<(answers: Answers) => Promise<Draft | { readonly questions: readonly Question[] }>>;
  readonly answers: Answers;
  /** Whether only to tell what would change. */
  readonly dryRun: boolean;
  /** What is to happen, where that is settled before. */
  readonly doing?: 'PROPOSE' | undefined;
  /** Why, as it goes on record; what is imported where it is left out. */
  readonly reason?: string | undefined;
}

/** What has become of a file. */
export type ImportedDraft =
  | { readonly done: 'NOTHING' | 'STOPPED' }
  | { readonly done: 'RECORDED' | 'PROPOSED'; readonly sets: readonly string[] };

/**
 * Imports a file: asks what only a person can say, tells what would change, and records or proposes that as a set of
 * changes, or leaves it. What it changes goes the way of a dataset, so that a file of any length is checked and loaded in
 * bounded memory.
 * @throws ANSWERS_MISSING; as importing or proposing a dataset does
 */
export async function importDraft(
  database: Database,
  importing: ImportingDraft,
  person: Person,
  report: Report,
): Promise<ImportedDraft> {
  return inFolder(async (folder) => {
    const { isEmpty, source, answers } = await laidOut(database, importing, person, folder);
    if (isEmpty) return { done: 'NOTHING' };
    const { dryRun, doing, name, reason } = importing;
    const what = dryRun ? 'STOP' : (doing ?? answers['do'] ?? (await answerTo(whatToDo, person)));
    if (what === 'STOP') return { done: 'STOPPED' };
    return recordDraft(database, folder, { what, reason: reason ?? `Import af ${name}: ${source}` }, person, report);
  });
}

/**
 * Records or proposes what a file changes, once it is laid out as a dataset.
 * @throws as importing or proposing a dataset does
 */
export async function recordDraft(
  database: Database,
  folder: string,
  { what, reason }: { readonly what: string; readonly reason: string },
  person: Person,
  report: Report,
): Promise<ImportedDraft> {
  if (what === 'PROPOSE') {
    const { set, doubles } = await proposeDataset(database, folder, report, { reason });
    tellDoubles(doubles, person);
    return set === null ? { done: 'NOTHING' } : { done: 'PROPOSED', sets: [set] };
  }
  const { sets, doubles } = await importAsSet(database, folder, report, { reason });
  tellDoubles(doubles, person);
  return sets.length === 0 ? { done: 'NOTHING' } : { done: 'RECORDED', sets };
}

/** Tells what a file changes and lays that out as a dataset: from then on the file need not be in memory. */
async function laidOut(
  database: Database,
  { read, name, answers: before }: ImportingDraft,
  person: Person,
  folder: string,
): Promise<{ readonly isEmpty: boolean; readonly source: string; readonly answers: Answers }> {
  const planned = await read(draftOnRecord(database));
  const { records, lines, source, answers } = await answered(before, person, planned);
  for (const line of lines) person.tell(line);
  await writeDataset(folder, manifestOf(name, source), records);
  return { isEmpty: records.entities.length + records.claims.length === 0, source, answers };
}

function draftOnRecord(database: Database): DraftOnRecord {
  const read: Reader = async (query, parameters) => database.read(query, parameters);
  return {
    ...onRecord(read),
    entities: async (ids) => recordedEntities(read, ids),
    taken: async (ids) => takenIds(read, ids),
  };
}

const manifestOf = (name: string, source: string) =>
  ({
    format: 1,
    name: slugOf(name),
    title: { en: source },
    licence: 'as its source',
    version: '1',
    language: 'en',
  }) as const;

/** Tells of new organisations that may be others on record. */
export function tellDoubles(doubles: readonly Double[], person: Person): void {
  const [first, ...lines] = doubleLines(doubles);
  if (first === undefined) return;
  person.tell(
    words(
      'Nye organisationer, der måske er registreret i forvejen; slå dem sammen, hvor to er én:',
      'New organisations that may be on record already; merge them where two are one:',
    ),
  );
  for (const line of lines) person.tell(words(line, line));
}

/** Does something with a folder that is there only meanwhile. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-draft-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
