import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addAxe, violations } from './axe.js';
import { explorerOn } from './browser.js';
import { goTo, pages } from './pages.js';

/** In dark colours only what colours can be wrong in; colours are the same in either language. */
const colours = "{ runOnly: { type: 'rule', values: ['color-contrast'] } }";
const allButColours = "{ rules: { 'color-contrast': { enabled: false } } }";

/** By how many pixels a page is wider than the window. */
const overhang = async (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const WIDTHS = [360, 768, 1280, 2560];

describe('Every page of the explorer', () => {
  const explorer = explorerOn('seed/example');

  it('has nothing that axe finds fault with, light and dark', async () => {
    const page = await explorer.open('da/');
    await addAxe(page);
    const found: string[] = [];
    for (const path of pages) {
      await page.emulateMedia({ colorScheme: 'light' });
      await goTo(page, `/da/${path}`);
      found.push(...(await violations(page)).map((each) => `${path} ${each}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page, colours)).map((each) => `${path} dark ${each}`));
    }
    expect(found).toEqual([]);
  });

  it('has nothing that axe finds fault with in English, where words and names are others', async () => {
    const page = await explorer.open('en/');
    await addAxe(page);
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
