import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editor, reader, type Caller } from '../../src/graph/records/roles.js';
import { takeCorrections } from '../../src/recording/corrections.js';
import { database } from '../world.js';
import { addAxe, violations } from './axe.js';
import { answered, explorerOn } from './browser.js';
import { button, look, previewed, send } from './changes.js';
import { goTo } from './pages.js';

const RYE = 'organisation:rugbroed-uden-graenser';
const callers: Readonly<Record<string, Caller>> = {
  member: { role: 'MEMBER', networks: ['organisation:eksempelnettet'], subject: 'a member' },
  editor: { ...editor, subject: 'an editor' },
};

const explorer = explorerOn('seed/example', async ([authorization = '']) => callers[authorization] ?? reader);

const openAs = async (who: string, path: string): Promise<Page> =>
  explorer.open(path, { extraHTTPHeaders: { authorization: who } });

const row = (page: Page, table: string, end: string) =>
  page.getByRole('group', { name: table }).getByRole('row').filter({ hasText: end });

const focused = async (page: Page, property: 'textContent' | 'tagName'): Promise<string> =>
  page.evaluate<string>(`document.activeElement?.${property}`);

/** Goes on by the Tab key until what has the focus is so. */
async function tabTo(page: Page, property: 'textContent' | 'tagName', wanted: string): Promise<void> {
  for (let pressed = 0; (await focused(page, property)) !== wanted; pressed += 1) {
    expect(pressed).toBeLessThan(60);
    await page.keyboard.press('Tab');
  }
}

describe('A statement', () => {
  it('that a member corrects where it stands is so on the page once an editor has accepted it', async () => {
    const page = await openAs('member', `da/organisations/${RYE}`);
    const membership = row(page, 'Rugbrød uden Grænser (fiktiv) er medlem af …', 'Eksempelnettet');
    await membership.getByRole('link', { name: 'Foreslå en rettelse: Eksempelnettet' }).click();
    await answered(page);
    expect(await page.locator('h1').textContent()).toBe(
      'Ret: Rugbrød uden Grænser (fiktiv) er medlem af Eksempelnettet (fiktivt)',
    );
    await page.getByLabel('Ophør').fill('maj 2026');
    await button(page, 'Se, hvad det ændrer').click();
    await page.getByText('Datoen kan ikke læses.').waitFor();
    expect(await page.getByLabel('Ophør').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Ophør').fill('2026-05');
    await page.getByLabel('Gælder stadig').selectOption('nej');
    await look(page);
    expect(await page.locator('section.card tbody tr').allTextContents()).toEqual([
      'Gælder stadigjanej',
      'Ophørintet2026-05',
    ]);
    await send(page, 'Send som forslag', 'Fra vores årsmøde');

    const deciding = await openAs('editor', page.url().replace(/^.*?\/da\//u, 'da/'));
    await deciding.getByLabel('Hvorfor').fill('Det passer');
    await button(deciding, 'Godtag alle').click();
    await deciding.getByRole('heading', { name: 'Ændringer: godtaget' }).waitFor();

    await goTo(page, `/da/organisations/${RYE}`);
    await membership.getByText('maj 2026').waitFor();
  });

  it('that a member wants one network alone to see names the network, by keys alone, and lets it go with that again', async () => {
    const page = await openAs('member', `da/recording/correct/MEMBER_OF ${RYE} organisation:eksempelnettet`);
    const network = page.getByRole('combobox', { name: 'Synlig for' });
    expect(await network.count()).toBe(0);
    await page.getByLabel('Hvem der må se det').selectOption('NETWORK');
    await button(page, 'Se, hvad det ændrer').click();
    await page.getByText('Her mangler noget.').waitFor();
    expect(await network.getAttribute('aria-invalid')).toBe('true');
    await addAxe(page);
    expect(await violations(page)).toEqual([]);
    await network.focus();
    await page.keyboard.type('eksempelnet');
    await page.getByRole('option', { name: 'Eksempelnettet (fiktivt)' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await look(page);
    expect(await page.locator('section.card td').allTextContents()).toEqual([
      'intet',
      'for et netværk',
      'intet',
      'Eksempelnettet (fiktivt)',
    ]);
    await page.getByLabel('Hvem der må se det').selectOption('');
    await button(page, 'Se, hvad det ændrer').click();
    await page.getByText('Du har ikke ændret noget.').waitFor();
  });

  it('that an editor takes off behind a sentence, by keys alone, is gone, and there again once that is undone', async () => {
    const page = await openAs('editor', `da/organisations/${RYE}`);
    await page
      .getByRole('button', { name: /oplysning(?:er)? bag$/u })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Ret: / })
      .first()
      .waitFor();
    await tabTo(page, 'textContent', 'Ret');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/recording\/correct\//u);
    await answered(page);
    const claim = new URL(page.url()).pathname;
    await tabTo(page, 'textContent', 'Det passer ikke: tag det af');
    await page.keyboard.press('Enter');
    await previewed(page);
    expect(await focused(page, 'textContent')).toBe('Hvad det ville ændre');
    await tabTo(page, 'tagName', 'TEXTAREA');
    await page.keyboard.type('Det har aldrig passet');
    await page.keyboard.press('Tab');
    expect(await focused(page, 'textContent')).toBe('Registrér');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ændringer: godtaget' }).waitFor();
    const set = new URL(page.url()).pathname;

    await goTo(page, claim);
    await page.getByText('Her er intet med det id').waitFor();
    await goTo(page, set);
    await page.getByLabel('Hvorfor').fill('Det passede alligevel');
    await button(page, 'Fortryd').click();
    await page.getByRole('heading', { name: 'Ændringer: fortrudt' }).waitFor();
    await goTo(page, claim);
    await page.getByLabel('Sikkerhed').waitFor();
  });
});

describe('A correction of a reader, where they are taken', () => {
  beforeAll(() => takeCorrections(database, 1));
  afterAll(() => takeCorrections(database, 0));

  it('is sent without a token, and waits for an editor; of more than may wait it is told, and no inbox is shown', async () => {
    const page = await explorer.open(`en/organisations/${RYE}`, { expected: /429/u });
    const membership = row(page, 'Rye Bread Without Borders (fictional) is a member of …', 'The Example Network');
    await membership.getByRole('link', { name: 'Suggest a correction: The Example Network' }).click();
    await answered(page);
    await page.getByText('An editor looks at what you send before anything is changed.').waitFor();
    await addAxe(page);
    expect(await violations(page)).toEqual([]);
    await propose(page, 'They have left');
    await page.getByRole('heading', { name: 'Thank you. The correction has been sent.' }).waitFor();

    await goTo(page, `/en/organisations/${RYE}`);
    expect(await page.getByText('Go through what is on record of us').count()).toBe(0);
    await page.getByRole('link', { name: 'Suggest a correction', exact: true }).click();
    await answered(page);
    await propose(page, 'They have moved');
    await page.getByText('As many corrections as may are waiting already.').waitFor();

    expect(await page.getByRole('link', { name: 'Inbox' }).count()).toBe(0);
    await goTo(page, '/en/recording');
    await page.getByText('This is for members and editors.').waitFor();
    const deciding = await openAs('editor', 'da/recording');
    await deciding.getByRole('link', { name: 'They have left' }).waitFor();
    expect(await deciding.getByRole('link', { name: 'They have moved' }).count()).toBe(0);
  });
});

/** Writes a note on an English form, and sends it with that as the reason. */
async function propose(page: Page, note: string): Promise<void> {
  await page.getByLabel('Note').fill(note);
  await button(page, 'See what it changes').click();
  await page.getByLabel('Why').fill(note);
  await button(page, 'Send as a proposal').click();
}
