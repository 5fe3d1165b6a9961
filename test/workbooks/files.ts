import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { onTestFinished } from 'vitest';
import type { Person } from '../../src/workbooks/importing.js';
import type { Question } from '../../src/workbooks/planning/questions.js';

export type Row = readonly CellValue[];

/** A workbook of Excel. */
export const workbookOf = async (...sheets: readonly WriteSheet[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [...sheets] }));

/** A sheet with these rows. */
export const sheetOf = (rows: readonly Row[], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name: 'Ark1',
  rows: rows.map((row) => [...row]),
  ...more,
});

/** Writes a file into a folder of its own, which goes when the test ends. */
export async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-workbook-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Somebody who answers by the words of a question, and remembers what was asked and told. */
export class Player implements Person {
  readonly asked: Question[] = [];
  readonly told: string[] = [];

  /** @param answers by a part of a question's Danish text: an answer, or null for what is suggested */
  constructor(private readonly answers: readonly (readonly [part: string, answer: string | null])[]) {}

  async ask(question: Question): Promise<string | null> {
    this.asked.push(question);
    const found = this.answers.find(([part]) => question.text.da.includes(part));
    if (!found) return null;
    return found[1] ?? question.suggested ?? null;
  }

  tell({ da }: { readonly da: string }): void {
    this.told.push(da);
  }
}
