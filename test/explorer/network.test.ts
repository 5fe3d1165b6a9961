import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { addAxe, inBothColours, violations } from './axe.js';
import { answered, explorerOn } from './browser.js';

/** The boxes of the labels of a picture. */
const labelsOn = async (page: Page) =>
  page.locator('.picture-label').evaluateAll((labels) =>
    labels.map((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      return { left, right, top, bottom, text: label.textContent };
    }),
  );

const covering = (labels: Awaited<ReturnType<typeof labelsOn>>) =>
  labels.flatMap((one, at) =>
    labels
      .slice(at + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} ${other.text}`),
  );

const sidewaysScroll = async (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Whether a picture is drawn by WebGL: its canvas gives no other way of drawing then. */
const isByWebgl = async (page: Page) =>
  page.evaluate<boolean>("document.querySelector('.marks-picture canvas').getContext('2d') === null");

const withoutWebgl = `
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === '2d' ? getContext.call(this, kind, ...rest) : null;
  };`;

/** Lets a page read another network than that on record. */
const withNetwork = async (page: Page, network: ReturnType<typeof largeNetwork>) =>
  page.context().route('**/export/network.columns.json?*', async (route) => {
    const { about } = (await (await route.fetch()).json()) as { about: unknown };
    await route.fulfill({ json: { about, ...network } });
  });

/** A made-up network as a file in columns: the first works with so many, the others with the three after them. */
function largeNetwork(count: number, ties: number) {
  const all = Array.from({ length: count }, (_, at) => at);
  const names = all.map((at) => `Organisation ${at}`);
  const a = [...all.slice(1, ties + 1).map(() => 0), ...all.flatMap((at) => [at, at, at])];
  const b = [...all.slice(1, ties + 1), ...all.flatMap((at) => [1, 2, 3].map((step) => (at + step) % count))];
  return {
    organisations: {
      ids: all.map((at) => `organisation:made-up-${at}`),
      names: { da: names, en: names },
      inOtherLanguage: { da: [], en: [] },
      shortName: all.map(() => null),
      degree: all.map((at) => (at === 0 ? ties + 6 : 6)),
      normalisedBetweenness: all.map((at) => (at === 0 ? 0.4 : 1 / (at + 10))),
      community: all.map((at) => at % 9),
      articulationPoint: all.map((at) => at % 50 === 0),
    },
    initiatives: {
      ids: ['initiative:large', ...all.map((at) => `initiative:made-up-${at}`)],
      names: { da: ['Stor', ...names], en: ['Large', ...names] },
      inOtherLanguage: { da: [], en: [] },
    },
    ties: { a, b, collaboration: a.map((_, at) => (at % 5) / 4) },
    participations: {
      organisation: [...all.slice(0, ties), ...all, ...b.slice(ties)],
      initiative: [
        ...all.slice(0, ties).map(() => 0),
        ...all.map((at) => at + 1),
        ...a.slice(ties).map((at) => at + 1),
      ],
    },
  };
}

describe('The network of the real facts', () => {
  const explorer = explorerOn('seed/globalt-fokus');

  it.concurrent('is drawn so that one can read it, with a table that says the same, and what is outside in words', async () => {
    const page = await explorer.open('da/network');
    const labels = await labelsOn(page);
    expect(labels.length).toBeGreaterThanOrEqual(20);
    expect(covering(labels)).toEqual([]);
    const marks = await page.locator('.marks-list [role="option"]').allTextContents();
    expect(marks.length).toBeLessThanOrEqual(100);
    const { removalImpacts, network } = await answer<{
      removalImpacts: { nodes: { articulationPoint: boolean }[] };
      network: { nodes: { totalCount: number } };
    }>('{ removalImpacts(first: 1) { nodes { articulationPoint } } network { nodes(first: 1) { totalCount } } }');
    expect(removalImpacts.nodes).toHaveLength(1);
    const told = (await page.locator('main').textContent()) ?? '';
    const alone = Number(/(?<count>\d+) organisationer, som der ikke er registreret/u.exec(told)?.groups?.['count']);
    const { organisations, lines } =
      /(?<organisations>\d+) organisationer i \d+ indsatser, (?<lines>\d+) deltagelser/u.exec(told)?.groups ?? {};
    expect(Number(lines)).toBeLessThanOrEqual(150);
    expect(Number(organisations) + alone).toBeLessThanOrEqual(network.nodes.totalCount);
    // The network has several parts: nobody holds all of it together.
    expect(await page.locator('main h2').first().textContent()).toMatch(
      /^Uden .+ ville nogle ikke være forbundet med de andre$/u,
    );
    await page.getByRole('link', { name: 'Tabel' }).click();
    const rows = await page.locator('tbody tr td:first-child').allTextContents();
    expect(rows).toHaveLength(marks.length);
    // Long names are cut beside the picture.
    for (const [at, mark] of marks.entries()) expect(rows[at]).toContain(mark.replace(/^[●■] |…$/gu, ''));
    expect(new URL(page.url()).search).toBe('?view=table');
  });

  it.concurrent('is drawn whole where somebody asks, however many lines there are, by WebGL or without', async () => {
    const page = await explorer.open('da/network?mode=who-with-whom&all=1&colour=group', { webgl: true });
    expect(await isByWebgl(page)).toBe(false);
    expect(covering(await labelsOn(page))).toEqual([]);
    await withNetwork(page, largeNetwork(1_500, 1_000));
    await page.reload();
    await answered(page);
    expect(await isByWebgl(page)).toBe(true);
    await page.context().addInitScript(withoutWebgl);
    await page.reload();
    await answered(page);
    expect(await isByWebgl(page)).toBe(false);
    expect(await page.locator('.picture-label').count()).toBeGreaterThanOrEqual(20);
  });

  it.concurrent('begins with a hundred of 10,000, one of which works with 5,000, and says what is too many', async () => {
    const page = await explorer.open('da/about');
    await withNetwork(page, largeNetwork(10_000, 5_000));
    for (const mode of ['who-with-whom', 'who-in-what']) {
      await page.goto(new URL(`da/network?mode=${mode}`, explorer.origin).href);
      await answered(page);
      expect(await page.locator('.marks-list [role="option"]').count()).toBeLessThanOrEqual(100);
      const labels = await labelsOn(page);
      expect(labels.length).toBeGreaterThanOrEqual(20);
      expect(covering(labels)).toEqual([]);
      expect(await page.locator('main').textContent()).toContain('er for mange til at tegnes på én gang');
    }
  });

  it.concurrent('shows in three steps where networks meet, and where the bridge is missing', async () => {
    const page = await explorer.open('da/');
    await page.getByRole('navigation').getByRole('link', { name: 'Netværk' }).click();
    await page.getByRole('link', { name: 'Mellem netværk' }).click();
    await answered(page);
    const { networkOverlap } = await answer<{
      networkOverlap: { nodes: { sharedMembers: unknown[]; reasons: { en: string }[] }[] };
    }>('{ networkOverlap(first: 60) { nodes { sharedMembers { id } reasons { en } } } }');
    const drawn = await page.locator('.networks-picture .meeting').count();
    // One that is a member of the other is a bridge itself.
    const isBridge = ({ en }: { en: string }) => en.includes('itself carry knowledge between them');
    const meeting = networkOverlap.nodes.filter(
      ({ sharedMembers, reasons }) => sharedMembers.length > 0 || !reasons.some(isBridge),
    );
    expect(meeting.length).toBeLessThan(networkOverlap.nodes.length);
    expect(drawn).toBe(meeting.length);
    const visibilities = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.networks-picture .meeting')].map((line) => getComputedStyle(line).visibility)`,
    );
    expect(new Set(visibilities)).toEqual(new Set(['visible']));
    expect(await page.locator('.networks-picture').textContent()).toContain('10 kendte');
    await page.getByRole('button', { name: /^92-gruppen og Globalt Fokus: 3 fælles/u }).click();
    expect(await page.locator('main h3').filter({ hasText: '92-gruppen' }).last().textContent()).toContain(
      'Globalt Fokus',
    );
    await addAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  it.concurrent('asks of one network for its own pairs alone, which all are shown', async () => {
    const network = 'organisation:92-gruppen';
    const page = await explorer.open('da/about');
    const askedIn = (url: string): URLSearchParams => new URL(url).searchParams;
    const asking = page.waitForRequest((request) => askedIn(request.url()).get('operationName') === 'NetworkMeetings');
    const address = new URL(`da/network?mode=networks&network=${network}&view=table`, explorer.origin);
    await page.goto(address.href);
    const { variables } = Object.fromEntries(askedIn((await asking).url()));
    expect(JSON.parse(variables ?? '')).toMatchObject({ network });
    await answered(page);
    const rows = await page.getByRole('main').locator('tbody tr').allTextContents();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.includes('92-gruppen'))).toEqual([]);
  });
});

describe('The network of the example', () => {
  const explorer = explorerOn('seed/example');

  it.concurrent('is walked through by keys alone: arrows, Enter, Esc', async ({ expect }) => {
    const page = await explorer.open('da/network');
    const mark = page.locator('.mark-in-focus');
    await mark.focus();
    const first = await mark.getAttribute('aria-label');
    expect(first).toMatch(/arbejder sammen med (?:\d+ andre|én anden)/u);
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    const other = await mark.getAttribute('aria-label');
    expect(other).not.toBe(first);
    expect(await page.evaluate<string>('document.activeElement.className')).toBe('mark-in-focus');
    expect(await page.locator('.marks-list [data-lit="true"]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await answered(page);
    expect(new URL(page.url()).searchParams.get('focus')).toMatch(/^(?:organisation|initiative):/u);
    await page.locator('.mark-in-focus').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it.concurrent('tells the way between two as the API does', async () => {
    const [from, to] = ['organisation:blaa-anemone', 'organisation:tusindben'];
    const page = await explorer.open(`en/network?from=${from}&to=${to}`);
    const { path } = await answer<{ path: { entities: { name: { en: string } }[] } }>(
      `{ path(from: "${from}", to: "${to}") { entities { name { en } } } }`,
    );
    expect(await page.locator('.way a').allTextContents()).toEqual(path.entities.map(({ name }) => name.en));
  });

  it.concurrent('begins with the table on a telephone, and nothing is wider than it', async () => {
    const page = await explorer.open('en/network?mode=who-with-whom', { viewport: { width: 360, height: 740 } });
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(5);
    expect(await sidewaysScroll(page)).toBe(0);
    const heads = await page
      .locator('thead th')
      .evaluateAll((all) => all.map((head) => head.getBoundingClientRect().left));
    expect(heads.filter((left) => left < 300).length).toBeGreaterThan(1);
    await page.getByRole('link', { name: 'Picture', exact: true }).click();
    await answered(page);
    expect(await page.locator('.marks-picture canvas').count()).toBe(1);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it.concurrent('has nothing that axe-core finds, in light or dark, where groups have colours', async () => {
    const page = await explorer.open('da/network?mode=who-with-whom&colour=group');
    await addAxe(page);
    expect(await inBothColours(page)).toEqual([]);
    await page.getByRole('link', { name: 'Hvem er med i hvad' }).click();
    await answered(page);
    expect(await inBothColours(page)).toEqual([]);
  });

  it.concurrent('says so where there is nothing in a time, and where what is looked for is not there', async () => {
    const page = await explorer.open('da/network?when=1901..1902');
    await page.getByRole('link', { name: 'Se hele perioden' }).click();
    await answered(page);
    expect(await page.locator('.marks-picture').count()).toBe(1);
    await page.goto(new URL('da/network?focus=organisation:ingen&x=1', explorer.origin).href);
    await answered(page);
    expect(await page.locator('main').textContent()).toContain('Den, du leder efter, er ikke med her.');
    expect(await page.locator('[role="status"]').first().textContent()).toContain('x');
  });
});
