import type { EventLoopRow } from './event-loop.js';
import { table } from './table.js';

/** For how long the server was held up, beside what the machine does when nothing is asked. */
export function eventLoopTable(rows: readonly EventLoopRow[]): string[] {
  const header = ['analysed', 'question ms', 'held up at most ms', 'p99 ms', 'by its own work ms'];
  const mean = (took: readonly number[]) => took.reduce((sum, each) => sum + each, 0) / took.length;
  return table([
    header,
    ...rows.map(({ what, took, longest, p99, longestWork }) => [
      what,
      took.length > 0 ? mean(took).toFixed(0) : '',
      longest.toFixed(1),
      p99.toFixed(1),
      longestWork?.toFixed(1) ?? '',
    ]),
  ]);
}
