import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { explorerOn } from './browser.js';
import { goTo, pages } from './pages.js';

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const everything = '{}';
/** In dark colours only what colours can be wrong in; colours are the same in either language. */
const colours = "{ runOnly: { type: 'rule', values: ['color-contrast'] } }";
const allButColours = "{ rules: { 'color-contrast': { enabled: false } } }";

/** What axe finds, whatever its impact. */
async function violations(page: Page, options: string): Promise<string[]> {
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.length} such as ${nodes[0]?.html ?? ''}`);
}

/** By how many pixels a page is wider than the window. */
const overhang = async (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const WIDTHS = [360, 768, 1280, 2560];

describe('Every page of the explorer', () => {
  const explorer = explorerOn('seed/example');
  let axe: string;
  beforeAll(async () => {
    axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  });

  it('has nothing that axe finds fault with, light and dark', async () => {
    const page = await explorer.open('da/');
    await page.evaluate(axe);
    const found: string[] = [];
    for (const path of pages) {
      await page.emulateMedia({ colorScheme: 'light' });
      await goTo(page, `/da/${path}`);
      found.push(...(await violations(page, everything)).map((each) => `${path} ${each}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page, colours)).map((each) => `${path} dark ${each}`));
    }
    expect(found).toEqual([]);
  });

  it('has nothing that axe finds fault with in English, where words and names are others', async () => {
    const page = await explorer.open('en/');
    await page.evaluate(axe);
    const found: string[] = [];
    for (const path of pages) {
      await goTo(page, `/en/${path}`);
      found.push(...(await violations(page, allButColours)).map((each) => `${path} ${each}`));
    }
    expect(found).toEqual([]);
  });

  it('is as wide as the window, from a phone to a wall, and has a title of its own, which is that of the tab', async () => {
    const page = await explorer.open('da/');
    const wide: string[] = [];
    for (const path of pages) {
      await goTo(page, `/da/${path}`);
      const heads = await page.locator('h1').allTextContents();
      expect([path, heads.length, `${heads[0] ?? ''} · Samspil`]).toEqual([path, 1, await page.title()]);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if ((await overhang(page)) > 0) wide.push(`${path} at ${width}`);
      }
    }
    expect(wide).toEqual([]);
  });
});
