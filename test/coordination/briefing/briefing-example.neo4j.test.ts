import { beforeAll, describe, expect, test } from 'vitest';
import { onDayOf } from '../../clock.js';
import { answer, ask, loadOnly, sentQueries } from '../../world.js';

onDayOf('2026-08-15');

beforeAll(async () => loadOnly('seed/example'));

interface Page {
  readonly text: string;
  readonly theme: { readonly id: string };
  readonly themes: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string }[];
  readonly completeness: number;
}
const pageOn = async (theme: string, rest = '') =>
  answer<{ briefing: Page }>(
    `{ briefing(theme: "theme:${theme}"${rest}) { text format language completeness graphVersion metric { name version }
      theme { id } themes { id } sources { id ... on Source { publisher } } } }`,
  ).then(({ briefing }) => briefing);

describe('A briefing on local leadership', () => {
  test('tells of the two efforts that should meet, the partner that is missing, and the trend', async () => {
    const { text } = await pageOn('lokalt-lederskab');
    expect(text).toContain('# Overblik: Lokalt lederskab');
    expect(text).toMatch(/»Fælles om magten« og »Partnere først« har .* De løber samtidig i ni måneder/u);
    expect(text).toMatch(/fire af de fem .*med, men ikke Tusindben/u);
    expect(text).toContain('Partnere vil selv styre midlerne');
    expect(text).toContain('Landsbyråd bruger mindre end budgetteret');
  });

  test('has a footnote for each source that it names, and no other', async () => {
    const { text, sources } = await pageOn('lokalt-lederskab');
    const noted = text.match(/^\[\^\d+\]: /gmu) ?? [];
    expect(noted).toHaveLength(sources.length);
    expect(sources.length).toBeGreaterThan(3);
    for (let number = 1; number <= sources.length; number += 1) expect(text).toContain(`.[^${number}]`.slice(1));
    expect(text).toContain('Statusrunde blandt indsatserne, projektledelserne, Eksempelnettet (fiktivt), 2026-10.');
  });

  test('is a page in English too, and in HTML', async () => {
    const { text } = await pageOn('lokalt-lederskab', ', language: EN, format: HTML');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<h2>Who could help whom</h2>');
    expect(text).toContain('“Sharing power”');
  });
});

test('A theme brings those below it', async () => {
  const { themes, text } = await pageOn('digitalisering');
  expect(themes.map(({ id }) => id)).toContain('theme:digital-sikkerhed');
  expect(text).toContain('Beskytte data og kolleger mod digitale angreb');
});

test('A page costs one query for the claims of each verb, and none that writes', async () => {
  await pageOn('klima');
  sentQueries.length = 0;
  await pageOn('klima');
  const claims = sentQueries.filter((name) => name === 'graph/claims-by-id').length;
  expect(claims).toBeGreaterThan(0);
  expect(claims).toBeLessThan(20);
  expect(sentQueries.filter((name) => /create|update|append|lock/u.test(name))).toEqual([]);
});

test.each([
  ['briefing(theme: "theme:none") { text }', 'UNKNOWN_ID'],
  ['briefing(theme: "need:klageveje") { text }', 'WRONG_KIND'],
  ['briefing(theme: "theme:klima", window: { from: "2026", to: "2025" }) { text }', 'BAD_PERIOD'],
])('%s is refused with %s', async (question, code) => {
  const { errors } = await ask(`{ ${question} }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code });
});
