import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Brings axe into a page; it stays while one goes on within it. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
}

/** What axe finds, whatever its impact. @param rules of its `run`: which it goes by, all where nothing is said */
export async function violations(page: Page, rules: object = {}): Promise<string[]> {
  // Of what it finds no fault with it would tell each element, which takes longer than to look.
  const options = JSON.stringify({ resultTypes: ['violations'], ...rules });
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.length} such as ${nodes[0]?.html ?? ''}`);
}
