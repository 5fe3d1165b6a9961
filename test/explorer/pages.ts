import type { Page } from 'playwright-core';
import { answered } from './browser.js';

/** Goes to a path within the explorer as a link does, without loading the page anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
  // By the second frame the former page is gone.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await answered(page);
}

/** A page of each sort, on the example. */
export const pages = [
  '',
  'overlaps',
  'overlaps?when=ever&class=succession',
  'overlaps?when=2001..2002',
  'overlaps?view=matrix&by=theme',
  'overlaps?when=ever&theme=theme:lokalt-lederskab&view=picture',
  'overlaps/initiative:faelles-om-magten/initiative:partnere-foerst',
  'overlaps/initiative:faelles-om-magten/initiative:nowhere',
  'gaps',
  'gaps?view=table',
  'gaps?tab=trends',
  'gaps?tab=learning',
  'gaps?tab=evidence',
  'gaps?tab=matrix',
  'needs/need:laering-til-praksis',
  'meetings',
  'meetings?when=ever&new=1',
  'digest?since=2020-01-01',
  'network',
  'network?view=table',
  'network?mode=who-with-whom',
  'network?mode=networks',
  'screening',
  'screening?title=Sammen',
  'organisations',
  'initiatives?status=completed&theme=theme:lokalt-lederskab',
  'organisations/organisation:rugbroed-uden-graenser',
  'initiatives/initiative:faelles-om-magten',
  'themes/theme:lokalt-lederskab',
  'organisations/organisation:nobody',
  'search?q=l%C3%A6r',
  'search?q=zzzz',
  'about',
  'nowhere',
] as const;
