import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editor, reader, type Caller } from '../../src/graph/records/roles.js';
import { answer } from '../world.js';
import { workbookOf } from '../workbooks/files.js';
import { memberSheet } from '../workbooks/member-list.js';
import { addAxe, violationsAndOverhang } from './axe.js';
import { answered, explorerOn } from './browser.js';
import { button, send } from './changes.js';

const callers: Readonly<Record<string, Caller>> = {
  editor: { ...editor, subject: 'an editor' },
  member: { role: 'MEMBER', networks: ['organisation:eksempelnettet'], subject: 'a member' },
};
const explorer = explorerOn('seed/example', async ([authorization = '']) => callers[authorization] ?? reader);
const openAs = async (who: string, path: string): Promise<Page> =>
  explorer.open(path, { extraHTTPHeaders: { authorization: who } });

const memberList = async () => ({
  name: 'Medlemsliste 2026.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await workbookOf(memberSheet)),
});

/** What is answered otherwise than suggested. */
const said: readonly (readonly [RegExp, RegExp])[] = [
  [/Hvor sikkert/u, /^bekræftet/u],
  [/dagen eller måneden/u, /^dagen/u],
  [/det samme som/u, /^ja/u],
  [/Rugbrød uden Grænse/u, /^Rugbrød uden Grænser/u],
];

/** Answers all that is asked, by keys and clicks as somebody would. @returns how often */
async function answerAll(page: Page): Promise<number> {
  for (let given = 0; ; given += 1) {
    await page.locator('form.card, section.card').waitFor();
    await answered(page);
    const form = page.locator('form.card');
    if ((await form.count()) === 0) return given;
    const text = (await form.textContent()) ?? '';
    const meant = said.find(([asked]) => asked.test(text))?.[1];
    if (meant !== undefined) await form.getByRole('radio', { name: meant }).check();
    await button(page, 'Svar').press('Enter');
    await page.getByRole('heading', { name: `Spørgsmål ${given + 1}`, exact: true }).waitFor({ state: 'detached' });
  }
}

describe('A sheet', () => {
  it('is chosen, asked about, looked at and recorded as one set, in twelve answers at most', async () => {
    const page = await openAs('editor', 'da/');
    await page.getByRole('link', { name: 'Indbakke' }).click();
    await page.getByRole('link', { name: 'Indlæs et regneark' }).click();
    await page.getByLabel('Vælg en fil').setInputFiles(await memberList());
    expect(await answerAll(page)).toBeLessThanOrEqual(12);
    expect(await page.locator('section.card li').allTextContents()).toContain('organisation: 3 nye, 3 kendte');
    await addAxe(page);
    expect(await violationsAndOverhang(page)).toEqual([]);
    const saving = page.waitForEvent('download');
    await button(page, 'Gem svarene til næste gang').click();
    expect((await saving).suggestedFilename()).toBe('Medlemsliste 2026.samspil.json');
    await send(page, 'Registrér');
    expect(await page.locator('h1').textContent()).toBe('Ændringer: godtaget');
    expect(await answer('{ search(text: "Fjordens Folk", kinds: [Organisation], first: 1) { totalCount } }')).toEqual({
      search: { totalCount: 1 },
    });
  });

  it('that is dropped is taken, and an answer is given again with what came after it', async () => {
    const page = await openAs('editor', 'da/recording/sheet');
    const dataTransfer = await page.evaluateHandle(`(() => {
      const files = new DataTransfer();
      files.items.add(new File(['Organisation;Medlem siden\\r\\nStenhuggerlauget;2020'], 'Medlemmer.csv'));
      return files;
    })()`);
    await page.locator('.card:has(input[type=file])').dispatchEvent('drop', { dataTransfer });
    const question = page.getByRole('heading', { name: 'Spørgsmål 2', exact: true });
    await button(page, 'Svar').click();
    await question.waitFor();
    await page.getByText('1 svar').click();
    await button(page, 'Svar igen').click();
    await page.getByRole('heading', { name: 'Spørgsmål 1', exact: true }).waitFor();
    expect(await page.getByText('1 svar').count()).toBe(0);
  });

  it.each([
    ['er en PDF', { name: 'liste.xlsx', buffer: Buffer.from('%PDF-1.7') }, 'Filen er en PDF'],
    ['fylder for meget', { name: 'liste.csv', buffer: Buffer.alloc(700_001, 'a') }, 'liste.csv fylder mere end 700 kB'],
    ['er svarene alene', { name: 'liste.samspil.json', buffer: Buffer.from('{}') }, 'Det er kun svarene'],
  ])('that %s is told so in Danish', async (_what, file, told) => {
    const page = await explorer.open('da/recording/sheet', {
      extraHTTPHeaders: { authorization: 'editor' },
      expected: /status of 400|status of 422|Bad Request/u,
    });
    await page.getByLabel('Vælg en fil').setInputFiles({ mimeType: 'application/octet-stream', ...file });
    const alert = page.getByRole('alert').filter({ hasText: told });
    await alert.waitFor();
    expect(await button(page, 'Svar').count()).toBe(0);
  });

  it('is for editors', async () => {
    const page = await openAs('member', 'da/recording/sheet');
    await page.getByText('Det er for medlemmer og redaktører.').waitFor();
    expect(await page.getByLabel('Vælg en fil').count()).toBe(0);
  });
});
