// cspell:ignore Adigitalisering
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { answered, explorerOn, saved } from './browser.js';

interface Told {
  readonly digest: {
    readonly groups: readonly {
      readonly what: string;
      readonly totalCount: number;
      readonly entries: readonly object[];
    }[];
  };
}

describe('The page of what has changed', () => {
  const explorer = explorerOn('seed/example');
  const told = async (asked: string): Promise<Told['digest']> =>
    (await answer<Told>(`{ digest(${asked}) { groups { what totalCount entries { entityId } } } }`)).digest;

  it('is one step from the start, tells the first of each group, leads to all of one, and to its feed', async () => {
    const page = await explorer.open('da/');
    await page.getByRole('link', { name: 'Hvad er nyt?' }).click();
    await answered(page);
    expect(await page.locator('h1').textContent()).toBe('Hvad er nyt?');
    await page.goto(`${explorer.origin}da/digest?since=2020-01-01&themes=theme:digitalisering`);
    await answered(page);
    const { groups } = await told('since: "2020-01-01", themes: ["theme:digitalisering"]');
    const news = groups.find(({ what }) => what === 'NEW');
    expect(await page.locator('main h2').allTextContents()).toContain(`Nyt (${news?.totalCount})`);
    expect(await page.locator('main ol > li').count()).toBe(groups.flatMap(({ entries }) => entries).length);
    expect(await page.locator('main a[type="application/atom+xml"]').getAttribute('href')).toBe(
      '/export/changes.atom?language=da&themes=theme%3Adigitalisering',
    );
    await page.getByRole('link', { name: `Se alle ${news?.totalCount}` }).click();
    await answered(page);
    expect(new URL(page.url()).searchParams.get('what')).toBe('new');
    expect(await page.locator('main ol > li').count()).toBe(news?.totalCount);
  });

  it('can be taken along as a workbook, one line for each thing, with how many there are', async () => {
    const page = await explorer.open('da/digest?since=2020-01-01&themes=theme:digitalisering');
    const { groups } = await told('since: "2020-01-01", themes: ["theme:digitalisering"]');
    const { sheets } = await readXlsx(await saved(page, 'Excel'));
    const [head, ...rows] = sheets[0]?.rows ?? [];
    expect(head).toEqual(['Hvad der er sket', 'Med hvad', 'Senest ændret', 'Antal ændringer', 'De nyeste ændringer']);
    expect(rows.length).toBe(groups.flatMap(({ entries }) => entries).length);
    expect(rows[0]?.[0]).toBe('Nyt');
    const [news] = groups;
    expect(sheets[1]?.rows.map(([, told]) => told)).toContain(
      `Nyt: Viser ${news?.entries.length} af ${news?.totalCount}.`,
    );
  });

  it('keeps its themes in the address, and drops a date that is none', async () => {
    const page = await explorer.open('en/digest?since=2026-13-01&themes=theme:digitalisering');
    expect(await page.getByRole('status').first().textContent()).toContain('since');
    await page.getByRole('button', { name: /^Take .+ out$/u }).click();
    await answered(page);
    expect(new URL(page.url()).search).toBe('');
  });
});
