import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editor, reader, type Caller } from '../../src/graph/records/roles.js';
import { addAxe, violationsAndOverhang } from './axe.js';
import { answered, explorerOn } from './browser.js';
import { button, look, send } from './changes.js';
import { goTo } from './pages.js';

const NETWORK = 'organisation:eksempelnettet';
const RYE = 'organisation:rugbroed-uden-graenser';
const member: Caller = { role: 'MEMBER', networks: [NETWORK], subject: 'a member' };
const callers: Readonly<Record<string, Caller>> = {
  member,
  colleague: { ...member, subject: 'a colleague' },
  editor: { ...editor, subject: 'an editor' },
};

const explorer = explorerOn('seed/example', async ([authorization = '']) => callers[authorization] ?? reader);

const openAs = async (who: string, path: string, expected = /^$/u): Promise<Page> =>
  explorer.open(path, { extraHTTPHeaders: { authorization: who }, expected });

describe('Who may change nothing', () => {
  it('is shown what was written of something, and no way to change it', async () => {
    const page = await explorer.open(`da/organisations/${RYE}`);
    await page.getByText('Historik').click();
    await page.getByText('indlæst fra et datasæt').first().waitFor();
    expect(await page.getByText('rettelse').count()).toBe(0);
    expect(await page.getByText('Indbakke').count()).toBe(0);
    await goTo(page, `/da/recording/correct/${RYE}`);
    await page.getByText('Det er for medlemmer og redaktører.').waitFor();
  });
});

describe('A correction', () => {
  it('that a member proposes shows on the page once an editor has accepted it, with its history, until it is undone', async () => {
    const page = await openAs('member', `da/organisations/${RYE}`);
    await page.getByRole('link', { name: 'Foreslå en rettelse', exact: true }).click();
    await page.getByLabel('Størrelse').selectOption('MEDIUM');
    await page.getByLabel('Hjemmeside', { exact: true }).fill('rugbrød');
    await look(page);
    expect(await page.getByLabel('Hjemmeside', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await button(page, 'Send som forslag').isDisabled()).toBe(true);
    await page.getByLabel('Hjemmeside', { exact: true }).fill('https://rugbroed.example.org');
    await look(page);
    expect(await page.locator('section.card td').allTextContents()).toEqual([
      'stor',
      'mellemstor',
      'intet',
      'https://rugbroed.example.org',
    ]);
    await send(page, 'Send som forslag', 'Fra vores årsmøde');
    expect(await page.locator('h1').textContent()).toBe('Ændringer: foreslået');

    const deciding = await openAs('editor', 'da/');
    await deciding.getByRole('link', { name: 'Indbakke' }).click();
    await deciding.getByRole('link', { name: 'Fra vores årsmøde' }).click();
    await deciding.getByLabel('Hvorfor').fill('Det passer');
    await button(deciding, 'Godtag alle').click();
    await deciding.getByRole('heading', { name: 'Ændringer: godtaget' }).waitFor();

    await goTo(page, `/da/organisations/${RYE}`);
    await page.locator('dl.facts').getByText('https://rugbroed.example.org').waitFor();
    await page.getByText('Historik').click();
    await page.getByText('Hvorfor: Det passer').waitFor();

    await deciding.getByLabel('Hvorfor').fill('Det var en anden');
    await button(deciding, 'Fortryd').click();
    await deciding.getByRole('heading', { name: 'Ændringer: fortrudt' }).waitFor();
    await goTo(page, `/da/organisations/${RYE}?sure=reported`);
    expect(await page.locator('dl.facts').textContent()).not.toContain('rugbroed.example.org');
  });

  it('of what somebody else has corrected meanwhile is not sent: both values are told, and nothing is overwritten', async () => {
    const path = 'da/recording/correct/organisation:baobab-laeringshus';
    const [late, early] = [await openAs('editor', path), await openAs('editor', path)];
    for (const [page, size] of [
      [late, 'LARGE'],
      [early, 'MEDIUM'],
    ] as const) {
      await page.getByLabel('Størrelse').selectOption(size);
      await look(page);
      await page.getByLabel('Hvorfor').fill('Årsrapport');
    }
    await send(early, 'Registrér');
    await button(late, 'Registrér').click();
    await late.getByText('Nogen har rettet det samme imens.').waitFor();
    await late.getByText('Størrelse: du så »lille«, nu står der »mellemstor«, og du vil skrive »stor«.').waitFor();
    expect(await button(late, 'Registrér').isDisabled()).toBe(true);
  });

  it('is sent once however often somebody tries while the answers are lost', async () => {
    const page = await openAs('editor', 'en/recording/correct/organisation:blaa-anemone', /ERR_FAILED/u);
    await page.getByLabel('Note').fill('Moved in 2026');
    await button(page, 'See what it changes').click();
    await page.getByLabel('Why').fill('Their website');
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      const isFirst = (route.request().postData() ?? '').includes('RecordChanges') && lost === 0;
      if (!isFirst) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await button(page, 'Record').click();
    await page.getByText('No answer came').waitFor();
    await send(page, 'Record');
    await page.getByRole('link', { name: 'To the inbox' }).click();
    await page.getByRole('link', { name: 'Decided' }).click();
    await answered(page);
    expect(await page.getByRole('link', { name: 'Their website' }).count()).toBe(1);
  });

  it('is made and sent by keys alone', async () => {
    const page = await openAs('member', `da/recording/correct/${RYE}`);
    await page.getByLabel('Note').focus();
    await page.keyboard.type('Har ny adresse');
    await page.keyboard.press('Control+End');
    await button(page, 'Se, hvad det ændrer').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hvad det ville ændre' }).waitFor();
    await answered(page);
    const focused = 'document.activeElement?.textContent';
    expect(await page.evaluate<string>(focused)).toBe('Hvad det ville ændre');
    await page.keyboard.press('Tab');
    while ((await page.evaluate<string>('document.activeElement?.tagName')) !== 'TEXTAREA')
      await page.keyboard.press('Tab');
    await page.keyboard.type('Set på vores side');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>(focused)).toBe('Send som forslag');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ændringer: foreslået' }).waitFor();
    expect(await page.evaluate<string>(focused)).toBe('Ændringer: foreslået');
    await page.getByRole('link', { name: 'Til indbakken' }).click();
    await page.getByRole('link', { name: 'Set på vores side' }).click();
    const colleague = await openAs('colleague', 'da/recording');
    await colleague.getByText('Der venter ingen forslag.').waitFor();
    await page.getByLabel('Hvorfor').fill('Alligevel ikke');
    await button(page, 'Træk tilbage').click();
    await page.getByRole('heading', { name: 'Ændringer: trukket tilbage' }).waitFor();
  });
});

describe('The yearly review of an organisation', () => {
  it('takes 15 clicks for twelve claims, and an editor can accept a part of it', async () => {
    const page = await openAs('member', `da/recording/own/${RYE}`);
    let clicks = 0;
    const click = async (locator: Locator) => {
      clicks += 1;
      await locator.click();
    };
    const began = performance.now();
    const claims = await page.getByRole('radio', { name: 'stadig rigtigt' }).all();
    expect(claims.length).toBeGreaterThanOrEqual(12);
    for (const claim of claims.slice(1, 12)) await click(claim);
    await click(page.getByRole('radio', { name: 'ikke længere' }).first());
    await click(button(page, 'Se, hvad det ændrer'));
    await answered(page);
    await click(button(page, 'Send som forslag'));
    await page.waitForURL(/\/recording\/[0-9a-f-]{36}$/u);
    await answered(page);
    expect(clicks).toBeLessThanOrEqual(15);
    expect(performance.now() - began).toBeLessThan(120_000);

    const deciding = await openAs('editor', page.url().replace(/^.*?\/da\//u, 'da/'));
    await deciding.getByRole('checkbox').first().uncheck();
    await deciding.getByLabel('Hvorfor').fill('Resten passer');
    await deciding.getByRole('button', { name: /^Godtag \d+ af \d+$/u }).click();
    await deciding.getByRole('heading', { name: 'Ændringer: godtaget' }).waitFor();
    expect(await deciding.getByRole('rowheader', { name: 'Kildens dato' }).count()).toBeGreaterThan(0);
    expect(await deciding.getByRole('rowheader', { name: 'Ophør' }).count()).toBe(0);
  });
});

describe('The pages of recording', () => {
  const claim = `RATES ${RYE} need:klageveje assessment:2025`;
  const correct = 'recording/correct';
  const paths = ['recording', `${correct}/${RYE}`, `${correct}/${encodeURI(claim)}`, `recording/own/${RYE}`];

  it.each(['da', 'en'])(
    'have nothing that axe finds fault with in %s, and are as wide as the window',
    async (language) => {
      const page = await openAs('editor', `${language}/recording?show=decided`);
      await addAxe(page);
      const set = await page.locator('main td a').first().getAttribute('href');
      const found: string[] = [];
      for (const path of [...paths, set?.replace(/^\/\w+\//u, '') ?? '']) {
        await goTo(page, `/${language}/${path}`);
        for (const each of await violationsAndOverhang(page)) found.push(`${path} ${each}`);
      }
      expect(found).toEqual([]);
    },
  );
});

describe('A suggestion', () => {
  it('that a member says was declined, with why, stands last on the page of meetings once an editor has accepted that', async () => {
    const path = 'da/meetings?kind=complementarity&organisation=organisation:kludetaeppet';
    const page = await openAs('member', path);
    const cards = page.locator('main section.card');
    const title = await cards.first().locator('h2').textContent();
    await cards.first().getByRole('link', { name: 'Skriv, hvad der blev af det' }).click();
    await page.getByLabel('Fravalgt').check();
    await page.getByLabel('Begrundelse').fill('Ingen af dem har tid før sommer');
    await look(page);
    await send(page, 'Send som forslag');
    const set = page.url();

    const deciding = await openAs('editor', 'da/');
    await deciding.goto(set);
    await answered(deciding);
    await deciding.getByLabel('Hvorfor').fill('Det passer');
    await button(deciding, 'Godtag alle').click();
    await deciding.getByRole('heading', { name: 'Ændringer: godtaget' }).waitFor();

    await goTo(page, `/${path}`);
    const declined = cards.filter({ hasText: 'Ingen af dem har tid før sommer' });
    await declined.waitFor();
    expect(await declined.locator('h2').first().textContent()).toBe(title);
    expect(await cards.last().textContent()).toContain('Fravalgt');
    expect(await declined.getByRole('link', { name: 'Ret svaret' }).count()).toBe(1);
  });
});
