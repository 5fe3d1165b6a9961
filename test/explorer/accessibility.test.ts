import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addAxe, allButColours, inBothColours, violations } from './axe.js';
import { explorerOn } from './browser.js';
import { goTo, pages } from './pages.js';

type Language = 'da' | 'en';

const WIDTHS = [360, 768, 2560, 1280];

/** What a page looks like: loaded once, it is looked at from all sides. */
interface Look {
  readonly path: string;
  readonly violations: readonly string[];
  /** At which widths it is wider than the window. */
  readonly tooWide: readonly number[];
  readonly heads: readonly string[];
  readonly title: string;
}

async function lookAt(page: Page, language: Language, path: string): Promise<Look> {
  await goTo(page, `/${language}/${path}`);
  return {
    path,
    violations: await (language === 'da' ? inBothColours(page) : violations(page, allButColours)),
    tooWide: await tooWide(page),
    heads: await page.locator('h1').allTextContents(),
    title: await page.title(),
  };
}

async function tooWide(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    if ((await page.evaluate<number>(overhang)) > 0) found.push(width);
  }
  return found;
}

describe('Every page of the explorer', () => {
  const explorer = explorerOn('seed/example');
  const languages: readonly Language[] = ['da', 'en'];
  const looks = new Map<Language, readonly Look[]>();

  async function lookAtAll(language: Language): Promise<void> {
    const page = await explorer.open(`${language}/`);
    await addAxe(page);
    const found: Look[] = [];
    for (const path of pages) found.push(await lookAt(page, language, path));
    looks.set(language, found);
  }

  // Of either page the test waits for the browser most of the time.
  beforeAll(async () => void (await Promise.all(languages.map(lookAtAll))));

  describe.each(languages)('in %s', (language) => {
    const all = (): readonly Look[] => looks.get(language) ?? [];

    it('has nothing that axe finds fault with, light and dark', () => {
      expect(all().flatMap(({ path, violations: found }) => found.map((each) => `${path} ${each}`))).toEqual([]);
    });

    it('is as wide as the window, from a phone to a wall', () => {
      expect(all().filter((look) => look.tooWide.length > 0)).toEqual([]);
    });

    it('has a title of its own, which is that of the tab', () => {
      expect(all()).toHaveLength(pages.length);
      for (const { path, heads, title } of all())
        expect([path, heads.length, title]).toEqual([path, 1, `${heads[0] ?? ''} · Samspil`]);
    });
  });
});
