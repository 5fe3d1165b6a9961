import 'reflect-metadata';
import type { CellValue } from 'hucre/xlsx';
import type { ClaimId, EntityId, Values } from '../../src/graph/records/index.js';
import { kindOf } from '../../src/graph/records/index.js';
import type { Kind } from '../../src/graph/vocabulary/index.js';
import type { Mapping } from '../../src/workbooks/mapping/mapping.js';
import { Names } from '../../src/workbooks/planning/names.js';
import { identifiedOf, type OnRecord } from '../../src/workbooks/planning/on-record.js';
import { planned, type Plan, type Unanswered } from '../../src/workbooks/planning/plan.js';
import type { Answers } from '../../src/workbooks/planning/questions.js';
import { readWorkbook } from '../../src/workbooks/reading/open.js';
import type { Workbook } from '../../src/workbooks/reading/sheets.js';
import { sheetOf, workbookOf } from './files.js';

/** What is on record: entities by id with their values, identifiers of organisations, claims with theirs. */
export interface Recorded {
  readonly entities?: Readonly<Record<string, Values>>;
  readonly numbers?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, Values>>;
}

/** The same, as a sheet is compared with it. */
export function recordOf({ entities = {}, numbers = {}, claims = {} }: Recorded): OnRecord {
  const ofKind = (kind: Kind) =>
    Object.entries(entities)
      .filter(([id]) => kindOf(id as EntityId) === kind)
      .map(([id, values]) => ({ id: id as EntityId, values, merged: [] }));
  const identified = Object.entries(numbers).map(([key, organisation]) => ({
    key,
    identifier: `identifier:${key.replaceAll(':', '-')}` as EntityId,
    organisations: [organisation as EntityId],
  }));
  return {
    names: async (kind) => new Names(ofKind(kind)),
    identified: async () => identifiedOf(identified),
    claims: async (sought) =>
      new Map(sought.flatMap(({ id }): [ClaimId, Values][] => (claims[id] ? [[id, claims[id]]] : []))),
  };
}

/** A small world: a network with a member, a pool with a round, themes and needs. */
export const small: Recorded = {
  entities: {
    'organisation:kystnet': { nameDa: 'Kystnet', network: true },
    'organisation:havnen': {
      nameDa: 'Havnens Venner',
      shortName: 'Havnen',
      aliases: ['HV'],
      formerNames: ['Kajens Venner [../2020]'],
    },
    'organisation:fyret': { nameDa: 'Fyret på Ærø', nameEn: 'The Lighthouse' },
    'organisation:cku': { nameDa: 'Center for Kystudvikling', shortName: 'CKU' },
    'organisation:cku-syd': { nameDa: 'Center for Kajakudlejning i Udkanten', shortName: 'CKU' },
    'theme:klima': { nameDa: 'Klima', nameEn: 'Climate' },
    'initiative:renere-havne': { nameDa: 'Renere havne', kind: 'PROJECT', status: 'RUNNING' },
    'pool:kystpuljen': { nameDa: 'Kystpuljen' },
    'round:foraar-2026': { nameDa: 'Kystpuljen, forår 2026' },
    'need:baade': { nameDa: 'Både til alle' },
    'need:fyr': { nameDa: 'Fyr, der virker' },
    'assessment:2026': { nameDa: 'Behovsafklaring 2026', period: '2026' },
  },
  numbers: { 'dk-cvr:35429867': 'organisation:havnen' },
  claims: { 'PART_OF round:foraar-2026 pool:kystpuljen': {} },
};

/** What is answered of every sheet of the tests. */
export const usual: Answers = { source: 'Listen', asOf: '2026', confidence: 'CONFIRMED', network: 'Kystnet' };

export async function planOf(
  given: readonly (readonly CellValue[])[] | Workbook,
  answers: Answers = {},
  {
    record = small,
    mapping = null,
    name = 'liste',
  }: { record?: Recorded; mapping?: Mapping | null; name?: string } = {},
): Promise<Plan | Unanswered> {
  const workbook = 'sheets' in given ? given : await readWorkbook(await workbookOf(sheetOf(given)));
  const file = { workbook, name, saved: '2026-05-01' as never, mapping, answers: { ...usual, ...answers } };
  return planned(file, recordOf(record));
}

/** The plan of a sheet of which nothing is asked. @throws with the questions that are */
export async function ready(...given: Parameters<typeof planOf>): Promise<Plan> {
  const plan = await planOf(...given);
  if ('questions' in plan) throw new Error(plan.questions.map(({ id, text }) => `${id}: ${text.da}`).join('\n'));
  return plan;
}

/** The changes of a plan, each as its field with what matters of it. */
export const changesIn = ({ changes }: Plan): unknown[] => changes.map(({ change }) => change);

/** What is asked, by the ids of the questions. */
export const asked = (plan: Plan | Unanswered): string[] =>
  'questions' in plan ? plan.questions.map(({ id }) => id) : [];
