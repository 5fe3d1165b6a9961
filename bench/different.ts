import type { Report } from '#samspil/database/index.js';
import { postBody } from './asking.js';
import { inMegabytes, memoryHeld } from './memory.js';
import { table } from './table.js';

/** What this process held after so many questions, none of which was asked before. */
export interface Held {
  readonly questions: number;
  /** What the main thread holds, in bytes. */
  readonly held: number;
  /** What the process has from the system, in bytes, the thread of the analyses and what V8 keeps for later included. */
  readonly resident: number;
}

/** How many ask at once. */
const ASKERS = 16;
/** How often it is told what is held. */
const PARTS = 6;

const kinds = ['organisations', 'initiatives', 'themes', 'needs', 'methods'] as const;

/** Each is another text with other variables, and one in fifty asks for an analysis of another period. */
function question(number: number): string {
  const alias = `a${number}`;
  if (number % 50 === 0) {
    const from = `${1_000 + ((number / 50) % 1_000)}`;
    const query = `query ($from: EDTF) { ${alias}: overlaps(first: 5, window: { from: $from }) { totalCount nodes { score reasons { da } } } }`;
    return JSON.stringify({ query, variables: { from } });
  }
  const kind = kinds[number % kinds.length] ?? 'themes';
  const query = `query ($first: Int) { ${alias}: ${kind}(first: $first) { totalCount nodes { id name { da en } } } }`;
  return JSON.stringify({ query, variables: { first: 1 + (number % 20) } });
}

/** Asks so many different questions, and tells what is held after each sixth of them, when nothing is under way. */
export async function measureDifferent(address: string, questions: number, report: Report): Promise<Held[]> {
  const told: Held[] = [{ questions: 0, held: memoryHeld(), resident: process.memoryUsage().rss }];
  let asked = 0;
  for (let part = 1; part <= PARTS; part += 1) {
    const end = Math.round((questions * part) / PARTS);
    const askers = Array.from({ length: ASKERS }, async () => {
      while (asked < end) {
        asked += 1;
        const response = await postBody(address, question(asked));
        const text = await response.text();
        if (response.status !== 200 || text.includes('"errors"')) throw new Error(text.slice(0, 500));
      }
    });
    await Promise.all(askers);
    told.push({ questions: asked, held: memoryHeld(), resident: process.memoryUsage().rss });
    report(`${asked} of ${questions} questions`);
  }
  return told;
}

export const differentTable = (told: readonly Held[]): string[] =>
  table([
    ['different questions', 'MB held', 'MB resident'],
    ...told.map(({ questions, held, resident }) => [String(questions), inMegabytes(held), inMegabytes(resident)]),
  ]);
