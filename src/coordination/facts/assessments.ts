import type { View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';

/** The assessment with the latest last day; of several the one whose id comes first. Null where none is on record. */
export const newestAssessment = (view: View): number | null => newestFirst(view)[0] ?? null;

/** The needs that an assessment ended in prioritising: the place of each, where it has one, and the claims that say so. */
export type Decisions = ReadonlyMap<number, { readonly rank: number | null; readonly claims: readonly ClaimAt[] }>;

/** What an assessment ended in. Of several claims on a need the first that has a place holds. */
export function decisionsOf(view: View, assessment: number): Decisions {
  const decisions = new Map<number, { rank: number | null; claims: ClaimAt[] }>();
  for (const { other, table, row } of view.from('PRIORITISES', assessment)) {
    const rank = table.numberOf('rank', row);
    const known = decisions.get(other);
    decisions.set(other, {
      rank: known?.rank ?? (Number.isNaN(rank) ? null : rank),
      claims: [...(known?.claims ?? []), { table, row }],
    });
  }
  return decisions;
}

/** The newest assessment that prioritised any need, and what it ended in; null where none has. */
export function lastDecisions(view: View): { readonly assessment: number; readonly decisions: Decisions } | null {
  for (const assessment of newestFirst(view)) {
    const decisions = decisionsOf(view, assessment);
    if (decisions.size > 0) return { assessment, decisions };
  }
  return null;
}

/** The assessments that are sure enough, by their last day, the latest first, then by id. */
function newestFirst(view: View): number[] {
  const { entities } = view.projection;
  const last = (assessment: number): number =>
    entities.boundsOf('Assessment', 'period', assessment)?.last ?? Number.MIN_SAFE_INTEGER;
  return view.sureOf('Assessment').sort((one, other) => last(other) - last(one) || one - other);
}
