import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { explorerOn } from './browser.js';
import { goTo, pages } from './pages.js';

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe finds, whatever its impact; in dark colours only what colours can be wrong in. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const only = rules ? `{ runOnly: { type: 'rule', values: ${JSON.stringify(rules)} } }` : '{}';
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(document, ${only})`);
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

  it.each(['da', 'en'])('has nothing that axe finds fault with, light and dark, in %s', async (language) => {
    const page = await explorer.open(`${language}/`);
    await page.evaluate(axe);
    const found: string[] = [];
    for (const path of pages) {
      await page.emulateMedia({ colorScheme: 'light' });
      await goTo(page, `/${language}/${path}`);
      found.push(...(await violations(page)).map((each) => `${path} ${each}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page, ['color-contrast'])).map((each) => `${path} dark ${each}`));
    }
    expect(found).toEqual([]);
  });

  it('is as wide as the window, from a phone to a wall', async () => {
    const page = await explorer.open('da/');
    const wide: string[] = [];
    for (const path of pages) {
      await goTo(page, `/da/${path}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if ((await overhang(page)) > 0) wide.push(`${path} at ${width}`);
      }
    }
    expect(wide).toEqual([]);
  });

  it('has a title of its own, which is that of the tab', async () => {
    const page = await explorer.open('da/');
    for (const path of pages) {
      await goTo(page, `/da/${path}`);
      const heads = await page.locator('h1').allTextContents();
      expect([path, heads.length, `${heads[0] ?? ''} · Samspil`]).toEqual([path, 1, await page.title()]);
    }
  });
});
