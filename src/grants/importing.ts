import type { ImportingDraft } from '../drafts/index.js';
import type { GrantsFile } from './file.js';
import { plannedGrants } from './plan.js';
import { grantsLines } from './preview.js';

/** How a file of grants is worked out: what it changes, in words and as records. */
export const grantsDraft =
  (name: string, file: GrantsFile): ImportingDraft['read'] =>
  async (record) =>
  async (answers) => {
    const plan = await plannedGrants({ file, name, answers }, record);
    return 'questions' in plan ? plan : { ...plan, lines: grantsLines(plan) };
  };
