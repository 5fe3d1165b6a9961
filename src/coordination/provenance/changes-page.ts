import type { Page } from '../answer/answer.js';
import { dayNumber } from '../projection/days.js';
import { sizeOf, type WriteGroup } from './recorded-changes.js';
import type { DayCount } from './world-changes.analysis.js';

/** A part of a page: changes of a write from one place to another, or so many of what changed in the world. */
export type Stretch =
  | { readonly group: WriteGroup; readonly from: number; readonly to: number }
  | { readonly group: null; readonly count: number };

export interface PagePlan {
  readonly totalCount: number;
  readonly stretches: readonly Stretch[];
  /** The part of the list of world changes that the page shows. */
  readonly world: Page;
}

/**
 * Says what a page of the list of all changes is made of, without having the list. Of a day, what was written comes
 * first, the newest write first, then what changed in the world.
 * @param groups what was written, the newest first
 * @param days how much changed in the world, the newest day first
 */
export function pagePlan(groups: readonly WriteGroup[], days: readonly DayCount[], { offset, limit }: Page): PagePlan {
  const end = offset + limit;
  const stretches: Stretch[] = [];
  let [place, worldBefore, worldShown, next] = [0, 0, 0, 0];
  const group = (each: WriteGroup): void => {
    const size = sizeOf(each);
    const [from, to] = [Math.max(0, offset - place), Math.min(size, end - place)];
    if (from < to) stretches.push({ group: each, from, to });
    place += size;
  };
  const world = (count: number): void => {
    const [from, to] = [Math.max(0, offset - place), Math.min(count, end - place)];
    if (from < to) {
      if (worldShown === 0) worldBefore += from;
      worldShown += to - from;
      stretches.push({ group: null, count: to - from });
    } else if (worldShown === 0 && place + count <= offset) worldBefore += count;
    place += count;
  };
  for (const [day, count] of days) {
    for (; next < groups.length; next += 1) {
      const each = groups[next];
      if (!each || dayNumber(each.day) < day) break;
      group(each);
    }
    world(count);
  }
  for (const each of groups.slice(next)) group(each);
  return { totalCount: place, stretches, world: { offset: worldBefore, limit: worldShown } };
}
