import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answered, explorerOn } from './browser.js';
import { goTo } from './pages.js';

/** What is pressed, in the words of each language. */
const words = {
  da: {
    overlaps: 'Overlap',
    compare: /^Sammenlign de to/u,
    network: 'Netværk',
    networks: 'Mellem netværk',
    removal: 'Hvis den trækker sig',
    gaps: 'Huller',
    trail: 'Gennem årene',
    group: 'Saml en gruppe',
    meetings: 'Møder',
    trends: 'Tendenser',
    learning: 'Læring',
    screening: 'Vurdér ansøgning',
    title: 'Titel',
    needs: 'Behov',
    judge: 'Vurdér',
    judged: 'Vurderingen',
  },
  en: {
    overlaps: 'Overlaps',
    compare: /^Compare the two/u,
    network: 'Network',
    networks: 'Between networks',
    removal: 'If it withdraws',
    gaps: 'Gaps',
    trail: 'Over the years',
    group: 'Gather a group',
    meetings: 'Meetings',
    trends: 'Trends',
    learning: 'Learning',
    screening: 'Screen an application',
    title: 'Title',
    needs: 'Needs',
    judge: 'Screen',
    judged: 'The judgement',
  },
} as const;

const on = [
  { dataset: 'seed/globalt-fokus', language: 'en', organisation: 'CISU', need: 'climate' },
  { dataset: 'seed/example', language: 'da', organisation: 'Rugbrød', need: 'digital' },
] as const;

/** Counts what a reader does: each press, and each thing typed. */
class Reader {
  steps = 0;

  constructor(readonly page: Page) {}

  async press(what: Locator): Promise<void> {
    this.steps += 1;
    await what.click();
    await answered(this.page);
  }

  async follow(name: string | RegExp): Promise<void> {
    const exact = typeof name === 'string';
    await this.press(this.page.getByRole('link', { name, exact }).first());
  }

  async type(where: Locator, text: string): Promise<void> {
    this.steps += 1;
    await where.fill(text);
  }
}

describe.each(on)('From the first page of $dataset in $language', ({ dataset, language, organisation, need }) => {
  const explorer = explorerOn(dataset);
  const t = words[language];

  it.concurrent('each of the ten questions has its answer in at most four steps', async () => {
    const page = await explorer.open(`${language}/`);
    const steps: Record<string, number> = {};
    const asked = async (question: string, work: (reader: Reader) => Promise<unknown>) => {
      await goTo(page, `/${language}/`);
      const reader = new Reader(page);
      await work(reader);
      steps[question] = reader.steps;
    };
    const main = page.locator('main');
    const shows = async (heading: string) => main.getByRole('heading', { name: heading, exact: true }).waitFor();

    await asked('who does the same at the same time', async (reader) => {
      await reader.follow(t.overlaps);
      await reader.follow(t.compare);
      await main.locator('.badge').first().waitFor();
    });
    await asked('where networks meet', async (reader) => {
      await reader.follow(t.network);
      await reader.follow(t.networks);
      await main.locator('svg').first().waitFor();
    });
    await asked('what is lost if somebody withdraws', async (reader) => {
      await reader.type(page.getByRole('combobox').first(), organisation);
      reader.steps += 1;
      await page.keyboard.press('Enter');
      await shows(t.removal);
    });
    await asked('which needs nobody addresses', async (reader) => {
      await reader.follow(t.gaps);
      await main.locator('svg').first().waitFor();
    });
    await asked('what became of a need', async (reader) => {
      await reader.follow(t.gaps);
      await reader.press(main.locator('svg [data-row]').first());
      await shows(t.trail);
    });
    await asked('who should meet', async (reader) => {
      await reader.follow(t.meetings);
      await main.locator('ol > li').first().waitFor();
    });
    await asked('which few cover a need', async (reader) => {
      await reader.follow(t.gaps);
      await reader.press(main.locator('svg [data-row]').first());
      await reader.press(main.getByRole('link', { name: t.group, exact: true }).last());
      await page.locator('#group').waitFor();
    });
    await asked('which trends members do not know', async (reader) => {
      await reader.follow(t.gaps);
      await reader.follow(t.trends);
      await main.locator('h2').first().waitFor();
    });
    await asked('which learning is not put into practice', async (reader) => {
      await reader.follow(t.gaps);
      await reader.follow(t.learning);
      await main.locator('h2').first().waitFor();
    });
    await asked('whether an application fits', async (reader) => {
      await reader.follow(t.screening);
      await reader.type(main.getByRole('textbox', { name: t.title }), 'Together');
      await reader.type(main.getByRole('combobox', { name: t.needs }), need);
      await page.getByRole('option').first().click();
      await reader.press(main.getByRole('button', { name: t.judge }));
      await main.locator('.verdict').first().waitFor();
    });
    expect(Object.values(steps)).toHaveLength(10);
    expect(Object.entries(steps).filter(([, count]) => count > 4)).toEqual([]);
  });
});

describe('By keys alone', () => {
  const explorer = explorerOn('seed/example');
  const focused = async (page: Page) => (await page.locator(':focus').textContent()) ?? '';

  it.concurrent('a reader skips to the content, searches, goes to a page, through its rows and into one, and back', async () => {
    const page = await explorer.open('da/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Gå til indholdet');
    await page.keyboard.press('/');
    await page.keyboard.type('Rugbrød');
    await page.getByRole('option', { name: 'Rugbrød uden Grænser (fiktiv)' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await answered(page);
    await page.getByRole('heading', { level: 1, name: 'Rugbrød uden Grænser (fiktiv)' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await answered(page);
    await page.getByRole('heading', { level: 1, name: 'Hvem arbejder med det samme?' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/da/overlaps/*/*');
    await page.goBack();
    await answered(page);
    expect(new URL(page.url()).pathname).toBe('/da/overlaps');
  });

  it.concurrent('a reader finds by another name than the page shows, and picks by it', async () => {
    const page = await explorer.open('da/meetings');
    const rugbroed = page.getByRole('option', { name: 'Rugbrød uden Grænser (fiktiv)' });
    await page.keyboard.press('/');
    await page.keyboard.type('Rye Bread');
    await rugbroed.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Organisation' }).focus();
    await page.keyboard.type('Rye Bread');
    await rugbroed.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/meetings?organisation=*');
    expect(new URL(page.url()).searchParams.get('organisation')).toBe('organisation:rugbroed-uden-graenser');
  });

  it.concurrent('a reader opens the sources of a sentence, and comes back to it', async () => {
    const page = await explorer.open('da/overlaps');
    const mark = page.getByRole('button', { name: /oplysninger bag$/u }).first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Hvem siger det?' });
    await dialog.locator('li').first().waitFor();
    expect(await dialog.textContent()).toContain('●');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await mark.evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  it.concurrent('single letters do nothing for whoever has switched them off', async () => {
    const page = await explorer.open('da/');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Brug enkelte bogstaver som genveje' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.keyboard.press('?');
    expect(new URL(page.url()).pathname).toBe('/da/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
