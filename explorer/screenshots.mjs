/**
 * Takes a picture of every page of a Samspil that runs, to be looked at one by one:
 * `node explorer/screenshots.mjs [address] [folder]`, by default http://localhost:4000/ and `screenshots`. Each page in
 * Danish and English, light and dark, as wide as a desk and as a phone, and as it is printed (PDF).
 * With `--readme` it renews only the picture that the README opens with.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright-core';
import { launching } from './chromium.mjs';

const { values, positionals } = parseArgs({ options: { readme: { type: 'boolean' } }, allowPositionals: true });
const [address = 'http://localhost:4000/', folder = 'screenshots'] = positionals;

const pages = {
  overview: '',
  overlaps: 'overlaps?when=ever',
  'overlaps-now': 'overlaps',
  matrix: 'overlaps?when=ever&view=matrix',
  gaps: 'gaps?when=ever',
  trends: 'gaps?tab=trends',
  learning: 'gaps?tab=learning',
  evidence: 'gaps?tab=evidence',
  'gap-matrix': 'gaps?tab=matrix&when=ever',
  meetings: 'meetings?when=ever',
  network: 'network?when=ever',
  'network-of-organisations': 'network?when=ever&mode=who-with-whom',
  'network-of-networks': 'network?when=ever&mode=networks',
  screening: 'screening',
  organisations: 'organisations',
  search: 'search?q=klima',
  about: 'about',
  nowhere: 'nowhere',
};

/** The first of some kinds on record, and the first pair. */
async function examples() {
  const query = `{
    organisations(first: 1) { nodes { id } } initiatives(first: 1) { nodes { id } } themes(first: 1) { nodes { id } }
    needGaps(first: 1) { nodes { need { id } } } overlaps(first: 1) { nodes { a { id } b { id } } }
  }`;
  const response = await fetch(new URL('graphql', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  const [pair] = data.overlaps.nodes;
  return {
    organisation: `organisations/${data.organisations.nodes[0].id}`,
    initiative: `initiatives/${data.initiatives.nodes[0].id}`,
    theme: `themes/${data.themes.nodes[0].id}`,
    timeline: `overlaps?when=ever&view=picture&theme=${data.themes.nodes[0].id}`,
    need: `needs/${data.needGaps.nodes[0].need.id}`,
    pair: `overlaps/${pair.a.id}/${pair.b.id}`,
  };
}

async function shown(page, path) {
  await page.goto(new URL(path, address).href);
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  const fault = page.locator('[role="alert"]').first();
  if ((await fault.count()) > 0) throw new Error(`${path}: ${await fault.textContent()}`);
}

/** As a reader prints it, who presses Ctrl+P: the page fetches its notes first. */
async function printed(page, path) {
  await page.evaluate(() => {
    globalThis.printing = new Promise((resolve) => {
      globalThis.print = resolve;
    });
  });
  await page.keyboard.press('Control+p');
  await page.evaluate(() => globalThis.printing);
  await page.pdf({ path, format: 'A4' });
}

const browser = await playwright.launch(await launching());
if (values.readme) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 840 }, deviceScaleFactor: 1 });
  await shown(page, 'da/');
  await page.screenshot({ path: join(import.meta.dirname, '..', 'docs', 'explorer.png') });
} else {
  await mkdir(folder, { recursive: true });
  for (const [name, path] of Object.entries({ ...pages, ...(await examples()) }))
    for (const language of ['da', 'en']) {
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [1280, 'dark'],
        [360, 'light'],
      ]) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await shown(page, `${language}/${path}`);
        await page.screenshot({
          path: join(folder, `${name}.${language}.${width}.${colorScheme}.png`),
          fullPage: true,
        });
        if (width === 1280 && colorScheme === 'light') await printed(page, join(folder, `${name}.${language}.pdf`));
        await page.close();
      }
      process.stdout.write(`${name}.${language}\n`);
    }
}
await browser.close();
