import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { answered, explorerOn } from './browser.js';
import { goTo } from './pages.js';

const kinds = [
  'organisations',
  'networks',
  'initiatives',
  'needs',
  'themes',
  'methods',
  'trends',
  'learnings',
  'practices',
  'pools',
  'sources',
  'audiences',
  'processes',
  'places',
  'rounds',
  'rules',
  'applications',
  'assessments',
  'identifiers',
] as const;

type Kind = (typeof kinds)[number];
type Lists = Record<Kind, { readonly totalCount: number; readonly nodes: readonly Named[] }>;

interface Named {
  readonly id: string;
  readonly name: { readonly da: string | null; readonly en: string | null };
}

describe.each(['seed/globalt-fokus', 'seed/example'])('Of %s', (dataset) => {
  const explorer = explorerOn(dataset);

  it('every kind has a list with all that the API has of it, and a page for each of them', async () => {
    const lists = await answer<Lists>(
      `{ ${kinds.map((kind) => `${kind}(first: 100) { totalCount nodes { id ... on Entity { name { da en } } } }`).join(' ')} }`,
    );
    await Promise.all(
      [0, 1, 2].map(async (turn) =>
        goThrough(
          lists,
          kinds.filter((_, at) => at % 3 === turn),
        ),
      ),
    );
    expect(Object.keys(lists)).toEqual(kinds);
  });

  async function goThrough(lists: Lists, some: readonly Kind[]): Promise<void> {
    const page = await explorer.open('da/about');
    for (const kind of some) {
      const { nodes, totalCount } = lists[kind];
      await goTo(page, `/da/${kind}`);
      const links = await page.locator('main td a').allTextContents();
      expect([kind, links]).toEqual([kind, nodes.map(({ id, name }) => name.da || name.en || id)]);
      const further = await page.getByRole('link', { name: 'Næste side' }).count();
      expect([kind, further]).toEqual([kind, totalCount > nodes.length ? 1 : 0]);
      const [first] = nodes;
      if (!first || kind === 'needs') continue;
      await goTo(page, `/da/${kind}/${first.id}`);
      expect(await page.locator('h1').textContent()).toBe(first.name.da ?? first.name.en);
    }
  }
});

describe('The page of an organisation', () => {
  const explorer = explorerOn('seed/example');
  const path = 'da/organisations/organisation:rugbroed-uden-graenser';

  it.concurrent('states each claim with its source, and how sure it is', async () => {
    const { claims } = await answer<{ claims: { nodes: { object: Named; sources: { publisher: string }[] }[] } }>(
      '{ claims(subject: "organisation:rugbroed-uden-graenser", first: 100, verbs: [PARTICIPATES_IN]) { nodes { object { id name { da en } } sources { publisher } } } }',
    );
    const page = await explorer.open(path);
    const group = page.getByRole('group', { name: 'Rugbrød uden Grænser (fiktiv) deltager i …' });
    const rows = await group.getByRole('row').allTextContents();
    for (const { object, sources } of claims.nodes) {
      const row = rows.find((text) => text.includes(object.name.da ?? '')) ?? '';
      expect(row).toContain('●●●● bekræftet');
      for (const { publisher } of sources) expect(row).toContain(publisher);
    }
    expect(await page.getByRole('heading', { name: 'Hvis den trækker sig' }).count()).toBe(1);
  });

  it.concurrent.each([
    ['organisations/organisation:rugbroed-uden-graenser', /^Se alle (?<count>\d+) møder$/u],
    ['initiatives/initiative:faelles-om-magten?sure=reported', /^Se alle (?<count>\d+) par$/u],
  ])('of %s leads to a list of as many as it says', async (path, name) => {
    const page = await explorer.open(`da/${path}`);
    const way = page.getByRole('link', { name });
    const count = name.exec((await way.textContent()) ?? '')?.groups?.['count'];
    await way.click();
    await page.waitForURL(/when=ever/u);
    await answered(page);
    expect(await page.getByText(/^Viser \d+ af \d+/u).textContent()).toContain(` af ${count}`);
  });

  it.concurrent('says of an id that is not on record, with a way on, and drops parameters that it has not, with a note', async () => {
    const page = await explorer.open('da/organisations/organisation:nobody-at-all');
    expect(await page.getByRole('link', { name: 'Søg efter »nobody at all«' }).getAttribute('href')).toMatch(
      /q=nobody%20at%20all$/u,
    );
    await goTo(page, `/${path}?sure=very&speed=3`);
    await page.getByRole('status').filter({ hasText: 'sure, speed' }).waitFor();
  });
});
