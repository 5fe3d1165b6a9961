import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launching } from '../../explorer/chromium.mjs';
import { allowedByDefault, explorerDocuments } from '../../src/server/index.js';
import { cacheOptions, contextMaker, exportedFiles } from '../../src/start.js';
import { onDayOf } from '../clock.js';
import { schema } from '../product-schema.js';
import { closeServers, serveWith } from '../server/servers.js';
import { database, loadOnly } from '../world.js';

let started: Promise<Browser> | undefined;

/** The browser of this process; it ends with it. */
export const browser = async (): Promise<Browser> => (started ??= (async () => playwright.launch(await launching()))());

/** The day on which tests of the explorer look at the example: some of what it tells goes on. */
export const DAY = '2026-06-15';

const MEMORY = 16_777_216;

/** The explorer on a dataset, as somebody's browser shows it. */
export interface Explorer {
  /** Where it is, with a slash at its end. */
  readonly origin: string;
  /** Opens a page of its own at a path such as `da/overlaps`, and waits until it has its answers. */
  open(path: string, options?: BrowserContextOptions & Circumstances): Promise<Page>;
}

/** What a page is opened in the midst of. */
interface Circumstances {
  /** Puts something between the page and the server before it is opened. */
  readonly between?: (page: Page) => Promise<void>;
  /** What the console may say because of it. */
  readonly expected?: RegExp;
}

/**
 * Serves the explorer for the tests of a file, on the day that they are about. Whatever a page says to the console, loads
 * from elsewhere or does against its policy fails the file.
 */
export function explorerOn(dataset: string): Explorer {
  const faults: string[] = [];
  const pages: Page[] = [];
  let origin = '';
  onDayOf(DAY);
  beforeAll(async () => {
    await loadOnly(dataset);
    const { url } = await serveWith({
      schema,
      context: contextMaker(database),
      cache: cacheOptions(database, MEMORY),
      files: exportedFiles,
      allowed: { ...allowedByDefault, explorer: {}, documents: { byHash: await explorerDocuments(), only: true } },
    });
    origin = new URL('/', url).href;
  });
  afterAll(async () => {
    await Promise.all(pages.map(async (page) => page.context().close()));
    await closeServers();
    expect(faults).toEqual([]);
  });
  return {
    get origin() {
      return origin;
    },
    open: async (path, { between, expected, ...options } = {}) => {
      const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      pages.push(page);
      page.on('console', (message) => {
        if (!expected?.test(message.text())) faults.push(`${path}: ${message.text()}`);
      });
      page.on('pageerror', ({ message }) => faults.push(`${path}: ${message}`));
      page.on('request', (request) => {
        const { href } = new URL(request.url());
        if (!href.startsWith(origin) && !/^(?:data|blob):/u.test(href)) faults.push(`${path} asks for ${href}`);
      });
      await page.clock.setFixedTime(new Date(`${DAY}T12:00:00Z`));
      await between?.(page);
      await page.goto(new URL(path, origin).href);
      await answered(page);
      return page;
    },
  };
}

/** Waits until nothing on the page waits for an answer. */
export async function answered(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await expect.poll(async () => page.locator('[aria-busy="true"]').count()).toBe(0);
}
