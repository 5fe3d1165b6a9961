import { effectsOf, sentenceInWords } from '../coordination/index.js';
import {
  effectOf,
  type ChangeFault,
  type Effect,
  type GivenChange,
  invalidChanges,
  proposedBy,
} from '../recording/index.js';
import type { Kind } from '../graph/vocabulary/index.js';
import { kinds } from '../graph/vocabulary/index.js';
import type { Context } from '../graph/reading/index.js';
import type { Reader } from '../graph/writing/index.js';
import type { PlannedChange } from './planning/changes.js';
import type { Plan } from './planning/plan.js';
import type { Unread } from './planning/rows.js';
import { newAndKnown, newNames, words, wouldBe, type Words } from './words.js';

/** What a plan would do, checked as recording checks it. */
export interface Preview {
  /** What can be recorded: without the rows that are refused. */
  readonly changes: readonly GivenChange[];
  readonly unread: readonly Unread[];
  /** How many of each kind are new, and are on record. */
  readonly named: readonly { readonly kind: Kind; readonly fresh: number; readonly known: number }[];
  /** Records that would be new, and those that would be changed. */
  readonly created: number;
  readonly updated: number;
  /** What it would change of what is on record. */
  readonly overwriting: Effect['overwriting'];
}

/** What a sheet would do, or the rows that recording refuses: without them it is another plan. */
export type Checked = { readonly preview: Preview } | { readonly refused: readonly Unread[] };

/**
 * Checks what a plan would change by the rules of recording.
 * @throws CHANGES_INVALID where what is wrong is of the whole sheet
 */
export async function previewed(read: Reader, plan: Plan): Promise<Checked> {
  const changes = plan.changes.map(({ change }) => change);
  const told = { changes, unread: plan.unread, named: namedIn(plan) };
  if (changes.length === 0) return { preview: { ...told, created: 0, updated: 0, overwriting: [] } };
  const { checked, difference, overwriting } = await effectOf(read, changes, null);
  const { faults } = checked;
  if (faults.length > 0) {
    const refused = refusedRows(plan.changes, faults);
    if (refused.length === 0) throw invalidChanges(faults);
    return { refused };
  }
  const written = [...(difference?.entities ?? []), ...(difference?.claims ?? [])];
  const created = written.filter(({ before }) => !before).length;
  const updated = overwriting.filter(({ now, proposed }) => now !== null && proposed !== null).length;
  return { preview: { ...told, created, updated, overwriting } };
}

const EFFECTS_TOLD = 5;

/** What else a sheet would change: needs that would no longer be a gap, who would do the same, who could meet. */
export async function effectsIn(context: Context, { overwriting }: Preview): Promise<Words[]> {
  const changes = overwriting.map(({ place, id, now, proposed }) => ({ place, id, before: now, after: proposed }));
  const effects = await effectsOf(context, proposedBy(changes));
  return Promise.all(effects.slice(0, EFFECTS_TOLD).map(async ({ reason }) => sentenceInWords(reason, context)));
}

/** A fault with the row of its change. Those of the whole sheet stay, and recording tells of them. */
function refusedRows(changes: readonly PlannedChange[], faults: readonly ChangeFault[]): Unread[] {
  return faults.flatMap(({ path: [, place, field, name], message }) => {
    const row = typeof place === 'number' ? changes[place]?.row : null;
    if (row == null) return [];
    const where = [field, name].filter((part) => part !== undefined).join('.');
    return [{ row, why: words(`${where}: ${message}`, `${where}: ${message}`) }];
  });
}

function namedIn({ parties }: Plan): Preview['named'] {
  return [...new Set(parties.map(({ kind }) => kind))].map((kind) => {
    const ofKind = parties.filter((party) => party.kind === kind);
    const fresh = ofKind.filter(({ meant }) => 'key' in meant).length;
    return { kind, fresh, known: ofKind.length - fresh };
  });
}

const ROWS_TOLD = 20;

/** A preview as a coordinator reads it. */
export function previewLines(plan: Plan, preview: Preview): Words[] {
  const { named, unread, changes, created, updated } = preview;
  const counts = named.map(({ kind, fresh, known }) => newAndKnown(kinds[kind], fresh, known));
  const fresh = plan.parties.filter(
    ({ meant, rows }) => 'key' in meant && rows.some((row) => !unread.some((each) => each.row === row)),
  );
  return [
    ...plan.notes,
    ...counts,
    ...newNames([...new Set(fresh.map(({ name }) => name))], ROWS_TOLD),
    ...(unread.length === 0
      ? []
      : [
          words(
            `${unread.length} ${unread.length === 1 ? 'række' : 'rækker'} kan ikke læses og er ikke med:`,
            `${unread.length} ${unread.length === 1 ? 'row' : 'rows'} can’t be read and ${unread.length === 1 ? 'is' : 'are'} left out:`,
          ),
          ...unread
            .slice(0, ROWS_TOLD)
            .map(({ row, why }) => words(`  række ${row}: ${why.da}`, `  row ${row}: ${why.en}`)),
        ]),
    changes.length === 0
      ? words(
          'Alt i arket er registreret i forvejen: intet ville ændres.',
          'All that the sheet says is on record already: nothing would change.',
        )
      : wouldBe(created, updated),
  ];
}
