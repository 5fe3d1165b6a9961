import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { answered, explorerOn } from './browser.js';

const [a, b] = ['initiative:maalt-med-hjertet', 'initiative:resultater-i-faellesskab'];

describe.concurrent('Two initiatives side by side', () => {
  const explorer = explorerOn('seed/example');

  it('are two clicks from the overview', async () => {
    const page = await explorer.open('da/');
    await page.getByRole('link', { name: 'Overlap', exact: true }).click();
    await page
      .getByRole('link', { name: /^Sammenlign de to/u })
      .first()
      .click();
    await answered(page);
    await page.getByRole('heading', { name: 'Hvad de hver især gør' }).waitFor();
    expect(await page.locator('main .badge').first().textContent()).toBe('▲ Risiko for dobbeltarbejde');
  });

  it('show every reason, what only one has, and hatch what nobody has recorded of a side', async () => {
    const page = await explorer.open(`da/overlaps/${a}/${b}`);
    const { overlap } = await answer<{
      overlap: {
        reasons: { da: string }[];
        dimensions: { dimension: string; shared: Item[]; onlyA: Item[]; onlyB: Item[] }[];
      };
    }>(
      `{ overlap(a: "${a}", b: "${b}") { reasons { da } dimensions { dimension
        shared { entity { name { da } } } onlyA { entity { name { da } } } onlyB { entity { name { da } } } } } }`,
    );
    const why = page.locator('section', { has: page.getByRole('heading', { name: 'Hvorfor' }) });
    const told = await why.locator('li').allTextContents();
    expect(told.map((text) => text.replace(/\d*$/u, ''))).toEqual(overlap.reasons.map(({ da }) => da));
    const names = (items: readonly Item[]) => items.map(({ entity }) => entity.name.da);
    const row = (head: string) => page.getByRole('row', { name: head });
    const theme = overlap.dimensions.find(({ dimension }) => dimension === 'THEME');
    expect(await row('Tema').locator('a').allTextContents()).toEqual(
      [theme?.onlyA, theme?.shared, theme?.onlyB].flatMap((items) => names(items ?? [])),
    );
    expect(await row('Sted').locator('.hatched').allTextContents()).toEqual([
      'Kan ikke siges',
      'Ikke registreret for »Resultater i fællesskab«',
    ]);
    await page.getByText('Vis alt, det bygger på').click();
    await page.locator('.confidence').first().waitFor();
  });

  it('are printed with who says it, when, how sure and where, by the numbers at the sentences', async () => {
    const page = await explorer.open(`da/overlaps/${a}/${b}`);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Kilderne er ikke med.').waitFor();
    await page.evaluate('void (globalThis.printing = new Promise((printed) => { globalThis.print = printed; }))');
    await page.keyboard.press('Control+p');
    await page.evaluate('globalThis.printing');
    const notes = await page.locator('.footnotes li').allTextContents();
    const why = page.locator('section', { has: page.getByRole('heading', { name: 'Hvorfor' }) });
    const numbers = await why.locator('.note-mark').first().textContent();
    const { overlap } = await answer<{ overlap: { reasons: { claims: string[] }[] } }>(
      `{ overlap(a: "${a}", b: "${b}") { reasons { claims } } }`,
    );
    const { claims } = await answer<{ claims: { nodes: { sources: { name: { da: string } }[] }[] } }>(
      `query Noted($ids: [ID!]) { claims(ids: $ids) { nodes { sources { name { da } } } } }`,
      { ids: overlap.reasons[0]?.claims },
    );
    const noted = new Set(numbers?.split(', ').map((number) => notes[Number.parseInt(number, 10) - 1]?.split('. ')[0]));
    expect(noted).toEqual(new Set(claims.nodes.flatMap(({ sources }) => sources.map(({ name }) => name.da))));
    expect(notes[0]).toMatch(/(?:bekræftet|oplyst|udledt), pr\. .*\d{4}\b.*\.$/iu);
    expect(await page.getByText('Kilderne er ikke med.').count()).toBe(0);
    await page.context().close();
  });

  it('lead from an id that is not on record to names like it', async ({ expect }) => {
    const page = await explorer.open(`en/overlaps/${a}/initiative:resultater`);
    await page.getByText('There is nothing with the id “initiative:resultater” here.').waitFor();
    await page.locator('main').getByRole('link', { name: 'Results together' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/en/overlaps/${a}/${b}`);
  });
});

interface Item {
  readonly entity: { readonly name: { readonly da: string } };
}
