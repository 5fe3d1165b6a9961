import type { Page } from 'playwright-core';
import { answered } from './browser.js';

/* What somebody does who changes what is on record, on a page in Danish. */

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Looks at what the form on a page would change. */
export async function look(page: Page): Promise<void> {
  await button(page, 'Se, hvad det ændrer').click();
  await previewed(page);
}

export async function previewed(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Hvad det ville ændre' }).waitFor();
  await answered(page);
}

/** Sends what is previewed, and waits for the page of the set. */
export async function send(page: Page, name: string, reason?: string): Promise<void> {
  if (reason !== undefined) await page.getByLabel('Hvorfor').fill(reason);
  await button(page, name).click();
  await page.waitForURL(/\/recording\/[0-9a-f-]{36}$/u);
  await answered(page);
}
