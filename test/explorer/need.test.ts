import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { answered, explorerOn } from './browser.js';

describe.concurrent('The page of a need', () => {
  const explorer = explorerOn('seed/example');

  it('tells who asks, where the trail stops, and who could fill the gap', async () => {
    const { needTrail, gapCandidates } = await answer<{
      needTrail: { stoppedAt: string; steps: unknown[] };
      gapCandidates: { nodes: { organisation: { name: { da: string } } }[] };
    }>(
      `{ needTrail(need: "need:digital-sikkerhed") { stoppedAt steps { stage } }
         gapCandidates(need: "need:digital-sikkerhed", first: 5, window: { from: "2026-06", to: "2026-06" }) {
           nodes { organisation { name { da } } } } }`,
    );
    const page = await explorer.open('da/needs/need:digital-sikkerhed');
    expect(await page.locator('h1').textContent()).toBe('Beskytte data og kolleger mod digitale angreb');
    expect(await page.getByText('○ ikke registreret i nogen igangværende indsats for det').count()).toBe(5);
    const stations = page.locator('.stations > li');
    expect(await stations.locator('h3').allTextContents()).toEqual([
      'Rejst',
      'Prioriteret',
      'Arbejdet med',
      'Lært',
      'Brugt',
    ]);
    expect(needTrail.stoppedAt).toBe('ADDRESSED');
    expect(await stations.nth(2).locator('.station-stop').textContent()).toBe('✕ Her standser sporet');
    expect(await page.locator('.station-stop').count()).toBe(1);
    expect(await stations.locator('ul > li').count()).toBe(needTrail.steps.length);
    expect(await stations.nth(3).locator('.hatched').textContent()).toBe('Intet registreret');
    const candidates = page
      .locator('section', { has: page.getByRole('heading', { name: 'Hvem kunne fylde hullet?' }) })
      .locator('> ol h3');
    expect(await candidates.allTextContents()).toEqual(
      gapCandidates.nodes.map(({ organisation }) => organisation.name.da),
    );
  });

  it('gathers a group in three steps from the start, and tells what it lacks when a member is taken out', async () => {
    const page = await explorer.open('da/');
    await page.getByRole('link', { name: 'Huller' }).click();
    await page.locator('svg.dots [data-row]').first().click();
    await page.getByRole('link', { name: 'Saml en gruppe', exact: true }).first().click();
    await answered(page);
    expect(new URL(page.url()).search).toBe('?group=suggested');
    const group = page.locator('#group');
    expect(await page.evaluate("document.querySelector('#group').getBoundingClientRect().top < innerHeight")).toBe(
      true,
    );
    expect(await group.getByText('Gruppen dækker 4 af 4.').count()).toBe(1);
    expect(await group.locator('.verdict').allTextContents()).toEqual(['✓ Opfyldt', '✓ Opfyldt']);

    await group.getByRole('link', { name: 'Tag ud: Solsortene (fiktiv)' }).click();
    await answered(page);
    expect(await group.getByText('Gruppen dækker 2 af 4.').count()).toBe(1);
    expect(await group.locator('.coverage[data-covered="false"]').count()).toBe(2);
    const members = new URL(page.url()).searchParams.get('group')?.split(',') ?? [];
    expect(members).toHaveLength(3);

    await group.locator('summary', { hasText: 'Skift ud (' }).first().click();
    const alternative = group.locator('details[open] a').first();
    const name = (await alternative.textContent()) ?? '';
    await alternative.click();
    await answered(page);
    expect(await group.locator('h4').first().textContent()).toBe(name);
  });

  it('judges no group by the rules where there is nobody in it', async () => {
    const page = await explorer.open('da/needs/need:laering-til-praksis?group=');
    expect(await page.locator('#group').getByText('Det, behovet kræver').count()).toBe(1);
    expect(await page.locator('#group .verdict').count()).toBe(0);
  });

  it('says that there is nothing where the id is unknown, and leads to a search for its words', async () => {
    const page = await explorer.open('en/needs/need:no-such-need');
    expect(await page.locator('h1').textContent()).toBe('There is nothing with that id here');
    expect(await page.getByRole('link', { name: 'Search for “no such need”' }).getAttribute('href')).toBe(
      '/en/search?q=no%20such%20need',
    );
  });
});
