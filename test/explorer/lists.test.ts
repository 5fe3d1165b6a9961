import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { answered, explorerOn } from './browser.js';

interface Counted {
  readonly totalCount: number;
  readonly facets: { readonly by: { readonly values: readonly { readonly value: string; readonly count: number }[] } };
}

const THEME = 'theme:lokalt-lederskab';

describe.concurrent('The list of a kind', () => {
  const explorer = explorerOn('seed/example');
  const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
  /** What can be chosen: how many have each value, by value, all of them first. */
  const countsIn = async (page: Page, name: string): Promise<[string, number][]> =>
    (await choice(page, name).locator('option').all()).reduce<Promise<[string, number][]>>(
      async (before, option) => [
        ...(await before),
        [
          (await option.getAttribute('value')) ?? '',
          Number(/\((\d+)\)$/u.exec((await option.textContent()) ?? '')?.[1]),
        ],
      ],
      Promise.resolve([]),
    );
  const counted = async (facet: string, filter: string): Promise<[string, number][]> => {
    const { list } = await answer<{ list: Counted }>(
      `{ list: initiatives(first: 0, filter: ${filter}) { totalCount facets { by: ${facet}(first: 50) { values { value count } } } } }`,
    );
    return [
      ['', list.totalCount],
      ...list.facets.by.values.map(({ value, count }): [string, number] => [value, count]),
    ];
  };

  it('is narrowed by its filters, each with how many there are of what the others leave', async () => {
    const page = await explorer.open('da/initiatives');
    expect(await countsIn(page, 'Tema')).toEqual(await counted('themes', '{}'));
    expect(await countsIn(page, 'Netværk')).toEqual(await counted('networks', '{}'));
    await choice(page, 'Tema').selectOption(THEME);
    await answered(page);
    expect(new URL(page.url()).search).toBe(`?theme=${THEME}`);
    const onTheme = `{ themes: ["${THEME}"] }`;
    expect(await countsIn(page, 'Art')).toEqual(await counted('kind', onTheme));
    expect(await countsIn(page, 'Tema')).toEqual(await counted('themes', '{}'));
    const [, mostFrequent] = await countsIn(page, 'Art');
    const [kind, count] = mostFrequent ?? ['', 0];
    await choice(page, 'Art').selectOption(kind);
    await answered(page);
    expect(await page.locator('tbody tr').count()).toBe(count);
    expect(await countsIn(page, 'Tema')).toEqual(await counted('themes', `{ kind: [${kind}] }`));
    expect(await countsIn(page, 'Status')).toEqual(
      await counted('status', `{ kind: [${kind}], themes: ["${THEME}"] }`),
    );

    const chips = page.locator('.chip');
    expect(await chips.count()).toBe(2);
    await page.getByRole('link', { name: /^Fjern filteret Tema: / }).focus();
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await countsIn(page, 'Art')).toEqual(await counted('kind', '{}'));
    await page.getByRole('link', { name: 'English' }).click();
    await answered(page);
    expect(await countsIn(page, 'Kind')).toEqual(await counted('kind', '{}'));
    expect(await choice(page, 'Theme').locator('option').first().textContent()).toMatch(/^all \(\d+\)$/u);
  });

  it('says that the filters leave nothing, with the way out, and names what was chosen all the same', async () => {
    const page = await explorer.open(`da/initiatives?kind=study&status=cancelled&theme=${THEME}`);
    expect(await page.locator('tbody tr').count()).toBe(0);
    expect(await choice(page, 'Tema').locator('option:checked').textContent()).toMatch(/^[^:]+ \(0\)$/u);
    await page.getByRole('link', { name: 'Fjern filtrene' }).click();
    await answered(page);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await page.goto(`${explorer.origin}da/themes?kind=study`);
    await answered(page);
    expect(await page.getByText('Adressen havde et filter, der ikke findes her: kind').count()).toBe(1);
  });

  it('of what is found tells how much there is of each kind, whichever is chosen', async () => {
    const { search } = await answer<{ search: { totalCount: number; facets: Counted['facets'] } }>(
      '{ search(text: "lær", first: 0) { totalCount facets { by: kinds(first: 50) { values { value count } } } } }',
    );
    const expected = Object.fromEntries([
      ['', search.totalCount],
      ...search.facets.by.values.map(({ value, count }): [string, number] => [value, count]),
    ]);
    const page = await explorer.open('da/search?q=l%C3%A6r');
    expect(Object.fromEntries(await countsIn(page, 'Kun'))).toEqual(expected);
    const heads = await page.locator('main h2').allTextContents();
    expect(heads).toContain(expected['Learning'] === 1 ? 'Læring' : 'Læringer');
    await choice(page, 'Kun').selectOption('Learning');
    await answered(page);
    expect(Object.fromEntries(await countsIn(page, 'Kun'))).toEqual(expected);
    expect(await page.locator('main ul li').count()).toBe(expected['Learning']);
  });
});
