import { describe, expect, it } from 'vitest';
import { answer } from '../world.js';
import { explorerOn } from './browser.js';

describe('The page of overlaps', () => {
  const explorer = explorerOn('seed/example');

  it('lists the pairs that the API ranks first, each with its class in words', async () => {
    const page = await explorer.open('da/overlaps');
    const { overlaps } = await answer<{
      overlaps: { totalCount: number; nodes: { a: { name: { da: string } }; b: { name: { da: string } } }[] };
    }>('{ overlaps(first: 20, when: NOW) { totalCount nodes { a { name { da } } b { name { da } } } } }');
    const heads = await page.locator('main h3').allTextContents();
    expect(heads).toEqual(overlaps.nodes.flatMap(({ a, b }) => [a.name.da, b.name.da]));
    expect(await page.locator('main .badge').first().textContent()).toBe('▲ Risiko for dobbeltarbejde');
    await page.context().close();
  });
});
