import type { DashboardRow } from './dashboard.js';
import type { Measured } from './load.js';
import { table } from './table.js';

/** How many answers a second both sides gave, and how long one took. */
export function dashboardTable(rows: readonly DashboardRow[]): string[] {
  const header = ['asked', 'at once', 'Samspil /s', 'peer /s', 'ratio', 'Samspil p50', 'p95', 'peer p50', 'p95 ms'];
  const figures = ({ median, p95 }: Measured) => [median.toFixed(1), p95.toFixed(1)];
  return table([
    header,
    ...rows.map(({ asked, askers, samspil, peer }) => [
      asked,
      String(askers),
      samspil.perSecond.toFixed(1),
      peer.perSecond.toFixed(1),
      `${(samspil.perSecond / peer.perSecond).toFixed(2)} ×`,
      ...figures(samspil),
      ...figures(peer),
    ]),
  ]);
}
