import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { answered, DAY, explorerOn } from './browser.js';
import { goTo } from './pages.js';

type Language = 'da' | 'en';

interface Name {
  readonly name: { readonly text: string };
}
interface Ranked<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
}
interface Pair {
  readonly a: Name;
  readonly b: Name;
}
interface Answered {
  readonly overlaps: Ranked<Pair>;
  readonly needGaps: Ranked<{ readonly need: Name }> & { readonly counts: readonly { type: string; count: number }[] };
  readonly synergies: Ranked<Partial<Pair>>;
  readonly gapMatrix: Ranked<{ readonly entity: Name }> & { readonly columnCount: number };
  readonly organisations: Ranked<Name>;
  readonly initiatives: Ranked<Name>;
}

const month = `{ from: "${DAY.slice(0, 7)}", to: "${DAY.slice(0, 7)}" }`;

/** What the API has first, with its names as a page in the language shows them. */
const asked = async (language: Language) =>
  answer<Answered>(
    `query Ranked($language: Language!) {
       overlaps(first: 20, when: NOW) { totalCount nodes { a { ...Named } b { ...Named } } }
       needGaps(first: 50, window: ${month}) { totalCount counts { type count } nodes { need { ...Named } } }
       synergies(first: 20, when: NOW) { totalCount nodes { ... on Pooling { a { ...Named } b { ...Named } } } }
       gapMatrix(first: 40, rows: THEMES, columns: METHOD, columnLimit: 24, window: ${month}) {
         totalCount columnCount nodes { entity { ...Named } } }
       organisations(first: 100) { totalCount nodes { ...Named } }
       initiatives(first: 100) { totalCount nodes { ...Named } }
     }
     fragment Named on Entity { name: shownName(language: $language) { text } }`,
    { language: language.toUpperCase() },
  );

const texts = async (page: Page, selector: string) => page.locator(`main ${selector}`).allTextContents();
const names = (entities: readonly Name[]) => entities.map(({ name }) => name.text);
const sorted = (all: readonly string[]) => all.toSorted();
const written = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') };

describe.concurrent('On the real facts the lists show what the API has first, and how many there are', () => {
  const explorer = explorerOn('seed/globalt-fokus');

  it.each(['da', 'en'] as const)('in %s', async (language) => {
    const { overlaps, needGaps, synergies, gapMatrix, organisations, initiatives } = await asked(language);
    const page = await explorer.open(`${language}/about`);
    const told = async () => (await texts(page, 'p, caption')).join('\n');
    const count = ({ totalCount }: Ranked<unknown>) => new RegExp(`\\b${written[language].format(totalCount)}\\b`, 'u');

    await goTo(page, `/${language}/overlaps`);
    expect(sorted(await texts(page, 'ol h2'))).toEqual(sorted(overlaps.nodes.flatMap(({ a, b }) => names([a, b]))));
    expect(await texts(page, 'ol h2').then(([first]) => first)).toBe(overlaps.nodes[0]?.a.name.text);
    expect(await told()).toMatch(count(overlaps));

    await goTo(page, `/${language}/meetings`);
    const sides = synergies.nodes.map(({ a, b }) => (a && b ? names([a, b]) : []));
    const shown = await page
      .locator('main ol section.card h2')
      .evaluateAll((heads) => heads.map((head) => [...head.querySelectorAll('a')].map((link) => link.textContent)));
    expect(sorted(shown.map(String))).toEqual(sorted(sides.map(String)));
    expect(await told()).toMatch(count(synergies));

    await goTo(page, `/${language}/gaps?view=table`);
    expect(await texts(page, 'tbody td:first-child')).toEqual(names(needGaps.nodes.map(({ need }) => need)));
    expect(await told()).toMatch(count(needGaps));
    for (const { type, count } of needGaps.counts) {
      await goTo(page, `/${language}/gaps?view=table&type=${type.toLowerCase()}`);
      expect([type, await page.locator('main tbody tr').count()]).toEqual([type, count]);
    }

    await goTo(page, `/${language}/gaps?tab=matrix&rows=themes&by=method&view=table`);
    expect(await texts(page, 'tbody td:first-child')).toEqual(names(gapMatrix.nodes.map(({ entity }) => entity)));
    const heads = await page.locator('main th').count();
    await goTo(page, `/${language}/gaps?tab=matrix&rows=themes&by=method&view=table&passed=24`);
    const further = (await page.locator('main th').count()) - heads + 24;
    expect(further).toBe(Math.min(24, gapMatrix.columnCount - 24));

    await goTo(page, `/${language}/organisations`);
    expect(await texts(page, 'tbody td:first-child')).toEqual(names(organisations.nodes));
    expect(await told()).toMatch(count(organisations));

    await goTo(page, `/${language}/initiatives`);
    expect(await texts(page, 'tbody td:first-child')).toEqual(names(initiatives.nodes));
    expect(await told()).toMatch(count(initiatives));
    await page.context().close();
  });

  it('and what a picker offers can be told apart', async () => {
    const page = await explorer.open('da/screening');
    await page.getByRole('combobox', { name: 'Runde eller pulje' }).fill('Kapacitetsudviklingsinitiativer');
    await page.getByRole('option').nth(2).waitFor();
    const offered = await page.getByRole('option').allTextContents();
    expect(offered).toEqual([...new Set(offered)]);
  });

  it('the page of an organisation says whom to bring together, not only what they do', async () => {
    const page = await explorer.open('da/organisations/organisation:care-danmark');
    const meetings = page.locator('section', { has: page.getByRole('heading', { name: 'Hvem den bør møde' }) });
    expect(await meetings.getByText(/^Inviter .+ til en fælles session om /u).count()).toBe(3);
  });

  it('where no group can be suggested none is said to be', async () => {
    const page = await explorer.open('da/needs/need:sikkerhedspolitik?group=suggested');
    expect(await page.getByText('Der er ikke registreret nok til at foreslå en gruppe.').count()).toBe(1);
    expect(await page.getByText('Det er den gruppe, der foreslås').count()).toBe(0);
  });

  it('and the network opens what is outside its picture, and all who would be missed', async () => {
    const { removalImpacts } = await answer<{ removalImpacts: Ranked<never> }>(
      '{ removalImpacts(first: 0) { totalCount } }',
    );
    const page = await explorer.open('da/network');
    const missed = page.locator('section', { has: page.getByRole('heading', { name: 'Hvad går tabt' }) }).locator('h3');
    expect(await missed.count()).toBe(5);
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await answered(page);
    expect(await missed.count()).toBe(removalImpacts.totalCount);
    const shown = page.locator('.marks-list [role="option"]');
    const first = await shown.count();
    await page.getByRole('link', { name: 'Vis alt' }).click();
    await page.getByRole('link', { name: 'Vis kun det vigtigste' }).waitFor();
    expect(await shown.count()).toBeGreaterThan(first);
  });
});
