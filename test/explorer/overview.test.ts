import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answered, explorerOn } from './browser.js';
import { goTo } from './pages.js';

/** How many a page says that there are: “Viser 20 af 67, …”, “38 behov med et hul, …”; a list of none gives no number. */
async function toldOn(page: Page): Promise<number> {
  const told = await page.locator('main p:not(.only-print), main caption').allTextContents();
  const number = told.map((text) => /^(?:Viser [\d.]+ af )?(?<all>[\d.]+)(?:[ ,.]|$)/u.exec(text)?.groups?.['all']);
  return Number(number.find((each) => each !== undefined)?.replaceAll('.', '') ?? 0);
}

const numberIn = (text: string | null): number => Number(/[\d.]+/u.exec(text ?? '')?.[0].replaceAll('.', ''));

describe.each([
  { dataset: 'seed/globalt-fokus', organisation: '/da/organisations/organisation:care-danmark' },
  { dataset: 'seed/example', organisation: '/da/organisations/organisation:solsortene' },
])('On $dataset', ({ dataset, organisation }) => {
  const explorer = explorerOn(dataset);

  it.concurrent('each card and number of the first page opens as many as it says, and what a card shows first', async () => {
    const page = await explorer.open('da/');
    const cards = page.locator('main .findings > section');
    const ways = await cards.locator('a.button').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways).toHaveLength(3);
    for (const [at, way] of ways.entries()) {
      await goTo(page, '/da/');
      const card = cards.nth(at);
      const said = numberIn(await card.locator('a.button').textContent());
      const shown = await card.locator('.badge').first().textContent();
      await goTo(page, way ?? '');
      expect([way, await toldOn(page)]).toEqual([way, said]);
      if (way === '/da/gaps') await goTo(page, `${way}?view=table`);
      const first = await page.locator('main ol .badge, main tbody .badge').first().textContent();
      expect([way, first]).toEqual([way, shown]);
    }
    await goTo(page, '/da/');
    const tiles = page.locator('main .tiles a');
    const lists = await tiles.evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), link.textContent]),
    );
    expect(lists).toHaveLength(11);
    for (const [list, text] of lists) {
      await goTo(page, list ?? '');
      const said = numberIn(text ?? null);
      expect([list, await toldOn(page)]).toEqual([list, said]);
    }
  });

  it.concurrent('all meetings and pairs of something are as many as its page says', async () => {
    const page = await explorer.open('da/overlaps?when=ever');
    const initiative = await page.locator('main ol h2 a[href*="/initiatives/"]').first().getAttribute('href');
    for (const path of [organisation, initiative]) {
      await goTo(page, path ?? '');
      const all = page.getByRole('link', { name: /^Se alle [\d.]+ (?:møder|par)$/u });
      const said = numberIn(await all.textContent());
      await all.click();
      await answered(page);
      expect([path, await toldOn(page)]).toEqual([path, said]);
    }
  });
});
