import { together, type Cleared } from '../graph/writing/index.js';
import { fileFormats } from './format.js';

const SHOWN = 20;

/** What empty cells clear, in words: nothing where they clear nothing. */
export function clearedLines(parts: readonly Cleared[], verb: 'clear' | 'would clear'): string[] {
  const cleared = together(parts);
  if (cleared.length === 0) return [];
  const all = cleared.reduce((sum, { count }) => sum + count, 0);
  const rest = cleared.length - SHOWN;
  return [
    `Empty cells ${verb} ${all} ${all === 1 ? 'value' : 'values'} on record:`,
    ...cleared.slice(0, SHOWN).map(clearedLine),
    ...(rest > 0 ? [`  … and ${rest} more columns`] : []),
  ];
}

function clearedLine({ on, value, count, examples }: Cleared): string {
  const format = fileFormats.find((each) => (each.holds === 'entities' ? each.kind : each.verb) === on);
  const column = format?.columns.find((each) => each.value === value)?.name ?? value;
  const more = count > examples.length ? ' …' : '';
  return `  ${format?.name ?? on} ${column}: ${count} (${examples.join(', ')}${more})`;
}
