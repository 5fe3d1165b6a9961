import { describe, expect, it } from 'vitest';
import { answered, explorerOn } from './browser.js';

const explorer = explorerOn('seed/example');

describe('The explorer in bad circumstances', () => {
  it('works behind a proxy that adds a path, in both languages and loaded anew', async () => {
    const page = await explorer.open('samspil/da/', {
      between: async (page) => {
        await page.route('**/samspil/**', async (route) => {
          const address = route.request().url().replace('/samspil/', '/');
          await route.fulfill({ response: await route.fetch({ url: address }) });
        });
      },
    });
    await page.getByRole('link', { name: 'Huller', exact: true }).click();
    await page.waitForURL('**/samspil/da/gaps');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/samspil/en/gaps');
    await page.reload();
    await answered(page);
    expect(await page.locator('h1').textContent()).toBe('What is missing, and for whom?');
    expect(await page.locator('[role="alert"]').count()).toBe(0);
  });

  it('leads on from an address with an odd escape, to the same in the other language too', async () => {
    const page = await explorer.open('da/100%25');
    expect(await page.locator('h1').textContent()).toBe('Her er ingen side');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/100%25');
    await page.getByRole('link', { name: 'Search for it' }).click();
    await page.getByRole('heading', { name: 'All on “100%”' }).waitFor();
  });

  it('reads what somebody typed as it was typed, escapes and all', async () => {
    const page = await explorer.open('da/search?q=%2541');
    expect(await page.locator('h1').textContent()).toBe('Alt om »%41«');
  });
});
