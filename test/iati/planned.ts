import 'reflect-metadata';
import { type EntityId, folded, kindOf, type Values } from '../../src/graph/records/index.js';
import { ActivityRows } from '../../src/iati/planning/activity-rows.js';
import { type OnRecord, sourcesOnRecord } from '../../src/iati/planning/on-record.js';
import type { Row } from '../../src/iati/planning/rows.js';
import { settle } from '../../src/iati/planning/settling.js';
import { Survey } from '../../src/iati/planning/survey.js';
import { previewLines } from '../../src/iati/preview.js';
import type { Activity } from '../../src/iati/reading/activity.js';
import { toldIn } from '../../src/iati/reading/file.js';
import { Names } from '../../src/workbooks/planning/names.js';
import { identifiedOf } from '../../src/workbooks/planning/on-record.js';
import { fileOf } from './files.js';

/** What is on record: entities by id with their values, organisations by the keys of their numbers, claims with theirs. */
export interface Recorded {
  readonly entities?: Readonly<Record<string, Values>>;
  readonly numbers?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, Values>>;
  /** Ids that something had that was taken off the record. */
  readonly gone?: readonly string[];
}

function recordOf({ entities = {}, numbers = {}, claims = {}, gone = [] }: Recorded): OnRecord {
  const all = Object.entries(entities).map(([id, values]) => ({ id: id as EntityId, values }));
  const ofKind = (kind: string) => all.filter(({ id }) => kindOf(id) === kind);
  const identified = Object.entries(numbers).map(([key, organisation]) => ({
    key,
    identifier: `identifier:${key.replaceAll(':', '-')}` as EntityId,
    organisations: [organisation as EntityId],
  }));
  const themes = new Map<string, { id: EntityId; name: string }[]>();
  for (const { id, values } of ofKind('Theme'))
    for (const [list, codes] of [
      ['DAC', values['dacCodes']],
      ['SDG', values['sdgGoals']],
    ] as const)
      for (const code of Array.isArray(codes) ? codes : [])
        themes.set(`${list} ${code}`, [
          ...(themes.get(`${list} ${code}`) ?? []),
          { id, name: String(values['nameEn']) },
        ]);
  const initiatives = ofKind('Initiative');
  return {
    organisations: new Names(ofKind('Organisation').map((each) => ({ ...each, merged: [] }))),
    identified: identifiedOf(identified),
    themes,
    places: new Map(ofKind('Place').map(({ id, values }) => [String(values['code']), id])),
    initiatives: new Map(
      initiatives.flatMap(({ id, values }) =>
        values['iatiIdentifier'] === undefined ? [] : [[`iati:${String(values['iatiIdentifier']).toLowerCase()}`, id]],
      ),
    ),
    unidentified: new Map(
      initiatives.flatMap(({ id, values }) =>
        values['iatiIdentifier'] === undefined ? [[folded(String(values['nameEn'])), id]] : [],
      ),
    ),
    sources: new Map(ofKind('Source').map(({ id, values }) => [String(values['address']), id])),
    taken: async (ids) => new Set(ids.filter((id) => entities[id] !== undefined || gone.includes(id))),
    entities: async (ids) => new Map(ids.flatMap((id) => (entities[id] ? [[id, entities[id]] as const] : []))),
    claims: async (sought) => new Map(sought.flatMap(({ id }) => (claims[id] ? [[id, claims[id]] as const] : []))),
  };
}

/** What a file would become, and what is told of it. */
export interface Planned {
  readonly rows: readonly Row[];
  readonly told: readonly string[];
}

/** What is asked of a file, by the ids of the questions; none where it is ready. */
export async function askedOf(
  text: string,
  recorded: Recorded,
  answers: Record<string, string> = {},
): Promise<string[]> {
  const { survey } = await read(text);
  const outcome = await settle(survey, recordOf(recorded), answers);
  return 'questions' in outcome ? outcome.questions.map(({ id }) => id) : [];
}

export async function planned(
  text: string,
  recorded: Recorded = {},
  answers: Record<string, string> = {},
): Promise<Planned> {
  const { survey, activities } = await read(text);
  const record = recordOf(recorded);
  const settled = await settle(survey, record, answers);
  if ('questions' in settled) throw new Error(settled.questions.map(({ id }) => id).join(', '));
  const rows = new ActivityRows(survey, settled, record, await sourcesOnRecord(survey, record));
  await rows.add(activities);
  await rows.finish();
  return { rows: rows.things.take(), told: previewLines(survey, settled, rows).map(({ en }) => en) };
}

async function read(text: string): Promise<{ survey: Survey; activities: Activity[] }> {
  const survey = new Survey();
  const activities: Activity[] = [];
  for await (const told of toldIn(await fileOf(text), () => {})) {
    survey.add(told);
    if ('activity' in told) activities.push(told.activity);
  }
  return { survey, activities };
}

/** The rows of one file of a dataset, each as its ends or id, and what it says. */
export const rowsIn = ({ rows }: Planned, file: string): Record<string, unknown>[] =>
  rows.filter(({ format }) => format.name === file).map(({ lead, values }) => ({ ...lead, ...values }));
