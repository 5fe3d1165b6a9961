import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editor, reader } from '../../src/graph/records/roles.js';
import { database } from '../world.js';
import { addAxe, violationsAndOverhang } from './axe.js';
import { answered, explorerOn } from './browser.js';
import { button, look } from './changes.js';
import { goTo } from './pages.js';

/** How many members answer: `MEMBERS=20` for a whole round. */
const MEMBERS = Number(process.env['MEMBERS'] ?? 4);
const explorer = explorerOn('seed/example', async ([authorization = '']) =>
  authorization === 'editor' ? { ...editor, subject: 'an editor' } : reader,
);

async function pick(page: Page, label: string, name: string): Promise<void> {
  const input = page.getByRole('combobox', { name: label });
  await input.fill(name.slice(0, 12));
  await page.getByRole('option', { name, exact: true }).first().click();
}

async function namesOf(kind: 'Organisation' | 'Need', count: number): Promise<string[]> {
  const rows = await database.runStatement(
    `MATCH (e:${kind}) WHERE e.nameDa IS NOT NULL RETURN e.nameDa AS name ORDER BY e.id LIMIT ${count}`,
  );
  return rows.map(({ name }) => String(name));
}

describe('A needs assessment', () => {
  it(`is opened, answered by ${MEMBERS} members and prioritised on the pages, and tells who has answered`, async () => {
    const page = await explorer.open('da/recording', { extraHTTPHeaders: { authorization: 'editor' } });
    const members = await namesOf('Organisation', MEMBERS);
    const [first = ''] = await namesOf('Need', 1);
    await page.getByRole('link', { name: 'Åbn en behovsafklaring' }).click();
    await page.getByLabel('Navn på dansk').fill('Behovsafklaring 2026');
    await page.getByLabel('Hvornår').fill('2026-09/2026-11');
    await look(page);
    await button(page, 'Registrér').click();
    await page.getByRole('link', { name: 'Behovsafklaring 2026' }).click();
    await page.getByRole('link', { name: 'Indtast svar og prioritering' }).click();

    for (const [at, member] of members.entries()) {
      await pick(page, 'Hvem har svaret?', member);
      if (at === 0) await pick(page, 'Tilføj et behov, der er registreret', first);
      else await page.getByLabel(`Beder om det: ${first}`).check();
      await page.getByLabel(`Vigtighed (1–5): ${first}`).fill('5');
      await page.getByLabel(`Egen evne (1–5): ${first}`).fill(at % 2 === 0 ? '2' : '3,5');
      if (at === 1) {
        await page.getByLabel('Tilføj et nyt behov').fill('Fælles regnskab');
        await button(page, 'Tilføj').click();
      }
      await look(page);
      await button(page, 'Registrér').click();
      await page.getByText(`Svaret fra ${member} er registreret.`).waitFor();
    }
    await page.getByText(`${MEMBERS} har svaret indtil nu.`).waitFor();

    await page.getByRole('link', { name: 'Prioritering' }).click();
    await page.getByLabel(`Besluttet plads: ${first}`).fill('1');
    await page.getByLabel(`Begrundelse: ${first}`).fill('Alle beder om det');
    await page.getByLabel('Besluttet plads: Fælles regnskab').fill('to');
    await button(page, 'Se, hvad det ændrer').click();
    await page.getByText('plads et helt tal fra 1').waitFor();
    await page.getByLabel('Besluttet plads: Fælles regnskab').fill('2');
    await look(page);
    await button(page, 'Registrér').click();
    await page.getByRole('heading', { name: 'Ændringer: godtaget' }).waitFor();

    await goTo(page, '/da/assessments/assessment:behovsafklaring-2026?sure=reported');
    const said = await page.locator('main').textContent();
    expect(said).toContain('Fælles regnskab');
  });

  it('answers that are on record are filled in, and taken back where they are emptied', async () => {
    const page = await explorer.open('da/recording/assessment/assessment:2025', {
      extraHTTPHeaders: { authorization: 'editor' },
    });
    await pick(page, 'Hvem har svaret?', 'Foreningen Blå Anemone (fiktiv)');
    const asks = page.getByRole('checkbox', { checked: true }).first();
    await asks.waitFor();
    await answered(page);
    const label = (await asks.getAttribute('aria-label')) ?? '';
    await asks.uncheck();
    await look(page);
    expect(await page.locator('section.card').textContent()).toContain('fjernet');
    expect(label).toContain('Beder om det: ');
    await button(page, 'Registrér').click();
    await page.getByText('Svaret fra Foreningen Blå Anemone').waitFor();
    await pick(page, 'Hvem har svaret?', 'Foreningen Blå Anemone (fiktiv)');
    await page
      .getByLabel(label)
      .and(page.getByRole('checkbox', { checked: false }))
      .waitFor();
  });

  it.each(['da', 'en'])(
    'has nothing on its pages that axe finds fault with in %s, and is as wide as the window',
    async (language) => {
      const page = await explorer.open(`${language}/recording/assessment`, {
        extraHTTPHeaders: { authorization: 'editor' },
      });
      await addAxe(page);
      const found: string[] = [];
      for (const path of ['', '/assessment:2025', '/assessment:2025?step=priorities', '/assessment:none']) {
        await goTo(page, `/${language}/recording/assessment${path}`);
        for (const each of await violationsAndOverhang(page)) found.push(`${path} ${each}`);
      }
      expect(found).toEqual([]);
    },
  );
});
