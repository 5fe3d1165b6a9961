import { readdirSync, readFileSync } from 'node:fs';
import type { Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, explorerOn } from './browser.js';
import { goTo, pages } from './pages.js';

const KB = 1_024;

/** Processor time of the browser and all of its processes so far, in milliseconds; as Linux counts it, in hundredths of a second. */
function browserTime(): number {
  const children = new Map<number, number[]>();
  const ticks = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/u.test(each))) {
    const fields = statOf(name);
    if (!fields) continue;
    const [pid, parent] = [Number(name), Number(fields[1])];
    children.set(parent, [...(children.get(parent) ?? []), pid]);
    ticks.set(pid, Number(fields[11]) + Number(fields[12]));
  }
  const total = (pid: number): number =>
    (ticks.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((sum, child) => sum + total(child), 0);
  const own = (children.get(process.pid) ?? []).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--headless'),
  );
  return own.reduce((sum, pid) => sum + total(pid), 0) * 10;
}

/** What stands behind the name of a process in its line; undefined where it has just ended. */
function statOf(pid: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
  } catch {
    return undefined;
  }
}

describe('What a visitor is asked to fetch', () => {
  const explorer = explorerOn('seed/globalt-fokus');

  it('is at most three answers a view, 30 KB packed together', async () => {
    const page = await explorer.open('da/about');
    let path: string = 'about';
    const asked = new Map<string, Promise<number>[]>();
    const askedBy = new Map<Request, string>();
    page.on('request', (request) => askedBy.set(request, path));
    page.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname !== '/graphql') return;
      const of = askedBy.get(request) ?? '';
      asked.set(of, [...(asked.get(of) ?? []), request.sizes().then(({ responseBodySize }) => responseBodySize)]);
    });
    // A pair of which one is not on record offers what is like it instead, which is one question more.
    for (path of pages.filter((each) => !each.includes('nowhere'))) await goTo(page, `/da/${path}`);
    const over: string[] = [];
    for (const [of, promised] of asked) {
      const sizes = await Promise.all(promised);
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      if (sizes.length > 3 || bytes > 30 * KB) over.push(`${of}: ${sizes.length} answers, ${bytes} bytes`);
    }
    expect(over).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'takes at most 400 ms of processor time until the first view is there, with nothing kept',
    async () => {
      await (await browser()).newPage().then(async (page) => page.close());
      const times: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const before = browserTime();
        const page = await explorer.open('da/');
        times.push(browserTime() - before);
        await page.context().close();
      }
      const [, , median = 0] = times.toSorted((one, other) => one - other);
      expect(median).toBeLessThanOrEqual(400);
    },
  );
});
