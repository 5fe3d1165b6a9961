import { beforeAll, describe, expect, it } from 'vitest';
import { emptyGraph } from '../world.js';
import { explorerOn } from './browser.js';
import { goTo } from './pages.js';

const explorer = explorerOn('seed/example');
beforeAll(emptyGraph);

/** That all is well, which nobody knows where nothing is on record. */
const ALL_IS_WELL = /(?:^|\n)All?e? (?!time|kinds|slags|in a grid)|er dækket, så vidt|are met, as far/u;
/** A way to where nothing is. */
const NOWHERE = /\b0\b.*→/u;

describe.concurrent('Where nothing is on record', () => {
  it.each(['da', 'en'])('the pages say just that, in %s', async (language) => {
    const page = await explorer.open(`${language}/`);
    for (const path of [
      '',
      'overlaps',
      'overlaps?view=matrix',
      'gaps',
      'gaps?tab=trends',
      'gaps?tab=learning',
      'gaps?tab=evidence',
      'gaps?tab=matrix',
      'meetings',
      'meetings?new=1',
      'network',
      'network?mode=networks',
      'screening?title=Sammen',
      'organisations',
      'search?q=a',
    ]) {
      await goTo(page, `/${language}/${path}`);
      const told = (await page.locator('main p, main li').allTextContents()).join('\n');
      expect([path, ALL_IS_WELL.exec(told)?.[0], NOWHERE.exec(told)?.[0]]).toEqual([path, undefined, undefined]);
      expect([path, await page.locator('main [role="alert"]').count()]).toEqual([path, 0]);
    }
  });

  it('an id is said to be none, once where several parts of a page ask for it, without a way to ask again', async () => {
    const page = await explorer.open('da/overlaps?when=ever&theme=theme:nowhere&view=picture');
    expect(await page.locator('main [role="alert"]').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Prøv igen' }).count()).toBe(0);
  });
});
