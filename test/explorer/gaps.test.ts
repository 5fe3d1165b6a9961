import { describe, expect, it } from 'vitest';
import { GapType, TrendGapType } from '../../explorer/src/words/labels.generated.js';
import { answer } from '../world.js';
import { answered, explorerOn } from './browser.js';

interface Named {
  readonly name: { readonly da: string; readonly en: string };
}

describe.concurrent('The page of gaps', () => {
  const explorer = explorerOn('seed/example');
  const month = '{ from: "2026-06", to: "2026-06" }';

  it('shows who asked and who was served, as a picture and as a table of the same rows', async () => {
    const { needGaps } = await answer<{
      needGaps: { nodes: { need: Named; askers: Named[]; served: Named[] }[]; unknown: { need: Named }[] };
    }>(
      `{ needGaps(first: 50, window: ${month}) { nodes { need { name { da en } } askers { name { da } } served { name { da } } }
         unknown { need { name { da en } } } } }`,
    );
    const page = await explorer.open('da/');
    await page.getByRole('link', { name: 'Huller' }).click();
    await answered(page);
    const picture = page.locator('svg.dots');
    expect(await picture.locator('.dots-full').count()).toBe(sum(needGaps.nodes, ({ served }) => served.length));
    expect(await picture.locator('circle').count()).toBe(sum(needGaps.nodes, ({ askers }) => askers.length));
    const lines = await picture.locator('[data-row]').evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(lines[0]).toMatch(/^»Beskytte data og kolleger mod digitale angreb«: 0 af 5, der bad om det, er nået\./u);
    expect(await page.getByText('er ikke registreret i nogen igangværende indsats, der arbejder med det').count()).toBe(
      1,
    );
    expect(await page.getByText('Uden for billedet: 1 behov, hvor det ikke vides').count()).toBe(1);
    for (const { need } of needGaps.unknown)
      expect(await page.getByRole('heading', { name: need.name.da }).count()).toBe(1);

    await page.getByRole('link', { name: 'Tabel' }).click();
    await answered(page);
    expect(new URL(page.url()).search).toBe('?view=table');
    expect(await page.locator('tbody tr td:first-child').allTextContents()).toEqual(
      needGaps.nodes.map(({ need }) => need.name.da),
    );

    await page.goto(`${explorer.origin}en/gaps?view=table&type=absolute&kind=x`);
    await answered(page);
    expect(await page.getByText('a filter that does not exist here: kind').count()).toBe(1);
    const types = await page.locator('tbody .badge').allTextContents();
    expect(new Set(types)).toEqual(new Set(['■ No initiative']));
  });

  it('takes several types of gap with keys alone, and counts each of them', async () => {
    const { needGaps } = await answer<{ needGaps: { counts: { type: keyof typeof GapType; count: number }[] } }>(
      `{ needGaps(first: 0, window: ${month}) { counts { type count } } }`,
    );
    const [one, other] = needGaps.counts;
    if (!one || !other) throw new Error('The example has two types of gap.');
    const page = await explorer.open('en/gaps?view=table');
    const types = page.getByRole('group', { name: 'Types of gap' });
    for (const { type, count } of [one, other]) {
      await types.getByRole('checkbox', { name: `${GapType[type].en} (${count})` }).press('Space');
      await answered(page);
    }
    expect(await page.locator('tbody tr').count()).toBe(one.count + other.count);
    expect(await page.locator('.filters .chip').count()).toBe(2);
  });

  it('is gone through by keys: one stop for Tab, arrows from mark to mark, Enter to the need', async () => {
    const page = await explorer.open('da/gaps');
    expect(await page.locator('svg.dots [tabindex="0"]').count()).toBe(1);
    await page.locator('svg.dots [data-row]').first().focus();
    const at = async () => page.locator(':focus').getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    expect(await at()).toMatch(/^Foreningen Blå Anemone \(fiktiv\) bad om »Beskytte data/u);
    await page.keyboard.press('ArrowDown');
    expect(await at()).toMatch(/^Foreningen Blå Anemone \(fiktiv\) bad om »Bruge kunstig/u);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bruge kunstig intelligens forsvarligt' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/da/needs/need:kunstig-intelligens');
  });

  it('tells of trends, learning and experience what the API ranks first, and what is not known', async () => {
    const { trendGaps, uptakeGaps, evidenceGaps } = await answer<{
      trendGaps: { nodes: { trend: Named }[]; unknown: { trend: Named }[] };
      uptakeGaps: { nodes: { product: Named }[] };
      evidenceGaps: { nodes: { theme: Named; method: Named }[] };
    }>(
      `{ trendGaps(first: 50, window: ${month}) { nodes { trend { name { da } } } unknown { trend { name { da } } } }
         uptakeGaps(first: 50, window: ${month}) { nodes { product { name { da } } } }
         evidenceGaps(first: 50, window: ${month}, types: [UNTRIED]) { nodes { theme { name { en } } method { name { en } } } } }`,
    );
    const page = await explorer.open('da/');
    await page.getByRole('link', { name: 'Huller' }).click();
    await page.getByRole('link', { name: 'Tendenser' }).click();
    await answered(page);
    expect(await page.locator('main ol h3').allTextContents()).toEqual(
      trendGaps.nodes.map(({ trend }) => trend.name.da),
    );
    expect(await page.locator('.apart li').allTextContents()).toEqual(
      trendGaps.unknown.map(({ trend }) => trend.name.da),
    );

    const { trendGaps: untold } = await answer<{ trendGaps: { totalCount: number; nodes: { trend: Named }[] } }>(
      `{ trendGaps(first: 50, window: ${month}, types: [NOT_TAKEN_UP]) { totalCount nodes { trend { name { da } } } } }`,
    );
    await page.getByRole('checkbox', { name: TrendGapType.NOT_TAKEN_UP.da }).check();
    await answered(page);
    expect(await page.locator('main ol h3').allTextContents()).toEqual(untold.nodes.map(({ trend }) => trend.name.da));
    expect(untold.nodes.length).toBe(untold.totalCount);

    await page.getByRole('link', { name: 'Læring', exact: true }).click();
    await answered(page);
    expect(await page.locator('main ol h3').allTextContents()).toEqual(
      uptakeGaps.nodes.map(({ product }) => product.name.da),
    );

    await page.goto(`${explorer.origin}en/gaps?tab=evidence&type=untried`);
    await answered(page);
    expect(await page.locator('main ol h3').allTextContents()).toEqual(
      evidenceGaps.nodes.map(({ theme, method }) => `${theme.name.en} with ${method.name.en}`),
    );

    await page.goto(`${explorer.origin}da/gaps?tab=evidence`);
    await answered(page);
    const goals = await page.locator('main .names li', { hasText: /^Mål / }).allTextContents();
    expect(goals.map((goal) => goal.slice(0, 'Mål 1'.length))).toEqual([
      'Mål 1',
      'Mål 2',
      'Mål 3',
      'Mål 4',
      'Mål 5',
      'Mål i',
    ]);
  });

  it('sets needs against what is done, and opens a cell where it stands', async () => {
    const { gapMatrix } = await answer<{
      gapMatrix: { nodes: { entity: Named; cells: { gap: boolean | null; initiatives: Named[] }[] }[] };
    }>(
      `{ gapMatrix(first: 40, rows: NEEDS, columns: KIND, columnLimit: 24, window: ${month}) {
           nodes { entity { name { da } } cells { gap initiatives { name { da } } } } } }`,
    );
    const cells = gapMatrix.nodes.flatMap((row) => row.cells);
    const page = await explorer.open('da/gaps?tab=matrix');
    const picture = page.locator('svg.matrix');
    expect(await picture.locator('rect[data-gap="true"]').count()).toBe(cells.filter(({ gap }) => gap === true).length);
    expect(await picture.locator('a').count()).toBe(cells.length);
    const full = cells.findIndex(({ initiatives }) => initiatives.length > 0);
    await picture.locator('a').nth(full).focus();
    await page.keyboard.press('Enter');
    await answered(page);
    expect(new URL(page.url()).searchParams.get('cell')).toMatch(/^need:/u);
    expect(await page.locator('section.card a').first().textContent()).toBe(cells[full]?.initiatives[0]?.name.da);
    await page.getByRole('link', { name: 'Tabel' }).click();
    await answered(page);
    expect(await page.locator('tbody tr td:first-child').allTextContents()).toEqual(
      gapMatrix.nodes.map(({ entity }) => entity.name.da),
    );
  });

  it('shows on a telephone the names of rows and several columns beside each other', async () => {
    const page = await explorer.open('da/gaps?tab=matrix', { viewport: { width: 360, height: 740 } });
    const seen = await page.evaluate<number>(
      `[...document.querySelectorAll('svg.matrix [data-mark^="0 "]')].filter((cell) => cell.getBoundingClientRect().right < 360).length`,
    );
    expect(seen).toBeGreaterThanOrEqual(4);
  });
});

const sum = <Each>(all: readonly Each[], of: (each: Each) => number): number =>
  all.reduce((total, each) => total + of(each), 0);
