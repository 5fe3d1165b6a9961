import type { Cell, Language } from './cells.js';
import type { Sheet } from './workbook-file.js';

/** Something that is to be known of the tables beside it, such as of when they are. */
export type Told = readonly [what: string, value: Cell];

const words = { da: ['Om', 'Hvad', 'Værdi'], en: ['About', 'What', 'Value'] } as const;

/** The sheet that says what the others are: what was asked, when, of what. What is not known is left out. */
export function aboutSheet(told: readonly Told[], language: Language): Sheet {
  const [name, ...head] = words[language];
  return { name, head, rows: told.filter(([, value]) => value !== null && value !== '') };
}
