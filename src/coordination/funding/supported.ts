import type { LeftOut } from '../answer/exclusions.js';
import type { View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';
import { gather } from '../projection/gathering.js';

/** What a pool supports, by initiative the claims that say so, and why others do not count. */
export interface Support {
  readonly initiatives: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly outside: ReadonlyMap<number, LeftOut>;
}

/** The initiatives that a pool supports: all but those that are CANCELLED, or outside the period that is asked for. */
export function supportedBy(view: View, pool: number): Support {
  const initiatives = new Map<number, ClaimAt[]>();
  const outside = new Map<number, LeftOut>();
  const table = view.projection.claims('FUNDED_BY');
  for (const row of table.to(pool)) {
    const initiative = table.subjectOf(row);
    const why = view.whyNot(initiative);
    if (why) {
      view.leaveOut(initiative, why);
      outside.set(initiative, why);
    } else if (view.reads(table, row)) gather(initiatives, initiative, { table, row });
  }
  return { initiatives, outside };
}
