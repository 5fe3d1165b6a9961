import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { folded } from '../../explorer/src/parts/folding.js';
import { answer } from '../world.js';
import { answered, explorerOn, saved } from './browser.js';

interface Ranked {
  readonly totalCount: number;
  readonly counts: readonly { readonly class: string; readonly time: string; readonly count: number }[];
  readonly nodes: readonly {
    readonly time: string;
    readonly suggestedAction: object | null;
    readonly a: Named;
    readonly b: Named;
  }[];
}
interface Named {
  readonly id: string;
  readonly name: { readonly da: string; readonly en: string };
  readonly kind?: string | null;
}

const ranked = async (rest = ''): Promise<Ranked> => {
  const { overlaps } = await answer<{ overlaps: Ranked }>(
    `{ overlaps(first: 20, ${rest}) { totalCount counts { class time count } nodes {
      time suggestedAction { da } a { ...Side } b { ...Side } } } }
     fragment Side on Initiative { id name { da en } kind }`,
  );
  return overlaps;
};

/** The names at the heads of rows; rows that are put together may stand in another order than that of the API. */
const heads = async (page: Page) => (await page.locator('main ol h2').allTextContents()).toSorted();

const names = ({ nodes }: Ranked, language: 'da' | 'en') =>
  nodes.flatMap(({ a, b }) => [a.name[language], b.name[language]]).toSorted();

describe('Rows of pairs', () => {
  const put = (...pairs: string[]) =>
    folded(pairs, (pair) => {
      const [sort = '', a = '', b = ''] = pair.split(' ');
      return { sort, sides: [{ id: a }, { id: b }] as const };
    });

  it('that share a side and are of one sort stand under the first, each under the side that most have', () => {
    const rows = put('risk fund g1', 'risk fund g2', 'risk other g9', 'risk fund cisu', 'risk cisu g1', 'risk cisu g2');
    expect(rows).toEqual([
      { first: 'risk fund g1', others: ['risk fund g2', 'risk fund cisu'], about: { id: 'fund' } },
      { first: 'risk other g9', others: [], about: null },
      { first: 'risk cisu g1', others: ['risk cisu g2'], about: { id: 'cisu' } },
    ]);
  });

  it('stand alone where they are two, of another sort, or have a side without an id', () => {
    const sort = (row: string) => row.slice(0, row.indexOf(' '));
    const others = folded(['a 1', 'a 2', 'b 1', 'c 1', 'c 2', 'c 3'], (row) => ({
      sort: sort(row),
      sides: [{ id: row.startsWith('c') ? null : 'x' }, { id: null }],
    }));
    expect(others.filter(({ others }) => others.length > 0)).toEqual([]);
  });
});

describe.concurrent('The page of overlaps', () => {
  const explorer = explorerOn('seed/example');

  it('lists the pairs that the API ranks first, says what is shown, and advises on nothing that is over', async () => {
    const page = await explorer.open('da/overlaps');
    const now = await ranked('when: NOW');
    expect(await heads(page)).toEqual(names(now, 'da'));
    expect(await page.locator('main ol h2').first().textContent()).toBe(now.nodes[0]?.a.name.da);
    expect(await page.locator('main .badge').nth(5).textContent()).toBe('▲ Risiko for dobbeltarbejde');
    const told = `Viser 20 af ${now.totalCount} par: alle slags undtagen samme deltagere, nu, mindst udledt.`;
    expect(await page.getByText(told).count()).toBe(1);
    expect(await page.getByText('Næste skridt:').count()).toBe(
      now.nodes.filter(({ time, suggestedAction }) => time !== 'OVER' && suggestedAction).length,
    );
    const csv = await saved(page, 'CSV');
    expect(csv.toString('utf8').split('\r\n').slice(1, 3)).toEqual(
      now.nodes.slice(0, 2).map(({ a, b }) => expect.stringContaining(`,${a.name.da},${b.name.da},`)),
    );
    const { sheets } = await readXlsx(await saved(page, 'Excel'));
    const [pairs, about, sources] = sheets;
    expect(pairs?.rows.slice(1, 3)).toEqual(
      now.nodes.slice(0, 2).map(({ a, b }) => expect.arrayContaining([a.name.da, b.name.da])),
    );
    expect(about?.rows.map(([what]) => what)).toEqual(
      expect.arrayContaining(['Hvad', 'Filtre', 'Dannet den', 'Grundlag']),
    );
    expect([sheets.map(({ name }) => name).slice(1), sources?.rows.length]).toEqual([
      ['Om', 'Kilder'],
      expect.any(Number),
    ]);
  });

  it('narrows by class with keys alone, in the address, and counts each class as the API does', async () => {
    const page = await explorer.open('en/overlaps?nonsense=1');
    await page.getByText('The address had a filter that does not exist here: nonsense.').waitFor();
    const { counts } = await ranked('when: NOW');
    const joint = counts.filter((each) => each.class === 'JOINT_EFFORT' && each.time !== 'OVER');
    const count = joint.reduce((sum, each) => sum + each.count, 0);
    await page.getByRole('button', { name: `Joint effort ${count}` }).press('Enter');
    await answered(page);
    expect(new URL(page.url()).search).toBe('?class=joint-effort');
    expect(await heads(page)).toEqual(names(await ranked('when: NOW, filter: { classes: [JOINT_EFFORT] }'), 'en'));
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/overlaps\/initiative:/u);
  });

  it('takes several kinds of initiative and pairs of two different kinds, with keys alone, and says so', async () => {
    const page = await explorer.open('da/overlaps?when=ever&kind=pool-initiative');
    expect(await heads(page)).toEqual(names(await ranked('filter: { kinds: [POOL_INITIATIVE] }'), 'da'));
    expect(await page.getByText('kun indsatser af slagsen »puljeinitiativ«, hele perioden').count()).toBe(1);
    await page.locator('summary', { hasText: 'Flere filtre' }).press('Enter');
    const kinds = page.getByRole('group', { name: 'Slags indsats' });
    expect(await kinds.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await kinds.getByRole('checkbox', { name: 'Tværgående indsats' }).press('Space');
    await answered(page);
    expect(new URL(page.url()).search).toBe('?when=ever&kind=pool-initiative,cross-cutting-effort');
    const both = 'kinds: [POOL_INITIATIVE, CROSS_CUTTING_EFFORT]';
    expect(await heads(page)).toEqual(names(await ranked(`filter: { ${both} }`), 'da'));
    await page.getByRole('checkbox', { name: 'Kun par af to forskellige slags' }).press('Space');
    await answered(page);
    expect(new URL(page.url()).search).toBe('?when=ever&kind=pool-initiative,cross-cutting-effort&across=1');
    const across = await ranked(`filter: { ${both}, acrossKinds: true }`);
    expect(await heads(page)).toEqual(names(across, 'da'));
    for (const pair of across.nodes) expect(pair.a.kind).not.toBe(pair.b.kind);
    const what =
      'alle slags undtagen samme deltagere, kun indsatser af slagsen »puljeinitiativ« eller »tværgående indsats«, ' +
      'kun par af to forskellige slags indsatser, hele perioden, mindst udledt';
    const told = `Viser ${across.nodes.length} af ${across.totalCount} par: ${what}.`;
    expect(await page.getByText(told).count()).toBe(1);
    const risk = across.counts.find((each) => each.class === 'DUPLICATION_RISK');
    expect(await page.getByRole('button', { name: `Risiko for dobbeltarbejde ${risk?.count}` }).count()).toBe(1);
    const csv = (await saved(page, 'CSV')).toString('utf8').split('\r\n');
    expect(csv.slice(1, -3)).toEqual(
      across.nodes.map(({ a, b }) => expect.stringContaining(`,${a.name.da},${b.name.da},`)),
    );
    expect(csv.at(-2)).toContain('kind=pool-initiative,cross-cutting-effort&across=1');

    await page.getByRole('link', { name: 'English' }).click();
    await answered(page);
    expect(await page.locator('.filters .chip').allTextContents()).toEqual([
      'Only initiatives of the kind “pool initiative” or “cross-cutting effort” ×',
      'Only pairs of two different kinds of initiative ×',
    ]);
    await page.getByRole('link', { name: /^Remove the filter Only initiatives/u }).press('Enter');
    await answered(page);
    expect(new URL(page.url()).search).toBe('?when=ever&across=1');
    expect(await heads(page)).toEqual(names(await ranked('filter: { acrossKinds: true }'), 'en'));
  });

  it('leads from one kind, of which no pair can be of two, to pairs of that kind', async () => {
    const page = await explorer.open('da/overlaps?when=ever&kind=pool-initiative&across=1');
    const { totalCount } = await ranked('filter: { kinds: [POOL_INITIATIVE] }');
    await page.getByRole('link', { name: `${totalCount} par, også af samme slags` }).click();
    await answered(page);
    expect(new URL(page.url()).search).toBe('?when=ever&kind=pool-initiative');
    expect(await page.locator('main ol section.pair').count()).toBe(totalCount);
  });

  it('limits the others alone where an initiative is named, and says just that', async () => {
    const named = 'initiative:faelles-om-magten';
    const page = await explorer.open(`da/overlaps?when=ever&kind=cross-cutting-effort,course&initiative=${named}`);
    const found = await ranked(`filter: { kinds: [CROSS_CUTTING_EFFORT, COURSE], initiative: "${named}" }`);
    expect(await heads(page)).toEqual(names(found, 'da'));
    expect(
      await page.getByText('kun med indsatser af slagsen »tværgående indsats« eller »kursus«, kun par med').count(),
    ).toBe(1);
  });

  it('draws of a theme the initiatives of the kinds that are chosen', async () => {
    const page = await explorer.open(
      'da/overlaps?view=table&theme=theme:lokalt-lederskab&when=ever&kind=pool-initiative,cross-cutting-effort',
    );
    const { theme } = await answer<{ theme: { initiatives: { nodes: Named[] } } }>(
      '{ theme(id: "theme:lokalt-lederskab") { initiatives { nodes { id name { da en } kind } } } }',
    );
    const ofKinds = theme.initiatives.nodes.filter(({ kind }) =>
      ['POOL_INITIATIVE', 'CROSS_CUTTING_EFFORT'].includes(kind ?? ''),
    );
    const rows = await page.locator('main tbody tr td:first-child').allTextContents();
    expect(rows.toSorted()).toEqual(ofKinds.map(({ name }) => name.da).toSorted());
    expect(rows.length).toBeLessThan(theme.initiatives.nodes.length);
  });

  it('tells which single choice leaves no pair', async () => {
    const page = await explorer.open('da/overlaps?theme=theme:ledelse&class=undated');
    const { totalCount } = await ranked('when: NOW, filter: { classes: [UNDATED] }');
    await page.getByRole('link', { name: `${totalCount} par uanset tema` }).click();
    await answered(page);
    expect(await page.locator('main ol section.pair').count()).toBe(totalCount);
  });

  it('draws a theme through time with the rows of its table, for arrow keys and as a file that needs no style', async () => {
    const page = await explorer.open('da/overlaps?view=table&theme=theme:lokalt-lederskab&when=ever');
    const rows = await page.locator('main tbody tr td:first-child').allTextContents();
    await page.getByRole('link', { name: 'Billede' }).click();
    await answered(page);
    const marks = page.locator('[data-mark]');
    expect(await page.locator('.timeline-name').allTextContents()).toEqual(rows);
    await marks.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(
      /^Fælles om magten, feb\. 2026 – jan\. 2027\. På samme tid uden registreret forbindelse: /u,
    );
    const { theme } = await answer<{ theme: { initiatives: { nodes: Named[] } } }>(
      '{ theme(id: "theme:lokalt-lederskab") { initiatives { nodes { id name { da en } } } } }',
    );
    expect(rows.toSorted()).toEqual(theme.initiatives.nodes.map(({ name }) => name.da).toSorted());
    const svg = (await saved(page, 'Gem billedet som SVG')).toString('utf8');
    expect(svg).toContain('2 par indsatser på samme tid');
    expect(svg).toMatch(/Kilde: Samspil, grafens version \d+, 15\. juni 2026\./u);
    expect(svg).not.toMatch(/class=|var\(|href/u);
  });

  it('sets networks against each other with the numbers of the API, and leads to what is behind one', async () => {
    const page = await explorer.open('en/overlaps?view=matrix&by=network&when=ever');
    const { overlapMatrix } = await answer<{
      overlapMatrix: {
        columns: { entity: Named }[];
        nodes: { cells: ({ classes: { count: number }[] } | null)[] }[];
      };
    }>(
      '{ overlapMatrix(by: NETWORK) { columns { entity { id name { da en } } } nodes { cells { classes { count } } } } }',
    );
    const numbers = overlapMatrix.nodes.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell ? [String(cell.classes.reduce((sum, { count }) => sum + count, 0))] : [])),
    );
    const most = Math.max(...numbers.map(Number));
    // Each pair has two cells, one on either side of the middle.
    const isAlone = numbers.filter((number) => Number(number) === most).length === 2;
    expect(await page.locator('main h2').first().textContent()).toMatch(
      isAlone ? / have most pairs across: /u : /^None have more pairs across than /u,
    );
    const cells = page.locator('.matrix-number');
    expect((await cells.allTextContents()).toSorted()).toEqual(numbers.toSorted());
    const marks = page.locator('[data-mark]');
    await marks.first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Home']) await page.keyboard.press(key);
    // Each of three networks has two cells in its row.
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(await marks.nth(4).getAttribute('aria-label'));
    const count = await cells.nth(4).textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL(/between=/u);
    await answered(page);
    expect(await page.getByText(/^Showing \d+ of/u).textContent()).toContain(`of ${count} pairs: `);
  });
});
