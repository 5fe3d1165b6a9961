import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/server/playground/examples.js';
import { schema } from '../product-schema.js';
import { contextMaker } from '../../src/start.js';
import { database, loadOnly } from '../world.js';
import { newContext } from '../explorer/browser.js';
import { closeServers, serveSchema } from './servers.js';

describe('The playground in a browser that reaches nothing but this server', () => {
  let page: Page;
  const outside: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    await loadOnly('seed/example');
    const { url } = await serveSchema(schema, contextMaker(database));
    const { origin } = new URL(url);
    page = await (await newContext({ viewport: { width: 1400, height: 850 } })).newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.route('**/*', async (route) => {
      const asked = new URL(route.request().url());
      if (asked.origin === origin) return route.continue();
      outside.push(asked.href);
      return route.abort();
    });
    await page.goto(url);
    await page.getByRole('button', { name: 'Execute query' }).waitFor();
  });

  afterAll(async () => {
    await page.context().close();
    await closeServers();
  });

  it('is called Samspil and has ten examples or more, each with a Danish and an English title', async () => {
    expect(await page.title()).toBe('Samspil');
    const links = page.getByRole('navigation').getByRole('link');
    const titles = readExamples().map(({ title: { da, en } }) => `${da} ${en}`);
    expect(titles.length).toBeGreaterThanOrEqual(10);
    expect((await links.allTextContents()).map((text) => text.trim())).toEqual(titles);
  });

  it('runs an example by keyboard alone: Tab to it, Enter to open it in a tab, Enter to run it', async () => {
    const place = readExamples().findIndex(({ file }) => file.endsWith('search.graphql'));
    for (let presses = 0; presses <= place; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const run = page.getByRole('button', { name: 'Execute query' });
    await page.getByRole('tab', { name: 'Search' }).waitFor();
    await expect.poll(async () => run.evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('region', { name: 'Result Window' }).getByText('totalCount');
    await answer.waitFor();
    expect(await answer.isVisible()).toBe(true);
  });

  it('shows the documentation of the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query' }).click();
    const documentation = page.getByText('Looks through the names and descriptions of everything on record.');
    await documentation.waitFor();
    expect(await documentation.isVisible()).toBe(true);
  });

  it('asked nothing of anybody else and met no fault', () => {
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
  });
});
