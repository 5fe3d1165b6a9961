import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { answered, explorerOn } from './browser.js';

describe.concurrent('The page that screens an application', () => {
  const explorer = explorerOn('seed/example');

  it('answers in four steps from the start, and its address holds the whole application', async () => {
    const page = await explorer.open('da/');
    await page.getByRole('link', { name: 'Vurdér ansøgning' }).click();
    await page.getByRole('textbox', { name: 'Titel' }).fill('Sikker & digital');
    await page.getByRole('combobox', { name: 'Behov' }).fill('digitale angreb');
    await page.getByRole('option', { name: 'Beskytte data og kolleger mod digitale angreb' }).click();
    await page.getByRole('button', { name: 'Vurdér' }).click();
    await page.getByRole('heading', { name: 'Vurderingen' }).waitFor();
    await answered(page);
    expect(new URL(page.url()).search).toBe('?title=Sikker%20%26%20digital&needs=need:digital-sikkerhed');
    const { screenApplication } = await answer<{
      screenApplication: {
        reasons: { da: string }[];
        overlaps: { nodes: { initiative: { name: { da: string } } }[] };
        missing: string[];
      };
    }>(
      `{ screenApplication(draft: { title: { da: "Sikker & digital" }, needs: ["need:digital-sikkerhed"] }) {
           reasons { da } missing overlaps(first: 10) { nodes { initiative { name { da } } } } } }`,
    );
    const text = (await page.locator('main').textContent()) ?? '';
    expect(await page.locator('.verdict').first().textContent()).toBe('? Ikke afklaret');
    expect(await page.locator('main .hatched').count()).toBe(screenApplication.missing.length);
    for (const { initiative } of screenApplication.overlaps.nodes) expect(text).toContain(initiative.name.da);
    expect(await page.locator(':focus').textContent()).toBe('Vurderingen');

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Vurdér' }).isVisible()).toBe(false);
    const entered = page.locator('section.only-print');
    expect(await entered.isVisible()).toBe(true);
    expect(await entered.locator('dd').allTextContents()).toEqual([
      'Sikker & digital',
      'Beskytte data og kolleger mod digitale angreb',
    ]);
  });

  it('checks the rules of a round, from an address somebody was sent', async () => {
    const page = await explorer.open(
      'en/screening?title=Safe&lead=organisation:solsortene&partners=organisation:de-syv-soestre' +
        '&round=round:eksempelpuljen-2026-10&amount=390.000&from=2027-01&to=2027-12',
    );
    expect(await page.locator('.rule .verdict').allTextContents()).toEqual([
      '? Open',
      '✗ Not met',
      '? Open',
      '✗ Not met',
      '✓ Met',
    ]);
    expect(await page.getByRole('textbox', { name: 'Amount' }).inputValue()).toBe('390.000');
  });

  it('says what to mend before it asks', async () => {
    const page = await explorer.open('da/screening');
    await page.getByRole('textbox', { name: 'Beløb' }).fill('mange');
    await page.getByRole('textbox', { name: 'Fra (år-måned)' }).fill('2027-13');
    await page.getByRole('button', { name: 'Vurdér' }).click();
    expect(await page.getByRole('alert').locator('li').allTextContents()).toEqual([
      'Skriv en titel.',
      'Skriv starten som år eller år-måned, for eksempel 2027-01.',
      'Skriv beløbet som et helt tal, for eksempel 390.000.',
    ]);
    expect(await page.locator(':focus').getAttribute('role')).toBe('alert');
    expect(new URL(page.url()).search).toBe('');
  });
});
