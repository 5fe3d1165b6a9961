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

/** The same, and whether the page is wider than the window of a phone. */
export async function violationsAndOverhang(page: Page): Promise<string[]> {
  const found = await violations(page);
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 900 });
  const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  const isTooWide = (await page.evaluate<number>(overhang)) > 0;
  if (usual) await page.setViewportSize(usual);
  return isTooWide ? [...found, 'it is too wide for a phone'] : found;
}

/** In dark only colours can be wrong that were right in light, and in either language they are the same. */
const colours = { runOnly: ['color-contrast'] };
export const allButColours = { rules: { 'color-contrast': { enabled: false } } };

/** What axe finds in light, and what is wrong with the colours in dark. */
export async function inBothColours(page: Page): Promise<string[]> {
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, colours);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((each) => `dark ${each}`)];
}
