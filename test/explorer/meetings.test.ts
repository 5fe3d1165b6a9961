import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { answered, explorerOn } from './browser.js';

interface Meetings {
  readonly synergies: { readonly totalCount: number; readonly nodes: { readonly kind: string }[] };
}

interface Counted {
  readonly synergies: { readonly counts: readonly { kind: string; time: string; count: number }[] };
}

describe.concurrent('The page of meetings', () => {
  const explorer = explorerOn('seed/example');

  it('lists who should meet whom in one step from the start; a row opens what each gives and gets', async () => {
    const { synergies } = await answer<Meetings>('{ synergies(first: 20, when: NOW) { totalCount nodes { kind } } }');
    const page = await explorer.open('da/');
    await page.getByRole('link', { name: 'Møder' }).click();
    await answered(page);
    const words = {
      POOLING: '⊕ Slå kræfterne sammen',
      COMPLEMENTARITY: '⇄ Supplere hinanden',
      BRIDGING: '∩ Bygge bro',
    };
    const badges = await page.locator('main ol .badge').allTextContents();
    expect(badges.toSorted()).toEqual(synergies.nodes.map(({ kind }) => words[kind as keyof typeof words]).toSorted());
    expect(await page.getByText(`Viser 20 af ${synergies.totalCount}, de bedste først.`).count()).toBe(1);
    await page.locator('summary', { hasText: 'Hvad hver giver og får' }).first().click();
    expect(await page.locator('details[open] strong').first().textContent()).toMatch(/ giver /u);
    expect(await page.locator('main p', { hasText: / og [^,]+ kan bringe dem sammen\.$/u }).count()).toBeGreaterThan(0);
  });

  it('keeps each choice in its address, and says what empties it', async () => {
    const { synergies } = await answer<Meetings>(
      `{ synergies(first: 20, when: NOW, kinds: [COMPLEMENTARITY], onlyNewTies: true, organisation: "organisation:solsortene")
         { totalCount nodes { kind } } }`,
    );
    const page = await explorer.open('en/meetings?kind=complementarity&new=1&organisation=organisation:solsortene');
    expect(await page.locator('main ol section.card').count()).toBe(synergies.nodes.length);
    expect(await page.locator('.filters .chip').allTextContents()).toEqual([expect.stringContaining('The Blackbirds')]);
    await page.goto(`${explorer.origin}da/meetings?kind=bridging&organisation=organisation:solsortene`);
    await answered(page);
    expect(await page.getByText('Ingen møder er af slagsen »bygge bro«.').count()).toBe(1);
    await page.getByRole('link', { name: 'Vis alle slags' }).click();
    await answered(page);
    expect(new URL(page.url()).search).toBe('?organisation=organisation:solsortene');
    expect(await page.locator('main ol section.card').count()).toBeGreaterThan(synergies.nodes.length);
  });

  it('takes several kinds, each with how many there are, with keys alone', async () => {
    const { synergies } = await answer<Counted>(
      '{ synergies(first: 0, when: NOW) { totalCount counts { kind time count } } }',
    );
    const ofKind = (kind: string) =>
      synergies.counts
        .filter((each) => each.kind === kind && each.time !== 'OVER')
        .reduce((sum, { count }) => sum + count, 0);
    const [supply, bridge] = [ofKind('COMPLEMENTARITY'), ofKind('BRIDGING')];
    const page = await explorer.open('da/meetings');
    const kinds = page.getByRole('group', { name: 'Slags møde' });
    await kinds.getByRole('checkbox', { name: `supplere hinanden (${supply})` }).press('Space');
    await answered(page);
    await kinds.getByRole('checkbox', { name: 'bygge bro' }).press('Space');
    await answered(page);
    expect(new URL(page.url()).search).toBe('?kind=complementarity,bridging');
    expect(await kinds.locator('label').allTextContents()).toEqual([
      'slå kræfterne sammen',
      `supplere hinanden (${supply})`,
      `bygge bro (${bridge})`,
    ]);
    expect(await page.getByText(new RegExp(`^Viser \\d+ af ${supply + bridge}, `, 'u')).count()).toBe(1);
  });

  it('leaves out those who have worked together where that is chosen, and keeps it through other choices', async () => {
    const { synergies } = await answer<Meetings>(
      '{ synergies(first: 20, when: NOW, onlyNewTies: true) { totalCount nodes { kind } } }',
    );
    const page = await explorer.open('da/meetings');
    const onlyNew = page.getByLabel('Kun dem, der ikke har arbejdet sammen');
    await onlyNew.check();
    await answered(page);
    expect(await page.getByText(`Viser 20 af ${synergies.totalCount}, de bedste først.`).count()).toBe(1);
    await page.getByRole('checkbox', { name: 'supplere hinanden' }).check();
    await answered(page);
    expect(new URL(page.url()).search).toBe('?kind=complementarity&new=1');
    expect(await onlyNew.isChecked()).toBe(true);
    await onlyNew.uncheck();
    expect(new URL(page.url()).search).toBe('?kind=complementarity');
  });
});
