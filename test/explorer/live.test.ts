import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeRecords } from '../../src/graph/writing/write.js';
import { theme } from '../coordination/records.js';
import { database } from '../world.js';
import { answered, explorerOn } from './browser.js';

const explorer = explorerOn('seed/example');

const write = async (slug: string) =>
  database.write(async (tx) => writeRecords(tx, { entities: [theme(slug)], claims: [] }, 'test'));

const isStream = (response: Response) => response.headers()['content-type']?.startsWith('text/event-stream') === true;

/** Opens a page and waits until it listens. */
async function openListening(path: string): Promise<Page> {
  let listens: Promise<Response> | undefined;
  const page = await explorer.open(path, {
    between: async (page) => {
      listens = page.waitForResponse(isStream);
    },
  });
  await listens;
  return page;
}

const news = (page: Page) => page.getByRole('status').filter({ hasText: /Der er kommet nyt|Something has changed/u });

describe('An open page', () => {
  it.each([
    ['da', 'Der er kommet nyt, siden siden blev hentet.', 'Vis'],
    ['en', 'Something has changed since this page was fetched.', 'Show'],
  ])(
    'says in %s that something on record has changed, and shows it when it is asked to',
    async (language, text, show) => {
      const page = await openListening(`${language}/themes?sure=unconfirmed`);
      expect(await news(page).count()).toBe(0);
      await write(`told-in-${language}`);
      await news(page).getByText(text).waitFor();
      expect(await page.locator('main').textContent()).not.toContain(`told-in-${language}`);
      await page.getByRole('button', { name: show, exact: true }).click();
      await page.locator('main').getByText(`told-in-${language}`).waitFor();
      expect(await news(page).count()).toBe(0);
    },
  );

  it('does not listen in the background, and says so when it is looked at again', async () => {
    const page = await openListening('da/themes');
    const hidden = async (state: string) =>
      page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))`);
    await hidden('hidden');
    await write('meanwhile');
    await hidden('visible');
    await news(page).waitFor();
    await page.getByRole('link', { name: 'Huller', exact: true }).click();
    await answered(page);
    expect(await news(page).count()).toBe(0);
  });
});
