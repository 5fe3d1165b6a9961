import type { Reader } from '../graph/writing/index.js';
import type { OnRecord } from './planning/on-record.js';
import { planned, type Given, type Plan, type Unanswered } from './planning/plan.js';
import type { Unread } from './planning/rows.js';
import { previewed, type Preview } from './preview.js';

/** What a sheet would do. */
export interface Looked {
  readonly plan: Plan;
  readonly preview: Preview;
}

/** So often rows are refused before what is wrong is rather the sheet. */
const ROUNDS = 5;

/**
 * Works out what a sheet would do, or what is to be answered first. The plan is one that recording has nothing against:
 * a row that it refuses is left out, and what only that row named with it.
 * @throws WORKBOOK_UNREADABLE where it has no table, MAPPING_INVALID; CHANGES_INVALID where what is wrong is of the whole sheet
 */
export async function lookAt(read: Reader, file: Given, record: OnRecord): Promise<Unanswered | Looked> {
  const refused: Unread[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const plan = await planned({ ...file, refused }, record);
    if ('questions' in plan) return plan;
    const outcome = await previewed(read, plan);
    if ('preview' in outcome) return { plan, preview: outcome.preview };
    refused.push(...outcome.refused);
  }
  throw new Error(`Recording refuses other rows each time: ${refused.length}`);
}
