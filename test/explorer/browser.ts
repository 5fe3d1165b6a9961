import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { aroundAll, aroundEach } from 'vitest';
import { launching } from '../../explorer/chromium.mjs';
import type { WhoAsks } from '../../src/access/index.js';
import { allowedByDefault, explorerDocuments } from '../../src/server/index.js';
import { cacheOptions, contextMaker, exportedFiles } from '../../src/start.js';
import { onDayOf } from '../clock.js';
import { schema } from '../product-schema.js';
import { closeServers, serveWith } from '../server/servers.js';
import { database, loadOnly } from '../world.js';

const started = new Map<boolean, Promise<Browser>>();

/** The browser of this process; it ends with it. That with WebGL, which it draws by software, takes longer for all. */
async function browser(webgl: boolean): Promise<Browser> {
  const running = started.get(webgl) ?? launching({ webgl }).then(async (how) => playwright.launch(how));
  started.set(webgl, running);
  return running;
}

/** After how many milliseconds what a page waits for will not come, however busy the machine is. */
const NEVER_COMES = 300_000;

/** A context that knows nothing of others. @param how with `webgl` where its pages can draw by it */
export async function newContext(how: BrowserContextOptions & { readonly webgl?: boolean } = {}) {
  const { webgl = false, ...options } = how;
  const context = await (await browser(webgl)).newContext(options);
  context.setDefaultTimeout(NEVER_COMES);
  return context;
}

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
  /** Whether it can draw by WebGL. */
  readonly webgl?: boolean;
  /** Puts something between the page and the server before it is opened. */
  readonly between?: (page: Page) => Promise<void>;
  /** What the console may say because of it. */
  readonly expected?: RegExp;
}

/** What a test has opened, and what its pages did that none may. */
class Opened {
  readonly faults: string[] = [];
  readonly contexts: BrowserContext[] = [];

  async close(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map(async (context) => context.close()));
    if (this.faults.length > 0) throw new Error(this.faults.splice(0).join('\n'));
  }
}

/**
 * Serves the explorer for the tests of a file, on the day that they are about. Whatever a page says to the console, loads
 * from elsewhere or does against its policy fails the test that opened it; its pages end with it. Tests that only read
 * may run side by side: most of the time they wait for the browser.
 * @param whoAsks who a page asks as, by its `authorization`; readers where it is left out
 */
export function explorerOn(dataset: string, whoAsks?: WhoAsks): Explorer {
  const byAll = new Opened();
  const byTest = new AsyncLocalStorage<Opened>();
  let origin = '';
  onDayOf(DAY);
  aroundAll(async (runTests) => {
    await loadOnly(dataset);
    const { url } = await serveWith({
      schema,
      context: contextMaker(database, whoAsks),
      cache: cacheOptions(database, MEMORY),
      files: exportedFiles,
      allowed: { ...allowedByDefault, explorer: {}, documents: { byHash: await explorerDocuments(), only: true } },
    });
    origin = new URL('/', url).href;
    try {
      await runTests();
      await byAll.close();
    } finally {
      await closeServers();
    }
  });
  aroundEach(async (runTest) => {
    const opened = new Opened();
    await byTest.run(opened, runTest);
    await opened.close();
  });
  return {
    get origin() {
      return origin;
    },
    open: async (path, { between, expected, ...options } = {}) => {
      const { contexts, faults } = byTest.getStore() ?? byAll;
      const context = await newContext({ viewport: { width: 1280, height: 900 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
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
  await page.locator('body:has(h1):not(:has([aria-busy="true"]))').waitFor();
}

/** Saves a file by a press on a button, and reads it. */
export async function saved(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFile(await file.path());
}
